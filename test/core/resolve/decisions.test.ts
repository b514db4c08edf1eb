// People's decisions in the facts: accepted ones hold, rejected ones are gone, zones and dateline follow.
import { describe, expect, test } from 'vitest';
import { createAnalyser, sha256, type ArticleFacts } from '../../../server/src/core/index';
import { emptySidecar } from '../../../server/src/core/sidecar/model';
import type { Annotation, Sidecar } from '../../../server/src/core/sidecar/index';
import { lexiconData } from '../../support/lexicon';

const analyser = createAnalyser(lexiconData);
const TEXT = `Hội An đón doanh nghiệp
Chiều 20/11, có 45 doanh nghiệp dự lễ.
Tổng vốn là 63,85 tỷ USD.
`;

/** The n-th occurrence of the quote as an annotation. */
function annotation(quote: string, fields: Partial<Annotation>): Annotation {
  const start = Array.from(TEXT.slice(0, TEXT.indexOf(quote))).length;
  const span = [start, start + Array.from(quote).length] as const;
  const base = { id: `id ${quote}`, layer: 'entity', type: 'PER', status: 'accepted' as const };
  return { ...base, ...fields, span, quote };
}

const sidecar = (parts: Partial<Sidecar>): Sidecar =>
  ({ ...emptySidecar({ sha256: sha256(TEXT) }), ...parts }) as Sidecar;
const facts = (parts?: Partial<Sidecar>, text = TEXT, published?: string): ArticleFacts =>
  analyser.resolve({ id: 'a', text, published, sidecar: parts && sidecar(parts) });
const found = ({ doc, mentions }: ArticleFacts): string[] =>
  mentions.map((mention) => `${mention.type} ${doc.slice(mention)}`);

describe('people’s decisions', () => {
  test('leave the detector alone where there are none', () => {
    expect(found(facts({}))).toEqual(found(facts()));
    expect(found(facts())).toEqual(
      expect.arrayContaining(['COUNT 45 doanh nghiệp', 'MONEY 63,85 tỷ USD']),
    );
  });

  test('put in what they accepted, in place of what overlaps it', () => {
    const wide = annotation('Tổng vốn là 63,85 tỷ USD', {
      layer: 'figure',
      type: 'MONEY',
      value: 7,
    });
    const result = facts({ annotations: [wide] });
    expect(found(result)).toContain('MONEY Tổng vốn là 63,85 tỷ USD');
    expect(found(result)).not.toContain('MONEY 63,85 tỷ USD');
    expect(result.figures.find(({ value }) => value === 7)).toMatchObject({ low: 7, high: 7 });
    expect([...result.decided.values()]).toEqual([wide]);
  });

  test('keep what the detector knows of the same words and they do not contradict', () => {
    const accepted = annotation('63,85 tỷ USD', { layer: 'figure', type: 'MONEY', unit: 'EUR' });
    const [figure] = facts({ annotations: [accepted] }).figures.filter(
      ({ type }) => type === 'MONEY',
    );
    expect(figure).toMatchObject({ value: 63.85e9, low: 63.845e9, unit: 'EUR' });
  });

  test('take out what they rejected, whatever type it had', () => {
    const rejected = annotation('45 doanh nghiệp', {
      layer: 'figure',
      type: 'RANK',
      status: 'rejected',
    });
    expect(found(facts({ annotations: [rejected] }))).not.toContain('COUNT 45 doanh nghiệp');
  });

  test('say nothing while they are only suggestions, lost or doubtful', () => {
    const parts = { layer: 'figure', type: 'RANK' };
    const idle = [
      annotation('45 doanh nghiệp', { ...parts, status: 'suggested' }),
      annotation('63,85 tỷ USD', { ...parts, anchor: 'doubtful', value: 1 }),
    ];
    expect(found(facts({ annotations: idle }))).toEqual(found(facts()));
  });

  test('follow their words when the text has changed since', () => {
    const rejected = annotation('45 doanh nghiệp', {
      layer: 'figure',
      type: 'COUNT',
      status: 'rejected',
    });
    const result = facts({ annotations: [rejected] }, `Tin mới, 3 giờ sáng.\n${TEXT}`);
    expect(found(result)).not.toContain('COUNT 45 doanh nghiệp');
    expect(found(result)).toContain('MONEY 63,85 tỷ USD');
  });

  test('correct a zone by whole lines, and only that', () => {
    const { span, quote } = annotation('Tổng vốn', {});
    const result = facts({ zones: [{ span, quote, zone: 'caption' }] });
    const at = (words: string): string => result.zoneAt(TEXT.indexOf(words));
    expect(at('63,85')).toBe('caption');
    expect(at('45 doanh')).toBe(facts().zoneAt(TEXT.indexOf('45 doanh')));
    expect(result.zones.every((zone, i, all) => !i || all[i - 1]!.end <= zone.start)).toBe(true);
  });

  test('correct the dateline, and dates follow', () => {
    const given = { value: '2019-12-01', from: 'given', by: 'Lan' } as const;
    const result = facts({ published: given }, TEXT, '2021-11-20');
    expect(result.published).toEqual({ value: '2019-12-01', from: 'given' });
    expect(result.times[0]!.value).toMatch(/^2019-11-20/);
    const unsigned = facts(
      { published: { value: '2019-12-01', from: 'given' } },
      TEXT,
      '2021-11-20',
    );
    expect(unsigned.published.value).toBe('2021-11-20');
  });
});
