// What a caption calls those in the picture, and who took it, against what the body calls them.
import type { ArticleFacts } from '../../resolve/facts';
import { meaningsOf } from './meanings';
import { paragraphs, type Paragraph } from './paragraph';
import type { Place } from './stance';
import { isOfPicture } from './summaries';
import { perArticle } from './view';

interface Named extends Place {
  /** What it is a name of, in lower case: `lớp`, `trường thcs`; `ảnh` of who took it. */
  readonly of: string;
  /** In lower case, without spaces. */
  readonly name: string;
  /** Meanings of the words of its sentence. */
  readonly meanings: ReadonlySet<string>;
  readonly isOfPicture: boolean;
}

const NAME = String.raw`(?<name>\p{Lu}[\p{L}.]{0,12}(?: \p{Lu}[\p{L}.]{0,12}){0,4})`;
const HEADS =
  `trường tiểu học, trường mầm non, trường THCS, trường THPT, trường đại học, trường cao đẳng, đại học, bệnh viện,
  công ty, nhà máy, chợ, cầu, hồ, đình, chùa, đền, bảo tàng, sân vận động, nhà thờ, ga, cảng, đường, phố, quảng trường,
  tỉnh, xã, huyện, phường, quận, thị trấn, bản, thôn, làng, sông, suối, núi, đảo, bãi biển, thủ môn, tiền đạo, tiền vệ,
  hậu vệ, trọng tài, bác sĩ, cô giáo, thầy giáo, nghệ nhân, nghệ sĩ, ca sĩ, võ sĩ, kình ngư, vận động viên, tài xế,
  thuyền trưởng, huấn luyện viên`
    .split(/,\s+/u)
    .map((head) => `[${head[0]}${head[0]!.toUpperCase()}]${head.slice(1)}`)
    .join('|');
const NAMINGS = [
  /(?<![\p{L}\p{N}])(?<of>lớp|phòng|lô|nhóm|bảng|khối|căn hộ|căn|tòa|toà|cổng|trạm|dãy|tuyến|khu|ca|hạng|toa) (?<name>\d{1,4}\p{L}\d?|\p{Lu}-?\d{1,4}|\p{Lu})(?![\p{L}\p{N}])/giu,
  new RegExp(String.raw`(?<!\p{L})(?<of>${HEADS})(?: \p{Ll}{1,7}){0,2} ${NAME}`, 'gu'),
  new RegExp(String.raw`(?<!\p{L})(?<of>[Ảả]nh): ${NAME}(?=[).]*\s*$)`, 'gu'),
];
/** Who took the picture, as a sentence tells it. */
const TAKEN = new RegExp(
  String.raw`[Ảả]nh[^.;:]{0,80}? do (?:\p{Ll}{1,7} ){0,5}${NAME} (?:chụp|ghi lại|bấm máy|thực hiện)`,
  'gu',
);

const namesIn = (article: ArticleFacts, line: Paragraph): Named[] => [
  ...NAMINGS.flatMap((naming) => named(article, line, naming)),
  ...named(article, line, TAKEN),
];

const namesOf = perArticle((article: ArticleFacts): readonly Named[] =>
  paragraphs(article).flatMap((line) => namesIn(article, line)),
);

function named({ doc }: ArticleFacts, paragraph: Paragraph, naming: RegExp): Named[] {
  const source = doc.slice(paragraph);
  return [...source.matchAll(naming)].map((match) => {
    const { of = 'ảnh', name } = match.groups as { of?: string; name: string };
    const start = paragraph.start + match.index + match[0].lastIndexOf(name);
    const sentence = doc.slice(doc.sentences[doc.sentenceIndexAt(start)]!).toLowerCase();
    return {
      paragraph,
      figure: { start, end: start + name.length },
      of: of.toLowerCase(),
      name: name.replace(/[ .]/gu, '').toLowerCase(),
      meanings: new Set(meaningsOf(sentence)),
      isOfPicture: isOfPicture(sentence),
    };
  });
}

/** Each name of a summary that the body never gives, with the one that it gives instead to what is in the picture. */
export function* misnamed(
  article: ArticleFacts,
  summaries: readonly Paragraph[],
): Generator<{ summary: Named; body: Named }> {
  const said = summaries.flatMap((line) => namesIn(article, line));
  // Few summaries name anything: the body of the others is not looked through.
  const all = said.length ? namesOf(article) : [];
  for (const summary of said) {
    const rivals = all.filter(
      ({ paragraph, of, figure }) =>
        (!summaries.includes(paragraph) || figure.start > summary.figure.end) && of === summary.of,
    );
    const [body] = rivals;
    const isAlone = said.filter(({ of }) => of === summary.of).length === 1;
    if (!body || !isAlone || rivals.some((rival) => agree(summary, rival))) continue;
    if (isOfTheSame(summary, body)) yield { summary, body };
  }
}

const agree = ({ name: a }: Named, { name: b }: Named): boolean => a.endsWith(b) || b.endsWith(a);

const isOfTheSame = (summary: Named, body: Named): boolean => {
  if (summary.of === 'ảnh') return true;
  const shared = [...summary.meanings].filter((word) => body.meanings.has(word)).length;
  return body.isOfPicture && shared > 1;
};
