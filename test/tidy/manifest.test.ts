// The manifest against the code, both ways: commands, settings, token types, and both languages' texts.
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import {
  COMMANDS,
  DEFAULT_SETTINGS,
  LANGUAGE_ID,
  TOKEN_MODIFIERS,
  TOKEN_TYPES,
} from '../../server/src/protocol';

const read = (path: string): string => readFileSync(path, 'utf8');
const json = (path: string): Record<string, never> =>
  JSON.parse(read(path)) as Record<string, never>;

interface Manifest {
  activationEvents: string[];
  contributes: {
    languages: { id: string }[];
    commands: { command: string; title: string }[];
    menus: Record<string, { command?: string; submenu?: string }[]>;
    keybindings: { command: string }[];
    semanticTokenTypes: { id: string }[];
    semanticTokenModifiers: { id: string }[];
    semanticTokenScopes: { scopes: Record<string, string[]> }[];
    configuration: { properties: Record<string, { default: unknown }> };
  };
}

const manifest = json('package.json') as unknown as Manifest;
const { contributes } = manifest;
const contributed = contributes.commands.map(({ command }) => command).sort();

const clientSource = readdirSync('client/src', { recursive: true })
  .map(String)
  .filter((path) => path.endsWith('.ts'))
  .map((path) => read(join('client/src', path)))
  .join('\n');

describe('the manifest', () => {
  it('names every command of the client, and no other', () => {
    const registered = [...read('client/src/commands/index.ts').matchAll(/^ {2}'(chugiai\.\w+)'/gm)]
      .map(([, id]) => id!)
      .filter((id) => id !== COMMANDS.ask);
    expect(contributed).toEqual(registered.sort());
  });

  it('puts only commands of its own into menus and keys', () => {
    const used = [...Object.values(contributes.menus).flat(), ...contributes.keybindings].flatMap(
      ({ command }) => (command ? [command] : []),
    );
    expect(used.filter((command) => !contributed.includes(command))).toEqual([]);
  });

  it('has the settings of the protocol, with the same defaults', () => {
    const flat = (value: object, prefix: string): [string, unknown][] =>
      Object.entries(value).flatMap(([key, inner]: [string, unknown]) =>
        typeof inner === 'object' && inner !== null && Object.keys(inner).length > 0
          ? flat(inner, `${prefix}${key}.`)
          : [[`${prefix}${key}`, inner] as [string, unknown]],
      );
    const settings = Object.entries(contributes.configuration.properties)
      .filter(([name]) => name !== 'chugiai.trace.server')
      .map(([name, { default: value }]) => [name, value]);
    expect(Object.fromEntries(settings)).toEqual(
      Object.fromEntries(flat(DEFAULT_SETTINGS, 'chugiai.')),
    );
  });

  it('describes and colours every token type, and describes every modifier', () => {
    expect(contributes.languages.map(({ id }) => id)).toEqual([LANGUAGE_ID]);
    expect(contributes.semanticTokenTypes.map(({ id }) => id)).toEqual(TOKEN_TYPES);
    expect(Object.keys(contributes.semanticTokenScopes[0]!.scopes)).toEqual(TOKEN_TYPES);
    expect(contributes.semanticTokenModifiers.map(({ id }) => id)).toEqual(TOKEN_MODIFIERS);
  });
});

describe('the texts of the editor', () => {
  it('are there in English and Vietnamese for every key of the manifest, and no other', () => {
    const keys = [
      ...new Set([...read('package.json').matchAll(/"%([\w.]+)%"/g)].map(([, k]) => k!)),
    ];
    expect(Object.keys(json('package.nls.json')).sort()).toEqual(keys.sort());
    expect(Object.keys(json('package.nls.vi.json')).sort()).toEqual(keys.sort());
  });

  it('are there in Vietnamese for every text of the client, and no other', () => {
    const texts = [
      ...clientSource.matchAll(/(?<![\w.])(?:vscode\.l10n\.)?t\(\s*'((?:[^'\\]|\\.)+)'/g),
    ].map(([, text]) => text!);
    expect(Object.keys(json('l10n/bundle.l10n.vi.json')).sort()).toEqual(
      [...new Set(texts)].sort(),
    );
  });
});
