// The trained tagger's tables, unpacked from the data file: sparse rows of weights by feature id.
import { LABELS } from './labels';

/** lexicon/data/tagger.json: packed by scripts/train-entities.mjs. Byte strings are base64. */
export interface TaggerData {
  /** Distances between sorted keys (feature id >>> 2), as varints. */
  readonly keys: string;
  /**
   * All rows' weights in order, each two base-64 digits of twelve bits: label (5), whether the row
   * ends here (1), and the level of the weight (6, 32 is none): `±(level / 31)² × top`.
   */
  readonly cells: string;
  readonly top: number;
  /** Label × label. */
  readonly transitions: readonly number[];
  /** Word classes: sorted keys (form id >>> 2) as varints, and a byte for each level. */
  readonly classKeys: string;
  readonly classes: readonly string[];
}

export interface Model {
  /** Adds the weights of a feature to `row`. */
  add(feature: number, row: Float32Array | Float64Array): void;
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
function readKeys(bytes: Uint8Array): Int32Array {
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
  return Int32Array.from(keys);
}

/** An open-addressed table from key to row number; -1 where there is none. */
class KeyTable {
  /** Key and row number + 1 side by side, so that a look-up touches one place in memory. */
  private readonly slots: Int32Array;
  /** A bit for each key, by its own bits: most keys asked for are absent, and this small map says so. */
  private readonly seen: Uint32Array;
  private readonly mask: number;

  constructor(keys: Int32Array) {
    let size = 16;
    while (size < keys.length * 2) size *= 2;
    this.mask = size - 1;
    this.slots = new Int32Array(2 * size);
    this.seen = new Uint32Array(SEEN_BITS >>> 5);
    keys.forEach((key, row) => {
      let at = key & this.mask;
      while (this.slots[2 * at + 1]) at = (at + 1) & this.mask;
      this.slots[2 * at] = key;
      this.slots[2 * at + 1] = row + 1;
      const bit = (key ^ (key >>> 9)) & (SEEN_BITS - 1);
      this.seen[bit >>> 5]! |= 1 << (bit & 31);
    });
  }

  /** @param id a 32-bit feature or form id; two low bits do not count */
  row(id: number): number {
    const key = id >>> 2;
    const bit = (key ^ (key >>> 9)) & (SEEN_BITS - 1);
    if (!(this.seen[bit >>> 5]! & (1 << (bit & 31)))) return -1;
    let at = key & this.mask;
    for (;;) {
      const row = this.slots[2 * at + 1]!;
      if (!row || this.slots[2 * at] === key) return row - 1;
      at = (at + 1) & this.mask;
    }
  }
}

const SEEN_BITS = 1 << 21;

export function unpack(data: TaggerData): Model {
  const keys = readKeys(fromBase64(data.keys));
  const table = new KeyTable(keys);
  const count = data.cells.length >> 1;
  const starts = new Int32Array(keys.length + 1);
  const labels = new Uint8Array(count);
  const weights = new Float32Array(count);
  for (let cell = 0, row = 0; cell < count; cell++) {
    const high = DIGITS[data.cells.charCodeAt(cell * 2) & 127]!;
    const level = DIGITS[data.cells.charCodeAt(cell * 2 + 1) & 127]! - 32;
    labels[cell] = high >> 1;
    weights[cell] = Math.sign(level) * (level / 31) ** 2 * data.top;
    if (high & 1) starts[++row] = cell + 1;
  }
  const classTable = new KeyTable(readKeys(fromBase64(data.classKeys)));
  const classes = data.classes.map(fromBase64);
  const none = classes.map(() => 0);
  const transitions = Float32Array.from(data.transitions);
  if (transitions.length !== LABELS * LABELS)
    throw new Error('tagger.json does not fit this program');
  return {
    add(feature, row) {
      const at = table.row(feature);
      if (at < 0) return;
      for (let k = starts[at]!, end = starts[at + 1]!; k < end; k++)
        row[labels[k]!]! += weights[k]!;
    },
    transitions,
    classesOf(cased, lower) {
      let at = classTable.row(cased);
      if (at < 0) at = classTable.row(lower);
      return at < 0 ? none : classes.map((level) => level[at]! + 1);
    },
  };
}
