// Ranks: `thứ 3`, `hạng nhì`, `top 10`, `lần thứ 51`, `lần 2`, `nhà đầu tư số 2`.
import { words } from '../../text/normal';
import type { Token } from '../../text/tokens';
import { runsOn } from '../number/digits';
import { readNumber, type NumberReading } from '../number/number';
import { readOrdinal } from '../number/ordinal';
import { readUnit } from './unit';

/** Nouns whose `số N` is a rank, and words after a rank that say among whom. */
const RANKED = words(
  'giống tư đạo vợt thủ vệ hàng thù tiên trí đứng chọn phạm hiệu tác viên gia giới',
);
/** Further before `số 1`, these make a label of it: `tuyến metro số 1`. */
const LABELLED = words('tuyến bão cử khu lô cầu đơn');
const AMONG = words('của thế tại về trong ở châu toàn cả hiện hành lịch thị');
const OUTSIDERS = words('nước bên phía');

export interface RankReading {
  readonly firstToken: number;
  readonly endToken: number;
  readonly number: NumberReading;
  readonly unit: string;
}

/** Nouns whose `số N` is a name or a label, not a rank. */
const NUMBERED = words(
  `bão áo nhà lô tổ cổng lò cầu tuyến đường kênh phòng trường khu máy tàu xe văn công lệnh quyết thông
  chỉ nghị điều mẫu bảng biểu đội nhóm cửa bến ga hồ sơ điện thoại hình ảnh thôn ấp ca cơ sở trạm bản
  một biển hiệu tài khoản mã chuyến vé thứ kiểu tập phần vòng quầy gói dự án ẩn các con tổng trong dân đại`,
);

export function readRank(tokens: readonly Token[], from: number): RankReading | undefined {
  const token = tokens[from]!;
  switch (token.lower) {
    case 'thứ':
      return readNth(tokens, from, from, 'hạng');
    case 'lần':
      return tokens[from + 1]?.lower === 'thứ'
        ? readNth(tokens, from, from + 1, 'lần')
        : readNumbered(tokens, from, 'lần');
    case 'hạng':
      return readPlace(tokens, from);
    case 'top':
    case 'tốp':
      return readNumbered(tokens, from, 'hạng');
    case 'vị':
      return readPosition(tokens, from);
    case 'số':
      return readNumberOne(tokens, from);
    default:
      return undefined;
  }
}

function readNth(
  tokens: readonly Token[],
  from: number,
  at: number,
  unit: string,
): RankReading | undefined {
  const next = tokens[at + 1];
  if (!next || next.kind === 'newline') return undefined;
  // `Bí thư thứ Nhất` is a title, `Thứ hai, …` opens a list.
  if (next.upper && !/^[IVXLC]+$/u.test(next.norm) && next.norm !== next.norm.toUpperCase())
    return undefined;
  const number = readOrdinal(tokens, at + 1);
  if (!number || number.hasFraction || number.value === 0) return undefined;
  if (isGluedOn(tokens, number.endToken) && !isOutOf(tokens, number.endToken)) return undefined;
  // A `nước thứ ba`, a `bên thứ ba` is an outsider, not the third of a row.
  if (number.value === 3 && number.inWords && OUTSIDERS.has(tokens[from - 1]?.lower ?? ''))
    return undefined;
  const opens = from === at && tokens[from]!.upper;
  if (opens && /^[,:]$/u.test(tokens[number.endToken]?.text ?? '')) return undefined;
  return { firstToken: from, endToken: number.endToken, number, unit };
}

/** `hạng 94`, `hạng nhất`; not a weight class, a league's name or a hotel's stars. */
function readPlace(tokens: readonly Token[], from: number): RankReading | undefined {
  const next = tokens[from + 1];
  if (!next || (next.upper && next.norm !== next.norm.toUpperCase())) return undefined;
  const number = readOrdinal(tokens, from + 1);
  if (!number || number.hasFraction || number.scale > 0) return undefined;
  const unit = readUnit(tokens, number.endToken, false);
  if (unit?.known || isGluedOn(tokens, number.endToken)) return undefined;
  return { firstToken: from, endToken: number.endToken, number, unit: 'hạng' };
}

/** `top 10`, `lần 2`: digits only, and nothing that they count after them. */
function readNumbered(
  tokens: readonly Token[],
  from: number,
  unit: string,
): RankReading | undefined {
  const next = tokens[from + 1];
  if (next?.kind !== 'number' && !(unit === 'hạng' && next)) return undefined;
  const number = readOrdinal(tokens, from + 1);
  if (!number?.plain || isGluedOn(tokens, number.endToken)) return undefined;
  const counted = readUnit(tokens, number.endToken, false);
  if (unit === 'lần' && ((counted?.known && counted.kind !== 'duration') || number.value > 100))
    return undefined;
  return { firstToken: from, endToken: number.endToken, number, unit };
}

/** `nhà đầu tư số 2`, `tiền đạo số một`: a noun that has ranks, and no noun after the number. */
function readNumberOne(tokens: readonly Token[], from: number): RankReading | undefined {
  const before = tokens[from - 1];
  if (before?.kind !== 'word') return undefined;
  if (NUMBERED.has(before.lower)) return undefined;
  for (let i = from - 2; i >= from - 3; i--)
    if (LABELLED.has(tokens[i]?.lower ?? '')) return undefined;
  const number = readOrdinal(tokens, from + 1);
  if (!number?.plain || number.value > 100 || number.value < 1) return undefined;
  if (isGluedOn(tokens, number.endToken)) return undefined;
  const after = tokens[number.endToken];
  const ranked =
    RANKED.has(before.lower) ||
    (number.value <= 3 && after?.kind === 'word' && (after.upper || AMONG.has(after.lower)));
  if (!ranked || (before.lower !== 'giống' && readUnit(tokens, number.endToken, false)?.known))
    return undefined;
  return { firstToken: from, endToken: number.endToken, number, unit: 'hạng' };
}

/** `vị trí 68`, `vị trí 68/190`: the place, and of how many. */
function readPosition(tokens: readonly Token[], from: number): RankReading | undefined {
  if (tokens[from + 1]?.lower !== 'trí' || tokens[from + 2]?.kind !== 'number') return undefined;
  const number = readNumber(tokens, from + 2);
  if (!number?.plain) return undefined;
  const all =
    tokens[number.endToken]?.text === '/' && tokens[number.endToken + 1]?.kind === 'number';
  const endToken = number.endToken + (all ? 2 : 0);
  if (isGluedOn(tokens, endToken) || readUnit(tokens, endToken, false)?.known) return undefined;
  return { firstToken: from + 2, endToken, number, unit: 'hạng' };
}

/** `thứ 62/190`: followed by of how many, more than a month has days. */
const isOutOf = (tokens: readonly Token[], at: number): boolean =>
  tokens[at]?.text === '/' &&
  tokens[at + 1]?.kind === 'number' &&
  Number(tokens[at + 1]!.text) > 31;

const isGluedOn = (tokens: readonly Token[], at: number): boolean =>
  runsOn(tokens[at]) || (!!tokens[at]?.glued && /^[-/]$/u.test(tokens[at]!.text));
