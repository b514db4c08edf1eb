// Our own form: read back as written by the fast reader and by a YAML parser alike, the same bytes each time.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { readSidecar, writeSidecar, type Sidecar } from '../../../server/src/core/sidecar/index';
import { readFast } from '../../../server/src/core/sidecar/fast';
import { equal, type Json } from '../../../server/src/core/sidecar/model';
import { sidecar } from '../../support/sidecars';

const SMALL: Sidecar = {
  version: 1,
  generator: 'chugiai@0.1.0',
  guidelines: { name: 'viet-nhat', version: '2' },
  source: { file: '002.txt', sha256: '9b1d', unit: 'codepoint' },
  published: { value: '2021-11-20T14:04+07:00', from: 'text' },
  zones: [],
  annotations: [
    {
      id: 'm7k3f9q2ab',
      layer: 'figure',
      type: 'MONEY',
      span: [40, 52],
      quote: '63,85 tỷ USD',
      value: 63850000000,
      unit: 'USD',
      scope: { flow: 'cumulative' },
      status: 'suggested',
      score: 0.98,
    },
    {
      id: 'a7k3f9q2ab',
      layer: 'time',
      type: 'DATE',
      span: [3, 15],
      quote: 'đầu năm 2020',
      value: '2020',
      status: 'suggested',
    },
  ],
  relations: [],
  document: {},
  findings: [],
};

test('one annotation is one block, in text order, with codes bare and texts quoted', () =>
  expect(writeSidecar(SMALL)).toBe(`version: 1
generator: chugiai@0.1.0
guidelines: { name: viet-nhat, version: "2" }
source: { file: "002.txt", sha256: "9b1d", unit: codepoint }
published: { value: "2021-11-20T14:04+07:00", from: text }
zones: []
annotations:
  - id: a7k3f9q2ab
    layer: time
    type: DATE
    span: [3, 15]
    quote: "đầu năm 2020"
    value: "2020"
    status: suggested
  - id: m7k3f9q2ab
    layer: figure
    type: MONEY
    span: [40, 52]
    quote: "63,85 tỷ USD"
    value: 63850000000
    unit: USD
    scope: { flow: cumulative }
    status: suggested
    score: 0.98
relations: []
document: {}
findings: []
`));

test('whatever a sidecar says, the fast reader, a YAML parser and the model agree on it', () =>
  fc.assert(
    fc.property(sidecar, (model) => {
      const text = writeSidecar(model);
      const parsed = parse(text, { version: '1.2' }) as Json;
      const fast = readFast(text);
      expect(fast).toBeDefined();
      expect(equal(fast, parsed)).toBe(true);
      const { sidecar: back, problems } = readSidecar(text);
      expect(problems).toEqual([]);
      expect(writeSidecar(back!)).toBe(text);
    }),
  ));

test('where the fast reader accepts a text at all, a YAML parser finds the same in it', () => {
  const line = fc.constantFrom(
    'a: 1',
    'a: "x"',
    "a: 'x'",
    'b: no',
    'b: [1, 2]',
    'b: [1,2]',
    'c: { a: 1 }',
    'c: {a: 1}',
    'd:',
    '  - a: 1',
    '    b: 2',
    '    b: "\\u0041"',
    '  - x',
    '# c',
    'e: 1 # c',
    'f: 0x10',
    'f: 1e3',
    'f: 01',
    'g: [',
    '',
    'h: true',
    '   b: 3',
    '  b: 3',
    '- a: 1',
    'i: { }',
    'j: "a\tb"',
    'k: a b',
    '"l": 1',
    'a@b: 1',
    'm: [a, [b]]',
    'n: a.b:',
    'o: -',
    'p: +1',
    'q: -0',
    'r: 1.',
    's: "',
    '---',
  );
  fc.assert(
    fc.property(fc.array(line, { maxLength: 6 }), (lines) => {
      const text = lines.map((one) => one + '\n').join('');
      const fast = readFast(text);
      if (fast === undefined) return;
      const parsed = (parse(text, { version: '1.2' }) ?? {}) as Json;
      expect(equal(fast, parsed), text).toBe(true);
    }),
    { numRuns: 1000 },
  );
});
