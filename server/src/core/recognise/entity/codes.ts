// Canonical prefix codes over a string of bits: how the tagger's tables are packed.

/** The longest code, in bits. */
export const LONGEST_CODE = 12;

/** Every pattern of `LONGEST_CODE` bits with the symbol it begins with: `symbol * 16 + length`. */
export type Code = Uint16Array;

/**
 * The code of symbols 0, 1, … from the lengths of their codes in bits; 0 where a symbol does not occur.
 * Shorter codes come first, and among equal lengths smaller symbols.
 */
export function codeOf(lengths: ArrayLike<number>): Code {
  const table = new Uint16Array(1 << LONGEST_CODE);
  let next = 0;
  for (let length = 1; length <= LONGEST_CODE; length++)
    for (let symbol = 0; symbol < lengths.length; symbol++) {
      if (lengths[symbol] !== length) continue;
      const end = next + (1 << (LONGEST_CODE - length));
      table.fill(symbol * 16 + length, next, end);
      next = end;
    }
  return table;
}

/** Reads bytes as bits, the highest of each byte first; zeros follow the end. */
export class BitReader {
  private held = 0;
  private bits = 0;
  private at = 0;

  constructor(private readonly bytes: Uint8Array) {}

  /** The next symbol of a code. */
  symbol(code: Code): number {
    const entry = code[this.peek(LONGEST_CODE)]!;
    this.bits -= entry & 15;
    return entry >> 4;
  }

  /** The next `count` bits, at most 16, as a number. */
  number(count: number): number {
    const value = this.peek(count);
    this.bits -= count;
    return value;
  }

  private peek(count: number): number {
    while (this.bits < count) {
      this.held = ((this.held << 8) | (this.bytes[this.at++] ?? 0)) & 0xffffff;
      this.bits += 8;
    }
    return (this.held >>> (this.bits - count)) & ((1 << count) - 1);
  }
}
