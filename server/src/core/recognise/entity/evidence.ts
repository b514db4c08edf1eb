// What the whole article says of each word: where it stands, what has introduced it, how else it is written.
import { words } from '../../text/normal';
import type { Snapshot } from '../../text/snapshot';
import { formOf as tokenForm, type Token } from '../../text/tokens';
import type { Gazetteer } from './gazetteer';
import { hashOf, Shape, type Form } from './forms';
import type { Line } from './features';
import { syllables } from './syllables';

const PERSON_LEADS = words(
  'ông bà anh chị em cô chú bác bé cháu thầy cụ cậu dì nàng chàng vua chúa hlv ts gs pgs bs ths shark bầu sĩ tướng tá úy mc',
);
const PLACE_LEADS = words(
  'tỉnh huyện xã phường quận phố trấn đường sông núi bang đô đảo hồ vịnh biển thôn bản ấp làng tại ở',
);
const ORG_LEADS = words('ty đoàn hãng hàng trường báo tờ clb kênh đài viện cục sở hội nhóm tổ');
const SAYING = words('nói cho chia khẳng nhận phát bày kể tâm');

/** Bits of evidence, each about a form wherever it stands in the article. */
const enum Bit {
  AfterPersonLead = 1,
  AfterPlaceLead = 2,
  AfterOrgLead = 4,
  AlsoLower = 8,
  CapitalInside = 16,
  AfterNamed = 32,
  BeforeSaying = 64,
  InParentheses = 128,
  Often = 256,
}

export interface Sentences {
  readonly lines: Line[];
  /** The tokens of each line, glued syllables taken apart. */
  readonly tokens: (readonly Token[])[];
}

/** What stands for each token of a web address: no name is looked for in one. */
const ADDRESS_TOKEN: Token = {
  kind: 'punct',
  text: '_',
  norm: '_',
  lower: '_',
  start: 0,
  end: 0,
  glued: false,
  upper: false,
  id: tokenForm('_').id,
};
const ADDRESS = /(?:https?:\/\/|www\.)[^\s)\]]+/gu;

/** Sentences as the tagger reads them. `formOf` and the gazetteer are the tagger's tables. */
export function prepare(
  doc: Snapshot,
  formOf: (token: Token) => Form,
  gazetteer: Gazetteer,
): Sentences {
  const addresses = Array.from(doc.text.matchAll(ADDRESS), (match) => ({
    start: match.index,
    end: match.index + match[0].length,
  }));
  const formIn = (token: Token): Form => {
    const inside = addresses.some((one) => one.start <= token.start && token.start < one.end);
    return formOf(inside ? ADDRESS_TOKEN : token);
  };
  const read = addresses.length ? formIn : formOf;
  const tokens = doc.sentences.map((sentence) =>
    syllables(doc.tokens.slice(sentence.firstToken, sentence.endToken)),
  );
  const forms = tokens.map((line) => line.map(read));
  const evidence = gather(forms);
  const lastLine = doc.lines.length - 1;
  let lineIndex = 0;
  const lines = doc.sentences.map((sentence, index): Line => {
    while (lineIndex < lastLine && doc.lines[lineIndex]!.end <= sentence.start) lineIndex++;
    const line = doc.lines[lineIndex]!;
    const own = tokens[index]!;
    const short = line.end - line.start < 40 ? 1 : 0;
    const stop = own[own.length - 1]!.kind === 'punct' ? 1 : 0;
    const late = Math.min(lastLine - lineIndex, 3);
    const early = lineIndex === 0 ? 1 : 0;
    return {
      forms: forms[index]!,
      place: short + 2 * stop + 4 * late + 16 * early,
      evidence: forms[index]!.map((form) =>
        isWordlike(form) ? (evidence.get(form.cased) ?? 0) : 0,
      ),
      marks: gazetteer.names(own),
      heads: gazetteer.heads(own),
      memory: none(own.length),
      recall: none(own.length),
      glued: own.map((token) => token.glued),
    };
  });
  return { lines, tokens };
}

const isWordlike = (form: Form): boolean => form.capital && form.shape !== Shape.Digits;

const none = (length: number): number[] => new Array<number>(length).fill(0);

function gather(sentences: readonly (readonly Form[])[]): Map<number, number> {
  const flags = new Map<number, number>();
  const counts = new Map<number, number>();
  const lower = new Set<number>();
  for (const forms of sentences)
    for (const form of forms) if (form.shape === Shape.Lower) lower.add(form.cased);
  for (const forms of sentences)
    forms.forEach((form, i) => {
      if (!isWordlike(form)) return;
      const count = (counts.get(form.cased) ?? 0) + 1;
      counts.set(form.cased, count);
      const known = flags.get(form.cased) ?? 0;
      const often = count > 2 ? Bit.Often : 0;
      const before = forms[i - 1];
      const named = before?.capital
        ? (flags.get(before.cased) ?? 0) & (Bit.AfterPersonLead | Bit.AfterNamed)
        : 0;
      flags.set(form.cased, known | often | (named ? Bit.AfterNamed : 0) | around(forms, i));
    });
  for (const forms of sentences)
    for (const form of forms) {
      const bits = flags.get(form.cased);
      if (bits !== undefined && !(bits & Bit.AlsoLower) && lower.has(hashOf(form.word)))
        flags.set(form.cased, bits | Bit.AlsoLower);
    }
  return flags;
}

/** What the neighbours of one occurrence say. */
function around(forms: readonly Form[], i: number): number {
  const before = forms[i - 1];
  const after = forms[i + 1];
  let bits = 0;
  if (before) {
    if (PERSON_LEADS.has(before.word)) bits |= Bit.AfterPersonLead;
    else if (PLACE_LEADS.has(before.word)) bits |= Bit.AfterPlaceLead;
    else if (ORG_LEADS.has(before.word)) bits |= Bit.AfterOrgLead;
    if (before.shape === Shape.Lower) bits |= Bit.CapitalInside;
    if (before.word === '(' && after?.word === ')') bits |= Bit.InParentheses;
  }
  if (after?.shape === Shape.Lower && SAYING.has(after.word)) bits |= Bit.BeforeSaying;
  return bits;
}
