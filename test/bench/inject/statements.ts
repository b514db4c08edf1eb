// Statements whose figures hold, and the same with one fault: made by the thousand from a seed.
import type { Random } from './random';

export interface Statement {
  /** The rule that must find the fault. */
  readonly rule: string;
  readonly right: string;
  readonly wrong: string;
}

type Maker = (random: Random) => Statement;

const THINGS = ['cuốn sách', 'chiếc xe', 'cây giống', 'thùng hàng', 'bộ máy tính'] as const;
const PLACES = ['Bắc Giang', 'Nghệ An', 'Cần Thơ', 'Đà Nẵng', 'Hải Phòng', 'Lâm Đồng'] as const;
const PEOPLE = ['Trần Minh Quang', 'Lê Thị Thu Hà', 'Phạm Quốc Bảo', 'Đặng Hữu Nam'] as const;
const WEEKDAYS = ['Chủ nhật', 'thứ Hai', 'thứ Ba', 'thứ Tư', 'thứ Năm', 'thứ Sáu', 'thứ Bảy'];
export const PUBLISHED = '2025-06-10';

/** `1234567` → `1.234.567`; a decimal comma. */
const vi = (value: number, decimals = 0): string =>
  value
    .toFixed(decimals)
    .replace('.', ',')
    .replace(/\d(?=(?:\d{3})+(?:,|$))/gu, '$&.');

/** Off by so much that no rounding covers it, and never less than one: nobody writes `gấp -1 lần`. */
const off = (random: Random, value: number): number => {
  const sign = random.pick([-1, 1]);
  const by = Math.max(3, Math.round(value * (0.12 + random.int(0, 20) / 100)));
  return value + (value > by ? sign : 1) * by;
};

const both = (
  rule: string,
  tell: (value: number) => string,
  value: number,
  random: Random,
): Statement => ({ rule, right: tell(value), wrong: tell(off(random, value)) });

export const MAKERS: readonly Maker[] = [
  function sum(random) {
    const parts = [random.int(120, 900), random.int(120, 900), random.int(120, 900)];
    const thing = random.pick(THINGS);
    const [a, b, c] = parts as [number, number, number];
    const tell = (total: number): string =>
      `Xã nhận ${vi(total)} ${thing}, gồm ${vi(a)} ${thing} loại một, ${vi(b)} ${thing} loại hai và ${vi(c)} ${thing} loại ba.`;
    return both('figure/sum-mismatch', tell, a + b + c, random);
  },
  function sumOfMoney(random) {
    const [a, b] = [random.int(200, 900), random.int(200, 900)];
    const tell = (total: number): string =>
      `Quỹ thu được ${vi(total)} triệu đồng. Số tiền này gồm ${vi(a)} triệu đồng từ doanh nghiệp và ${vi(b)} triệu đồng từ người dân.`;
    return both('figure/sum-mismatch', tell, a + b, random);
  },
  function sumAtTheEnd(random) {
    const [a, b] = [random.int(20, 90), random.int(20, 90)];
    const tell = (total: number): string =>
      `Hợp tác xã bán ${a} tấn cam và ${b} tấn bưởi, tổng cộng ${total} tấn.`;
    return both('figure/sum-mismatch', tell, a + b, random);
  },
  function growth(random) {
    const base = random.int(100, 900);
    const rate = random.int(8, 90);
    const now = Math.round(base * (1 + rate / 100));
    const tell = (percent: number): string =>
      `Doanh thu đạt ${vi(now)} tỷ đồng, tăng ${percent}% so với ${vi(base)} tỷ đồng của năm trước.`;
    return both('figure/growth-mismatch', tell, Math.round((100 * (now - base)) / base), random);
  },
  function fall(random) {
    const base = random.int(2000, 9000);
    const now = Math.round(base * (1 - random.int(10, 60) / 100));
    const tell = (percent: number): string =>
      `Số lượt khách giảm từ ${vi(base)} lượt xuống ${vi(now)} lượt, tương đương giảm ${percent}%.`;
    return both('figure/growth-mismatch', tell, Math.round((100 * (base - now)) / base), random);
  },
  function share(random) {
    const whole = random.int(200, 900);
    const part = random.int(40, whole - 60);
    const tell = (percent: number): string =>
      `Có ${part} hộ trong tổng số ${whole} hộ của xã, chiếm ${percent}%, đã có nước sạch.`;
    return both('figure/share-mismatch', tell, Math.round((100 * part) / whole), random);
  },
  function multiple(random) {
    const base = random.int(20, 200);
    const factor = random.int(2, 6);
    const tell = (times: number): string =>
      `Sản lượng đạt ${vi(base * factor)} tấn, gấp ${times} lần so với mức ${vi(base)} tấn của năm ngoái.`;
    return both('figure/multiple-mismatch', tell, factor, random);
  },
  function difference(random) {
    const base = random.int(1000, 8000);
    const more = random.int(150, 900);
    const tell = (d: number): string =>
      `Trang trại nuôi ${vi(base + more)} con vịt, tăng ${vi(d)} con so với ${vi(base)} con của năm ngoái.`;
    return both('figure/difference-mismatch', tell, more, random);
  },
  function points(random) {
    const high = random.int(60, 99) / 10;
    const less = random.int(8, 40) / 10;
    const tell = (d: number): string =>
      `Tỷ lệ trẻ thấp còi giảm từ ${vi(high, 1)}% xuống ${vi(high - less, 1)}%, tức giảm ${vi(d, 1)} điểm phần trăm.`;
    return {
      rule: 'figure/difference-mismatch',
      right: tell(less),
      wrong: tell(less + random.pick([1, 2])),
    };
  },
  function average(random) {
    const [rooms, each] = [random.int(20, 90), random.int(20, 45)];
    const tell = (mean: number): string =>
      `Có ${vi(rooms * each)} hành khách đi trên ${rooms} toa, trung bình mỗi toa ${mean} hành khách.`;
    return both('figure/average-mismatch', tell, each, random);
  },
  function currency(random) {
    const dollars = random.int(20, 900);
    const tell = (million: number): string =>
      `Bộ cờ giá ${dollars} USD (khoảng ${vi(million, 1)} triệu đồng) một hộp.`;
    const right = (dollars * 26000) / 1e6;
    return {
      rule: 'figure/conversion-mismatch',
      right: tell(right),
      wrong: tell(right * random.pick([10, 2, 0.5])),
    };
  },
  function unit(random) {
    const miles = random.int(10, 90);
    const tell = (km: number): string => `Chặng đua dài ${miles} dặm (khoảng ${km} km).`;
    return both('figure/conversion-mismatch', tell, Math.round(miles * 1.609), random);
  },
  function list(random) {
    const names = PLACES.slice(0, random.int(3, 5));
    const words = ['Hai', 'Ba', 'Bốn', 'Năm', 'Sáu'];
    const tell = (count: number): string =>
      `${words[count - 2]!} địa phương gồm ${names.slice(0, -1).join(', ')} và ${names[names.length - 1]!} đã báo cáo.`;
    return {
      rule: 'figure/count-list-mismatch',
      right: tell(names.length),
      wrong: tell(names.length + random.pick([-1, 1])),
    };
  },
  function weekday(random) {
    const date = new Date(Date.UTC(2025, random.int(0, 11), random.int(1, 28)));
    const tell = (shift: number): string =>
      `Chuyến tàu đầu tiên chạy ${WEEKDAYS[(date.getUTCDay() + shift) % 7]!}, ngày ${date.getUTCDate()}/${date.getUTCMonth() + 1}/2025, từ ga Vinh.`;
    return { rule: 'time/weekday-mismatch', right: tell(0), wrong: tell(random.int(1, 6)) };
  },
  function calendar(random) {
    const month = random.pick([4, 6, 9, 11]);
    return {
      rule: 'time/impossible-date',
      right: `Hồ sơ nộp trước ngày 30/${month}/2025.`,
      wrong: `Hồ sơ nộp trước ngày 31/${month}/2025.`,
    };
  },
  function range(random) {
    const [from, length] = [random.int(3, 12), random.int(2, 9)];
    const tell = (a: number, b: number): string =>
      `Triển lãm tem mở từ ngày ${a}/7 đến ngày ${b}/7 ở nhà văn hóa.`;
    return {
      rule: 'time/reversed-range',
      right: tell(from, from + length),
      wrong: tell(from + length, from),
    };
  },
  function duration(random) {
    const [from, years] = [random.int(1995, 2010), random.int(4, 12)];
    const tell = (count: number): string =>
      `Bà điều hành vườn thú suốt ${count} năm (${from}-${from + years}) rồi về quê.`;
    return {
      rule: 'time/duration-mismatch',
      right: tell(years),
      wrong: tell(years + random.int(3, 9)),
    };
  },
  function anniversary(random) {
    const years = random.int(20, 90);
    const tell = (count: number): string =>
      `Xưởng gốm kỷ niệm ${count} năm mẻ nung đầu (${2025 - years}-2025).`;
    return both('time/anniversary-mismatch', tell, years, random);
  },
  function age(random) {
    const [born, lived] = [random.int(1920, 1950), random.int(60, 74)];
    const tell = (count: number): string =>
      `Nhà địa chất sinh năm ${born}, mất năm ${born + lived} ở tuổi ${count}.`;
    return {
      rule: 'time/age-mismatch',
      right: tell(lived),
      wrong: tell(lived + random.pick([-10, 10])),
    };
  },
  function title(random) {
    const name = random.pick(PEOPLE);
    const tell = (second: string): string =>
      `Phó Chủ tịch UBND tỉnh ${name} thăm công trường. Trò chuyện với thợ, ${second} UBND tỉnh ${name} khen tiến độ.`;
    return { rule: 'name/title-conflict', right: tell('Phó Chủ tịch'), wrong: tell('Chủ tịch') };
  },
  function rank(random) {
    const field = random.int(12, 40);
    const tell = (place: number): string =>
      `Trong số ${field} đội dự giải, đội chủ nhà xếp thứ ${place}.`;
    return {
      rule: 'figure/rank-conflict',
      right: tell(random.int(2, field)),
      wrong: tell(field + random.int(1, 9)),
    };
  },
  function repetition(random) {
    const value = random.int(12, 98) * 100 + random.pick([10, 20, 30]);
    const tell = (again: number): string =>
      `Chiếc phà có lượng giãn nước ${vi(value)} tấn. Lượng giãn nước ${vi(again)} tấn này đủ để ra khơi xa.`;
    return both('figure/repeated-value-conflict', tell, value, random);
  },
  function headline(random) {
    const value = random.int(2000, 9000);
    const tell = (title: number): string =>
      `Thành phố trồng ${vi(title)} cây xanh trong công viên\nTheo kế hoạch, thành phố trồng ${vi(value)} cây xanh trong các công viên năm nay.`;
    return both('figure/headline-mismatch', tell, value, random);
  },
  function separators(random) {
    const value = random.int(1_000_000, 9_000_000);
    const right = vi(value);
    const last = right.lastIndexOf('.');
    return {
      rule: 'figure/mixed-separators',
      right: `Kho lưu trữ giữ ${right} trang giấy.`,
      wrong: `Kho lưu trữ giữ ${right.slice(0, last)},000 trang giấy.`,
    };
  },
  function words(random) {
    const names = ['hai', 'ba', 'bốn', 'năm', 'sáu', 'bảy', 'tám', 'chín'];
    const count = random.int(2, 9);
    const tell = (digits: number): string =>
      `Tổ trọng tài có ${names[count - 2]!} (${digits}) người.`;
    return both('figure/words-digits-mismatch', tell, count, random);
  },
];
