// What the whole article says of each word: where it stands, what has introduced it, how else it is written.
import { words } from '../../text/normal';
import type { Snapshot } from '../../text/snapshot';
import { formOf as tokenForm, type NumberedForm, type Token } from '../../text/tokens';
import type { Gazetteer } from './gazetteer';
import { EDGE_FORM, Shape, type Form } from './forms';
import { layOut, type Page } from './page';
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

export interface Prepared {
  readonly page: Page;
  /** The tokens of each sentence of the page, glued syllables taken apart. */
  readonly tokens: (readonly Token[])[];
}

/** What stands for each token of a web address: no name is looked for in one. */
const IN_ADDRESS = '_';
const ADDRESS = /(?:https?:\/\/|www\.)[^\s)\]]+/gu;
const MAY_HOLD_ADDRESS = ['http', 'www.'];

/** The article as the tagger reads it. */
export function prepare(
  doc: Snapshot,
  formOf: (token: NumberedForm) => Form,
  gazetteer: Gazetteer,
): Prepared {
  const some = MAY_HOLD_ADDRESS.some((part) => doc.text.includes(part));
  const addresses = Array.from(some ? doc.text.matchAll(ADDRESS) : [], (match) => ({
    start: match.index,
    end: match.index + match[0].length,
  }));
  const formIn = (token: Token): Form => {
    const inside = addresses.some((one) => one.start <= token.start && token.start < one.end);
    return formOf(inside ? tokenForm(IN_ADDRESS) : token);
  };
  const tokens = doc.sentences.map((sentence) =>
    syllables(doc.tokens.slice(sentence.firstToken, sentence.endToken)),
  );
  const places = placesOf(doc, tokens);
  const page = layOut(tokens, addresses.length ? formIn : formOf, places, EDGE_FORM);
  page.sentences.forEach(({ from }, index) => {
    gazetteer.names(tokens[index]!, page.forms, page.marks, from);
    gazetteer.heads(tokens[index]!, page.forms, page.heads, from);
  });
  gather(page);
  return { page, tokens };
}

/** Where each sentence stands: a short line or not, an end mark or none, how near the ends of the article. */
function placesOf(doc: Snapshot, tokens: readonly (readonly Token[])[]): number[] {
  const lastLine = doc.lines.length - 1;
  let at = 0;
  return doc.sentences.map((sentence, index) => {
    while (at < lastLine && doc.lines[at]!.end <= sentence.start) at++;
    const line = doc.lines[at]!;
    const short = line.end - line.start < 40 ? 1 : 0;
    const stop = tokens[index]!.at(-1)!.kind === 'punct' ? 1 : 0;
    const late = Math.min(lastLine - at, 3);
    const early = at === 0 ? 1 : 0;
    return short + 2 * stop + 4 * late + 16 * early;
  });
}

/** Writes each token's evidence into the page. */
function gather({ forms, evidence }: Page): void {
  const flags = new Map<number, number>();
  const counts = new Map<number, number>();
  const lower = new Set<number>();
  forms.forEach((form, i) => {
    if (form.shape === Shape.Lower) lower.add(form.cased);
    if (!isWordlike(form)) return;
    const count = (counts.get(form.cased) ?? 0) + 1;
    counts.set(form.cased, count);
    const known = flags.get(form.cased) ?? 0;
    const often = count > 2 ? Bit.Often : 0;
    const before = forms[i - 1]!;
    const named = before.capital
      ? (flags.get(before.cased) ?? 0) & (Bit.AfterPersonLead | Bit.AfterNamed)
      : 0;
    flags.set(form.cased, known | often | (named ? Bit.AfterNamed : 0) | around(forms, i));
  });
  forms.forEach((form, i) => {
    if (isWordlike(form))
      evidence[i] = flags.get(form.cased)! | (lower.has(form.lower) ? Bit.AlsoLower : 0);
  });
}

const isWordlike = (form: Form): boolean => form.capital && form.shape !== Shape.Digits;

/** What the neighbours of one occurrence say. */
function around(forms: readonly Form[], i: number): number {
  const before = forms[i - 1]!;
  const after = forms[i + 1]!;
  let bits = 0;
  if (PERSON_LEADS.has(before.word)) bits |= Bit.AfterPersonLead;
  else if (PLACE_LEADS.has(before.word)) bits |= Bit.AfterPlaceLead;
  else if (ORG_LEADS.has(before.word)) bits |= Bit.AfterOrgLead;
  if (before.shape === Shape.Lower) bits |= Bit.CapitalInside;
  if (before.word === '(' && after.word === ')') bits |= Bit.InParentheses;
  if (after.shape === Shape.Lower && SAYING.has(after.word)) bits |= Bit.BeforeSaying;
  return bits;
}
