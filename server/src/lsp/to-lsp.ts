// From the features' offsets and plain data to the protocol's types.
import {
  DiagnosticSeverity,
  DiagnosticTag,
  FoldingRangeKind,
  MarkupKind,
  SymbolKind,
  type Diagnostic,
  type DocumentSymbol,
  type FoldingRange,
  type Hover,
  type Position,
  type Range,
} from 'vscode-languageserver';
import type {
  DiagnosticInfo,
  HoverInfo,
  Place,
  Severity,
  Snapshot,
  Span,
  SymbolInfo,
} from '../core/index';

/** A text as the client holds it: the snapshot, and whether the client still has the BOM that it drops. */
export interface ClientText {
  readonly doc: Snapshot;
  readonly bom: boolean;
}

export function toPosition({ doc, bom }: ClientText, offset: number): Position {
  const { line, character } = doc.positionAt(offset);
  return { line, character: bom && line === 0 ? character + 1 : character };
}

export function toRange(text: ClientText, span: Span): Range {
  return { start: toPosition(text, span.start), end: toPosition(text, span.end) };
}

export const START: Range = { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } };

const SEVERITIES: Readonly<Record<Severity, DiagnosticSeverity>> = {
  error: DiagnosticSeverity.Error,
  warning: DiagnosticSeverity.Warning,
  info: DiagnosticSeverity.Information,
  hint: DiagnosticSeverity.Hint,
};

export const toSeverity = (severity: Severity): DiagnosticSeverity => SEVERITIES[severity];

export interface DiagnosticContext {
  readonly uri: string;
  readonly text: ClientText;
  /** Base of the rule pages, where there is one. */
  readonly docs?: string;
  /** False where the client shows no related information: the places go into the message. */
  readonly related: boolean;
  /** Where a place in another article is; undefined where that is not known. */
  locate(place: Place): { uri: string; range: Range } | undefined;
}

export function toDiagnostic(info: DiagnosticInfo, context: DiagnosticContext): Diagnostic {
  const places = info.related.flatMap((place) => {
    const location =
      place.article === undefined
        ? { uri: context.uri, range: toRange(context.text, place.span) }
        : context.locate(place);
    return location ? [{ location, message: place.quote ?? place.article ?? '' }] : [];
  });
  return {
    range: toRange(context.text, info.span),
    severity: toSeverity(info.severity),
    source: 'chugiai',
    code: info.rule,
    ...(context.docs ? { codeDescription: { href: `${context.docs}${info.rule}.md` } } : {}),
    message:
      context.related || !places.length
        ? info.message
        : `${info.message}\n${places.map((p) => `${p.location.range.start.line + 1}: ${p.message}`).join('\n')}`,
    ...(context.related && places.length ? { relatedInformation: places } : {}),
    ...(info.unnecessary ? { tags: [DiagnosticTag.Unnecessary] } : {}),
    data: { finding: info.finding },
  };
}

export function toHover(text: ClientText, info: HoverInfo): Hover {
  return {
    contents: { kind: MarkupKind.Markdown, value: info.markdown },
    range: toRange(text, info.span),
  };
}

export function toSymbol(text: ClientText, info: SymbolInfo): DocumentSymbol {
  return {
    name: info.name || '…',
    detail: info.detail,
    kind: info.kind === 'headline' ? SymbolKind.Module : SymbolKind.String,
    range: toRange(text, info.span),
    selectionRange: toRange(text, info.selection),
    children: info.children.map((child) => toSymbol(text, child)),
  };
}

export function toFold(text: ClientText, span: Span): FoldingRange {
  return {
    startLine: toPosition(text, span.start).line,
    endLine: toPosition(text, span.end).line,
    kind: FoldingRangeKind.Region,
  };
}
