// Recognisers outside the program in the editor: in a trusted workspace alone, without holding anything up.
import { afterEach, describe, expect, test } from 'vitest';
import type { Diagnostic, FullDocumentDiagnosticReport, Hover } from 'vscode-languageserver/node';
import type { InitializationOptions } from '../../server/src/protocol';
import { startClient, type TestClient } from '../support/lsp-client';
import { memoryHost } from '../support/memory-host';

const ROOT = 'file:///corpus';
const ARTICLE = `${ROOT}/a.txt`;
const TEXT = 'Tin vắn\n\nĐoàn kịch zơ-rô ra mắt hôm qua.\n';
const CONFIG = 'recognisers:\n  - { name: mine, command: [tag] }\n';

let client: TestClient | undefined;
afterEach(() => client?.close());

/** A server whose host has a program that tags `zơ-rô`; the commands that were started. */
async function start(options: InitializationOptions, programs = true): Promise<string[]> {
  const started: string[] = [];
  const host = memoryHost({ [`${ROOT}/corpus.yaml`]: CONFIG, [ARTICLE]: TEXT });
  if (programs)
    host.converse = (command) => {
      started.push(command.join(' '));
      return {
        ask(line) {
          const { id, text } = JSON.parse(line) as { id: string; text: string };
          const at = text.indexOf('zơ-rô');
          const mentions = at < 0 ? [] : [{ start: at, end: at + 5, type: 'MISC' }];
          return Promise.resolve(JSON.stringify({ id, mentions }));
        },
        close: () => undefined,
      };
    };
  client = await startClient(host, { options });
  await client.open(ARTICLE, TEXT);
  return started;
}

const hover = async (): Promise<string> => {
  const found = await client!.connection.sendRequest<Hover | null>('textDocument/hover', {
    textDocument: { uri: ARTICLE },
    position: { line: 2, character: 11 },
  });
  return (found?.contents as { value: string } | undefined)?.value ?? '';
};
const codes = async (): Promise<Diagnostic['code'][]> =>
  (
    await client!.connection.sendRequest<FullDocumentDiagnosticReport>('textDocument/diagnostic', {
      textDocument: { uri: ARTICLE },
    })
  ).items.map(({ code }) => code);

const tagged = async (): Promise<boolean> => (await hover()).includes('**zơ-rô**');

describe('recognisers', () => {
  test('add their mentions to open articles once they have answered', async () => {
    const started = await start({ trusted: true });
    await client!.until('chugiai/changed', tagged);
    expect(started).toEqual(['tag']);
    expect(await codes()).toEqual([]);
  });

  test('are asked again when the text changes', async () => {
    await start({ trusted: true });
    await client!.until('chugiai/changed', tagged);
    await client!.edit(ARTICLE, 2, TEXT.replace('zơ-rô', 'khác'));
    await client!.until('chugiai/changed', async () => !(await tagged()));
    await client!.edit(ARTICLE, 3, TEXT);
    await client!.until('chugiai/changed', tagged);
  });

  test('are not started in a workspace that is not trusted, and are when it becomes so', async () => {
    const started = await start({});
    expect(await codes()).toContain('recogniser/untrusted');
    expect(await tagged()).toBe(false);
    expect(started).toEqual([]);
    const done = client!.until('chugiai/changed', tagged);
    await client!.connection.sendNotification('chugiai/trusted');
    await done;
    expect(await codes()).toEqual([]);
  });

  test('say so where no program can be started', async () => {
    await start({ trusted: true }, false);
    await client!.until('chugiai/changed', async () =>
      (await codes()).includes('recogniser/no-programs'),
    );
  });

  test('are those of the saved corpus.yaml: a command being typed is not run', async () => {
    const started = await start({ trusted: true });
    await client!.until('chugiai/changed', tagged);
    await client!.open(`${ROOT}/corpus.yaml`, CONFIG, 'yaml');
    await client!.edit(`${ROOT}/corpus.yaml`, 2, CONFIG.replace('tag', 'ta'));
    await client!.until('chugiai/changed', async () => !(await tagged()));
    expect(started).not.toContain('ta');
  });
});
