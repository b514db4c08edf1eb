// Words that lost a space are taken apart; brands and foreign names stay whole.
import { expect, test } from 'vitest';
import { syllables } from '../../../../server/src/core/recognise/entity/syllables';
import { tokenize } from '../../../../server/src/core/text/tokens';

const parts = (text: string): string[] => syllables(tokenize(text)).map((token) => token.text);

test.each([
  ['Nhật LinhTheo', ['Nhật', 'Linh', 'Theo']],
  ['Khuđược', ['Khu', 'được']],
  ['HuyềnĐầu tư', ['Huyền', 'Đầu', 'tư']],
  ['YouTube MoMo VietBank AirPods', ['YouTube', 'MoMo', 'VietBank', 'AirPods']],
])('%s', (text, expected) => expect(parts(text)).toEqual(expected));

test('offsets stay those of the text', () => {
  const text = 'a LinhTheo b';
  for (const token of syllables(tokenize(text)))
    expect(text.slice(token.start, token.end)).toBe(token.text);
});
