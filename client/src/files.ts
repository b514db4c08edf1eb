// Reads, writes and lists files for the server in the web worker, which has no file system of its own.
import * as vscode from 'vscode';
import { ResponseError, type BaseLanguageClient } from 'vscode-languageclient';
import {
  METHODS,
  type FileContent,
  type FileListing,
  type UriParams,
} from '../../server/src/protocol';

export function serveFiles(client: BaseLanguageClient): void {
  const { fs } = vscode.workspace;
  const at = (params: UriParams): vscode.Uri => vscode.Uri.parse(params.uri);
  client.onRequest(METHODS.read, (params: UriParams) =>
    failing(async (): Promise<FileContent> => {
      return { base64: toBase64(await fs.readFile(at(params))) };
    }),
  );
  client.onRequest(METHODS.write, (params: UriParams & FileContent) =>
    failing(async () => {
      await fs.writeFile(at(params), fromBase64(params.base64));
      return null;
    }),
  );
  client.onRequest(METHODS.remove, (params: UriParams) =>
    failing(async () => {
      await fs.delete(at(params));
      return null;
    }),
  );
  client.onRequest(METHODS.remove, (params: UriParams) =>
    failing(async () => {
      await fs.delete(at(params));
      return null;
    }),
  );
  client.onRequest(METHODS.exists, (params: UriParams) =>
    fs.stat(at(params)).then(
      () => true,
      () => false,
    ),
  );
  client.onRequest(METHODS.list, (params: UriParams) => failing(() => listFiles(at(params))));
}

/** Every file below the folder; `findFiles` leaves out what `files.exclude` and .gitignore hide. */
async function listFiles(folder: vscode.Uri): Promise<FileListing[]> {
  const found = await vscode.workspace.findFiles(new vscode.RelativePattern(folder, '**/*'));
  const base = folder.path.endsWith('/') ? folder.path : folder.path + '/';
  const listing = found.map(async (uri): Promise<FileListing | undefined> => {
    const size = await vscode.workspace.fs.stat(uri).then(
      (stat) => stat.size,
      () => undefined,
    );
    return size === undefined ? undefined : { path: uri.path.slice(base.length), size };
  });
  return (await Promise.all(listing)).filter((entry) => entry !== undefined);
}

/** Passes a file system error on with the `code` that the server's messages name. */
async function failing<T>(act: () => Promise<T>): Promise<T> {
  try {
    return await act();
  } catch (error) {
    const { message } = error as Error;
    const code = error instanceof vscode.FileSystemError ? (CODES[error.code] ?? 'EIO') : 'EIO';
    throw new ResponseError(1, message, { code });
  }
}

const CODES: Readonly<Record<string, string>> = {
  FileNotFound: 'ENOENT',
  FileIsADirectory: 'EISDIR',
  FileNotADirectory: 'ENOTDIR',
  NoPermissions: 'EACCES',
};

/** In pieces: a call takes only so many arguments. */
function toBase64(bytes: Uint8Array): string {
  const PIECE = 0x8000;
  let binary = '';
  for (let at = 0; at < bytes.length; at += PIECE)
    binary += String.fromCharCode(...bytes.subarray(at, at + PIECE));
  return btoa(binary);
}

function fromBase64(base64: string): Uint8Array {
  return Uint8Array.from(atob(base64), (char) => char.charCodeAt(0));
}
