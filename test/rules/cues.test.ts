// A known difference cancels a comparison: words of change, of correction and of another time, rule by rule.
import { describe, expect, test } from 'vitest';
import { createAnalyser } from '../../server/src/core/index';
import { lexiconData } from '../support/lexicon';

const analyser = createAnalyser(lexiconData);
const published = '2025-06-20';

const rulesOf = (text: string): string[] =>
  analyser
    .analyse({ id: 'x.txt', text, published })
    .findings.filter(({ severity }) => severity === 'error' || severity === 'warning')
    .map(({ rule }) => rule);

/** Findings across two articles, published some days from each other. */
function rulesAcross(first: string, second: string): string[] {
  const corpus = analyser.createCorpus();
  const days = ['2025-06-20', '2025-06-23'];
  const articles = [first, second].map((text, i) =>
    analyser.analyse({ id: `${i}.txt`, text, published: days[i]! }),
  );
  articles.forEach(({ facts }) => corpus.set(facts));
  return corpus.check('1.txt').map(({ rule }) => rule);
}

interface Case {
  readonly rule: string;
  /** Where nothing accounts for the difference. */
  readonly bare: string;
  /** The same with words that do. */
  readonly told: readonly string[];
}

const WITHIN: readonly Case[] = [
  {
    rule: 'figure/repeated-value-conflict',
    bare: 'Trạm bơm có vốn đầu tư 1.350 tỷ đồng. Vốn đầu tư 1.530 tỷ đồng này lấy từ ngân sách.',
    told: [
      'Trạm bơm có vốn đầu tư ban đầu 1.350 tỷ đồng. Vốn đầu tư 1.530 tỷ đồng này lấy từ ngân sách.',
      'Trạm bơm có vốn đầu tư 1.350 tỷ đồng. Sau điều chỉnh, vốn đầu tư 1.530 tỷ đồng này lấy từ ngân sách.',
      'Trạm bơm có vốn đầu tư 1.350 tỷ đồng. Vốn đầu tư được nâng lên 1.530 tỷ đồng, mức này lấy từ ngân sách.',
      'Trạm bơm có vốn đầu tư 1.350 tỷ đồng. Đính chính: vốn đầu tư 1.530 tỷ đồng này lấy từ ngân sách.',
    ],
  },
  {
    rule: 'figure/unit-slip',
    bare: 'Kho chứa 675 tấn hạt giống. Số hạt giống 675 kg này đủ cho cả vụ.',
    told: [
      'Kho ban đầu chứa 675 tấn hạt giống. Kho hạt giống chứa 675 kg sau khi nhượng lại.',
      'Kho chứa 675 tấn hạt giống. Sau khi cập nhật, số hạt giống 675 kg này đủ cho cả vụ.',
    ],
  },
  {
    rule: 'name/title-conflict',
    bare: 'Phó Giám đốc Đặng Thu Hà dự lễ. Giám đốc Đặng Thu Hà trao quà cho học sinh.',
    told: [
      'Nguyên Phó Giám đốc Đặng Thu Hà dự lễ. Giám đốc Đặng Thu Hà trao quà cho học sinh.',
      'Phó Giám đốc Đặng Thu Hà dự lễ. Khi còn là Giám đốc, Đặng Thu Hà trao quà cho học sinh.',
      'Phó Giám đốc Đặng Thu Hà được bổ nhiệm hôm qua. Giám đốc Đặng Thu Hà trao quà cho học sinh.',
    ],
  },
  {
    rule: 'time/sequence-conflict',
    bare: 'Nhà máy khởi công năm 2021, khánh thành năm 2019.',
    told: [
      'Nhà máy khởi công năm 2021, dự kiến khánh thành năm 2024.',
      'Nhà máy cũ khánh thành năm 2019, khởi công lại năm 2021.',
    ],
  },
  {
    rule: 'figure/headline-mismatch',
    bare: 'Cháy chợ Vĩnh Lộc, 48 sạp hàng bị thiêu rụi\n\nVụ cháy chợ Vĩnh Lộc đêm qua thiêu rụi 84 sạp hàng.',
    told: [
      'Cháy chợ Vĩnh Lộc, 48 sạp hàng bị thiêu rụi\n\nVụ cháy chợ Vĩnh Lộc đêm qua thiêu rụi 84 sạp hàng, theo số liệu cập nhật.',
      'Cháy chợ Vĩnh Lộc, 48 sạp hàng bị thiêu rụi\n\nBan đầu, vụ cháy chợ Vĩnh Lộc đêm qua được cho là thiêu rụi 84 sạp hàng.',
    ],
  },
  {
    rule: 'figure/caption-mismatch',
    bare: 'Hội thi bơi\n\nHội thi bơi xã Tân Hòa có 120 vận động viên dự.\n\nẢnh: 210 vận động viên dự hội thi bơi xã Tân Hòa.',
    told: [
      'Hội thi bơi\n\nHội thi bơi xã Tân Hòa ban đầu chỉ có 120 vận động viên đăng ký.\n\nẢnh: 210 vận động viên dự hội thi bơi xã Tân Hòa.',
      'Hội thi bơi\n\nHội thi bơi xã Tân Hòa năm ngoái có 120 vận động viên dự.\n\nẢnh: 210 vận động viên dự hội thi bơi xã Tân Hòa.',
    ],
  },
  {
    rule: 'figure/rank-conflict',
    bare: 'Chị Hạnh về nhất nội dung chạy 5.000 m. Với vị trí thứ ba ở nội dung chạy 5.000 m, chị Hạnh giành vé dự giải châu Á.',
    told: [
      'Chị Hạnh về nhất nội dung chạy 5.000 m. Năm ngoái, chị Hạnh chỉ đứng thứ ba ở nội dung chạy 5.000 m.',
      'Chị Hạnh về ba nội dung chạy 5.000 m, rồi được đôn lên vị trí thứ nhất ở nội dung chạy 5.000 m do đối thủ phạm quy.',
    ],
  },
];

describe.each(WITHIN)('$rule', ({ rule, bare, told }) => {
  test('is reported where nothing accounts for the difference', () =>
    expect(rulesOf(bare)).toContain(rule));

  test.each(told)('is silent on “%s”', (text) => expect(rulesOf(text)).not.toContain(rule));
});

const FIGURE = 'Cầu Bến Lội có tổng mức đầu tư 1.350 tỷ đồng.';
const DATE = 'Bảo tàng Gốm Phù Lãng mở cửa đón khách ngày 2/7/2025.';

describe('across articles', () => {
  test('a figure and a date are reported where nothing accounts for the difference', () => {
    expect(rulesAcross(FIGURE, 'Tổng mức đầu tư cầu Bến Lội là 1.530 tỷ đồng.')).toContain(
      'corpus/figure-conflict',
    );
    expect(rulesAcross(DATE, 'Bảo tàng Gốm Phù Lãng mở cửa đón khách ngày 7/7/2025.')).toContain(
      'corpus/date-conflict',
    );
  });

  test.each([
    'Tổng mức đầu tư cầu Bến Lội được điều chỉnh lên 1.530 tỷ đồng.',
    'Tổng mức đầu tư cầu Bến Lội tăng thêm, nay là 1.530 tỷ đồng.',
    'Tổng mức đầu tư cầu Bến Lội dự kiến là 1.530 tỷ đồng.',
    'Báo nói lại cho đúng: tổng mức đầu tư cầu Bến Lội là 1.530 tỷ đồng.',
    'Thay vì như ban đầu, tổng mức đầu tư cầu Bến Lội là 1.530 tỷ đồng.',
  ])('no figure on “%s”', (text) => expect(rulesAcross(FIGURE, text)).toEqual([]));

  test.each([
    'Bảo tàng Gốm Phù Lãng lùi ngày mở cửa đón khách sang ngày 7/7/2025.',
    'Bảo tàng Gốm Phù Lãng hoãn mở cửa đón khách đến ngày 7/7/2025.',
    'Theo lịch mới nhất, Bảo tàng Gốm Phù Lãng mở cửa đón khách ngày 7/7/2025, muộn hơn trước đó.',
  ])('no date on “%s”', (text) => expect(rulesAcross(DATE, text)).toEqual([]));
});
