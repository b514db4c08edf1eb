// The name under which a person's decisions are written: git's where there is one, else the login name.
import { execFileSync } from 'node:child_process';
import { userInfo } from 'node:os';

let known: string | undefined;

/** Asked for once: git is a process of its own. */
export const annotator = (): string => (known ??= lookUp());

function lookUp(): string {
  const { CHUGIAI_ANNOTATOR: set } = process.env;
  if (set) return set;
  try {
    const name = execFileSync('git', ['config', 'user.name'], {
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'ignore'],
    }).trim();
    if (name) return name;
  } catch {
    // No git, or no name in it: the login name will do.
  }
  try {
    return userInfo().username;
  } catch {
    return 'unknown';
  }
}
