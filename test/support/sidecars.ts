// Arbitrary sidecars for property tests: every shape the model allows, with the values that trip YAML readers.
import fc from 'fast-check';
import type { Annotation, Json, JsonMap, Sidecar } from '../../server/src/core/sidecar/index';

/** Strings that YAML 1.1 or 1.2 reads as something else when they stand bare, and hostile ones. */
export const TRAPS = [
  'no',
  'yes',
  'on',
  'Off',
  'y',
  'N',
  'true',
  'null',
  '~',
  '',
  ' ',
  '2021-11-20',
  '2021-11-20T14:04+07:00',
  '14:04',
  '4.748',
  '1_000',
  '12e4567',
  '0x1f',
  '0o17',
  '017',
  '.inf',
  '-',
  '- a',
  '? b',
  ': c',
  'a: b',
  'a #b',
  '# c',
  '[x]',
  '{y}',
  '&a',
  '*a',
  '!t',
  '|',
  '>',
  '%',
  '@',
  '`',
  "'",
  '"',
  '\\',
  'a\nb',
  'a\tb',
  '\u00a0',
  '\u0085',
  '\u2028',
  '\ufeff',
  '👩‍🔬',
  'Việt Nam',
  'Việt'.normalize('NFD'),
  '<<',
  '=',
  '---',
  '...',
  '<<<<<<< ours',
  'chugiai@0.1.0',
  'USD',
  '%YAML',
  'người',
];

const text = fc.oneof(
  fc.constantFrom(...TRAPS),
  fc.string({ unit: 'binary', maxLength: 12 }),
  fc.string({ maxLength: 12 }),
);
const word = text.filter((value) => value !== '');
const id = fc.stringMatching(/^[a-km-np-z][a-km-np-z2-9]{9}$/);
const span = fc
  .tuple(fc.nat(5000), fc.nat(50))
  .map(([start, length]): [number, number] => [start, start + length]);
const numeric = fc.oneof(
  fc.integer(),
  fc.double({ noNaN: true, noDefaultInfinity: true }),
  fc.constantFrom(4.748, 63.85e9, 1e21, 1.5e-7, 0),
);
const key = fc.oneof(
  fc.constantFrom('ghi_chu', 'nguồn', 'no', '12', 'x y'),
  fc.stringMatching(/^[a-z]{1,6}$/),
);

const { json } = fc.letrec<{ json: Json; map: JsonMap }>((tie) => ({
  json: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    text,
    numeric,
    fc.boolean(),
    fc.constant(null),
    fc.array(tie('json'), { maxLength: 3 }),
    tie('map'),
  ),
  map: fc.dictionary(key, tie('json'), {
    maxKeys: 3,
    noNullPrototype: true,
  }) as fc.Arbitrary<JsonMap>,
}));
const map = fc.dictionary(key, json, {
  maxKeys: 3,
  noNullPrototype: true,
}) as fc.Arbitrary<JsonMap>;

const optional = <T>(arbitrary: fc.Arbitrary<T>) =>
  fc.option(arbitrary, { nil: undefined, freq: 2 });
const decided = { by: optional(text), at: optional(fc.constant('2026-11-21T10:00:00Z')) };

export const annotation: fc.Arbitrary<Annotation> = fc.record({
  id,
  layer: fc.constantFrom('entity', 'time', 'figure', 'speech', 'khung'),
  type: fc.constantFrom('PER', 'DATE', 'MONEY', 'no', 'khung 1'),
  span,
  quote: text,
  prefix: optional(text),
  suffix: optional(text),
  value: optional(fc.oneof(text, numeric, fc.array(numeric, { maxLength: 2 }))),
  low: optional(fc.oneof(numeric, fc.constant(null))),
  unit: optional(text),
  scope: optional(map),
  status: fc.constantFrom('suggested', 'accepted', 'rejected'),
  score: optional(fc.integer({ min: 0, max: 100 }).map((percent) => percent / 100)),
  note: optional(text),
  attributes: optional(map),
  ...decided,
}) as unknown as fc.Arbitrary<Annotation>;

const byId = <T extends JsonMap>(item: fc.Arbitrary<T>): fc.Arbitrary<T[]> =>
  fc.uniqueArray(item, { selector: (one) => one.id, maxLength: 5 });

export const sidecar: fc.Arbitrary<Sidecar> = fc
  .record({
    generator: optional(fc.constant('chugiai@0.1.0')),
    guidelines: optional(fc.record({ name: text, version: text })),
    source: fc.record({
      file: text,
      sha256: text,
      unit: fc.constant('codepoint'),
      title: optional(text),
    }),
    published: optional(fc.record({ value: text, from: fc.constantFrom('text', 'given') })),
    zones: fc.uniqueArray(fc.record({ span, quote: text, zone: word, ...decided }), {
      selector: (zone) => zone.span.join('-'),
      maxLength: 3,
    }),
    annotations: byId(annotation),
    relations: fc.constant([]),
    document: map,
    findings: byId(
      fc.record({
        id,
        rule: fc.constant('figure/sum-mismatch'),
        places: fc.array(fc.record({ span, quote: text }), { maxLength: 2 }),
        verdict: fc.constantFrom('confirmed', 'dismissed'),
        correction: optional(json),
        note: optional(text),
      }),
    ),
    'ghi chú': optional(json),
  })
  .map((parts) => ({ version: 1, ...parts }) as unknown as Sidecar);
