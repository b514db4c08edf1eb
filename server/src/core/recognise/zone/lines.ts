// What can be seen of a line: its shape, its cues, and how it repeats others. Zones are judged from this alone.
import { phraseKey } from '../../text/normal';
import type { Snapshot } from '../../text/snapshot';
import type { Span } from '../../text/span';
import {
  hasPhotoCredit,
  isChromeStart,
  isCredit,
  isEmail,
  isHashtags,
  isHeading,
  isSection,
  isSigned,
  isPlayer,
  isSignature,
  isSourceCredit,
  isSourceLabel,
  isTeaserStart,
  isTimestamp,
} from './cues';

export interface Line extends Span {
  readonly text: string;
  /** One or two words. */
  readonly lone: boolean;
  /** Ends as a sentence does. */
  readonly closed: boolean;
  /** Ends in a question or exclamation mark: a sentence's end, a title's as well. */
  readonly asks: boolean;
  readonly endsInColon: boolean;
  readonly startsSmall: boolean;
  readonly allCaps: boolean;
  readonly bullet: boolean;
  /** `![](…)` or `![](…) |` and nothing more. */
  readonly image: boolean;
  /** An image with a text after it. */
  readonly imageText: boolean;
  readonly pipe: boolean;
  readonly heading: boolean;
  readonly chromeStart: boolean;
  /** Stars or dashes, no word. */
  readonly ornament: boolean;
  /** All in square brackets, as a link to another article. */
  readonly bracketed: boolean;
  readonly teaserStart: boolean;
  readonly credit: boolean;
  readonly sourceCredit: boolean;
  readonly sourceLabel: boolean;
  readonly email: boolean;
  readonly hashtags: boolean;
  readonly photo: boolean;
  readonly timestamp: boolean;
  readonly signature: boolean;
  /** Two to four capitalised syllables, or several such joined: a byline's shape. */
  readonly name: boolean;
  /** Capitalised phrases run together without punctuation, as a menu scraped into one line. */
  readonly menu: boolean;
  /** The name of a section of a paper, or a path of such: "Chính trị - Xã hội". */
  readonly section: boolean;
  /** Latin letters without one Vietnamese mark, in small letters: a slug. */
  readonly slug: boolean;
  /** `X X`: the alternative text of a picture and the title beside it. */
  readonly doubled: boolean;
  /** The same as the line before it, blank lines aside. */
  readonly repeatsPrevious: boolean;
  /** The same as the line after it. */
  readonly repeatedNext: boolean;
  /** "(Hà Nội) -", "TTO -": how an outlet opens a lead. */
  readonly opener: boolean;
  /** A line before opens the same way: the leads of several articles, the later ones teasers. */
  readonly openerAgain: boolean;
  /** The same as the article's first title, or that title and "ảnh 1". */
  readonly echo: boolean;
}

const MARK = /[àáảãạăằắẳẵặâầấẩẫậđèéẻẽẹêềếểễệìíỉĩịòóỏõọôồốổỗộơờớởỡợùúủũụưừứửữựỳýỷỹỵ]/u;
const CLOSE = /[.…](?:["”’')\]»]|\s)*$/u;
const QUOTE_CLOSE = /[.!?…,]["”’]$/u;
const ASKS = /[!?](?:["”’')\]»]|\s)*$/u;
const BULLET = /^(?:[•●▪◦■►▶✔✓]|[-–+*](?=\s)|[0-9]{1,2}[.)](?=\s)|[a-dđ][.)](?=\s))/u;
const OPENER =
  /^(?:\([^()]{2,24}\)\s*[-–—]|[A-ZĐ]{2,6}(?:\.vn)?(?:\s*[-–—]|\.)\s|[A-Z][A-Za-z]+\.vn(?:\s*[-–—]|\.\s))/u;
const IMAGE = /^!\[(?:[^\]]|\][^(])*\]\([^)]*\)/u;

/** The article's non-empty lines, in order, their texts in NFC. Linear in the text. */
export function readLines(doc: Snapshot): Line[] {
  const full = doc.lines
    .map((span) => ({ span, text: doc.slice(span).trim().normalize('NFC') }))
    .filter(({ text }) => text !== '');
  const keys = full.map(({ text }) => lineKey(text));
  const openers = new Set<string>();
  const title = keys.find((key, i) => isTitleShape(full[i]!.text, key)) ?? '';
  let seenTitle = false;
  return full.map(({ span, text }, i) => {
    const key = keys[i]!;
    const echo = seenTitle && isEchoOf(title, key);
    if (key === title) seenTitle = true;
    const opener = openerOf(text);
    const openerAgain = openers.has(opener);
    if (opener) openers.add(opener);
    return lineOf(span, text, key, {
      repeatsPrevious: key === keys[i - 1],
      repeatedNext: key === keys[i + 1],
      echo,
      openerAgain,
    });
  });
}

/** A line of at most so many characters can be a title or a word of the page's own. */
const SHORT = 200;

/** A notice of the page to its readers may be longer. */
const NOTICE = 400;

/** Where the normal spelling may differ: most lines need no look at their syllables. */
const OLD_SPELLING = /[òóỏõọ][ae]|[ùúủũụ]y|tỉ/u;

/** What is not yet single blanks between words. */
const UNEVEN = /[|\t\u00a0\u2000-\u200a\u202f\u3000]|\s\s/u;

/** What lines are compared by, and cues asked of: small letters, single blanks; normal spelling where short. */
function lineKey(text: string): string {
  const lower = text.toLowerCase();
  const key = UNEVEN.test(lower) ? lower.replace(/[\s|]+/gu, ' ').trim() : lower;
  return text.length <= SHORT && OLD_SPELLING.test(key) ? phraseKey(key) : key;
}

function isTitleShape(text: string, key: string): boolean {
  return (
    text.length >= 20 &&
    text.length <= SHORT &&
    !CLOSE.test(text) &&
    !isHeading(key) &&
    !isChromeStart(key) &&
    !isTimestamp(key) &&
    !text.startsWith('![')
  );
}

const isEchoOf = (title: string, key: string): boolean =>
  title !== '' &&
  key.startsWith(title) &&
  /^(?:[\s–-]*(?:ảnh|hình)\s*[0-9]*\.?)?$/u.test(key.slice(title.length));

type Echoes = Pick<Line, 'repeatsPrevious' | 'repeatedNext' | 'echo' | 'openerAgain'>;

function lineOf({ start, end }: Span, text: string, key: string, echoes: Echoes): Line {
  const bare = withoutBar(text);
  const picture = IMAGE.exec(bare)?.[0].length ?? 0;
  const short = bare.length <= SHORT;
  const words = short ? bare.split(/\s+/u) : [];
  return {
    start,
    end,
    text: bare,
    lone: short && words.length < 3,
    closed: CLOSE.test(bare.slice(-12)) || QUOTE_CLOSE.test(bare.slice(-3)),
    asks: ASKS.test(bare.slice(-12)),
    endsInColon: bare.endsWith(':'),
    startsSmall: /^\p{Ll}/u.test(bare),
    allCaps: short && /\p{Lu}{2}/u.test(bare) && !hasSmall(bare),
    bullet: BULLET.test(bare),
    image: picture > 0 && picture === bare.length,
    imageText: picture > 0 && picture < bare.length,
    pipe: bare !== text,
    heading: short && isHeading(key),
    chromeStart: (bare.length <= NOTICE && isChromeStart(key)) || (short && isPlayer(key)),
    ornament: short && !/[\p{L}\p{N}]/u.test(bare),
    bracketed: short && bare.startsWith('[') && bare.endsWith(']'),
    teaserStart: short && isTeaserStart(key),
    credit: short && isCredit(key),
    sourceCredit: short && isSourceCredit(bare),
    sourceLabel: short && isSourceLabel(key),
    email: short && isEmail(key),
    hashtags: short && isHashtags(key),
    photo: hasPhotoCredit(key),
    timestamp: short && isTimestamp(key),
    signature: short && isSignature(words),
    name: bare.length <= 90 && isNameShape(bare) && (hasSmall(bare) || isSigned(key)),
    menu: short && isMenu(words),
    section: bare.length <= 60 && isSection(key),
    slug: short && words.length >= 4 && !MARK.test(key) && !/\p{Lu}/u.test(bare),
    doubled: isDoubled(key),
    opener: openerOf(bare) !== '',
    repeatsPrevious: echoes.repeatsPrevious,
    repeatedNext: echoes.repeatedNext,
    echo: echoes.echo,
    openerAgain: echoes.openerAgain,
  };
}

/** Without the bars that a table's cells leave at a line's end. */
function withoutBar(text: string): string {
  let end = text.length;
  while (end > 0 && (text[end - 1] === '|' || (end < text.length && text[end - 1] === ' '))) end--;
  return end === text.length ? text : text.slice(0, end);
}

/** "Chi Dân", "Thu Hà - Trường Thịnh", "Hồng Hà (TTXVN/Vietnam+)", "Mi Vân (tổng hợp)", "Minh PhươngTheo Sputnik". */
function isNameShape(text: string): boolean {
  const names = text
    .replace(/Theo .*$| (?:thực hiện|ghi|dịch|lược dịch|tổng hợp|biên dịch)$/u, '')
    .replace(/\((?:tổng hợp|dịch|theo|ghi|t\/h|lược dịch|thực hiện)[^)]*\)/iu, '')
    .split(/[-–/,&|()]|\svà\s/u)
    .map((name) => name.trim())
    .filter((name) => name !== '');
  return names.length > 0 && names.length <= 4 && names.every(isName);
}

function isName(name: string): boolean {
  const parts = name.split(/\s+/u);
  return parts.length <= 4 && parts.every((part) => /^\p{Lu}[\p{L}\p{M}.+]*$/u.test(part));
}

/** In a Vietnamese name every syllable is capitalised, in a menu's entries the first alone. */
function isMenu(words: readonly string[]): boolean {
  if (words.length < 4) return false;
  let entries = 0;
  for (let i = 1; i < words.length; i++) {
    if (!isCapital(words[i]!) || !/\p{L}$/u.test(words[i - 1]!)) continue;
    if (!isCapital(words[i - 1]!) && words[i + 1] && /^\p{Ll}/u.test(words[i + 1]!)) entries++;
  }
  return entries >= 4 && entries * 6 >= words.length;
}

const isCapital = (word: string): boolean => /^\p{Lu}/u.test(word);

const hasSmall = (text: string): boolean => /\p{Ll}/u.test(text);

const openerOf = (text: string): string => OPENER.exec(text)?.[0] ?? '';

/** A title whose whole text comes again after it; either copy may be the longer one. */
function isDoubled(key: string): boolean {
  if (key.length < 31 || key.length > 600) return false;
  const again = key.indexOf(key.slice(0, 15), 15);
  if (again < 0 || key[again - 1] !== ' ') return false;
  const first = key.slice(0, again - 1);
  const second = key.slice(again);
  return second.startsWith(first) || (second.length >= 24 && first.startsWith(second));
}
