// `chugiai anchor`: finds annotated passages again after texts changed.
import { Command } from 'commander';
import {
  createSnapshot,
  misplaced,
  reanchor,
  rewrite,
  sha256,
  UneditableSidecar,
  message,
  type Sidecar,
} from '../core/index';
import { writeWhole } from '../node/files';
import { articlesOf, load, shown, why } from './articles';
import { complain } from './complain';
import { stoppable } from './stop';

interface Options {
  dryRun?: boolean;
}

export function anchorCommand(): Command {
  return new Command('anchor')
    .description('re-anchor sidecars after texts changed')
    .argument('<path...>', 'articles, or folders of them')
    .option('--dry-run', 'only say what would be done')
    .addHelpText(
      'after',
      `
A passage that is found for sure is moved; one that is not is marked \`anchor: doubtful\` (the span is
the best guess) or \`anchor: lost\`, and nothing is thrown away.

Examples:
  chugiai anchor articles/ --dry-run
  chugiai anchor articles/002.txt`,
    )
    .action(anchor);
}

async function anchor(paths: string[], { dryRun }: Options): Promise<void> {
  const stop = stoppable();
  let changed = 0;
  for (const article of articlesOf(paths)) {
    if (stop.asked()) break;
    const { loaded, complaints } = await load(article);
    complaints.forEach(complain);
    if (!loaded?.sidecar) continue;
    const { sidecarFile, sidecar: file } = loaded;
    const name = shown(sidecarFile);
    if (!file.sidecar) {
      const { line, column, messageId, data } = file.problems[0]!;
      complain(`${name}:${line}:${column}: ${message(messageId, data)}`);
      continue;
    }
    const before = file.sidecar;
    const after = anchored(before, loaded.input.text);
    if (!after) continue;
    try {
      if (!dryRun) await writeWhole(sidecarFile, rewrite(file.text, after));
      changed++;
      process.stdout.write(`${name}: ${summary(before, after)}\n`);
    } catch (error) {
      const uneditable = error instanceof UneditableSidecar;
      complain(`${name}: ${uneditable ? message('sidecar/uneditable') : why(error)}`);
    }
  }
  process.stdout.write(`${changed} sidecars ${dryRun ? 'to change' : 'changed'}\n`);
  if (stop.asked()) process.exitCode = 130;
}

/** The sidecar in the text as it is now; undefined where it already is. */
function anchored(sidecar: Sidecar, text: string): Sidecar | undefined {
  const doc = createSnapshot(text);
  const textHash = sha256(doc.text);
  const known = sidecar.source.sha256;
  if (known === textHash || (known === undefined && !misplaced(sidecar, doc).length))
    return undefined;
  return { ...reanchor(sidecar, doc), source: { ...sidecar.source, sha256: textHash } };
}

function summary(before: Sidecar, after: Sidecar): string {
  const old = new Map(before.annotations.map((one) => [one.id, one]));
  const count = { kept: 0, moved: 0, doubtful: 0, lost: 0 };
  for (const one of after.annotations)
    if (one.anchor) count[one.anchor]++;
    else count[one.span[0] === old.get(one.id)!.span[0] ? 'kept' : 'moved']++;
  return Object.entries(count)
    .map(([what, n]) => `${n} ${what}`)
    .join(', ');
}
