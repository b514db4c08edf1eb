// Marks: the sidecar's word over the detector's, own layers beside it, and what has lost its place.
import { expect, test } from 'vitest';
import { hoverAt, looseAnnotations, marksOf, semanticTokens } from '../../../server/src/core/index';
import { annotation, sidecarOf } from '../../support/annotated';
import { analysis, entity, spanOf } from '../../support/analysis';

const TEXT = 'Lan và Mai nói “Cảng mở”.';
const lan = entity(spanOf(TEXT, 'Lan'), 'PER');
const mai = entity(spanOf(TEXT, 'Mai'), 'PER');
const known = annotation('a1', [0, 3], 'Lan', { note: 'tên nữ' });
const of = analysis(TEXT, {
  mentions: [lan, mai],
  decided: new Map([[lan, known]]),
  sidecar: sidecarOf(
    known,
    annotation('a2', [7, 10], 'Mai', { status: 'suggested', by: undefined, at: undefined }),
    annotation('a3', [15, 24], '“Cảng mở”', { layer: 'speech', type: 'QUOTE' }),
    annotation('a4', [11, 14], 'nói', { anchor: 'doubtful' }),
    annotation('a5', [0, 3], 'Hoa', { anchor: 'lost' }),
    annotation('a6', [7, 10], 'Mai', { status: 'rejected', type: 'LOC' }),
  ),
});

test('mentions carry their annotation; own layers and doubtful ones are marked too', () =>
  expect(
    marksOf(of.facts).map((m) => [
      TEXT.slice(m.start, m.end),
      m.type,
      m.annotation?.id,
      m.doubtful,
    ]),
  ).toEqual([
    ['Lan', 'PER', 'a1', false],
    ['Mai', 'PER', 'a2', false],
    ['nói', 'PER', 'a4', true],
    ['“Cảng mở”', 'QUOTE', 'a3', false],
  ]));

test('tokens say who decided', () =>
  expect(semanticTokens(of).map((t) => `${t.type} ${t.modifiers.join()}`)).toEqual([
    'person accepted',
    'person suggested',
    'person accepted,doubtful',
    'label accepted',
  ]));

test('the hover shows the decision, its note, and an own layer', () => {
  const hover = (quote: string) => hoverAt(of, spanOf(TEXT, quote).start, 'en')?.markdown;
  expect(hover('Lan')).toContain('Annotated by An, 2026-11-21');
  expect(hover('Lan')).toContain('Note: tên nữ');
  expect(hover('Mai')).toContain('Suggested');
  expect(hover('“Cảng')).toContain('Layer: speech');
  expect(hover('nói')).toContain('The text has changed here');
});

test('what has lost its place is named, with the best guess where there is one', () =>
  expect(looseAnnotations(of.facts).map(({ annotation: { id }, span }) => [id, span])).toEqual([
    ['a4', { start: 11, end: 14 }],
    ['a5', undefined],
  ]));
