// Faults put into articles by the seed, and what the rules find of them, with examples of what they miss.
// `npm run bench:inject -- [--seed N] [--articles N] [--faults N] [--misses N] [--rule ID] [FOLDER…]`
import { parseArgs } from 'node:util';
import { injectInto } from './inject/articles';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    seed: { type: 'string', default: '20250610' },
    articles: { type: 'string', default: '400' },
    faults: { type: 'string', default: '100' },
    misses: { type: 'string', default: '3' },
    rule: { type: 'string' },
  },
});
const folders = positionals.length
  ? positionals
  : ['samples', '../shared/news', '../shared/corpus'];
const { articles, tallies, restated, alarms } = injectInto(folders, {
  seed: Number(values.seed),
  articles: Number(values.articles),
  faults: Number(values.faults),
});
console.log(`${articles} articles of ${folders.join(', ')}, seed ${values.seed}`);
for (const { injector, made, found, missed } of tallies) {
  if (values.rule && injector.rule !== values.rule) continue;
  const share = made ? `${((100 * found) / made).toFixed(0)}%` : '–';
  console.log(
    `${injector.rule.padEnd(32)} ${injector.name.padEnd(34)} ${share.padStart(5)} of ${made}`,
  );
  for (const text of missed.slice(0, Number(values.misses)))
    console.log(`    ${text.slice(0, 300)}`);
}
console.log(`${restated} true figures told again: ${alarms.length} false alarms`);
for (const { rule, text } of alarms.slice(0, 5 * Number(values.misses)))
  console.log(`    ${rule}: ${text.slice(0, 300)}`);
