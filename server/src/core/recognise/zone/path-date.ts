// A publication date in a file's path: as corpus.yaml's pattern says, or in one of the usual forms.
import { isDay } from '../date/calendar';

const PARTS = ['year', 'month', 'day', 'hour', 'minute'] as const;
type Part = (typeof PARTS)[number];

/** How many digits a part may have. */
const DIGITS: Readonly<Record<Part, readonly [number, number]>> = {
  year: [4, 4],
  month: [1, 2],
  day: [1, 2],
  hour: [1, 2],
  minute: [2, 2],
};

type PatternPiece =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'part'; readonly part: Part }
  /** `*`: anything within a folder's or file's name; `**`: anything. */
  | { readonly kind: 'any'; readonly deep: boolean };

/**
 * `{year}`, `{month}`, `{day}`, `{hour}`, `{minute}` are read, `*` and `**` stand for anything, the
 * rest stands for itself. Undefined where a part in braces is unknown, or year or month is missing.
 */
function parsePattern(pattern: string): PatternPiece[] | undefined {
  const pieces: PatternPiece[] = [];
  for (const [piece] of pattern.matchAll(/\{[^{}]*\}|\*+|[^{}*]+|[{}]/gu)) {
    if (piece.startsWith('*')) pieces.push({ kind: 'any', deep: piece.length > 1 });
    else if (piece.startsWith('{')) {
      const part = PARTS.find((name) => piece === `{${name}}`);
      if (!part) return undefined;
      pieces.push({ kind: 'part', part });
    } else pieces.push({ kind: 'text', text: piece });
  }
  return pieces.some((piece) => piece.kind === 'part' && piece.part === 'year')
    ? pieces
    : undefined;
}

/**
 * The date that a corpus-relative path has under a pattern, to the finest part it gives; undefined
 * where the path does not match or no calendar has the date. A pattern matches at the path's start,
 * and may leave its end open.
 */
export function dateFromPattern(pattern: string, path: string): string | undefined {
  const pieces = parsePattern(pattern);
  const found = pieces && match(pieces, path);
  return found && valueOf(found);
}

type Found = Partial<Record<Part, number>>;

/**
 * All ways of matching at once, one piece after the other: the offsets reached so far, each with the
 * first reading that came there. Linear in pieces × path.
 */
function match(pieces: readonly PatternPiece[], path: string): Found | undefined {
  let reached = new Map<number, Found>([[0, {}]]);
  for (const piece of pieces) {
    const next = new Map<number, Found>();
    const reach = (at: number, found: Found): void => {
      if (!next.has(at)) next.set(at, found);
    };
    if (piece.kind === 'any') {
      let carried: Found | undefined;
      for (let at = 0; at <= path.length; at++) {
        carried = reached.get(at) ?? carried;
        if (carried) reach(at, carried);
        if (!piece.deep && path[at] === '/') carried = undefined;
      }
    } else {
      for (const [at, found] of reached) {
        if (piece.kind === 'text') {
          if (path.startsWith(piece.text, at)) reach(at + piece.text.length, found);
          continue;
        }
        const digits = digitsAt(path, at, DIGITS[piece.part]);
        if (digits) reach(at + digits.length, { ...found, [piece.part]: Number(digits) });
      }
    }
    reached = next;
  }
  for (const found of reached.values()) if (valueOf(found)) return found;
  return undefined;
}

/** As many digits as a part may have; fewer only where the number ends there. */
function digitsAt(path: string, at: number, [least, most]: readonly [number, number]): string {
  let length = 0;
  while (length < most && /[0-9]/u.test(path[at + length] ?? '')) length++;
  return length < least ? '' : path.slice(at, at + length);
}

function valueOf({ year, month, day, hour, minute }: Found): string | undefined {
  if (year === undefined || month === undefined) return undefined;
  if (!isDay(year, month, day ?? 1)) return undefined;
  if (day === undefined) return `${year}-${two(month)}`;
  const date = `${year}-${two(month)}-${two(day)}`;
  if (hour === undefined || minute === undefined || hour > 23 || minute > 59) return date;
  return `${date}T${two(hour)}:${two(minute)}+07:00`;
}

const YEAR = '(?:19[89]|20[0-4])[0-9]';

/** `2021/11/24`, `2021-11-24`, `2021_11_24`, `20211124`, with a clock after it or not; `24-11-2021`. */
const USUAL: readonly RegExp[] = [
  new RegExp(
    `(?<![0-9])(?<year>${YEAR})(?<mark>[/._-])(?<month>[01]?[0-9])\\k<mark>(?<day>[0-3]?[0-9])(?![0-9])`,
    'u',
  ),
  new RegExp(
    `(?<![0-9])(?<year>${YEAR})(?<month>[01][0-9])(?<day>[0-3][0-9])(?:[0-2][0-9][0-5][0-9][0-9]{0,5})?(?![0-9])`,
    'u',
  ),
  new RegExp(
    `(?<![0-9])(?<day>[0-3]?[0-9])(?<mark>[._-])(?<month>[01]?[0-9])\\k<mark>(?<year>${YEAR})(?![0-9])`,
    'u',
  ),
];

/** The date in a path that follows no pattern: year, month and day side by side; undefined without. */
export function dateFromPath(path: string): string | undefined {
  for (const form of USUAL) {
    const groups = form.exec(path)?.groups;
    if (!groups) continue;
    const value = valueOf({
      year: Number(groups.year),
      month: Number(groups.month),
      day: Number(groups.day),
    });
    if (value) return value;
  }
  return undefined;
}

const two = (n: number): string => String(n).padStart(2, '0');
