// Statements that are no figure with a unit: prizes, anniversaries, years of a life, places, terms of office, directions.
import { describe, expect, test } from 'vitest';
import { createAnalyser, statementsOf } from '../../../server/src/core/index';
import { lexiconData } from '../../support/lexicon';

const analyser = createAnalyser(lexiconData);
const said = (text: string): string[] =>
  statementsOf(analyser.analyse({ id: 'x', text, published: '2025-06-10' }).facts).map(
    ({ kind, sort, quote, low, high }) => `${kind} ${sort}: ${quote} [${low}, ${high}]`,
  );
const year = (y: number, last = false): number => Date.UTC(y, last ? 11 : 0, last ? 31 : 1) / 864e5;

describe('what an article states', () => {
  test.each([
    ['Em Lý Thu Hà đoạt giải nhì cuộc thi vẽ toàn quốc.', 'figure AWARD giải: giải nhì [2, 2]'],
    [
      'Kình ngư Đỗ Minh Anh giành huy chương bạc nội dung 200 m.',
      'figure AWARD huy chương: huy chương bạc [2, 2]',
    ],
    [
      'Chiều 9/6/2025, Trường THPT Hải Bình kỷ niệm 60 năm thành lập.',
      `date thành lập: 60 năm [${year(1965)}, ${year(1965, true)}]`,
    ],
    [
      'Tranh của họa sĩ Tạ Văn Hòa (1921 - 1998) được đấu giá.',
      `date qua đời: 1921 - 1998 [${year(1998)}, ${year(1998, true)}]`,
    ],
    [
      'Liên hoan chèo Hải Phong khai mạc tối 5/6 tại nhà hát Sông Thu.',
      'place khai mạc: nhà hát Sông Thu [null, null]',
    ],
    [
      'Xuất khẩu gạo tháng 5/2025 giảm 4,2% so với cùng kỳ.',
      'figure PERCENT % change: 4,2% [-4.25, -4.15]',
    ],
    ['CLB Bình Sơn thắng 3-1 CLB Hòa Lợi.', 'figure SCORE: 3-1 [3001, 3001]'],
  ])('%s', (text, statement) => expect(said(text)).toContain(statement));

  test('since when an office is held', () => {
    const terms = (text: string): string[] =>
      said(text).filter((s) => s.startsWith('date giữ chức'));
    expect(
      terms('Bà Lê Thu Hà giữ chức Giám đốc Sở Y tế tỉnh Phú Thọ từ năm 2023 đến nay.'),
    ).toHaveLength(1);
    expect(
      terms('Ngày 2/6/2025, bà Lê Thu Hà được bổ nhiệm làm Giám đốc Sở Y tế tỉnh Phú Thọ.'),
    ).toHaveLength(1);
    expect(
      terms('Bà Lê Thu Hà từng giữ chức Giám đốc Sở Y tế tỉnh Phú Thọ từ năm 2018 đến năm 2022.'),
    ).toEqual([]);
    expect(terms('Bà Lê Thu Hà, Giám đốc Sở Y tế tỉnh Phú Thọ, họp báo ngày 2/6/2025.')).toEqual(
      [],
    );
  });

  test.each([
    'Đoàn Việt Nam giành 3 huy chương bạc.',
    'Thợ xây mừng tròn 5 năm làm nghề.',
    'Hội nghị diễn ra tại Hà Nội sáng 5/6.',
    'Từ năm 1921 - 1998 làng không có chợ.',
  ])('nothing of the sort: %s', (text) =>
    expect(said(text).join()).not.toMatch(/AWARD|thành lập|qua đời|place/u),
  );
});
