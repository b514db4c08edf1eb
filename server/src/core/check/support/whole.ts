// A total and all of its parts where no list opens them: told by the rest that closes them, or by what is added.
import { amountOf, sameKind } from './amount';
import { AMOUNT, type Paragraph } from './paragraph';
import { summed } from './summed';
import { leadingTo, passages, type Passage, type Stated } from './passage';

export interface Whole {
  readonly total: Stated;
  readonly parts: readonly Stated[];
}

const REST =
  /(?:^| )(?:còn lại|số khác|phần còn lại)(?: (?:là|gồm|có|với|khoảng|gần|hơn|số|cũng|đều|chiếm|đạt|thì|cho|thuộc))* $/u;
const TELLS_REST = /còn lại|khác/u;
const AFTER_REST = /^(?: \p{L}+){0,3} (?:còn lại|khác)(?: |$)/u;
/** Not parts of one whole: two states, two rates, a mean. */
const NO_WHOLE =
  /(?:^| )(?:tăng|giảm|so với|mỗi|bình quân|trung bình|gấp|tương đương|dự kiến|thêm|nâng)(?: |$)/u;
/** `Trong số này, bò có 980 con, …`: the total stands before. */
const AMONG = /(?:^| )(?:trong đó|trong số đó|trong số này|trong số ấy)(?: |$)/u;
const WITH = new RegExp(
  `(?:^| )(?:cùng với|cộng với|cộng thêm|cộng cả|gộp với|gộp cả|kể cả|tính thêm|tính cả) (?:\\p{L}+ ){0,3}(?=${AMOUNT})`,
  'u',
);

/** The wholes that the sentences of a line tell. */
export function* wholes(paragraph: Paragraph): Generator<Whole> {
  if (paragraph.says(TELLS_REST) || paragraph.says(WITH))
    for (const passage of passages(paragraph))
      for (const whole of [closedByRest(passage), addedUp(passage)]) if (whole) yield whole;
  yield* summed(paragraph);
}

/** 2.400 tấn. Lúa 1.750 tấn, còn lại 650 tấn là ngô: the rest makes the list complete. */
function closedByRest(passage: Passage): Whole | undefined {
  const { text, stated } = passage;
  const last = stated.find(
    ({ at }) => REST.test(leadingTo(passage, at)) || AFTER_REST.test(text.slice(at + 1, at + 40)),
  );
  const total = last && stated.find(({ figure }) => sameKind(figure, last.figure));
  if (!last || !total || total.at >= last.at || total.figure.type === 'PERCENT') return undefined;
  if (NO_WHOLE.test(text.slice(total.at, last.at)) || AMONG.test(text.slice(0, total.at)))
    return undefined;
  const parts = stated.filter(
    ({ figure, at }) => at > total.at && at <= last.at && sameKind(figure, total.figure),
  );
  if (parts.length < 2 || parts.some((part) => amountOf(part.figure) >= amountOf(total.figure)))
    return undefined;
  // An aside that counts otherwise (`trong đó 12 người nặng`) is no part.
  return /(?:trong đó|trong số|riêng) /u.test(text.slice(parts[0]!.at, last.at))
    ? undefined
    : { total, parts };
}

/** 350 giường. Cùng với 600 giường cũ, bệnh viện có 950 giường: what has been told and what is added to it. */
function addedUp({ text, stated }: Passage): Whole | undefined {
  const joined = WITH.exec(text);
  const added = joined && stated.find(({ at }) => at > joined.index);
  const [first, second, total, ...more] = stated.filter(
    ({ figure }) => added && sameKind(figure, added.figure),
  );
  if (!joined || !first || !second || !total || more.length) return undefined;
  if (second !== added || first.at > joined.index) return undefined;
  return /(?:^| )(?:có|là|thành|lên|tổng|đạt|cộng|đủ|được)(?: \p{L}+){0,4} $/u.test(
    text.slice(second.at, total.at),
  )
    ? { total, parts: [first, second] }
    : undefined;
}
