// Articles with their gold mentions, and without: read into the tagger's sentences.
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { core, gazetteer } from './core.mjs';

const { TYPES, encode } = core;

/** Lower-case generic heads before a name do not count: the scorer trims them, and so does training. */
const HEADS = /^(?:\p{Ll}[\p{Ll}\p{M}]*\s+)+(?=\p{Lu})/u;

export function trimmed(doc, span) {
  const head = HEADS.exec(doc.text.slice(span.start, span.end).normalize('NFC'));
  return { ...span, start: span.start + (head ? head[0].length : 0) };
}

/** Every `NAME.json` of a gold folder with its `NAME.txt`, there or in one of `texts`. */
export function loadGold(folder, texts) {
  return readdirSync(folder)
    .filter((file) => file.endsWith('.json') && !file.includes('.meta.'))
    .sort()
    .map((file) => {
      const name = file.replace(/json$/, 'txt');
      const path = [folder, ...texts].map((other) => join(other, name)).find(existsSync);
      const { entities } = JSON.parse(readFileSync(join(folder, file), 'utf8'));
      return readArticle(file.slice(0, -5), readFileSync(path, 'utf8'), entities);
    });
}

/** Every article of a folder that is not in `known` (names without extension), without labels. */
export function loadRaw(folder, known) {
  return readdirSync(folder)
    .filter((file) => file.endsWith('.txt') && !known.has(file.slice(0, -4)))
    .sort()
    .map((file) => readArticle(file.slice(0, -4), readFileSync(join(folder, file), 'utf8'), []));
}

/** @param entities gold mentions, code point offsets */
export function readArticle(id, text, entities) {
  const doc = core.createSnapshot(text);
  const { page, tokens } = core.prepare(doc, core.formOf, gazetteer);
  const span = (gold, type) => {
    const at = { start: doc.toUtf16(gold.start), end: doc.toUtf16(gold.end) };
    return { ...trimmed(doc, at), type: TYPES.indexOf(gold.type ?? type) };
  };
  const spans = entities.map((gold) => ({
    ...span(gold),
    optional: !!gold.optional,
    alt: (gold.alt ?? []).map((other) => span(other, gold.type)),
  }));
  const article = { id, doc, page, tokens, spans };
  return { ...article, labels: labelsOf(article, spans) };
}

/** Labels of every sentence; of nested mentions the certain and longer one counts. */
function labelsOf({ tokens }, spans) {
  const names = tokens.map(() => []);
  const ordered = [...spans].sort(
    (a, b) => (a.optional ?? 0) - (b.optional ?? 0) || b.end - b.start - (a.end - a.start),
  );
  for (const { start, end, type } of ordered) {
    const line = tokens.findIndex((own) => start < own.at(-1).end);
    if (line < 0) continue;
    const from = tokens[line].findIndex((token) => start < token.end);
    let to = from;
    while (to < tokens[line].length && tokens[line][to].start < end) to++;
    if (to === from || end > tokens[line].at(-1).end) continue;
    if (!names[line].some((other) => from < other.to && other.from < to))
      names[line].push({ from, to, type });
  }
  return names.map((found, i) => encode(tokens[i].length, found));
}
