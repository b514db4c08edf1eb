// The command line: builds the program of commands and turns failures into exit codes.
import { Command } from 'commander';
import { analyzeCommand } from './analyze';
import { lspCommand } from './lsp';

const program = new Command('chugiai')
  .description('Annotate Vietnamese news: entities, dates and figures, with checks.')
  .exitOverride((error) => process.exit(error.exitCode === 0 ? 0 : 2));

program.addCommand(analyzeCommand());
program.addCommand(lspCommand());
program.parseAsync().catch((error: unknown) => {
  process.stderr.write(`chugiai: ${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 2;
});
