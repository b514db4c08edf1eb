// Code actions: what a person can decide at a place, each as data.
import type { Finding } from '../check/finding';
import type { LabelType, RegistryEntity } from '../config/config';
import type { Analysis } from '../index';
import { message, type Locale } from '../messages/messages';
import { TYPES_OF_LAYER } from '../recognise/mention';
import { isChrome, type Zone } from '../resolve/facts';
import type { Span } from '../text/span';
import type { Choice, MarkKey } from './choices';
import { entityActions } from './entity-actions';
import { marksAt, marksLike, marksOf, type Mark } from './marks';
import { typeName, zoneName } from './names';

export interface ActionInfo {
  readonly title: string;
  /** fix: of a finding · mark: of what stands here · type: of another type · file: of the whole article. */
  readonly group: 'fix' | 'mark' | 'type' | 'file';
  readonly preferred: boolean;
  /** The finding that it answers. */
  readonly finding?: string;
  readonly choice?: Choice;
  /** A line that a person may add before the choice is made. */
  readonly ask?: Question;
  /** A correction of the article's text, instead of a choice. */
  readonly edit?: Span & { readonly newText: string };
}

export interface Question {
  readonly field: 'note' | 'correction';
  readonly prompt: string;
  readonly value?: string;
}

export interface ActionOptions {
  readonly locale: Locale;
  /** Types of the researcher's own. */
  readonly labels: readonly LabelType[];
  readonly allowTextEdits: boolean;
  /** The entities of entities.yaml. */
  readonly registry: readonly RegistryEntity[];
}

const TYPES = Object.entries(TYPES_OF_LAYER);

const ZONES: readonly Zone[] = [
  'headline',
  'metadata',
  'lead',
  'body',
  'caption',
  'byline',
  'list',
  'related',
  'boilerplate',
];

/** Everything that can be decided at the selection (or the cursor, where it is empty). */
export function actionsAt(
  analysis: Analysis,
  selection: Span,
  options: ActionOptions,
): ActionInfo[] {
  const { facts, findings } = analysis;
  const faults = findings.filter((finding) =>
    finding.spans.some((span) => touches(span, selection)),
  );
  const here = marksAt(facts, selection.start).filter((mark) => selection.end <= mark.end);
  return [
    ...faults.flatMap((finding) => ofFinding(analysis, finding, options)),
    ...here.flatMap((mark, i) => ofMark(analysis, mark, options, !i && !faults.length)),
    ...(selection.start < selection.end ? ofSelection(analysis, selection, options) : []),
    ...here.slice(0, 1).flatMap((mark) =>
      entityActions(facts, mark, {
        ...options,
        quote: quoted(facts.doc.slice(mark)),
        key: keyOf(mark),
      }),
    ),
    ...here.slice(0, 1).flatMap((mark) => otherTypes(mark, options)),
    ...ofFile(analysis, options.locale),
  ];
}

const touches = (a: Span, b: Span): boolean => a.start <= b.end && b.start <= a.end;

function ofFinding(
  { facts }: Analysis,
  { id, data, rule, spans, verdict }: Finding,
  { locale, allowTextEdits }: ActionOptions,
): ActionInfo[] {
  const t = translator(locale);
  const actions: ActionInfo[] = [];
  const correction = data['correction'];
  const suggested = correction === undefined ? {} : { correction: String(correction) };
  if (!verdict)
    actions.push({
      title:
        correction === undefined
          ? t('confirm')
          : t('confirm-correct', { correction: `${correction}` }),
      group: 'fix',
      preferred: true,
      finding: id,
      choice: { kind: 'confirm', finding: id, ...suggested },
      ask: {
        field: 'correction',
        prompt: t('ask-correction'),
        ...(correction === undefined ? {} : { value: String(correction) }),
      },
    });
  actions.push({
    title: t('dismiss', { rule }),
    group: 'fix',
    preferred: false,
    finding: id,
    choice: { kind: 'dismiss', finding: id },
    ask: { field: 'note', prompt: t('ask-reason') },
  });
  if (allowTextEdits && typeof correction === 'string' && spans[0])
    actions.push({
      title: t('correct-text', { quote: quoted(facts.doc.slice(spans[0])), correction }),
      group: 'fix',
      preferred: false,
      finding: id,
      edit: { ...spans[0], newText: correction },
    });
  return actions;
}

/** @param preferred nothing else stands here that one would rather decide */
function ofMark(
  { facts }: Analysis,
  mark: Mark,
  { locale }: ActionOptions,
  preferred: boolean,
): ActionInfo[] {
  const t = translator(locale);
  const quote = quoted(facts.doc.slice(mark));
  const type = typeName(mark.type, locale);
  const action = (title: string, choice: Choice): ActionInfo => ({
    title,
    group: 'mark',
    preferred: choice.kind === 'accept' && preferred,
    choice,
  });
  const actions: ActionInfo[] = [];
  if (isOpen(mark))
    actions.push(action(t('accept', { quote, type }), { kind: 'accept', mark: keyOf(mark) }));
  const open = marksLike(facts, mark).filter(isOpen);
  if (open.length > (isOpen(mark) ? 1 : 0))
    actions.push(
      action(t('accept-entity', { quote, count: open.length }), {
        kind: 'accept-entity',
        mark: keyOf(mark),
      }),
    );
  actions.push(action(t('reject', { quote, type }), { kind: 'reject', mark: keyOf(mark) }));
  const { mention } = mark;
  if (
    mention?.layer === 'time' &&
    /^\d{4}-\d{2}-\d{2}(?:T\d{2}:\d{2}.*)?$/u.test(mention.value) &&
    mention.value !== facts.published.value
  )
    actions.push(
      action(t('published', { date: mention.value }), { kind: 'published', value: mention.value }),
    );
  return actions;
}

const isOpen = (mark: Mark): boolean => mark.annotation?.status !== 'accepted' || mark.doubtful;

/** The selection as any type, also one the detector missed; whole lines as any zone. */
function ofSelection(
  { facts }: Analysis,
  span: Span,
  { locale, labels }: ActionOptions,
): ActionInfo[] {
  const t = translator(locale);
  const { doc } = facts;
  const text = doc.slice(span).trim();
  if (!text) return [];
  const quote = quoted(text);
  const annotate = allTypes(labels).map(([layer, type]): ActionInfo => ({
    title: t('annotate', { quote, type: typeName(type, locale) }),
    group: 'type',
    preferred: false,
    choice: { kind: 'annotate', span, layer, type },
  }));
  const line = doc.lines[doc.positionAt(span.start).line]!;
  if (!text.includes('\n') && text !== doc.slice(line).trim()) return annotate;
  const zone = facts.zoneAt(span.start);
  return [
    ...annotate,
    ...ZONES.filter((other) => other !== zone).map((other): ActionInfo => ({
      title: t('zone', { zone: zoneName(other, locale) }),
      group: 'type',
      preferred: false,
      choice: { kind: 'zone', span, zone: other },
    })),
  ];
}

function otherTypes(mark: Mark, { locale, labels }: ActionOptions): ActionInfo[] {
  const t = translator(locale);
  return allTypes(labels)
    .filter(([layer, type]) => layer === mark.layer && type !== mark.type)
    .map(([layer, type]) => ({
      title: t('retype', { type: typeName(type, locale) }),
      group: 'type',
      preferred: false,
      choice: { kind: 'retype', mark: keyOf(mark), layer, type },
    }));
}

function ofFile({ facts }: Analysis, locale: Locale): ActionInfo[] {
  const t = translator(locale);
  const open = marksOf(facts).filter((mark) => isOpen(mark) && !isChrome(facts.zoneAt(mark.start)));
  const fresh = open.filter((mark) => !mark.annotation);
  const action = (kind: 'accept-all' | 'suggest-all', marks: readonly Mark[]): ActionInfo[] =>
    marks.length
      ? [
          {
            title: t(kind, { count: marks.length }),
            group: 'file',
            preferred: false,
            choice: { kind },
          },
        ]
      : [];
  return [...action('accept-all', open), ...action('suggest-all', fresh)];
}

function allTypes(labels: readonly LabelType[]): (readonly [layer: string, type: string])[] {
  const own = labels.map(({ layer, type }) => [layer, type] as const);
  const known = TYPES.flatMap(([layer, types]) => types.map((type) => [layer, type] as const));
  const isKnown = (layer: string, type: string): boolean =>
    known.some((k) => k[0] === layer && k[1] === type);
  return [...known, ...own.filter(([layer, type]) => !isKnown(layer, type))];
}

const keyOf = ({ start, end, layer, type }: Mark): MarkKey => ({
  span: { start, end },
  layer,
  type,
});

const LONGEST = 40;

function quoted(text: string): string {
  const line = text.replace(/\s+/gu, ' ').trim();
  return line.length > LONGEST ? `${Array.from(line).slice(0, LONGEST).join('')}…` : line;
}

const translator =
  (locale: Locale) =>
  (id: string, data?: Record<string, string | number>): string =>
    message(`action/${id}`, data, locale);
