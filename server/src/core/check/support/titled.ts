// Persons with the titles that an article gives them now, before or after the name.
import type { ArticleFacts } from '../../resolve/facts';
import { isChrome } from '../../resolve/facts';
import { placeEnds } from '../../resolve/placeNames';
import { bySpan, overlaps, type Span } from '../../text/span';
import type { Token } from '../../text/tokens';
import { isSyllable } from '../../text/syllables';
import { phraseKey, words } from '../../text/normal';
import { TITLES, type Title } from './offices';
import { spelling } from './spelling';
import { perArticle } from './view';

export interface Titled extends Title {
  /** Key of the fullest name that the article gives the person. */
  readonly name: string;
  /** The title as it stands, through to the name. */
  readonly span: Span;
  /** Words between the title and the name, or after it: whose office it is. Lower case. */
  readonly body: string;
}

const PAST =
  /(?:nguyên|cựu|từng|khi còn|hồi còn|lúc còn|thời còn|lúc đó|khi đó|bấy giờ|trước đây|được bổ nhiệm|bổ nhiệm|thăng|phong|tân|sắp|quyền|bầu|giữ chức|thay|trở thành|kế nhiệm|trước khi|nhậm chức|ứng viên|tái đắc cử|kiêm)/u;

/** First words of titles. */
const STARTS = new Set([...TITLES.keys()].map((title) => title.split(' ')[0]!));
const LONGEST = 5;
/** Words between a title and the name that it stands before. */
const REACH = 12;
/** A place at fault is no wider than this. */
const WIDEST = 118;

/** The titles of the article's persons, former and newly given ones apart, in text order. */
export const readTitles = perArticle((article: ArticleFacts): readonly Titled[] => {
  const { tokens } = article.doc;
  const titled: Titled[] = [];
  const { people, fullName } = namesOf(article);
  // `Thủ tướng An chúc mừng ông Bình`: a title before another person's name is that person's.
  let lastPerson = 0;
  for (const person of [...article.entities, ...givenNames(article)].sort(bySpan)) {
    if (isChrome(article.zoneAt(person.start))) continue;
    // `giám đốc bệnh viện Đỗ An` may be taken for a hospital where the name is known as a person's.
    if (
      'type' in person &&
      person.type !== 'PER' &&
      !people.has(phraseKey(article.doc.slice(person)))
    )
      continue;
    const at = article.doc.tokenIndexAt(person.start);
    const after = titleAfter(tokens, article.doc.tokenIndexAt(person.end - 1) + 1);
    const before = titleBefore(tokens, at);
    const isOwn =
      before &&
      tokens[before.from]!.start >= lastPerson &&
      (!before.title.isCalling || leadsUp(tokens, before.end, at));
    const found = isOwn ? before : undefined;
    lastPerson = person.end;
    const role = roleBefore(tokens, at);
    if (!after && !found && !role) continue;
    const name = fullName(phraseKey(article.doc.slice(person)));
    if (!name.includes(' ') && !isForeign(name)) continue;
    // `HLV An Giang`: a team by its province.
    if (placeEnds(article.lexicon).has(name)) continue;
    const put = (title: Title, start: number, end: number, body: string): void => {
      titled.push({
        ...title,
        name,
        body,
        span: { start, end: Math.min(end, start + WIDEST) },
      });
    };
    if (found && !isPast(article, tokens[found.from]!.start, person))
      put(found.title, tokens[found.from]!.start, person.end, wordsOf(tokens, found.end, at));
    if (role && !isPast(article, tokens[role.from]!.start, person))
      put(role.title, tokens[role.from]!.start, tokens[role.end - 1]!.end, role.body);
    // `Thủ tướng An, Bộ trưởng …`: a list of offices, but for the officer's rank before his name.
    if (found && !sharesWith(found.title, after?.title)) continue;
    if (after && !isNextPersons(article, after.end) && !isPast(article, person.start, person))
      put(after.title, person.start, tokens[after.end - 1]!.end, bodyAfter(tokens, after.end));
  }
  return titled;
});

/** Given names alone that no recogniser took for persons: `phó giám đốc An`. */
function* givenNames({ doc, entities, lexicon }: ArticleFacts): Generator<Span> {
  const names = new Set<string>();
  for (const person of entities)
    if (person.type === 'PER') {
      const words = phraseKey(doc.slice(person)).split(' ');
      if (words.length > 2) names.add(words[words.length - 1]!);
    }
  if (!names.size) return;
  let next = 0;
  for (const [i, token] of doc.tokens.entries()) {
    while (next < entities.length && entities[next]!.end <= token.start) next++;
    if (!token.upper || !names.has(token.lower)) continue;
    if (next < entities.length && overlaps(entities[next]!, token)) continue;
    if (doc.tokens[i - 1]?.upper || doc.tokens[i + 1]?.upper) continue;
    // `Phó Thủ tướng Chính phủ`: part of a word.
    if (spelling(lexicon).isSeen(token.lower, doc.tokens[i + 1]?.lower ?? '')) continue;
    yield { start: token.start, end: token.end };
  }
}

/** A rank or a calling goes with any office; of two offices in a row the second is another's. */
const sharesWith = (before: Title, after: Title | undefined): boolean =>
  before.isCalling || before.office.startsWith('cấp') || before.office === after?.office;

/** The article's names of persons, and the one longer name that begins or ends with a short one. */
function namesOf(article: ArticleFacts): {
  people: ReadonlySet<string>;
  fullName: (name: string) => string;
} {
  const people = new Set(
    article.entities
      .filter(({ type }) => type === 'PER')
      .map((person) => phraseKey(article.doc.slice(person))),
  );
  const fullName = (name: string): string => {
    const longer = [...people].filter(
      (full) => full.startsWith(`${name} `) || full.endsWith(` ${name}`),
    );
    return longer.length === 1 ? longer[0]! : name;
  };
  return { people, fullName };
}

/** A name of one word is a person's own where it is no Vietnamese one. */
const isForeign = (name: string): boolean => name.length > 3 && !isSyllable(name);

/** Nothing but names and the words of a team stand between a calling and the name. */
const leadsUp = (tokens: readonly Token[], from: number, at: number): boolean =>
  tokens.slice(from, at).every((token) => token.upper || OF_TEAM.has(token.lower));
const OF_TEAM = words('đội tuyển nữ nam quốc gia trẻ clb trưởng u');

const BREAKS = words('và với cùng của cho thay là gặp tới đến mời nhờ còn nhưng');

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
  let says = false;
  for (let from = at - 1; from >= Math.max(0, at - REACH); from--) {
    const token = tokens[from]!;
    if (
      token.kind === 'newline' ||
      (token.kind === 'punct' && token.text !== '-' && token.text !== '.' && token.text !== '&')
    )
      return undefined;
    // `Trọng tài chính là ông An`
    const isIs = token.lower === 'là' && at - from <= (CALLED.has(tokens[at - 1]!.lower) ? 2 : 1);
    says ||= isIs;
    if (BREAKS.has(token.lower) && !isIs) return undefined;
    if (!STARTS.has(token.lower)) continue;
    for (let length = LONGEST; length >= 1; length--) {
      const key = wordsOf(tokens, from, from + length);
      const title = from + length <= at ? TITLES.get(key) : undefined;
      // Of `GS.TS` the first tells more.
      if (!title || (key === 'ts' && tokens[from - 1]?.text === '.')) continue;
      // `Phó`, `Tổng` before it, one word on, belong to it.
      const end = from + length;
      const widest = WIDER.find((more) => TITLES.has(wordsOf(tokens, from - more, end))) ?? 0;
      const before = tokens[from - widest - 1]?.lower ?? '';
      if (NOT_NOW.has(before) || (says && !/^[,.;\n]?$/u.test(before))) return undefined;
      return { title: TITLES.get(wordsOf(tokens, from - widest, end))!, from: from - widest, end };
    }
  }
  return undefined;
}
const WIDER = [3, 2, 1];
/** `HLV thủ môn` is the trainer of the keepers, `phó đội trưởng` is told by its own entry; `thi Hoa hậu` is a contest. */
const NOT_NOW = words('phó nguyên cựu hlv viên trợ lý cố thi dự');

const CALLED = words('ông bà anh chị cô chú bác thầy cụ');
const ROLES = words('vị trò cách danh vụ');
const ROLE = /(?:cương vị|vai trò|tư cách|chức danh|chức vụ)$/u;
/** The role is another one by then. */
const NOT_YET = /(?:^| )(?:trước|cũ|khi|lúc|thời|năm|mới|tương lai|của)(?: |$)/u;

/** `Với vai trò phó hiệu trưởng nhà trường, thầy Châu …`, `Là phó hiệu trưởng, thầy Châu …`: the role of whom the main clause tells. */
function roleBefore(
  tokens: readonly Token[],
  at: number,
): { title: Title; from: number; end: number; body: string } | undefined {
  const comma = at - (CALLED.has(tokens[at - 1]?.lower ?? '') ? 2 : 1);
  if (tokens[comma]?.text !== ',') return undefined;
  for (let i = comma - 1; i >= Math.max(1, comma - REACH) && tokens[i]!.kind === 'word'; i--) {
    const isOpening = tokens[i]!.norm === 'Là';
    const isRole = ROLES.has(tokens[i]!.lower) && ROLE.test(wordsOf(tokens, i - 1, i + 1));
    if (!isOpening && !isRole) continue;
    const from = i + (/^(?:là|của|một)$/u.test(tokens[i + 1]!.lower) ? 2 : 1);
    for (let length = LONGEST; length >= 1; length--) {
      const end = from + length;
      const title = end <= comma ? TITLES.get(wordsOf(tokens, from, end)) : undefined;
      if (!title) continue;
      const body = wordsOf(tokens, end, comma);
      return title.isCalling || NOT_YET.test(body) ? undefined : { title, from, end, body };
    }
    return undefined;
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

/** The words after a title, and after its number (`Á hậu 2 của …`), up to a mark: whose office it is. */
function bodyAfter(tokens: readonly Token[], at: number): string {
  const body: string[] = [];
  const from = /^\d$/u.test(tokens[at]?.text ?? '') ? at + 1 : at;
  for (let i = from; i < from + 4 && tokens[i]?.kind === 'word'; i++) body.push(tokens[i]!.lower);
  return body.join(' ');
}

/** `Trần Thị Lan, Phó Giám đốc Sở Y tế`: the title right after a comma or a dash. */
function titleAfter(
  tokens: readonly Token[],
  at: number,
): { title: Title; end: number } | undefined {
  const mark = tokens[at];
  if (!mark || !/^(?:[,–(-]|là)$/u.test(mark.text)) return undefined;
  if (!STARTS.has(tokens[at + 1]?.lower ?? '')) return undefined;
  for (let length = LONGEST; length >= 1; length--) {
    const title = TITLES.get(wordsOf(tokens, at + 1, at + 1 + length));
    if (title && !title.isCalling) return { title, end: at + 1 + length };
  }
  return undefined;
}

/** The title is a former or a newly given one, one of several, or is told of another year. */
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
  const title = article.doc.text.slice(start, person.start).normalize('NFC').toLowerCase();
  return (
    PAST.test(before.normalize('NFC').toLowerCase()) ||
    / kiêm /u.test(title) ||
    /^\s*\(?(?:khi đó|lúc đó|nay là|kiêm)/u.test(after) ||
    /^ (?:đã |vừa |sẽ )?(?:được )?(?:thăng|phong|bổ nhiệm|bầu|giữ chức|nhận quyết định|trở thành|lên(?! tiếng))/u.test(
      after,
    ) ||
    isOfAnotherYear(article, start)
  );
}

function isOfAnotherYear(article: ArticleFacts, at: number): boolean {
  const year = article.published.value?.slice(0, 4);
  const sentence = article.doc.sentences[article.doc.sentenceIndexAt(at)];
  if (!year || !sentence) return false;
  return article.times.some(
    ({ start, end, value, from }) =>
      start >= sentence.start &&
      end <= sentence.end &&
      from === 'said' &&
      /^\d{4}/u.test(value) &&
      value.slice(0, 4) < year,
  );
}
