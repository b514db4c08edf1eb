// The trained model as the data file holds it (see TaggerData in the core's model.ts).
import { core } from './core.mjs';

const { LABELS } = core;

const DIGITS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';
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

/** @param rows feature id → row; @param classes level → word → class */
export function pack(model, rows, classes) {
  let top = 0;
  for (const value of model.w) top = Math.max(top, Math.abs(value));
  // Levels are squared, so that small weights, the most, are the most exact.
  const levelOf = (value) => Math.sign(value) * Math.round(Math.sqrt(Math.abs(value) / top) * 31);
  const byKey = new Map();
  for (const [id, row] of rows) {
    const cells = [];
    for (let label = 0; label < LABELS; label++) {
      const level = levelOf(model.w[row * LABELS + label]);
      if (level) cells.push([label, level]);
    }
    if (cells.length) byKey.set(id >>> 2, cells);
  }
  const keys = [...byKey.keys()].sort((a, b) => a - b);
  const cells = keys.flatMap((key) =>
    byKey
      .get(key)
      .map(
        ([label, level], i, row) =>
          DIGITS[label * 2 + (i === row.length - 1 ? 1 : 0)] + DIGITS[level + 32],
      ),
  );
  const words = new Map([...classes[0].keys()].map((word) => [core.hashOf(word) >>> 2, word]));
  const classKeys = [...words.keys()].sort((a, b) => a - b);
  return {
    keys: base64(varints(keys)),
    cells: cells.join(''),
    top: Number(top.toPrecision(6)),
    transitions: Array.from(model.t, (value) => Number(value.toPrecision(4))),
    classKeys: base64(varints(classKeys)),
    classes: classes.map((level) => base64(classKeys.map((key) => level.get(words.get(key))))),
  };
}
