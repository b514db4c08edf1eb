// What is offered at a place, and what each offer decides.
import { describe, expect, test } from 'vitest';
import {
  actionsAt,
  toDecision,
  type ActionInfo,
  registration,
  type Analysis,
  type Choice,
  type RegistryEntity,
} from '../../../server/src/core/index';
import { annotation, sidecarOf } from '../../support/annotated';
import {
  analysis,
  entity,
  figure,
  finding,
  spanOf,
  time,
  type Parts,
} from '../../support/analysis';

const TEXT = 'Lan thăm Huế.\nLan đón 12 xe ngày 3/5/2022.\nMenu';
const lan = entity(spanOf(TEXT, 'Lan'), 'PER');
const parts: Parts = {
  mentions: [
    lan,
    entity(spanOf(TEXT, 'Lan', 1), 'PER'),
    entity(spanOf(TEXT, 'Huế'), 'LOC'),
    figure(spanOf(TEXT, '12 xe'), 12, 'xe'),
    time(spanOf(TEXT, 'ngày 3/5/2022'), '2022-05-03'),
    entity(spanOf(TEXT, 'Menu'), 'MISC'),
  ],
  zones: { 2: 'boilerplate' },
};
const sample = analysis(TEXT, parts);

const offered = (
  quote: string,
  {
    of = sample,
    cursor = true,
    nth = 0,
    labels = [] as never[],
    allowTextEdits = false,
    registry = [] as RegistryEntity[],
  } = {},
): ActionInfo[] => {
  const span = spanOf(TEXT, quote, nth);
  const selection = cursor ? { start: span.start, end: span.start } : span;
  return actionsAt(of, selection, { locale: 'en', labels, allowTextEdits, registry });
};
const titles = (actions: ActionInfo[]): string[] => actions.map(({ title }) => title);
const decided = (of: Analysis, action: ActionInfo | undefined) => toDecision(of, action!.choice!);

describe('at a mention', () => {
  test('it is annotated, with every mention like it, or rejected', () => {
    const actions = offered('Lan');
    expect(titles(actions).slice(0, 3)).toEqual([
      'Annotate “Lan” as person',
      'Annotate all 2 mentions of “Lan” in this article',
      'Reject: “Lan” is no person',
    ]);
    expect(decided(sample, actions[0])).toMatchObject({
      kind: 'accept',
      targets: [{ layer: 'entity', type: 'PER', span: [0, 3] }],
    });
    expect(decided(sample, actions[1])).toMatchObject({ targets: [{}, {}] });
    expect(decided(sample, actions[2])).toMatchObject({ kind: 'reject' });
  });

  test('it is given another type of its layer only', () => {
    const types = titles(offered('Huế')).filter((title) => title.startsWith('Change'));
    expect(types).toContain('Change type to organisation');
    expect(types).not.toContain('Change type to date');
    expect(types).not.toContain('Change type to place');
  });

  test('a day may be the publication date, a figure may not', () => {
    const date = offered('3/5').find(({ choice }) => choice?.kind === 'published');
    expect(decided(sample, date)).toEqual({ kind: 'dateline', value: '2022-05-03' });
    expect(titles(offered('12')).join()).not.toContain('published');
  });

  test('what a person has annotated is not offered again, but may be rejected by its id', () => {
    const known = annotation('k1', [0, 3], 'Lan');
    const of = analysis(TEXT, {
      ...parts,
      sidecar: sidecarOf(known),
      decided: new Map([[lan, known]]),
    });
    const actions = offered('Lan', { of });
    expect(actions.map(({ choice }) => choice?.kind)).not.toContain('accept');
    expect(
      decided(
        of,
        actions.find(({ choice }) => choice?.kind === 'reject'),
      ),
    ).toEqual({
      kind: 'reject',
      targets: ['k1'],
    });
  });
});

describe('of the whole article', () => {
  test('its own mentions count, menus do not', () => {
    const actions = offered('thăm');
    expect(titles(actions)).toContain('Annotate the whole article (5 mentions)');
    const all = actions.find(({ choice }) => choice?.kind === 'suggest-all');
    expect(decided(sample, all)).toMatchObject({ kind: 'suggest', drafts: { length: 5 } });
  });
  test('nothing is offered where nothing is left', () =>
    expect(offered('Lan', { of: analysis(TEXT) })).toEqual([]));
});

describe('an entity', () => {
  const text = 'Ông Lê Văn Ba nói. Ông Ba đi.';
  const of = analysis(text, {
    mentions: [
      entity(spanOf(text, 'Lê Văn Ba'), 'PER', { entity: 'le-van-ba' }),
      entity(spanOf(text, 'Ba', 1), 'PER', { entity: 'le-van-ba' }),
    ],
  });
  const at = (registry: RegistryEntity[]) => {
    const span = { start: 4, end: 4 };
    return actionsAt(of, span, { locale: 'en', labels: [], allowTextEdits: false, registry });
  };
  const known = { id: 'ba-1950', type: 'PER', name: 'Ba', aliases: [], wikidata: 'Q5' };

  test('is put into the registry with its names, once', () => {
    const action = at([]).find(({ choice }) => choice?.kind === 'register')!;
    expect(action.title).toBe('Add “Lê Văn Ba” to entities.yaml');
    expect(registration(of, (action.choice as Extract<Choice, { kind: 'register' }>).mark)).toEqual(
      {
        id: 'le-van-ba',
        type: 'PER',
        name: 'Lê Văn Ba',
        aliases: ['Ba'],
      },
    );
    expect(titles(at([{ ...known, id: 'le-van-ba' }])).join()).not.toContain('Add');
  });

  test('is linked to one of the registry that shares a word of its name and its type', () => {
    const others = [known, { ...known, type: 'LOC', id: 'x' }, { ...known, name: 'Tư', id: 'y' }];
    const links = at(others).filter(({ choice }) => choice?.kind === 'link');
    expect(titles(links)).toEqual([
      '“Lê Văn Ba” is Ba (ba-1950)',
      '“Lê Văn Ba” here is someone or something else of that name',
    ]);
    expect(decided(of, links[0])).toMatchObject({
      kind: 'link',
      entity: 'ba-1950',
      wikidata: 'Q5',
      targets: { length: 2 },
    });
  });
});

describe('who is who in the article', () => {
  const text = 'Bà Lê Thu gặp bà Trần Thu. Bà Thu nói.';
  const of = analysis(text, {
    mentions: [
      entity(spanOf(text, 'Lê Thu'), 'PER', { entity: 'le-thu' }),
      entity(spanOf(text, 'Trần Thu'), 'PER', { entity: 'tran-thu' }),
      entity(spanOf(text, 'Thu', 2), 'PER'),
    ],
  });
  const at = (quote: string, nth = 0, registry: RegistryEntity[] = []) => {
    const { start } = spanOf(text, quote, nth);
    const span = { start, end: start };
    return actionsAt(of, span, { locale: 'en', labels: [], allowTextEdits: false, registry });
  };
  const entry = (id: string, name: string) => ({ id, type: 'PER', name, aliases: [] });

  test('a name that two people bear is said to be one of them', () => {
    const links = at('Thu', 2).filter(({ choice }) => choice?.kind === 'link');
    expect(titles(links)).toEqual(['“Thu” is Lê Thu (le-thu)', '“Thu” is Trần Thu (tran-thu)']);
    expect(decided(of, links[1])).toMatchObject({ kind: 'link', entity: 'tran-thu' });
  });

  test('one mention of several is said to be another with an id that is free', () => {
    const twice = 'Ông Ba nói. Ông Ba cười.';
    const both = analysis(twice, {
      mentions: [0, 1].map((n) => entity(spanOf(twice, 'Ba', n), 'PER', { entity: 'ba' })),
    });
    const { start } = spanOf(twice, 'Ba', 1);
    const split = actionsAt(
      both,
      { start, end: start },
      { locale: 'en', labels: [], allowTextEdits: false, registry: [entry('ba-2', 'Ba')] },
    ).find(({ title }) => title.includes('someone or something else'));
    expect(decided(both, split)).toMatchObject({
      kind: 'link',
      entity: 'ba-3',
      targets: [{ span: [start, start + 2] }],
    });
    expect(titles(at('Lê Thu')).join()).not.toContain('someone or something else');
  });

  test('two of the registry are merged, others are not offered', () => {
    const registry = [entry('le-thu', 'Lê Thu'), entry('thu', 'Bà Thu'), entry('x', 'Hai')];
    const merges = at('Lê Thu', 0, registry).filter(({ choice }) => choice?.kind === 'merge');
    expect(titles(merges)).toEqual([
      'Merge Lê Thu into Bà Thu (thu), in entities.yaml and every article',
    ]);
    expect(at('Trần Thu', 0, registry).some(({ choice }) => choice?.kind === 'merge')).toBe(false);
  });
});

describe('with a selection', () => {
  test('it is annotated as any type, without the space around it', () => {
    const span = { start: spanOf(TEXT, ' đón ').start, end: spanOf(TEXT, ' đón ').end };
    const actions = actionsAt(sample, span, {
      locale: 'en',
      labels: [],
      allowTextEdits: false,
      registry: [],
    });
    const action = actions.find(({ title }) => title === 'Annotate “đón” as event');
    expect(decided(sample, action)).toEqual({
      kind: 'annotate',
      layer: 'entity',
      type: 'EVENT',
      span: [18, 21],
    });
  });
  test('whole lines may be of another zone, words may not', () => {
    const zones = (quote: string): string[] =>
      titles(offered(quote, { cursor: false })).filter((title) => title.startsWith('This passage'));
    expect(zones('Menu')).toContain('This passage is: body');
    expect(zones('Menu')).not.toContain('This passage is: menu or widget');
    expect(zones('thăm')).toEqual([]);
  });
});

describe('at a finding', () => {
  const fault = finding([spanOf(TEXT, '12')], {
    data: { correction: '13' },
    related: [{ article: 'b.txt', spans: [{ start: 0, end: 2 }] }],
  });
  const of = analysis(TEXT, { ...parts, findings: [fault] });

  test('confirming it with its correction comes first', () => {
    const [confirm, dismiss] = offered('12', { of });
    expect(confirm).toMatchObject({
      title: 'Confirm as a fault of the source: should be “13”',
      preferred: true,
      ask: { field: 'correction', value: '13' },
    });
    expect(decided(of, confirm)).toMatchObject({
      kind: 'verdict',
      verdict: 'confirmed',
      correction: '13',
      finding: { places: [{ quote: '12' }] },
    });
    expect(decided(of, dismiss)).toMatchObject({ verdict: 'dismissed' });
    expect(offered('12', { of }).filter(({ preferred }) => preferred)).toHaveLength(1);
  });

  test('the places in other articles are written where those are at hand', () => {
    const other = analysis('13 xe', { id: 'b.txt' }).facts;
    const [confirm] = offered('12', { of });
    expect(toDecision(of, confirm!.choice!, new Map([['b.txt', other]]))).toMatchObject({
      finding: { places: [{ quote: '12' }, { file: 'b.txt', span: [0, 2], quote: '13' }] },
    });
  });

  test('the text is corrected only where that is allowed', () => {
    const edits = (allowTextEdits: boolean) =>
      offered('12', { of, allowTextEdits }).filter(({ edit }) => edit);
    expect(edits(false)).toEqual([]);
    expect(edits(true)).toMatchObject([{ edit: { ...spanOf(TEXT, '12'), newText: '13' } }]);
  });

  test('one that is confirmed can only be dismissed', () => {
    const confirmed = analysis(TEXT, { findings: [{ ...fault, verdict: 'confirmed' }] });
    expect(titles(offered('12', { of: confirmed }))).toEqual([
      'Dismiss: no fault (text/repeated-word)',
    ]);
  });
});

test('what is not there any more is no decision', () => {
  const mark = { span: { start: 1, end: 3 }, layer: 'entity', type: 'PER' };
  expect(toDecision(sample, { kind: 'accept', mark })).toBeUndefined();
  expect(toDecision(sample, { kind: 'dismiss', finding: 'gone' })).toBeUndefined();
  expect(
    toDecision(sample, { kind: 'zone', zone: 'body', span: { start: 13, end: 14 } }),
  ).toMatchObject({ kind: 'zone', span: [0, 13] });
});
