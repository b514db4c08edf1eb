// The `recognisers` of a corpus at work: one conversation each, kept up while it answers, left alone when it fails.
import type { CorpusConfig, RecogniserCommand } from './config/config';
import type { Conversation, ConversationError, Host } from './ports';
import { readExternal, type ExternalAnswer, type ExternalFault } from './resolve/external';
import type { Mention } from './resolve/facts';
import { createSnapshot } from './text/snapshot';

/** One article as a tagger is given it. */
export interface TaggerInput {
  readonly id: string;
  readonly text: string;
  readonly published?: string;
}

/** Taggers outside the program, for one corpus. */
export interface Taggers {
  /** What they say, and what went wrong. Never rejects: the analysis goes on without them. */
  tag(input: TaggerInput): Promise<ExternalAnswer>;
  close(): void;
}

/** After so many failures in a row a tagger is not asked again. */
const MOST_FAILURES = 3;

/**
 * Undefined where the corpus has no recognisers.
 * @param folder where the commands run: the corpus root, a path or URI of the host's
 * @param converse the host's; absent where no program can be started
 */
export function createTaggers(
  config: CorpusConfig,
  folder: string,
  converse: Host['converse'],
): Taggers | undefined {
  if (!config.recognisers.length) return undefined;
  const ownTypes = new Set(
    config.labels.filter(({ layer }) => layer === 'entity').map(({ type }) => type),
  );
  const taggers = config.recognisers.map((command) => new Tagger(command, folder, converse));
  return {
    async tag(input) {
      const { text } = createSnapshot(input.text);
      const answers = await Promise.all(
        taggers.map((tagger) => tagger.tag({ ...input, text }, ownTypes)),
      );
      const mentions: Mention[] = answers.flatMap((answer) => answer.mentions);
      return { mentions, faults: answers.flatMap((answer) => answer.faults) };
    },
    close: () => taggers.forEach((tagger) => tagger.close()),
  };
}

class Tagger {
  private conversation: Conversation | undefined;
  private failures = 0;
  /** Articles are asked about one after another: a failure is of the article at hand alone. */
  private turn: Promise<unknown> = Promise.resolve();

  constructor(
    private readonly recogniser: RecogniserCommand,
    private readonly folder: string,
    private readonly converse: Host['converse'],
  ) {}

  tag(input: TaggerInput, ownTypes: ReadonlySet<string>): Promise<ExternalAnswer> {
    const answer = this.turn.then(() => this.ask(input, ownTypes));
    this.turn = answer;
    return answer;
  }

  private async ask(input: TaggerInput, ownTypes: ReadonlySet<string>): Promise<ExternalAnswer> {
    const { name, command, timeout } = this.recogniser;
    if (this.failures >= MOST_FAILURES) return NOTHING;
    if (!this.converse) {
      this.failures = MOST_FAILURES;
      return this.refused('recogniser/no-programs', input);
    }
    try {
      this.conversation ??= this.converse(command, this.folder);
      const answer = await this.conversation.ask(
        JSON.stringify({ id: input.id, text: input.text, published: input.published }),
        timeout,
      );
      this.failures = 0;
      return readExternal(createSnapshot(input.text), input.id, answer, name, ownTypes);
    } catch (error) {
      return this.failed(error as ConversationError, input);
    }
  }

  close(): void {
    this.conversation?.close();
    this.conversation = undefined;
  }

  private failed({ code, message }: ConversationError, input: TaggerInput): ExternalAnswer {
    this.close();
    this.failures = code === 'ENOENT' || code === 'EACCES' ? MOST_FAILURES : this.failures + 1;
    const { timeout } = this.recogniser;
    const reason = { reason: message, seconds: timeout };
    switch (code) {
      case 'TIMEOUT':
        return this.refused('recogniser/timeout', input, reason);
      case 'ENOENT':
      case 'EACCES':
        return this.refused('recogniser/cannot-start', input, reason);
      default:
        return this.refused('recogniser/ended', input, reason);
    }
  }

  private refused(
    messageId: string,
    { id }: TaggerInput,
    data: ExternalFault['data'] = {},
  ): ExternalAnswer {
    const { name, command } = this.recogniser;
    const told = { recogniser: name, article: id, command: command.join(' '), ...data };
    const faults: ExternalFault[] = [{ messageId, data: told }];
    if (this.failures >= MOST_FAILURES && messageId !== 'recogniser/no-programs')
      faults.push({ messageId: 'recogniser/off', data: told });
    return { mentions: [], faults };
  }
}

const NOTHING: ExternalAnswer = { mentions: [], faults: [] };
