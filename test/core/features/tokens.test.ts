// Semantic tokens: one type a kind of mention, never overlapping, never across lines.
import { expect, test } from 'vitest';
import { semanticTokens } from '../../../server/src/core/index';
import { analysis, entity, figure, spanOf, time } from '../../support/analysis';

const shown = (text: string, mentions: Parameters<typeof analysis>[1]): string[] =>
  semanticTokens(analysis(text, mentions)).map((t) =>
    `${t.type} ${JSON.stringify(text.slice(t.start, t.end))} ${t.modifiers.join()}`.trim(),
  );

test('each kind of mention has its token type', () => {
  const text = 'Lan ở Huế, 3/5, 7 xe, Lúa';
  expect(
    shown(text, {
      mentions: [
        entity(spanOf(text, 'Lan'), 'PER'),
        entity(spanOf(text, 'Huế'), 'LOC'),
        time(spanOf(text, '3/5'), '2022-05-03', { from: 'implied' }),
        figure(spanOf(text, '7 xe'), 7, 'xe'),
        entity(spanOf(text, 'Lúa'), 'CÂY'),
      ],
    }),
  ).toEqual(['person "Lan"', 'place "Huế"', 'date "3/5" implied', 'figure "7 xe"', 'label "Lúa"']);
});

test('of nested mentions the inner one wins, and the outer one keeps the rest', () => {
  const text = 'Hội chợ Huế 2022';
  expect(
    shown(text, {
      mentions: [
        entity(spanOf(text, 'Hội chợ Huế 2022'), 'EVENT'),
        entity(spanOf(text, 'Huế'), 'LOC'),
      ],
    }),
  ).toEqual(['event "Hội chợ "', 'place "Huế"', 'event " 2022"']);
});

test('partial overlaps never give overlapping tokens', () => {
  const text = 'một hai ba bốn';
  const tokens = semanticTokens(
    analysis(text, {
      mentions: [entity(spanOf(text, 'một hai ba'), 'ORG'), entity(spanOf(text, 'ba bốn'), 'LOC')],
    }),
  );
  for (let i = 1; i < tokens.length; i++)
    expect(tokens[i]!.start).toBeGreaterThanOrEqual(tokens[i - 1]!.end);
  expect(tokens.map((t) => t.end).at(-1)).toBe(text.length);
});

test('no token crosses a line end, and menus are marked', () => {
  const text = 'Ủy ban\nNhân dân';
  expect(
    shown(text, { mentions: [entity(spanOf(text, text), 'ORG')], zones: { 0: 'boilerplate' } }),
  ).toEqual(['organisation "Ủy ban" chrome', 'organisation "Nhân dân" chrome']);
});

test('a range gives the tokens that touch it', () => {
  const text = 'Lan gặp Mai';
  const sample = analysis(text, {
    mentions: [entity(spanOf(text, 'Lan'), 'PER'), entity(spanOf(text, 'Mai'), 'PER')],
  });
  expect(semanticTokens(sample, spanOf(text, 'gặp Mai'))).toHaveLength(1);
});
