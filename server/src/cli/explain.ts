// `chugiai explain`: prints a rule's page.
import { Command } from 'commander';
import { message, RULES } from '../core/index';
import { complain } from './complain';
import { rulePage } from './pages';

export function explainCommand(): Command {
  return new Command('explain')
    .description("print a rule's page: what it does, why it is bad, an example")
    .argument('[rule]', 'such as figure/sum-mismatch; without one, the rules there are')
    .addHelpText('after', () => `\nRules:\n${ruleList()}`)
    .action((rule: string | undefined) => {
      if (rule === undefined) {
        process.stdout.write(ruleList() + '\n');
        return;
      }
      const page = rulePage(rule);
      if (page !== undefined) process.stdout.write(page.trimEnd() + '\n');
      else if (message(rule) !== rule && rule.startsWith('sidecar/'))
        process.stdout.write(`# ${rule}\n\n${message(rule)}\n`);
      else complain(`there is no rule ${rule}${near(rule)}; \`chugiai explain\` lists them`);
    });
}

const ruleList = (): string => RULES.map(({ id }) => `  ${id}`).join('\n');

function near(rule: string): string {
  const fault = rule.slice(rule.indexOf('/') + 1);
  const ids = RULES.map(({ id }) => id).filter((id) => fault && id.includes(fault));
  return ids.length ? ` (did you mean ${ids.slice(0, 3).join(', ')}?)` : '';
}
