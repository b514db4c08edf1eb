// Input records of `analyze --stdin`: one JSON object a line, each fault an error record in its place.
import type { ArticleInput } from '../core/index';
import { decode } from '../node/decode';
import { why } from './articles';

export interface InputRecord extends ArticleInput {
  readonly corpus?: string;
}

export interface ErrorRecord {
  readonly id: string | null;
  readonly error: { readonly code: string; readonly message: string };
}

const PREFER = ['past', 'nearest', 'future'];

/**
 * @param bytes the line, undefined where it was too long to hold
 * @returns undefined for a blank line
 */
export function readRecord(
  bytes: Uint8Array | undefined,
  number: number,
): InputRecord | ErrorRecord | undefined {
  const bad = (id: string | null, code: string, message: string): ErrorRecord => ({
    id,
    error: { code, message: `line ${number}: ${message}` },
  });
  if (!bytes) return bad(null, 'too-long', 'the record is too long to be held in memory');
  let line: string;
  try {
    line = decode(bytes);
  } catch (error) {
    return bad(null, 'not-utf8', `the record ${why(error)}`);
  }
  if (!line.trim()) return undefined;
  let data: unknown;
  try {
    data = JSON.parse(line.replace(/^\ufeff/, ''));
  } catch (error) {
    return bad(null, 'not-json', `not JSON: ${(error as Error).message}`);
  }
  if (typeof data !== 'object' || data === null || Array.isArray(data))
    return bad(null, 'bad-record', 'a record must be a JSON object {id, text, …}');
  const { id, text, published, corpus, prefer } = data as Record<string, unknown>;
  if (typeof id !== 'string' && typeof id !== 'number')
    return bad(null, 'bad-record', '`id` must be a string');
  const name = String(id);
  if (typeof text !== 'string') return bad(name, 'bad-record', '`text` must be a string');
  if (published != null && !(typeof published === 'string' && DATE.test(published)))
    return bad(name, 'bad-record', '`published` must be YYYY-MM[-DD[THH:MM[+HH:MM]]]');
  if (corpus != null && typeof corpus !== 'string')
    return bad(name, 'bad-record', '`corpus` must be a string');
  if (prefer != null && !PREFER.includes(prefer as string))
    return bad(name, 'bad-record', `\`prefer\` must be one of ${PREFER.join(', ')}`);
  return {
    id: name,
    text,
    ...(published ? { published: published as string } : {}),
    ...(corpus == null ? {} : { corpus }),
    ...(prefer == null ? {} : { prefer: prefer as 'past' }),
  };
}

/** A year at least; empty counts as not given. */
const DATE = /^(?:\d{4}(?:-\d{2}(?:-\d{2}(?:[T ]\d{2}:\d{2}.*)?)?)?)?$/;
