// Reads an article whatever the file is: what cannot be analysed is named, the rest goes on.
import type { Severity, Span } from '../core/index';

export interface FileProblem {
  /** A message id, `file/…`. */
  readonly id: string;
  readonly data: Readonly<Record<string, string | number>>;
  readonly severity: Severity;
  /** In the article text; absent: the start of the file. */
  readonly span?: Span;
}

export interface ReadText {
  /** Empty where the file is unreadable. */
  readonly text: string;
  readonly problems: readonly FileProblem[];
  /** The file is no text to analyse. */
  readonly unreadable: boolean;
}

/** Longer texts are no news articles, and would hold up every edit. UTF-16 units. */
const LONGEST = 500_000;

/** @param source the open buffer's text, or the file's bytes; may fail with a `code` */
export async function readArticle(source: () => string | Promise<Uint8Array>): Promise<ReadText> {
  let text: string;
  try {
    const content = await source();
    text =
      typeof content === 'string'
        ? content
        : new TextDecoder('utf-8', { ignoreBOM: true }).decode(content);
  } catch (error) {
    const { code, message } = error as { code?: unknown; message?: unknown };
    return unreadable('file/unreadable', { reason: String(code ?? message ?? error) });
  }
  if (text.includes('\0')) return unreadable('file/binary');
  if (text.length > LONGEST)
    return unreadable('file/too-long', {
      size: (text.length / 1e6).toFixed(1),
      most: LONGEST / 1e6,
    });
  return { text, problems: badBytes(text), unreadable: false };
}

const unreadable = (id: string, data: FileProblem['data'] = {}): ReadText => ({
  text: '',
  problems: [{ id, data, severity: 'error' }],
  unreadable: true,
});

/** Bytes that are not UTF-8 were read as U+FFFD; the first is pointed at. */
function badBytes(text: string): FileProblem[] {
  const at = text.indexOf('\ufffd');
  if (at < 0) return [];
  const line = text.slice(0, at).split(/\r\n?|\n/u).length;
  return [{ id: 'file/not-utf8', data: { line }, severity: 'error', span: spanAt(text, at) }];
}

/** The offset in the article text: without BOM, CRLF as one. */
function spanAt(raw: string, at: number): Span {
  const before = raw.slice(0, at);
  const start = before.replace(/^\ufeff/u, '').replace(/\r\n/gu, '\n').length;
  return { start, end: start + 1 };
}
