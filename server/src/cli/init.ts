// `chugiai init`: makes a folder a corpus; what is there already stays.
import { access, readFile } from 'node:fs/promises';
import { basename, join, resolve } from 'node:path';
import { Command } from 'commander';
import { writeWhole } from '../node/files';
import { shown, why } from './articles';
import { complain } from './complain';

const ATTRIBUTE = '*.ann.yaml merge=chugiai';

const corpusYaml = (
  name: string,
): string => `# What this corpus is, and how it is annotated. Every line may go: it has a default.
name: ${JSON.stringify(name)}

# Which files are articles.
articles: ["**/*.txt"]

# When articles were published, where neither text nor path says so.
# published:
#   files: { "002.txt": "2021-11-20" }

# The guidelines that annotators follow.
# guidelines: { name: "…", version: "1" }

# Names and titles of your own that are to be found.
# lexicon:
#   - { name: "…", type: ORG, aliases: ["…"] }

# Rules may be turned off, or be of another severity.
# rules: { text/repeated-word: off }
`;

export function initCommand(): Command {
  return new Command('init')
    .description('make a folder a corpus: corpus.yaml, and .gitattributes for merging sidecars')
    .argument('[dir]', 'the folder', '.')
    .addHelpText('after', '\nExample:\n  chugiai init articles/')
    .action(init);
}

async function init(dir: string): Promise<void> {
  const folder = resolve(dir);
  const config = join(folder, 'corpus.yaml');
  const attributes = join(folder, '.gitattributes');
  try {
    if (await exists(config)) say(`${shown(config)} is there already and stays as it is`);
    else {
      await writeWhole(config, corpusYaml(basename(folder)));
      say(`${shown(config)} written`);
    }
    const known = (await exists(attributes)) ? await readFile(attributes, 'utf8') : '';
    if (known.split(/\r?\n/).includes(ATTRIBUTE)) return;
    const end = known === '' || known.endsWith('\n') ? '' : '\n';
    await writeWhole(attributes, `${known}${end}${ATTRIBUTE}\n`);
    say(`${shown(attributes)} written`);
  } catch (error) {
    complain(`${dir}: ${why(error)}`);
  }
}

const say = (text: string): void => void process.stdout.write(`${text}\n`);

const exists = (file: string): Promise<boolean> =>
  access(file).then(
    () => true,
    () => false,
  );
