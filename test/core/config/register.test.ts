// Adding an entity to entities.yaml: what stands there stays to the byte.
import { expect, test } from 'vitest';
import { addEntity, parseEntities } from '../../../server/src/core/index';

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
