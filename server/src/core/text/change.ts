// A change to source files as data: one shape for the editor's workspace edits, the command line's writes and the tests.
import type { Span } from './span';

/** Replaces `[start, end)` (UTF-16 of the file as it stands) by `newText`. */
export interface TextEdit extends Span {
  readonly newText: string;
}

export interface SourceChange {
  /** Files that did not exist, with their whole text. Paths are those the caller gave. */
  readonly creates: readonly { readonly path: string; readonly text: string }[];
  /** Edits of a file never overlap and are in order. */
  readonly edits: readonly { readonly path: string; readonly edits: readonly TextEdit[] }[];
  /** Files that a taken-back decision had created. */
  readonly deletes: readonly string[];
}

const NO_CHANGE: SourceChange = { creates: [], edits: [], deletes: [] };

/** The change that takes a file from one text to another; undefined stands for no file. */
export function changeBetween(
  path: string,
  before: string | undefined,
  after: string | undefined,
): SourceChange {
  if (before === after) return NO_CHANGE;
  if (before === undefined) return { ...NO_CHANGE, creates: [{ path, text: after! }] };
  if (after === undefined) return { ...NO_CHANGE, deletes: [path] };
  return { ...NO_CHANGE, edits: [{ path, edits: [editBetween(before, after)] }] };
}

/** The text after the edits. */
export function applyEdits(text: string, edits: readonly TextEdit[]): string {
  let result = '';
  let at = 0;
  for (const edit of edits) {
    result += text.slice(at, edit.start) + edit.newText;
    at = edit.end;
  }
  return result + text.slice(at);
}

/** The one edit between two texts that leaves their common start and end alone. */
function editBetween(before: string, after: string): TextEdit {
  const most = Math.min(before.length, after.length);
  let start = 0;
  while (start < most && before[start] === after[start]) start++;
  let tail = 0;
  while (tail < most - start && before[before.length - 1 - tail] === after[after.length - 1 - tail])
    tail++;
  if (splitsPair(before, start)) start--;
  if (splitsPair(before, before.length - tail) || splitsPair(after, after.length - tail)) tail--;
  return { start, end: before.length - tail, newText: after.slice(start, after.length - tail) };
}

const splitsPair = (text: string, at: number): boolean =>
  /[\ud800-\udbff]/.test(text[at - 1] ?? '') && /[\udc00-\udfff]/.test(text[at] ?? '');
