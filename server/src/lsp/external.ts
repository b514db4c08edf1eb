// The recognisers of corpora in the editor: asked about open articles only, in the background, in a trusted workspace.
import { createTaggers, type ExternalAnswer, type Taggers } from '../core/index';
import type { Corpus } from './corpora';
import type { ServerHost } from './host';

interface Known {
  readonly text: string;
  readonly answer: ExternalAnswer;
}

export class ExternalTaggers {
  private taggers = new Map<Corpus, Taggers | undefined>();
  private readonly known = new Map<string, Known>();
  /** Articles that are being asked about, with the text that is wanted next. */
  private readonly asked = new Map<string, { text: string } | undefined>();
  private isTrusted = false;

  constructor(
    private readonly host: ServerHost,
    /** Told of an article about which something new is known. */
    private readonly changed: (uri: string) => void,
  ) {}

  /** May corpus.yaml start programs? */
  trust(): void {
    this.isTrusted = true;
  }

  /** Ends the programs: what their corpora say may have changed. */
  reset(): void {
    for (const taggers of this.taggers.values()) taggers?.close();
    this.taggers = new Map();
    this.known.clear();
  }

  /** What is known of this text; where nothing is, it is asked, and `changed` tells when the answer is there. */
  of(corpus: Corpus, uri: string, path: string, text: string): ExternalAnswer | undefined {
    if (!corpus.config.recognisers.length || !text.trim()) return undefined;
    if (!this.isTrusted && this.host.converse) return untrusted(corpus, path);
    const known = this.known.get(uri);
    if (known?.text === text) return known.answer;
    if (this.asked.has(uri)) this.asked.set(uri, { text });
    else void this.ask(corpus, uri, path, text);
    return undefined;
  }

  forget(uri: string): void {
    this.known.delete(uri);
  }

  private async ask(corpus: Corpus, uri: string, path: string, text: string): Promise<void> {
    this.asked.set(uri, undefined);
    const { taggers } = this;
    if (!taggers.has(corpus))
      taggers.set(corpus, createTaggers(corpus.config, corpus.root, this.host.converse));
    const answer = await taggers.get(corpus)!.tag({ id: path, text });
    const next = this.asked.get(uri);
    this.asked.delete(uri);
    // The corpus has been read anew meanwhile: whoever asks again is answered by its new programs.
    if (taggers !== this.taggers) return this.changed(uri);
    this.known.set(uri, { text, answer });
    if (next && next.text !== text) await this.ask(corpus, uri, path, next.text);
    else this.changed(uri);
  }
}

function untrusted({ config }: Corpus, article: string): ExternalAnswer {
  return {
    mentions: [],
    faults: config.recognisers.map(({ name }) => ({
      messageId: 'recogniser/untrusted',
      data: { recogniser: name, article },
    })),
  };
}
