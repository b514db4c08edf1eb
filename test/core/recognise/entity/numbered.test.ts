// Documents by their number, whole whatever the tagger made of their parts.
import { describe, expect, test } from 'vitest';
import { TYPES, type Found } from '../../../../server/src/core/recognise/entity/labels';
import { withNumbered } from '../../../../server/src/core/recognise/entity/numbered';
import { tokenize } from '../../../../server/src/core/text/tokens';

const DOC = TYPES.indexOf('DOC');
const ORG = TYPES.indexOf('ORG');

/** `TYPE quote` of the names of a text in which these quotes were found before. */
function names(text: string, ...known: [quote: string, type: number][]): string[] {
  const tokens = tokenize(text);
  const found = known.map(([quote, type]): Found => {
    const start = text.indexOf(quote);
    const from = tokens.findIndex((token) => token.start === start);
    const to = tokens.findIndex((token) => token.end === start + quote.length) + 1;
    return { from, to, type };
  });
  return withNumbered(tokens, found, DOC).map(
    ({ from, to, type }) =>
      `${TYPES[type]!} ${text.slice(tokens[from]!.start, tokens[to - 1]!.end)}`,
  );
}

describe('a head and a number make a document', () => {
  test.each([
    ['theo Nghị định số 21/2022/NĐ-CP của Chính phủ', 'DOC Nghị định số 21/2022/NĐ-CP'],
    ['nêu tại Nghị quyết 41-NQ/TW.', 'DOC Nghị quyết 41-NQ/TW'],
    ['gửi công văn khẩn số 512/SYT-NVY tới các trạm', 'DOC công văn khẩn số 512/SYT-NVY'],
    [
      'ban hành Thông tư liên tịch số: 07/2019/TTLT-BCA',
      'DOC Thông tư liên tịch số: 07/2019/TTLT-BCA',
    ],
    ['cấp giấy phép số 33/GP-BVHTT hôm qua', 'DOC giấy phép số 33/GP-BVHTT'],
  ])('%s', (text, expected) => expect(names(text)).toEqual([expected]));

  test('it takes in the name that leads up to it, and what was found within gives way', () => {
    expect(
      names('Luật Thư viện số 46/2019/QH14 có hiệu lực', ['Luật Thư viện', DOC], ['QH14', ORG]),
    ).toEqual(['DOC Luật Thư viện số 46/2019/QH14']);
  });
});

describe('other numbers do not', () => {
  test.each([
    'thắng với tỷ số 3-1 trên sân khách',
    'báo cáo ngày 12/4/2023 cho biết',
    'quyết định chi 15-20 tỷ đồng',
    'nhà số 12/3 phố Trúc',
    'biển số 29A-123 đỗ trước kế hoạch',
    'tàu mang số 25-KN của kiểm ngư',
  ])('%s', (text) => expect(names(text)).toEqual([]));
});
