// Something to wait for that may happen many times, or never again.
import type { CancellationToken } from 'vscode-languageserver';

export class Signal {
  private waiting: (() => void)[] = [];
  private ended = false;

  get closed(): boolean {
    return this.ended;
  }

  fire(): void {
    for (const resolve of this.waiting.splice(0)) resolve();
  }

  /** Fires for the last time; nobody waits after that. */
  close(): void {
    this.ended = true;
    this.fire();
  }

  /** Resolves when the signal fires, is closed, or the token is cancelled. */
  next(token: CancellationToken): Promise<void> {
    if (this.ended || token.isCancellationRequested) return Promise.resolve();
    return new Promise((resolve) => {
      const subscription = token.onCancellationRequested(() => resolve());
      this.waiting.push(() => {
        subscription.dispose();
        resolve();
      });
    });
  }
}
