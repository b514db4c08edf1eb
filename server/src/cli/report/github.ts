// Findings as workflow commands of GitHub Actions, which shows them in the changed files.
import type { Severity } from '../../core/index';
import type { Reported } from './reported';

const COMMAND: Readonly<Record<Severity, string>> = {
  error: 'error',
  warning: 'warning',
  info: 'notice',
  hint: 'notice',
};

export const githubReport = (found: readonly Reported[]): string =>
  found
    .map(({ severity, rule, message, places: [place] }) => {
      const { file, line, endLine, column, endColumn } = place!;
      // GitHub takes columns only where a finding does not leave its line.
      const columns =
        line === endLine ? { col: column, endColumn: Math.max(column, endColumn - 1) } : {};
      const properties = Object.entries({ file, line, endLine, ...columns, title: rule })
        .map(([key, value]) => `${key}=${escapeProperty(String(value))}`)
        .join(',');
      return `::${COMMAND[severity]} ${properties}::${escapeData(message)}\n`;
    })
    .join('');

const escapeData = (text: string): string =>
  text.replace(/%/g, '%25').replace(/\r/g, '%0D').replace(/\n/g, '%0A');

const escapeProperty = (text: string): string =>
  escapeData(text).replace(/:/g, '%3A').replace(/,/g, '%2C');
