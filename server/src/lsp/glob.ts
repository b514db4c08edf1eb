// Which paths of a corpus are articles.
import picomatch from 'picomatch';

/** Text files that come with software, not with a corpus. */
const NOT_ARTICLES =
  /^(?:requirements|constraints|robots|license|licence|readme|cmakelists)\b.*\.txt$/iu;

const compiled = new Map<string, (path: string) => boolean>();

/** @param path corpus-relative, with forward slashes */
export function matches(globs: readonly string[], path: string): boolean {
  const key = globs.join('\n');
  let match = compiled.get(key);
  if (!match) compiled.set(key, (match = picomatch([...globs])));
  return match(path) && !NOT_ARTICLES.test(path.slice(path.lastIndexOf('/') + 1));
}
