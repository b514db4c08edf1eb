// What the core and the server ask of the world: one interface, a Host for Node, the browser and the tests.

export interface FileEntry {
  /** Corpus-relative path with forward slashes. */
  readonly path: string;
  readonly size: number;
}

export interface Host {
  /** Reads a file; throws an error with a `code` (ENOENT, EACCES …) that a message can name. */
  read(uri: string): Promise<Uint8Array>;
  /** Replaces a file as a whole: a reader sees the old bytes or the new, never a part. */
  write(uri: string, bytes: Uint8Array): Promise<void>;
  exists(uri: string): Promise<boolean>;
  /** Every file below a folder, .gitignore respected. */
  list(folder: string): Promise<FileEntry[]>;
  now(): Date;
  /** At least `length` random bytes, for the ids of what a person creates. */
  random(length: number): Uint8Array;
  /** The name under which a person's decisions are written. */
  user(): string;
  log(message: string): void;
}
