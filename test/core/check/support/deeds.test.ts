// Two tellings of one deed, and of two.
import { describe, expect, test } from 'vitest';
import { clausesOf } from '../../../../server/src/core/check/support/clauses';
import { sharedOf } from '../../../../server/src/core/check/support/deeds';
import { areApart } from '../../../../server/src/core/check/support/deeds-apart';
import { createAnalyser } from '../../../../server/src/core/index';
import { lexiconData } from '../../../support/lexicon';

const analyser = createAnalyser(lexiconData);
function pair(text: string) {
  const clauses = clausesOf(analyser.analyse({ id: 'x.txt', text, published: '2025-05-05' }).facts);
  return clauses.slice(0, 2).map((clause) => ({ clause, text: clause.text })) as [
    { clause: (typeof clauses)[0]; text: string },
    { clause: (typeof clauses)[0]; text: string },
  ];
}

test('words of one deed count, whichever they are', () => {
  const [a, b] = pair('Đội lần đầu lên ngôi. Năm 2019, đội cũng vô địch.');
  expect(sharedOf(a, b).hasDeed).toBe(true);
  const [c, d] = pair('Đội lần đầu lên ngôi. Năm 2019, đội đổi tên.');
  expect(sharedOf(c, d).hasDeed).toBe(false);
});

describe('two are apart', () => {
  test.each([
    ['Xã lần đầu bán chè sang Anh. Năm 2019, xã bán chè sang Anh.', false],
    ['Xã lần đầu xuất khẩu chè. Năm 2019, xã xuất khẩu gạo.', true],
    ['Đội lần đầu vô địch. Năm 2019, đội suýt vô địch.', true],
    ['Đội lần đầu vô địch. Năm 2019, đội bạn vô địch.', true],
    ['Chị lần đầu đỗ tiến sĩ. Năm 2019, chị đỗ thạc sĩ.', true],
    ['Xã lần đầu đạt chuẩn văn hóa kiểu mẫu. Năm 2019, xã đạt chuẩn văn hóa.', true],
    ['Hội lần đầu được tặng cờ thi đua. Năm 2019, hội được tặng giấy khen.', true],
    ['Quỹ lần đầu chi 20 tỷ đồng. Năm 2019, quỹ chi 12 tỷ đồng.', true],
  ])('%s', (text, apart) => {
    const [a, b] = pair(text);
    expect(areApart(a, b, false)).toBe(apart);
  });
});
