// A cheap first look at a text, so that the server is not started for every plain text file.

/** Letters that hardly any other language writes: ơ, ư and the tones over â, ê, ô, ơ, ư, ạ, ả … */
const MARKED = /[ơưƠƯ\u1ea0-\u1ef9]/gu;
const LETTER = /\p{L}/gu;
const LOOKED_AT = 4_000;

/** True where the text may be Vietnamese, NFC or NFD; the server decides. */
export function mayBeVietnamese(text: string): boolean {
  const start = text.slice(0, LOOKED_AT).normalize('NFC');
  const marked = start.match(MARKED)?.length ?? 0;
  return marked > 0 && marked / (start.match(LETTER)?.length ?? 1) > 0.05;
}
