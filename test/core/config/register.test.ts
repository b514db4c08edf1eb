// Adding an entity to entities.yaml, where what stands there stays to the byte, and making two entries one.
import { describe, expect, test } from 'vitest';
import { addEntity, mergeEntities, parseEntities } from '../../../server/src/core/index';

const entity = { id: 'le-van-ba', type: 'PER', name: 'Lê Văn Ba', aliases: ['Ba'], wikidata: 'Q1' };

test.each([
  ['no file', undefined],
  ['an empty file', ''],
  ['comments alone', '# của tôi\n'],
  ['a list', '# của tôi\n- id: hue # cố đô\n  type: LOC\n  name: "Huế"\n'],
  ['an indented list', '  - id: hue\n    type: LOC\n    name: Huế\n'],
  ['no line end at the end', '- id: hue\n  type: LOC\n  name: Huế'],
  ['CRLF', '- id: hue\r\n  type: LOC\r\n  name: Huế\r\n'],
])('after %s', (_, text) => {
  const added = addEntity(text, entity)!;
  expect(added.startsWith(text ?? '')).toBe(true);
  const { entities, problems } = parseEntities(added);
  expect(problems).toEqual([]);
  expect(entities.at(-1)).toEqual(entity);
  if (text?.includes('\r\n')) expect(added.replaceAll('\r\n', '')).not.toContain('\n');
});

test('a name that YAML 1.1 reads as something else is quoted', () =>
  expect(addEntity('', { ...entity, name: 'No' })).toContain('name: "No"'));

test.each([
  ['a file that is not YAML', '- id: [\n'],
  ['a list in braces', '[{ id: hue, type: LOC, name: Huế }]\n'],
  ['something that is no list', 'id: hue\n'],
])('%s is left alone', (_, text) => expect(addEntity(text, entity)).toBeUndefined());

describe('two entries made one', () => {
  const FILE = `# The people of the corpus
- id: an
  type: PER
  name: Lê An # the elder
  aliases: [An]
- id: binh # keep
  type: PER
  name: Trần Bình
# found twice
- id: le-an
  type: PER
  name: Lê Văn An
  aliases: [an, Anh An]
  wikidata: Q7
  note: as the papers write him
`;
  test('keep names, links, notes and comments; the others stay as they are', () => {
    expect(mergeEntities(FILE, 'le-an', 'an')).toBe(`# The people of the corpus
# found twice
- id: an
  type: PER
  name: Lê An # the elder
  aliases: [An, Lê Văn An, Anh An]
  wikidata: Q7
  note: as the papers write him
- id: binh # keep
  type: PER
  name: Trần Bình
`);
    expect(parseEntities(mergeEntities(FILE, 'an', 'le-an')!).problems).toEqual([]);
  });
  test('are left alone where that would lose something', () => {
    expect(mergeEntities(FILE, 'an', 'none')).toBeUndefined();
    expect(mergeEntities(FILE, 'an', 'an')).toBeUndefined();
    expect(mergeEntities('- {', 'an', 'le-an')).toBeUndefined();
    const other = FILE.replace('aliases: [An]', 'wikidata: Q8');
    expect(mergeEntities(other, 'le-an', 'an')).toBeUndefined();
  });
});
