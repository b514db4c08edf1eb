// What an editor shows of an analysis: pure functions to plain data in UTF-16 offsets of the article text.
export { hoverAt, type EntityLore, type HoverInfo } from './hover';
export { diagnose, type DiagnosticInfo, type Place } from './diagnostics';
export { semanticTokens, type TokenInfo } from './tokens';
export { documentSymbols, type SymbolInfo, type SymbolKindName } from './symbols';
export { chromeFolds } from './folding';
export { marksOf, occurrencesAt, type Mark } from './marks';
export { entityAt, registration, toDecision, type Choice, type MarkKey } from './choices';
export { looseAnnotations, type LooseAnnotation } from './anchors';
export { actionsAt, type ActionInfo, type ActionOptions, type Question } from './actions';
export { valueHints, type HintInfo } from './hints';
export { typeName } from './names';
export { completeYaml, hoverYaml, type CompletionInfo, type YamlKind } from './yaml';
export { readsAsVietnamese } from './vietnamese';
