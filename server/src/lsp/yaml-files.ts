// Completion and hover in corpus.yaml, entities.yaml and sidecars.
import {
  CompletionItemKind,
  MarkupKind,
  type CompletionItem,
  type Hover,
  type TextDocumentPositionParams,
} from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import { completeYaml, hoverYaml, type Locale, type Span, type YamlKind } from '../core/index';
import type { Workspace } from './workspace';

interface YamlDocument {
  readonly document: TextDocument;
  readonly kind: YamlKind;
}

/** The open file of ours that is YAML; undefined for articles and other YAML. */
export function yamlDocument(workspace: Workspace, uri: string): YamlDocument | undefined {
  const kind = workspace.kindOf(uri);
  const document = workspace.open(uri);
  return document && kind !== 'article' && kind !== 'other' ? { document, kind } : undefined;
}

export function completionsIn(
  { document, kind }: YamlDocument,
  { position }: TextDocumentPositionParams,
  locale: Locale,
): CompletionItem[] {
  const offset = document.offsetAt(position);
  return completeYaml(document.getText(), offset, kind, locale).map((info) => ({
    label: info.label,
    kind: info.kind === 'key' ? CompletionItemKind.Property : CompletionItemKind.Value,
    textEdit: { range: rangeOf(document, info.span), newText: info.insert },
    filterText: info.label,
    ...(info.description ? { documentation: markdown(info.description) } : {}),
  }));
}

export function hoverIn(
  { document, kind }: YamlDocument,
  { position }: TextDocumentPositionParams,
  locale: Locale,
): Hover | null {
  const info = hoverYaml(document.getText(), document.offsetAt(position), kind, locale);
  if (!info) return null;
  return { contents: markdown(info.markdown), range: rangeOf(document, info.span) };
}

const markdown = (value: string) => ({ kind: MarkupKind.Markdown, value });

const rangeOf = (document: TextDocument, { start, end }: Span) => ({
  start: document.positionAt(start),
  end: document.positionAt(end),
});
