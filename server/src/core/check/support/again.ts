// A value that an article comes back to: the later place points at the earlier one, or says nothing but what that has said.
import type { ArticleFacts } from '../../resolve/facts';
import { isDigitSlip, isDigitSwap, middle } from './amount';
import {
  areComparable,
  areOfOneNoun,
  areOfOneStage,
  claimsOf,
  contradict,
  datesBeside,
  isLabel,
  type Claim,
} from './claim';
import { directionOf } from './change';
import { COUNT, DURATION } from './letters';
import { leadOf } from './phrase';
import { CHANGED, areOpposed, contentOf, opensElsewhere, scopeOf, withoutBases } from './restate';

/** How many claims of any sort lie between the two at most. */
const REACH = 60;
/** How many sentences one that points back is from what it points at. */
const NEAR = 6;
/** Values farther apart than so many times are of two things. */
const TIMES = 4;

/** Each claim that points back at a value, with the value that it should have. */
export function* again(article: ArticleFacts): Generator<readonly [Claim, Claim]> {
  const all = claimsOf(article).filter(({ sort }) => !OUT.test(sort));
  for (const [i, b] of all.entries()) {
    const before = all.slice(Math.max(0, i - REACH), i);
    const earlier = before.filter(
      (a) => a.figure !== b.figure && areComparable(a, b) && areOfOneNoun(a, b),
    );
    const near = earlier.filter((a) => a.paragraph === b.paragraph);
    if (!near.length || earlier.some((a) => !contradict(a, b))) continue;
    const same = near.filter(
      (a) => isTheSame(a, b, near.length === 1) && !isReached(a, b, all.slice(0, i + 8)),
    );
    const swapped = same.filter((a) => isSwap(a, b));
    const told = swapped.length ? swapped : same;
    const a = told.at(-1);
    if (a && told.every((one) => !contradict(one, a))) yield [a, b];
  }
}

/** Told of a row. */
const OUT = /^(?:relative|span|part|rank .*|cấp|số)$/u;
/** Another value of the kind, told with them, makes up the difference: `2.350 tỷ … thêm 180 tỷ … 2.530 tỷ`. */
function isReached(a: Claim, b: Claim, all: readonly Claim[]): boolean {
  const gap = Math.abs(middle(b.range) - middle(a.range));
  return all.some(
    (c) =>
      c !== a &&
      c !== b &&
      c.paragraph === b.paragraph &&
      (c.figure.start < b.figure.start || directionOf(c) !== 0 || /khác|nữa/u.test(c.after)) &&
      areComparable(b, c) &&
      b.paragraph.sentencesBetween(c.figure, b.figure) <=
        b.paragraph.sentencesBetween(a.figure, b.figure) &&
      Math.abs(middle(c.range) - gap) <= 0.01 * gap,
  );
}

function isTheSame(a: Claim, b: Claim, sole: boolean): boolean {
  const apart = b.paragraph.sentencesBetween(a.figure, b.figure);
  if (apart === 0 || !arePlausible(a, b)) return false;
  if (!pointsStraight(b) && (opensElsewhere(a, b) || areOfOtherDates(a, b))) return false;
  if (areKnownApart(a, b) || isChanged(a, b) || isShifted(b)) return false;
  if (
    isOfAPart(b) ||
    isOfWholeTime(b, a) ||
    areOfTwoDays(a, b) ||
    (isOfAnAge(a) && isOfAnAge(b) && !isSwap(a, b))
  )
    return false;
  const { before, after, pointed, ofAll, letters } = b.phrase;
  const isNew = (word: string): boolean => !a.meanings.has(word) && !b.noun.includes(word);
  if (sole && apart === 1 && (isAllOfThem(a, b) || isAudience(a, b) || isOfWhatWas(a, b, isNew)))
    return true;
  if (letters.some((letter) => !isKnown(a, b, letter))) return false;
  const said = [...before, ...after];
  const fresh = said.filter(isNew).length;
  if (pointed && apart <= NEAR) {
    const named = after.filter((word) => !isNew(word)).length;
    const known = said.length - fresh;
    if (after.length - named <= named && (known > 0 || sole || isSlip(a, b)))
      return named > 0 || fresh <= known + 1;
  }
  if (b.sort === '%' || isLabel(b)) return false;
  if (b.sort === 'score') return sole && !fresh && said.length > 1;
  // `3 trong số 6 đề cử`, `2 trong số 10 đề cử`: neither tells how many there are.
  if (ofAll && a.phrase.ofAll) return false;
  if (ofAll && (b.noun !== '' || after.length > 0))
    return !after.some(isNew) && !isOfAnother(a, b) && (sole || isSlip(a, b) || a.fate >= 0);
  if (b.noun !== '' && isSlip(a, b) && after.filter(isNew).length < 2 && isSaidOfAll(b))
    return true;
  if (isOneOfThose(b)) return false;
  if (b.noun !== '' && isSwap(a, b) && isNamedByDeed(b, isNew)) return true;
  if (!said.length || isSetElsewhere(b) || isOfPlace(b)) return false;
  if (isSwap(a, b) && tailOf(before, isNew) > 1 && !after.some(isNew)) return true;
  if (fresh) return false;
  if (b.sort === 'year') return areOfOneStage(a, b);
  if (isSlip(a, b)) return true;
  if (IS_MOMENT.test(a.sort)) return apart <= (sole ? NEAR : 2);
  return said.length >= 3 && !a.phrase.before.some((word) => !b.meanings.has(word));
}

/** `Mười phút sau, lúc 21h20`, `Nay 18 tuổi`: another moment, however near. */
const isShifted = ({ sort, sentence, letter, figure, after }: Claim): boolean => {
  const before = sentence.slice(0, sentence.indexOf(letter));
  return (
    (IS_MOMENT.test(sort) && (SHIFTED.test(before) || OF_A_DAY.test(after))) ||
    (figure.type === 'AGE' && GROWN.test(before))
  );
};
const GROWN =
  /(?:^| )(?:nay|giờ|giờ đây|bây giờ|hiện|hiện nay|hiện tại|năm nay)(?: \p{L}+){0,4} $|[\uf000-\uf3ff] (?:\p{L}+ ){0,4}$/u;
/** `lúc 7h30 hôm khai trương`. */
const OF_A_DAY = /^ (?:hôm|dịp) \p{L}/u;
const SHIFTED = new RegExp(
  `(?:${DURATION}|[\\uf000-\\uf3ff]|hôm|phút|giờ) ?(?:sau|trước)?(?: đó)? ?, (?:tức |vào )?(?:lúc )?$`,
  'u',
);

/** `29 nhân viên y tế bị cách ly đều …`: who opens a sentence has been told of. */
const isSaidOfAll = ({ before, phrase, after }: Claim): boolean =>
  !before.trim() && phrase.after.length > 1 && / (?:đều|vẫn|cùng) /u.test(after);

/** `Trong đó, 23 trường …`, `Trong số các ca mắc mới có 248 trường hợp …`, `Trận còn lại, bắt đầu lúc …`. */
const isOfAPart = ({ sentence, letter, phrase }: Claim): boolean => {
  const before = sentence.slice(0, sentence.indexOf(letter));
  return (
    /(?:^|[,;:] ?) ?trong đó(?= )|(?:^| )còn lại(?: \p{L}+){0,3} ,/u.test(before) ||
    (!phrase.ofAll && /(?:^|[,;:] ?) ?trong (?:tổng )?số(?= )/u.test(before))
  );
};

/** `Cả tháng thu 260 triệu`: of all of a time, which the other does not tell of. */
const isOfWholeTime = (one: Claim, other: Claim): boolean =>
  WHOLE_TIME.test(one.before) && !WHOLE_TIME.test(other.before);
const WHOLE_TIME =
  /(?:^| )(?:cả|suốt|hết) (?:ngày|tuần|tháng|quý|năm|mùa|vụ|kỳ|đợt|giải|phiên)(?= )/u;

/** `Khi con 14 tuổi`: a time of life, not how old somebody is. */
const isOfAnAge = ({ figure, before }: Claim): boolean =>
  figure.type === 'AGE' && /(?:^| )(?:khi|lúc|hồi|đến|lên)(?= )/u.test(before);

/** `19h ngày 10/3`, `19h45 ngày 13/3`: an hour that is told with another day is of another event. */
function areOfTwoDays({ figure: a }: Claim, { figure: b }: Claim): boolean {
  if (a.layer !== 'time' || b.layer !== 'time' || !a.said.day || !b.said.day) return false;
  const [[day, hour], [otherDay, otherHour]] = [a, b].map(({ value }) => value.split('T')) as [
    string[],
    string[],
  ];
  return !!hour && !!otherHour && day !== otherDay && hour !== otherHour;
}

/** `Đoàn công tác gồm 12 thành viên … Cả 14 thành viên đoàn công tác lưu lại …`: all who belong to what has been told of. */
function isAllOfThem(a: Claim, { noun, before, after, names }: Claim): boolean {
  if (noun === '' || !/ (?:cả|toàn bộ|tất cả) $/u.test(` ${before}`)) return false;
  const whole = contentOf(after.trimStart().slice(noun.length).replace(/^ của/u, ''));
  const known = contentOf(a.before);
  const end = whole.findIndex((word, i) => word !== known[i]);
  const next = whole[end] ?? '';
  const rest = after.slice(after.indexOf(` ${whole[end - 1]} `)).replace(/^ \p{L}+ /u, '');
  const isNamed = [...names].some((name) => rest.startsWith(inLine(name)));
  return end > 1 && !isNamed && !OTHERS.test(next);
}
/** A name as the line has it: `u 22`. */
const inLine = (name: string): string => name.toLowerCase().replace(/(?<=\p{L})(?=\d)/gu, ' ');
/** `Cả 20 cầu thủ đội tuyển U22 đều …`. */
const isOfAnother = (a: Claim, { names, phrase }: Claim): boolean =>
  [...names].some((name) => !a.names.has(name) && phrase.text.includes(` ${inLine(name)}`));
/** `đoàn công tác tỉnh bạn`: another of its kind. */
const OTHERS = /^(?:tỉnh|thành|huyện|xã|phường|trường|nước|bạn|thứ|khác|số|\p{L})$/u;

/** `Trận đấu thu hút 18.000 khán giả. Trước 8.000 khán giả trên sân, …`: all who have come. */
const isAudience = (a: Claim, { noun, before, after }: Claim): boolean =>
  AUDIENCE.test(noun) &&
  HAS_COME.test(a.before) &&
  /^ ?trước (?:sự chứng kiến của )?$/u.test(before) &&
  /(?:^| )(?:trên (?:sân|khán đài)|có mặt) ?$/u.test(after);
const AUDIENCE = /^(?:khán giả|cổ động viên|người hâm mộ|người xem)/u;
const HAS_COME =
  /^ ?(?:trận (?:đấu|chung kết|bán kết)|đêm (?:diễn|nhạc)|buổi \p{L}+)(?: đã)? (?:thu hút|đón) $/u;

/** `Chủ của bốn căn nhà bị cháy`: of all to which that has happened. */
const isOfWhatWas = (a: Claim, b: Claim, isNew: (word: string) => boolean): boolean =>
  / của $/u.test(` ${b.before}`) &&
  / (?:bị|được) /u.test(b.after) &&
  isNamedByDeed(b, isNew) &&
  Math.max(middle(a.range) / middle(b.range), middle(b.range) / middle(a.range)) < 1.5;

/** `Với 60 triệu đồng ấy, …`. */
const pointsStraight = ({ phrase }: Claim): boolean => phrase.pointed && !phrase.after.length;

/** `Trong 21 người bị bắt có 12 người …`. */
const isOneOfThose = ({ paragraph, phrase, figure }: Claim): boolean =>
  figure.layer === 'figure' &&
  phrase.letters.some((letter) => paragraph.figuresOf(COUNT).includes(paragraph.figure(letter))) &&
  /(?:^| )(?:trong|của) /u.test(phrase.text);

/** `Khám xét 12 người bị bắt`: what has been told of them names them. */
const isNamedByDeed = (b: Claim, isNew: (word: string) => boolean): boolean => {
  const { after } = b.phrase;
  return !after.some(isNew) && after.some((word) => !b.noun.includes(word));
};

/** `Ở 46 điểm bán thuộc ngoại thành, …`: of some of them. */
const isOfPlace = ({ before, noun }: Claim): boolean =>
  noun !== '' && / (?:ở|tại|trong) $/u.test(` ${before}`);

/** How many words right before it are known. */
const tailOf = (before: readonly string[], isNew: (word: string) => boolean): number =>
  before.length - 1 - Math.max(-1, ...before.map((word, i) => (isNew(word) ? i : -1)));

/** The figure of a letter stands beside the first as well, the time of one in its sentence or before. */
const isKnown = (a: Claim, b: Claim, letter: string): boolean =>
  b.paragraph.mentions.some(
    (mention) =>
      b.paragraph.text[b.paragraph.indexOf(mention)] === letter &&
      (('value' in mention && mention.value === 'PRESENT_REF' && b.phrase.pointed) ||
        saidSoFar(a, mention.layer === 'time').includes(b.paragraph.source(mention).toLowerCase())),
  );

/** The sentence of a claim; a time that stands before it still holds. */
function saidSoFar({ paragraph, at, figure }: Claim, isTime: boolean): string {
  const sentence = paragraph.sentenceSource(at);
  const earlier = isTime ? paragraph.source({ start: paragraph.start, end: figure.start }) : '';
  return `${earlier} ${sentence}`.toLowerCase();
}

const IS_MOMENT = /^(?:date|clock|year|hours)$/u;

const isChanged = (a: Claim, b: Claim): boolean =>
  CHANGED.test(withoutBases(a.sentence)) || CHANGED.test(withoutBases(b.sentence));

/** `Mười năm trước, …`, `Trong khi đó, tại … , …`: the sentence opens with another time or place. */
const isSetElsewhere = (claim: Claim): boolean =>
  /[\uf000-\uf5ff]|(?:^|[,;] ?) ?(?:tại|ở|trong khi|ngược lại|tương tự|trước|sau|với|còn|cùng|ngoài|thêm|tính cả|riêng|nếu)(?= |$)/u.test(
    leadOf(claim),
  );

const isSwap = (a: Claim, b: Claim): boolean => isDigitSwap(...numbersOf(a, b));
const isSlip = (a: Claim, b: Claim): boolean => isSwap(a, b) || isDigitSlip(...numbersOf(a, b));

/** As they are written, where both are in one unit. */
function numbersOf(
  { figure: a, range: x }: Claim,
  { figure: b, range: y }: Claim,
): [number, number] {
  const isOfOneUnit = a.layer === 'figure' && b.layer === 'figure' && a.unit === b.unit;
  return isOfOneUnit && typeof a.value === 'number' && typeof b.value === 'number'
    ? [a.value, b.value]
    : [middle(x), middle(y)];
}

function arePlausible(a: Claim, b: Claim): boolean {
  const [x, y] = [middle(a.range), middle(b.range)];
  if (!Number.isFinite(x) || !Number.isFinite(y)) return false;
  if (a.sort === 'count' && x < 2) return false;
  return (
    a.sort === 'date' || a.sort === 'clock' || (x / y < TIMES && y / x < TIMES) || isSwap(a, b)
  );
}

/** Another time, part or state, a correction, a change. */
const APART =
  /(?:^| )(?:trong đó|trong số này|trong số đó|còn lại|còn|khác|thêm|mỗi|bình quân|trung bình|riêng|đầu tiên|nữa|dự kiến|mục tiêu|kế hoạch|năm ngoái|năm trước|cùng kỳ|so với|trước đó|giảm|tăng|hạ|tối đa|tối thiểu|(?<!thống |hợp |duy )nhất|lần thứ|nếu|một nửa|trừ)(?= |$)/gu;

/** `Tàu thứ hai …`. */
const isOfRow = ({ phrase }: Claim): boolean => /[\ue600-\ue7ff]/u.test(phrase.text);

function areKnownApart(a: Claim, b: Claim): boolean {
  if (a.fate >= 0 && b.fate >= 0 && a.fate !== b.fate) return true;
  if (areOpposed(a, b) || areOfOtherParts(a, b)) return true;
  // `Đợt hạn này …`, `… hạn hán này`: the turn goes without saying.
  const [x, y] = [a, b].map(({ phrase }) =>
    scopeOf(phrase.text).filter((word) => word !== 'đợt'),
  ) as [string[], string[]];
  return (
    y.some((word) => !x.includes(word)) ||
    (!b.phrase.pointed && !b.phrase.ofAll && x.some((word) => !y.includes(word)))
  );
}

/** Both are dated, by no date in common. */
function areOfOtherDates(a: Claim, b: Claim): boolean {
  const [x, y] = [a.dates, datesBeside(b)].map((dates) =>
    dates.filter((date) => /^[\dX]/u.test(date)),
  );
  return (
    !IS_MOMENT.test(a.sort) && x!.length > 0 && y!.length > 0 && !x!.some((d) => y!.includes(d))
  );
}

/** By what stands right beside them; what points straight back may be of one of those that have been told of. */
function areOfOtherParts(a: Claim, b: Claim): boolean {
  if (directionOf(a) !== directionOf(b) || isOfRow(b) !== isOfRow(a)) return true;
  const [x, y] = [a, b].map(partsOf) as [string[], string[]];
  return (
    y.some((part) => !x.includes(part)) ||
    (!isSureOfTheSame(a, b) && x.some((part) => !y.includes(part)))
  );
}

/** It points straight back, or is a swap of digits told in the very words. */
const isSureOfTheSame = (a: Claim, b: Claim): boolean =>
  pointsStraight(b) || (isSwap(a, b) && b.phrase.before.length + b.phrase.after.length > 3);

const partsOf = ({ sort, before, after, phrase }: Claim): string[] => [
  ...[...` ${phrase.text}`.matchAll(APART)].map(([part]) => part.trim()),
  ...(CHANGED.exec(`${before}${after}`) ?? []),
  ...(!IS_MOMENT.test(sort) && / từ (?:\p{L}+ )?$/u.test(` ${before}`) ? ['từ'] : []),
];
