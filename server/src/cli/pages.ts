// The documentation pages of the rules, shipped beside the program.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

const fileOf = (rule: string): string => join(__dirname, 'docs/rules', `${rule}.md`);

/** The page in Markdown; undefined where there is no such rule. */
export function rulePage(rule: string): string | undefined {
  if (!/^[a-z]+\/[a-z0-9-]+$/.test(rule)) return undefined;
  try {
    return readFileSync(fileOf(rule), 'utf8');
  } catch {
    return undefined;
  }
}

/**
 * Where the page can be read.
 * @param docs the folder of the pages on the web; without it the page beside the program
 */
export const rulePageUri = (rule: string, docs?: string): string =>
  docs === undefined
    ? pathToFileURL(fileOf(rule)).toString()
    : `${docs.replace(/\/*$/, '/')}${rule}.md`;
