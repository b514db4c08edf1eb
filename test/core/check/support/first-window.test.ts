// The time over which a first is claimed.
import { expect, test } from 'vitest';
import { clausesOf, datesIn } from '../../../../server/src/core/check/support/clauses';
import { isWithin, windowOf } from '../../../../server/src/core/check/support/first-window';
import { createAnalyser } from '../../../../server/src/core/index';
import { lexiconData } from '../../../support/lexicon';

const analyser = createAnalyser(lexiconData);
const published = '2025-09-10';

test.each([
  ['Giá lên mức cao nhất kể từ đầu năm. Hồi tháng 3, giá thấp hơn.', true],
  ['Giá lên mức cao nhất kể từ đầu năm. Năm ngoái, giá thấp hơn.', false],
  ['Nước dâng cao nhất trong 20 năm qua. Năm 2011, nước dâng ít hơn.', true],
  ['Nước dâng cao nhất trong 20 năm qua. Năm 1999, nước dâng ít hơn.', false],
  ['Đội thắng lần đầu sau ba kỳ đại hội. Năm 2024, đội thua.', true],
  ['Đội thắng lần đầu sau ba kỳ đại hội. Năm 2019, đội thua.', false],
  ['Đội thắng lần đầu trong lịch sử. Năm 1950, đội thua.', true],
])('%s', (text, within) => {
  const [claim, other] = clausesOf(analyser.analyse({ id: 'x.txt', text, published }).facts);
  const window = windowOf(claim!, 0, published)!;
  expect(isWithin(window, datesIn(other!)[0]!.time)).toBe(within);
});
