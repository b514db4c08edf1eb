// From the features' offsets and plain data to the protocol's types.
import {
  CodeActionKind,
  DiagnosticSeverity,
  DiagnosticTag,
  FoldingRangeKind,
  InlayHintKind,
  MarkupKind,
  SymbolKind,
  type CodeAction,
  type Diagnostic,
  type DocumentSymbol,
  type FoldingRange,
  type Hover,
  type Location,
  type InlayHint,
  type Position,
  type Range,
  type WorkspaceSymbol,
} from 'vscode-languageserver';
import type {
  ActionInfo,
  Choice,
  DiagnosticInfo,
  EntityPlace,
  HintInfo,
  HoverInfo,
  MarkKey,
  Place,
  Severity,
  Snapshot,
  Span,
  SymbolInfo,
} from '../core/index';
import {
  COMMANDS,
  type AskParams,
  type DecideParams,
  type Decision,
  type MentionRef,
} from '../protocol';
import { join } from './uris';

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

export function toHint(text: ClientText, { offset, label }: HintInfo): InlayHint {
  return {
    position: toPosition(text, offset),
    label,
    kind: InlayHintKind.Type,
    paddingLeft: true,
  };
}

/** @param root of the corpus that the place is in */
export const toLocation = (root: string, { article, start, end }: EntityPlace): Location => ({
  uri: join(root, article),
  range: { start, end },
});

const SYMBOL_KINDS: Readonly<Record<string, SymbolKind>> = {
  PER: SymbolKind.Class,
  LOC: SymbolKind.Namespace,
  ORG: SymbolKind.Interface,
  EVENT: SymbolKind.Event,
  DOC: SymbolKind.File,
};

export const toWorkspaceSymbol = (root: string, place: EntityPlace): WorkspaceSymbol => ({
  name: place.name,
  kind: SYMBOL_KINDS[place.type] ?? SymbolKind.Object,
  containerName: place.article,
  location: toLocation(root, place),
});

export function toFold(text: ClientText, span: Span): FoldingRange {
  return {
    startLine: toPosition(text, span.start).line,
    endLine: toPosition(text, span.end).line,
    kind: FoldingRangeKind.Region,
  };
}

export interface ActionContext {
  readonly uri: string;
  readonly text: ClientText;
  /** Of the open buffer: a text edit is for this version alone. */
  readonly version: number | null;
  /** The client asks for what a decision still lacks. */
  readonly asks: boolean;
  /** The diagnostics that the client shows here. */
  readonly diagnostics: readonly Diagnostic[];
}

const KINDS: Readonly<Record<ActionInfo['group'], CodeActionKind>> = {
  fix: CodeActionKind.QuickFix,
  mark: CodeActionKind.QuickFix,
  type: CodeActionKind.RefactorRewrite,
  file: `${CodeActionKind.Source}.chugiai`,
};

export const ACTION_KINDS: CodeActionKind[] = [...new Set(Object.values(KINDS))];

export const kindOf = (info: ActionInfo): CodeActionKind => KINDS[info.group];

export function toCodeAction(info: ActionInfo, context: ActionContext): CodeAction {
  const { uri, text, version, asks } = context;
  const diagnostics = context.diagnostics.filter(
    ({ data }) =>
      info.finding && (data as { finding?: string } | undefined)?.finding === info.finding,
  );
  const action: CodeAction = {
    title: info.title,
    kind: kindOf(info),
    ...(info.preferred ? { isPreferred: true } : {}),
    ...(diagnostics.length ? { diagnostics } : {}),
  };
  if (info.edit) {
    const edits = [{ range: toRange(text, info.edit), newText: info.edit.newText }];
    action.edit = { documentChanges: [{ textDocument: { uri, version }, edits }] };
  } else if (info.choice) {
    const params: DecideParams = { uri, decision: toDecisionMessage(text, info.choice) };
    const { title } = info;
    action.command =
      asks && info.ask
        ? {
            title,
            command: COMMANDS.ask,
            arguments: [{ ...params, ask: info.ask } satisfies AskParams],
          }
        : { title, command: COMMANDS.decide, arguments: [params] };
  }
  return action;
}

/** A choice in positions, as it travels to the client and back. */
function toDecisionMessage(text: ClientText, choice: Choice): Decision {
  switch (choice.kind) {
    case 'accept':
    case 'accept-entity':
    case 'reject':
      return { kind: choice.kind, mention: toRef(text, choice.mark) };
    case 'register':
      return { kind: choice.kind, mention: toRef(text, choice.mark) };
    case 'link':
    case 'merge': {
      const { mark, ...rest } = choice;
      return { ...rest, mention: toRef(text, mark) };
    }
    case 'retype': {
      const { kind, layer, type } = choice;
      return { kind, layer, type, mention: toRef(text, choice.mark) };
    }
    case 'annotate':
    case 'zone': {
      const { span, ...rest } = choice;
      return { ...rest, range: toRange(text, span) };
    }
    default:
      return choice;
  }
}

const toRef = (text: ClientText, { span, layer, type }: MarkKey): MentionRef => ({
  range: toRange(text, span),
  layer,
  type,
});
