// A slip is shown where it stands, also where the right form comes first in the text.
import { expect, test } from 'vitest';
import { createAnalyser } from '../../server/src/core/index';
import { lexiconData } from '../support/lexicon';

const analyser = createAnalyser(lexiconData);

test.each([
  ['Theo TTXVN, hội làng mở cửa. TTXVN đưa tin thêm. Ảnh của TXTVN cho thấy rõ.', 'TXTVN'],
  [
    'Thống đốc tỉnh Saitama Nomura Daisuke trồng một cây hoa. Hợp tác giữa Huế và tỉnh Nomura Daisuke ngày càng rộng.',
    'tỉnh Nomura Daisuke',
  ],
])('%s', (text, slip) => {
  const { findings } = analyser.analyse({ id: 'a.txt', text });
  expect(findings.map(({ spans }) => text.slice(spans[0]!.start, spans[0]!.end))).toEqual([slip]);
});
