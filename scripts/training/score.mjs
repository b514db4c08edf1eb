// Strict span and type scores as the project's scorer counts them: optional gold is neutral.
import { core } from './core.mjs';
import { trimmed } from './articles.mjs';

const { TYPES, decode } = core;

/** Mentions that the labels of an article's sentences spell, UTF-16 offsets. */
export function mentionsOf(article, labels) {
  return labels.flatMap((line, i) =>
    decode(line).map(({ from, to, type }) => ({
      start: article.tokens[i][from].start,
      end: article.tokens[i][to - 1].end,
      type,
    })),
  );
}

/** @param found pairs of an article and the mentions found in it */
export function score(found, errors = []) {
  const per = TYPES.map(() => ({ tp: 0, fp: 0, fn: 0 }));
  for (const [article, mentions] of found) {
    const predictions = mentions.map((mention) => trimmed(article.doc, mention));
    const used = new Set();
    const right = (gold, p) =>
      [gold, ...gold.alt].some((g) => g.start === p.start && g.end === p.end && g.type === p.type);
    for (const gold of article.spans) {
      if (gold.optional) continue;
      const i = predictions.findIndex((p, j) => !used.has(j) && right(gold, p));
      if (i >= 0) used.add(i);
      else errors.push([article, 'missed', gold]);
      per[gold.type][i >= 0 ? 'tp' : 'fn']++;
    }
    predictions.forEach((p, j) => {
      const neutral = (gold) => gold.optional && gold.start < p.end && p.start < gold.end;
      if (used.has(j) || article.spans.some(neutral)) return;
      per[p.type].fp++;
      errors.push([article, 'spurious', p]);
    });
  }
  const f1 = ({ tp, fp, fn }) => (200 * tp) / (2 * tp + fp + fn || 1);
  const all = per.reduce((a, b) => ({ tp: a.tp + b.tp, fp: a.fp + b.fp, fn: a.fn + b.fn }));
  return {
    f1: f1(all),
    p: (100 * all.tp) / (all.tp + all.fp || 1),
    r: (100 * all.tp) / (all.tp + all.fn || 1),
    per: Object.fromEntries(TYPES.map((type, i) => [type, f1(per[i])])),
  };
}

export function row(name, { f1, p, r, per }) {
  const types = Object.entries(per).map(([type, value]) => `${type} ${value.toFixed(1)}`);
  return `${name.padEnd(8)} F1 ${f1.toFixed(2)}  P ${p.toFixed(1)}  R ${r.toFixed(1)}  ${types.join('  ')}`;
}

/** One line an error, with what stands around it. */
export function errorLine([article, kind, { start, end, type }]) {
  const { text } = article.doc;
  const around = `${text.slice(Math.max(0, start - 40), start)}[${text.slice(start, end)}]${text.slice(end, end + 30)}`;
  return `${article.id} ${kind} ${TYPES[type]} ${around.replace(/\n/g, '⏎')}`;
}
