// Suggestions beside people's entries: whose stays, what is replaced, what is not suggested again.
import { describe, expect, test } from 'vitest';
import { createSnapshot } from '../../../server/src/core/text/snapshot';
import {
  readSidecar,
  withSuggestions,
  writeSidecar,
  type Annotation,
  type ArticleHead,
  type Draft,
  type Sidecar,
} from '../../../server/src/core/sidecar/index';

const doc = createSnapshot('Đại học Hà Nội đón ông Nam và bà Lan.');
const head: ArticleHead = { doc, file: 'a.txt', generator: 'chugiai@0.1.0' };
const draft = (type: string, start: number, end: number): Draft => ({
  layer: 'entity',
  type,
  span: [start, end],
  score: 0.9,
});
const UNIVERSITY = draft('ORG', 0, 14);
const HANOI = draft('LOC', 8, 14);
const NAM = draft('PER', 23, 26);

const file = (sidecar: Sidecar) => readSidecar(writeSidecar(sidecar));
const suggest = (drafts: Draft[], before?: Sidecar): Sidecar =>
  withSuggestions(before && file(before), head, drafts);
const change = (sidecar: Sidecar, fields: Partial<Annotation>): Sidecar => ({
  ...sidecar,
  annotations: sidecar.annotations.map((one) => ({ ...one, ...fields }) as Annotation),
});
const shown = (sidecar: Sidecar): string[] =>
  sidecar.annotations.map(({ type, quote, status }) => `${type} ${quote} ${status}`);

describe('suggestions', () => {
  test('are the same from the same, whatever order they come in', () => {
    const one = writeSidecar(suggest([UNIVERSITY, HANOI, NAM]));
    expect(writeSidecar(suggest([NAM, HANOI, UNIVERSITY]))).toBe(one);
    expect(writeSidecar(suggest([UNIVERSITY, HANOI, NAM], readSidecar(one).sidecar))).toBe(one);
  });

  test('that nobody touched give way to a newer detector’s', () =>
    expect(shown(suggest([NAM], suggest([HANOI])))).toEqual(['PER Nam suggested']));

  test('that a person decided on, wrote into, or joined to another stay', () => {
    const before = suggest([HANOI]);
    for (const fields of [
      { status: 'accepted' },
      { note: 'xem lại' },
      { certainty: 'low' },
      { 'mã riêng': 1 },
    ])
      expect(shown(suggest([], change(before, fields as Partial<Annotation>)))).toHaveLength(1);
    const { id } = before.annotations[0]!;
    const relation = { id: 'r222222222', type: 'ở', from: id, to: id };
    expect(shown(suggest([], { ...before, relations: [relation] }))).toHaveLength(1);
    const commented = readSidecar(writeSidecar(before).replace('type: LOC', 'type: LOC # ?'));
    expect(shown(withSuggestions(commented, head, []))).toHaveLength(1);
  });

  test('of what was rejected are not made again, of another type neither', () => {
    const before = change(suggest([HANOI]), { status: 'rejected' });
    expect(shown(suggest([HANOI], before))).toEqual(['LOC Hà Nội rejected']);
    expect(shown(suggest([draft('ORG', 8, 14)], before))).toEqual(['LOC Hà Nội rejected']);
    expect(shown(suggest([UNIVERSITY], before))).toContain('ORG Đại học Hà Nội suggested');
  });

  test('leave an accepted entry its room, unless the detector nests the two itself', () => {
    const before = change(suggest([UNIVERSITY]), { status: 'accepted' });
    expect(shown(suggest([HANOI], before))).toEqual(['ORG Đại học Hà Nội accepted']);
    expect(shown(suggest([UNIVERSITY, HANOI], before))).toEqual([
      'ORG Đại học Hà Nội accepted',
      'LOC Hà Nội suggested',
    ]);
    const other = { ...HANOI, layer: 'khung' };
    expect(shown(suggest([other], before))).toContain('LOC Hà Nội suggested');
  });

  test('do not take the id of an entry that cannot be read', () => {
    const text = writeSidecar(suggest([NAM])).replace(/span: .*/, 'span: 5');
    const broken = readSidecar(text);
    expect(broken.problems).toHaveLength(1);
    expect(withSuggestions(broken, head, [NAM]).annotations).toEqual([]);
  });

  test('carry the detector’s dateline, but never over a person’s', () => {
    const dated = { ...head, published: { value: '2021-11-20', from: 'text' } as const };
    const given = { value: '2020-01-01', from: 'given', by: 'Lan' } as const;
    expect(withSuggestions(undefined, dated, []).published).toEqual(dated.published);
    const before = file({ ...suggest([]), published: given });
    expect(withSuggestions(before, dated, []).published).toEqual(given);
  });
});
