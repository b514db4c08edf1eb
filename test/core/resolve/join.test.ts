// Who is who in one article.
import { describe, expect, test } from 'vitest';
import { joinEntities } from '../../../server/src/core/resolve/join';
import type { KnownEntity, KnownNames } from '../../../server/src/core/resolve/known';
import { nameKey } from '../../../server/src/core/resolve/names';
import { createSnapshot } from '../../../server/src/core/text/snapshot';
import type { EntityMention } from '../../../server/src/core/recognise/mention';

const JAPAN: KnownEntity = {
  id: 'nhat-ban',
  type: 'LOC',
  name: 'Nhật Bản',
  aliases: ['Nhật'],
  wikidata: 'Q17',
};

const surnames = new Set(['nguyễn', 'trần', 'lê', 'phạm', 'vũ']);

const names: KnownNames = {
  isSurname: (syllable) => surnames.has(syllable),
  has: (id) => id === JAPAN.id,
  find: (key, type) =>
    type === JAPAN.type && [JAPAN.name, ...JAPAN.aliases].some((name) => nameKey(name) === key)
      ? JAPAN
      : undefined,
};

/** `[PER Lê Thu]` marks a mention; the ids come back in order. */
function ids(marked: string): (string | undefined)[] {
  const mentions: EntityMention[] = [];
  let text = '';
  for (const piece of marked.split(/(\[[A-Z]+ [^\]]+\])/u)) {
    const mark = /^\[([A-Z]+) ([^\]]+)\]$/u.exec(piece);
    if (mark)
      mentions.push({
        layer: 'entity',
        type: mark[1]!,
        score: 1,
        start: text.length,
        end: text.length + mark[2]!.length,
      });
    text += mark ? mark[2]! : piece;
  }
  return joinEntities(mentions, createSnapshot(text), names).map((mention) => mention.entity);
}

describe('persons', () => {
  test('a Vietnamese given name joins its full name', () =>
    expect(ids('Bà [PER Lê Minh Thu] nói. Theo bà [PER Thu], và [PER Minh Thu]')).toEqual([
      'le-minh-thu',
      'le-minh-thu',
      'le-minh-thu',
    ]));
  test('a full name that comes later counts too', () =>
    expect(ids('Ông [PER Hùng] đến. Ông [PER Trần Hùng] phát biểu')).toEqual([
      'tran-hung',
      'tran-hung',
    ]));
  test('nobody is merged on a family name', () =>
    expect(ids('[PER Nguyễn Văn An] gặp [PER Nguyễn Thị Bình]; ông [PER Nguyễn]')).toEqual([
      'nguyen-van-an',
      'nguyen-thi-binh',
      'nguyen',
    ]));
  test('a given name that two people bear stays without an id', () =>
    expect(ids('[PER Lê Thu], [PER Trần Thu] và chị [PER Thu]')).toEqual([
      'le-thu',
      'tran-thu',
      undefined,
    ]));
  test('either part of a foreign name stands for it, in either order', () =>
    expect(
      ids('[PER Tanaka Hiroshi], ông [PER Tanaka], ông [PER Hiroshi Tanaka], ông [PER Hiroshi]'),
    ).toEqual(['tanaka-hiroshi', 'tanaka-hiroshi', 'tanaka-hiroshi', 'tanaka-hiroshi']));
  test('initials do not keep a foreign name apart', () =>
    expect(ids('[PER John F. Carter] và [PER John Carter]')).toEqual([
      'john-f-carter',
      'john-f-carter',
    ]));
  test('a Vietnamese name in another order is another person', () =>
    expect(ids('[PER Lê Vũ] và [PER Vũ Lê]')).toEqual(['le-vu', 'vu-le']));
});

describe('persons with partial names', () => {
  test('a name is of the one person named before it', () =>
    expect(
      ids('[PER Hiroshi Tanaka]. [PER Tanaka] nói. Bà [PER Yuko Tanaka] đến. [PER Tanaka] cười'),
    ).toEqual(['hiroshi-tanaka', 'hiroshi-tanaka', 'yuko-tanaka', undefined]));
  test('an initial stands for a foreign name, not for a Vietnamese one', () => {
    expect(ids('[PER Carlos Ramirez]; [PER C. Ramirez]')).toEqual([
      'carlos-ramirez',
      'carlos-ramirez',
    ]);
    expect(ids('[PER Trần Minh Long]; [PER M. Long]')[1]).toBe('m-long');
  });
  test('diacritics do not part a foreign name; tones part Vietnamese ones', () => {
    expect(ids('[PER Álvaro Muñoz]; [PER Alvaro Munoz]')).toEqual(['alvaro-munoz', 'alvaro-munoz']);
    expect(ids('[PER Lê Thị Lan]; [PER Lê Thị Lân]; [PER Lân]')).toEqual([
      'le-thi-lan',
      'le-thi-lan-2',
      'le-thi-lan-2',
    ]);
  });
  test('a place of the name is something else', () =>
    expect(ids('[PER Lê Lợi], đường [LOC Lê Lợi]')).toEqual(['le-loi', 'le-loi-loc']));
});

describe('other entities', () => {
  test('aliases of a known place are one', () =>
    expect(ids('[LOC Nhật Bản] và phía [LOC Nhật]')).toEqual(['nhat-ban', 'nhat-ban']));
  test('spelling and case do not part them', () =>
    expect(ids('[LOC Hoà Bình], [LOC HÒA BÌNH]')).toEqual(['hoa-binh', 'hoa-binh']));
  test('an acronym in brackets is its long name', () =>
    expect(ids('[ORG Hiệp hội Cá ngừ Miền Trung] ([ORG HCMT]) họp; [ORG HCMT] đề nghị')).toEqual(
      Array(3).fill('hiep-hoi-ca-ngu-mien-trung'),
    ));
  test('the long name may stand in the brackets', () =>
    expect(ids('[ORG HCMT] ([ORG Hiệp hội Cá ngừ Miền Trung])')).toEqual(
      Array(2).fill('hiep-hoi-ca-ngu-mien-trung'),
    ));
  test('usual abbreviations are written out', () =>
    expect(ids('[ORG Sở GD&ĐT Hà Nam]; [ORG Sở Giáo dục và Đào tạo Hà Nam]')).toEqual(
      Array(2).fill('so-giao-duc-va-dao-tao-ha-nam'),
    ));
  test('a place in brackets is no acronym', () =>
    expect(ids('[ORG Đại học Sakura] ([LOC Nhật Bản])')).toEqual(['dai-hoc-sakura', 'nhat-ban']));
  test('a ministry without a country is the home one, where no other is named', () =>
    expect(ids('[ORG Bộ Giao thông Việt Nam]; [ORG Bộ Giao thông]')).toEqual([
      'bo-giao-thong-viet-nam',
      'bo-giao-thong-viet-nam',
    ]));
  test('and stays apart where two countries are named', () =>
    expect(
      ids('[ORG Bộ Giao thông Việt Nam]; [ORG Bộ Giao thông Lào]; [ORG Bộ Giao thông]')[2],
    ).toBe('bo-giao-thong'));
});
