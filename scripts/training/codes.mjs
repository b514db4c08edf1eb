// Prefix codes for packing: lengths from counts, and bits written with them (see the core's codes.ts).
import { core } from './core.mjs';

/** Lengths of the best codes for symbols seen so often, none longer than the core allows; 0 for the unseen. */
export function lengthsOf(counts) {
  for (let floor = 0; ; floor = floor * 2 + 1) {
    const lengths = huffman(counts.map((n) => (n ? Math.max(n, floor) : 0)));
    if (Math.max(...lengths) <= core.LONGEST_CODE) return lengths;
  }
}

function huffman(counts) {
  const lengths = counts.map(() => 0);
  let nodes = counts.flatMap((n, symbol) => (n ? [{ n, symbols: [symbol] }] : []));
  if (nodes.length === 1) lengths[nodes[0].symbols[0]] = 1;
  while (nodes.length > 1) {
    nodes.sort((a, b) => b.n - a.n);
    const [b, a] = [nodes.pop(), nodes.pop()];
    const symbols = [...a.symbols, ...b.symbols];
    for (const symbol of symbols) lengths[symbol]++;
    nodes.push({ n: a.n + b.n, symbols });
  }
  return lengths;
}

/** The codes of symbols from their lengths, in the core's order. */
export function codesOf(lengths) {
  const codes = [];
  let next = 0;
  for (let length = 1; length <= core.LONGEST_CODE; length++) {
    next *= 2;
    lengths.forEach((own, symbol) => {
      if (own === length) codes[symbol] = { value: next++, length };
    });
  }
  return codes;
}

export class BitWriter {
  constructor() {
    this.bytes = [];
    this.held = 0;
    this.bits = 0;
  }

  put({ value, length }) {
    for (let bit = length - 1; bit >= 0; bit--) {
      this.held = this.held * 2 + ((value >>> bit) & 1);
      if (++this.bits < 8) continue;
      this.bytes.push(this.held);
      this.held = this.bits = 0;
    }
  }

  end() {
    while (this.bits) this.put({ value: 0, length: 1 });
    return this.bytes;
  }
}
