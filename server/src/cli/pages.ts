// The documentation pages of the rules, shipped beside the program.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** The page in Markdown; undefined where there is no such rule. */
export function rulePage(rule: string): string | undefined {
  if (!/^[a-z]+\/[a-z0-9-]+$/.test(rule)) return undefined;
  try {
    return readFileSync(join(__dirname, 'docs/rules', `${rule}.md`), 'utf8');
  } catch {
    return undefined;
  }
}
