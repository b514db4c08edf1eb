// Reports of what the lines that sum an article up say against its body.
import type { ArticleFacts } from '../../resolve/facts';
import type { Report } from '../rule';
import { misnamed } from './named';
import type { Paragraph } from './paragraph';
import { spansOf } from './relation';
import { denials, type Place } from './stance';
import { disagreements } from './summary';

/** One for each figure, name or verb of the lines; what two ways find is one. */
export function* againstBody(
  article: ArticleFacts,
  lines: readonly Paragraph[],
): Generator<Report> {
  const found: { summary: Place; body: Place }[] = [];
  for (const pair of [
    ...disagreements(article, lines),
    ...denials(article, lines),
    ...misnamed(article, lines),
  ]) {
    const { summary, body } = pair;
    const isFound = found.some(
      (one) =>
        one.summary.figure.start < summary.figure.end &&
        summary.figure.start < one.summary.figure.end,
    );
    if (isFound) continue;
    found.push(pair);
    yield {
      data: {
        working: `${summary.paragraph.source(summary.figure)} ≠ ${body.paragraph.source(body.figure)}`,
      },
      spans: spansOf([summary.figure, body.figure]),
    };
  }
}
