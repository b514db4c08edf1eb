// The office that a person is said to hold, in a form in which two articles can be held against each other.
import type { ArticleFacts, EntityMention } from '../resolve/facts';
import { bodyKey, nameKey } from '../resolve/names';
import { placeEnds } from '../resolve/placeNames';
import { phraseKey, words } from '../text/normal';
import { isSyllable } from '../text/syllables';
import type { Token } from '../text/tokens';
import { has } from './cues';
import { plainOf } from './setting';

export interface Office {
  /** `office @ body`: `chủ tịch @ ủy ban nhân dân ninh sơn`. */
  readonly name: string;
  /** `phó`, `thứ`; empty for the one who holds it. */
  readonly grade: string;
  /** The sentence tells of a change, or of another time: nothing is compared. */
  readonly changing: boolean;
}

/** Offices that one person holds at a time in one body; the first of a line stands for all. */
const OFFICES: ReadonlyMap<string, string> = new Map(
  [
    'chủ tịch nước', 'chủ tịch quốc hội', 'chủ tịch', 'tổng bí thư', 'bí thư', 'tổng giám đốc', 'giám đốc',
    'tổng cục trưởng', 'cục trưởng', 'vụ trưởng', 'hiệu trưởng', 'viện trưởng', 'trưởng ban', 'chánh văn phòng',
    'thủ tướng', 'tổng thống', 'tổng biên tập', 'chánh án', 'tư lệnh', 'tổng thư ký', 'đại sứ', 'bộ trưởng',
    'chủ nhiệm', 'thống đốc', 'thị trưởng', 'huấn luyện viên trưởng, hlv trưởng, hlv, huấn luyện viên',
    'trưởng khoa', 'trưởng phòng', 'ngoại trưởng', 'người phát ngôn, phát ngôn viên', 'tổng thanh tra', 'viện trưởng',
  ].flatMap((line) => {
    const [name, ...forms] = line.split(', ').map(phraseKey);
    return [name!, ...forms].map((form) => [form, name!] as const);
  }),
); // prettier-ignore
const LONGEST = 4;
/** Offices that need no body: there is one in the country. */
const NATIONAL = new Set(
  ['chủ tịch nước', 'chủ tịch quốc hội', 'tổng bí thư', 'thủ tướng'].map(phraseKey),
);
/** Offices of bodies of which a country has one. */
const NATIONAL_BODY = new Set(['bộ trưởng', 'thống đốc', 'tổng thanh tra'].map(phraseKey));

const CHANGING = [
  'nguyên', 'cựu', 'từng', 'khi còn', 'hồi còn', 'lúc còn', 'lúc đó', 'khi đó', 'bấy giờ', 'trước đây', 'bổ nhiệm',
  'tân', 'sắp', 'quyền', 'bầu', 'giữ chức', 'thay', 'trở thành', 'kế nhiệm', 'tiền nhiệm', 'trước khi', 'nhậm chức',
  'ứng viên', 'tái đắc cử', 'đắc cử', 'từ chức', 'miễn nhiệm', 'phê chuẩn', 'nghỉ hưu', 'bàn giao', 'luân chuyển',
  'cố', 'phân công', 'điều động', 'phụ trách', 'đề cử', 'trong nhiệm kỳ', 'sa thải', 'bãi nhiệm', 'cách chức',
  'ra mắt', 'chia tay', 'thời kỳ', 'tạm quyền', 'vừa nhận', 'đầu tiên',
].map((cue) => ` ${phraseKey(cue)} `); // prettier-ignore

/** Bodies of which there is one in every place: without the place they are none in particular. */
const LOCAL =
  /^(?:sở|ủy ban|hội|công an|phòng|chi|trung tâm|ban|trạm|tòa|viện kiểm|huyện|tỉnh|thành|đảng|đội|đoàn|mặt trận) /u;
/** The last word of a name that is none. */
const NO_NAME = /^(?:THPT|THCS|TP|UBND|HĐND|TW)$/u;
/** Levels of places, which papers leave out. */
const LEVELS = words('tỉnh thành phố tp huyện quận xã phường thị trấn');
const PLACED = phraseKey('ủy ban nhân dân');

/** Undefined where the title is no office that one person holds, or the text does not say of what. */
export function officeOf(
  facts: ArticleFacts,
  person: EntityMention,
  tokens: readonly Token[],
): Office | undefined {
  const { roleSpan } = person;
  const role = tokens.filter((t) => t.start >= roleSpan!.start && t.end <= roleSpan!.end);
  const office = officeAmong(facts, person, role);
  return office && { ...office, changing: has(plainOf(tokens), CHANGING) };
}

/** The office that the words say the person holds; it begins within so many of them. */
export function officeAmong(
  facts: ArticleFacts,
  person: EntityMention,
  tokens: readonly Token[],
  within = tokens.length,
): Office | undefined {
  const found = officeIn(tokens);
  if (!found || found.start >= within) return undefined;
  const { office, grade, end } = found;
  const body = bodyOf(facts, office, tokens.slice(end));
  if (body === undefined || (!body && !isVietnamese(facts, person))) return undefined;
  return { name: `${office} @ ${body}`, grade, changing: false };
}

/** `Thủ tướng` alone is the own country's; of a foreigner the country is not said. */
const isVietnamese = ({ doc }: ArticleFacts, person: EntityMention): boolean => {
  const parts = nameKey(doc.slice(person)).split(' ');
  return parts.length > 1 && parts.every(isSyllable);
};

/** The sentence tells that an office is given, left or was held. */
export const tellsOfOffice = (tokens: readonly Token[]): boolean =>
  has(plainOf(tokens), CHANGING) && officeIn(tokens) !== undefined;

function officeIn(
  role: readonly Token[],
): { office: string; grade: string; start: number; end: number } | undefined {
  for (let i = 0; i < role.length; i++) {
    if (role[i]!.lower === 'thứ' && role[i + 1]?.lower === 'trưởng')
      return { office: phraseKey('bộ trưởng'), grade: 'thứ', start: i, end: i + 2 };
    for (let n = LONGEST; n > 0; n--) {
      const office = OFFICES.get(
        role
          .slice(i, i + n)
          .map((t) => t.lower)
          .join(' '),
      );
      const grade = role[i - 1]?.lower === 'phó' ? 'phó' : '';
      if (office) return { office, grade, start: i, end: i + n };
    }
  }
  return undefined;
}

/** What the office is of; undefined where it is not said well enough. */
function bodyOf(facts: ArticleFacts, office: string, tokens: readonly Token[]): string | undefined {
  // Of `Bí thư Tỉnh ủy, Chủ tịch HĐND` the first is compared.
  const end = tokens.findIndex((t) => t.kind === 'punct' && !/^[.&-]$/u.test(t.text));
  const own = (end < 0 ? tokens : tokens.slice(0, end)).filter(
    (t) => t.kind === 'word' || t.kind === 'number',
  );
  if (!own.length) return NATIONAL.has(office) ? '' : undefined;
  let key = bodyKey(own.map((t) => t.lower).join(' '));
  if (office === phraseKey('bộ trưởng')) key = key.replace(/^bộ /u, '');
  const parts = key.split(' ');
  if (office === phraseKey('chủ tịch') && LEVELS.has(parts[0]!)) key = `${PLACED} ${key}`;
  if (LOCAL.test(`${key} `) && !NATIONAL_BODY.has(office)) {
    if (!isPlaced(facts, own)) return undefined;
  } else if (!NATIONAL_BODY.has(office) && !isName(own[own.length - 1]!)) return undefined;
  return key
    .split(' ')
    .filter((part) => !LEVELS.has(part))
    .join(' ')
    .replace(/ việt nam$/u, '');
}

/** `Bệnh viện Bạch Mai`, not `Bệnh viện Đa khoa`: the last word is of a name. */
const isName = (token: Token): boolean =>
  (token.upper || token.kind === 'number') && !NO_NAME.test(token.norm);

/** The body's name ends in that of a place. */
function isPlaced({ lexicon }: ArticleFacts, tokens: readonly Token[]): boolean {
  if (tokens.some((t, i) => i > 0 && LEVELS.has(t.lower) && tokens[i + 1]?.upper)) return true;
  return placeEnds(lexicon).has(
    tokens
      .slice(-2)
      .map((t) => t.lower)
      .join(' '),
  );
}
