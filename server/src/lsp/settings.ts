// Settings of `chugiai.*` for each corpus, asked of the client once and again when they change.
import type { Connection, InitializeParams } from 'vscode-languageserver';
import type { Locale } from '../core/index';
import { DEFAULT_SETTINGS, type Settings } from '../protocol';

export class SettingsStore {
  private byScope = new Map<string, Promise<Settings>>();
  private pushed: Partial<Settings> = {};
  private canAsk = false;
  private editorLocale: Locale = 'en';

  constructor(private readonly connection: Connection) {}

  initialise(params: InitializeParams): void {
    this.canAsk = params.capabilities.workspace?.configuration === true;
    if (params.locale?.toLowerCase().startsWith('vi')) this.editorLocale = 'vi';
  }

  /** The settings that hold for a URI; the defaults where the client cannot say. */
  of(scope: string): Promise<Settings> {
    let settings = this.byScope.get(scope);
    if (!settings) this.byScope.set(scope, (settings = this.ask(scope)));
    return settings;
  }

  async localeOf(scope: string): Promise<Locale> {
    const { language } = await this.of(scope);
    return language === 'auto' ? this.editorLocale : language;
  }

  /**
   * Reads the settings again; resolves to whether any differs.
   * @param settings what a client that cannot be asked has sent along
   */
  async changed(settings: unknown): Promise<boolean> {
    if (!this.canAsk && isObject(settings)) this.pushed = section(settings);
    const before = [...this.byScope];
    this.byScope.clear();
    const same = await Promise.all(
      before.map(async ([scope, old]) => {
        const [was, is] = await Promise.all([old, this.of(scope)]);
        return JSON.stringify(was) === JSON.stringify(is);
      }),
    );
    return same.includes(false);
  }

  private async ask(scopeUri: string): Promise<Settings> {
    if (!this.canAsk) return complete(this.pushed);
    const answer: unknown = await this.connection.workspace
      .getConfiguration({ scopeUri, section: 'chugiai' })
      .catch(() => undefined);
    return complete(isObject(answer) ? answer : {});
  }
}

/** Every setting, one level deep where the default is an object; of a wrong type: the default. */
function complete(given: Partial<Settings>): Settings {
  return overlay(DEFAULT_SETTINGS, given) as Settings;
}

function overlay(base: unknown, given: unknown): unknown {
  if (!isObject(base)) return typeof given === typeof base ? given : base;
  if (!isObject(given)) return base;
  const keys = Object.keys(base);
  // An open table (rules) has no defaults of its own.
  if (!keys.length) return given;
  return Object.fromEntries(
    keys.map((key) => [key, overlay(base[key as never], given[key as never])]),
  );
}

function section(settings: object): Partial<Settings> {
  const own = (settings as Record<string, unknown>)['chugiai'];
  return (isObject(own) ? own : settings) as Partial<Settings>;
}

const isObject = (value: unknown): value is object =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
