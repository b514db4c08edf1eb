// What force a storm or an earthquake is said to have (`cấp 12`, `độ lớn 4,8`): numbers on a scale, which are no figures.
import type { ArticleFacts } from '../resolve/facts';
import type { Token } from '../text/tokens';
import { quoted, type Setting } from './setting';
import type { Statement } from './statement';

const STORM = /^(?:bão|gió|thấp|giật|sóng|lốc)$/u;
/** How far before its number `giật` may stand. */
const GUSTS_WITHIN = 3;

export function levelStatements(facts: ArticleFacts, setting: Setting): Statement[] {
  const { tokens } = setting;
  const isStorm = tokens.some((token) => STORM.test(token.lower));
  const isQuake = tokens.some((t, i) => t.lower === 'đất' && tokens[i - 1]?.lower === 'động');
  if (!isStorm && !isQuake) return [];
  const found: Statement[] = [];
  for (let i = 1; i < tokens.length; i++) {
    if (tokens[i]!.kind !== 'number') continue;
    const before = tokens[i - 1]!.lower;
    if (isStorm && before === 'cấp' && !isRange(tokens[i + 1])) {
      const gusts = tokens.slice(Math.max(0, i - GUSTS_WITHIN), i).some((t) => t.lower === 'giật');
      found.push(
        level(
          facts,
          setting,
          [tokens[i - 1]!, tokens[i]!],
          Number(tokens[i]!.text),
          gusts ? 'giật' : 'mạnh',
        ),
      );
    }
    const isMagnitude = before === 'lớn' && tokens[i - 2]?.lower === 'độ';
    if (!isQuake || !(isMagnitude || isInDegrees(tokens, i))) continue;
    const comma = tokens[i + 1];
    const fraction = comma?.glued && /^[,.]$/u.test(comma.text) ? tokens[i + 2] : undefined;
    const last = fraction?.kind === 'number' ? fraction : tokens[i]!;
    const value = Number(`${tokens[i]!.text}.${fraction?.kind === 'number' ? fraction.text : 0}`);
    found.push(level(facts, setting, [tokens[i]!, last], value, 'độ lớn'));
  }
  return found.map((one) => ({
    ...one,
    sole: found.every((o) => o === one || o.sort !== one.sort),
  }));
}

/** `cấp 12-13`. */
const isRange = (next: Token | undefined): boolean => !!next?.glued && /^[-–/]$/u.test(next.text);

/** `4,8 độ richter`, `8,8 độ`. */
function isInDegrees(tokens: readonly Token[], i: number): boolean {
  if (tokens[i - 1]?.text === ',' && tokens[i]!.glued) return false;
  const decimals = tokens[i + 1]?.glued && /^[,.]$/u.test(tokens[i + 1]!.text) ? 2 : 0;
  return tokens[i + 1 + decimals]?.lower === 'độ';
}

function level(
  facts: ArticleFacts,
  { shared }: Setting,
  [first, last]: readonly [Token, Token],
  value: number,
  scale: string,
): Statement {
  const about = shared.names.find((name) => !name.wide)?.key;
  return {
    ...shared,
    ...quoted(facts, { start: first.start, end: last.end }),
    kind: 'figure',
    sort: `LEVEL ${scale}`,
    ...(about === undefined ? {} : { about }),
    low: value,
    high: value,
    head: [scale],
    marks: shared.marks.filter((mark) => !mark.startsWith('cấp=')),
    course: 'dated',
  };
}
