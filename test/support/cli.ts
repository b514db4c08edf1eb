// The command line as a process on a folder of its own, built from the sources as they are.
import { spawn } from 'node:child_process';
import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { threadId } from 'node:worker_threads';
import { buildSync } from 'esbuild';
import { afterAll } from 'vitest';

const root = join(__dirname, '../..');
let built: string | undefined;

/** The bundle, made once a test worker. */
export function cliBundle(): string {
  if (built) return built;
  const folder = join(root, `.build/test-cli-${threadId}`);
  buildSync({
    absWorkingDir: root,
    entryPoints: ['server/src/cli/main.ts'],
    outfile: join(folder, 'cli.js'),
    bundle: true,
    platform: 'node',
    format: 'cjs',
    target: 'es2022',
    logLevel: 'error',
  });
  cpSync(join(root, 'server/src/core/lexicon/data'), join(folder, 'data'), { recursive: true });
  cpSync(join(root, 'docs/rules'), join(folder, 'docs/rules'), { recursive: true });
  return (built = join(folder, 'cli.js'));
}

export interface Ran {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs `chugiai` to its end. */
export function chugiai(
  cwd: string,
  args: readonly string[],
  input?: string | Uint8Array,
): Promise<Ran> {
  const child = start(cwd, args);
  child.stdin.on('error', () => undefined);
  child.stdin.end(input ?? '');
  let stdout = '';
  let stderr = '';
  child.stdout.setEncoding('utf8').on('data', (text: string) => (stdout += text));
  child.stderr.setEncoding('utf8').on('data', (text: string) => (stderr += text));
  return new Promise((resolve) => child.on('close', (code) => resolve({ code, stdout, stderr })));
}

/** Starts `chugiai` and leaves it to the caller. */
export const start = (cwd: string, args: readonly string[]) =>
  spawn(process.execPath, [cliBundle(), ...args], {
    cwd,
    env: { ...process.env, CHUGIAI_ANNOTATOR: 'Lan', FORCE_COLOR: '0' },
  });

const folders: string[] = [];

/** A folder of the test's own, with these files; gone when the test file is done. */
export function folderWith(files: Readonly<Record<string, string | Uint8Array>>): string {
  const folder = mkdtempSync(join(tmpdir(), 'chugiai-test-'));
  folders.push(folder);
  put(folder, files);
  return folder;
}

export function put(folder: string, files: Readonly<Record<string, string | Uint8Array>>): void {
  for (const [path, content] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), content);
  }
}

/** Every file of a folder with its text, hidden ones too. */
export function contents(folder: string): Record<string, string> {
  const found: Record<string, string> = {};
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true }))
    if (entry.isFile()) {
      const path = join(entry.parentPath, entry.name);
      found[path.slice(folder.length + 1).replaceAll('\\', '/')] = readFileSync(path, 'utf8');
    }
  return found;
}

export function removeFoldersAfterwards(): void {
  afterAll(() => {
    for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true });
  });
}

/** A short article of our own, with a date, figures and names in it. */
export const ARTICLE = `Hội An đón đoàn doanh nghiệp Nhật Bản
20/11/2021 14:04
Chiều 20/11, Thủ tướng Phạm Minh Chính tiếp 45 doanh nghiệp Nhật Bản tại Hà Nội.
Tổng vốn đăng ký đạt 63,85 tỷ USD, tăng 15,2% so với năm 2020.
Hai bên nhắc lại lễ ký ngày 21/9/1973 và mong hợp tác bền lâu.
`;
