// Which prize or place someone took in a contest (`giải nhì`, `huy chương bạc`, `á quân`): ranks that are told in words.
import type { ArticleFacts } from '../resolve/facts';
import { phraseKey } from '../text/normal';
import { marksIn, plainOf, quoted, type Setting } from './setting';
import type { Statement } from './statement';

const RANKS: readonly (readonly [string, ReadonlyMap<string, number>])[] = (
  [
    ['giải', { 'đặc biệt': 0, nhất: 1, nhì: 2, ba: 3, tư: 4, 'khuyến khích': 5, a: 1, b: 2, c: 3 }],
    ['hạng', { nhất: 1, nhì: 2, ba: 3, tư: 4 }],
    ['huy chương', { vàng: 1, bạc: 2, đồng: 3 }],
    ['', { 'quán quân': 1, 'á quân': 2, 'vô địch': 1 }],
  ] as const
).map(([noun, ranks]) => [
  phraseKey(noun),
  new Map(Object.entries(ranks).map(([word, rank]) => [phraseKey(word), rank])),
]);

/** First words of a prize. */
const OPENS = new Set(
  RANKS.flatMap(([noun, ranks]) => (noun ? [noun] : [...ranks.keys()])).map(
    (phrase) => phrase.split(' ')[0]!,
  ),
);

/** Over what a contest is held: each is another contest. */
const SCOPES = [
  [
    ['toàn quốc', 'nước'],
    ['quốc gia', 'nước'],
    ['cấp tỉnh', 'tỉnh'],
    ['toàn tỉnh', 'tỉnh'],
    ['cấp thành phố', 'tỉnh'],
    ['cấp huyện', 'huyện'],
    ['cấp trường', 'trường'],
    ['quốc tế', 'thế giới'],
    ['thế giới', 'thế giới'],
    ['châu á', 'châu lục'],
    ['đông nam á', 'vùng'],
    ['khu vực', 'vùng'],
  ].map(([cue, name]) => [` ${phraseKey(cue!)} `, name!] as const),
];

/** Of a sentence that names someone; medals that are counted are figures. */
export function awardStatements(facts: ArticleFacts, setting: Setting): Statement[] {
  const { tokens, shared } = setting;
  const about = shared.names.find(({ type }) => type === 'PER')?.key;
  if (about === undefined) return [];
  const plain = plainOf(tokens);
  const found: Statement[] = [];
  for (let i = 0; i < tokens.length; i++) {
    if (!OPENS.has(tokens[i]!.lower)) continue;
    for (const [noun, ranks] of RANKS) {
      const nouns = noun ? noun.split(' ') : [];
      if (tokens[i - 1]?.kind === 'number' || !nouns.every((w, n) => tokens[i + n]?.lower === w))
        continue;
      const at = i + nouns.length;
      const said = (n: number): string =>
        tokens
          .slice(at, at + n)
          .map((t) => t.lower)
          .join(' ');
      const length = [2, 1].find((n) => at + n <= tokens.length && ranks.has(said(n)));
      if (!length) continue;
      const rank = ranks.get(said(length))!;
      found.push({
        ...shared,
        ...quoted(facts, { start: tokens[i]!.start, end: tokens[at + length - 1]!.end }),
        kind: 'figure',
        sort: `AWARD ${noun}`.trim(),
        about,
        low: rank,
        high: rank,
        head: [],
        marks: [...shared.marks, ...marksIn(plain, SCOPES)],
        course: 'lasting',
      });
    }
  }
  return found.map((one) => ({
    ...one,
    sole: found.every((o) => o === one || o.sort !== one.sort),
  }));
}
