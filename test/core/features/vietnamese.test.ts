// Which texts read as Vietnamese, and which do not.
import { expect, test } from 'vitest';
import { readsAsVietnamese } from '../../../server/src/core/index';
import { createSnapshot } from '../../../server/src/core/text/snapshot';

const VIETNAMESE =
  'Sáng nay, cảng biển lớn nhất tỉnh đã đón chuyến tàu đầu tiên của năm mới với hơn hai trăm công nhân làm việc suốt đêm.';

test.each([
  ['Vietnamese', VIETNAMESE, true],
  ['Vietnamese in NFD', VIETNAMESE.normalize('NFD'), true],
  ['English', 'The port received its first ship of the year this morning. '.repeat(5), false],
  [
    'French',
    'Le port a reçu hier son premier navire, où étaient déjà montés les ouvriers. '.repeat(5),
    false,
  ],
  ['a list of packages', 'numpy==1.2\nscipy==3.4\n'.repeat(20), false],
  ['two words', 'Đường phố', false],
])('%s', (_, text, expected) => expect(readsAsVietnamese(createSnapshot(text))).toBe(expected));
