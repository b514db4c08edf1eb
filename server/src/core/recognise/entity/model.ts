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

/** The weight of a level code (0 is -LEVELS; zero itself is left out) in steps: whole numbers, fine where small. */
function stepsOf(symbol: number): number {
  const level = symbol < LEVELS ? symbol - LEVELS : symbol - LEVELS + 1;
  return level * Math.abs(level);
}

/** The same in parts of the top weight. */
export const weightOf = (symbol: number): number => stepsOf(symbol) / LEVELS ** 2;

export interface Model {
  /**
   * Adds the weights of the first `count` features, in steps, to the `LABELS` numbers of `scores` from `at` on. The
   * places of the rows are looked up before any is read, so that the processor waits for many of them at once.
   */
  add(features: Int32Array, count: number, scores: Int16Array | Int32Array, at: number): void;
  /** What one step is worth. */
  readonly step: number;
  /** Label × label, in steps. */
  readonly transitions: Float64Array;
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

/**
 * Rows of weights by key. Keys are hashes, so their high bits spread them evenly over buckets: of the rows of a bucket,
 * which stand together, one or two are read to find a key. All is kept small, since what it reads is all over the
 * table for every token: the less there is of it, the more stays in the processor's cache.
 */
class Rows {
  /** Where each bucket's rows start, and where the last one's end. */
  private readonly starts = new Int32Array((1 << BUCKET_BITS) + 1);
  /** Rows: the rest of the key and the count of cells in one number, then the cells, each `steps * 32 + label`. */
  private readonly cells: Int16Array;
  /** A bit for each key, by its own bits: most keys asked for are absent, and this small map says so. */
  private readonly seen = new Uint32Array(SEEN_BITS >>> 5);
  private readonly found = new Int32Array(MOST_FEATURES);

  /** @param keys ascending; @param held the rows, with the count alone before the cells of each */
  constructor(keys: Int32Array, held: Int16Array) {
    this.cells = held;
    let bucket = 0;
    let at = 0;
    for (const key of keys) {
      while (bucket <= key >>> REST_BITS) this.starts[bucket++] = at;
      const bit = bitOf(key);
      this.seen[bit >>> 5]! |= 1 << (bit & 31);
      const count = held[at]!;
      held[at] = (key & REST_MASK) * 32 + count;
      at += 1 + count;
    }
    this.starts.fill(at, bucket);
  }

  add(features: Int32Array, count: number, scores: Int16Array | Int32Array, at: number): void {
    const { starts, cells, seen, found } = this;
    let n = 0;
    for (let k = 0; k < count; k++) {
      const key = features[k]! >>> KEY_SHIFT;
      const bit = bitOf(key);
      if (!(seen[bit >>> 5]! & (1 << (bit & 31)))) continue;
      const end = starts[(key >>> REST_BITS) + 1]!;
      for (let i = starts[key >>> REST_BITS]!; i < end; i += 1 + (cells[i]! & 31))
        if (cells[i]! >> 5 === (key & REST_MASK)) {
          found[n++] = i;
          break;
        }
    }
    for (let k = 0; k < n; k++) {
      let i = found[k]!;
      for (const end = i + (cells[i]! & 31); i < end;) {
        const cell = cells[++i]!;
        scores[at + (cell & 31)]! += cell >> 5;
      }
    }
  }
}

const SEEN_BITS = 1 << 21;
const BUCKET_BITS = 17;
/** The bits of a key below those that tell its bucket. */
const REST_BITS = 32 - KEY_SHIFT - BUCKET_BITS;
const REST_MASK = (1 << REST_BITS) - 1;
/** More features than a place has. */
const MOST_FEATURES = 160;

const bitOf = (key: number): number => (key ^ (key >>> 9)) & (SEEN_BITS - 1);

export function unpack(data: TaggerData): Model {
  if (data.transitions.length !== LABELS * LABELS)
    throw new Error('tagger.json does not fit this program');
  const reader = new BitReader(fromBase64(data.bits));
  const keys = new Int32Array(data.rows);
  for (let row = 0, key = 0; row < data.rows; row++)
    keys[row] = key += reader.number(reader.number(LENGTHS));
  const labelCodes = data.labelCodes.map(codeOf);
  const levelCode = codeOf(data.levelCode);
  const steps = Int16Array.from(data.levelCode, (_, symbol) => stepsOf(symbol));
  let held = new Int16Array(4 * data.rows);
  let at = 0;
  for (let row = 0; row < data.rows; row++) {
    if (at + 1 + LABELS > held.length) held = grown(held);
    const start = at++;
    let label = reader.symbol(labelCodes[END]!);
    while (label !== END) {
      held[at++] = steps[reader.symbol(levelCode)]! * 32 + label;
      label = reader.symbol(labelCodes[label]!);
    }
    held[start] = at - start - 1;
  }
  const rows = new Rows(keys, held.slice(0, at));
  const step = data.top / LEVELS ** 2;
  return {
    add: (features, count, scores, to) => rows.add(features, count, scores, to),
    step,
    transitions: Float64Array.from(data.transitions, (weight) => weight / step),
    classesOf: unpackClasses(data),
  };
}

function grown(cells: Int16Array<ArrayBuffer>): Int16Array<ArrayBuffer> {
  const more = new Int16Array(2 * cells.length);
  more.set(cells);
  return more;
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
