// The trained tagger's tables, unpacked from the data file: sparse rows of weights by feature id.
import { BitReader, codeOf } from './codes';
import { LABELS } from './labels';

/** lexicon/data/tagger.json: packed by scripts/train-entities.mjs. Byte strings are base64. */
export interface TaggerData {
  /** How many features have a row of weights. */
  readonly rows: number;
  /**
   * Bits: the distances between the sorted keys of the rows (a length of `LENGTHS` bits, then as many bits),
   * then the rows in order: labels ascending, each after the code of the label before it and followed by the
   * code of its level, up to `END`.
   */
  readonly bits: string;
  /** Lengths of the codes: of a label after each label (the last: at the start of a row), and of the levels. */
  readonly labelCodes: readonly (readonly number[])[];
  readonly levelCode: readonly number[];
  /** The weight of the highest level; see `weightOf`. */
  readonly top: number;
  /** Label × label. */
  readonly transitions: readonly number[];
  /** Word classes: sorted keys (form id >>> 2) as varints, and a byte for each level. */
  readonly classKeys: string;
  readonly classes: readonly string[];
}

/** Bits of a feature's id that make its key. */
export const KEY_SHIFT = 8;
/** Bits that tell how many bits a distance has. */
export const LENGTHS = 4;
/** Symbols that say: the row ends here; it begins. */
export const END = LABELS;
/** The steps of a weight on either side of zero. */
export const LEVELS = 15;

/** The weight of a level code (0 is -LEVELS; zero itself is left out), in parts of the top one: fine where small. */
export function weightOf(symbol: number): number {
  const level = symbol < LEVELS ? symbol - LEVELS : symbol - LEVELS + 1;
  return Math.sign(level) * (level / LEVELS) ** 2;
}

export interface Model {
  /** Adds the weights of a feature to the `LABELS` numbers of `scores` from `at` on. */
  add(feature: number, scores: Float32Array, at: number): void;
  readonly transitions: Float32Array;
  readonly classesOf: (cased: number, lower: number) => readonly number[];
}

const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';

const DIGITS = new Uint8Array(128);
for (let i = 0; i < 64; i++) DIGITS[ALPHABET.charCodeAt(i)] = i;

function fromBase64(text: string): Uint8Array {
  const length = text.replace(/=+$/u, '').length;
  const out = new Uint8Array((length * 3) >> 2);
  let bits = 0;
  let held = 0;
  let at = 0;
  for (let i = 0; i < length; i++) {
    held = ((held << 6) | DIGITS[text.charCodeAt(i) & 127]!) & 0xffffff;
    bits += 6;
    if (bits >= 8) {
      bits -= 8;
      out[at++] = held >> bits;
    }
  }
  return out;
}

/** Sorted keys from their varint distances. */
function readKeys(bytes: Uint8Array): number[] {
  const keys: number[] = [];
  let key = 0;
  for (let i = 0; i < bytes.length;) {
    let delta = 0;
    let shift = 1;
    let byte: number;
    do {
      byte = bytes[i++]!;
      delta += (byte & 127) * shift;
      shift *= 128;
    } while (byte & 128);
    keys.push((key += delta));
  }
  return keys;
}

/** An open-addressed table from key (24 bits) to what the row of cells of that key is: where it starts, how many. */
class RowTable {
  /** Key and length of the row, and its start + 1, side by side, so that a look-up touches one place in memory. */
  private readonly slots: Int32Array;
  /** A bit for each key, by its own bits: most keys asked for are absent, and this small map says so. */
  private readonly seen = new Uint32Array(SEEN_BITS >>> 5);
  private readonly mask: number;

  /** @param starts where the row of each key starts, and where the last one ends */
  constructor(keys: Int32Array, starts: Int32Array) {
    let size = 16;
    while (size < keys.length * 2) size *= 2;
    this.mask = size - 1;
    this.slots = new Int32Array(2 * size);
    keys.forEach((key, row) => {
      let at = key & this.mask;
      while (this.slots[2 * at + 1]) at = (at + 1) & this.mask;
      this.slots[2 * at] = key | ((starts[row + 1]! - starts[row]!) << KEY_BITS);
      this.slots[2 * at + 1] = starts[row]! + 1;
      const bit = (key ^ (key >>> 9)) & (SEEN_BITS - 1);
      this.seen[bit >>> 5]! |= 1 << (bit & 31);
    });
  }

  /** Start and length of a key's row: `start * 32 + length`; 0 where there is none. */
  row(key: number): number {
    const bit = (key ^ (key >>> 9)) & (SEEN_BITS - 1);
    if (!(this.seen[bit >>> 5]! & (1 << (bit & 31)))) return 0;
    const { slots, mask } = this;
    for (let at = key & mask; ; at = (at + 1) & mask) {
      const start = slots[2 * at + 1]!;
      if (!start) return 0;
      const slot = slots[2 * at]!;
      if ((slot & KEY_MASK) === key) return (start - 1) * 32 + (slot >>> KEY_BITS);
    }
  }
}

const SEEN_BITS = 1 << 21;
const KEY_BITS = 32 - KEY_SHIFT;
const KEY_MASK = (1 << KEY_BITS) - 1;

export function unpack(data: TaggerData): Model {
  const reader = new BitReader(fromBase64(data.bits));
  const keys = new Int32Array(data.rows);
  for (let row = 0, key = 0; row < data.rows; row++)
    keys[row] = key += reader.number(reader.number(LENGTHS));
  const labelCodes = data.labelCodes.map(codeOf);
  const levelCode = codeOf(data.levelCode);
  const weights = Float32Array.from(data.levelCode, (_, symbol) => weightOf(symbol) * data.top);
  const starts = new Int32Array(data.rows + 1);
  /** A label and the symbol of its level: small, since rows from all over the table are read for every token. */
  const held: number[] = [];
  for (let row = 0; row < data.rows; row++) {
    let label = reader.symbol(labelCodes[END]!);
    while (label !== END) {
      held.push(label * 32 + reader.symbol(levelCode));
      label = reader.symbol(labelCodes[label]!);
    }
    starts[row + 1] = held.length;
  }
  const cells = Uint16Array.from(held);
  const table = new RowTable(keys, starts);
  const transitions = Float32Array.from(data.transitions);
  if (transitions.length !== LABELS * LABELS)
    throw new Error('tagger.json does not fit this program');
  return {
    add(feature, scores, at) {
      const row = table.row(feature >>> KEY_SHIFT);
      const start = row >>> 5;
      for (let k = start, end = start + (row & 31); k < end; k++) {
        const cell = cells[k]!;
        scores[at + (cell >>> 5)]! += weights[cell & 31]!;
      }
    },
    transitions,
    classesOf: unpackClasses(data),
  };
}

function unpackClasses(data: TaggerData): Model['classesOf'] {
  const rowOf = new Map(
    readKeys(fromBase64(data.classKeys)).map((key, row) => [key, row] as const),
  );
  const classes = data.classes.map(fromBase64);
  const none = classes.map(() => 0);
  return (cased, lower) => {
    const row = rowOf.get(cased >>> 2) ?? rowOf.get(lower >>> 2);
    return row === undefined ? none : classes.map((level) => level[row]! + 1);
  };
}
