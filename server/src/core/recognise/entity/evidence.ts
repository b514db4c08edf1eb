// What the whole article says of each word: where it stands, what has introduced it, how else it is written.
import { words } from '../../text/normal';
import type { Snapshot } from '../../text/snapshot';
import type { Token } from '../../text/tokens';
import type { Gazetteer } from './gazetteer';
import { hashOf, Shape, type Form } from './forms';
import type { Line } from './features';

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
  /** Index in `doc.tokens` of each line's first token. */
  readonly firstToken: number[];
}

/** Sentences as the tagger reads them. `formOf` and the gazetteer are the tagger's tables. */
export function prepare(
  doc: Snapshot,
  formOf: (token: Token) => Form,
  gazetteer: Gazetteer,
): Sentences {
  const { tokens } = doc;
  const forms = tokens.map(formOf);
  const evidence = gather(forms);
  const lastLine = doc.lines.length - 1;
  let lineIndex = 0;
  const out: Sentences = { lines: [], firstToken: [] };
  for (const sentence of doc.sentences) {
    while (lineIndex < lastLine && doc.lines[lineIndex]!.end <= sentence.start) lineIndex++;
    const line = doc.lines[lineIndex]!;
    const from = sentence.firstToken;
    const to = sentence.endToken;
    const short = line.end - line.start < 40 ? 1 : 0;
    const stop = tokens[to - 1]!.kind === 'punct' ? 1 : 0;
    const late = Math.min(lastLine - lineIndex, 3);
    const early = lineIndex === 0 ? 1 : 0;
    out.firstToken.push(from);
    out.lines.push({
      forms: forms.slice(from, to),
      place: short + 2 * stop + 4 * late + 16 * early,
      evidence: forms
        .slice(from, to)
        .map((form) =>
          form.capital && form.shape !== Shape.Digits ? (evidence.get(form.cased) ?? 0) : 0,
        ),
      marks: gazetteer.names(tokens, from, to),
      heads: gazetteer.heads(tokens, from, to),
      memory: none(to - from),
      recall: none(to - from),
      glued: tokens.slice(from, to).map((token) => token.glued),
    });
  }
  return out;
}

const none = (length: number): number[] => new Array<number>(length).fill(0);

function gather(forms: readonly Form[]): Map<number, number> {
  const flags = new Map<number, number>();
  const counts = new Map<number, number>();
  const lower = new Set<number>();
  for (const form of forms) if (form.shape === Shape.Lower) lower.add(form.cased);
  for (let i = 0; i < forms.length; i++) {
    const form = forms[i]!;
    if (!form.capital || form.shape === Shape.Digits) continue;
    const before = forms[i - 1];
    const after = forms[i + 1];
    let bits = flags.get(form.cased) ?? 0;
    if (before) {
      if (PERSON_LEADS.has(before.word)) bits |= Bit.AfterPersonLead;
      else if (PLACE_LEADS.has(before.word)) bits |= Bit.AfterPlaceLead;
      else if (ORG_LEADS.has(before.word)) bits |= Bit.AfterOrgLead;
      if (before.shape === Shape.Lower) bits |= Bit.CapitalInside;
      if (before.capital && (flags.get(before.cased) ?? 0) & (Bit.AfterPersonLead | Bit.AfterNamed))
        bits |= Bit.AfterNamed;
      if (before.word === '(' && after?.word === ')') bits |= Bit.InParentheses;
    }
    if (after && after.shape === Shape.Lower && SAYING.has(after.word)) bits |= Bit.BeforeSaying;
    const count = (counts.get(form.cased) ?? 0) + 1;
    counts.set(form.cased, count);
    if (count > 2) bits |= Bit.Often;
    flags.set(form.cased, bits);
  }
  for (const form of forms) {
    const bits = flags.get(form.cased);
    if (bits !== undefined && !(bits & Bit.AlsoLower) && lower.has(hashOf(form.word)))
      flags.set(form.cased, bits | Bit.AlsoLower);
  }
  return flags;
}
