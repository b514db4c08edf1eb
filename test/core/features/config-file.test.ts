// Completion and hover in corpus.yaml and entities.yaml, also in a half-written one.
import { describe, expect, it } from 'vitest';
import {
  completeConfig,
  hoverConfig,
  type ConfigFileKind,
} from '../../../server/src/core/features/config-file';

const rules = ['figure/sum-mismatch', 'time/weekday-mismatch'];

/** The labels offered at `|`. */
function offered(marked: string, file: ConfigFileKind = 'corpus'): string[] {
  const offset = marked.indexOf('|');
  return completeConfig(file, marked.replace('|', ''), offset, { rules }).map(({ label }) => label);
}

describe('completion in corpus.yaml', () => {
  it('offers the fields that are not there yet', () => {
    expect(offered('name: Kho\n|')).toContain('articles');
    expect(offered('name: Kho\n|')).not.toContain('name');
  });

  it.each([
    ['published:\n  |', ['pattern', 'files']],
    ['guidelines: { name: a, |', ['name', 'version']],
    [
      'labels:\n  types:\n    - layer: stance\n      |',
      ['type', 'description', 'color', 'attributes'],
    ],
    ['labels:\n  types:\n  - layer: stance\n    |', ['type', 'description', 'color', 'attributes']],
    [
      'labels:\n  types:\n    - layer: a\n      type: B\n      attributes:\n        strength:\n          |',
      ['description', 'values'],
    ],
    ['lexicon:\n  - { na|', ['name', 'type', 'aliases', 'wikidata']],
    ['rules:\n  |', rules],
    ['rules:\n  figure/sum-mismatch: off\n  |', ['time/weekday-mismatch']],
  ])('offers the keys of %j', (text, labels) => expect(offered(text)).toEqual(labels));

  it.each([
    ['rules:\n  figure/sum-mismatch: |', ['error', 'warning', 'info', 'hint', 'on', 'off']],
    ['rules: { figure/sum-mismatch: w|', ['error', 'warning', 'info', 'hint', 'on', 'off']],
    [
      'lexicon:\n  - name: JICA\n    type: |',
      ['PER', 'LOC', 'ORG', 'EVENT', 'DOC', 'MISC', 'TITLE'],
    ],
    ['sidecar: |', ['annotations/{annotator}/{path}']],
  ])('offers the values of %j', (text, labels) => expect(offered(text)).toEqual(labels));

  it('begins a list entry where one is due', () => {
    const text = 'lexicon:\n  ';
    const [first] = completeConfig('corpus', text, text.length, { rules });
    expect(first).toMatchObject({ label: 'name', insert: '- name: ', kind: 'key' });
  });

  it('replaces what is being written', () => {
    const text = 'published:\n  pat';
    const pattern = completeConfig('corpus', text, text.length, { rules }).find(
      ({ label }) => label === 'pattern',
    );
    expect(pattern).toMatchObject({ insert: 'pattern: ', span: { start: 13, end: 16 } });
  });

  it('quotes a value that YAML would read as something else', () => {
    const [offer] = completeConfig('corpus', 'sidecar: ', 9, { rules });
    expect(offer!.insert).toBe("'annotations/{annotator}/{path}'");
  });

  it('offers nothing where the text is free', () => {
    expect(offered('name: |')).toEqual([]);
    expect(offered('ten: |')).toEqual([]);
    expect(offered('labels:\n  document:\n    |')).toEqual([]);
  });
});

describe('completion in entities.yaml', () => {
  it('offers the fields of an entry', () => {
    expect(offered('|', 'entities')).toEqual(['id', 'type', 'name', 'aliases', 'wikidata', 'note']);
    expect(offered('- id: a\n  |', 'entities')).toEqual([
      'type',
      'name',
      'aliases',
      'wikidata',
      'note',
    ]);
    expect(offered('- { id: a, type: |', 'entities')).toContain('EVENT');
  });
});

describe('hover', () => {
  const at = (marked: string, locale?: 'en' | 'vi'): string | undefined =>
    hoverConfig('corpus', marked.replace('|', ''), marked.indexOf('|'), locale)?.markdown;

  it('says what a key is for and which values it may have', () => {
    expect(at('sid|ecar: x')).toContain('Where annotations are kept');
    expect(at('rules:\n  figure/sum-mis|match: off')).toContain('`warning`');
    expect(at('labels:\n  types:\n    - { layer: a, col|or: "#fff" }')).toContain('#rrggbb');
  });

  it('says it on the value as well, and in Vietnamese', () => {
    expect(at('rules:\n  figure/sum-mismatch: o|ff')).toContain('`off`');
    expect(at('sid|ecar: x', 'vi')).toContain('Nơi để tệp chú giải');
  });

  it('says nothing of an unknown key or in the void', () => {
    expect(at('te|n: x')).toBeUndefined();
    expect(at('name: x\n|')).toBeUndefined();
  });

  it('never throws, whatever the text', () => {
    for (const text of ['', '{', '[[{', '- - -', ': : :', '"', "'a", '\t', '{a: [b, {c: '])
      for (let offset = 0; offset <= text.length; offset++) {
        completeConfig('corpus', text, offset, { rules });
        hoverConfig('entities', text, offset);
      }
  });
});
