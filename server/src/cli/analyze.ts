// `chugiai analyze`: detect and check; one record an article.
import { Command, Option } from 'commander';
import {
  createSnapshot,
  findingRecords,
  toRecord,
  type Analyser,
  type Analysis,
  type AnalysisRecord,
  type Snapshot,
} from '../core/index';
import { articlesOf, reread } from './articles';
import { analysedCorpora } from './corpora';
import { lines } from './lines';
import { parsePositive, parseShard, shard, type Shard } from './options';
import { endWithReader, print } from './output';
import { analysers } from './pool';
import { readRecord, type ErrorRecord } from './records';
import { recordText } from './report/record-text';

interface Options {
  stdin?: boolean;
  format: 'jsonl' | 'text';
  jobs?: number;
  shard?: Shard;
}

export function analyzeCommand(): Command {
  return new Command('analyze')
    .description('detect and check; one record an article')
    .argument('[path...]', 'articles, or folders of them')
    .option('--stdin', 'read records {id, text, published?, corpus?, prefer?}, one JSON a line')
    .addOption(
      new Option('--format <format>', 'JSON lines for programs, or text for people')
        .choices(['jsonl', 'text'])
        .default('jsonl'),
    )
    .option('--jobs <n>', 'how many threads to use (default: as many as help)', parsePositive)
    .option('--shard <i/n>', 'only the i-th of n equal parts of the articles', parseShard)
    .addHelpText(
      'after',
      `
Examples:
  chugiai analyze articles/ > records.jsonl
  chugiai analyze 002.txt --format text
  chugiai analyze articles/ --shard 1/4 > 1.jsonl     then check --records *.jsonl
  chugiai analyze --stdin < input.jsonl > records.jsonl`,
    )
    .action(async (paths: string[], options: Options, command: Command) => {
      if (options.stdin ? paths.length : !paths.length)
        command.error('error: give paths, or --stdin', { exitCode: 2 });
      if (options.stdin && (options.shard || options.jobs))
        command.error('error: --shard and --jobs are for paths; --stdin reads as records come', {
          exitCode: 2,
        });
      endWithReader();
      const show = options.format === 'text' ? recordText : jsonLine;
      await (options.stdin ? analyzeStdin(show) : analyzePaths(paths, options, show));
    });
}

type Show = (record: AnalysisRecord | ErrorRecord, doc: () => Snapshot) => string;

const jsonLine: Show = (record) => JSON.stringify(record) + '\n';

/**
 * Articles of one corpus are checked against each other, so their records come when all are read;
 * till then they are held as JSON.
 */
async function analyzePaths(
  paths: readonly string[],
  options: Pick<Options, 'shard' | 'jobs'>,
  show: Show,
): Promise<void> {
  const files = shard(articlesOf(paths), options.shard);
  for await (const { index, articles } of analysedCorpora(
    files,
    { keep: 'record' },
    options.jobs,
  )) {
    const docOf = (id: string): Snapshot => reread(articles.get(id)!.article.file);
    for (const [id, { read }] of articles) {
      const across = index.check(id);
      if (!across.length && show === jsonLine) await print(read.record! + '\n');
      else {
        const record = JSON.parse(read.record!) as AnalysisRecord;
        const findings = [...record.findings, ...findingRecords(across, docOf(id), { docOf })];
        await print(show({ ...record, findings }, () => docOf(id)));
      }
    }
  }
}

/** Adjacent records of one `corpus` value are held together and checked against each other. */
async function analyzeStdin(show: Show): Promise<void> {
  const analyser = analysers()();
  let group: (Analysis | ErrorRecord)[] = [];
  let corpus: string | undefined;
  let number = 0;
  const flush = async (): Promise<void> => {
    await printGroup(group, analyser, corpus !== undefined, show);
    group = [];
  };
  for await (const line of lines(process.stdin)) {
    number++;
    const record = readRecord(line, number);
    if (!record) continue;
    if ('error' in record) {
      if (corpus === undefined) await print(show(record, NO_TEXT));
      else group.push(record);
      continue;
    }
    if (record.corpus === undefined || record.corpus !== corpus) await flush();
    corpus = record.corpus;
    group.push(analyse(analyser, record));
    if (corpus === undefined) await flush();
  }
  await flush();
}

/** A record whose text defeats the analysis gets an error in its place; the others go on. */
function analyse(
  analyser: Analyser,
  record: Parameters<Analyser['analyse']>[0],
): Analysis | ErrorRecord {
  try {
    return analyser.analyse(record);
  } catch (error) {
    return { id: record.id, error: { code: 'internal', message: String(error) } };
  }
}

async function printGroup(
  group: readonly (Analysis | ErrorRecord)[],
  analyser: Analyser,
  together: boolean,
  show: Show,
): Promise<void> {
  const docs = new Map<string, Snapshot>();
  const corpus = analyser.createCorpus();
  for (const one of group) {
    if ('error' in one) continue;
    docs.set(one.facts.id, one.facts.doc);
    if (together) corpus.set(one.facts);
  }
  for (const one of group) {
    if ('error' in one) {
      await print(show(one, NO_TEXT));
      continue;
    }
    const { facts } = one;
    const findings = [...one.findings, ...corpus.check(facts.id)];
    const record = toRecord(facts, findings, { docOf: (id) => docs.get(id) ?? facts.doc });
    await print(show(record, () => facts.doc));
  }
}

const NO_TEXT = (): Snapshot => createSnapshot('');
