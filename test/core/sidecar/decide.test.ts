// Decisions: what each writes, what it keeps, and how it is taken back.
import { describe, expect, test } from 'vitest';
import { createSnapshot } from '../../../server/src/core/text/snapshot';
import { applyEdits } from '../../../server/src/core/text/change';
import {
  applyDecision,
  readSidecar,
  undoDecision,
  writeSidecar,
  type ArticleHead,
  type Decision,
  type Draft,
  type Outcome,
  type Sidecar,
} from '../../../server/src/core/sidecar/index';

const TEXT = 'Bộ Ngoại giao tiếp ông Trần Văn Nam.\nTổng vốn 5 tỷ đồng.\n';
const doc = createSnapshot(TEXT);
const head: ArticleHead = { doc, file: 'a.txt', generator: 'chugiai@0.1.0' };
const NAM: Draft = { layer: 'entity', type: 'ORG', span: [23, 35], score: 0.6 };
const MONEY: Draft = {
  layer: 'figure',
  type: 'MONEY',
  span: [46, 55],
  value: 5e9,
  unit: 'VND',
  score: 0.9,
};

let ids = 0;
const who = {
  by: 'Lan',
  at: '2026-11-21T10:00:00Z',
  newId: () => `n${String(++ids).padStart(9, '2')}`,
};

const outcome = (text: string | undefined, decision: Decision): Extract<Outcome, { ok: true }> => {
  const result = applyDecision('a.ann.yaml', text, head, decision, who);
  if (!result.ok) throw new Error(result.problem.messageId);
  return result;
};
const model = (text: string | undefined): Sidecar => readSidecar(text!).sidecar!;
const decided = (decision: Decision, text?: string): Sidecar =>
  model(outcome(text, decision).after);

test('linking says which entity it is, and keeps what the detector had said', () => {
  const guessed: Draft = { ...NAM, entity: 'nam', wikidata: 'Q1' };
  const [linked] = decided({
    kind: 'link',
    targets: [guessed],
    entity: 'tran-van-nam',
  }).annotations;
  expect(linked).toMatchObject({
    entity: 'tran-van-nam',
    suggested: { entity: 'nam' },
    status: 'accepted',
  });
  expect(linked).not.toHaveProperty('wikidata');
  const [plain] = decided({ kind: 'link', targets: [NAM], entity: 'tran-van-nam' }).annotations;
  expect(plain).not.toHaveProperty('suggested');
});

describe('a decision', () => {
  test('creates the sidecar where there is none, with the source of the article', () => {
    const { change, after } = outcome(undefined, { kind: 'accept', targets: [NAM] });
    expect(change).toEqual({
      creates: [{ path: 'a.ann.yaml', text: after }],
      edits: [],
      deletes: [],
    });
    expect(model(after).source).toMatchObject({ file: 'a.txt', unit: 'codepoint' });
  });

  test('is an edit of the file that there is', () => {
    const first = outcome(undefined, { kind: 'accept', targets: [NAM] }).after!;
    const { change, after } = outcome(first, { kind: 'reject', targets: [MONEY] });
    expect(applyEdits(first, change.edits[0]!.edits)).toBe(after);
  });

  test('accepts and rejects, signed and dated, under the id the suggestion has', () => {
    const suggested = outcome(undefined, { kind: 'suggest', drafts: [NAM, MONEY] }).after;
    const [nam] = model(suggested).annotations;
    const sidecar = decided({ kind: 'accept', targets: [NAM, MONEY] }, suggested);
    expect(sidecar.annotations.map(({ status }) => status)).toEqual(['accepted', 'accepted']);
    expect(sidecar.annotations[0]).toMatchObject({
      id: nam!.id,
      by: 'Lan',
      at: who.at,
      score: 0.6,
    });
    const rejected = decided({ kind: 'reject', targets: [nam!.id] }, suggested);
    expect(rejected.annotations.map(({ status }) => status)).toEqual(['rejected', 'suggested']);
  });

  test('annotates what the detector missed, as any layer and type', () => {
    const sidecar = decided({ kind: 'annotate', layer: 'khung', type: 'hợp tác', span: [0, 13] });
    expect(sidecar.annotations).toEqual([
      expect.objectContaining({
        layer: 'khung',
        type: 'hợp tác',
        quote: 'Bộ Ngoại giao',
        status: 'accepted',
      }),
    ]);
    expect(sidecar.annotations[0]).not.toHaveProperty('score');
    const twice = decided(
      { kind: 'annotate', layer: 'khung', type: 'hợp tác', span: [0, 13] },
      writeSidecar(sidecar),
    );
    expect(twice.annotations).toHaveLength(1);
  });

  test('changes type and span, and keeps what the detector had said', () => {
    const typed = outcome(undefined, { kind: 'retype', target: NAM, type: 'PER' }).after;
    const [nam] = model(typed).annotations;
    expect(nam).toMatchObject({ type: 'PER', status: 'accepted', suggested: { type: 'ORG' } });
    const wider = decided({ kind: 'respan', target: nam!.id, span: [19, 35] }, typed);
    expect(wider.annotations).toEqual([
      expect.objectContaining({
        id: nam!.id,
        span: [19, 35],
        quote: 'ông Trần Văn Nam',
        suggested: { type: 'ORG', span: [23, 35] },
      }),
    ]);
  });

  test('of another layer leaves the fields of the old one behind', () => {
    const { annotations } = decided({ kind: 'retype', target: MONEY, layer: 'khung', type: 'x' });
    expect(annotations[0]).toMatchObject({
      layer: 'khung',
      suggested: { layer: 'figure', type: 'MONEY' },
    });
    expect(annotations[0]).not.toHaveProperty('value');
  });

  test('judges a finding, and the last verdict counts', () => {
    const finding = { id: 'f222222222', rule: 'figure/x', places: [{ span: [46, 55] as const }] };
    const first = outcome(undefined, {
      kind: 'verdict',
      finding,
      verdict: 'dismissed',
      note: 'đúng',
    });
    const { findings } = decided(
      { kind: 'verdict', finding, verdict: 'confirmed', correction: 6 },
      first.after,
    );
    expect(findings).toEqual([
      expect.objectContaining({ verdict: 'confirmed', correction: 6, note: 'đúng', by: 'Lan' }),
    ]);
    expect(findings[0]!.places).toEqual([{ span: [46, 55], quote: '5 tỷ đồng' }]);
  });

  test('corrects zones and dateline; a later zone takes the place of those it covers', () => {
    const first = outcome(undefined, { kind: 'zone', span: [0, 36], zone: 'headline' }).after;
    const second = outcome(first, { kind: 'zone', span: [0, 56], zone: 'caption' }).after;
    const sidecar = decided({ kind: 'dateline', value: '2021-11-20' }, second);
    expect(sidecar.zones.map(({ zone }) => zone)).toEqual(['caption']);
    expect(sidecar.published).toEqual({
      value: '2021-11-20',
      from: 'given',
      by: 'Lan',
      at: who.at,
    });
  });

  test.each([
    ['version: 2\n', 'sidecar/newer-version'],
    ['version: 1\n<<<<<<< a\n=======\n>>>>>>> b\n', 'sidecar/conflict'],
    ['version: 1\nzones: [', 'sidecar/not-yaml'],
    ['version: 1\nannotations: &x []\nrelations: *x\n', 'sidecar/uneditable'],
  ])('is refused over %j', (text, messageId) => {
    const relation: Decision = { kind: 'accept', targets: [NAM] };
    const result = applyDecision('a.ann.yaml', text, head, relation, who);
    if (messageId === 'sidecar/uneditable')
      expect(result.ok || result.problem.messageId).toBeTruthy();
    else
      expect(result).toMatchObject({
        ok: false,
        problem: { messageId, line: expect.any(Number) as number },
      });
  });
});

describe('undo', () => {
  const accept = (text: string | undefined, target: Draft) =>
    outcome(text, { kind: 'accept', targets: [target] });

  test('takes the last decision back, to the byte', () => {
    const written = `# tay\n${accept(undefined, NAM).after!}`;
    const done = accept(written, MONEY);
    expect(undoDecision(done.after, done)).toMatchObject({ ok: true, after: written });
  });

  test('removes the file that the decision had created', () => {
    const done = accept(undefined, NAM);
    expect(undoDecision(done.after, done)).toMatchObject({ change: { deletes: ['a.ann.yaml'] } });
  });

  test('touches nothing else where the file has changed meanwhile', () => {
    const start = accept(undefined, NAM).after!;
    const done = accept(start, MONEY);
    const meanwhile = done.after!.replace('document: {}', 'document: { bias: "left" } # mới');
    const back = undoDecision(meanwhile, done);
    expect(back).toMatchObject({ ok: true });
    const text = (back as { after: string }).after;
    expect(text).toContain('document: { bias: "left" } # mới');
    expect(model(text).annotations.map(({ type }) => type)).toEqual(['ORG']);
  });

  test('gives up where a person has since changed the very entry', () => {
    const done = accept(undefined, NAM);
    const meanwhile = done.after!.replace('status: accepted', 'status: rejected');
    expect(undoDecision(meanwhile, done)).toBeUndefined();
  });

  test('gives the undone back when undone', () => {
    const done = accept(undefined, NAM);
    const back = undoDecision(done.after, done) as Extract<Outcome, { ok: true }>;
    expect(undoDecision(back.after, back)).toMatchObject({ after: done.after });
  });
});
