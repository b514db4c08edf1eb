// The trained model as the data file holds it (see TaggerData in the core's model.ts).
import { BitWriter, codesOf, lengthsOf } from './codes.mjs';
import { core } from './core.mjs';

const { END, KEY_SHIFT, LABELS, LENGTHS, LEVELS } = core;

const base64 = (bytes) => Buffer.from(bytes).toString('base64');

function varints(sorted) {
  const bytes = [];
  let before = 0;
  for (const key of sorted) {
    let delta = key - before;
    before = key;
    while (delta > 127) {
      bytes.push((delta & 127) | 128);
      delta = Math.floor(delta / 128);
    }
    bytes.push(delta);
  }
  return bytes;
}

/** The symbol of a weight, undefined where it rounds to zero. Levels are squared: the small weights, the most, are the most exact. */
function symbolOf(value, top) {
  const level = Math.sign(value) * Math.round(Math.sqrt(Math.abs(value) / top) * LEVELS);
  return level ? level + LEVELS - (level > 0 ? 1 : 0) : undefined;
}

/** Calls `label(symbol, before)` and `level(symbol)` for what the rows spell. */
function spell(rows, label, level) {
  for (const cells of rows) {
    let before = END;
    for (const [next, symbol] of cells) {
      label(next, before);
      level(symbol);
      before = next;
    }
    label(END, before);
  }
}

/** @param rows feature id → row; @param classes level → word → class */
export function pack(model, rows, classes) {
  let top = 0;
  for (const value of model.w) top = Math.max(top, Math.abs(value));
  const byKey = new Map();
  for (const [id, row] of rows) {
    const cells = [];
    for (let label = 0; label < LABELS; label++) {
      const symbol = symbolOf(model.w[row * LABELS + label], top);
      if (symbol !== undefined) cells.push([label, symbol]);
    }
    if (cells.length) byKey.set(id >>> KEY_SHIFT, cells);
  }
  const keys = [...byKey.keys()].sort((a, b) => a - b);
  const cells = keys.map((key) => byKey.get(key));
  const labelCounts = Array.from({ length: LABELS + 1 }, () => new Array(LABELS + 1).fill(0));
  const levelCounts = new Array(2 * LEVELS).fill(0);
  spell(
    cells,
    (symbol, before) => labelCounts[before][symbol]++,
    (symbol) => levelCounts[symbol]++,
  );
  const labelLengths = labelCounts.map(lengthsOf);
  const levelLengths = lengthsOf(levelCounts);
  const labelCodes = labelLengths.map(codesOf);
  const levelCodes = codesOf(levelLengths);
  const writer = new BitWriter();
  keys.forEach((key, i) => {
    const delta = key - (keys[i - 1] ?? 0);
    const length = 32 - Math.clz32(delta);
    if (length >= 1 << LENGTHS) throw new Error(`too few rows to pack: ${keys.length}`);
    writer.put({ value: length, length: LENGTHS });
    writer.put({ value: delta, length });
  });
  spell(
    cells,
    (symbol, before) => writer.put(labelCodes[before][symbol]),
    (symbol) => writer.put(levelCodes[symbol]),
  );
  const words = new Map([...classes[0].keys()].map((word) => [core.hashOf(word) >>> 2, word]));
  const classKeys = [...words.keys()].sort((a, b) => a - b);
  return {
    rows: keys.length,
    bits: base64(writer.end()),
    labelCodes: labelLengths,
    levelCode: levelLengths,
    top: Number(top.toPrecision(6)),
    transitions: Array.from(model.t, (value) => Number(value.toPrecision(4))),
    classKeys: base64(varints(classKeys)),
    classes: classes.map((level) => base64(classKeys.map((key) => level.get(words.get(key))))),
  };
}
