// Makes a person's decisions: on disk at once, in the editor where the annotation file has unsaved changes.
import type { Connection } from 'vscode-languageserver';
import {
  addEntity,
  applyDecision,
  changeBetween,
  entityAt,
  GENERATOR,
  headOf,
  idFromBytes,
  mergeEntities,
  message,
  registration,
  toDecision,
  undoDecision,
  type ArticleFacts,
  type Choice,
  type Locale,
  type MarkKey,
  type Outcome,
  type Who,
} from '../core/index';
import type { DecideResult, Decision } from '../protocol';
import { fromDecision } from './from-lsp';
import type { ServerHost } from './host';
import type { SettingsStore } from './settings';
import { isUntitled, join, nameOf, normalUri } from './uris';
import type { Article, Workspace } from './workspace';

type Done = Extract<Outcome, { ok: true }>;
/** The files that one decision changed. */
type Step = readonly Done[];

export class Decisions {
  /** What was decided since the server started, by article; the last one last. */
  private readonly history = new Map<string, Step[]>();
  /** Decisions are made one after another: each reads what the one before wrote. */
  private queue: Promise<unknown> = Promise.resolve();

  constructor(
    private readonly connection: Connection,
    private readonly host: ServerHost,
    private readonly workspace: Workspace,
    private readonly settings: SettingsStore,
    /** Told of the article whose annotation file has been written. */
    private readonly written: (article: string, sidecar: string) => void,
  ) {}

  decide(uri: string, decision: Decision): Promise<DecideResult> {
    return this.inTurn(uri, async (article, say) => {
      const choice = fromDecision(article, decision);
      if (choice.kind === 'register') return this.register(article, choice.mark, say);
      if (choice.kind === 'merge') return this.merge(article, choice, say);
      const decided = toDecision(article.analysis, choice, await this.others(article));
      if (!decided) return say('not-done/stale');
      const sidecar = article.sidecar.uri;
      const outcome = applyDecision(
        sidecar,
        await this.workspace.textOf(sidecar),
        headOf(article.analysis.facts, article.path, article.corpus.config, GENERATOR),
        decided,
        await this.who(article),
      );
      if (!outcome.ok) return broken(sidecar, outcome, article.locale, say);
      if (outcome.before === outcome.after) return say('not-done/same');
      const result = await this.write(uri, outcome, say, `done/${decision.kind}`);
      if (result.done) this.remember(uri, [outcome]);
      return result;
    });
  }

  /** Puts what is mentioned into entities.yaml; taken back like any other decision of the article. */
  private async register(article: Article, mark: MarkKey, say: Say): Promise<DecideResult> {
    const entity = registration(article.analysis, mark);
    if (!entity) return say('not-done/stale');
    const path = join(article.corpus.root, 'entities.yaml');
    const before = await this.workspace.textOf(path);
    const after = addEntity(before, entity);
    if (after === undefined) return say('not-done/registry');
    const change = changeBetween(path, before, after);
    const outcome: Done = { ok: true, change, path, before, after };
    const result = await this.write(article.uri, outcome, say, 'done/register');
    this.remember(article.uri, [outcome]);
    return result;
  }

  /** Makes two entries of entities.yaml one, there and in every annotation file that names the one that goes. */
  private async merge(
    article: Article,
    { mark, entity: into }: Extract<Choice, { kind: 'merge' }>,
    say: Say,
  ): Promise<DecideResult> {
    if (this.workspace.indexing) return say('not-done/indexing');
    const { root, across } = article.corpus;
    const from = entityAt(article.analysis, mark);
    if (from === undefined) return say('not-done/stale');
    const path = join(root, 'entities.yaml');
    const before = await this.workspace.textOf(path);
    const after = before === undefined ? undefined : mergeEntities(before, from, into);
    if (after === undefined) return say('not-done/merge');
    const step: Done[] = [
      { ok: true, change: changeBetween(path, before, after), path, before, after },
    ];
    for (const id of new Set(across.places.of(from).map((place) => place.article))) {
      const other = await this.workspace.article(join(root, id), true);
      const targets = (other?.sidecar.file?.sidecar?.annotations ?? [])
        .filter(({ entity }) => entity === from)
        .map((annotation) => annotation.id);
      if (!other || !targets.length) continue;
      const sidecar = other.sidecar.uri;
      const outcome = applyDecision(
        sidecar,
        await this.workspace.textOf(sidecar),
        headOf(other.analysis.facts, other.path, other.corpus.config, GENERATOR),
        { kind: 'link', targets, entity: into },
        await this.who(article),
      );
      if (!outcome.ok) return broken(sidecar, outcome, article.locale, say);
      step.push(outcome);
    }
    for (const outcome of step.slice(1)) await this.write(article.uri, outcome, say, 'done/merge');
    const result = await this.write(article.uri, step[0]!, say, 'done/merge');
    this.remember(article.uri, step);
    return result;
  }

  /** Takes back the last decision of the article. */
  undo(uri: string): Promise<DecideResult> {
    return this.inTurn(uri, async (article, say) => {
      const past = this.past(uri);
      const last = past[past.length - 1];
      if (!last) return say('not-done/nothing-to-undo');
      const back: Done[] = [];
      for (const done of last) {
        const outcome = undoDecision(await this.workspace.textOf(done.path), done);
        if (!outcome) return say('not-done/changed-since');
        if (!outcome.ok) return broken(done.path, outcome, article.locale, say);
        back.push(outcome);
      }
      let result = say('done/undo');
      for (const outcome of back.reverse())
        result = await this.write(uri, outcome, say, 'done/undo');
      if (result.done) this.history.set(normalUri(uri), past.slice(0, -1));
      return result;
    });
  }

  /** The article and its annotation file are somewhere else now: what was decided can still be taken back. */
  moved(from: string, to: string, sidecar: string): void {
    const past = this.past(from);
    this.history.delete(normalUri(from));
    if (past.length)
      this.history.set(
        normalUri(to),
        past.map((step) =>
          step.length > 1 || this.workspace.kindOf(step[0]!.path) === 'registry'
            ? step
            : [{ ...step[0]!, path: sidecar }],
        ),
      );
  }

  private remember(uri: string, step: Step): void {
    this.history.set(normalUri(uri), [...this.past(uri), step]);
  }

  private past(uri: string): readonly Step[] {
    return this.history.get(normalUri(uri)) ?? [];
  }

  private inTurn(
    uri: string,
    work: (article: Article, say: Say) => Promise<DecideResult>,
  ): Promise<DecideResult> {
    const turn = this.queue.then(async () => {
      const article = await this.workspace.article(uri);
      const locale = article?.locale ?? (await this.settings.localeOf(uri));
      const say: Say = (id, data) => ({
        done: id.startsWith('done/'),
        message: message(id, data, locale),
      });
      if (!article || article.unreadable) return say('not-done/no-article');
      if (isUntitled(uri)) return say('not-done/untitled');
      try {
        return await work(article, say);
      } catch (error) {
        const { code, message: text } = error as { code?: unknown; message?: unknown };
        const file = nameOf(article.sidecar.uri);
        return say('not-done/failed', { file, reason: String(code ?? text ?? error) });
      }
    });
    this.queue = turn.catch(() => undefined);
    return turn;
  }

  private async write(uri: string, outcome: Done, say: Say, id: string): Promise<DecideResult> {
    const { path, after } = outcome;
    if (await this.isDirty(path)) await this.editBuffer(path, outcome);
    else if (after === undefined) await this.host.remove(path);
    else await this.host.write(path, new TextEncoder().encode(after));
    this.written(uri, path);
    return { ...say(id), sidecar: path };
  }

  /** True where the editor holds the file with changes that are not saved. */
  private async isDirty(sidecar: string): Promise<boolean> {
    const open = this.workspace.open(sidecar);
    return open !== undefined && open.getText() !== (await this.workspace.diskTextOf(sidecar));
  }

  private async editBuffer(sidecar: string, { change, after }: Done): Promise<void> {
    const document = this.workspace.open(sidecar)!;
    const edits = change.edits.flatMap((file) => file.edits);
    const { applied, failureReason } = await this.connection.workspace.applyEdit({
      edit: {
        documentChanges: [
          {
            textDocument: { uri: document.uri, version: document.version },
            edits: edits.length
              ? edits.map(({ start, end, newText }) => ({
                  range: { start: document.positionAt(start), end: document.positionAt(end) },
                  newText,
                }))
              : [
                  {
                    range: { start: document.positionAt(0), end: document.positionAt(Infinity) },
                    newText: after ?? '',
                  },
                ],
          },
        ],
      },
    });
    if (!applied) throw new Error(failureReason ?? 'the editor refused the change');
  }

  private async who({ corpus }: Article): Promise<Who> {
    const { annotator } = await this.settings.of(corpus.root);
    return {
      by: annotator || this.host.user(),
      at: `${this.host.now().toISOString().slice(0, 19)}Z`,
      newId: () => idFromBytes(this.host.random(10)),
    };
  }

  /** Facts of the articles that the findings point into. */
  private async others({ analysis, corpus }: Article): Promise<Map<string, ArticleFacts>> {
    const ids = new Set(analysis.findings.flatMap((f) => f.related.map((r) => r.article)));
    const facts = new Map<string, ArticleFacts>();
    for (const id of ids) {
      const other = await this.workspace.article(join(corpus.root, id));
      if (other) facts.set(id, other.analysis.facts);
    }
    return facts;
  }
}

type Say = (id: string, data?: Readonly<Record<string, string | number>>) => DecideResult;

function broken(
  sidecar: string,
  { problem }: Extract<Outcome, { ok: false }>,
  locale: Locale,
  say: Say,
): DecideResult {
  return say('not-done/broken-sidecar', {
    file: nameOf(sidecar),
    line: problem.line,
    reason: message(problem.messageId, problem.data, locale),
  });
}
