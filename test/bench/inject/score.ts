// Recall and false alarms of the rules over made statements: each wrong one must be found, each right one be silent.
import { createAnalyser } from '../../../server/src/core/index';
import { readLexiconData } from '../../../server/src/node/data';
import type { Scores } from '../scores';
import { createRandom } from './random';
import { MAKERS, PUBLISHED } from './statements';

/** `times` statements of each kind from the seed; one recall a rule, and the share of right ones left silent. */
export function scoreInjected(seed = 20250610, times = 100): Scores {
  const analyser = createAnalyser(readLexiconData('server/src/core/lexicon/data'));
  const random = createRandom(seed);
  const recall = new Map<string, { found: number; made: number }>();
  let silent = 0;
  let right = 0;
  const findings = (text: string): { rule: string }[] =>
    analyser
      .analyse({ id: 'made.txt', text, published: PUBLISHED })
      .findings.filter((f) => f.severity === 'error' || f.severity === 'warning');
  for (const make of MAKERS)
    for (let i = 0; i < times; i++) {
      const statement = make(random);
      const tally = recall.get(statement.rule) ?? { found: 0, made: 0 };
      tally.made++;
      if (findings(statement.wrong).some((f) => f.rule === statement.rule)) tally.found++;
      recall.set(statement.rule, tally);
      right++;
      if (!findings(statement.right).length) silent++;
    }
  const all = [...recall.values()];
  const sum = (pick: (t: { found: number; made: number }) => number): number =>
    all.reduce((total, tally) => total + pick(tally), 0);
  return {
    recall: sum((t) => t.found) / sum((t) => t.made),
    'right statements left silent': silent / right,
    ...Object.fromEntries(
      [...recall].sort().map(([rule, { found, made }]) => [`recall · ${rule}`, found / made]),
    ),
  };
}
