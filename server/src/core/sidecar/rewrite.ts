// Brings a sidecar's text to what a changed model says, touching nothing else: comments, order and quoting stay.
import { isAlias, isMap as isMapNode, isNode, isScalar, isSeq } from 'yaml';
import type { Node, Pair, YAMLMap, YAMLSeq } from 'yaml';
import { applyEdits, type TextEdit } from '../text/change';
import {
  byText,
  equal,
  isMap,
  itemKey,
  LISTS,
  type Annotation,
  type Json,
  type JsonMap,
  type Sidecar,
} from './model';
import { parseYaml, readSidecar } from './read';
import { flow, keyText } from './scalar';
import { itemBlock, itemFlow, keyRank, topLevel, writeSidecar } from './write';

/** A sidecar that cannot be edited without loss, such as one built of YAML aliases. */
export class UneditableSidecar extends Error {}

/**
 * The text of `after`. In our own form the file is written anew; in a person's form only the changed
 * values are replaced in place. Line ends and a BOM stay as they are.
 * @param source the file as it stands; `readSidecar(source).sidecar` must be there
 * @throws UneditableSidecar where the result would not read back as `after`
 */
export function rewrite(source: string, after: Sidecar): string {
  const bom = source.startsWith('\ufeff') ? '\ufeff' : '';
  const crlf = source.includes('\r\n');
  const text = source.slice(bom.length).replace(/\r\n/g, '\n');
  const before = readSidecar(text).sidecar;
  if (!before) throw new UneditableSidecar();
  const result = writeSidecar(before) === text ? writeSidecar(after) : splice(text, before, after);
  return bom + (crlf ? result.replace(/\n/g, '\r\n') : result);
}

function splice(text: string, before: Sidecar, after: Sidecar): string {
  const editor = new Editor(text);
  editor.root(before, after);
  const result = editor.result();
  const back = readSidecar(result).sidecar;
  if (!back || !same(back, after)) throw new UneditableSidecar();
  return result;
}

/** Equal but for the order of items. */
function same(a: Sidecar, b: Sidecar): boolean {
  const sorted = (sidecar: Sidecar): Json => {
    const result: Record<string, Json | undefined> = { ...sidecar };
    for (const list of LISTS)
      result[list] = [...sidecar[list]].sort((x, y) => (itemKey(x) < itemKey(y) ? -1 : 1));
    return result;
  };
  return equal(sorted(a), sorted(b));
}

type MapNode = YAMLMap<Node, Node | null>;
type PairNode = Pair<Node, Node | null>;

/** Gathers edits of one text from the places that the `yaml` document gives its nodes. */
class Editor {
  private readonly edits: TextEdit[] = [];
  private readonly contents: MapNode;
  /** What is inserted at one place, joined in the order it came. */
  private readonly inserts = new Map<number, string>();

  constructor(private readonly text: string) {
    const { contents } = parseYaml(text).doc;
    if (!isMapNode(contents)) throw new UneditableSidecar();
    this.contents = contents as MapNode;
  }

  result(): string {
    for (const [at, newText] of this.inserts) this.edits.push({ start: at, end: at, newText });
    this.edits.sort((a, b) => a.start - b.start || a.end - b.end);
    for (let i = 1; i < this.edits.length; i++)
      if (this.edits[i]!.start < this.edits[i - 1]!.end) throw new UneditableSidecar();
    return applyEdits(this.text, this.edits);
  }

  root(before: Sidecar, after: Sidecar): void {
    const lists = LISTS as readonly string[];
    for (const list of lists)
      this.list(list, (before[list] ?? []) as JsonMap[], (after[list] ?? []) as JsonMap[]);
    const rest = (sidecar: JsonMap): JsonMap =>
      Object.fromEntries(Object.entries(sidecar).filter(([key]) => !lists.includes(key)));
    this.map(this.contents, rest(before), rest(after), 'top');
  }

  /** Changes the pairs of a map that differ. */
  private map(node: MapNode, before: JsonMap, after: JsonMap, level: 'top' | 'item'): void {
    const keys = new Set([...Object.keys(before), ...Object.keys(after)]);
    for (const key of keys) {
      const old = before[key];
      const value = after[key];
      if (equal(old, value)) continue;
      const pair = node.items.find((item) => keyOf(item) === key);
      if (value === undefined) {
        if (pair) this.remove(node, pair);
      } else if (!pair) this.add(node, key, value, level, after);
      else if (isMap(old) && isMap(value) && isMapNode(pair.value) && pair.value.items.length)
        this.map(pair.value as MapNode, old, value, 'item');
      else this.replace(pair, key, value);
    }
  }

  private replace(pair: PairNode, key: string, value: Json): void {
    const node = pair.value;
    if (isAlias(node)) throw new UneditableSidecar();
    if (!node || !node.range || node.range[0] === node.range[1])
      this.insert(this.colonAfter(pair.key), ` ${flow(value, key)}`);
    else {
      const spelt =
        isScalar(node) &&
        node.type === 'QUOTE_SINGLE' &&
        typeof value === 'string' &&
        !/[\n'\\]/.test(flow(value))
          ? `'${value}'`
          : flow(value, key);
      this.edits.push({ start: node.range[0], end: this.valueEnd(node), newText: spelt });
    }
  }

  /** @param kept what the map will hold: a pair that goes is no place to add behind */
  private add(node: MapNode, key: string, value: Json, level: 'top' | 'item', kept: JsonMap): void {
    const pairText = `${keyText(key)}: ${flow(value, key)}`;
    const rank = keyRank(key, level);
    const staying = node.items.filter((item) => kept[keyOf(item)] !== undefined);
    const earlier = staying.filter((item) => keyRank(keyOf(item), level) <= rank);
    const after = earlier.at(-1) ?? staying[0];
    if (node.flow) {
      if (after) this.insert(this.pairEnd(after), `, ${pairText}`);
      else
        this.edits.push({ start: node.range![0], end: node.range![1], newText: `{ ${pairText} }` });
      return;
    }
    if (!after) throw new UneditableSidecar();
    this.insertLine(this.pairEnd(after), this.indentOf(node) + pairText + '\n');
  }

  private remove(node: MapNode, pair: PairNode): void {
    const index = node.items.indexOf(pair);
    const next = node.items[index + 1];
    const previous = node.items[index - 1];
    const start = startOf(pair.key);
    if (node.flow) {
      if (next) this.cut(start, startOf(next.key));
      else this.cut(previous ? this.pairEnd(previous) : start, this.pairEnd(pair));
      return;
    }
    if (!previous) {
      if (!next) throw new UneditableSidecar();
      this.cut(start, startOf(next.key));
      return;
    }
    const end = this.pairEnd(pair);
    const comment = /^[ \t]+(#[^\n]*)/.exec(this.text.slice(end, this.lineEnd(end)));
    if (comment) this.cut(start, end + comment[0].indexOf('#'));
    else this.cut(this.lineStart(start), Math.min(this.lineEnd(end) + 1, this.text.length));
  }

  /** Changes, removes and adds items of one of the lists. */
  private list(key: string, before: readonly JsonMap[], after: readonly JsonMap[]): void {
    const old = new Map(before.map((item) => [itemKey(item), item]));
    const kept = new Map(after.map((item) => [itemKey(item), item]));
    const added = after.filter((item) => !old.has(itemKey(item)));
    if (key === 'annotations') added.sort((a, b) => byText(a as Annotation, b as Annotation));
    const pair = this.contents.items.find((item) => keyOf(item) === key);
    const node = pair?.value;
    if (isAlias(node)) throw new UneditableSidecar();
    if (!pair || !isSeq(node) || node.items.length === 0) {
      if (added.length) this.fill(key, pair, added);
      return;
    }
    const seq = node as YAMLSeq<Node>;
    /** The items that the model knows, with their nodes: the first of each key. */
    const nodes: { node: MapNode; item: JsonMap }[] = [];
    const seen = new Set<string>();
    for (const item of seq.items) {
      if (!isMapNode(item)) continue;
      const known = item.toJSON() as JsonMap;
      const name = known.id === undefined && !Array.isArray(known.span) ? '' : itemKey(known);
      const model = old.get(name);
      if (!model || seen.has(name)) continue;
      seen.add(name);
      const now = kept.get(name);
      if (!now) this.removeItem(seq, item);
      else {
        nodes.push({ node: item as MapNode, item: model });
        if (!equal(model, now)) this.map(item as MapNode, model, now, 'item');
      }
    }
    if (seen.size !== old.size) throw new UneditableSidecar();
    if (added.length && !nodes.length && seen.size === seq.items.length)
      // Every item goes and others come: the empty list would be filled, so put them where the first was.
      this.insert(this.lineStart(this.dashOf(seq.items[0]!)), this.blocks(seq, added));
    else for (const item of added) this.addItem(key, seq, nodes, item);
  }

  /** Fills a list that is empty or not there. */
  private fill(key: string, pair: PairNode | undefined, items: readonly JsonMap[]): void {
    const lines = topLevel(key, items);
    if (!pair) {
      const last = this.contents.items.at(-1);
      if (this.contents.flow || !last) throw new UneditableSidecar();
      this.insertLine(this.pairEnd(last), lines);
      return;
    }
    const block = lines.slice(lines.indexOf('\n')).replace(/\n$/, '');
    const colon = this.colonAfter(pair.key);
    const end = pair.value?.range ? this.valueEnd(pair.value) : colon;
    if (end > colon) this.cut(colon, end);
    this.insert(this.lineEnd(Math.max(colon, end)), block);
  }

  private addItem(
    key: string,
    seq: YAMLSeq<Node>,
    nodes: readonly { node: MapNode; item: JsonMap }[],
    item: JsonMap,
  ): void {
    const precedes = (other: JsonMap): boolean =>
      key !== 'annotations' || byText(other as Annotation, item as Annotation) < 0;
    const previous = nodes.filter((known) => precedes(known.item)).at(-1)?.node;
    if (seq.flow) {
      const anchor = previous ?? seq.items[0]!;
      if (previous) this.insert(this.valueEnd(anchor), `, ${itemFlow(item)}`);
      else this.insert(anchor.range![0], `${itemFlow(item)}, `);
      return;
    }
    if (previous) this.insertLine(this.valueEnd(previous), this.blocks(seq, [item]));
    else {
      const pair = this.contents.items.find((candidate) => candidate.value === seq)!;
      this.insertLine(this.colonAfter(pair.key), this.blocks(seq, [item]));
    }
  }

  /** Items as blocks at the indent that the list has. */
  private blocks(seq: YAMLSeq<Node>, items: readonly JsonMap[]): string {
    if (seq.flow) throw new UneditableSidecar();
    const dash = this.dashOf(seq.items[0]!);
    const indent = ' '.repeat(dash - this.lineStart(dash));
    return items.map(itemBlock).join('').replace(/^ {2}/gm, indent);
  }

  private removeItem(seq: YAMLSeq<Node>, item: Node): void {
    const end = this.valueEnd(item);
    if (seq.flow) {
      const index = seq.items.indexOf(item);
      const next = seq.items[index + 1];
      const previous = seq.items[index - 1];
      if (next) this.cut(item.range![0], next.range![0]);
      else this.cut(previous ? this.valueEnd(previous) : item.range![0], end);
      return;
    }
    const dash = this.dashOf(item);
    this.cut(this.lineStart(dash), Math.min(this.lineEnd(end) + 1, this.text.length));
    if (seq.items.length === 1) {
      const pair = this.contents.items.find((candidate) => candidate.value === seq)!;
      this.insert(this.colonAfter(pair.key), ' []');
    }
  }

  private cut(start: number, end: number): void {
    this.edits.push({ start, end, newText: '' });
  }

  private insert(at: number, newText: string): void {
    this.inserts.set(at, (this.inserts.get(at) ?? '') + newText);
  }

  /** Inserts whole lines after the line that holds `at`. */
  private insertLine(at: number, lines: string): void {
    const end = this.lineEnd(at);
    if (end < this.text.length) this.insert(end + 1, lines);
    else this.insert(end, '\n' + lines.replace(/\n$/, ''));
  }

  /** Where a value ends, without the line ends that YAML counts to it. */
  private valueEnd(node: Node): number {
    let end = node.range![1];
    while (end > node.range![0] && /[ \t\n]/.test(this.text[end - 1]!)) end--;
    return end;
  }

  private pairEnd(pair: PairNode): number {
    const colon = this.colonAfter(pair.key);
    return pair.value?.range ? Math.max(colon, this.valueEnd(pair.value)) : colon;
  }

  /** Just behind the colon that follows a key. */
  private colonAfter(key: Node): number {
    return this.text.indexOf(':', key.range![1]) + 1;
  }

  private indentOf(map: MapNode): string {
    const start = startOf(map.items[0]!.key);
    return ' '.repeat(start - this.lineStart(start));
  }

  /** The dash of a block item: the last one before its value. */
  private dashOf(item: Node): number {
    return this.text.lastIndexOf('-', item.range![0] - 1);
  }

  private lineStart(at: number): number {
    return this.text.lastIndexOf('\n', at - 1) + 1;
  }

  private lineEnd(at: number): number {
    const end = this.text.indexOf('\n', at);
    return end < 0 ? this.text.length : end;
  }
}

const keyOf = (pair: PairNode): string => (isScalar(pair.key) ? String(pair.key.value) : '');

const startOf = (node: Node): number => {
  if (!isNode(node) || !node.range) throw new UneditableSidecar();
  return node.range[0];
};
