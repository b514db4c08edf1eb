// Records of several runs or shards of `analyze`, read back for the corpus rules.
import { createReadStream, readFileSync } from 'node:fs';
import {
  createSnapshot,
  type AnalysisRecord,
  type Snapshot,
  type Statement,
  type Verdict,
} from '../core/index';
import { decode } from '../node/decode';
import { why } from './articles';
import { complain } from './complain';
import { lines } from './lines';

export interface MergedRecord {
  readonly file: string;
  readonly statements: readonly Statement[];
  readonly verdicts: readonly Verdict[];
  /** The article, where it is at hand and still says what the record quotes. */
  readonly doc?: Snapshot;
}

const NO_RECORD = 'is no record of `chugiai analyze`';
const OLD_RECORD = 'was written by another version; run `chugiai analyze` again';

/** Articles by id; what is no record of an article is complained of and left out. */
export async function mergedRecords(files: readonly string[]): Promise<Map<string, MergedRecord>> {
  const records = new Map<string, MergedRecord>();
  for (const file of files) {
    let number = 0;
    try {
      for await (const line of lines(createReadStream(file))) {
        number++;
        const record = line?.length ? read(line) : undefined;
        if (typeof record === 'string') complain(`${file}:${number}: ${record}; it is left out`);
        else if (record) records.set(record.id, record.merged);
      }
    } catch (error) {
      const folder = (error as { code?: string }).code === 'EISDIR';
      complain(
        `${file}: ${folder ? `is a folder; give records, such as of \`chugiai analyze ${file} > records.jsonl\`` : why(error)}`,
      );
    }
  }
  return records;
}

/** Undefined for the error record of an article that could not be analysed. */
function read(line: Uint8Array): { id: string; merged: MergedRecord } | string | undefined {
  try {
    const data = JSON.parse(decode(line)) as Partial<AnalysisRecord> & { error?: unknown };
    if (data.error) return undefined;
    const { id, file, statements, verdicts = [] } = data;
    if (typeof id !== 'string' || !Array.isArray(statements)) return NO_RECORD;
    if (!(statements as Partial<Statement>[]).every(isComplete)) return OLD_RECORD;
    const doc = file === undefined ? undefined : docOf(file, statements as Statement[]);
    const merged = { file: file ?? id, statements: statements as Statement[], verdicts };
    return { id, merged: doc ? { ...merged, doc } : merged };
  } catch {
    return NO_RECORD;
  }
}

/** It has what statements are compared by; those of an earlier version have not. */
const isComplete = ({ kind, names, words, marks }: Partial<Statement>): boolean =>
  typeof kind === 'string' && [names, words, marks].every(Array.isArray);

function docOf(file: string, statements: readonly Statement[]): Snapshot | undefined {
  let doc: Snapshot;
  try {
    doc = createSnapshot(decode(readFileSync(file)));
  } catch {
    return undefined;
  }
  const holds = statements.every(
    ({ start, end, quote }) => doc.text.slice(doc.toUtf16(start), doc.toUtf16(end)) === quote,
  );
  return holds ? doc : undefined;
}
