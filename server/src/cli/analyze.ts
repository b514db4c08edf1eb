// `chugiai analyze`: detect and check; one record an article.
import { createInterface } from 'node:readline';
import { join } from 'node:path';
import { Command } from 'commander';
import {
  createAnalyser,
  toRecord,
  type Analysis,
  type ArticleFacts,
  type ArticleInput,
} from '../core/index';
import { readLexiconData } from '../node/data';

interface StdinRecord {
  id: string;
  text: string;
  published?: string;
  corpus?: string;
  prefer?: 'past' | 'nearest' | 'future';
}

export function analyzeCommand(): Command {
  return new Command('analyze')
    .description('detect and check; one record an article')
    .option('--stdin', 'read records from standard input')
    .action(async (options: { stdin?: boolean }) => {
      if (options.stdin) await analyzeStdin();
    });
}

/** Streams records; adjacent records of one `corpus` value are held together and checked against each other. */
async function analyzeStdin(): Promise<void> {
  const analyser = createAnalyser(readLexiconData(join(__dirname, 'data')));
  let group: Analysis[] = [];
  let corpus: string | undefined;
  const flush = (): void => {
    const facts = new Map<string, ArticleFacts>(group.map((a) => [a.facts.id, a.facts]));
    const across = corpus === undefined ? undefined : analyser.checkCorpus([...facts.values()]);
    for (const { facts: article, findings } of group) {
      const all = [...findings, ...(across?.get(article.id) ?? [])];
      process.stdout.write(JSON.stringify(toRecord(article, all, { others: facts })) + '\n');
    }
    group = [];
  };
  for await (const line of createInterface({ input: process.stdin })) {
    if (!line.trim()) continue;
    const record = JSON.parse(line) as StdinRecord;
    if (record.corpus === undefined || record.corpus !== corpus) flush();
    corpus = record.corpus;
    const input: ArticleInput = record;
    group.push(analyser.analyse(input));
  }
  flush();
}
