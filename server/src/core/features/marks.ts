// What the editor marks: mentions with what the sidecar says of them, and annotations of the researcher's own layers.
import type { ArticleFacts, Mention } from '../resolve/facts';
import { spanOf } from '../resolve/fields';
import type { Annotation } from '../sidecar/index';
import { bySpan, type Span } from '../text/span';

export interface Mark extends Span {
  readonly layer: string;
  readonly type: string;
  /** Absent for annotations that the checks have nothing to work with: own layers, times without a value. */
  readonly mention?: Mention;
  /** The sidecar's entry for it, accepted or suggested. */
  readonly annotation?: Annotation;
  /** The text has changed and the span is not sure any more. */
  readonly doubtful: boolean;
}

const DETECTED = new Set(['entity', 'time', 'figure']);

const marks = new WeakMap<ArticleFacts, readonly Mark[]>();

/** In text order, the longer first where two begin together. */
export function marksOf(facts: ArticleFacts): readonly Mark[] {
  let found = marks.get(facts);
  if (!found) marks.set(facts, (found = findMarks(facts)));
  return found;
}

function findMarks({ mentions, sidecar, decided, doc }: ArticleFacts): Mark[] {
  const byPlace = new Map(
    (sidecar?.annotations ?? [])
      .filter(({ status, anchor }) => status === 'suggested' && !anchor)
      .map((annotation) => [key({ ...annotation, ...spanOf(doc, annotation) }), annotation]),
  );
  const found = mentions.map((mention): Mark => {
    const annotation = decided.get(mention) ?? byPlace.get(key(mention));
    const { start, end, layer, type } = mention;
    return { start, end, layer, type, mention, doubtful: false, ...(annotation && { annotation }) };
  });
  const shown = new Set(found.map((mark) => mark.annotation));
  for (const annotation of sidecar?.annotations ?? []) {
    const { layer, type, status, anchor } = annotation;
    const wanted = status === 'accepted' || (status === 'suggested' && !DETECTED.has(layer));
    if (!wanted || anchor === 'lost' || shown.has(annotation)) continue;
    const span = spanOf(doc, annotation);
    found.push({ ...span, layer, type, annotation, doubtful: anchor === 'doubtful' });
  }
  return found.sort(bySpan);
}

const key = (at: Span & { layer: string; type: string }): string =>
  `${at.layer} ${at.type} ${at.start} ${at.end}`;

/** The marks that hold the offset (or end at it), innermost first. */
export function marksAt(facts: ArticleFacts, offset: number): Mark[] {
  return marksOf(facts)
    .filter((mark) => mark.start <= offset && offset <= mark.end)
    .sort((a, b) => a.end - a.start - (b.end - b.start));
}

/** Every mark of what the mark names: the same entity, else the same value; itself included, in text order. */
export function marksLike(facts: ArticleFacts, mark: Mark): Mark[] {
  const wanted = identity(facts, mark);
  return marksOf(facts).filter((other) => identity(facts, other) === wanted);
}

function identity({ doc }: ArticleFacts, { mention, layer, type, start, end }: Mark): string {
  const quote = doc.slice({ start, end }).normalize('NFC').toLowerCase();
  const what =
    mention?.layer === 'entity'
      ? (mention.entity ?? quote)
      : mention?.layer === 'time'
        ? mention.value
        : mention?.layer === 'figure'
          ? `${String(mention.value)} ${mention.unit.normalize('NFC').toLowerCase()}`
          : quote;
  return `${layer} ${type} ${what}`;
}

/** Where the innermost mark at the offset occurs; empty where there is none. */
export function occurrencesAt(facts: ArticleFacts, offset: number): Mark[] {
  const [mark] = marksAt(facts, offset);
  return mark ? marksLike(facts, mark) : [];
}
