// Files of a corpus on disk: listed with .gitignore respected, read strictly, replaced as a whole.
import { randomBytes } from 'node:crypto';
import { readdirSync, readFileSync, realpathSync, statSync } from 'node:fs';
import { chmod, mkdir, open, realpath, rename, stat, unlink } from 'node:fs/promises';
import { basename, dirname, join, relative } from 'node:path';
import ignore, { type Ignore } from 'ignore';

/** What a file of ours that is being written is called until it is whole. */
const UNFINISHED = '.chugiai-tmp';

/**
 * Replaces a file as a whole: a reader, and whoever comes after a crash, sees the old bytes or the
 * new ones. A link stays a link, the mode stays as it was, missing folders are made.
 * @throws the file system's error, with its `code`
 */
export async function writeWhole(path: string, bytes: Uint8Array | string): Promise<void> {
  const target = await realpath(path).catch(() => path);
  const folder = dirname(target);
  const mode = await stat(target).then(
    (found) => found.mode & 0o7777,
    () => undefined,
  );
  await mkdir(folder, { recursive: true });
  const temporary = join(
    folder,
    `.${basename(target)}.${randomBytes(6).toString('hex')}${UNFINISHED}`,
  );
  try {
    const file = await open(temporary, 'wx');
    try {
      await file.writeFile(bytes);
      await file.sync();
    } finally {
      await file.close();
    }
    if (mode !== undefined) await chmod(temporary, mode);
    await rename(temporary, target);
  } catch (error) {
    await unlink(temporary).catch(() => undefined);
    throw error;
  }
}

/** A folder's ignore rules, and where they count from. */
interface Rules {
  readonly folder: string;
  readonly ignore: Ignore;
}

export interface Unlisted {
  readonly path: string;
  readonly error: unknown;
}

/**
 * Every file below a folder, by absolute path, sorted. What .gitignore names, hidden folders and
 * node_modules are left out; links are followed, but never in a circle.
 * @param unlisted takes the folders that could not be read
 */
export function filesBelow(folder: string, unlisted?: Unlisted[]): string[] {
  const files: string[] = [];
  walk(folder, rulesAbove(folder), new Set([realpathSync(folder)]), files, unlisted);
  return files;
}

function walk(
  folder: string,
  above: readonly Rules[],
  within: ReadonlySet<string>,
  files: string[],
  unlisted: Unlisted[] | undefined,
): void {
  let entries;
  try {
    entries = readdirSync(folder, { withFileTypes: true });
  } catch (error) {
    unlisted?.push({ path: folder, error });
    return;
  }
  const own = rulesOf(folder);
  const rules = own ? [...above, own] : above;
  entries.sort((a, b) => (a.name < b.name ? -1 : 1));
  for (const entry of entries) {
    const path = join(folder, entry.name);
    let kind: { isFile(): boolean; isDirectory(): boolean } = entry;
    if (entry.isSymbolicLink()) {
      const target = statSync(path, { throwIfNoEntry: false });
      if (!target) continue;
      kind = target;
    }
    if (kind.isDirectory()) {
      if (entry.name.startsWith('.') || entry.name === 'node_modules') continue;
      if (isIgnored(path, rules, true)) continue;
      const real = realpathSync(path);
      if (!within.has(real)) walk(path, rules, new Set([...within, real]), files, unlisted);
    } else if (kind.isFile() && !entry.name.endsWith(UNFINISHED) && !isIgnored(path, rules, false))
      files.push(path);
  }
}

/** The rules of the folders above, up to the root of the working tree. */
function rulesAbove(folder: string): Rules[] {
  const rules: Rules[] = [];
  let at = folder;
  while (!statSync(join(at, '.git'), { throwIfNoEntry: false })) {
    const parent = dirname(at);
    if (parent === at) return [];
    at = parent;
    const own = rulesOf(at);
    if (own) rules.unshift(own);
  }
  return rules;
}

function rulesOf(folder: string): Rules | undefined {
  try {
    return {
      folder,
      ignore: ignore().add(readFileSync(join(folder, '.gitignore'), 'utf8')),
    };
  } catch {
    return undefined;
  }
}

/** The nearest rules decide, as git has it. */
function isIgnored(path: string, rules: readonly Rules[], folder: boolean): boolean {
  for (const { folder: base, ignore } of [...rules].reverse()) {
    const result = ignore.test(slashed(relative(base, path)) + (folder ? '/' : ''));
    if (result.ignored) return true;
    if (result.unignored) return false;
  }
  return false;
}

/** A path with forward slashes, whatever the system's own are. */
export const slashed = (path: string): string => path.replaceAll('\\', '/');
