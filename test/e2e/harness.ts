// A test runner small enough to run in both extension hosts, the Node one and the web worker.
import * as vscode from 'vscode';

export interface Result {
  readonly name: string;
  readonly error?: string;
}

const tests: { name: string; body: () => Promise<void> | void }[] = [];

export function test(name: string, body: () => Promise<void> | void): void {
  tests.push({ name, body });
}

/** Runs every test in order; each has `timeout` milliseconds. */
export async function runTests(timeout = 60_000): Promise<Result[]> {
  const results: Result[] = [];
  for (const { name, body } of tests) {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const late = new Promise<never>((_, reject) => {
      timer = setTimeout(() => reject(new Error(`not done within ${timeout / 1000} s`)), timeout);
    });
    try {
      await Promise.race([Promise.resolve().then(body), late]);
      results.push({ name });
    } catch (error) {
      const text = error instanceof Error ? (error.stack ?? error.message) : String(error);
      results.push({ name, error: text });
    } finally {
      clearTimeout(timer);
    }
  }
  return results;
}

export function ok(condition: unknown, message: string): asserts condition {
  if (!condition) throw new Error(message);
}

export function equal(actual: unknown, expected: unknown, message = 'values differ'): void {
  const [a, e] = [JSON.stringify(actual, null, 1), JSON.stringify(expected, null, 1)];
  if (a !== e) throw new Error(`${message}\nexpected ${e}\nactual   ${a}`);
}

/** Waits until `probe` gives a value, looking again whenever one of the events fires. */
export function until<T>(
  what: string,
  probe: () => T | undefined | Promise<T | undefined>,
  events: readonly vscode.Event<unknown>[],
  timeout = 30_000,
): Promise<T> {
  return new Promise((resolve, reject) => {
    const subscriptions: vscode.Disposable[] = [];
    const finish = (act: () => void): void => {
      clearTimeout(timer);
      subscriptions.forEach((subscription) => subscription.dispose());
      act();
    };
    const timer = setTimeout(
      () => finish(() => reject(new Error(`waited ${timeout / 1000} s for ${what}`))),
      timeout,
    );
    const look = async (): Promise<void> => {
      try {
        const value = await probe();
        if (value !== undefined) finish(() => resolve(value));
      } catch (error) {
        finish(() => reject(error as Error));
      }
    };
    for (const event of events) subscriptions.push(event(() => void look()));
    void look();
  });
}
