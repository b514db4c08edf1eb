// Editing a sidecar leaves what a person made of the file: comments, unknown keys, order, quoting, line ends.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { Document, parseDocument, visit } from 'yaml';
import {
  readSidecar,
  rewrite,
  writeSidecar,
  type Sidecar,
} from '../../../server/src/core/sidecar/index';
import {
  equal,
  itemKey,
  LISTS,
  type Json,
  type JsonMap,
} from '../../../server/src/core/sidecar/model';
import { annotation, sidecar } from '../../support/sidecars';

/** Milliseconds: hundreds of files are written and read. */
const SLOW = 60_000;

const HAND_MADE = `# Chú giải của nhóm Việt-Nhật
version: 1
reviewers: [Lan, 'Minh']   # khóa riêng
source: { file: '002.txt', sha256: "9b1d" }
annotations:
# người
- type: PER
  id: m7k3f9q2ab   # do máy đặt
  layer: entity
  quote: 'Trần Văn Nam'
  span: [ 10, 22 ]
  status: suggested
  sotay: |
    trang 12
    dòng 3
# nơi chốn
- {id: b7k3f9q2ab, layer: entity, type: LOC, span: [30,36], quote: Hà Nội, status: suggested} # đủ
findings: []
`;

const model = (text: string): Sidecar => readSidecar(text).sidecar!;
const setStatus = (sidecar: Sidecar, id: string): Sidecar => ({
  ...sidecar,
  annotations: sidecar.annotations.map((one) =>
    one.id === id ? { ...one, status: 'accepted', by: 'Lan' } : one,
  ),
});

describe('a hand-made file', () => {
  test('keeps everything but the changed values', () =>
    expect(rewrite(HAND_MADE, setStatus(model(HAND_MADE), 'm7k3f9q2ab'))).toBe(
      HAND_MADE.replace('  status: suggested\n', '  status: accepted\n  by: "Lan"\n'),
    ));

  test('keeps a flow style item in flow style', () =>
    expect(rewrite(HAND_MADE, setStatus(model(HAND_MADE), 'b7k3f9q2ab'))).toBe(
      HAND_MADE.replace('status: suggested}', 'status: accepted, by: "Lan"}'),
    ));

  test('takes a new annotation in text order, at its own indent', () => {
    const before = model(HAND_MADE);
    const added = {
      id: 'c7k3f9q2ab',
      layer: 'entity',
      type: 'LOC',
      span: [25, 28],
      quote: 'Huế',
      status: 'accepted',
    };
    const after = { ...before, annotations: [...before.annotations, added] } as unknown as Sidecar;
    expect(rewrite(HAND_MADE, after)).toBe(
      HAND_MADE.replace(
        '    dòng 3\n',
        `    dòng 3
- id: c7k3f9q2ab
  layer: entity
  type: LOC
  span: [25, 28]
  quote: "Huế"
  status: accepted
`,
      ),
    );
  });

  test('loses one annotation and nothing else', () => {
    const before = model(HAND_MADE);
    const after = { ...before, annotations: before.annotations.slice(0, 1) };
    expect(rewrite(HAND_MADE, after)).toBe(HAND_MADE.replace(/^- \{id: b7.*\n/m, ''));
  });

  test('gets a list it did not have, and fills an empty one', () => {
    const finding = { id: 'f7k3f9q2ab', rule: 'a/b', places: [], verdict: 'dismissed' };
    const zone = { span: [0, 5], quote: 'a', zone: 'lead' };
    const after = { ...model(HAND_MADE), findings: [finding], zones: [zone] } as unknown as Sidecar;
    const text = rewrite(HAND_MADE, after);
    expect(text).toContain('findings:\n  - id: f7k3f9q2ab\n    rule: a/b\n');
    expect(text).toContain('zones:\n  - span: [0, 5]\n');
    expect(text.startsWith(HAND_MADE.slice(0, HAND_MADE.indexOf('findings')))).toBe(true);
  });

  test('keeps CRLF and a BOM', () => {
    const windows = '\ufeff' + HAND_MADE.replace(/\n/g, '\r\n');
    const text = rewrite(windows, setStatus(model(windows), 'm7k3f9q2ab'));
    expect(text).toBe(
      windows.replace('  status: suggested\r\n', '  status: accepted\r\n  by: "Lan"\r\n'),
    );
  });
});

/** The sidecar in one of the many forms that people and other tools give a YAML file. */
function restyled(
  sidecar: Sidecar,
  style: { seed: number; flow: boolean; comments: boolean },
): string {
  const doc = new Document(parseDocument(writeSidecar(sidecar)).toJS(), { version: '1.2' });
  let n = style.seed;
  const chance = (): boolean => (n = (n * 1103515245 + 12345) % 2147483648) % 3 === 0;
  visit(doc, {
    Scalar(_key, node) {
      if (typeof node.value === 'string' && chance()) node.type = 'QUOTE_SINGLE';
    },
    Map(_key, node, path) {
      if (style.flow && path.length > 3 && chance()) node.flow = true;
      if (path.length && chance()) node.items.reverse();
    },
    Pair(_key, pair, path) {
      if (style.comments && !path.some((p) => 'flow' in p && p.flow) && chance())
        (pair.key as { commentBefore?: string }).commentBefore = ' ghi chú';
    },
  });
  return doc.toString({
    indent: 2 + (style.seed % 3),
    indentSeq: style.seed % 2 === 0,
    lineWidth: style.seed % 5 ? 0 : 40,
  });
}

const comments = (text: string): string[] => text.match(/# ghi chú/g) ?? [];

const sorted = (sidecar: Sidecar): Json => {
  const result: Record<string, Json | undefined> = { ...sidecar };
  for (const list of LISTS)
    result[list] = [...(sidecar[list] as readonly JsonMap[])].sort((a, b) =>
      itemKey(a) < itemKey(b) ? -1 : 1,
    );
  return result;
};

test(
  'in any style, any change of annotations is made and every other thing stays',
  () =>
    fc.assert(
      fc.property(
        sidecar,
        annotation,
        fc.record({ seed: fc.nat(1000), flow: fc.boolean(), comments: fc.boolean() }),
        fc.nat(10),
        (start, fresh, style, pick) => {
          const text = restyled(start, style);
          const before = model(text);
          fc.pre(!before.annotations.some(({ id }) => id === fresh.id));
          const changed = before.annotations.map((one, i) =>
            i === pick ? { ...one, status: 'accepted' as const, by: 'Lan', type: 'ORG' } : one,
          );
          const after = { ...before, annotations: [...changed, fresh] };
          const result = rewrite(text, after);
          expect(equal(sorted(model(result)), sorted(after))).toBe(true);
          expect(comments(result)).toEqual(comments(text));
        },
      ),
      { numRuns: 100 },
    ),
  SLOW,
);

test(
  'a change that is taken back leaves the bytes as they were',
  () =>
    fc.assert(
      fc.property(sidecar, annotation, fc.nat(1000), (start, fresh, seed) => {
        const text = restyled(start, { seed, flow: true, comments: true });
        const before = model(text);
        fc.pre(
          before.annotations.length > 0 && !before.annotations.some(({ id }) => id === fresh.id),
        );
        const there = rewrite(text, { ...before, annotations: [...before.annotations, fresh] });
        expect(rewrite(there, before)).toBe(text);
      }),
      { numRuns: 60 },
    ),
  SLOW,
);
