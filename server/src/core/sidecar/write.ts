// Writes a sidecar in our own form: the same bytes from the same data, one annotation one block, in text order.
import { byText, LISTS, type Json, type JsonMap, type Sidecar } from './model';
import { entries, flow, keyText } from './scalar';

const TOP = [
  'version',
  'generator',
  'guidelines',
  'source',
  'published',
  'zones',
  'annotations',
  'relations',
  'document',
  'findings',
];
const ITEM = [
  'id',
  'layer',
  'type',
  'rule',
  'places',
  'verdict',
  'correction',
  'span',
  'quote',
  'prefix',
  'suffix',
  'zone',
  'entity',
  'wikidata',
  'role',
  'value',
  'mod',
  'from',
  'to',
  'low',
  'high',
  'unit',
  'approx',
  'measures',
  'as_of',
  'scope',
  'anchor',
  'status',
  'score',
  'source',
  'suggested',
  'by',
  'at',
  'certainty',
  'note',
  'alternatives',
  'attributes',
];
const RANK = {
  top: new Map(TOP.map((key, rank) => [key, rank])),
  item: new Map(ITEM.map((key, rank) => [key, rank])),
};

/** Where a key stands among its siblings; unknown keys come last, in the order they have. */
export const keyRank = (key: string, level: 'top' | 'item'): number =>
  RANK[level].get(key) ?? Number.MAX_SAFE_INTEGER;

/** The whole file; annotations are put in text order. */
export function writeSidecar(sidecar: Sidecar): string {
  const sorted = { ...sidecar, annotations: [...sidecar.annotations].sort(byText) };
  return ordered(sorted, 'top')
    .map(([key, value]) => topLevel(key, value))
    .join('');
}

/** One key of the top level with its value. Lists of items are in block style. */
export function topLevel(key: string, value: Json): string {
  if (Array.isArray(value) && value.length > 0 && (LISTS as readonly string[]).includes(key))
    return `${keyText(key)}:\n${(value as JsonMap[]).map(itemBlock).join('')}`;
  return `${keyText(key)}: ${flow(value, key)}\n`;
}

/** One item of a list as a block, its dash indented by two spaces. */
export function itemBlock(item: JsonMap): string {
  return ordered(item, 'item')
    .map(([key, value], i) => `${i ? '    ' : '  - '}${keyText(key)}: ${flow(value, key)}\n`)
    .join('');
}

/** One item of a list on one line, for lists that a person keeps in flow style. */
export const itemFlow = (item: JsonMap): string =>
  flow(Object.fromEntries(ordered(item, 'item')) as JsonMap);

function ordered(map: JsonMap, level: 'top' | 'item'): [string, Json][] {
  return entries(map)
    .map(([key, value], index) => ({ key, value, index, rank: keyRank(key, level) }))
    .sort((a, b) => a.rank - b.rank || a.index - b.index)
    .map(({ key, value }) => [key, value]);
}
