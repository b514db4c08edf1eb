// Who may import whom: the table that ARCHITECTURE.md prints and layers.test.ts holds.

/** A layer's folder or file below the project's root → the layers and packages that it may import besides itself. */
const LAYERS: Readonly<Record<string, readonly string[]>> = {
  'server/src/core/text': [],
  'server/src/core/lexicon': ['server/src/core/text'],
  'server/src/core/config': ['server/src/core/text', 'server/src/core/lexicon', 'yaml'],
  'server/src/core/recognise': ['server/src/core/text', 'server/src/core/lexicon'],
  'server/src/core/sidecar': ['server/src/core/text', 'yaml'],
  'server/src/core/resolve': [
    'server/src/core/recognise',
    'server/src/core/sidecar',
    'server/src/core/config',
    'server/src/core/lexicon',
    'server/src/core/text',
  ],
  'server/src/core/corpus': [
    'server/src/core/resolve',
    'server/src/core/config',
    'server/src/core/text',
  ],
  'server/src/core/check': [
    'server/src/core/corpus',
    'server/src/core/resolve',
    'server/src/core/config',
    'server/src/core/sidecar',
    'server/src/core/lexicon',
    'server/src/core/text',
  ],
  'server/src/core/study': [
    'server/src/core/corpus',
    'server/src/core/resolve',
    'server/src/core/sidecar',
    'server/src/core/text',
  ],
  'server/src/core/messages': [],
  'server/src/core/ports.ts': [],
  'server/src/core': ['server/src/core/', 'yaml'],
  'server/src/formats': ['server/src/core/index.ts'],
  'server/src/protocol.ts': [],
  'server/src/lsp': [
    'server/src/core/index.ts',
    'server/src/formats',
    'server/src/protocol.ts',
    'vscode-languageserver',
    'vscode-languageserver-textdocument',
    'vscode-uri',
    'picomatch',
  ],
  'server/src/cli': [
    'server/src/core/index.ts',
    'server/src/formats',
    'server/src/node',
    'commander',
    'node:',
  ],
  'server/src/node': [
    'server/src/lsp',
    'server/src/core/index.ts',
    'server/src/protocol.ts',
    'vscode-languageserver',
    'vscode-uri',
    'ignore',
    'picomatch',
    'node:',
  ],
  'server/src/browser': [
    'server/src/lsp',
    'server/src/core/index.ts',
    'server/src/protocol.ts',
    'vscode-languageserver',
    'vscode-uri',
    'picomatch',
  ],
  'client/src': [
    'server/src/protocol.ts',
    'vscode',
    'vscode-languageclient',
    'vscode-uri',
    'node:',
  ],
};

/** Rules stand alone: what two of them share lives beside them, not in one of them. */
const RULE = /^server\/src\/core\/check\/rules\//u;

export interface Import {
  readonly from: string;
  readonly to: string;
}

/** The imports that break the table, as readable lines. Paths are relative to the project's root. */
export function violations(imports: readonly Import[]): string[] {
  return imports
    .filter(({ from, to }) => {
      if (RULE.test(from) && RULE.test(to)) return true;
      const layer = layerOf(from);
      if (!layer) return from.startsWith('server/src/') || from.startsWith('client/src/');
      return !inside(to, layer) && !LAYERS[layer]!.some((allowed) => inside(to, allowed));
    })
    .map(({ from, to }) => `${from} imports ${to}`);
}

/** The longest entry of the table that holds the file. */
function layerOf(file: string): string | undefined {
  return Object.keys(LAYERS)
    .filter((layer) => inside(file, layer))
    .sort((a, b) => b.length - a.length)[0];
}

const inside = (path: string, place: string): boolean =>
  path === place || path.startsWith(/[/:]$/u.test(place) ? place : `${place}/`);
