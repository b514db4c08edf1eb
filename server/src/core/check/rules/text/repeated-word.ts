// The same word or pair of words twice in a row.
import type { Token } from '../../../text/tokens';
import { words } from '../../../text/normal';
import { testPerForm } from '../../../text/remember';
import { prose } from '../../support/prose';
import type { ArticleRule } from '../../rule';

/** Function words that neither reduplication nor the end of a compound (`thiết bị bị`) puts twice. */
const SINGLE = words(`
  và của được các những với trong đã sẽ để nên thì trên dưới về rằng nếu hoặc giữa vì mà khi cho
  như cũng bởi tại là gồm đang vẫn nhưng ở`);
/** `bên trong trong lúc …`, `hiện tại tại Huế`: the first belongs to the word before it. */
const BEFORE_COMPOUND = words('bên phía ở từ cấp hầu hiện tồn thực');
/** A repeated pair after these is insistence, not haste. */
const INSISTENT = words('hàng rất từng mãi hết lần nữa đi hay ai quá cứ càng dần');

/** Heads that make of what is done the one who does it. */
const DOER = words('nhà người bên');

/**
 * ### What it does
 *
 * Finds a function word, or a pair of words, that stands twice in a row. Reduplication
 * (`xanh xanh`, `người người`, `từng bước từng bước`) is left alone.
 *
 * ### Why is this bad
 *
 * It is what haste and scraping leave behind; it spoils counts and concordances.
 *
 * ### Example
 *
 * ```text
 * Hai bên trao đổi về về hợp tác lao động.
 * ```
 */
export const repeatedWord: ArticleRule = {
  id: 'text/repeated-word',
  severity: 'warning',
  onByDefault: true,
  scope: 'article',
  *check(article) {
    for (const { tokens } of prose(article)) {
      for (let i = 0; i + 1 < tokens.length; i++) {
        const period = periodTwice(tokens, i);
        if (period) {
          const word = article.doc.slice({ start: tokens[i]!.start, end: tokens[i + 1]!.end });
          yield {
            data: { word, correction: word },
            spans: [{ start: tokens[i]!.start, end: period.end }],
          };
        }
        const size = repeatAt(tokens, i);
        if (!size) continue;
        const span = { start: tokens[i]!.start, end: tokens[i + 2 * size - 1]!.end };
        const text = article.doc.slice({ start: span.start, end: tokens[i + size - 1]!.end });
        yield { data: { word: text, correction: text }, spans: [span] };
        i += 2 * size - 1;
      }
    }
  },
};

const PERIODS = words('giai đoạn', 'nhiệm kỳ', 'niên khóa', 'năm học');
const opensPeriod = testPerForm(({ lower }) =>
  [...PERIODS].some((period) => period.startsWith(`${lower} `)),
);

/** `giai đoạn 3 giai đoạn 2016-2018`: the head of a period twice with but a number between. */
function periodTwice(tokens: readonly Token[], i: number): Token | undefined {
  if (!opensPeriod(tokens[i]!) || tokens[i + 2]?.kind !== 'number') return undefined;
  const [a, b, , c, d] = tokens.slice(i, i + 5);
  if (!d || !PERIODS.has(`${a!.lower} ${b!.lower}`)) return undefined;
  return a!.lower === c!.lower && b!.lower === d.lower ? d : undefined;
}

/** How many words from `i` on stand twice in a row, or 0. */
function repeatAt(tokens: readonly Token[], i: number): number {
  const [a, b] = [tokens[i]!, tokens[i + 1]!];
  if (a.lower === b.lower) {
    if (!SINGLE.has(a.lower) || !plain(a) || !plain(b)) return 0;
    return b.norm === b.lower && !b.glued && !isPaired(tokens, i) ? 1 : 0;
  }
  const [c, d] = [tokens[i + 2], tokens[i + 3]];
  if (!c || !d || a.lower !== c.lower || b.lower !== d.lower) return 0;
  if (![a, b, c, d].every(plain) || INSISTENT.has(a.lower)) return 0;
  // `các nhà nghiên cứu nghiên cứu hổ`: who does it, and does it.
  if (DOER.has(tokens[i - 1]?.lower ?? '')) return 0;
  return [b, c, d].some((t) => t.glued) || INSISTENT.has(tokens[i - 1]?.lower ?? '') ? 0 : 2;
}

/** `bên trong trong`, `hiện tại tại`, `đi đi về về`: not a slip. */
function isPaired(tokens: readonly Token[], i: number): boolean {
  const before = tokens[i - 1]?.lower ?? '';
  return BEFORE_COMPOUND.has(before) || (before !== '' && before === tokens[i - 2]?.lower);
}

/** Words in lower case: names repeat (`Duran Duran`). A sentence's first may be capital. */
const plain = testPerForm(
  ({ kind, norm, lower }) => kind === 'word' && norm.slice(1) === lower.slice(1),
);
