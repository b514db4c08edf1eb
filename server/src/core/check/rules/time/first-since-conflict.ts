// A first since a year, and the same thing told of a later year.
import type { TimeMention } from '../../../resolve/facts';
import { saidYear, yearOf } from '../../support/calendar';
import { DATE, DURATION, END, paragraphs, type Paragraph } from '../../support/paragraph';
import { matches } from '../../support/relation';
import type { ArticleRule } from '../../rule';

const words = (most: number): string => `[^\\ue000-\\uf8ff${END};]{0,${most}}?`;
const loose = (most: number): string => `[^${END};]{0,${most}}?`;
const FIRST = new RegExp(
  `(?:lần đầu tiên|lần đầu|đầu tiên|cao nhất|thấp nhất|lớn nhất|mạnh nhất|tồi tệ nhất|nhiều nhất|ít nhất|kỷ lục|chưa từng)${loose(70)}(?:kể từ|từ|sau|trong)${words(18)}(?<since>${DATE}|${DURATION})`,
);
/** Told again of another year: `năm 2015, cô cũng vô địch`. */
const AGAIN = new RegExp(`(?<year>${DATE})(?<what>[^${END}\\ue000-\\uf8ff;]{0,90})`);
const AGAIN_BEFORE = new RegExp(`(?<what>[^${END}\\ue000-\\uf8ff;]{0,90})(?<year>${DATE})`);
const CUE = /(?:^| )(?:cũng|từng|đã từng|lại|đã|vẫn|tiếp tục)(?= )/u;
const NOT =
  /(?:không|chưa|thua|thất bại|dừng bước|lỡ|trượt|suýt|á quân|bán kết|bị loại|hụt|đầu tiên|thay vì|nhưng|thành lập|khi đó|bắt đầu|lần gần nhất|gần nhất|gần đây nhất)/u;

/** Words for one deed: whoever has done one has done the other. */
const DEEDS: readonly RegExp[] = [
  /vô địch|lên ngôi|nâng cúp|đăng quang|chức vô địch|danh hiệu|ngôi quán quân|ngôi đầu/u,
  /huy chương vàng|hcv|tấm vàng/u,
  /vào chung kết|vào bán kết|lọt vào chung kết/u,
  /dự world cup|góp mặt|giành vé|vào vòng chung kết|lọt vào|tham dự|dự vòng chung kết/u,
  /thua lỗ|lỗ|âm/u,
  /thâm hụt|nhập siêu/u,
  /xuất siêu|thặng dư/u,
  /thắng|đánh bại|chiến thắng|hạ/u,
  /thăm|chuyến thăm|công du/u,
  /tăng lãi suất|nâng lãi suất|hạ lãi suất|giảm lãi suất/u,
  /tăng trưởng âm|suy thoái/u,
  /vượt mốc|vượt ngưỡng|chạm mốc|cán mốc/u,
  /lũ|ngập|vỡ đê|tuyết|mưa đá|động đất|hạn hán|phun trào/u,
  /tổ chức|đăng cai/u,
];

/**
 * ### What it does
 *
 * Finds a claim of a first (or highest, or lowest) since a year, where the text itself tells the
 * same of a year in between.
 *
 * ### Why is this bad
 *
 * The claim or the other year is wrong.
 *
 * ### Example
 *
 * ```text
 * Đây là lần đầu tiên tay vợt đăng quang kể từ năm 2009. Ở mùa năm 2015, cô cũng vô địch.
 * ```
 */
export const firstSinceConflict: ArticleRule = {
  id: 'time/first-since-conflict',
  severity: 'warning',
  onByDefault: true,
  scope: 'article',
  *check(article) {
    const published = Number(article.published.value?.slice(0, 4)) || undefined;
    if (!published) return;
    const all = paragraphs(article);
    for (const paragraph of all)
      for (const match of matches(paragraph, FIRST, 1)) {
        const since = paragraph.time(match.groups['since']!);
        const from =
          since.type === 'DURATION'
            ? published - (Number(/\d+/u.exec(since.value)?.[0]) || 0)
            : yearOf(since);
        if (!from || from >= published - 1) continue;
        const sentence = sentenceAround(paragraph, match.index);
        const other = all
          .map((p) => toldAgain(p, sentence, from, published, since))
          .find((time) => time);
        if (!other) continue;
        yield {
          data: { since: article.doc.slice(since), other: article.doc.slice(other) },
          spans: [since, other]
            .map(({ start, end }) => ({ start, end }))
            .sort((a, b) => a.start - b.start),
        };
        break;
      }
  },
};

function sentenceAround(paragraph: Paragraph, index: number): string {
  const from = paragraph.text.lastIndexOf(END, index) + 1;
  const next = paragraph.text.indexOf(END, index);
  return paragraph.text.slice(from, next < 0 ? undefined : next);
}

/** A year strictly between, whose clause tells the same deed with `cũng`, `từng` or `đã`. */
function toldAgain(
  paragraph: Paragraph,
  claim: string,
  from: number,
  published: number,
  since: TimeMention,
): TimeMention | undefined {
  for (const pattern of [AGAIN, AGAIN_BEFORE])
    for (const match of matches(paragraph, pattern, 1)) {
      const time = paragraph.time(match.groups['year']!);
      const year = saidYear(time);
      if (time === since || !year || year <= from || year >= published) continue;
      if (sentenceAround(paragraph, match.index) === claim) continue;
      const what = match.groups['what']!;
      if (
        !CUE.test(` ${what}`) ||
        NOT.test(what) ||
        NOT.test(sentenceAround(paragraph, match.index))
      )
        continue;
      if (DEEDS.some((deed) => deed.test(claim) && deed.test(what))) return time;
    }
  return undefined;
}
