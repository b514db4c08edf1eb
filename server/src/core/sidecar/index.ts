// The sidecar's door: read, decide, suggest, re-anchor, write. See each file for its part.
export type {
  Annotation,
  CodePointSpan,
  Json,
  JsonMap,
  Relation,
  Sidecar,
  SidecarPublished,
  Status,
  Verdict,
  ZoneCorrection,
} from './model';
export { emptySidecar } from './model';
export { readSidecar, type SidecarFile, type SidecarProblem, type SidecarRule } from './read';
export { writeSidecar } from './write';
export { rewrite, UneditableSidecar } from './rewrite';
export {
  applyDecision,
  undoDecision,
  type Decision,
  type Outcome,
  type Target,
  type Who,
} from './decide';
export { isRuledOut, withSuggestions, type ArticleHead, type Draft } from './suggest';
export { misplaced, reanchor, sliceOf } from './anchor';
export { isSidecarPath, sidecarPath, sourceName } from './paths';
