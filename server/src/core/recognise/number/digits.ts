// Numbers in digits: dot thousands and comma decimals, the English style where nothing else can be meant.
import { decimalOf, type Decimal } from '../../text/decimal';
import type { Token } from '../../text/tokens';

export interface Digits {
  readonly endToken: number;
  readonly exact: Decimal;
  /** One run of digits without separators. */
  readonly plain: boolean;
  readonly hasFraction: boolean;
}

/** More digits than any quantity has: a key, a hash. */
const LONGEST = 24;

/**
 * The number written at `tokens[from]`: `4.748`, `63,85`, `1.234,5`, `1,234,567.8`, `0.5`, `10 000`.
 * Undefined where the separators fit no notation (`12.04.2021`, `1,2,3`).
 */
export function readDigits(tokens: readonly Token[], from: number): Digits | undefined {
  if (tokens[from]?.kind !== 'number') return undefined;
  const groups = [tokens[from]!.text];
  if (groups[0]!.length > LONGEST) return undefined;
  let separators = '';
  let end = from + 1;
  while (isSeparator(tokens[end]) && tokens[end + 1]?.kind === 'number' && tokens[end + 1]!.glued) {
    separators += tokens[end]!.text;
    groups.push(tokens[end + 1]!.text);
    end += 2;
  }
  if (!separators) {
    while (isSpacedThousands(tokens, end, groups[0]!)) groups.push(tokens[end++]!.text);
    return {
      endToken: end,
      exact: decimalOf(groups.join('')),
      plain: groups.length === 1,
      hasFraction: false,
    };
  }
  const exact = withSeparators(groups, separators);
  return exact && { endToken: end, exact, plain: false, hasFraction: exact.exponent < 0 };
}

/** True where a token is a word or number written right on to the one before it. */
export const runsOn = (token: Token | undefined): boolean =>
  !!token?.glued && (token.kind === 'word' || token.kind === 'number');

const isSeparator = (token: Token | undefined): boolean =>
  !!token && token.glued && (token.text === '.' || token.text === ',');

/** `10 000`: only where the group cannot be a number of its own. */
const isSpacedThousands = (tokens: readonly Token[], at: number, first: string): boolean =>
  first.length <= 3 &&
  first !== '0' &&
  tokens[at]?.text === '000' &&
  tokens[at]!.start - tokens[at - 1]!.end === 1 &&
  !tokens[at + 1]?.glued;

function withSeparators(groups: readonly string[], separators: string): Decimal | undefined {
  if (groups.some((group) => group.length > LONGEST)) return undefined;
  const [first, ...rest] = groups as [string, ...string[]];
  const last = rest[rest.length - 1]!;
  const thousands = (parts: readonly string[]): boolean =>
    first.length <= 3 && !/^0/u.test(first) && parts.every((part) => part.length === 3);
  const decimals = (): Decimal => decimalOf(groups.slice(0, -1).join(''), last);
  if (separators === ',')
    return thousands(rest) && last.endsWith('00') ? decimalOf(first + last) : decimals();
  if (separators === '.')
    return thousands(rest) ? decimalOf(first + last) : englishDecimal(first, last);
  if (/^(?:\.+|,+)$/u.test(separators))
    return thousands(rest) ? decimalOf(groups.join('')) : undefined;
  if (/^(?:\.+,|,+\.)$/u.test(separators))
    return thousands(rest.slice(0, -1)) ? decimals() : undefined;
  return undefined;
}

/** An English decimal point: `3.5`, `0.125`; three digits after it would be thousands. */
const englishDecimal = (whole: string, fraction: string): Decimal | undefined =>
  fraction.length !== 3 || whole === '0' ? decimalOf(whole, fraction) : undefined;
