// The hover: what a mention is, its value and what that rests on, its role and zone, where else it occurs.
import type { RegistryEntity } from '../config/config';
import type { ToldValue } from '../corpus/history';
import type { EntityTitle } from '../corpus/places';
import type { Analysis } from '../index';
import { message, type Locale } from '../messages/messages';
import type { EntityMention, FigureMention, TimeMention } from '../resolve/facts';
import type { Annotation } from '../sidecar/index';
import type { Span } from '../text/span';
import { formatNumber } from './numbers';
import { marksAt, marksLike, type Mark } from './marks';
import { typeName, zoneName } from './names';

export interface HoverInfo {
  /** The innermost mention. */
  readonly span: Span;
  readonly markdown: string;
}

const MOST_LINES = 8;

/** What is known beyond the article: of the registry and of the other articles. */
export interface EntityLore {
  /** How many articles of the corpus mention it. */
  articlesOf(entity: string): number;
  titlesOf(entity: string): readonly EntityTitle[];
  /** Its entry of entities.yaml. */
  entryOf(entity: string): RegistryEntity | undefined;
  /** What the corpus tells over time of a figure or a date of the article. */
  valuesAt?(article: string, span: Span, quote: string): readonly ToldValue[];
}

const NO_LORE: EntityLore = {
  articlesOf: () => 1,
  titlesOf: () => [],
  entryOf: () => undefined,
};

/** What to show at an offset; undefined where no mention and no finding stands. */
export function hoverAt(
  analysis: Analysis,
  offset: number,
  locale: Locale,
  lore: EntityLore = NO_LORE,
): HoverInfo | undefined {
  const marks = marksAt(analysis.facts, offset);
  const findings = analysis.findings.filter(
    (f) =>
      f.data['working'] !== undefined && f.spans.some((s) => s.start <= offset && offset <= s.end),
  );
  const span = marks[0] ?? findings[0]?.spans.find((s) => s.start <= offset && offset <= s.end);
  if (!span) return undefined;
  const t = (id: string, data?: Record<string, string | number>): string =>
    message(`hover/${id}`, data, locale);
  const sections = marks.map((mark) => describe(analysis, mark, locale, lore).join('\n'));
  for (const finding of findings)
    sections.push(
      `${escape(message(finding.messageId, finding.data, locale))}  \n` +
        t('working', { working: String(finding.data['working']) }),
    );
  return { span: { start: span.start, end: span.end }, markdown: sections.join('\n\n---\n\n') };
}

/** The lines of Markdown about one mark. */
function describe(analysis: Analysis, mark: Mark, locale: Locale, lore: EntityLore): string[] {
  const { facts } = analysis;
  const { mention, annotation } = mark;
  const t = (id: string, data?: Record<string, string | number>): string =>
    message(`hover/${id}`, data, locale);
  const type = typeName(mark.type, locale);
  const items: string[] = [];
  if (mention?.layer === 'entity') items.push(...entityItems(mention, t, lore));
  else if (mention?.layer === 'time') items.push(...timeItems(analysis, mention, t));
  else if (mention) items.push(...figureItems(mention, locale, t));
  else items.push(t('layer', { layer: escape(mark.layer) }));
  items.push(t('zone', { zone: zoneName(facts.zoneAt(mark.start), locale) }));
  const others = marksLike(facts, mark).filter((other) => other !== mark);
  if (others.length) {
    const lines = [...new Set(others.map((o) => facts.doc.positionAt(o.start).line + 1))];
    const shown = lines.slice(0, MOST_LINES).join(', ') + (lines.length > MOST_LINES ? ', …' : '');
    items.push(t('occurs', { count: others.length + 1, lines: shown }));
  }
  if (mention?.layer === 'entity' && mention.entity) {
    const elsewhere = lore.articlesOf(mention.entity) - 1;
    if (elsewhere > 0) items.push(t('elsewhere', { count: elsewhere }));
  }
  const told = lore.valuesAt?.(facts.id, mark, facts.doc.slice(mark)) ?? [];
  if (told.length) items.push(t('values', { values: historyText(told, facts.id) }));
  if (annotation) items.push(...annotationItems(annotation, mark.doubtful, t));
  return [
    `**${escape(facts.doc.slice(mark).replace(/\s+/gu, ' '))}** · ${escape(type === mark.type ? type : `${type} (${mark.type})`)}`,
    '',
    ...items.map((item) => `- ${item}`),
  ];
}

function annotationItems(annotation: Annotation, doubtful: boolean, t: Translate): string[] {
  const { status, by, at, note } = annotation;
  const who = by ? t('decided-by', { by: escape(by), at: at?.slice(0, 10) ?? '' }).trimEnd() : '';
  const items = [[t(`status-${status}`), who].filter(Boolean).join(' ')];
  if (doubtful) items.push(t('doubtful'));
  if (typeof note === 'string') items.push(t('note', { note: escape(note) }));
  return items;
}

type Translate = (id: string, data?: Record<string, string | number>) => string;

function entityItems(mention: EntityMention, t: Translate, lore: EntityLore): string[] {
  const items: string[] = [];
  if (mention.role) items.push(t('role', { role: escape(mention.role) }));
  const entry = mention.entity === undefined ? undefined : lore.entryOf(mention.entity);
  if (mention.entity || mention.wikidata) {
    const wikidata = mention.wikidata ?? entry?.wikidata;
    const link = wikidata
      ? `[${wikidata}](https://www.wikidata.org/wiki/${encodeURIComponent(wikidata)})`
      : '';
    const id = mention.entity ? `\`${mention.entity}\`` : '';
    const name = entry ? escape(entry.name) : '';
    items.push(t('entity', { entity: [name, id, link].filter(Boolean).join(' · ') }));
  }
  if (entry?.aliases.length)
    items.push(t('aliases', { aliases: entry.aliases.map(escape).join(' · ') }));
  if (entry?.note) items.push(t('note', { note: escape(entry.note) }));
  const titles = mention.entity === undefined ? [] : lore.titlesOf(mention.entity);
  if (titles.length > 1)
    items.push(t('titles', { titles: titles.slice(0, MOST_LINES).map(titleText).join('; ') }));
  return items;
}

function titleText({ role, from, to }: EntityTitle): string {
  if (from === undefined) return escape(role);
  return `${escape(role)} (${from === to ? from : `${from} – ${to}`})`;
}

/** `12 người (2023-09-19, **a.txt**) → 21 người (2023-09-22, b.txt)`: this article's own in bold. */
function historyText(values: readonly ToldValue[], article: string): string {
  const own = values.findIndex(({ articles }) => articles.includes(article));
  // Of a long history, what stands around this article's value.
  const from = Math.max(0, Math.min(own - MOST_LINES / 2, values.length - MOST_LINES));
  const shown = values.slice(from, from + MOST_LINES).map(({ quote, when, articles }) => {
    const told = escape(quote.replace(/\s+/gu, ' '));
    const others = articles.filter((one) => one !== article);
    const where = others.length ? `, ${escape(others[0]!)}` : '';
    const more = others.length > 1 ? ` +${others.length - 1}` : '';
    const own = articles.includes(article);
    return `${own ? `**${told}**` : told} (${when}${where}${more})`;
  });
  if (from > 0) shown.unshift('…');
  if (from + MOST_LINES < values.length) shown.push('…');
  return shown.join(' → ');
}

function timeItems({ facts }: Analysis, mention: TimeMention, t: Translate): string[] {
  const value = `\`${mention.value}\`` + (mention.mod ? ` (${mention.mod})` : '');
  const items = [t(mention.from === 'said' ? 'value-said' : 'value-implied', { value })];
  if (mention.from === 'implied') {
    const because = mention.because.map((span) =>
      t('at-line', {
        quote: escape(facts.doc.slice(span)),
        line: facts.doc.positionAt(span.start).line + 1,
      }),
    );
    if (!because.length && facts.published.value)
      because.push(t('published', { value: facts.published.value }));
    if (because.length) items.push(t('because', { because: because.join('; ') }));
  }
  if (mention.problem) items.push(t(mention.problem));
  return items;
}

function figureItems(mention: FigureMention, locale: Locale, t: Translate): string[] {
  const number = (value: number): string => formatNumber(value, locale);
  const values = typeof mention.value === 'number' ? [mention.value] : mention.value;
  const between = mention.type === 'SCORE' ? '–' : ' … ';
  const items = [
    t('value-said', {
      value: `\`${`${values.map(number).join(between)} ${mention.unit}`.trim()}\``,
    }),
  ];
  const exact = mention.low === mention.value && mention.high === mention.value;
  if (!exact && mention.type !== 'SCORE')
    items.push(
      t('interval', {
        low: mention.low === null ? '−∞' : number(mention.low),
        high: mention.high === null ? '∞' : number(mention.high),
        approx: t(`approx-${mention.approx}`),
      }),
    );
  if (mention.measures) items.push(t('measures', { measures: escape(mention.measures) }));
  if (mention.as_of) items.push(t('as-of', { date: `\`${mention.as_of}\`` }));
  const scope = Object.entries(mention.scope ?? {}).map(
    ([slot, value]) => `${t(`scope-${slot}`)} ${escape(String(value))}`,
  );
  if (scope.length) items.push(t('scope', { scope: scope.join(' · ') }));
  return items;
}

/** Text of an article as Markdown shows it literally. */
function escape(text: string): string {
  return text.replace(/[\\`*_[\]|<>~&]/gu, '\\$&');
}
