// A finding as the reporters of `check` print it: places in lines and columns, whatever it was found in.
import {
  createSnapshot,
  message,
  type Finding,
  type Severity,
  type SidecarProblem,
  type Snapshot,
  type Span,
} from '../../core/index';
import type { MergedRecord } from '../merged-records';

/** Lines and columns count from 1, columns and offsets in code points. */
export interface Place {
  /** As a person wants it: relative to where they stand. */
  readonly file: string;
  readonly line: number;
  readonly column: number;
  readonly endLine: number;
  readonly endColumn: number;
  readonly offset: number;
  readonly length: number;
}

export interface Reported {
  /** Fingerprint: the same after the text has moved. */
  readonly id: string;
  readonly rule: string;
  readonly severity: Severity;
  readonly message: string;
  readonly data: Readonly<Record<string, string | number | boolean>>;
  readonly verdict?: 'confirmed';
  /** At least one; the first is where the finding stands. */
  readonly places: readonly Place[];
  readonly related: readonly Place[];
}

/** An article that findings point into. */
export interface Source {
  readonly file: string;
  readonly doc: () => Snapshot;
}

export function reportedFinding(
  finding: Finding,
  source: Source,
  others: ReadonlyMap<string, Source>,
): Reported {
  const { id, rule, severity, data, verdict } = finding;
  const doc = source.doc();
  return {
    id,
    rule,
    severity,
    message: message(finding.messageId, data),
    data,
    ...(verdict ? { verdict } : {}),
    places: finding.spans.map((span) => placeOf(doc, span, source.file)),
    related: finding.related.flatMap(({ article, spans }) => {
      const other = others.get(article) ?? source;
      const otherDoc = other === source ? doc : other.doc();
      return spans.map((span) => placeOf(otherDoc, span, other.file));
    }),
  };
}

/** A corpus finding over records, whose offsets are code points; lines are known where the text is. */
export function reportedRecord(
  finding: Finding,
  article: string,
  records: ReadonlyMap<string, MergedRecord>,
): Reported {
  const places = (id: string, spans: readonly Span[]): Place[] => {
    const { file, doc } = records.get(id)!;
    return spans.map(({ start, end }) =>
      doc
        ? placeOf(doc, { start: doc.toUtf16(start), end: doc.toUtf16(end) }, file)
        : { ...UNKNOWN_LINE, file, offset: start, length: end - start },
    );
  };
  const { id, rule, severity, data } = finding;
  return {
    id,
    rule,
    severity,
    message: message(finding.messageId, data),
    data,
    places: places(article, finding.spans),
    related: finding.related.flatMap((place) => places(place.article, place.spans)),
  };
}

const UNKNOWN_LINE = { line: 1, column: 1, endLine: 1, endColumn: 1 };

/** @param text the sidecar's own */
export function reportedProblem(problem: SidecarProblem, text: string, file: string): Reported {
  const { rule, severity, data, messageId } = problem;
  return {
    id: `${rule} ${problem.line}`,
    rule,
    severity,
    message: message(messageId, data),
    data,
    places: [placeOf(createSnapshot(text), problem.span, file)],
    related: [],
  };
}

function placeOf(doc: Snapshot, span: Span, file: string): Place {
  const start = lineAndColumn(doc, span.start);
  const end = lineAndColumn(doc, span.end);
  const offset = doc.toCodePoint(span.start);
  return {
    file,
    ...start,
    endLine: end.line,
    endColumn: end.column,
    offset,
    length: doc.toCodePoint(span.end) - offset,
  };
}

function lineAndColumn(doc: Snapshot, offset: number): { line: number; column: number } {
  const { line, character } = doc.positionAt(offset);
  const column = doc.toCodePoint(offset) - doc.toCodePoint(offset - character) + 1;
  return { line: line + 1, column };
}
