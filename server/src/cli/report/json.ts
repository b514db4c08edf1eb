// Findings as JSON: what `check --baseline` reads again.
import type { Reported } from './reported';

export const jsonReport = (found: readonly Reported[], articles: number): string =>
  JSON.stringify({ version: 1, articles, findings: found }, null, 2) + '\n';
