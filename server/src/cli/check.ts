// `chugiai check`: findings of articles and sidecars; exit code 0 clean, 1 findings at or over the level, 2 errors.
import { readFileSync } from 'node:fs';
import { Command, Option } from 'commander';
import type { Severity } from '../core/index';
import type { ArticleFile } from '../node/corpus';
import { articlesOf, reread, shown, why } from './articles';
import { complain } from './complain';
import { parseCount, parsePositive, parseUrl } from './options';
import { endWithReader, print } from './output';
import { analysedCorpora } from './corpora';
import { analysers } from './pool';
import { mergedRecords } from './merged-records';
import { githubReport } from './report/github';
import { jsonReport } from './report/json';
import { reportedFinding, reportedRecord, type Reported, type Source } from './report/reported';
import { sarifReport } from './report/sarif';
import { textReport, type Counts } from './report/text';

type Format = 'text' | 'json' | 'sarif' | 'github';

interface Options {
  format: Format;
  level: Severity;
  jobs?: number;
  maxWarnings: number;
  baseline?: string;
  docs?: string;
  records?: string[];
}

const SEVERITIES: readonly Severity[] = ['error', 'warning', 'info', 'hint'];

export function checkCommand(): Command {
  return new Command('check')
    .description('findings of articles and sidecars; exit code 0 clean, 1 findings, 2 errors')
    .argument('[path...]', 'articles, or folders of them')
    .addOption(
      new Option('--format <format>', 'how to print findings')
        .choices(['text', 'json', 'sarif', 'github'])
        .default('text'),
    )
    .addOption(
      new Option('--level <severity>', 'exit with 1 from this severity on')
        .choices([...SEVERITIES])
        .default('warning'),
    )
    .option('--max-warnings <n>', 'how many warnings are allowed', parseCount, 0)
    .option('--jobs <n>', 'how many threads to use (default: as many as help)', parsePositive)
    .option('--baseline <file>', 'leave out what this earlier `--format json` report has')
    .option('--docs <url>', 'where the rule pages are on the web, for the links of SARIF', parseUrl)
    .option(
      '--records <file...>',
      'run the corpus rules over records of `analyze`, such as those of several shards',
    )
    .addHelpText(
      'after',
      `
Examples:
  chugiai check articles/
  chugiai check articles/ --format json > known.json
  chugiai check articles/ --baseline known.json      only what is new
  chugiai check articles/ --format sarif > findings.sarif
  chugiai check --records shard-*.jsonl              articles against each other`,
    )
    .action(check);
}

async function check(paths: string[], options: Options, command: Command): Promise<void> {
  if (!paths.length && !options.records)
    command.error('error: give paths, or --records', { exitCode: 2 });
  endWithReader();
  const baseline = options.baseline === undefined ? new Map() : readBaseline(options.baseline);
  if (!baseline) return;
  const all = [
    ...(await checkPaths(paths, options.jobs)),
    ...(await checkRecords(options.records ?? [])),
  ];
  const met = all.flatMap(({ findings }) => findings);
  const found = withoutKnown(met, baseline);
  await print(render(options, found, { articles: all.length, known: met.length - found.length }));
  process.exitCode ||= exceeds(found, options) ? 1 : 0;
}

function render({ format, docs }: Options, found: readonly Reported[], counts: Counts): string {
  switch (format) {
    case 'text':
      return textReport(found, counts);
    case 'json':
      return jsonReport(found, counts.articles);
    case 'sarif':
      return sarifReport(found, docs);
    case 'github':
      return githubReport(found);
  }
}

interface Checked {
  readonly findings: readonly Reported[];
}

async function checkPaths(paths: readonly string[], jobs: number | undefined): Promise<Checked[]> {
  if (!paths.length) return [];
  const checked: Checked[] = [];
  for await (const { index, articles } of analysedCorpora(
    articlesOf(paths),
    { keep: 'findings' },
    jobs,
  )) {
    const sources = new Map([...articles].map(([id, { article }]) => [id, onDisk(article)]));
    for (const [id, { read }] of articles) {
      const across = index.check(id).map((one) => reportedFinding(one, sources.get(id)!, sources));
      checked.push({ findings: [...read.findings!, ...across] });
    }
  }
  return checked;
}

/** An article as it is on disk. */
const onDisk = ({ file }: ArticleFile): Source => ({ file: shown(file), doc: () => reread(file) });

async function checkRecords(files: readonly string[]): Promise<Checked[]> {
  if (!files.length) return [];
  const index = analysers()().createCorpus();
  const records = await mergedRecords(files);
  for (const [id, { statements, verdicts }] of records) index.load(id, statements, verdicts);
  return [...records.keys()].map((id) => ({
    findings: index.check(id).map((finding) => reportedRecord(finding, id, records)),
  }));
}

/** Errors always count; warnings beyond those allowed; info and hints only where the level says so. */
function exceeds(found: readonly Reported[], { level, maxWarnings }: Options): boolean {
  const counted = found.filter(
    ({ severity }) => SEVERITIES.indexOf(severity) <= SEVERITIES.indexOf(level),
  );
  const warnings = counted.filter(({ severity }) => severity === 'warning').length;
  return warnings > maxWarnings || counted.length > warnings;
}

/** Known findings, by their fingerprint: the files they stood in, each as often as it stood there. */
type Baseline = Map<string, string[]>;

/** What the baseline does not have. A finding is known as often as it was; a second one of the same words is new. */
function withoutKnown(found: readonly Reported[], baseline: Baseline): Reported[] {
  const left = new Map([...baseline].map(([id, files]) => [id, [...files]]));
  return found.filter(({ id, places }) => {
    const files = left.get(id);
    const at = files?.findIndex((file) => isSameFile(file, places[0]!.file)) ?? -1;
    if (at < 0) return true;
    files!.splice(at, 1);
    return false;
  });
}

/** Of one file, from whichever folder the paths were written. */
const isSameFile = (a: string, b: string): boolean =>
  a === b || a.endsWith(`/${b}`) || b.endsWith(`/${a}`);

function readBaseline(file: string): Baseline | undefined {
  try {
    const { findings } = JSON.parse(readFileSync(file, 'utf8')) as { findings: Reported[] };
    const baseline: Baseline = new Map();
    for (const { id, places } of findings)
      baseline.set(id, [...(baseline.get(id) ?? []), places[0]!.file]);
    return baseline;
  } catch (error) {
    const fault =
      error instanceof SyntaxError || error instanceof TypeError
        ? 'is no report of `chugiai check --format json`'
        : why(error);
    complain(`${file}: ${fault}; make one with \`chugiai check … --format json > known.json\``);
    return undefined;
  }
}
