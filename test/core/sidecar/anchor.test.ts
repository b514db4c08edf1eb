// Annotations after the text has changed: found for sure, doubtful, or lost; never put on a weak match.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createSnapshot } from '../../../server/src/core/text/snapshot';
import {
  reanchor,
  sliceOf,
  type Annotation,
  type Sidecar,
} from '../../../server/src/core/sidecar/index';
import { emptySidecar } from '../../../server/src/core/sidecar/model';
import { toAnnotations } from '../../../server/src/core/sidecar/suggest';

/** A sidecar with the n-th occurrences of quotes annotated; `Nam@1` is the second. */
function annotated(text: string, ...quotes: string[]): Sidecar {
  const doc = createSnapshot(text);
  const drafts = quotes.map((spec) => {
    const [quote, n = '0'] = spec.split('@') as [string, string?];
    let start = text.indexOf(quote);
    for (let i = 0; i < Number(n); i++) start = text.indexOf(quote, start + 1);
    const span = [doc.toCodePoint(start), doc.toCodePoint(start + quote.length)] as const;
    return { layer: 'entity', type: 'PER', span };
  });
  let n = 0;
  return { ...emptySidecar({}), annotations: toAnnotations(doc, drafts, () => `a${n++}`) };
}

/** What became of each annotation: the words it now stands on and how sure that is. */
function after(sidecar: Sidecar, text: string): string[] {
  const doc = createSnapshot(text);
  return reanchor(sidecar, doc).annotations.map(
    ({ span, anchor }: Annotation) =>
      `${sliceOf(doc, span)}@${span[0]}${anchor ? ` ${anchor}` : ''}`,
  );
}

const TEXT = '👍 Ông Trần Nam thăm Huế. Bà Lê Nam thăm Vinh. Có 5% vắng mặt.';

describe('re-anchoring', () => {
  test('moves every annotation by what was inserted before it', () => {
    const sidecar = annotated(TEXT, 'Trần Nam', 'Nam@1', '5%');
    expect(after(sidecar, `Tin mới 👎. ${TEXT}`)).toEqual(['Trần Nam@17', 'Nam@42', '5%@60']);
  });

  test('leaves an unchanged text alone', () => {
    const sidecar = annotated(TEXT, 'Trần Nam', 'Nam', 'Nam@1', '5%');
    expect(reanchor(sidecar, createSnapshot(TEXT))).toEqual(sidecar);
  });

  test('follows a text that comes back in another spelling of the same words', () => {
    const text = 'Bà Lê Thị Hoà thăm thành phố Hòa Bình hôm qua.';
    const sidecar = annotated(
      text.normalize('NFD'),
      'Lê Thị Hoà'.normalize('NFD'),
      'Hòa Bình'.normalize('NFD'),
    );
    expect(after(sidecar, text)).toEqual(['Lê Thị Hoà@3', 'Hòa Bình@29']);
    expect(after(sidecar, text.replace('Hoà', 'Hòa'))).toEqual(['Lê Thị Hòa@3', 'Hòa Bình@29']);
  });

  test('does not follow other words', () => {
    const sidecar = annotated('Bà Lê Thị Hoà thăm Huế.', 'Lê Thị Hoà');
    expect(after(sidecar, 'Bà Lê Thị Hóa thăm Huế.')[0]).toMatch(/lost$/u);
  });

  test('says lost where the words are gone, and keeps the entry as it was', () => {
    const sidecar = annotated(TEXT, 'Trần Nam', 'Vinh');
    const doc = createSnapshot(TEXT.replace('Vinh', 'Đà Lạt'));
    const [, vinh] = reanchor(sidecar, doc).annotations;
    expect(vinh).toEqual({ ...sidecar.annotations[1], anchor: 'lost' });
  });

  test('does not take a short quote elsewhere for the one that was deleted', () => {
    const sidecar = annotated(TEXT, 'Trần Nam', '5%');
    const [name, share] = after(sidecar, 'Lãi 5% một năm. 👍 Ông Trần Nam thăm Huế.');
    expect(name).toBe('Trần Nam@22');
    expect(share).toBe('5%@4 doubtful');
  });

  test('is in doubt where only one of two like passages is left', () => {
    const sidecar = annotated(TEXT, 'Nam@1');
    expect(after(sidecar, 'Ông Trần Nam thăm Huế.')).toEqual(['Nam@9 doubtful']);
  });

  test('finds an entry again that had been lost', () => {
    const sidecar = annotated(TEXT, 'Trần Nam', 'Bà Lê Nam thăm Vinh');
    const gone = reanchor(sidecar, createSnapshot(TEXT.replace('Bà Lê Nam thăm Vinh', '…')));
    expect(gone.annotations[1]!.anchor).toBe('lost');
    expect(after(gone, TEXT)).toEqual(after(sidecar, TEXT));
  });

  test('moves zones, places of findings, and what the detector had said', () => {
    const [annotation] = annotated(TEXT, 'Trần Nam').annotations;
    const { span, quote } = annotation!;
    const sidecar: Sidecar = {
      ...emptySidecar({}),
      zones: [{ span, quote, zone: 'lead' }],
      annotations: [{ ...annotation!, suggested: { span: [span[0] - 4, span[1]] } }],
      findings: [{ id: 'f', rule: 'a/b', places: [{ span, quote }], verdict: 'dismissed' }],
    };
    const moved = reanchor(sidecar, createSnapshot(`Mới. ${TEXT}`));
    const there = [span[0] + 5, span[1] + 5];
    expect(moved.zones[0]!.span).toEqual(there);
    expect(moved.findings[0]!.places[0]!.span).toEqual(there);
    expect(moved.annotations[0]!.suggested).toEqual({ span: [span[0] + 1, span[1] + 5] });
  });

  test('never claims words that are not the quote, whatever was edited', () => {
    const piece = fc.constantFrom('Nam ', 'Lan ', 'tới ', 'Huế. ', '5% ', '👍', 'ông ', '\n');
    const text = fc.array(piece, { minLength: 1, maxLength: 30 }).map((pieces) => pieces.join(''));
    fc.assert(
      fc.property(
        text,
        text,
        fc.nat(100),
        fc.integer({ min: 1, max: 8 }),
        (old, now, from, length) => {
          const doc = createSnapshot(old);
          const size = doc.toCodePoint(old.length);
          fc.pre(from + length <= size);
          const span = [from, from + length] as const;
          const drafts = [{ layer: 'entity', type: 'PER', span }];
          const sidecar = {
            ...emptySidecar({}),
            annotations: toAnnotations(doc, drafts, () => 'a'),
          };
          const next = createSnapshot(now);
          const [moved] = reanchor(sidecar, next).annotations;
          if (moved!.anchor !== 'lost') expect(sliceOf(next, moved!.span)).toBe(moved!.quote);
          expect(moved!.quote).toBe(sliceOf(doc, span));
        },
      ),
    );
  });
});
