// `chugiai annotate`: writes suggestions into the sidecars beside the articles; what people wrote stays.
import { Command, Option } from 'commander';
import type { ArticleFile } from '../node/corpus';
import { articlesOf, shown } from './articles';
import { complain } from './complain';
import { shard, parseShard, parsePositive, type Shard } from './options';
import { runPool } from './pool';
import { progress } from './progress';
import { stoppable } from './stop';

interface Options {
  zones: 'own' | 'all';
  jobs?: number;
  shard?: Shard;
  resume?: boolean;
}

export function annotateCommand(): Command {
  return new Command('annotate')
    .description(
      'write suggestions into sidecars; what people wrote stays; re-running changes nothing',
    )
    .argument('<path...>', 'articles, or folders of them')
    .addOption(
      new Option(
        '--zones <which>',
        "suggest in the article's own zones, or in menus and teasers too",
      )
        .choices(['own', 'all'])
        .default('own'),
    )
    .option('--jobs <n>', 'how many threads to use (default: as many as help)', parsePositive)
    .option('--shard <i/n>', 'only the i-th of n equal parts of the articles', parseShard)
    .option('--resume', 'leave articles alone that this version has done already')
    .addHelpText(
      'after',
      `
Examples:
  chugiai annotate articles/                  every article of a folder
  chugiai annotate 002.txt                    writes 002.ann.yaml beside it
  chugiai annotate articles/ --shard 1/4      a quarter of them, for one of four machines
  chugiai annotate articles/ --resume         go on after an interruption`,
    )
    .action(annotate);
}

async function annotate(paths: string[], options: Options): Promise<void> {
  const articles = shard(writable(articlesOf(paths)), options.shard);
  const count = { written: 0, unchanged: 0, failed: 0 };
  const bar = progress(articles.length);
  const stop = stoppable();
  await runPool(
    'annotate',
    articles,
    {
      allZones: options.zones === 'all',
      resume: options.resume === true,
    },
    { jobs: options.jobs, stopped: stop.asked },
    (article, result) => {
      count[result.state]++;
      bar.step(article.path);
      const complaints = [...(result.complaints ?? [])];
      if (result.state === 'failed') complaints.push(result.message!);
      if (!complaints.length) return;
      bar.clear();
      complaints.forEach(complain);
    },
  );
  bar.clear();
  const done = count.written + count.unchanged + count.failed;
  const summary = `${count.written} sidecars written, ${count.unchanged} unchanged, ${count.failed} failed`;
  process.stdout.write(`${summary}\n`);
  if (stop.asked()) {
    complain(`stopped after ${done} of ${articles.length} articles; go on with --resume`);
    process.exitCode = 130;
  }
}

/** Articles whose corpus says clearly where sidecars go. */
function writable(articles: readonly ArticleFile[]): readonly ArticleFile[] {
  const faulty = new Set(articles.map(({ corpus }) => corpus).filter(({ faulty }) => faulty));
  for (const { root } of faulty)
    complain(`${shown(root)}: not annotated; correct its corpus.yaml or entities.yaml first`);
  return articles.filter(({ corpus }) => !faulty.has(corpus));
}
