// entities.yaml: what it gives, what it says of faults, and that its schema says the same.
import Ajv from 'ajv';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { parseEntities } from '../../../server/src/core/config/entities-yaml';
import entitiesSchema from '../../../server/src/core/config/schemas/entities.schema.json';

const allows = new Ajv().compile(entitiesSchema);

describe('parseEntities', () => {
  it('reads entries with and without what may be left out', () =>
    expect(
      parseEntities(`
- id: jica
  type: ORG
  name: Cơ quan Hợp tác quốc tế Nhật Bản
  aliases: [JICA]
  wikidata: Q1139904
  note: văn phòng tại Hà Nội
- { id: phạm-thu-lâm, type: PER, name: Phạm Thu Lâm }
`),
    ).toEqual({
      entities: [
        {
          id: 'jica',
          type: 'ORG',
          name: 'Cơ quan Hợp tác quốc tế Nhật Bản',
          aliases: ['JICA'],
          wikidata: 'Q1139904',
          note: 'văn phòng tại Hà Nội',
        },
        { id: 'phạm-thu-lâm', type: 'PER', name: 'Phạm Thu Lâm', aliases: [] },
      ],
      problems: [],
    }));

  it('gives an empty registry for an empty file', () =>
    expect(parseEntities('')).toEqual({ entities: [], problems: [] }));

  it('keeps the first of two entries with one id, and names the second', () => {
    const text = '- { id: a, type: PER, name: An }\n- { id: a, type: PER, name: Bình }\n';
    const { entities, problems } = parseEntities(text);
    expect(entities.map(({ name }) => name)).toEqual(['An']);
    expect(problems).toMatchObject([{ messageId: 'config/duplicate-id', line: 2, column: 9 }]);
  });

  it('drops an entry at fault and keeps the others', () => {
    const { entities, problems } = parseEntities(
      '- { id: "có dấu cách", type: PER, name: An }\n- { id: b, type: LOC, name: Huế }\n',
    );
    expect(entities.map(({ id }) => id)).toEqual(['b']);
    expect(problems).toMatchObject([{ messageId: 'config/form', line: 1 }]);
  });

  it.each([
    ['- { id: a, type: PER, name: An }', true],
    ['[]', true],
    ['- { id: a, type: PER }', false],
    ['- { id: a, type: PER, name: An, wikidata: X1 }', false],
    ['a: 1', false],
  ])('agrees with the schema on %j', (text, right) => {
    expect(parseEntities(text).problems.length === 0).toBe(right);
    expect(allows(parse(text))).toBe(right);
  });
});
