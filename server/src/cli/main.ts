// The command line: builds the program of commands and turns failures into exit codes.
import { setFlagsFromString } from 'node:v8';
import { Command } from 'commander';
import { VERSION } from '../core/index';
import { analyzeCommand } from './analyze';
import { anchorCommand } from './anchor';
import { annotateCommand } from './annotate';
import { checkCommand } from './check';
import { complain, FAILED } from './complain';
import { explainCommand } from './explain';
import { initCommand } from './init';
import { lspCommand } from './lsp';
import { serveAsWorker } from './pool';

// The rules have hundreds of patterns, most of them used by every article: to compile each at once for good costs less
// than first for an interpreter. A tenth of the time that a handful of articles takes.
setFlagsFromString('--no-regexp-tier-up');
// Much code, each piece of it run a little: the compiler for hot code had better wait until a piece is surely hot.
setFlagsFromString('--interrupt-budget=400000');

if (!serveAsWorker()) run();

function run(): void {
  const program = new Command('chugiai')
    .description('Annotate Vietnamese news: entities, dates and figures, with checks.')
    .version(VERSION)
    .showHelpAfterError('(see chugiai --help, chugiai COMMAND --help)');
  const commands = [
    initCommand(),
    analyzeCommand(),
    annotateCommand(),
    checkCommand(),
    explainCommand(),
    anchorCommand(),
    lspCommand(),
  ];
  for (const command of commands) program.addCommand(command);
  for (const command of [program, ...program.commands])
    command.exitOverride((error) => process.exit(error.exitCode === 0 ? 0 : FAILED));
  program
    .parseAsync()
    .catch((error: unknown) => complain(error instanceof Error ? error.message : String(error)));
}
