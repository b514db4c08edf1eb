// A first win, loss or title beside a tally that leaves no room for it, and a first woman in an office beside the one before her.
import type { ArticleFacts } from '../../resolve/facts';
import { phraseKey } from '../../text/normal';
import type { Span } from '../../text/span';
import { anyOf, clausesOf, datesIn, namesIn, spanIn, type Clause } from './clauses';
import { saidYear } from './calendar';
import { COUNT } from './letters';
import { wakes } from './paragraph';

/** A claim and the words that contradict it. */
export interface Denied {
  readonly claim: Span;
  readonly other: Span;
}

/** Names of a result as a claim has them, and as a tally counts them. */
const RESULTS: readonly (readonly [claimed: string, counted: string])[] = (
  [
    ['thất bại|trận thua|bại trận|lần thua|trận bại|thua trận', 'thua|thất bại|bại'],
    ['chiến thắng|trận thắng|thắng lợi|lần thắng', 'thắng|chiến thắng'],
    ['trận hòa|kết quả hòa|lần hòa', 'hòa'],
    ['bàn thắng|pha lập công', 'bàn|bàn thắng|pha lập công'],
    ['bàn thua', 'bàn thua|bàn'],
    ['danh hiệu|chức vô địch|cúp|ngôi vô địch', 'danh hiệu|chức vô địch|lần vô địch|cúp'],
    ['thẻ đỏ', 'thẻ đỏ'],
  ] as const
).map((pair) => pair.map(phraseKey) as [string, string]);

const NUMBERS = ['một', 'hai', 'ba', 'bốn', 'năm', 'sáu', 'bảy', 'tám', 'chín', 'mười'];
const N = `${COUNT}|${NUMBERS.join('|')}`;
const patterns = RESULTS.map(([claimed, counted]) => ({
  claim: new RegExp(
    `(?<!${phraseKey('không phải')} )(?:${anyOf(claimed)} đầu tiên|lần đầu(?: tiên)? (?:\\p{L}+ ){0,4}(?:để |phải |nhận |giành )*${anyOf(`${counted}|${claimed}`)})`,
    'u',
  ),
  tally: new RegExp(
    `(?:(?<n>${N}) (?:trận |lần |lượt |chiếc |tấm |quả )?${anyOf(counted)}|${anyOf(counted)} (?<m>${N})(?= (?:trận|lần|lượt|ván|,|và|$)|$|[,;)]))`,
    'gu',
  ),
}));

/** Of another season, side or place, or after the first. */
const ELSEWHERE = new RegExp(
  anyOf(
    'mùa trước|mùa giải trước|giải trước|năm trước|kỳ trước|lượt đi|đối thủ|đội khách|đội chủ nhà|đội bạn|từ đó|sau đó|kể từ đó|thêm|nữa|tiếp theo|liên tiếp|cần|phải|mục tiêu|nếu|sẽ|có thể|dự kiến|không|chưa|mọi đấu trường|sự nghiệp|dưới thời|người cũ|trong số đó',
  ),
  'u',
);
/** What a result is limited to: both say it, or neither does. */
const LIMITS = new RegExp(
  anyOf('sân nhà|sân khách|vòng bảng|giao hữu|lượt về|loạt luân lưu|hiệp phụ|set|ván|hiệp'),
  'gu',
);
const BEFORE_IT = new RegExp(
  anyOf('trước trận này|trước trận đấu|trước trận|trước đó|trước cuộc|trước vòng này'),
  'u',
);

const WAKES = wakes([], 'đầu');
const FIRST = /đầu tiên|lần đầu/u;
const NEAR = 4;

/** Every first that a tally of the same paragraph leaves no room for. */
export function* tallied(article: ArticleFacts): Generator<Denied> {
  const all = clausesOf(article);
  const thisYear = Number(article.published.value?.slice(0, 4));
  for (const clause of all) {
    if (!clause.paragraph.has(WAKES) || !FIRST.test(clause.text)) continue;
    for (const { claim, tally } of patterns) {
      const match = claim.exec(clause.text);
      if (!match) continue;
      const limits = limitsOf(clause.text.slice(match.index));
      const near = all.slice(Math.max(0, clause.order - NEAR), clause.order + NEAR + 1);
      const other = near
        .filter((c) => c.paragraph === clause.paragraph && c !== clause)
        .filter((c) => !ELSEWHERE.test(c.text) && limitsOf(c.text) === limits)
        .filter((c) => !datesIn(c).some(({ time }) => (saidYear(time) ?? thisYear) < thisYear))
        .map((c) => countIn(c, clause, tally))
        .find(Boolean);
      if (other) yield { claim: spanIn(clause, match.index, match.index + match[0].length), other };
    }
  }
}

const limitsOf = (text: string): string =>
  [...text.matchAll(LIMITS)]
    .map(([word]) => word)
    .sort()
    .join();

/** A count of the same that is more than the one. */
function countIn(clause: Clause, claim: Clause, tally: RegExp): Span | undefined {
  const known = new Set(namesIn(claim));
  if (!BEFORE_IT.test(clause.text) && namesIn(clause).some((name) => !known.has(name)))
    return undefined;
  for (const { 0: words, index, groups } of clause.text.matchAll(tally)) {
    const word = (groups!['n'] ?? groups!['m'])!;
    const count = NUMBERS.includes(word)
      ? NUMBERS.indexOf(word) + 1
      : Number(clause.paragraph.figure(word).value);
    if (count > 1 || (count === 1 && BEFORE_IT.test(clause.text)))
      return spanIn(clause, index, index + words.length);
  }
  return undefined;
}

const FIRST_WOMAN =
  /(?<!một trong những )(?:nữ (?:\p{L}+ ){1,4}?đầu tiên|(?:người )?phụ nữ đầu tiên|(?:\p{L}+ ){1,3}nữ đầu tiên|(?:\p{L}+ ){1,3}là nữ đầu tiên)/u;
const HER = '(?:chị|cô|bà)';
const ONE_BEFORE = new RegExp(
  `(?<!phó |trợ lý )(?:(?:người )?tiền nhiệm(?: của (?:${HER}|ông|anh|mình))?(?: (?:,|là|-|\\() | )(?:${HER} |nữ )|nữ (?:\\p{L}+ ){1,3}(?:tiền nhiệm|mãn nhiệm|sắp mãn nhiệm|vừa mãn nhiệm)|(?:cựu|nguyên) nữ |(?:kế nhiệm|thay thế|thay|kế tục|tiếp quản ghế của|nhận bàn giao từ|tiếp nối) (?:người tiền nhiệm (?:, |là )?|(?:nữ )?(?:\\p{L}+ ){0,3}?)${HER} )`,
  'u',
);

const OFFICE = phraseKey(
  'chủ tịch|giám đốc|hiệu trưởng|viện trưởng|tổng thư ký|tổng biên tập|thị trưởng|bộ trưởng|đội trưởng|trưởng thôn',
);
const FIRST_HOLDER = new RegExp(
  `(?<![\\p{L}])(?<!phó |nữ )(?<office>${OFFICE}) đầu tiên (?:của|trong)(?= )`,
  'u',
);
const HOLDER_BEFORE = new RegExp(`(?:người|(?<!phó )(?<office>${OFFICE})) tiền nhiệm(?= )`, 'u');

/** `chủ tịch đầu tiên của hội` beside `chủ tịch tiền nhiệm`, `nữ chủ tịch đầu tiên` beside `người tiền nhiệm, bà …`. */
export function* holderBefore(article: ArticleFacts): Generator<Denied> {
  const all = clausesOf(article);
  for (const clause of all) {
    if (!clause.paragraph.has(WAKES) || !clause.text.includes('đầu tiên')) continue;
    const woman = FIRST_WOMAN.exec(clause.text);
    const match = woman ?? FIRST_HOLDER.exec(clause.text);
    if (!match) continue;
    for (const other of all.slice(Math.max(0, clause.order - NEAR), clause.order + NEAR + 1)) {
      const before = (woman ? ONE_BEFORE : HOLDER_BEFORE).exec(other.text);
      if (
        !before ||
        (!woman &&
          (before.groups!['office'] ?? match.groups!['office']) !== match.groups!['office'])
      )
        continue;
      yield {
        claim: spanIn(clause, match.index, match.index + match[0].length),
        other: spanIn(other, before.index, before.index + before[0].length + 1),
      };
      break;
    }
  }
}
