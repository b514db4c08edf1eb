// Reads a sidecar: our own form fast, anything else through the `yaml` package; says what is wrong and where.
import { isMap as isMapNode, isNode, isPair, isSeq, LineCounter, parseDocument } from 'yaml';
import type { Document, Node } from 'yaml';
import type { Span } from '../text/span';
import { readFast } from './fast';
import { LISTS, type Json, type Sidecar } from './model';
import { validate, type Path } from './validate';

export type SidecarRule =
  | 'sidecar/conflict'
  | 'sidecar/not-yaml'
  | 'sidecar/newer-version'
  | 'sidecar/invalid-field'
  | 'sidecar/duplicate-id'
  | 'sidecar/dangling-relation';

/** What is wrong with a sidecar. The message (`messageId` with `data`) names the remedy. */
export interface SidecarProblem {
  readonly rule: SidecarRule;
  readonly messageId: string;
  readonly data: Readonly<Record<string, string | number>>;
  readonly severity: 'error' | 'warning';
  /** Where in the sidecar's own text, UTF-16. */
  readonly span: Span;
  /** One-based, as people count. */
  readonly line: number;
  readonly column: number;
}

export interface SidecarFile {
  /** Absent where the file must not be touched: not YAML, in conflict, or of a newer version. */
  readonly sidecar?: Sidecar;
  readonly problems: readonly SidecarProblem[];
  /** Ids of items that are in the file but not in `sidecar`, because a field of theirs is wrong. */
  readonly unread: ReadonlySet<string>;
  /** Ids of items that a person wrote a comment into. */
  readonly commented: ReadonlySet<string>;
}

const NOTHING: ReadonlySet<string> = new Set();

/** Reads a sidecar's text (BOM and CRLF allowed). Never throws. */
export function readSidecar(source: string): SidecarFile {
  const text = source.startsWith('\ufeff') ? source.slice(1) : source;
  const shift = source.length - text.length;
  const fast = readFast(text.includes('\r') ? text.replace(/\r\n/g, '\n') : text);
  if (fast !== undefined) {
    const { sidecar, faults, unread } = validate(fast);
    if (!faults.length) return { sidecar, problems: [], unread, commented: NOTHING };
  }
  return readYaml(text, shift);
}

/** The document as plain data, the way readers of YAML 1.2 see it. */
export function parseYaml(text: string): { doc: Document.Parsed; lines: LineCounter } {
  const lines = new LineCounter();
  const doc = parseDocument(text, { lineCounter: lines, version: '1.2', prettyErrors: false });
  return { doc, lines };
}

function readYaml(text: string, shift: number): SidecarFile {
  const place = (start: number, end: number, lines: LineCounter) => {
    const { line, col } = lines.linePos(start);
    return { span: { start: start + shift, end: Math.max(end, start) + shift }, line, column: col };
  };
  const { doc, lines } = parseYaml(text);
  const blocked = (problem: Omit<SidecarProblem, 'severity'>): SidecarFile => ({
    problems: [{ ...problem, severity: 'error' }],
    unread: NOTHING,
    commented: NOTHING,
  });
  const marker = /^(?:<{7}|={7}|>{7}|\|{7})(?=\s|$)/mu.exec(text);
  if (marker)
    return blocked({
      rule: 'sidecar/conflict',
      messageId: 'sidecar/conflict',
      data: {},
      ...place(marker.index, marker.index + 7, lines),
    });
  const [error] = doc.errors;
  if (error)
    return blocked({
      rule: 'sidecar/not-yaml',
      messageId: 'sidecar/not-yaml',
      data: { detail: error.message },
      ...place(error.pos[0], error.pos[1], lines),
    });
  const json = toJson(doc);
  const { sidecar, faults, unread } = validate(json);
  const problems = faults.map((fault): SidecarProblem => {
    const node = nodeAt(doc, fault.path);
    const [start, end] = node?.range ?? [0, 0];
    return {
      rule: fault.rule,
      messageId: fault.messageId ?? fault.rule,
      data: fault.data,
      severity: fault.severity,
      ...place(start, end, lines),
    };
  });
  return { sidecar, problems, unread, commented: commentedItems(doc, text) };
}

/** Plain data of a document. An alias bomb or a cyclic alias is not data of ours. */
function toJson(doc: Document): Json {
  try {
    return doc.toJS({ maxAliasCount: 1000 }) as Json;
  } catch {
    return null;
  }
}

/** The node at a path, or the nearest one around it. */
function nodeAt(doc: Document, path: Path): Node | undefined {
  for (let depth = path.length; depth >= 0; depth--) {
    const node = depth ? doc.getIn(path.slice(0, depth), true) : doc.contents;
    if (isNode(node) && node.range) return node;
  }
  return undefined;
}

function commentedItems(doc: Document, text: string): ReadonlySet<string> {
  if (!text.includes('#')) return NOTHING;
  const ids = new Set<string>();
  for (const list of LISTS) {
    const seq = isMapNode(doc.contents) ? doc.contents.get(list) : undefined;
    if (!isSeq(seq)) continue;
    for (const item of seq.items)
      if (isMapNode(item)) {
        const id = item.get('id');
        if (typeof id === 'string' && hasComment(item)) ids.add(id);
      }
  }
  return ids;
}

/** True where a node or anything in it carries a comment. */
function hasComment(node: unknown): boolean {
  if (isPair(node)) return hasComment(node.key) || hasComment(node.value);
  if (!isNode(node)) return false;
  if (node.comment || node.commentBefore) return true;
  return isMapNode(node) || isSeq(node) ? (node.items as unknown[]).some(hasComment) : false;
}
