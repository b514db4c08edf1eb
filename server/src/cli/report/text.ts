// Findings as text for people, by file.
import type { Place, Reported } from './reported';

export interface Counts {
  /** How many were checked. */
  readonly articles: number;
  /** Findings that the baseline has, which are not shown. */
  readonly known: number;
}

export function textReport(found: readonly Reported[], { articles, known }: Counts): string {
  const lines: string[] = [];
  let file: string | undefined;
  for (const one of found) {
    const [place, ...more] = one.places;
    if (place!.file !== file) {
      if (file !== undefined) lines.push('');
      lines.push((file = place!.file));
    }
    const confirmed = one.verdict ? ' (confirmed)' : '';
    lines.push(
      `  ${at(place!).padEnd(8)} ${one.severity.padEnd(8)} ${one.message}  ${one.rule}${confirmed}`,
    );
    for (const other of [...more, ...one.related])
      lines.push(`           ↳ ${other.file === file ? '' : `${other.file}:`}${at(other)}`);
  }
  const count = (severity: string): number => found.filter((f) => f.severity === severity).length;
  const parts = ['error', 'warning', 'info', 'hint'].flatMap((severity) => {
    const n = count(severity);
    return n ? [`${n} ${severity}${n > 1 && severity !== 'info' ? 's' : ''}`] : [];
  });
  if (lines.length) lines.push('');
  const none = known ? 'no new findings' : 'no findings';
  lines.push(
    `${articles} article${articles === 1 ? '' : 's'}: ${parts.join(', ') || none}` +
      (known ? ` (${known} in the baseline)` : ''),
  );
  return lines.join('\n') + '\n';
}

const at = ({ line, column }: Place): string => `${line}:${column}`;
