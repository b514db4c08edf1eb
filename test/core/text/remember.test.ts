// Functions that are worked out once for each word.
import { expect, test } from 'vitest';
import { perForm } from '../../../server/src/core/text/remember';
import { tokenize } from '../../../server/src/core/text/tokens';

test('a function of a form is worked out once for each surface, and gives what it gave', () => {
  const asked: string[] = [];
  const length = perForm(({ text }) => {
    asked.push(text);
    return text.length;
  });
  expect(tokenize('sông sông Hồng sông').map(length)).toEqual([4, 4, 4, 4]);
  expect(tokenize('Hồng hà').map(length)).toEqual([4, 2]);
  expect(asked).toEqual(['sông', 'Hồng', 'hà']);
});

test('what was remembered of forms that the store has dropped is never given for new ones', () => {
  const text = perForm((form) => form.text);
  const old = tokenize('lúa ngô khoai');
  expect(old.map(text)).toEqual(['lúa', 'ngô', 'khoai']);
  tokenize(Array.from({ length: 100_000 }, (_, i) => `từ${i}`).join(' '));
  const renewed = tokenize('sắn đậu vừng');
  expect(renewed.map(text)).toEqual(['sắn', 'đậu', 'vừng']);
  expect(old.map(text)).toEqual(['lúa', 'ngô', 'khoai']);
});
