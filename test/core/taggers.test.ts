// The recognisers of a corpus: asked in turn, named when they fail, left alone after three failures.
import { describe, expect, test } from 'vitest';
import { createTaggers, DEFAULT_CONFIG, type Conversation } from '../../server/src/core/index';

const config = {
  ...DEFAULT_CONFIG,
  recognisers: [{ name: 'mine', command: ['tag', '--fast'], timeout: 7 }],
};
const fails = (code: string): Error => Object.assign(new Error(`why: ${code}`), { code });

/** Taggers over a program that answers as told; what was started, asked and closed is counted. */
function taggers(reply: (line: string) => string | Error) {
  const seen = { started: 0, asked: 0, closed: 0 };
  const converse = (): Conversation => {
    seen.started++;
    return {
      ask(line) {
        seen.asked++;
        const answer = reply(line);
        return typeof answer === 'string' ? Promise.resolve(answer) : Promise.reject(answer);
      },
      close: () => void seen.closed++,
    };
  };
  const found = createTaggers(config, '/corpus', converse)!;
  const tag = async (id = 'a.txt') => found.tag({ id, text: '\ufeffMai\r\nHuế' });
  return { seen, tag };
}

test('a corpus without recognisers has none', () =>
  expect(createTaggers(DEFAULT_CONFIG, '/corpus', undefined)).toBeUndefined());

test('the text is given as offsets count on it; one program serves all articles', async () => {
  const { seen, tag } = taggers((line) => {
    const { id, text } = JSON.parse(line) as { id: string; text: string };
    return JSON.stringify({
      id,
      mentions: [{ start: text.indexOf('Huế'), end: text.length, type: 'LOC' }],
    });
  });
  for (const id of ['a.txt', 'b.txt']) {
    const { mentions, faults } = await tag(id);
    expect(faults).toEqual([]);
    expect(mentions).toMatchObject([{ start: 4, end: 7, source: 'mine' }]);
  }
  expect(seen).toEqual({ started: 1, asked: 2, closed: 0 });
});

describe('a failure', () => {
  test('names recogniser, article and command; the program is started anew', async () => {
    let first = true;
    const { seen, tag } = taggers(() => {
      if (!first) return '{"id":"a.txt","mentions":[]}';
      first = false;
      return fails('EXIT');
    });
    expect((await tag()).faults).toEqual([
      {
        messageId: 'recogniser/ended',
        data: expect.objectContaining({
          recogniser: 'mine',
          article: 'a.txt',
          command: 'tag --fast',
          reason: 'why: EXIT',
        }) as unknown,
      },
    ]);
    expect((await tag()).faults).toEqual([]);
    expect(seen).toEqual({ started: 2, asked: 2, closed: 1 });
  });
  test('three in a row are enough', async () => {
    const { seen, tag } = taggers(() => fails('TIMEOUT'));
    const said = [await tag(), await tag(), await tag(), await tag()].map(({ faults }) =>
      faults.map(({ messageId }) => messageId),
    );
    expect(said).toEqual([
      ['recogniser/timeout'],
      ['recogniser/timeout'],
      ['recogniser/timeout', 'recogniser/off'],
      [],
    ]);
    expect(seen.asked).toBe(3);
  });
  test('of the program to start is the only one', async () => {
    const { seen, tag } = taggers(() => fails('ENOENT'));
    expect((await tag()).faults.map(({ messageId }) => messageId)).toEqual([
      'recogniser/cannot-start',
      'recogniser/off',
    ]);
    expect((await tag()).faults).toEqual([]);
    expect(seen.started).toBe(1);
  });
  test('is told once where no program can be started', async () => {
    const found = createTaggers(config, '/corpus', undefined)!;
    const tag = async () =>
      (await found.tag({ id: 'a.txt', text: 'x' })).faults.map(({ messageId }) => messageId);
    expect(await tag()).toEqual(['recogniser/no-programs']);
    expect(await tag()).toEqual([]);
  });
});
