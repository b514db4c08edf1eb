// The corpus and article rules on sets of documents: silent where nothing is wrong, and few faults missed.
import { describe, expect, test } from 'vitest';
import { createAnalyser } from '../../server/src/core/index';
import { corpusSets, judge } from '../support/corpus-sets';
import { lexiconData } from '../support/lexicon';

const analyser = createAnalyser(lexiconData);
const LEAST_FOUND = 0.93;

describe('sets of documents', () => {
  const sets = corpusSets();
  for (const set of sets)
    test(`${set.side}: ${set.kind}`, () => expect(judge(analyser, set).stray).toEqual([]));

  test('nine in ten of the contradictions are found', () => {
    const wrong = sets.filter(({ side }) => side === 'wrong');
    const missed = wrong.filter((set) => !judge(analyser, set).found).map(({ kind }) => kind);
    expect(1 - missed.length / wrong.length, `missed: ${missed.join('; ')}`).toBeGreaterThan(
      LEAST_FOUND,
    );
  });
});
