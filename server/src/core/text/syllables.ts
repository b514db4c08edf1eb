// Which letter sequences can be a Vietnamese syllable: onset, rhyme and tone as the orthography joins them.
import { remembered } from './remember';

const list = (text: string): ReadonlySet<string> =>
  new Set(text.normalize('NFC').trim().split(/\s+/u));

const ONSETS = [
  'ngh', 'ch', 'gh', 'gi', 'kh', 'ng', 'nh', 'ph', 'qu', 'th', 'tr',
  'b', 'c', 'd', 'đ', 'g', 'h', 'k', 'l', 'm', 'n', 'p', 'r', 's', 't', 'v', 'x', '',
]; // prettier-ignore

const RHYMES = list(`
  a ac ach ai am an ang anh ao ap at au ay ăc ăm ăn ăng ăp ăt âc âm ân âng âp ât âu ây
  e ec em en eng eo ep et ê êch êm ên ênh êp êt êu
  i ich im in inh ip it iu ia iêc iêm iên iêng iêp iêt iêu y yêm yên yêng yêt yêu
  o oc oi om on ong op ot oong ooc oa oac oach oai oam oan oang oanh oao oap oat oay
  oăc oăm oăn oăng oăt oe oen oeo oet ô ôc ôi ôm ôn ông ôp ôt ơ ơi ơm ơn ơp ơt
  u uc ui um un ung up ut ua uôc uôi uôm uôn uông uôt uân uâng uât uây uê uêch uên uênh uêu uơ
  uy uya uych uyên uyêt uynh uyt uyn uyp uyu ư ưc ưi ưm ưn ưng ưt ưu ưa ươc ươi ươm ươn ương ươp ươt ươu`);
/** After `qu`, where the glide is part of the onset's spelling. */
const AFTER_QU = list(`
  a ac ach ai am an ang anh ao ap at au ay ăc ăm ăn ăng ăp ăt ân âng ât âu ây e en eo et
  ê ên ênh êt êu i it y yt ych yên yêt ynh yn ơ ơi ơn ơt ôc ôt`);

const TONES = /[\u0300\u0301\u0303\u0309\u0323]/gu;
/** A closed rhyme carries only the rising or the heavy tone. */
const STOPPED = /(?:[pt]|ch?)$/u;
const FRONT = /^[eêiy]/u;

/** True where a lower-case word could be one Vietnamese syllable, known or not. */
export const isSyllable = remembered((lower) => {
  const decomposed = lower.normalize('NFD');
  const tones = decomposed.match(TONES) ?? [];
  if (tones.length > 1) return false;
  const plain = decomposed.replace(TONES, '').normalize('NFC');
  const sharp = tones[0] === '\u0301' || tones[0] === '\u0323';
  return ONSETS.some((onset) => {
    if (!plain.startsWith(onset)) return false;
    const rhyme = plain.slice(onset.length);
    if (onset === 'qu' ? !AFTER_QU.has(rhyme) : !RHYMES.has(rhyme)) return false;
    if (STOPPED.test(rhyme) && !sharp) return false;
    return spelt(onset, rhyme);
  });
});

function spelt(onset: string, rhyme: string): boolean {
  if (onset === 'k' || onset === 'gh' || onset === 'ngh') return FRONT.test(rhyme);
  if (onset === 'c' || onset === 'ng') return !FRONT.test(rhyme);
  if (onset === 'g') return !FRONT.test(rhyme) || rhyme.startsWith('i');
  return true;
}

/** Letters that no other script-mate of Vietnamese uses in running text: the mark of a Vietnamese word. */
const VIETNAMESE = /[ăđơưạảấầẩẫậắằẳẵặẹẻẽếềểễệỉĩịọỏốồổỗộớờởỡợụủũứừửữựỳỵỷỹ]/u;

/** True where a lower-case NFC word bears letters that hardly any other language writes. */
export const looksVietnamese = remembered((lower) => VIETNAMESE.test(lower));
