// Semantic tokens: the whole document, a range, or what has changed since the last answer.
import {
  SemanticTokensBuilder,
  type SemanticTokens,
  type SemanticTokensDelta,
  type SemanticTokensLegend,
} from 'vscode-languageserver';
import { semanticTokens, type Span } from '../core/index';
import { TOKEN_MODIFIERS, TOKEN_TYPES } from '../protocol';
import { toPosition } from './to-lsp';
import type { Article } from './workspace';

export const LEGEND: SemanticTokensLegend = {
  tokenTypes: [...TOKEN_TYPES],
  tokenModifiers: [...TOKEN_MODIFIERS],
};

const TYPE_INDEX = new Map<string, number>(TOKEN_TYPES.map((type, i) => [type, i]));
const MODIFIER_BIT = new Map<string, number>(TOKEN_MODIFIERS.map((name, i) => [name, 1 << i]));

/** Remembers each document's last answer, for the delta. */
export class Tokens {
  private readonly builders = new Map<string, SemanticTokensBuilder>();

  full(article: Article): SemanticTokens {
    const builder = new SemanticTokensBuilder();
    this.builders.set(article.uri, builder);
    push(builder, article);
    return builder.build();
  }

  delta(article: Article, previous: string): SemanticTokens | SemanticTokensDelta {
    const builder = this.builders.get(article.uri);
    if (!builder) return this.full(article);
    builder.previousResult(previous);
    push(builder, article);
    return builder.buildEdits();
  }

  range(article: Article, span: Span): SemanticTokens {
    const builder = new SemanticTokensBuilder();
    push(builder, article, span);
    return builder.build();
  }

  close(uri: string): void {
    this.builders.delete(uri);
  }
}

function push(builder: SemanticTokensBuilder, article: Article, within?: Span): void {
  for (const token of semanticTokens(article.analysis, within)) {
    const { line, character } = toPosition(article, token.start);
    const bits = token.modifiers.reduce((sum, name) => sum | (MODIFIER_BIT.get(name) ?? 0), 0);
    const type = TYPE_INDEX.get(`chugiai-${token.type}`)!;
    builder.push(line, character, token.end - token.start, type, bits);
  }
}
