// The lines that sum an article up: its headlines and captions.
import type { ArticleFacts } from '../../resolve/facts';
import { paragraphs, type Paragraph } from './paragraph';
import { perArticle } from './view';

/** A first line without a full stop, before a longer one, is a headline whatever the page made of it. */
const LONGEST_TITLE = 140;

export const headlines = perArticle((article: ArticleFacts): readonly Paragraph[] => {
  const all = paragraphs(article);
  const first = all[0];
  if (!first) return [];
  const text = article.doc.slice(first).trim();
  const isTitle =
    all.length > 1 &&
    text.length <= LONGEST_TITLE &&
    !/[.!?:]$/u.test(text) &&
    first.zone !== 'caption';
  return all.filter((p) =>
    p === first ? p.zone === 'headline' || isTitle : p.zone === 'headline' && all.indexOf(p) < 3,
  );
});

const CAPTION =
  /^(?:(?:ảnh|chú thích|trong ảnh|ảnh minh họa|hình|đồ họa|infographic|video|clip|ảnh chụp)(?: \p{L}+){0,2}(?: \d+)? ?[:.]|(?:bản đồ|biểu đồ|sơ đồ|phối cảnh|toàn cảnh|cận cảnh|hiện trường|một góc|quang cảnh|chân dung) )|\( ?(?:trong )?(?:ảnh|hình|trái|phải|giữa|bìa|áo|bên|đứng|ngồi|hàng|thứ) |[¶.)] (?:nguồn )?ảnh ?: |\(? ?ảnh ?: [^¶]{1,30}$/u;

/** A caption is short. */
const LONGEST_CAPTION = 260;

export const captions = perArticle((article: ArticleFacts): readonly Paragraph[] =>
  paragraphs(article).filter(
    (line) =>
      line.zone === 'caption' ||
      (line.letters > 0 && line.end - line.start <= LONGEST_CAPTION && CAPTION.test(line.text)),
  ),
);

const PICTURE =
  /(?:^| )(?:ảnh|hình|khoảnh khắc)(?: \p{L}+)? (?:trên|này|chụp|ghi lại)(?= |$)|(?:^| )trong (?:bức |tấm )?(?:ảnh|hình|khoảnh khắc)(?= |$)/u;

/** The sentence is of the picture itself. */
export const isOfPicture = (sentence: string): boolean => PICTURE.test(sentence);
