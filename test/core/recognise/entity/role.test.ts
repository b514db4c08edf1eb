// The title of a person before and behind the name, and where none stands.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { EntityMention } from '../../../../server/src/core/recognise/mention';
import { withRoles } from '../../../../server/src/core/recognise/entity/role';
import { createSnapshot } from '../../../../server/src/core/text/snapshot';

/** Reads a text with names in brackets (`[Lê An]` a person, `[ORG:Sở Y tế]`) and gives each person's role. */
function roles(marked: string): Record<string, string | undefined> {
  const mentions: EntityMention[] = [];
  let text = '';
  for (const part of marked.split(/(\[[^\]]*\])/u)) {
    if (!part.startsWith('[')) {
      text += part;
      continue;
    }
    const [, type = 'PER', name = ''] = /^\[(?:([A-Z]+):)?(.*)\]$/u.exec(part) ?? [];
    mentions.push({
      layer: 'entity',
      type,
      start: text.length,
      end: text.length + name.length,
      score: 1,
    });
    text += name;
  }
  const doc = createSnapshot(text);
  const found = withRoles(mentions, doc);
  for (const { role, roleSpan } of found)
    if (role && roleSpan)
      expect(role.endsWith(doc.slice(roleSpan).replace(/\s+/gu, ' '))).toBe(true);
  return Object.fromEntries(
    found.filter(({ type }) => type === 'PER').map((m) => [doc.slice(m), m.role]),
  );
}

describe('roles', () => {
  it.each([
    ['Thủ tướng Chính phủ [Lê Văn An] dự lễ.', 'Thủ tướng Chính phủ'],
    ['Tổng thống [LOC:Pháp] [Lê Văn An] tới thăm.', 'Tổng thống Pháp'],
    ['Bộ trưởng Quốc phòng [LOC:Nhật Bản] [Lê Văn An] nói.', 'Bộ trưởng Quốc phòng Nhật Bản'],
    ['Cựu Chủ tịch [ORG:Hội Nhà văn] [Lê Văn An] kể.', 'Cựu Chủ tịch Hội Nhà văn'],
    ['nguyên Thứ trưởng [ORG:Bộ Y tế] [Lê Văn An]', 'nguyên Thứ trưởng Bộ Y tế'],
    ['Ngoại trưởng [LOC:Lào], bà [Lê Văn An], cho biết', 'Ngoại trưởng Lào'],
    ['HLV người [LOC:Hàn Quốc] [Lê Văn An] ra sân.', 'HLV'],
    ['nữ diễn viên nổi tiếng [Lê Văn An]', 'nữ diễn viên'],
  ])('stand before the name: %s', (text, role) => {
    expect(roles(text)).toEqual({ 'Lê Văn An': role });
  });

  it.each([
    ['Ông [Lê Văn An], Chủ tịch [ORG:UBND tỉnh Hà Nam], cho biết', 'Chủ tịch UBND tỉnh Hà Nam'],
    ['Ông [Lê Văn An] - Giám đốc [ORG:Sở Y tế] - đề nghị', 'Giám đốc Sở Y tế'],
    ['Bà [Lê Văn An] (Giám đốc [ORG:Nhà máy Sông Đà]) nói', 'Giám đốc Nhà máy Sông Đà'],
    [
      '[Lê Văn An], một nhà phân tích tại [ORG:Viện Kinh tế], cho rằng',
      'nhà phân tích tại Viện Kinh tế',
    ],
    ['Bà [Lê Văn An] (sinh năm 1980), Phó Giám đốc [ORG:Sở Y tế] xác nhận', 'Phó Giám đốc Sở Y tế'],
    ['Ông [Lê Văn An] hiện là Giám đốc [ORG:Sở Y tế].', 'Giám đốc Sở Y tế'],
  ])('stand behind it: %s', (text, role) => {
    expect(roles(text)).toEqual({ 'Lê Văn An': role });
  });

  it('join a degree or a rank before the name to the office behind it', () => {
    expect(roles('Đại tá [Lê Văn An], Giám đốc [ORG:Công an Hà Nam] nói')).toEqual({
      'Lê Văn An': 'Đại tá, Giám đốc Công an Hà Nam',
    });
  });

  it('are not taken from another person', () => {
    expect(
      roles(
        'Ông [Lê An] - Chủ tịch [ORG:Hội Cựu sinh viên], bà [Trần Bình] và Thủ tướng [Đỗ Chi], Chủ tịch [Võ Dung] cùng dự.',
      ),
    ).toEqual({
      'Lê An': 'Chủ tịch Hội Cựu sinh viên',
      'Trần Bình': undefined,
      'Đỗ Chi': 'Thủ tướng',
      'Võ Dung': 'Chủ tịch',
    });
  });

  it('are shared where the text says so', () => {
    expect(roles('Hai HLV [Lê An] và [Trần Bình] bắt tay.')).toEqual({
      'Lê An': 'HLV',
      'Trần Bình': 'HLV',
    });
    expect(roles('HLV [Lê An] và [Trần Bình] bắt tay.')).toEqual({
      'Lê An': 'HLV',
      'Trần Bình': undefined,
    });
  });

  it.each([
    'Ông [Lê Văn An] và bà cùng đi.',
    'Trao đổi với phóng viên, ông [Lê Văn An] nói.',
    'Trước tòa, ông [Lê Văn An] khai.',
    'Hội đồng thống nhất bầu ông [Lê Văn An] làm trưởng đoàn.',
    'Thủ tướng đã tiếp [Lê Văn An].',
    'Thủ tướng\n[Lê Văn An]',
  ])('are not read into %s', (text) => {
    expect(roles(text)).toEqual({ 'Lê Văn An': undefined });
  });

  it('read decomposed text the same', () => {
    const text = 'Thủ tướng Chính phủ [Lê Văn An] dự lễ.';
    expect(Object.values(roles(text.normalize('NFD')))).toEqual([
      'Thủ tướng Chính phủ'.normalize('NFD'),
    ]);
  });

  it('lie within the text, whatever stands in it', () => {
    const word = fc.constantFrom(
      '[Lê An]',
      '[ORG:Sở Y tế]',
      'Giám đốc',
      'GS',
      'ông',
      'của',
      ',',
      '(',
      ')',
      '-',
      '\n',
      'và',
      '.',
    );
    fc.assert(
      fc.property(fc.array(word, { maxLength: 30 }), (words) => {
        roles(words.join(' '));
      }),
    );
  });
});
