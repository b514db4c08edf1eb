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
  /**
   * Starts a program, without a shell, that answers each line of its input with one line; absent where
   * none can be started. A program that cannot be started shows in the first answer.
   * @param folder the path or URI of the folder it runs in
   */
  converse?(command: readonly string[], folder: string): Conversation;
}

export interface Conversation {
  /**
   * The line that answers a line; questions are asked one after another.
   * @throws ConversationError; after it the conversation is over
   */
  ask(line: string, seconds: number): Promise<string>;
  /** Ends the program. */
  close(): void;
}

/** `code` is TIMEOUT, EXIT (ended without an answer; `message` is what it said last), or the system's (ENOENT …). */
export interface ConversationError extends Error {
  readonly code?: string;
}
