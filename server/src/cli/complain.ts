// Complaints on stderr: they name the file and the remedy, the others go on, and the exit code tells.
import type { PathProblem } from '../node/corpus';

/** Exit codes: 0 clean, 1 findings, 2 usage or input/output errors. */
export const FAILED = 2;

export function complain(message: string): void {
  process.stderr.write(`chugiai: ${message}\n`);
  process.exitCode = FAILED;
}

export const complainOf = ({ path, message }: PathProblem): void => complain(`${path}: ${message}`);
