// Another reader as a witness: PyYAML, which reads YAML 1.1, finds the same values in our sidecars.
import { spawnSync } from 'node:child_process';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { writeSidecar } from '../../server/src/core/sidecar/index';
import { equal, type Json } from '../../server/src/core/sidecar/model';
import { sidecar, TRAPS } from '../support/sidecars';

const PYTHON = `
import json, sys, yaml
texts = json.load(sys.stdin)
print(json.dumps([yaml.safe_load(text) for text in texts], default=lambda odd: {"odd": repr(odd)}))
`;

/** What PyYAML finds in each text. */
function pyyaml(texts: readonly string[]): Json[] {
  const { status, stdout, stderr } = spawnSync('python3', ['-c', PYTHON], {
    input: JSON.stringify(texts),
    encoding: 'utf8',
    maxBuffer: 1 << 28,
  });
  expect(status, `PyYAML is needed (Debian: python3-yaml): ${stderr}`).toBe(0);
  return JSON.parse(stdout) as Json[];
}

/** Milliseconds, for a machine that is busy. */
const PATIENCE = 60_000;

test('finds what we wrote, in whatever a sidecar may hold', { timeout: PATIENCE }, () => {
  const texts = fc.sample(sidecar, { numRuns: 150, seed: 20211120 }).map(writeSidecar);
  const found = pyyaml(texts);
  texts.forEach((text, i) =>
    expect(equal(found[i], parse(text, { version: '1.2' }) as Json), text).toBe(true),
  );
});

test(
  'finds text where YAML 1.1 would read a date, a number, a time or a truth value',
  { timeout: PATIENCE },
  () => {
    const model = {
      version: 1,
      source: {},
      zones: [],
      annotations: [],
      relations: [],
      findings: [],
      document: Object.fromEntries(TRAPS.map((trap, i) => [`bẫy ${i}`, trap])),
    } as const;
    const keys = { ...model, document: Object.fromEntries(TRAPS.map((trap) => [trap, trap])) };
    const [values, names] = pyyaml([writeSidecar(model), writeSidecar(keys)]) as [
      typeof model,
      typeof keys,
    ];
    expect(values.document).toEqual(model.document);
    expect(names.document).toEqual(keys.document);
  },
);
