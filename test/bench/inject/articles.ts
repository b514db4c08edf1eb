// Recall and false alarms of the rules over real and sample articles with faults put in, from a seed.
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  createAnalyser,
  type Analyser,
  type Analysis,
  type Finding,
} from '../../../server/src/core/index';
import { readLexiconData } from '../../../server/src/node/data';
import type { Scores } from '../scores';
import { apply, type Fault, type Injector } from './fault';
import { createRandom, type Random } from './random';
import { RELATIONS } from './relations';
import { restate } from './restate';
import { TIMES } from './times';
import { WORDS } from './words';

export const INJECTORS: readonly Injector[] = [...RELATIONS, ...TIMES, ...WORDS];

export interface Tally {
  readonly injector: Injector;
  readonly missed: readonly string[];
  readonly made: number;
  readonly found: number;
}

export interface Injected {
  readonly articles: number;
  readonly tallies: readonly Tally[];
  readonly restated: number;
  /** Findings on what is true: the rule, and the words. */
  readonly alarms: readonly { readonly rule: string; readonly text: string }[];
}

export interface InjectOptions {
  readonly seed: number;
  /** Most articles that are read, and most faults of one kind. */
  readonly articles: number;
  readonly faults: number;
}

/** Faults into the articles of the folders: each alone, and only what the article as it stands has not is counted. */
export function injectInto(folders: readonly string[], options: InjectOptions): Injected {
  const analyser = createAnalyser(readLexiconData('server/src/core/lexicon/data'));
  const random = createRandom(options.seed);
  const texts = chosen(textsOf(folders), options.articles, random);
  const analyses = texts.map((text) => read(analyser, text));
  const tallies = INJECTORS.map((injector) => tallyOf(analyser, analyses, injector, options));
  const restated = drawn(analyses, options.seed, 'restate', 5 * options.faults, (facts, random) =>
    restate(facts, random).map(({ fault }) => fault),
  );
  const alarms = restated.flatMap(({ analysis, fault }) =>
    newFindings(analyser, analysis, fault).map(({ rule }) => ({ rule, text: fault.put.trim() })),
  );
  return { articles: texts.length, tallies, restated: restated.length, alarms };
}

function textsOf(folders: readonly string[]): string[] {
  return folders.filter(existsSync).flatMap((folder) =>
    readdirSync(folder)
      .filter((file) => file.endsWith('.txt'))
      .sort()
      .map((file) => readFileSync(join(folder, file), 'utf8').normalize('NFC')),
  );
}

/** A text of so many numbers may hold sums and shares. */
const RICH = 60;

/** Half of them rich in numbers, for few articles are. */
function chosen(texts: readonly string[], most: number, random: Random): string[] {
  const isRich = (text: string): boolean => (text.match(/\d+/gu)?.length ?? 0) >= RICH;
  const rich = random.some(texts.filter(isRich), Math.ceil(most / 2));
  return [
    ...rich,
    ...random.some(
      texts.filter((text) => !isRich(text)),
      most - rich.length,
    ),
  ];
}

const read = (analyser: Analyser, text: string): Analysis =>
  analyser.analyse({ id: 'injected.txt', text });

function tallyOf(
  analyser: Analyser,
  analyses: readonly Analysis[],
  injector: Injector,
  options: InjectOptions,
): Tally {
  const accepted = new Set([injector.rule, ...(injector.or ?? [])]);
  const missed: string[] = [];
  const what = `${injector.rule} ${injector.name}`;
  const faults = drawn(analyses, options.seed, what, options.faults, (facts, random) =>
    injector.faults(facts, random),
  );
  for (const { analysis, fault } of faults)
    if (!newFindings(analyser, analysis, fault).some(({ rule }) => accepted.has(rule)))
      missed.push(around(apply(analysis.facts.doc.text, fault), fault));
  return { injector, missed, made: faults.length, found: faults.length - missed.length };
}

/**
 * At most `most` of the faults that could be put in. Articles and places are drawn each by a number of their own, so
 * that a mention more or less in one changes nothing of the others: a score then tells of the rules, not of the draw.
 */
function drawn(
  analyses: readonly Analysis[],
  seed: number,
  what: string,
  most: number,
  faultsOf: (facts: Analysis['facts'], random: Random) => readonly Fault[],
): { analysis: Analysis; fault: Fault }[] {
  return analyses
    .flatMap((analysis, i) =>
      faultsOf(analysis.facts, createRandom(numberOf(seed, what, i))).map((fault) => ({
        analysis,
        fault,
        order: numberOf(seed, what, i, fault.start),
      })),
    )
    .sort((a, b) => a.order - b.order)
    .slice(0, most);
}

/** 32 bits that these make, the same every time. */
const numberOf = (...parts: readonly (string | number)[]): number =>
  createHash('sha256').update(parts.join('\n')).digest().readUInt32LE();

/** What is found in the article with the fault, and is not in the article as it stands. */
function newFindings(analyser: Analyser, { facts, findings }: Analysis, fault: Fault): Finding[] {
  const known = new Set(findings.map(({ id }) => id));
  return read(analyser, apply(facts.doc.text, fault)).findings.filter(({ id }) => !known.has(id));
}

/** The fault in its sentence. */
function around(text: string, { start, put }: Fault): string {
  const from = Math.max(text.lastIndexOf('\n', start - 1), text.lastIndexOf('. ', start - 1)) + 1;
  const ends = ['\n', '. ']
    .map((end) => text.indexOf(end, start + put.length))
    .filter((at) => at >= 0);
  return text.slice(from, ends.length ? Math.min(...ends) : text.length).trim();
}

/** One number for the faults found, one for the restatements left silent, and both for each rule. */
export function scoresOf({ tallies, restated, alarms }: Injected): Scores {
  const made = tallies.reduce((sum, tally) => sum + tally.made, 0);
  const found = tallies.reduce((sum, tally) => sum + tally.found, 0);
  const rules = new Set(alarms.map(({ rule }) => rule));
  return {
    recall: found / (made || 1),
    'restatements left silent': 1 - alarms.length / (restated || 1),
    ...Object.fromEntries(
      tallies
        .filter((tally) => tally.made)
        .map(({ injector, made: of, found: right }) => [
          `recall · ${injector.rule} (${injector.name}, ${of})`,
          right / of,
        ]),
    ),
    ...Object.fromEntries(
      [...rules]
        .sort()
        .map((rule) => [
          `false alarms · ${rule}`,
          alarms.filter((alarm) => alarm.rule === rule).length / (restated || 1),
        ]),
    ),
  };
}
