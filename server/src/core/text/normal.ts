// One spelling for each Vietnamese syllable: NFC, modern tone placement, `tỉ` → `tỷ`.

/** Where the two placements differ: only in open syllables in oa, oe, uy. Old → modern. */
const MODERN: Readonly<Record<string, string>> = Object.fromEntries(
  [
    'òa oà óa oá ỏa oả õa oã ọa oạ',
    'òe oè óe oé ỏe oẻ õe oẽ ọe oẹ',
    'ùy uỳ úy uý ủy uỷ ũy uỹ ụy uỵ',
  ]
    .flatMap((line) => line.normalize('NFC').split(' '))
    .reduce<[string, string][]>((pairs, word, i, all) => {
      if (i % 2 === 0) pairs.push([word, all[i + 1]!], [capital(word), capital(all[i + 1]!)]);
      return pairs;
    }, []),
);

/** The last two letters of the syllable, when they carry the tone the old way. */
const OLD_ENDING = /(?:[òóỏõọ][aeAE]|[ùúủũụ][yY]|[ÒÓỎÕỌ][aeAE]|[ÙÚỦŨỤ][yY])$/u;

/** The normal spelling of one syllable; case is kept, foreign words pass through. */
export function normalise(syllable: string): string {
  const nfc = syllable.normalize('NFC');
  if (nfc === 'tỉ') return 'tỷ';
  if (nfc === 'Tỉ') return 'Tỷ';
  if (nfc === 'TỈ') return 'TỶ';
  return nfc.replace(OLD_ENDING, (pair) => MODERN[pair] ?? modernUpper(pair));
}

/** Lower-case normal form of a phrase of syllables separated by spaces: what lexicons are keyed by. */
export function phraseKey(phrase: string): string {
  return phrase
    .normalize('NFC')
    .replace(/[\p{L}\p{M}]+/gu, normalise)
    .toLowerCase()
    .trim();
}

/** A set of phrase keys from a space-separated list of syllables, or from several phrases. */
export function words(...lists: string[]): ReadonlySet<string> {
  return new Set(
    lists.length === 1 ? phraseKey(lists[0]!).split(/\s+/u) : lists.map((list) => phraseKey(list)),
  );
}

function capital(pair: string): string {
  return pair.charAt(0).toUpperCase() + pair.slice(1);
}

function modernUpper(pair: string): string {
  const modern = MODERN[pair.toLowerCase()];
  return modern ? modern.toUpperCase() : pair;
}
