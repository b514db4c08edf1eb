// Suggestions of the detector put into a sidecar beside what people wrote, which always stays.
import { hash, sha256 } from '../text/hash';
import type { Snapshot } from '../text/snapshot';
import { reanchor, sliceOf } from './anchor';
import { contexts } from './context';
import {
  byText,
  emptySidecar,
  type Annotation,
  type CodePointSpan,
  type JsonMap,
  type Sidecar,
  type SidecarPublished,
} from './model';
import type { SidecarFile } from './read';

/** An annotation before it has id, quote and status. Further fields are those of its layer. */
export interface Draft extends JsonMap {
  readonly layer: string;
  readonly type: string;
  readonly span: CodePointSpan;
  readonly score?: number;
}

/** What a sidecar says about its article and its making. */
export interface ArticleHead {
  readonly doc: Snapshot;
  /** As `source.file` names it: the base name beside the article, else the corpus-relative path. */
  readonly file: string;
  /** `chugiai@VERSION`. */
  readonly generator: string;
  readonly guidelines?: { readonly name: string; readonly version: string };
  /** The detector's dateline; absent where it knows none. */
  readonly published?: { readonly value: string; readonly from: SidecarPublished['from'] };
}

/** The id of a suggestion: the same for everyone on the same text. */
export const suggestionId = (textHash: string, draft: Draft): string =>
  hash([textHash, draft.layer, draft.span[0], draft.span[1], draft.type]);

/** Drafts as annotations, with quotes and contexts. */
export function toAnnotations(
  doc: Snapshot,
  drafts: readonly Draft[],
  idOf: (draft: Draft) => string,
): Annotation[] {
  const around = contexts(
    doc.text,
    drafts.map(({ span }) => ({ start: doc.toUtf16(span[0]), end: doc.toUtf16(span[1]) })),
  );
  return drafts.map((draft, i) => ({
    ...draft,
    ...around[i],
    id: idOf(draft),
    quote: sliceOf(doc, draft.span),
    status: 'suggested',
  }));
}

/** The sidecar of this text: the one there is, re-anchored where the text has changed, or a new one. */
export function currentSidecar(existing: Sidecar | undefined, head: ArticleHead): Sidecar {
  const textHash = sha256(head.doc.text);
  const start = existing ?? emptySidecar({});
  const anchored =
    existing?.source.sha256 !== undefined && existing.source.sha256 !== textHash
      ? reanchor(existing, head.doc)
      : start;
  return {
    ...anchored,
    generator: head.generator,
    ...(start.guidelines || !head.guidelines ? {} : { guidelines: { ...head.guidelines } }),
    source: { ...start.source, file: head.file, sha256: textHash, unit: 'codepoint' },
    published: publishedOf(start.published, head),
  };
}

/** A date that a person gave stays, unless nobody signed it and the corpus now gives another. */
function publishedOf(
  noted: Sidecar['published'],
  { published }: ArticleHead,
): Sidecar['published'] {
  if (!published) return noted;
  const stays = noted?.from === 'given' && (noted.by !== undefined || published.from !== 'given');
  return stays ? noted : { ...published };
}

/**
 * The sidecar with the detector's drafts as suggestions. What a person touched stays as it is;
 * suggestions nobody touched are replaced; what contradicts a person's entry is left out.
 */
export function withSuggestions(
  file: SidecarFile | undefined,
  head: ArticleHead,
  drafts: readonly Draft[],
): Sidecar {
  const current = currentSidecar(file?.sidecar, head);
  const joined = new Set(current.relations.flatMap(({ from, to }) => [from, to]));
  const kept = current.annotations.filter(
    (annotation) =>
      isTouched(annotation) || joined.has(annotation.id) || file?.commented.has(annotation.id),
  );
  const taken = new Set([...kept.map(({ id }) => id), ...(file?.unread ?? [])]);
  const textHash = current.source.sha256!;
  const wanted = drafts.filter(
    (draft) => !taken.has(suggestionId(textHash, draft)) && !isRuledOut(draft, kept, drafts),
  );
  const suggestions = toAnnotations(head.doc, wanted, (draft) => suggestionId(textHash, draft));
  return { ...current, annotations: [...kept, ...suggestions].sort(byText) };
}

/** Keys that only the detector writes into a suggestion. */
const DETECTORS_KEYS = new Set([
  ...['id', 'layer', 'type', 'span', 'quote', 'prefix', 'suffix', 'status', 'score', 'source'],
  ...['entity', 'wikidata', 'role', 'value', 'mod', 'from', 'anchor'],
  ...['low', 'high', 'unit', 'approx', 'measures', 'as_of', 'scope'],
]);

/** True where a person decided about an annotation or wrote anything into it. */
const isTouched = (annotation: Annotation): boolean =>
  annotation.status !== 'suggested' ||
  annotation.by !== undefined ||
  Object.keys(annotation).some((key) => !DETECTORS_KEYS.has(key) && annotation[key] !== undefined);

/**
 * True where people's entries of the layer leave no room for a detector's one: they rejected it, or
 * it overlaps one they accepted (unless the detector had both, one within the other, as a nest).
 */
export function isRuledOut(
  draft: Draft,
  people: readonly Annotation[],
  drafts: readonly Draft[],
): boolean {
  return people.some((person) => {
    if (person.layer !== draft.layer || person.anchor) return false;
    const same = sameSpan(person.span, draft.span);
    if (person.status === 'rejected') return same;
    if (same) return true;
    if (!overlap(person.span, draft.span)) return false;
    const nested = within(person.span, draft.span) || within(draft.span, person.span);
    const nest = drafts.some((d) => d.layer === draft.layer && sameSpan(d.span, person.span));
    return !(nested && nest);
  });
}

const sameSpan = (a: CodePointSpan, b: CodePointSpan): boolean => a[0] === b[0] && a[1] === b[1];
const overlap = (a: CodePointSpan, b: CodePointSpan): boolean => a[0] < b[1] && b[0] < a[1];
const within = (outer: CodePointSpan, inner: CodePointSpan): boolean =>
  outer[0] <= inner[0] && inner[1] <= outer[1];
