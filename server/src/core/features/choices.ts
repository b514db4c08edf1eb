// What a person chose in the editor, as a decision on the sidecar; nothing where the text has moved on.
import type { RegistryEntity } from '../config/config';
import type { Analysis } from '../index';
import { isChrome, type ArticleFacts } from '../resolve/facts';
import { draftOf } from '../resolve/fields';
import { idOfName } from '../resolve/names';
import type { CodePointSpan, Decision, Draft, Target } from '../sidecar/index';
import type { Snapshot } from '../text/snapshot';
import type { Span } from '../text/span';
import { marksLike, marksOf, type Mark } from './marks';

/** A mark as it stands in the text now. */
export interface MarkKey {
  readonly span: Span;
  readonly layer: string;
  readonly type: string;
}

/** As `Decision` of protocol.ts, in UTF-16 offsets. */
export type Choice =
  | { readonly kind: 'accept' | 'accept-entity' | 'reject'; readonly mark: MarkKey }
  | { readonly kind: 'suggest-all' | 'accept-all' }
  | {
      readonly kind: 'annotate';
      readonly span: Span;
      readonly layer: string;
      readonly type: string;
      readonly note?: string;
    }
  | {
      readonly kind: 'retype';
      readonly mark: MarkKey;
      readonly layer: string;
      readonly type: string;
    }
  /** Every mention like it, or it alone, is this entity: of entities.yaml, of the article, or a new one. */
  | {
      readonly kind: 'link';
      readonly mark: MarkKey;
      readonly entity: string;
      readonly wikidata?: string;
      readonly only?: boolean;
    }
  /** The entry of entities.yaml of what is mentioned is one with this other entry (see `mergeEntities`). */
  | { readonly kind: 'merge'; readonly mark: MarkKey; readonly entity: string }
  /** Put what is mentioned here into entities.yaml (see `registration`): no decision on the sidecar. */
  | { readonly kind: 'register'; readonly mark: MarkKey }
  | { readonly kind: 'dismiss'; readonly finding: string; readonly note?: string }
  | {
      readonly kind: 'confirm';
      readonly finding: string;
      readonly correction?: string;
      readonly note?: string;
    }
  | { readonly kind: 'zone'; readonly span: Span; readonly zone: string }
  | { readonly kind: 'published'; readonly value: string };

/**
 * The decision on the sidecar; undefined where what was chosen is not there any more (the text has
 * changed, the finding is gone) or nothing is left to decide.
 * @param quotes what stands at a place in another article of the corpus, by its id
 */
export function toDecision(
  { facts, findings }: Analysis,
  choice: Choice,
  quotes: ReadonlyMap<string, ArticleFacts> = new Map(),
): Decision | undefined {
  const { doc } = facts;
  switch (choice.kind) {
    case 'accept':
    case 'reject': {
      const mark = find(facts, choice.mark);
      return mark && { kind: choice.kind, targets: [targetOf(doc, mark)] };
    }
    case 'accept-entity': {
      const mark = find(facts, choice.mark);
      return mark && accept(doc, marksLike(facts, mark));
    }
    case 'accept-all':
      return accept(
        doc,
        marksOf(facts).filter((mark) => isOwn(facts, mark)),
      );
    case 'suggest-all':
      return { kind: 'suggest', drafts: suggestions(facts) };
    case 'annotate': {
      const span = trimmed(doc, choice.span);
      if (span.start >= span.end) return undefined;
      const fields = choice.note ? { note: choice.note } : undefined;
      const { layer, type } = choice;
      return {
        kind: 'annotate',
        layer,
        type,
        span: codePoints(doc, span),
        ...(fields ? { fields } : {}),
      };
    }
    case 'retype': {
      const mark = find(facts, choice.mark);
      const { layer, type } = choice;
      return mark && { kind: 'retype', target: targetOf(doc, mark), layer, type };
    }
    case 'link': {
      const mark = find(facts, choice.mark);
      const { entity, wikidata, only } = choice;
      const like = mark ? (only ? [mark] : marksLike(facts, mark)) : [];
      const targets = like.map((one) => targetOf(doc, one));
      return targets.length
        ? { kind: 'link', targets, entity, ...(wikidata ? { wikidata } : {}) }
        : undefined;
    }
    case 'register':
    case 'merge':
      return undefined;
    case 'dismiss':
    case 'confirm': {
      const finding = findings.find(({ id }) => id === choice.finding);
      if (!finding) return undefined;
      const places = [
        ...finding.spans.map((span) => ({ span: codePoints(doc, span), quote: doc.slice(span) })),
        ...finding.related.flatMap(({ article, spans }) => {
          const other = article === facts.id ? doc : quotes.get(article)?.doc;
          const file = article === facts.id ? {} : { file: article };
          return other
            ? spans.map((s) => ({ ...file, span: codePoints(other, s), quote: other.slice(s) }))
            : [];
        }),
      ];
      return {
        kind: 'verdict',
        finding: { id: finding.id, rule: finding.rule, places },
        verdict: choice.kind === 'dismiss' ? 'dismissed' : 'confirmed',
        ...(choice.note ? { note: choice.note } : {}),
        ...(choice.kind === 'confirm' && choice.correction
          ? { correction: choice.correction }
          : {}),
      };
    }
    case 'zone': {
      const span = wholeLines(doc, choice.span);
      return span && { kind: 'zone', zone: choice.zone, span: codePoints(doc, span) };
    }
    case 'published':
      return { kind: 'dateline', value: choice.value };
  }
}

/** The id of the entity that a mark names. */
export function entityAt({ facts }: Analysis, key: MarkKey): string | undefined {
  const mention = find(facts, key)?.mention;
  return mention?.layer === 'entity' ? mention.entity : undefined;
}

/** The entry of entities.yaml for what is mentioned: its longest name, the others as aliases. */
export function registration({ facts }: Analysis, key: MarkKey): RegistryEntity | undefined {
  const mark = find(facts, key);
  if (mark?.mention?.layer !== 'entity') return undefined;
  const { entity, type, wikidata } = mark.mention;
  const names = marksLike(facts, mark).map((like) => facts.doc.slice(like).normalize('NFC'));
  const [name, ...aliases] = [...new Set(names)].sort((a, b) => b.length - a.length);
  return {
    id: entity ?? idOfName(name!, type),
    type,
    name: name!,
    aliases,
    ...(wikidata ? { wikidata } : {}),
  };
}

/** What `annotate` suggests: every mention of the article's own zones. */
function suggestions(facts: ArticleFacts): Draft[] {
  return marksOf(facts).flatMap((mark) =>
    mark.mention && isOwn(facts, mark) ? [draftOf(facts.doc, mark.mention)] : [],
  );
}

const isOwn = (facts: ArticleFacts, mark: Mark): boolean => !isChrome(facts.zoneAt(mark.start));

function accept(doc: Snapshot, marks: readonly Mark[]): Decision | undefined {
  const open = marks.filter((mark) => mark.annotation?.status !== 'accepted' || mark.doubtful);
  return open.length
    ? { kind: 'accept', targets: open.map((mark) => targetOf(doc, mark)) }
    : undefined;
}

function find(facts: ArticleFacts, { span, layer, type }: MarkKey): Mark | undefined {
  return marksOf(facts).find(
    (mark) =>
      mark.start === span.start &&
      mark.end === span.end &&
      mark.layer === layer &&
      mark.type === type,
  );
}

/** A mark has a mention or an annotation. */
const targetOf = (doc: Snapshot, { annotation, mention }: Mark): Target =>
  annotation ? annotation.id : draftOf(doc, mention!);

const codePoints = (doc: Snapshot, { start, end }: Span): CodePointSpan => [
  doc.toCodePoint(start),
  doc.toCodePoint(end),
];

/** The span without the white space at its ends. */
function trimmed(doc: Snapshot, span: Span): Span {
  const text = doc.slice(span);
  const start = span.start + text.length - text.trimStart().length;
  return { start, end: Math.max(start, span.end - (text.length - text.trimEnd().length)) };
}

/** The lines that the span touches, without blank ones at the ends; undefined where all are blank. */
function wholeLines(doc: Snapshot, span: Span): Span | undefined {
  const first = doc.positionAt(span.start).line;
  // A selection that ends at the start of a line does not mean that line.
  const last = doc.positionAt(Math.max(span.start, span.end - 1)).line;
  const full = doc.lines.slice(first, last + 1).filter((line) => doc.slice(line).trim());
  return full.length ? { start: full[0]!.start, end: full[full.length - 1]!.end } : undefined;
}
