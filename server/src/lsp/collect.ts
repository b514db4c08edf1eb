// Gathers what is wrong with one file: an article's findings, or that it cannot be read as one.
import type { Diagnostic, InitializeParams } from 'vscode-languageserver';
import { diagnose, message, type ArticleFacts, type Locale } from '../core/index';
import { START, toDiagnostic, toRange, toSeverity, type ClientText } from './to-lsp';
import { join, normalUri } from './uris';
import type { Article, FileProblem, Workspace } from './workspace';

export class Collector {
  private related = false;
  private docs: string | undefined;

  constructor(private readonly workspace: Workspace) {}

  /** @param docs base of the rule pages, where the client gave one */
  initialise({ capabilities }: InitializeParams, docs: string | undefined): void {
    const { diagnostic, publishDiagnostics } = capabilities.textDocument ?? {};
    this.related = (diagnostic ?? publishDiagnostics)?.relatedInformation === true;
    this.docs = docs;
  }

  async collect(uri: string): Promise<Diagnostic[]> {
    const article = await this.workspace.article(uri);
    if (!article) return [];
    return [
      ...article.problems.map((problem) => ofProblem(problem, article.locale, article)),
      ...(await this.ofFindings(article)),
    ];
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
      if (other && !other.problems.length) others.set(id, other);
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
