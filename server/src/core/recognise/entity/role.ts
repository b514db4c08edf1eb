// The titles of persons: before the name (`Thủ tướng Chính phủ …`), behind it (`…, Giám đốc Sở Y tế`), or both.
import { Trie } from '../../lexicon/trie';
import type { Snapshot } from '../../text/snapshot';
import type { Span } from '../../text/span';
import type { Token } from '../../text/tokens';
import type { EntityMention } from '../mention';
import {
  BEFORE,
  BREAKS,
  COMMON,
  CONNECTORS,
  HELD,
  HONORIFICS,
  PRAISE,
  RANKS,
  TITLES,
  TRAPS,
} from './title-words';

/** The farthest that a title reaches, in tokens. */
const LONGEST = 60;
/** Words that are neither names nor lead on to one: so many in a row may still be of a title. */
const MOST_PLAIN = 6;
const QUOTES = new Set(['"', '“', '”', "'", '‘', '(']);
const DASHES = new Set(['-', '–', '—']);
/** `hai HLV A và B`: the title is of both. */
const PLURAL = new Set(['hai', 'ba', 'bốn', 'các', 'những', 'cặp']);
/** `ông A hiện là Giám đốc …`, `đồng thời là …`. */
const HOLDS = new Set(['hiện', 'đồng', 'nay']);
const HOLDING = new Set([...HOLDS, 'đang', 'thời', 'là']);

type Head = 'title' | 'rank' | 'trap';
const heads = new Trie<Head>();
for (const title of TITLES) heads.add(title, 'title');
for (const rank of RANKS) heads.add(rank, 'rank');
for (const trap of TRAPS) heads.add(trap, 'trap');
const breaks = new Trie<true>();
for (const phrase of BREAKS) breaks.add(phrase, true);
const praise = new Trie<true>();
for (const phrase of PRAISE) praise.add(phrase, true);

/** A title in the text, in tokens: `[from, to)`. */
interface Title {
  readonly from: number;
  readonly to: number;
  /** Nothing but degrees and ranks. */
  readonly rank: boolean;
  /** It names more than the office: a body, a place. */
  readonly specified: boolean;
  /** The first token that is not of it. */
  readonly stop: number;
}

interface HeadMatch {
  readonly end: number;
  readonly rank: boolean;
}

/**
 * The mentions with `role` and `roleSpan` on the persons whose title stands at the name. Where one stands before and
 * one behind, a full office before the name is the role; degrees, ranks and bare offices are joined to the one behind.
 * `roleSpan` is then the last. Linear time.
 */
export function withRoles(mentions: readonly EntityMention[], doc: Snapshot): EntityMention[] {
  const titles = new TitleReader(mentions, doc).read();
  return mentions.map((mention) => {
    const spans = titles.get(mention);
    if (!spans) return mention;
    const role = spans.map((span) => doc.slice(span).replace(/\s+/gu, ' ')).join(', ');
    return { ...mention, role, roleSpan: spans[spans.length - 1]! };
  });
}

class TitleReader {
  private readonly tokens: readonly Token[];
  /** By its first token: the mention there and the token after it. */
  private readonly names = new Map<number, { mention: EntityMention; end: number }>();
  /** Titles before a name, by the name's first token. */
  private readonly before = new Map<number, Title>();
  private readonly found = new Map<EntityMention, readonly Span[]>();

  constructor(mentions: readonly EntityMention[], doc: Snapshot) {
    this.tokens = doc.tokens;
    for (const mention of mentions) {
      const first = doc.tokenIndexAt(mention.start);
      const end = doc.tokenIndexAt(mention.end - 1) + 1;
      const known = this.names.get(first);
      if (!known || known.end < end) this.names.set(first, { mention, end });
    }
  }

  /** One pass: titles before a name are noted as they are met, titles behind it are read and passed over. */
  read(): ReadonlyMap<EntityMention, readonly Span[]> {
    let shared: Title | undefined;
    for (let i = 0; i < this.tokens.length;) {
      const name = this.names.get(i);
      if (name?.mention.type === 'PER') {
        const before = this.before.get(i) ?? (this.isJoined(i) ? shared : undefined);
        shared = before && (before === shared || this.isPlural(before)) ? before : undefined;
        const after = this.behind(name.end);
        this.note(name.mention, before, after);
        i = after ? after.to : name.end;
      } else if (name) i = name.end;
      else i = this.readBefore(i);
    }
    return this.found;
  }

  private note(mention: EntityMention, before: Title | undefined, after: Title | undefined): void {
    const titles = before?.specified
      ? [before]
      : [before, after].filter((title) => title !== undefined);
    if (titles.length)
      this.found.set(
        mention,
        titles.map((title) => this.spanOf(title)),
      );
  }

  private spanOf({ from, to }: Title): Span {
    return { start: this.tokens[from]!.start, end: this.tokens[to - 1]!.end };
  }

  /** Reads the title that begins at a token, if one does, and notes the name it leads to; the token to go on at. */
  private readBefore(i: number): number {
    const match = heads.longest(this.tokens, i);
    if (match?.value === 'trap') return match.endToken;
    const head = this.headAt(i);
    if (!head) return i + 1;
    const title = this.walk(i, head, false);
    const name = this.nameBehind(title);
    if (name !== undefined) this.before.set(name, title);
    return Math.max(title.stop, i + 1);
  }

  /** The head of a title at a token, with `cựu`, `nữ` … before it; undefined where none begins. */
  private headAt(i: number): HeadMatch | undefined {
    for (let at = i; at < i + 3 && at < this.tokens.length; at++) {
      const match = heads.longest(this.tokens, at);
      if (match)
        return match.value === 'trap'
          ? undefined
          : { end: match.endToken, rank: match.value === 'rank' && at === i };
      if (!BEFORE.has(this.tokens[at]!.lower)) return undefined;
    }
    return undefined;
  }

  /** Follows a title from its head as far as it goes, before a name or behind one. */
  private walk(from: number, head: HeadMatch, behind: boolean): Title {
    const { tokens } = this;
    let at = head.end;
    let to = at;
    let rank = head.rank;
    let specified = false;
    let plain = 0;
    let named = false;
    for (; at < tokens.length && at - from < LONGEST;) {
      const token = tokens[at]!;
      const name = this.names.get(at);
      const next = name ? undefined : this.headAt(at);
      if (name) {
        if (name.mention.type === 'PER' && !this.isOwner(at)) break;
        at = to = name.end;
        specified = named = true;
        plain = 0;
      } else if (next) {
        if (!behind && (plain > 0 || tokens[at - 1]!.lower === 'của')) break;
        at = to = next.end;
        if (!next.rank) rank = named = false;
        plain = 0;
      } else if (token.kind === 'punct' || token.kind === 'newline') {
        if (token.text === ',' && !behind && (!specified || this.isPlace(at - 1))) break;
        const past = this.pastPunctuation(at, behind);
        if (past === undefined) break;
        if (past > at + 1) to = past;
        at = past;
        plain = 0;
      } else if (token.upper || token.kind === 'number') {
        if (tokens[at + 1]?.lower === 'tuổi') break;
        to = ++at;
        specified ||= token.upper;
        named = false;
        plain = 0;
      } else if (breaks.longest(tokens, at) && (named || !this.endsWord(at))) break;
      else if (CONNECTORS.has(token.lower) || HONORIFICS.has(token.lower)) {
        if (!this.leadsOn(at)) break;
        at++;
        plain = 0;
      } else if ((behind && named) || ++plain > MOST_PLAIN) break;
      else to = ++at;
    }
    return {
      from,
      to: this.withoutPraise(from, to),
      rank: rank && !specified,
      specified,
      stop: at,
    };
  }

  /** The second syllable of a word that begins with a capital: `Ngoại giao`, `Thế giới`. */
  private endsWord(at: number): boolean {
    const before = this.tokens[at - 1]!;
    return (
      before.upper &&
      before.kind === 'word' &&
      before.norm.length > 1 &&
      WORD_ENDS.has(this.tokens[at]!.lower)
    );
  }

  private withoutPraise(from: number, to: number): number {
    for (let at = Math.max(from + 1, to - 2); at < to; at++)
      if (praise.longest(this.tokens, at)?.endToken === to) return at;
    return to;
  }

  /** A person inside a title: `cố vấn của ông …`. */
  private isOwner(at: number): boolean {
    const before = this.tokens[at - 1]!.lower;
    return before === 'của' || (HONORIFICS.has(before) && this.tokens[at - 2]?.lower === 'của');
  }

  /** Does what a title goes on with stand behind this word? */
  private leadsOn(at: number): boolean {
    const word = this.tokens[at]!.lower;
    const next = this.tokens[at + 1];
    if (!next || next.kind === 'newline' || next.kind === 'punct') return false;
    const name = this.names.get(at + 1)?.mention.type;
    if (HONORIFICS.has(word)) return this.tokens[at - 1]!.lower === 'của' && name === 'PER';
    if (name === 'PER') return word === 'của';
    if (name === 'EVENT' || name === 'DOC') return word === 'của';
    if (word === 'và' && this.headAt(at + 1)) return false;
    if (word === 'cho' || word === 'từ' || word === 'trong')
      return next.upper || next.lower === 'lĩnh';
    return breaks.longest(this.tokens, at + 1) === undefined;
  }

  /** Does a place that one is only at (`tại Hà Nội`) end here? */
  private isPlace(last: number): boolean {
    let at = last;
    while (at > last - 4 && this.tokens[at]!.upper) at--;
    return this.tokens[at]!.lower === 'tại' || this.tokens[at]!.lower === 'ở';
  }

  private isPerson(at: number): boolean {
    return this.names.get(at)?.mention.type === 'PER';
  }

  /** The token after punctuation that a title goes on behind; undefined where it ends. */
  private pastPunctuation(at: number, behind: boolean): number | undefined {
    const { tokens } = this;
    const token = tokens[at]!;
    const next = tokens[at + 1];
    if (!next || next.kind === 'newline') return undefined;
    if (token.text === '.')
      return next.glued || isAbbreviation(tokens[at - 1]!) ? at + 1 : undefined;
    if (token.text === '&' || token.text === '/') return at + 1;
    if (token.text === '(') {
      const end = this.names.get(at + 1)?.end ?? at + 2;
      const close = tokens[end]?.text === ')' ? end + 1 : undefined;
      return behind && close && !this.names.has(close) && !this.isInsideTitle(close)
        ? undefined
        : close;
    }
    if (token.text !== ',' && !DASHES.has(token.text)) return undefined;
    if (token.text !== ',' && token.glued && next.glued) return at + 1;
    const head = this.headAt(at + 1);
    if (head) {
      if (this.isPerson(head.end) && (behind || head.rank || token.text !== ',')) return undefined;
      return at + 1;
    }
    if (
      token.text !== ',' &&
      next.upper &&
      tokens[at - 1]!.kind === 'word' &&
      !this.names.has(at + 1)
    )
      return at + 1;
    return behind && this.names.get(at + 1)?.mention.type === 'ORG' ? at + 1 : undefined;
  }

  /** A bracket inside a title rather than at its end: `Hội đồng quản trị (HĐQT) Tân Tạo`. */
  private isInsideTitle(close: number): boolean {
    const token = this.tokens[close];
    return (
      token !== undefined && (token.upper || (CONNECTORS.has(token.lower) && this.leadsOn(close)))
    );
  }

  /** The first token of the name that a title before it belongs to; undefined where it belongs to none. */
  private nameBehind(title: Title): number | undefined {
    const { tokens } = this;
    const { from, to, stop } = title;
    let at = stop;
    const clause = tokens[at]?.text === ',' || DASHES.has(tokens[at]?.text ?? '');
    if (clause || tokens[at]?.lower === 'là') at++;
    if (tokens[at]?.lower === 'người' && this.names.get(at + 1)?.mention.type === 'LOC') {
      at = this.names.get(at + 1)!.end;
      if (tokens[at]?.text === ',' || tokens[at]?.lower === 'là') at++;
    }
    const spoken = at < tokens.length && HONORIFICS.has(tokens[at]!.lower);
    if (spoken) at++;
    while (tokens[at] && QUOTES.has(tokens[at]!.text)) at++;
    if (!this.isPerson(at)) return undefined;
    const first = tokens[from]!.lower;
    if (clause && (!title.specified || HELD.has(tokens[from - 1]?.lower ?? ''))) return undefined;
    if (clause && COMMON.has(`${first} ${tokens[from + 1]!.lower}`)) return undefined;
    return spoken && first === 'bầu' && to === from + 1 ? undefined : at;
  }

  /** The title in apposition to a name that ends before `end`. */
  private behind(end: number): Title | undefined {
    const { tokens } = this;
    let at = end;
    if (tokens[at]?.text === '(' && !this.headAt(at + 1)) at = this.pastBrackets(at) ?? at;
    const mark = tokens[at];
    if (!mark) return undefined;
    if (mark.text === ',' || mark.text === '(' || DASHES.has(mark.text)) at++;
    else if (HOLDS.has(mark.lower)) while (tokens[at] && HOLDING.has(tokens[at]!.lower)) at++;
    else if (!mark.upper) return undefined;
    if (tokens[at]?.lower === 'một') at++;
    const head = this.headAt(at);
    if (!head) return undefined;
    const title = this.walk(at, head, true);
    return this.isPerson(title.stop) || this.isShared(title) ? undefined : title;
  }

  /** Is it the title of the name that comes next (`A, Chủ tịch B, ông C` has none for A where B is a person)? */
  private isShared({ stop }: Title): boolean {
    return HONORIFICS.has(this.tokens[stop]?.lower ?? '') && this.isPerson(stop + 1);
  }

  private pastBrackets(at: number): number | undefined {
    for (let i = at + 1; i < at + 16 && this.tokens[i]; i++) {
      if (this.tokens[i]!.kind === 'newline') return undefined;
      if (this.tokens[i]!.text === ')') return i + 1;
    }
    return undefined;
  }

  private isPlural({ from }: Title): boolean {
    const before = this.tokens[from - 1];
    return before !== undefined && (PLURAL.has(before.lower) || before.kind === 'number');
  }

  /** Is this name joined by a comma or `và` to the one before it? */
  private isJoined(first: number): boolean {
    const before = this.tokens[first - 1];
    return before?.lower === 'và' || before?.text === ',';
  }
}

/** Second syllables that are verbs or breaks by themselves. */
const WORD_ENDS = new Set([
  'giao',
  'giới',
  'lý',
  'sinh',
  'tin',
  'thông',
  'dẫn',
  'tháng',
  'bước',
  'ý',
]);

const isAbbreviation = ({ lower }: Token): boolean =>
  lower === 'pgs' ||
  lower === 'gs' ||
  lower === 'ts' ||
  lower === 'ths' ||
  lower === 'bs' ||
  lower === 'tp';
