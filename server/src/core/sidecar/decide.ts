// What a person decides about an article, written into its sidecar: each decision a pure change of the model.
import { changeBetween, type SourceChange } from '../text/change';
import { sliceOf } from './anchor';
import { contexts } from './context';
import {
  byText,
  equal,
  itemKey,
  LISTS,
  omit,
  type Annotation,
  type CodePointSpan,
  type Json,
  type JsonMap,
  type Sidecar,
  type Verdict,
  type ZoneCorrection,
} from './model';
import { readSidecar, type SidecarFile, type SidecarProblem } from './read';
import { rewrite, UneditableSidecar } from './rewrite';
import {
  currentSidecar,
  suggestionId,
  toAnnotations,
  withSuggestions,
  type ArticleHead,
  type Draft,
} from './suggest';
import { writeSidecar } from './write';

/** Who decides, when (ISO 8601, UTC), and where fresh ids come from (`idFromBytes(host.random(10))`). */
export interface Who {
  readonly by: string;
  readonly at: string;
  readonly newId: () => string;
}

/** An annotation of the sidecar by its id, or what the detector found (`draftOf` in core/resolve). */
export type Target = string | Draft;

/** Spans are code points of the article text. */
export type Decision =
  /** Accept these: one mention, all of an entity, or the whole file. */
  | { readonly kind: 'accept'; readonly targets: readonly Target[] }
  /** Annotate a passage the detector missed, as any layer and type; `fields` are those of the layer. */
  | {
      readonly kind: 'annotate';
      readonly layer: string;
      readonly type: string;
      readonly span: CodePointSpan;
      readonly fields?: JsonMap;
    }
  /** Change type (and layer) and accept. */
  | {
      readonly kind: 'retype';
      readonly target: Target;
      readonly type: string;
      readonly layer?: string;
      readonly fields?: JsonMap;
    }
  /** Change the span and accept. `fields` replace what depended on the words (a value, a role). */
  | {
      readonly kind: 'respan';
      readonly target: Target;
      readonly span: CodePointSpan;
      readonly fields?: JsonMap;
    }
  | { readonly kind: 'reject'; readonly targets: readonly Target[] }
  /** These are this entity of entities.yaml: say so and accept. */
  | {
      readonly kind: 'link';
      readonly targets: readonly Target[];
      readonly entity: string;
      readonly wikidata?: string;
    }
  /** Write the detector's suggestions beside what people wrote, as `annotate` does. */
  | { readonly kind: 'suggest'; readonly drafts: readonly Draft[] }
  /** Dismiss or confirm a finding; `note` is the reason, `correction` what it should say. */
  | {
      readonly kind: 'verdict';
      readonly finding: {
        readonly id: string;
        readonly rule: string;
        /** Places in this article have no `file`. */
        readonly places: readonly {
          readonly file?: string;
          readonly span: CodePointSpan;
          readonly quote?: string;
        }[];
      };
      readonly verdict: 'confirmed' | 'dismissed';
      readonly note?: string;
      readonly correction?: Json;
    }
  /** This passage (whole lines) is of this zone. */
  | { readonly kind: 'zone'; readonly span: CodePointSpan; readonly zone: string }
  /** The article is of this date: `YYYY-MM[-DD[THH:MM[+HH:MM]]]`. */
  | { readonly kind: 'dateline'; readonly value: string };

/** What became of a decision. `before` and `after` are the sidecar's texts, for `undoDecision`. */
export type Outcome =
  | {
      readonly ok: true;
      readonly change: SourceChange;
      readonly path: string;
      readonly before: string | undefined;
      readonly after: string | undefined;
    }
  | { readonly ok: false; readonly problem: SidecarProblem };

/**
 * Applies a decision to a sidecar. The file is created where there is none; a broken, conflicted or
 * newer file is left alone and the outcome says why.
 * @param path the sidecar's, as the change will name it
 * @param text the sidecar as it stands on disk or in the editor; undefined where there is none
 */
export function applyDecision(
  path: string,
  text: string | undefined,
  head: ArticleHead,
  decision: Decision,
  who: Who,
): Outcome {
  return edited(path, text, (file) =>
    decision.kind === 'suggest'
      ? withSuggestions(file, head, decision.drafts)
      : decide(currentSidecar(file?.sidecar, head), head, decision, who),
  );
}

/**
 * Takes a decision back: where the file still says what the decision wrote, it goes back as it was;
 * where it has changed elsewhere meanwhile, only what the decision touched goes back; where that
 * itself has changed, nothing does and the outcome is undefined.
 * @param text the sidecar as it stands now
 */
export function undoDecision(
  text: string | undefined,
  done: Extract<Outcome, { ok: true }>,
): Outcome | undefined {
  const { path, before, after } = done;
  if (text === after)
    return {
      ok: true,
      change: changeBetween(path, text, before),
      path,
      before: text,
      after: before,
    };
  const was = before === undefined ? undefined : readSidecar(before).sidecar;
  const became = after === undefined ? undefined : readSidecar(after).sidecar;
  const now = text === undefined ? undefined : readSidecar(text).sidecar;
  if (!became || !now) return undefined;
  const back = withoutStep(was, became, now);
  return back && edited(path, text, () => back);
}

function edited(
  path: string,
  text: string | undefined,
  change: (file: SidecarFile | undefined) => Sidecar,
): Outcome {
  if (!text?.trim()) {
    const after = writeSidecar(change(undefined));
    return { ok: true, change: changeBetween(path, text, after), path, before: text, after };
  }
  const file = readSidecar(text);
  if (!file.sidecar) return { ok: false, problem: file.problems[0]! };
  try {
    const after = rewrite(text, change(file));
    return { ok: true, change: changeBetween(path, text, after), path, before: text, after };
  } catch (error) {
    if (!(error instanceof UneditableSidecar)) throw error;
    return { ok: false, problem: UNEDITABLE };
  }
}

const UNEDITABLE: SidecarProblem = {
  rule: 'sidecar/not-yaml',
  messageId: 'sidecar/uneditable',
  data: {},
  severity: 'error',
  span: { start: 0, end: 0 },
  line: 1,
  column: 1,
};

/** The model after a decision. `sidecar` is current (see `currentSidecar`). */
function decide(
  sidecar: Sidecar,
  head: ArticleHead,
  decision: Exclude<Decision, { kind: 'suggest' }>,
  who: Who,
): Sidecar {
  const { doc } = head;
  const signed = { by: who.by, at: who.at };
  switch (decision.kind) {
    case 'accept':
    case 'reject': {
      const status = decision.kind === 'accept' ? 'accepted' : 'rejected';
      const chosen = decision.targets.map((target) => find(sidecar, doc, target));
      return put(
        sidecar,
        chosen.map((one) => settled(one, { status, ...signed })),
      );
    }
    case 'link': {
      const { entity, wikidata } = decision;
      const linked = decision.targets.map((target) => {
        const one = find(sidecar, doc, target);
        const changes = one.entity !== undefined && one.entity !== entity;
        return {
          ...one,
          ...(changes ? suggestedOf(one, { entity: one.entity }) : {}),
          entity,
          wikidata,
        } as Annotation;
      });
      return put(
        sidecar,
        linked.map((one) => settled(one, { status: 'accepted', ...signed })),
      );
    }
    case 'annotate': {
      const { layer, type, span, fields } = decision;
      const [fresh] = toAnnotations(doc, [{ ...fields, layer, type, span }], who.newId);
      const same = sidecar.annotations.find((one) => samePlace(one, fresh!));
      const one = same ? { ...same, ...fields } : fresh!;
      return put(sidecar, [settled(one, { status: 'accepted', ...signed })]);
    }
    case 'retype': {
      const one = find(sidecar, doc, decision.target);
      const layer = decision.layer ?? one.layer;
      const said: JsonMap = {
        type: one.type,
        ...(layer === one.layer ? {} : { layer: one.layer }),
      };
      const base = layer === one.layer ? one : withoutFields(one);
      return put(sidecar, [
        settled(
          { ...base, ...suggestedOf(one, said), ...decision.fields, layer, type: decision.type },
          {
            status: 'accepted',
            ...signed,
          },
        ),
      ]);
    }
    case 'respan': {
      const one = omit(find(sidecar, doc, decision.target), 'prefix', 'suffix');
      const { span } = decision;
      const [around] = contexts(doc.text, [
        { start: doc.toUtf16(span[0]), end: doc.toUtf16(span[1]) },
      ]);
      const quote = sliceOf(doc, span);
      const moved = {
        ...one,
        ...suggestedOf(one, { span: one.span }),
        ...decision.fields,
        span,
        quote,
      };
      return put(sidecar, [settled({ ...moved, ...around }, { status: 'accepted', ...signed })]);
    }
    case 'verdict': {
      const { finding, verdict, note, correction } = decision;
      const old = sidecar.findings.find(({ id }) => id === finding.id);
      const entry: Verdict = {
        ...old,
        id: finding.id,
        rule: finding.rule,
        places: finding.places.map(({ file, span, quote }) => ({
          ...(file === undefined ? {} : { file }),
          span,
          quote: quote ?? sliceOf(doc, span),
        })),
        verdict,
        ...(correction === undefined ? {} : { correction }),
        ...signed,
        ...(note === undefined ? {} : { note }),
      };
      return { ...sidecar, findings: [...sidecar.findings.filter((f) => f !== old), entry] };
    }
    case 'zone':
      return { ...sidecar, zones: withZone(sidecar.zones, doc, decision, signed) };
    case 'dateline':
      return { ...sidecar, published: { value: decision.value, from: 'given', ...signed } };
  }
}

/** The annotation a target stands for: the one in the sidecar, else one made of the draft. */
function find(sidecar: Sidecar, doc: ArticleHead['doc'], target: Target): Annotation {
  if (typeof target === 'string') {
    const known = sidecar.annotations.find(({ id }) => id === target);
    if (!known) throw new Error(`no annotation ${target}`);
    return known;
  }
  const id = suggestionId(sidecar.source.sha256!, target);
  const known = sidecar.annotations.find((one) => one.id === id || samePlace(one, target));
  return known ?? toAnnotations(doc, [target], () => id)[0]!;
}

const samePlace = (a: Draft, b: Draft): boolean =>
  a.layer === b.layer && a.type === b.type && a.span[0] === b.span[0] && a.span[1] === b.span[1];

/** Decided by a person: whatever was unsure about its place is sure now. */
function settled(
  annotation: Annotation,
  decision: Pick<Annotation, 'status' | 'by' | 'at'>,
): Annotation {
  return { ...omit(annotation, 'anchor'), ...decision };
}

/** What the detector had said, kept the first time a person changes a suggestion of its. */
function suggestedOf(annotation: Annotation, said: JsonMap): { suggested?: JsonMap } {
  if (annotation.score === undefined) return {};
  return { suggested: { ...said, ...annotation.suggested } };
}

/** An annotation without the fields that only its layer has. */
const withoutFields = (annotation: Annotation): Annotation =>
  omit(
    annotation,
    ...['entity', 'wikidata', 'role', 'value', 'mod', 'from', 'low', 'high', 'unit'],
    ...['approx', 'measures', 'as_of', 'scope'],
  );

function put(sidecar: Sidecar, changed: readonly Annotation[]): Sidecar {
  const byId = new Map(sidecar.annotations.map((one) => [one.id, one]));
  for (const one of changed) byId.set(one.id, one);
  return { ...sidecar, annotations: [...byId.values()].sort(byText) };
}

/** A corrected zone replaces the corrections it covers. */
function withZone(
  zones: readonly ZoneCorrection[],
  doc: ArticleHead['doc'],
  { span, zone }: { span: CodePointSpan; zone: string },
  signed: { by: string; at: string },
): ZoneCorrection[] {
  const others = zones.filter((other) => other.span[1] <= span[0] || other.span[0] >= span[1]);
  const entry: ZoneCorrection = { span, quote: sliceOf(doc, span), zone, ...signed };
  return [...others, entry].sort((a, b) => a.span[0] - b.span[0]);
}

/** `now` without what changed between `was` and `became`; undefined where that has changed since. */
function withoutStep(was: Sidecar | undefined, became: Sidecar, now: Sidecar): Sidecar | undefined {
  const result: Record<string, Json | undefined> = { ...now };
  for (const key of new Set([...Object.keys(was ?? {}), ...Object.keys(became)])) {
    if ((LISTS as readonly string[]).includes(key)) {
      const list = listWithoutStep(itemsOf(was, key), itemsOf(became, key), itemsOf(now, key));
      if (!list) return undefined;
      result[key] = [...list.values()];
    } else if (was && !equal(was[key], became[key])) {
      if (!equal(now[key], became[key])) return undefined;
      result[key] = was[key];
    }
  }
  return result as Sidecar;
}

type Items = ReadonlyMap<string, JsonMap>;

const itemsOf = (sidecar: Sidecar | undefined, key: string): Items =>
  new Map(((sidecar?.[key] ?? []) as JsonMap[]).map((item) => [itemKey(item), item]));

function listWithoutStep(was: Items, became: Items, now: Items): Items | undefined {
  const result = new Map(now);
  for (const key of new Set([...was.keys(), ...became.keys()])) {
    if (equal(was.get(key), became.get(key))) continue;
    if (!equal(now.get(key), became.get(key))) return undefined;
    const old = was.get(key);
    if (old) result.set(key, old);
    else result.delete(key);
  }
  return result;
}
