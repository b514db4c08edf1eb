// The client's first look: Vietnamese in every spelling of Unicode, and nothing else.
import { describe, expect, it } from 'vitest';
import { mayBeVietnamese } from '../../client/src/vietnamese';

const ARTICLE = 'Đoàn công tác của tỉnh đã đến Tokyo chiều thứ Bảy để gặp các doanh nghiệp.';

describe('mayBeVietnamese', () => {
  it.each([
    ['NFC', ARTICLE.normalize('NFC')],
    ['NFD', ARTICLE.normalize('NFD')],
    ['upper case', ARTICLE.toUpperCase()],
  ])('takes %s', (_, text) => {
    expect(mayBeVietnamese(text)).toBe(true);
  });

  it.each([
    ['nothing', ''],
    ['English', 'The delegation arrived in Tokyo on Saturday to meet businesses.'],
    [
      'English with one Vietnamese name',
      `${'The delegation arrived on time. '.repeat(5)}Hồ Chí Minh`,
    ],
    ['French', 'La délégation est arrivée à Tokyo où elle a été reçue par le préfet.'],
    ['Portuguese', 'A delegação chegou à cidade; não há informações sobre as reuniões.'],
    ['French, NFD', 'Une fenêtre brisée à côté.'.normalize('NFD')],
    ['requirements.txt', 'numpy==1.26.4\nrequests>=2.31\n'],
  ])('leaves %s alone', (_, text) => {
    expect(mayBeVietnamese(text)).toBe(false);
  });
});
