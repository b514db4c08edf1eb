// What a figure states: its value, what is measured, when it held and how sure it was.
import type { ArticleFacts, FigureMention } from '../resolve/facts';
import { phraseKey } from '../text/normal';
import { overlaps } from '../text/span';
import type { Token } from '../text/tokens';
import {
  BESIDE,
  DATED_VALUE,
  ESTIMATED,
  has,
  LASTING,
  NARROWING,
  PLANNED,
  RUNNING,
  SAME_UNIT,
  STOP,
} from './cues';
import { indexAt } from './names';
import { isMoment, marksIn, plainOf, quoted, sameWords, type Setting } from './setting';
import type { Course, Stage, Statement } from './statement';

/** How many words of content before and behind a value say what is measured. */
const BEFORE = 5;
const BEHIND = 3;

export function figureStatement(
  facts: ArticleFacts,
  figure: FigureMention,
  setting: Setting,
): Statement[] {
  if (figure.type === 'AGE') return [];
  const bounds = boundsOf(figure);
  if (!bounds || (figure.type === 'SCORE' && !isOnlyScore(figure, setting))) return [];
  const { tokens, shared } = setting;
  const around = aroundOf(figure, setting);
  const beside = plainOf(around.all);
  const at = heldAt(facts, figure);
  const stage = stageOf(figure, beside, shared.stage);
  const unit = phraseKey(figure.unit);
  const sort = [figure.type, SAME_UNIT.get(unit) ?? unit, figure.scope?.base ? 'change' : ''];
  const of = figure.type === 'COUNT' ? kindCounted(tokens, figure) : undefined;
  return [
    {
      ...shared,
      ...quoted(facts, figure),
      kind: 'figure',
      sort: sort.join(' ').trim(),
      ...bounds,
      head: sameWords(around.near),
      marks: [
        ...shared.marks,
        ...marksIn(beside, BESIDE),
        ...NARROWING.filter((cue) => beside.includes(cue)).map((cue) => `!${cue.trim()}`),
      ],
      course: courseOf(figure, beside),
      sole: setting.figures.every((other) => other === figure || other.type !== figure.type),
      ...(of ? { of } : {}),
      ...(at ? { at } : {}),
      ...(stage ? { stage } : {}),
    },
  ];
}

/** A score is one number to compare: the same goals, whoever is named first. */
function boundsOf(figure: FigureMention): Pick<Statement, 'low' | 'high'> | undefined {
  if (figure.type !== 'SCORE') return { low: figure.low, high: figure.high };
  if (typeof figure.value === 'number' || figure.value.length !== 2) return undefined;
  const [less, more] = [...figure.value].sort((a, b) => a - b) as [number, number];
  const goals = more * 1000 + less;
  return { low: goals, high: goals };
}

const isOnlyScore = (figure: FigureMention, { figures }: Setting): boolean =>
  figures.every((other) => other === figure || other.type !== 'SCORE');

/** The tokens around the value, to the next mark or value: the near ones, and all of them. */
function aroundOf(
  figure: FigureMention,
  { tokens, figures, isContent }: Pick<Setting, 'tokens' | 'figures' | 'isContent'>,
): { near: Token[]; all: Token[] } {
  const isEnd = (t: Token | undefined): boolean =>
    !t ||
    /^[,;:().–?!"“”]$/u.test(t.text) ||
    figures.some((other) => other !== figure && overlaps(other, t));
  const first = indexAt(tokens, figure.start);
  const last = indexAt(tokens, figure.end - 1);
  // `120 tỷ CNY (18 tỷ USD)`: the one in brackets measures what the one before it does.
  const twin =
    tokens[first - 1]?.text === '(' && figures.find((o) => o.end === tokens[first - 2]?.end);
  if (twin) return aroundOf(twin, { tokens, figures, isContent });
  let from = first;
  while (!isEnd(tokens[from - 1])) from--;
  let to = last + 1;
  while (!isEnd(tokens[to])) to++;
  // After another value a new one begins behind the conjunction.
  if (from > 0 && figures.some((other) => overlaps(other, tokens[from - 1]!)))
    for (let i = from; i < first; i++)
      if (/^(?:và|cùng|với|còn)$/u.test(tokens[i]!.lower)) from = i + 1;
  const before = tokens.slice(from, first);
  const behind = tokens.slice(last + 1, to);
  const unit = tokens.slice(first, last + 1);
  return {
    near: [
      ...before.filter(isContent).slice(-BEFORE),
      ...behind.filter(isContent).slice(0, BEHIND),
    ],
    all: [...before, ...unit, ...behind],
  };
}

/** The word behind the counted noun that says which kind is counted: `huy chương vàng`, `người bị thương`. */
function kindCounted(tokens: readonly Token[], figure: FigureMention): string | undefined {
  const at = tokens.findIndex((token) => token.start >= figure.end);
  if (at < 0) return undefined;
  const next: Token[] = [];
  for (const token of tokens.slice(at, at + 2)) {
    if (token.kind !== 'word') break;
    next.push(token);
  }
  return sameWords(next.filter((token) => !STOP.has(token.lower)))[0];
}

/** The date or period at which the value held, where the text says one. */
function heldAt(facts: ArticleFacts, figure: FigureMention): string | undefined {
  const said = figure.scope?.period;
  if (said && isMoment(said)) return said;
  const held = figure.as_of;
  const published = facts.published.value?.slice(0, 10);
  return held && isMoment(held) && held.slice(0, 10) !== published ? held : undefined;
}

function stageOf(
  { scope }: FigureMention,
  beside: string,
  shared: Stage | undefined,
): Stage | undefined {
  if (has(beside, PLANNED) || scope?.status === 'target') return 'plan';
  // `thiệt hại ước 12 tỷ đồng, theo báo cáo cuối cùng`: reckoned, and the last word all the same.
  return has(beside, ESTIMATED) && shared !== 'final' ? 'estimate' : shared;
}

function courseOf(figure: FigureMention, beside: string): Course {
  if (figure.scope?.flow === 'new' && figure.type === 'COUNT') return 'dated';
  if (has(beside, DATED_VALUE) || figure.type === 'RANK') return 'dated';
  if (figure.type === 'COUNT' && has(beside, RUNNING)) return 'running';
  if (figure.type === 'MEASURE' || figure.type === 'COUNT' || figure.type === 'MONEY')
    if (has(beside, LASTING)) return 'lasting';
  return has(beside, RUNNING) ? 'running' : 'standing';
}
