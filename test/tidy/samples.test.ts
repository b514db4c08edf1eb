// The samples are a corpus as a researcher would keep one: its files are without fault, its articles dated.
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import {
  createSnapshot,
  parseCorpusConfig,
  parseEntities,
  readSidecar,
  sha256,
  sliceOf,
} from '../../server/src/core/index';
import { RULES } from '../../server/src/core/check/registry';
import { findPublished } from '../../server/src/core/recognise/zone/dateline';
import { findZones } from '../../server/src/core/recognise/zone/zones';

const samples = join(__dirname, '../../samples');
const read = (path: string): string => readFileSync(join(samples, path), 'utf8');
const articles = readdirSync(samples, { recursive: true, encoding: 'utf8' })
  .filter((path) => path.endsWith('.txt'))
  .map((path) => path.replaceAll('\\', '/'))
  .sort();
const { config, problems } = parseCorpusConfig(
  read('corpus.yaml'),
  RULES.map(({ id }) => id),
);

describe('the samples', () => {
  it('have a corpus.yaml and an entities.yaml without faults', () => {
    expect(problems).toEqual([]);
    expect(parseEntities(read('entities.yaml')).problems).toEqual([]);
  });

  it('have finished sidecars that fit their articles', () => {
    const sidecars = readdirSync(samples).filter((path) => path.endsWith('.ann.yaml'));
    expect(sidecars.length).toBeGreaterThanOrEqual(3);
    for (const path of sidecars) {
      const doc = createSnapshot(read(path.replace(/\.ann\.yaml$/u, '.txt')));
      const file = readSidecar(read(path));
      expect(file.problems).toEqual([]);
      expect(file.sidecar?.source.sha256).toBe(sha256(doc.text));
      for (const { span, quote, status } of file.sidecar?.annotations ?? [])
        expect([sliceOf(doc, span), status]).toEqual([quote, 'accepted']);
    }
  });

  it('are dated in every way: in the text, by the path, by corpus.yaml, and not at all', () => {
    const ways = articles.map((path) => {
      const doc = createSnapshot(read(path));
      const { files, pattern } = config.published;
      return findPublished(doc, findZones(doc), { given: files[path], path, pattern }).from;
    });
    expect(articles.length).toBeGreaterThanOrEqual(14);
    expect(ways.filter((way) => way === 'text').length).toBeGreaterThanOrEqual(8);
    expect(new Set(ways)).toEqual(new Set(['text', 'path', 'given', 'none']));
  });
});
