// `chugiai lsp --stdio`: the language server, for any editor.
import { join } from 'node:path';
import { Command } from 'commander';

export function lspCommand(): Command {
  return new Command('lsp')
    .description('the language server, for any editor')
    .requiredOption('--stdio', 'speak over standard input and output')
    .action(async () => {
      // The server's own bundle, beside this one; it reads --stdio from the arguments too.
      await import(join(__dirname, 'server.js'));
    });
}
