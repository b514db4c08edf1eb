// A record as text for people: what was found, line by line, with its value.
import type { AnalysisRecord, Snapshot } from '../../core/index';
import type { ErrorRecord } from '../records';

export function recordText(record: AnalysisRecord | ErrorRecord, docOf: () => Snapshot): string {
  if ('error' in record) return `${record.id ?? '?'}: ${record.error.message}\n\n`;
  const doc = docOf();
  const at = (codePoint: number): string => {
    const { line, character } = doc.positionAt(doc.toUtf16(codePoint));
    return `${line + 1}:${character + 1}`;
  };
  const { value, from } = record.published;
  const head = `${record.file ?? record.id}  ${value === undefined ? 'no date' : `${value} (${from})`}\n`;
  const mentions = record.mentions.map(
    (mention) =>
      `  ${at(mention.start as number).padEnd(8)} ${String(mention.type).padEnd(8)} ${String(mention.quote).replace(/\s+/g, ' ')}${detail(mention)}\n`,
  );
  const findings = record.findings.map(
    (finding) =>
      `  ${at((finding.spans as number[][])[0]![0]!).padEnd(8)} ${String(finding.severity).padEnd(8)} ${String(finding.message)}  ${String(finding.rule)}\n`,
  );
  return [head, ...mentions, ...findings, '\n'].join('');
}

function detail(mention: Record<string, unknown>): string {
  if (mention.role !== undefined) return ` — ${String(mention.role)}`;
  if (mention.value === undefined) return '';
  const value = Array.isArray(mention.value) ? mention.value.join(' – ') : String(mention.value);
  const unit = mention.unit ? ` ${String(mention.unit)}` : '';
  return ` = ${value}${unit}${mention.from === 'implied' ? ' (inferred)' : ''}`;
}
