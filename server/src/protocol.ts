// What the client and the server say to each other beyond the Language Server Protocol: names and plain types.
// The client may import this file and nothing else of the server.

export const LANGUAGE_ID = 'chugiai-article';

/** Zero-based line and UTF-16 column, as in the Language Server Protocol. */
export interface Position {
  line: number;
  character: number;
}

export interface Range {
  start: Position;
  end: Position;
}

/** `initializationOptions`: what the client can do and where things are. Every field has a default. */
export interface InitializationOptions {
  /** Base of the rule pages; `<docs><rule>.md` becomes a diagnostic's `codeDescription`. */
  docs?: string;
  /** True where the client has the command `chugiai.ask`; else decisions are made without asking. */
  asks?: boolean;
  /** True where the person trusts the workspace: only then may corpus.yaml start programs (`recognisers`). */
  trusted?: boolean;
  /** In the browser: the folder of the lexicon data files, ending in `/`, for `chugiai/file/read`. */
  data?: string;
  /** In the browser: the name under which decisions are written where the setting has none. */
  user?: string;
}

/** Settings under `chugiai.`, read by `workspace/configuration`. */
export interface Settings {
  /** The name under which decisions are written; empty: the host's (git's `user.name`). */
  annotator: string;
  /** True: quick-fixes may also correct the text of an article. */
  allowTextEdits: boolean;
  /** Which files get diagnostics: every article of the corpora, or only open ones. */
  diagnostics: { scope: 'workspace' | 'openFiles' };
  /** Rule id → severity or `off`; corpus.yaml's own settings win over these. */
  rules: Record<string, 'error' | 'warning' | 'info' | 'hint' | 'off' | 'on'>;
  /** Normalised values after dates and figures. */
  inlayHints: { enabled: boolean };
  /** The language of messages and hovers; `auto` follows the editor. */
  language: 'auto' | 'en' | 'vi';
  /** `on` makes a folder without corpus.yaml and sidecars a corpus; `off` leaves every folder alone. */
  enable: 'auto' | 'on' | 'off';
}

export const DEFAULT_SETTINGS: Settings = {
  annotator: '',
  allowTextEdits: false,
  diagnostics: { scope: 'workspace' },
  rules: {},
  inlayHints: { enabled: false },
  language: 'auto',
  enable: 'auto',
};

/** Semantic token types, in the order of the legend. (The editor allows no dot in a token type's name.) */
export const TOKEN_TYPES = [
  'chugiai-person',
  'chugiai-place',
  'chugiai-organisation',
  'chugiai-event',
  'chugiai-document',
  'chugiai-name',
  'chugiai-date',
  'chugiai-figure',
  'chugiai-label',
] as const;
export type TokenType = (typeof TOKEN_TYPES)[number];

/**
 * accepted: a person said so · suggested: the detector's, written in the sidecar · implied: the value is
 * inferred · chrome: in a menu or teaser · doubtful: the span is not sure after the text changed.
 */
export const TOKEN_MODIFIERS = ['accepted', 'suggested', 'implied', 'chrome', 'doubtful'] as const;
export type TokenModifier = (typeof TOKEN_MODIFIERS)[number];

/** A mention as it stands in the text now: its exact range, layer and type. */
export interface MentionRef {
  range: Range;
  layer: string;
  type: string;
}

/** What a person decides about one article. */
export type Decision =
  /** Annotate what the detector found here. */
  | { kind: 'accept'; mention: MentionRef }
  /** Annotate every mention in the article of what is mentioned here. */
  | { kind: 'accept-entity'; mention: MentionRef }
  /** Write the suggestions of the whole article. */
  | { kind: 'suggest-all' }
  /** Annotate every mention of the article. */
  | { kind: 'accept-all' }
  /** Annotate a passage, whatever the detector says of it. */
  | { kind: 'annotate'; range: Range; layer: string; type: string; note?: string }
  | { kind: 'retype'; mention: MentionRef; layer: string; type: string }
  | { kind: 'reject'; mention: MentionRef }
  /** Every mention in the article of what is mentioned here (`only`: this one) is this entity. */
  | { kind: 'link'; mention: MentionRef; entity: string; wikidata?: string; only?: boolean }
  /** The entity mentioned here is one with this other of entities.yaml: in the registry and in every article. */
  | { kind: 'merge'; mention: MentionRef; entity: string }
  /** Put what is mentioned here into entities.yaml. */
  | { kind: 'register'; mention: MentionRef }
  | { kind: 'dismiss'; finding: string; note?: string }
  | { kind: 'confirm'; finding: string; correction?: string; note?: string }
  | { kind: 'zone'; range: Range; zone: string }
  | { kind: 'published'; value: string };

export interface DecideParams {
  uri: string;
  decision: Decision;
}

/** One line a person must be asked for before a decision is complete. */
export interface Ask {
  /** The field of the decision that the answer fills. */
  field: 'note' | 'correction' | 'value';
  prompt: string;
  /** What stands in the input box at first. */
  value?: string;
  placeholder?: string;
}

/** The argument of the client's command `chugiai.ask`: ask, fill the field, send `chugiai/decide`. */
export interface AskParams extends DecideParams {
  ask: Ask;
}

export interface DecideResult {
  /** The sidecar that was written. */
  sidecar?: string;
  /** What was done, or why nothing was, in the person's language. */
  message: string;
  done: boolean;
}

/** What a document is to the server. */
export interface ArticleStatus {
  kind: 'article' | 'sidecar' | 'config' | 'registry' | 'other';
  /** Root of the corpus, and whether it has a corpus.yaml. */
  corpus?: { uri: string; name?: string; configured: boolean };
  /** True where the text reads as Vietnamese: what the offer to switch on rests on. */
  vietnamese: boolean;
  published?: { value?: string; from: string };
  mentions: number;
  accepted: number;
  findings: number;
  sidecar?: string;
  /** Articles of the corpus, and how many are indexed so far. */
  indexed?: { done: number; total: number };
}

export interface ZoneRange {
  range: Range;
  zone: string;
  /** Of another article or a menu: what the editor shows faded. */
  chrome: boolean;
}

export interface UriParams {
  uri: string;
}

/** Requests and notifications: client → server, except `file/*` (server → client) and `changed`. */
export const METHODS = {
  /** UriParams → ArticleStatus */
  status: 'chugiai/status',
  /** UriParams → ZoneRange[] */
  zones: 'chugiai/zones',
  /** DecideParams → DecideResult */
  decide: 'chugiai/decide',
  /** UriParams → DecideResult: takes back the last decision of the article. */
  undo: 'chugiai/undo',
  /** Notification: the person trusts the workspace from now on. */
  trusted: 'chugiai/trusted',
  /** Notification, UriParams: the article's analysis or status has changed. */
  changed: 'chugiai/changed',
  /** In the browser. UriParams → FileContent (base64); an error has `code` in its data. */
  read: 'chugiai/file/read',
  /** In the browser. FileContent & UriParams → null */
  write: 'chugiai/file/write',
  /** In the browser. UriParams → null: deletes a file. */
  remove: 'chugiai/file/remove',
  /** In the browser. UriParams → boolean */
  exists: 'chugiai/file/exists',
  /** In the browser. UriParams → FileListing[]: every file below the folder, ignored ones left out. */
  list: 'chugiai/file/list',
} as const;

export interface FileContent {
  base64: string;
}

export interface FileListing {
  /** Relative to the folder asked for, with forward slashes. */
  path: string;
  size: number;
}

/** Commands that the server runs (`workspace/executeCommand`); the client shows `ask` itself. */
export const COMMANDS = {
  /** DecideParams */
  decide: 'chugiai.decide',
  /** AskParams; the client's own, where it `asks`. */
  ask: 'chugiai.ask',
  /** UriParams; the server's only where the client has none of its own (where it does not `ask`). */
  undo: 'chugiai.undo',
} as const;
