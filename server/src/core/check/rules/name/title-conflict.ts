// One person with two titles that exclude each other.
import type { ArticleFacts } from '../../../resolve/facts';
import { isChrome } from '../../../resolve/facts';
import { overlaps, type Span } from '../../../text/span';
import type { Token } from '../../../text/tokens';
import { phraseKey, words } from '../../../text/normal';
import type { ArticleRule } from '../../rule';

interface Title {
  /** The office without `phó`. */
  readonly office: string;
  /** `phó`, `thứ`, or the rank itself where ranks exclude each other. */
  readonly grade: string;
}

interface Titled extends Title {
  readonly name: string;
  /** The title as it stands, through to the name. */
  readonly span: Span;
  /** Words between the title and the name: whose office it is. */
  readonly of: string;
}

const OFFICES = [
  'chủ tịch nước', 'chủ tịch', 'bí thư', 'giám đốc', 'tổng giám đốc', 'cục trưởng', 'vụ trưởng', 'hiệu trưởng',
  'viện trưởng', 'trưởng khoa', 'trưởng phòng', 'trưởng ban', 'chánh văn phòng', 'thủ tướng', 'tổng thống', 'tổng biên tập',
  'chánh án', 'viện trưởng', 'tư lệnh', 'tổng thư ký', 'tổng tham mưu trưởng', 'trưởng đoàn',
]; // prettier-ignore
/** Ranks of one ladder: a person has one of them at a time. */
const LADDERS: readonly (readonly string[])[] = [
  ['thiếu úy', 'trung úy', 'thượng úy', 'đại úy', 'thiếu tá', 'trung tá', 'thượng tá', 'đại tá',
    'thiếu tướng', 'trung tướng', 'thượng tướng', 'đại tướng', 'chuẩn đô đốc', 'phó đô đốc', 'đô đốc'],
  ['cử nhân', 'thạc sĩ', 'tiến sĩ'],
  ['phó giáo sư', 'giáo sư'],
  ['pgs', 'gs'],
  ['huấn luyện viên trưởng', 'trợ lý huấn luyện viên', 'hlv trưởng', 'trợ lý hlv'],
  ['đại sứ', 'phó đại sứ', 'tổng lãnh sự', 'phó tổng lãnh sự', 'lãnh sự', 'tham tán', 'công sứ'],
]; // prettier-ignore
const PAST =
  /(?:nguyên|cựu|từng|khi còn|hồi còn|lúc còn|thời còn|lúc đó|khi đó|bấy giờ|trước đây|được bổ nhiệm|bổ nhiệm|thăng|phong|tân|sắp|quyền|bầu|giữ chức|thay|trở thành|kế nhiệm|trước khi|nhậm chức|ứng viên|tái đắc cử)/u;

const TITLES: ReadonlyMap<string, Title> = new Map([
  ...OFFICES.flatMap((office): [string, Title][] => [
    [phraseKey(office), { office, grade: '' }],
    [phraseKey(`phó ${office}`), { office, grade: 'phó' }],
  ]),
  ['ths', { office: 'cấp 1', grade: 'thạc sĩ' }],
  ['ts', { office: 'cấp 1', grade: 'tiến sĩ' }],
  // `Cục phó` is the deputy of the `cục trưởng`.
  ...['cục', 'vụ', 'viện', 'hiệu', 'chi cục', 'đồn', 'trạm'].map((head): [string, Title] => [
    phraseKey(`${head} phó`),
    { office: `${head} trưởng`, grade: 'phó' },
  ]),
  ...['phòng', 'ban'].map((body): [string, Title] => [
    phraseKey(`phó ${body}`),
    { office: `trưởng ${body}`, grade: 'phó' },
  ]),
  [phraseKey('bộ trưởng'), { office: 'bộ trưởng', grade: '' }],
  [phraseKey('thứ trưởng'), { office: 'bộ trưởng', grade: 'thứ' }],
  ...LADDERS.flatMap((ladder, i) =>
    ladder.map((rank): [string, Title] => [phraseKey(rank), { office: `cấp ${i}`, grade: rank }]),
  ),
]);
/** First words of titles. */
const STARTS = new Set([...TITLES.keys()].map((title) => title.split(' ')[0]!));
const LONGEST = 5;
/** Words between a title and the name that it stands before. */
const REACH = 12;

/**
 * ### What it does
 *
 * Finds a person who is called by two titles of which one is the deputy's, or by two ranks of one
 * ladder. Former, acting and newly given offices are left alone.
 *
 * ### Why is this bad
 *
 * Who said and decided what is told wrong.
 *
 * ### Example
 *
 * ```text
 * Thứ trưởng Lưu Quang Thịnh thăm công trường. Bộ trưởng Lưu Quang Thịnh khen tiến độ.
 * ```
 */
export const titleConflict: ArticleRule = {
  id: 'name/title-conflict',
  severity: 'warning',
  onByDefault: true,
  scope: 'article',
  *check(article) {
    const titled = readTitles(article);
    const reported = new Set<string>();
    for (const [i, a] of titled.entries())
      for (const b of titled.slice(i + 1)) {
        const key = `${b.name} ${b.office}`;
        if (a.name !== b.name || a.office !== b.office || a.grade === b.grade) continue;
        if (reported.has(key) || ofDifferentBodies(a, b)) continue;
        reported.add(key);
        yield {
          data: { first: article.doc.slice(a.span), second: article.doc.slice(b.span) },
          spans: [a.span, b.span],
        };
      }
  },
};

/** Both say of what, and not of the same. */
const ofDifferentBodies = (a: Titled, b: Titled): boolean => {
  const [x, y] = [a, b].map(({ of }) => of.replace(/^nhà (?=trường)/u, ''));
  return x !== '' && y !== '' && x!.split(' ')[0] !== y!.split(' ')[0] && !x!.includes(y!);
};

function readTitles(article: ArticleFacts): Titled[] {
  const { tokens } = article.doc;
  const titled: Titled[] = [];
  for (const person of article.entities) {
    if (person.type !== 'PER' || isChrome(article.zoneAt(person.start))) continue;
    const at = article.doc.tokenIndexAt(person.start);
    const after = titleAfter(tokens, article.doc.tokenIndexAt(person.end - 1) + 1);
    const found = titleBefore(tokens, at);
    if (!after && !found) continue;
    const name = phraseKey(article.doc.slice(person));
    if (!name.includes(' ')) continue;
    if (after && !isNextPersons(article, after.end) && !isPast(article, person.start, person))
      titled.push({
        ...after.title,
        name,
        of: bodyAfter(tokens, after.end),
        span: {
          start: person.start,
          end: Math.min(tokens[after.end - 1]!.end, person.start + 118),
        },
      });
    if (!found || isPast(article, tokens[found.from]!.start, person)) continue;
    const { title, from, end } = found;
    titled.push({
      ...title,
      name,
      of: tokens
        .slice(end, at)
        .map((t) => t.lower)
        .join(' '),
      span: { start: tokens[from]!.start, end: Math.min(person.end, tokens[from]!.start + 118) },
    });
  }
  return titled;
}

const BREAKS = words('và với cùng của cho thay là gặp tới đến mời nhờ');

const wordsOf = (tokens: readonly Token[], from: number, end: number): string =>
  tokens
    .slice(from, end)
    .map((t) => t.lower)
    .join(' ');

/** The longest title whose own body leads up to the name without a break. */
function titleBefore(
  tokens: readonly Token[],
  at: number,
): { title: Title; from: number; end: number } | undefined {
  for (let from = at - 1; from >= Math.max(0, at - REACH); from--) {
    const token = tokens[from]!;
    if (
      token.kind === 'newline' ||
      (token.kind === 'punct' && token.text !== '-' && token.text !== '.')
    )
      return undefined;
    if (BREAKS.has(token.lower)) return undefined;
    if (!STARTS.has(token.lower)) continue;
    for (let length = LONGEST; length >= 1; length--) {
      const key = tokens
        .slice(from, from + length)
        .map((t) => t.lower)
        .join(' ');
      const title = from + length <= at ? TITLES.get(key) : undefined;
      // Of `GS.TS` the first tells more.
      if (!title || (key === 'ts' && tokens[from - 1]?.text === '.')) continue;
      // `Phó`, `Tổng` before it, one word on, belong to it.
      const end = from + length;
      const widest =
        [2, 1].find((more) => more <= from && TITLES.has(wordsOf(tokens, from - more, end))) ?? 0;
      const before = tokens[from - widest - 1]?.lower;
      if (before === 'phó' || before === 'nguyên' || before === 'cựu') return undefined;
      return { title: TITLES.get(wordsOf(tokens, from - widest, end))!, from: from - widest, end };
    }
  }
  return undefined;
}

/** `Chủ tịch An, Phó Chủ tịch Bình`: the title after the comma is the next one's. */
const isNextPersons = (article: ArticleFacts, at: number): boolean => {
  const { tokens } = article.doc;
  let end = at;
  while (end < at + 8 && tokens[end]?.kind === 'word') end++;
  const span = { start: tokens[at - 1]!.end, end: tokens[end - 1]!.end };
  return article.entities.some((entity) => entity.type === 'PER' && overlaps(entity, span));
};

/** The words after a title, up to a mark: whose office it is. */
function bodyAfter(tokens: readonly Token[], at: number): string {
  const body: string[] = [];
  for (let i = at; i < at + 4 && tokens[i]?.kind === 'word'; i++) body.push(tokens[i]!.lower);
  return body.join(' ');
}

/** `Trần Thị Lan, Phó Giám đốc Sở Y tế`: the title right after a comma or a dash. */
function titleAfter(
  tokens: readonly Token[],
  at: number,
): { title: Title; end: number } | undefined {
  const mark = tokens[at];
  if (!mark || !/^[,–(-]$/u.test(mark.text)) return undefined;
  if (!STARTS.has(tokens[at + 1]?.lower ?? '')) return undefined;
  for (let length = LONGEST; length >= 1; length--) {
    const title = TITLES.get(
      tokens
        .slice(at + 1, at + 1 + length)
        .map((t) => t.lower)
        .join(' '),
    );
    if (title) return { title, end: at + 1 + length };
  }
  return undefined;
}

function isPast(article: ArticleFacts, start: number, person: Span): boolean {
  const before =
    article.doc.text
      .slice(Math.max(0, start - 40), start)
      .split(/[.!?\n]/u)
      .pop() ?? '';
  const after = article.doc.text
    .slice(person.end, person.end + 40)
    .normalize('NFC')
    .toLowerCase();
  return (
    PAST.test(before.normalize('NFC').toLowerCase()) ||
    /^\s*\(?(?:khi đó|lúc đó)/u.test(after) ||
    /^ (?:đã |vừa |sẽ )?(?:được )?(?:thăng|phong|bổ nhiệm|bầu|giữ chức|nhận quyết định|trở thành|lên)/u.test(
      after,
    )
  );
}
