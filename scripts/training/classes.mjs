// Word classes of the raw news, coarse to fine; kept in the cache folder between runs.
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { cacheFolder, core, gazetteer } from './core.mjs';
import { learnClasses } from './word-classes.mjs';

/** At most 250, so that a class fits a byte. */
const LEVELS = [32, 128, 250];

/** @param texts articles of raw text; @returns for each level word → class */
export function wordClasses(texts) {
  const file = join(cacheFolder, 'classes.json');
  if (existsSync(file))
    return JSON.parse(readFileSync(file, 'utf8')).map((level) => new Map(level));
  const sentences = texts.flatMap((text) => {
    const doc = core.createSnapshot(text);
    return doc.sentences.map(({ firstToken, endToken }) =>
      doc.tokens
        .slice(firstToken, endToken)
        .map((token) =>
          token.kind === 'number' ? '#'.repeat(Math.min(4, token.norm.length)) : token.norm,
        ),
    );
  });
  const classes = LEVELS.map((size) =>
    learnClasses(sentences, { classes: size, rounds: 10, least: 3 }),
  );
  writeFileSync(file, JSON.stringify(classes.map((level) => [...level])));
  return classes;
}

/** Lets the core's forms know their classes. */
export function useClasses(classes) {
  const levels = classes.map(
    (level) => new Map([...level].map(([word, value]) => [core.hashOf(word) >>> 2, value + 1])),
  );
  const none = levels.map(() => 0);
  const classesOf = (cased, lower) => {
    const key = [cased >>> 2, lower >>> 2].find((id) => levels[0].has(id));
    return key === undefined ? none : levels.map((level) => level.get(key));
  };
  core.useForms({ classesOf, opens: gazetteer.opens });
}
