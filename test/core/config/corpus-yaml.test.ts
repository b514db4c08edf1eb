// corpus.yaml: what it gives, what it says of faults, and that its schema says the same.
import Ajv from 'ajv';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { DEFAULT_CONFIG } from '../../../server/src/core/config/config';
import { parseCorpusConfig } from '../../../server/src/core/config/corpus-yaml';
import corpusSchema from '../../../server/src/core/config/schemas/corpus.schema.json';
import { message } from '../../../server/src/core/messages/messages';

const RULES = ['figure/sum-mismatch', 'time/weekday-mismatch', 'time/reversed-range'];
const allows = new Ajv({ allowUnionTypes: true }).compile(corpusSchema);

const faults = (text: string): string[] =>
  parseCorpusConfig(text, RULES).problems.map(
    ({ line, column, messageId, start, end }) =>
      `${line}:${column} ${messageId} «${text.slice(start, end).split('\n')[0]}»`,
  );

const FULL = `# Kho báo
name: Việt - Nhật
articles: ['2021/**/*.txt', bao/*.md]
published:
  pattern: '{year}/{month}/{day}/*'
  files: { 'a.txt': 2021-11-20T14:04+07:00, b.txt: 2021-11 }
guidelines: { name: viet-nhat, version: 2 }
labels:
  types:
    - layer: stance
      type: SUPPORT
      description: Ủng hộ một chính sách
      color: '#2a7f62'
      attributes:
        strength: { values: [weak, strong] }
  relations:
    - { type: meets, from: [PER], to: [PER, ORG] }
  document:
    topic: { description: Chủ đề, values: [kinh tế, văn hóa] }
lexicon:
  - { name: Đại học Việt Nhật, type: ORG, aliases: [VJU], wikidata: Q18348549 }
rules:
  figure/sum-mismatch: error
  time/weekday-mismatch: off
sidecar: annotations/{annotator}/{path}
recognisers:
  - { name: phobert, command: [python3, tools/tagger.py], timeout: 60 }
`;

describe('parseCorpusConfig', () => {
  it('reads every field', () => {
    const { config, problems } = parseCorpusConfig(FULL, RULES);
    expect(problems).toEqual([]);
    expect(config).toEqual({
      name: 'Việt - Nhật',
      articles: ['2021/**/*.txt', 'bao/*.md'],
      published: {
        pattern: '{year}/{month}/{day}/*',
        files: { 'a.txt': '2021-11-20T14:04+07:00', 'b.txt': '2021-11' },
      },
      guidelines: { name: 'viet-nhat', version: '2' },
      labels: [
        {
          layer: 'stance',
          type: 'SUPPORT',
          description: 'Ủng hộ một chính sách',
          color: '#2a7f62',
          attributes: [{ name: 'strength', values: ['weak', 'strong'] }],
        },
      ],
      relations: [{ type: 'meets', from: ['PER'], to: ['PER', 'ORG'], attributes: [] }],
      documentLabels: [{ name: 'topic', description: 'Chủ đề', values: ['kinh tế', 'văn hóa'] }],
      lexicon: [
        { name: 'Đại học Việt Nhật', type: 'ORG', aliases: ['VJU'], wikidata: 'Q18348549' },
      ],
      rules: { 'figure/sum-mismatch': 'error', 'time/weekday-mismatch': 'off' },
      sidecar: 'annotations/{annotator}/{path}',
      recognisers: [{ name: 'phobert', command: ['python3', 'tools/tagger.py'], timeout: 60 }],
    });
  });

  it('gives every default for an empty file and for one of comments', () => {
    for (const text of ['', '# chưa có gì\n', '{}'])
      expect(parseCorpusConfig(text)).toEqual({ config: DEFAULT_CONFIG, problems: [] });
  });

  it.each([
    ['nmae: Kho', '1:1 config/unknown-key «nmae»'],
    ['name: Kho\narticles: 3', '2:11 config/type «3»'],
    ['lexicon:', '1:1 config/empty «lexicon»'],
    ['lexicon:\n  - name: JICA', '2:5 config/missing-key «name: JICA»'],
    ['lexicon:\n  - { name: JICA, type: ORG, wikidata: 881 }', '2:40 config/type «881»'],
    ['labels:\n  types:\n    - { layer: a, type: B, color: red }', '3:35 config/form «red»'],
    ['rules: { figure/sum-mismatch: loud }', '1:31 config/choice «loud»'],
    ['rules: { figure/sum-missmatch: off }', '1:10 config/unknown-rule «figure/sum-missmatch»'],
    ['published: { pattern: "{yaer}/*" }', '1:23 config/path-pattern «"{yaer}/*"»'],
    ['published: { files: { a.txt: hôm qua } }', '1:30 config/form «hôm qua»'],
    ['sidecar: ../{path}', '1:10 config/sidecar-pattern «../{path}»'],
    ['sidecar: annotations/x', '1:10 config/sidecar-pattern «annotations/x»'],
    ['recognisers: [{ name: a, command: [] }]', '1:35 config/empty «[]»'],
  ])('names the fault and its place in %j', (text, fault) => expect(faults(text)).toEqual([fault]));

  it('names a syntax error with its place and falls back to the defaults', () => {
    const { config, problems } = parseCorpusConfig('name: Kho\nrules: [a, b\n');
    expect(config).toEqual(DEFAULT_CONFIG);
    expect(problems.length).toBeGreaterThan(0);
    expect(problems[0]).toMatchObject({ messageId: 'config/syntax', line: 3 });
  });

  it('keeps what is right beside what is wrong', () => {
    const { config, problems } = parseCorpusConfig(
      'name: Kho\nlexicon:\n  - { name: JICA }\n  - { name: JETRO, type: ORG }\n',
    );
    expect(problems).toHaveLength(1);
    expect(config).toMatchObject({ name: 'Kho', lexicon: [{ name: 'JETRO' }] });
  });

  it('says in both languages what is wrong and what to do', () => {
    const [problem] = parseCorpusConfig('rules: { figure/sum-missmatch: off }', RULES).problems;
    expect(message(problem!.messageId, problem!.data, 'en')).toContain('figure/sum-mismatch');
    expect(message(problem!.messageId, problem!.data, 'vi')).toContain('Không có quy tắc');
  });

  it('never throws, whatever the file', () => {
    for (const text of [
      '__proto__: 1',
      'rules: { __proto__: off }',
      '- a',
      '42',
      '? [a]\n: b',
      '&a [*a]',
      '\u0000',
      '{'.repeat(500),
      'a: *b',
    ])
      expect(parseCorpusConfig(text).config.articles).toEqual(DEFAULT_CONFIG.articles);
  });
});

describe('the schema of corpus.yaml', () => {
  const good = [FULL, '{}', 'name: 2024', "articles: '**/*.txt'", 'rules: { a/b: hint }'];
  const bad = [
    'nmae: Kho',
    'articles: 3',
    'lexicon: [{ name: JICA }]',
    'lexicon: [{ name: JICA, type: ORG, wikidata: 881 }]',
    'labels: { types: [{ layer: a, type: B, color: red }] }',
    'labels: { types: [{ layer: a, type: B, attributes: { x: [1, 2] } }] }',
    'labels: []',
    'rules: { a/b: loud }',
    'published: { files: { a.txt: hôm qua } }',
    'guidelines: { name: a }',
    'recognisers: [{ name: a, command: [] }]',
    'recognisers: [{ name: a, command: [b], timeout: 0 }]',
    '[]',
  ];

  it.each(good)('and the parser both take %j', (text) => {
    expect(parseCorpusConfig(text).problems).toEqual([]);
    expect(allows(parse(text))).toBe(true);
  });

  it.each(bad)('and the parser both refuse %j', (text) => {
    expect(parseCorpusConfig(text).problems).not.toEqual([]);
    expect(allows(parse(text))).toBe(false);
  });
});
