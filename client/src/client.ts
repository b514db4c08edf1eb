// The language server as the client sees it: started when first needed, restarted on demand, typed requests.
import * as vscode from 'vscode';
import type { BaseLanguageClient, LanguageClientOptions } from 'vscode-languageclient';
import {
  COMMANDS,
  LANGUAGE_ID,
  METHODS,
  type ArticleStatus,
  type DecideParams,
  type DecideResult,
  type InitializationOptions,
  type UriParams,
  type ZoneRange,
} from '../../server/src/protocol';
import { report } from './report';

/** Each entry point knows its own transport. */
export type CreateClient = (options: LanguageClientOptions) => BaseLanguageClient;

export class Server implements vscode.Disposable {
  readonly output = vscode.window.createOutputChannel('Chú Giải', { log: true });
  private readonly changed = new vscode.EventEmitter<vscode.Uri>();
  /** An article's analysis or status has changed. */
  readonly onDidChange = this.changed.event;
  private running: Promise<BaseLanguageClient> | undefined;

  constructor(
    private readonly context: vscode.ExtensionContext,
    private readonly create: CreateClient,
    private readonly options: InitializationOptions,
    /** Runs before each decision of the person. */
    private readonly beforeDeciding: () => Promise<void>,
  ) {}

  get started(): boolean {
    return this.running !== undefined;
  }

  /** Starts the server where it does not run yet. */
  start(): Promise<BaseLanguageClient> {
    this.running ??= this.launch();
    return this.running;
  }

  async restart(): Promise<void> {
    await this.stop();
    await this.start();
  }

  async status(uri: vscode.Uri): Promise<ArticleStatus> {
    return this.request(METHODS.status, { uri: uri.toString() } satisfies UriParams);
  }

  async zones(uri: vscode.Uri): Promise<ZoneRange[]> {
    return this.request(METHODS.zones, { uri: uri.toString() } satisfies UriParams);
  }

  async decide(params: DecideParams): Promise<DecideResult> {
    await this.beforeDeciding();
    return this.request(METHODS.decide, params);
  }

  async undo(uri: vscode.Uri): Promise<DecideResult> {
    return this.request(METHODS.undo, { uri: uri.toString() } satisfies UriParams);
  }

  dispose(): void {
    void this.stop();
    this.changed.dispose();
    this.output.dispose();
  }

  private async request<T>(method: string, params: unknown): Promise<T> {
    return (await this.start()).sendRequest<T>(method, params);
  }

  private async launch(): Promise<BaseLanguageClient> {
    const client = this.create(this.clientOptions());
    client.onNotification(METHODS.changed, ({ uri }: UriParams) =>
      this.changed.fire(vscode.Uri.parse(uri)),
    );
    const granted = vscode.workspace.onDidGrantWorkspaceTrust(
      () => void client.sendNotification(METHODS.trusted),
    );
    this.context.subscriptions.push(granted);
    try {
      await client.start();
    } catch (error) {
      this.running = undefined;
      throw error;
    }
    return client;
  }

  private async stop(): Promise<void> {
    const { running } = this;
    this.running = undefined;
    const client = await running?.catch(() => undefined);
    await client?.dispose();
  }

  private clientOptions(): LanguageClientOptions {
    const docs = vscode.Uri.joinPath(this.context.extensionUri, 'dist/docs/rules').toString() + '/';
    const initializationOptions: InitializationOptions = {
      docs,
      asks: true,
      trusted: vscode.workspace.isTrusted,
      ...this.options,
    };
    return {
      documentSelector: [
        { language: LANGUAGE_ID },
        { pattern: '**/*.ann.yaml' },
        { pattern: '**/corpus.yaml' },
        { pattern: '**/entities.yaml' },
      ],
      outputChannel: this.output,
      initializationOptions,
      markdown: { supportThemeIcons: true },
      middleware: {
        executeCommand: async (command, args, next) => {
          if (command === COMMANDS.decide) await this.beforeDeciding();
          const result: unknown = await next(command, args);
          if (command === COMMANDS.decide) report(result as DecideResult);
          return result;
        },
      },
    };
  }
}
