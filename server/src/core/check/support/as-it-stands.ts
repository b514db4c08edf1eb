// An article whose figures are taken exactly as they are written.
import type { ArticleFacts, FigureMention } from '../../resolve/facts';

/** The same facts without what rounding leaves open; a result in percent keeps half its last place. */
export const asItStands = (article: ArticleFacts): ArticleFacts => ({
  ...article,
  figures: article.figures.map(exactly),
});

const exactly = (figure: FigureMention): FigureMention =>
  figure.type === 'RATIO'
    ? figure
    : { ...figure, precision: figure.type === 'PERCENT' ? figure.precision / 2 : 0 };
