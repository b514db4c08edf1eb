// URIs as the server compares and joins them: strings in one spelling.
import { URI, Utils } from 'vscode-uri';

/** The one spelling of a URI: editors differ in what they percent-encode. */
export const normalUri = (uri: string): string => URI.parse(uri).toString();

export const parentOf = (uri: string): string => Utils.dirname(URI.parse(uri)).toString();

export const nameOf = (uri: string): string => Utils.basename(URI.parse(uri));

export const join = (folder: string, ...parts: string[]): string =>
  Utils.joinPath(URI.parse(folder), ...parts).toString();

/** The path of `uri` below `folder`, with forward slashes; undefined where it is not below it. */
export function relativePath(folder: string, uri: string): string | undefined {
  const base = URI.parse(folder);
  const file = URI.parse(uri);
  if (base.scheme !== file.scheme || base.authority !== file.authority) return undefined;
  const prefix = base.path.endsWith('/') ? base.path : `${base.path}/`;
  return file.path.startsWith(prefix) ? file.path.slice(prefix.length) : undefined;
}

/** True for documents that have no file yet. */
export const isUntitled = (uri: string): boolean => URI.parse(uri).scheme === 'untitled';
