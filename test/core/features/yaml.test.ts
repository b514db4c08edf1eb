// Completion and hover in YAML that is being typed: `|` is the cursor.
import { describe, expect, test } from 'vitest';
import { completeYaml, hoverYaml } from '../../../server/src/core/index';

const complete = (marked: string, kind: 'config' | 'registry' | 'sidecar' = 'config'): string[] => {
  const offset = marked.indexOf('|');
  return completeYaml(marked.replace('|', ''), offset, kind).map(({ label }) => label);
};

describe('keys', () => {
  test('of the top level, without those that are there', () => {
    const keys = complete('name: Báo\n|');
    expect(keys).toContain('articles');
    expect(keys).not.toContain('name');
  });
  test('of a mapping within', () =>
    expect(complete('published:\n  |')).toEqual(['pattern', 'files']));
  test('of a list item, with its dash and after its first line', () => {
    expect(complete('lexicon:\n  - |')).toContain('aliases');
    expect(complete('lexicon:\n  - name: Huế\n    |')).toEqual(['type', 'aliases', 'wikidata']);
  });
  test('of a list item whose dash stands under the key of the list', () =>
    expect(complete('lexicon:\n- name: Huế\n  ty|')).toContain('type'));
  test('a list wants a dash first', () => expect(complete('lexicon:\n  |')).toEqual(['- ']));
  test('of a list that is the whole file', () =>
    expect(complete('- id: hue\n  type: LOC\n  |', 'registry')).toEqual([
      'name',
      'aliases',
      'wikidata',
      'note',
    ]));
  test('rules are the rules there are', () =>
    expect(complete('rules:\n  |')).toContain('text/repeated-word'));
});

describe('in braces and brackets', () => {
  test('keys, one after the other', () => {
    expect(complete('guidelines: { name: a, |')).toEqual(['name', 'version']);
    expect(complete('lexicon:\n  - { na|')).toEqual(['name', 'type', 'aliases', 'wikidata']);
  });
  test('values', () => {
    expect(complete('rules: { text/repeated-word: w|')).toContain('warning');
    expect(complete('- { id: a, type: |', 'registry')).toContain('EVENT');
  });
});

describe('values', () => {
  test('of a choice, quoted where YAML 1.1 reads something else', () => {
    const text = 'rules:\n  text/repeated-word: ';
    const inserts = completeYaml(text, text.length, 'config').map(({ insert }) => insert);
    expect(inserts).toEqual(['error', 'warning', 'info', 'hint', '"on"', '"off"']);
  });
  test('of an example', () =>
    expect(complete('sidecar: |')).toEqual(['annotations/{annotator}/{path}']));
  test('in a sidecar', () =>
    expect(complete('version: 1\nannotations:\n  - id: a\n    status: acc|', 'sidecar')).toEqual([
      'suggested',
      'accepted',
      'rejected',
    ]));
  test('replace what is written so far', () => {
    const text = 'rules:\n  text/repeated-word: wa';
    const [first] = completeYaml(text, text.length, 'config');
    expect(text.slice(first!.span.start, first!.span.end)).toBe('wa');
  });
});

test('nothing is offered where no schema says anything', () => {
  expect(complete('nonsense:\n  |')).toEqual([]);
  expect(complete('name: |')).toEqual([]);
  expect(complete('labels:\n  document:\n    |')).toEqual([]);
});

test('a hover says what a key is for, and what it may be', () => {
  const text = 'published:\n  pattern: x\nrules:\n  text/repeated-word: error\n';
  const hover = (word: string) => hoverYaml(text, text.indexOf(word) + 1, 'config');
  expect(hover('pattern')?.markdown).toContain('{year}');
  expect(hover('error')?.markdown).toContain('`warning`');
  expect(hover('published')?.markdown).toContain('Publication dates');
  expect(hoverYaml('nonsense: 1', 2, 'config')).toBeUndefined();
});

test('a hover speaks the reader’s language', () =>
  expect(hoverYaml('sidecar: x', 2, 'config', 'vi')?.markdown).toContain('Nơi để tệp chú giải'));

test('nothing throws, whatever the text', () => {
  for (const text of ['', '{', '[[{', '- - -', ': : :', '"', "'a", '\t', '{a: [b, {c: '])
    for (let offset = 0; offset <= text.length; offset++) {
      completeYaml(text, offset, 'config');
      hoverYaml(text, offset, 'sidecar');
    }
});
