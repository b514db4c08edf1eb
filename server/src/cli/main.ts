// The command line: builds the program of commands and turns failures into exit codes.
import './engine';
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
