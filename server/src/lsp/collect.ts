// Gathers what is wrong with one file: an article's findings, or that it cannot be read as one.
import type { Diagnostic } from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import {
  diagnose,
  looseAnnotations,
  message,
  parseCorpusConfig,
  parseEntities,
  readSidecar,
  RULES,
  typeName,
  type ArticleFacts,
  type Locale,
  type Severity,
} from '../core/index';
import type { Support } from './capabilities';
import { START, toDiagnostic, toRange, toSeverity, type ClientText } from './to-lsp';
import { join, normalUri } from './uris';
import type { FileProblem } from './read';
import type { Article, DocumentKind, Workspace } from './workspace';

export class Collector {
  private related = false;
  private docs: string | undefined;

  constructor(private readonly workspace: Workspace) {}

  /** @param docs base of the rule pages, where the client gave one */
  initialise({ relatedInformation }: Support, docs: string | undefined): void {
    this.related = relatedInformation;
    this.docs = docs;
  }

  /** @param alone without what the rest of the corpus has against an article */
  async collect(uri: string, alone = false): Promise<Diagnostic[]> {
    const kind = this.workspace.kindOf(uri);
    if (kind !== 'article') return this.ofYaml(uri, kind);
    const article = await this.workspace.article(uri, alone);
    if (!article) return [];
    return [
      ...article.problems.map((problem) => ofProblem(problem, article.locale, article)),
      ...(await this.ofAnchors(article)),
      ...(await this.ofFindings(article)),
    ];
  }

  /** What is wrong with a sidecar, corpus.yaml or entities.yaml itself. */
  private async ofYaml(uri: string, kind: DocumentKind): Promise<Diagnostic[]> {
    const text = await this.workspace.textOf(uri);
    if (text === undefined) return [];
    const locale = await this.workspace.localeOf(uri);
    const lines = TextDocument.create(uri, 'yaml', 0, text);
    return faultsOf(text, kind).map(({ code, messageId, data, severity, start, end }) => ({
      range: { start: lines.positionAt(start), end: lines.positionAt(end) },
      severity: toSeverity(severity),
      source: 'chugiai',
      code,
      message: message(messageId, data, locale),
    }));
  }

  /** A person's annotations that have lost their place, with the way to them in the sidecar. */
  private async ofAnchors({ analysis, doc, bom, locale, sidecar }: Article): Promise<Diagnostic[]> {
    const loose = looseAnnotations(analysis.facts);
    if (!loose.length) return [];
    const text = (await this.workspace.textOf(sidecar.uri)) ?? '';
    const lines = TextDocument.create(sidecar.uri, 'yaml', 0, text);
    return loose.map(({ annotation, span }): Diagnostic => {
      const { id, quote, type } = annotation;
      const code = span ? 'sidecar/doubtful-anchor' : 'sidecar/lost-anchor';
      const at = lines.positionAt(Math.max(0, text.indexOf(`id: ${id}`)));
      const location = { uri: sidecar.uri, range: { start: at, end: at } };
      return {
        range: span ? toRange({ doc, bom }, span) : START,
        severity: toSeverity('warning'),
        source: 'chugiai',
        code,
        message: message(code, { quote, type: typeName(type, locale) }, locale),
        ...(this.related ? { relatedInformation: [{ location, message: quote }] } : {}),
      };
    });
  }

  private async ofFindings(article: Article): Promise<Diagnostic[]> {
    const others = await this.relatedArticles(article);
    const facts = new Map<string, ArticleFacts>(
      [...others].map(([id, other]) => [id, other.analysis.facts]),
    );
    return diagnose(article.analysis, article.locale, facts).map((info) =>
      toDiagnostic(info, {
        uri: article.uri,
        text: article,
        docs: this.docs,
        related: this.related,
        locate: (place) => {
          const other = others.get(place.article ?? '');
          return other && { uri: other.uri, range: toRange(other, place.span) };
        },
      }),
    );
  }

  /** The articles that the findings point into, by id; those that cannot be read are left out. */
  private async relatedArticles({ analysis, corpus }: Article): Promise<Map<string, Article>> {
    const ids = new Set(analysis.findings.flatMap((f) => f.related.map((r) => r.article)));
    ids.delete(analysis.facts.id);
    const others = new Map<string, Article>();
    for (const id of ids) {
      const other = await this.workspace.article(normalUri(join(corpus.root, id)));
      if (other && !other.unreadable) others.set(id, other);
    }
    return others;
  }
}

function ofProblem(problem: FileProblem, locale: Locale, text: ClientText): Diagnostic {
  return {
    range: problem.span ? toRange(text, problem.span) : START,
    severity: toSeverity(problem.severity),
    source: 'chugiai',
    code: problem.id,
    message: message(problem.id, problem.data, locale),
  };
}

interface YamlFault {
  readonly code: string;
  readonly messageId: string;
  readonly data: Readonly<Record<string, string | number | boolean>>;
  readonly severity: Severity;
  readonly start: number;
  readonly end: number;
}

function faultsOf(text: string, kind: DocumentKind): YamlFault[] {
  if (kind === 'sidecar')
    return readSidecar(text).problems.map(({ rule, span, ...rest }) => ({
      ...rest,
      ...span,
      code: rule,
    }));
  const problems =
    kind === 'config'
      ? parseCorpusConfig(
          text,
          RULES.map(({ id }) => id),
        ).problems
      : kind === 'registry'
        ? parseEntities(text).problems
        : [];
  return problems.map((problem) => ({ ...problem, code: problem.messageId, severity: 'error' }));
}
