// Ranks: `thứ 3`, `hạng nhì`, `top 10`, `lần thứ 51`, `lần 2`, `nhà đầu tư số 2`.
import { words } from '../../text/normal';
import type { Token } from '../../text/tokens';
import type { NumberReading } from '../number/number';
import { readOrdinal } from '../number/ordinal';
import { readUnit } from './unit';

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
  một biển hiệu tài khoản mã chuyến vé thứ kiểu hàng tập phần vòng quầy gói dự án ẩn các con tổng trong dân đại`,
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
  if (!number || number.hasFraction) return undefined;
  if (isGluedOn(tokens, number.endToken)) return undefined;
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
  if (unit?.kind === 'measure' || unit?.unit === 'sao' || isGluedOn(tokens, number.endToken))
    return undefined;
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
  if (before?.kind !== 'word' || NUMBERED.has(before.lower)) return undefined;
  const number = readOrdinal(tokens, from + 1);
  if (!number?.plain || number.value > 3 || number.value < 1 || isGluedOn(tokens, number.endToken))
    return undefined;
  if (readUnit(tokens, number.endToken, false)?.known) return undefined;
  return { firstToken: from, endToken: number.endToken, number, unit: 'hạng' };
}

const isGluedOn = (tokens: readonly Token[], at: number): boolean => {
  const next = tokens[at];
  return !!next?.glued && (next.kind !== 'punct' || /^[-/]$/u.test(next.text));
};
