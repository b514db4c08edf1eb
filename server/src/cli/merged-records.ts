// Records of several runs or shards of `analyze`, read back for the corpus rules.
import { createReadStream, readFileSync } from 'node:fs';
import { createSnapshot, type AnalysisRecord, type Snapshot, type Statement } from '../core/index';
import { decode } from '../node/decode';
import { why } from './articles';
import { complain } from './complain';
import { lines } from './lines';

export interface MergedRecord {
  readonly file: string;
  readonly statements: readonly Statement[];
  /** The article, where it is at hand and still says what the record quotes. */
  readonly doc?: Snapshot;
}

/** Articles by id; what is no record of an article is complained of and left out. */
export async function mergedRecords(files: readonly string[]): Promise<Map<string, MergedRecord>> {
  const records = new Map<string, MergedRecord>();
  for (const file of files) {
    let number = 0;
    try {
      for await (const line of lines(createReadStream(file))) {
        number++;
        const record = line?.length ? read(line) : undefined;
        if (record === 'bad')
          complain(`${file}:${number}: is no record of \`chugiai analyze\`; it is left out`);
        else if (record) records.set(record.id, record.merged);
      }
    } catch (error) {
      complain(`${file}: ${why(error)}`);
    }
  }
  return records;
}

/** Undefined for the error record of an article that could not be analysed. */
function read(line: Uint8Array): { id: string; merged: MergedRecord } | 'bad' | undefined {
  try {
    const data = JSON.parse(decode(line)) as Partial<AnalysisRecord> & { error?: unknown };
    if (data.error) return undefined;
    const { id, file, statements } = data;
    if (typeof id !== 'string' || !Array.isArray(statements)) return 'bad';
    const doc = file === undefined ? undefined : docOf(file, statements as Statement[]);
    const merged = { file: file ?? id, statements: statements as Statement[] };
    return { id, merged: doc ? { ...merged, doc } : merged };
  } catch {
    return 'bad';
  }
}

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
