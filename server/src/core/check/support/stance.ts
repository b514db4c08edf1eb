// Verbs of which one denies the other: what a headline says that was done, and the body that it was not, or the reverse.
import type { ArticleFacts } from '../../resolve/facts';
import type { Span } from '../../text/span';
import { meaningsOf } from './meanings';
import { END, MENTION, paragraphs, type Paragraph } from './paragraph';

/** A line and the words in it that say it. */
export interface Place {
  readonly paragraph: Paragraph;
  readonly figure: Span;
}

/** Each line: what is done, and what denies it. */
const OPPOSED = `
tăng, tăng lên, nâng, tăng mạnh, tăng vọt, leo thang, tăng nhẹ, nhích lên, đắt thêm | giảm, hạ, sụt, giảm mạnh, giảm sâu, lao dốc, giảm nhẹ, sụt giảm, đi xuống, bớt
thắng, thắng đậm, đánh bại, chiến thắng, hạ gục, đè bẹp, thắng lợi, thắng nghẹt thở, thắng ngược, quật ngã | thua, để thua, thua đậm, thất bại, bại trận, thua trận, gục ngã, thất thủ, nhận thất bại, thua ngược
cấm, bị cấm, không được phép, nghiêm cấm | cho phép, được phép, được lưu thông
mở cửa, mở lại, mở cửa trở lại, hoạt động trở lại, đón khách trở lại, thông xe, khôi phục, nối lại | đóng cửa, tạm dừng, ngừng hoạt động, dừng hoạt động, tạm ngừng, tạm đóng cửa, dừng khai thác, ngừng phục vụ
hoãn, tạm hoãn, lùi, bị hoãn, lùi lịch, dời, dời lịch, lùi thời gian, lùi ngày | đúng kế hoạch, đúng lịch, như kế hoạch, đúng hẹn, theo đúng kế hoạch, như dự kiến, đúng tiến độ
đỗ, trúng tuyển, đậu | trượt, rớt
lãi, có lãi, báo lãi, lãi lớn | lỗ, thua lỗ, báo lỗ, lỗ nặng
thông qua, chấp thuận, đồng ý, phê duyệt, tán thành, chấp nhận, ủng hộ, được duyệt | bác, bác bỏ, từ chối, phản đối, không thông qua, không đồng ý, bị bác
miễn, miễn phí, được miễn | thu phí, phải nộp, phải trả
về đích sớm, sớm, vượt tiến độ, sớm hơn | chậm, trễ, chậm tiến độ, muộn hơn, trễ hẹn
vượt kế hoạch, vượt chỉ tiêu, vượt mục tiêu, hoàn thành | không đạt, chưa đạt, không hoàn thành, hụt
giành vé, đi tiếp, vào, lọt vào | bị loại, dừng bước, chia tay, dừng chân
nới lỏng, nới | siết, siết chặt, thắt chặt
tìm thấy, đã tìm thấy | chưa tìm thấy, vẫn mất tích
nghỉ học, nghỉ | đi học, vẫn đi học, đến trường
dừng, bãi bỏ, bỏ, xóa bỏ | duy trì, giữ, giữ nguyên, tiếp tục
vô tội, trắng án | có tội
an toàn, thoát nạn | thiệt mạng, tử vong, chết
ngừng bắn, đình chiến | giao tranh
lên nhanh, đang lên, dâng, dâng cao, dâng nhanh | xuống nhanh, đang xuống, rút, rút nhanh, đang rút
`;

const SIDES = new Map<string, { pair: number; side: number }>();
for (const [pair, line] of OPPOSED.trim().split('\n').entries())
  for (const [side, list] of line.split(' | ').entries())
    for (const verb of list.split(', ')) SIDES.set(verb, { pair, side });

const VERBS = new RegExp(
  `(?<=^| )(?<not>(?:không|chưa|chẳng) (?:còn |bị |được )?)?(?<verb>${[...SIDES.keys()]
    .sort((a, b) => b.length - a.length)
    .join('|')})(?= |$)`,
  'gu',
);

interface Stance extends Place {
  readonly at: number;
  /** Its sentence. */
  readonly sentence: string;
}

interface Sided extends Stance {
  readonly pair: number;
  /** 0 or 1. */
  readonly side: number;
}

const TRAILING = new RegExp(`^(?: \\p{L}+){0,2} ?${MENTION}`, 'u');

function stancesIn(paragraph: Paragraph): Sided[] {
  const { text } = paragraph;
  return [...text.matchAll(VERBS)].map((match) => {
    const { pair, side } = SIDES.get(match.groups!.verb!)!;
    const at = match.index;
    const end = at + match[0].length;
    const trailing = TRAILING.exec(text.slice(end, end + 24))?.[0].length ?? 0;
    return {
      ...stanceAt(paragraph, at, end + trailing - at),
      pair,
      side: match.groups!.not ? 1 - side : side,
    };
  });
}

function stanceAt(paragraph: Paragraph, at: number, length: number): Stance {
  const { text } = paragraph;
  const to = text.indexOf(END, at);
  return {
    paragraph,
    figure: paragraph.span(at, at + length),
    at,
    sentence: text.slice(text.lastIndexOf(END, at) + 1, to < 0 ? undefined : to),
  };
}

/** Sentences of the body that tell the headline's news. */
const FIRST = 3;

/** Each thing that a summary says was done and that the body, at its head, denies and never grants. */
export function* denials(
  article: ArticleFacts,
  summaries: readonly Paragraph[],
): Generator<{ summary: Place; body: Place }> {
  for (const line of summaries) {
    const lines = paragraphs(article).filter(
      (paragraph) => !summaries.includes(paragraph) && paragraph.zone !== 'headline',
    );
    for (const pair of negations(line, lines.slice(0, 1)))
      if (isOfTheSame(pair.summary, pair.body)) yield pair;
    const said = stancesIn(line);
    if (!said.length) continue;
    const body = lines.flatMap(stancesIn);
    for (const a of said) {
      if (said.some(({ pair, side }) => pair === a.pair && side !== a.side)) continue;
      const told = body.filter(({ pair }) => pair === a.pair);
      const b = told[0];
      if (!b || told.some(({ side }) => side === a.side) || !isOfTheSame(a, b)) continue;
      yield { summary: a, body: b };
    }
  }
}

const NOT = /(?<=^| )(?:không|chưa|chẳng) (?:bị |được |còn |hề )?(?<verb>\p{L}+ \p{L}+)(?= |$)/gu;

/** `đạt thỏa thuận`, `không đạt thỏa thuận`: what the line says, the body says with a no, and never without. */
function* negations(
  line: Paragraph,
  body: readonly Paragraph[],
): Generator<{ summary: Stance; body: Stance }> {
  for (const paragraph of body)
    for (const match of paragraph.text.matchAll(NOT)) {
      const verb = match.groups!.verb!;
      const at = line.text.search(new RegExp(`(?<=^| )${verb}(?= |$)`, 'u'));
      const own = paragraph.text.split(verb).length - paragraph.text.split(match[0]).length;
      if (at < 0 || own > 0 || [...line.text.matchAll(NOT)].length) continue;
      yield {
        summary: stanceAt(line, at, verb.length),
        body: stanceAt(paragraph, match.index, match[0].length),
      };
    }
}

/** Another time, part or thing. */
const APART =
  /(?:năm ngoái|năm trước|trước đó|trước đây|tuần trước|tháng trước|hôm trước|từng|riêng|ngược lại|trong khi|nếu|có thể|nguy cơ|dù|tuy|mặc dù|thay vì|để|nhằm|muốn|kỳ vọng|đề xuất|sau khi|trước khi|nhưng|song)(?= )/u;

function isOfTheSame(a: Stance, b: Stance): boolean {
  const { text } = b.paragraph;
  if (text.slice(0, b.at).split(END).length > FIRST) return false;
  const clause = text.slice(text.lastIndexOf(END, b.at) + 1, b.at);
  if (APART.test(clause) || APART.test(a.sentence)) return false;
  const said = new Set(meaningsOf(a.sentence.replace(VERBS, '')));
  const shared = [...new Set(meaningsOf(b.sentence))].filter((word) => said.has(word)).length;
  return shared >= Math.max(2, 0.34 * said.size);
}
