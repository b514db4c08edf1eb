// Reads tables of statements: one a line, a wrong one and its right twin in one where they differ in a word.
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Span } from '../../server/src/core/text/span';

export interface Statement {
  readonly text: string;
  readonly published: string;
  readonly isWrong: boolean;
  /** The places at fault, of which a finding must touch two (one where one alone is marked). */
  readonly places: readonly Span[];
}

const TABLES = join(__dirname, '../rules/statements');
const PUBLISHED = '2025-06-10';
/** `= @2025-06-10 Xã có [[{9|8} hộ]]: …`; `+` for a right statement without a twin. */
const LINE = /^(?<sort>[=+]) (?:@(?<published>\S+) )?(?<text>.+)$/u;

/** Names of the tables: kinds of fault. */
export const statementKinds = (): string[] =>
  readdirSync(TABLES)
    .filter((name) => name.endsWith('.txt'))
    .map((name) => name.slice(0, -'.txt'.length));

/** The statements of a table, in its order; `\n` in a line is a line's end. */
export function readStatements(kind: string): Statement[] {
  const lines = readFileSync(join(TABLES, `${kind}.txt`), 'utf8').split('\n');
  return lines.flatMap((line) => {
    const { sort, published = PUBLISHED, text } = LINE.exec(line)?.groups ?? {};
    if (!text) return [];
    const side = (isWrong: boolean): Statement => ({
      ...unmark(choose(text.replaceAll('\\n', '\n'), isWrong)),
      published,
      isWrong,
    });
    return sort === '=' ? [side(true), side(false)] : [side(false)];
  });
}

const choose = (text: string, isWrong: boolean): string =>
  text.replace(/\{([^{}|]*)\|([^{}|]*)\}/gu, (_, wrong: string, right: string) =>
    isWrong ? wrong : right,
  );

function unmark(marked: string): { text: string; places: Span[] } {
  const places: Span[] = [];
  let text = '';
  for (const [i, piece] of marked.split(/\[\[|\]\]/u).entries()) {
    if (i % 2 === 1) places.push({ start: text.length, end: text.length + piece.length });
    text += piece;
  }
  return { text, places };
}
