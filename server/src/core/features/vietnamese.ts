// Does a text read as Vietnamese? What the offer to switch on rests on: never on other plain text.
import type { Snapshot } from '../text/snapshot';

/** Letters that hardly another language uses: horned and hooked vowels, dotted ones, đ. */
const VIETNAMESE = /[ăđơưạảấầẩẫậắằẳẵặẹẻẽếềểễệỉịọỏốồổỗộớờởỡợụủứừửữựỳỵỷỹ]/u;
const ENOUGH = 20;

/** True where at least a third of the first two hundred words carry a letter of Vietnamese alone. */
export function readsAsVietnamese(doc: Snapshot): boolean {
  const words = doc.tokens.filter((token) => token.kind === 'word').slice(0, 200);
  if (words.length < ENOUGH) return false;
  return words.filter((word) => VIETNAMESE.test(word.lower)).length * 3 >= words.length;
}
