// `chugiai analyze`: detect and check; one record an article.
import { Command, Option } from 'commander';
import {
  toRecord,
  type Analyser,
  type Analysis,
  type AnalysisRecord,
  type ArticleFacts,
} from '../core/index';
import { articlesOf, load, shown } from './articles';
import { complain } from './complain';
import { lines } from './lines';
import { endWithReader, print } from './output';
import { analysers } from './pool';
import { readRecord, type ErrorRecord } from './records';
import { recordText } from './report/record-text';

interface Options {
  stdin?: boolean;
  format: 'jsonl' | 'text';
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
    .addHelpText(
      'after',
      `
Examples:
  chugiai analyze articles/ > records.jsonl
  chugiai analyze 002.txt --format text
  chugiai analyze --stdin < input.jsonl > records.jsonl`,
    )
    .action(async (paths: string[], options: Options, command: Command) => {
      if (options.stdin ? paths.length : !paths.length)
        command.error('error: give paths, or --stdin', { exitCode: 2 });
      endWithReader();
      const show = options.format === 'text' ? recordText : jsonLine;
      await (options.stdin ? analyzeStdin(show) : analyzePaths(paths, show));
    });
}

type Show = (record: AnalysisRecord | ErrorRecord, facts?: ArticleFacts) => string;

const jsonLine: Show = (record) => JSON.stringify(record) + '\n';

/** Articles of one corpus are checked against each other, so their records come when all are read. */
async function analyzePaths(paths: readonly string[], show: Show): Promise<void> {
  const analyserOf = analysers();
  const articles = articlesOf(paths);
  for (const corpus of new Set(articles.map((article) => article.corpus))) {
    const analyser = analyserOf(corpus);
    const files = new Map<string, string>();
    const group: Analysis[] = [];
    for (const article of articles.filter((one) => one.corpus === corpus)) {
      const loaded = await load(article);
      if (!loaded) continue;
      const [problem] = loaded.sidecar?.sidecar ? [] : (loaded.sidecar?.problems ?? []);
      if (problem) complain(`${shown(loaded.sidecarFile)}: not used; see \`chugiai check\``);
      files.set(article.path, shown(article.file));
      group.push(analyser.analyse(loaded.input));
    }
    await printGroup(group, analyser, true, show, files);
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
      if (corpus === undefined) await print(show(record));
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
  files?: ReadonlyMap<string, string>,
): Promise<void> {
  const others = new Map<string, ArticleFacts>();
  for (const one of group) if ('facts' in one) others.set(one.facts.id, one.facts);
  const corpus = analyser.createCorpus();
  if (together) for (const facts of others.values()) corpus.set(facts);
  for (const one of group) {
    if ('error' in one) {
      await print(show(one));
      continue;
    }
    const { facts } = one;
    const findings = [...one.findings, ...corpus.check(facts.id)];
    const record = toRecord(facts, findings, { file: files?.get(facts.id), others });
    await print(show(record, facts));
  }
}
