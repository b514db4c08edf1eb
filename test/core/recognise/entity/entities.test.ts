// Entities as a reader sees them: the traps of Vietnamese names, positive and negative side by side.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { buildLexicon } from '../../../../server/src/core/lexicon/lexicon';
import { recogniseEntities } from '../../../../server/src/core/recognise/entity/entities';
import { ownNames, type OwnName } from '../../../../server/src/core/recognise/entity/own';
import { createSnapshot } from '../../../../server/src/core/text/snapshot';
import { lexiconData } from '../../../support/lexicon';

const lexicon = buildLexicon(lexiconData);

function recognise(text: string, own: readonly OwnName[] = []) {
  const doc = createSnapshot(text);
  const found = recogniseEntities(
    {
      doc,
      zones: [],
      published: { from: 'none' },
      prefer: 'past',
      lexicon,
      own: ownNames(own),
    },
    [],
  );
  return { doc, found };
}

/** `TYPE quote` of every mention, in order. */
function names(text: string, own: readonly OwnName[] = []): string[] {
  const { doc, found } = recognise(text, own);
  return found.map((mention) => `${mention.type} ${doc.slice(mention)}`);
}

/** Quote and role of every person that has one. */
function roles(text: string): string[] {
  const { doc, found } = recognise(text);
  return found.flatMap((m) => (m.role ? [`${doc.slice(m)}: ${m.role}`] : []));
}

describe('a country glued to a title stays apart from the name', () => {
  test.each([
    [
      'Hôm qua, Tổng thống Mỹ Donald Trump đã điện đàm với người đồng cấp.',
      ['LOC Mỹ', 'PER Donald Trump'],
    ],
    [
      'Thủ tướng Nhật Bản Kishida Fumio sẽ tới Hà Nội vào tuần tới.',
      ['LOC Nhật Bản', 'PER Kishida Fumio', 'LOC Hà Nội'],
    ],
    [
      'Sáng nay, Thống đốc tỉnh Saitama Ono Motohiro trồng cây lưu niệm.',
      ['LOC Saitama', 'PER Ono Motohiro'],
    ],
  ])('%s', (text, expected) => expect(names(text)).toEqual(expected));
});

describe('terms written as acronyms are no names, single letters after a form of address are', () => {
  test.each([
    ['Tỷ lệ CASA của nhà băng tăng còn NIM giảm nhẹ, CEO nói.', []],
    ['Gặp lại kẻ gian ở chợ, chị K liền báo cho mọi người.', ['PER K']],
    ['Trận cuối bảng A diễn ra tối nay.', []],
  ])('%s', (text, expected) => expect(names(text)).toEqual(expected));
});

describe('a body of a province stays apart from the name of its head', () => {
  test.each([
    [
      'Theo Chủ tịch UBND tỉnh Lê Hoài Thu, đường mới sẽ thông xe trong quý tới.',
      ['ORG UBND tỉnh', 'PER Lê Hoài Thu'],
    ],
    [
      'Theo Chủ tịch UBND tỉnh Quảng Trị, đường mới sẽ thông xe trong quý tới.',
      ['ORG UBND tỉnh Quảng Trị'],
    ],
  ])('%s', (text, expected) => expect(names(text)).toEqual(expected));
});

describe('pairs of countries are two places', () => {
  test.each([
    ['Quan hệ Việt Nam-Nhật Bản ngày càng sâu rộng.', ['LOC Việt Nam', 'LOC Nhật Bản']],
    ['Thương mại Hàn Quốc - Việt Nam tăng nhanh.', ['LOC Hàn Quốc', 'LOC Việt Nam']],
    ['Hợp tác Việt-Nhật về y tế có nhiều triển vọng.', ['LOC Việt', 'LOC Nhật']],
  ])('%s', (text, expected) => expect(names(text)).toEqual(expected));
});

describe('a language is no country, a people is', () => {
  test.each([
    ['Ông dạy tiếng Nhật cho trẻ em trong làng.', []],
    ['Người Việt Nam ở vùng này sống bằng nghề cá.', ['LOC Việt Nam']],
  ])('%s', (text, expected) => expect(names(text)).toEqual(expected));
});

describe('organisations keep their places, titles name none unless in full', () => {
  test.each([
    [
      'Đại sứ quán Phần Lan tại Việt Nam mở khóa học mới.',
      ['ORG Đại sứ quán Phần Lan tại Việt Nam'],
    ],
    [
      'Bộ trưởng Y tế Nhật Bản Kenji Morimoto thăm Đà Nẵng.',
      ['LOC Nhật Bản', 'PER Kenji Morimoto', 'LOC Đà Nẵng'],
    ],
    [
      'Thứ trưởng Bộ Ngoại giao Nguyễn Minh Vũ chủ trì buổi họp.',
      ['ORG Bộ Ngoại giao', 'PER Nguyễn Minh Vũ'],
    ],
    ['Thủ tướng Chính phủ Phạm Minh Chính phát biểu khai mạc.', ['PER Phạm Minh Chính']],
    ['Chính phủ Nhật Bản viện trợ 10 triệu USD.', ['ORG Chính phủ Nhật Bản']],
  ])('%s', (text, expected) => expect(names(text)).toEqual(expected));
});

describe('streets named after people, teams, initials, hyphens', () => {
  test.each([
    [
      'Tai nạn xảy ra trên đường Phạm Văn Đồng, quận Cầu Giấy.',
      ['LOC Phạm Văn Đồng', 'LOC Cầu Giấy'],
    ],
    [
      'Đêm qua, Hoàng Văn H. bị bắt khi đang bỏ trốn ở Lào Cai.',
      ['PER Hoàng Văn H.', 'LOC Lào Cai'],
    ],
    ['Cháu B.A. đã được đưa vào viện. Bé B.A. hiện tỉnh táo.', ['PER B.A.', 'PER B.A.']],
  ])('%s', (text, expected) => expect(names(text)).toEqual(expected));
});

test('no name is looked for in a web address', () =>
  expect(names('Xem https://vi-du.vn/Ha-Noi/Nguyen-Van-An.jpg để biết thêm.')).toEqual([]));

test('a byline that lost its space is still a name', () =>
  expect(names('Đó là điều ông mong muốn.\nNhật LinhTheo Reuters')).toEqual([
    'PER Nhật Linh',
    'ORG Reuters',
  ]));

describe('the article settles what a name is', () => {
  test.each([
    [
      'Xã Tân Mai trồng ổi.\nTân Mai đón khách. Đường về xã Tân Mai đã thông.',
      ['LOC Tân Mai', 'LOC Tân Mai', 'LOC Tân Mai'],
    ],
    [
      'Ông Tân Mai trồng ổi.\nTân Mai đón khách. Ông Tân Mai nói vườn ổi sai quả.',
      ['PER Tân Mai', 'PER Tân Mai', 'PER Tân Mai'],
    ],
  ])('%s', (text, expected) => expect(names(text)).toEqual(expected));
});

describe('roles', () => {
  test.each([
    [
      'Bộ trưởng Ngoại giao Nhật Bản Motegi Toshimitsu đã tới.',
      ['Motegi Toshimitsu: Bộ trưởng Ngoại giao Nhật Bản'],
    ],
    [
      'Ông Trần Văn Nam, Giám đốc Sở Du lịch Khánh Hòa, cho biết khách tăng nhanh.',
      ['Trần Văn Nam: Giám đốc Sở Du lịch Khánh Hòa'],
    ],
    ['Ông Trần Văn Nam cho biết khách tăng nhanh.', []],
  ])('%s', (text, expected) => expect(roles(text)).toEqual(expected));
});

describe('own names', () => {
  const own: OwnName[] = [
    { name: 'Dự án Sen', type: 'PROJECT', aliases: ['DA Sen'] },
    { name: 'Nam', type: 'PER', aliases: [] },
  ];
  test('win over every other reading, with their own types and aliases', () =>
    expect(names('Đoàn thăm dự án Sen và DA Sen ở Hà Nội. Nhóm của Nam ở lại.', own)).toEqual([
      'PROJECT DA Sen',
      'LOC Hà Nội',
      'PER Nam',
    ]));
  test('a capitalised name is not meant by a common word', () =>
    expect(names('Hai nam sinh đi bộ về nhà.', own)).toEqual([]));
});

describe('properties', () => {
  const alphabet = fc.oneof(
    fc.constantFrom(
      'Ông ',
      'Nguyễn ',
      'Hà Nội',
      '-',
      '.',
      '\n',
      '(',
      ')',
      '"',
      'Bộ ',
      '😀',
      '̣',
      ' ',
    ),
    fc.constantFrom('Giám đốc ', ', ', ':', 'Việt Nam', 'https://a.vn/B', 'LinhTheo', '\r\n', '﻿'),
    fc.string({ maxLength: 6 }),
  );
  const text = fc.array(alphabet, { maxLength: 40 }).map((parts) => parts.join(''));

  test('mentions lie within the text, in order, and never overlap; roles lie within it too', () =>
    fc.assert(
      fc.property(text, (source) => {
        const { doc, found } = recognise(source);
        let last = 0;
        for (const { start, end, roleSpan } of found) {
          expect(start).toBeGreaterThanOrEqual(last);
          expect(end).toBeGreaterThan(start);
          expect(end).toBeLessThanOrEqual(doc.text.length);
          if (roleSpan) expect(roleSpan.end).toBeLessThanOrEqual(doc.text.length);
          last = end;
        }
      }),
    ));

  test('composed and decomposed text give the same names', () => {
    const source = 'Ông Nguyễn Văn Hòa, Giám đốc Sở Y tế Đà Nẵng, đã gặp đoàn Nhật Bản.';
    const plain = (form: string): string[] =>
      names(source.normalize(form)).map((name) => name.normalize('NFC'));
    expect(plain('NFD')).toEqual(plain('NFC'));
    expect(plain('NFC')).not.toEqual([]);
  });
});
