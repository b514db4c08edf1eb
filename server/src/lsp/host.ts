// What the server asks of its runtime: the Host of the core, and the lexicon data.
import type { Host, LexiconData } from '../core/index';
import type { InitializationOptions } from '../protocol';

export interface ServerHost extends Host {
  /** Told once what the client can do and where things are, before anything is asked. */
  initialise?(options: InitializationOptions): void;
  /** Deletes a file, such as a sidecar whose only decision was taken back. */
  remove(uri: string): Promise<void>;
  /** The committed lexicon data; asked for once. */
  lexicon(): Promise<LexiconData>;
}
