// The trained model as the data file holds it (see TaggerData in the core's model.ts).
import { core } from './core.mjs';

const { LABELS } = core;

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
  for (const value of model.t) top = Math.max(top, Math.abs(value));
  const scale = top / 127;
  const quantise = (value) => Math.round(value / scale) & 255;
  const byKey = new Map();
  for (const [id, row] of rows) {
    const cells = [];
    for (let label = 0; label < LABELS; label++) {
      const weight = quantise(model.w[row * LABELS + label]);
      if (weight) cells.push([label, weight]);
    }
    if (cells.length) byKey.set(id >>> 2, cells);
  }
  const keys = [...byKey.keys()].sort((a, b) => a - b);
  const cells = keys.flatMap((key) => byKey.get(key));
  const words = new Map([...classes[0].keys()].map((word) => [core.hashOf(word) >>> 2, word]));
  const classKeys = [...words.keys()].sort((a, b) => a - b);
  return {
    keys: base64(varints(keys)),
    sizes: base64(keys.map((key) => byKey.get(key).length)),
    labels: base64(cells.map(([label]) => label)),
    weights: base64(cells.map(([, weight]) => weight)),
    scale: Number(scale.toPrecision(6)),
    transitions: base64(Array.from(model.t, quantise)),
    classKeys: base64(varints(classKeys)),
    classes: classes.map((level) => base64(classKeys.map((key) => level.get(words.get(key))))),
  };
}
