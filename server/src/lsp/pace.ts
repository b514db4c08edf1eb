// Who goes first: the person at work; background work comes in slices and stands back.
import { RAL } from 'vscode-languageserver';

/** The longest that background work holds the thread, in milliseconds. */
const SLICE = 8;
/** How long after a request or an edit background work waits for the next one. */
const QUIET = 60;

export class Pace {
  private since = performance.now();
  private busyUntil = 0;

  /** A person has edited or asked for something: that goes first. */
  touch(): void {
    this.busyUntil = performance.now() + QUIET;
  }

  /** To await between the steps of background work: lets whatever waits run first. */
  async step(): Promise<void> {
    let wait = this.busyUntil - performance.now();
    if (wait <= 0 && performance.now() - this.since < SLICE) return;
    do {
      await new Promise((resolve) => setTimeout(resolve, Math.max(0, wait)));
      wait = this.busyUntil - performance.now();
    } while (wait > 0);
    this.since = performance.now();
  }
}

/** Lets the messages that have arrived run first, such as a newer edit: one is handled in each turn of the loop. */
export async function turn(): Promise<void> {
  for (let i = 0; i < 2; i++)
    await new Promise<void>((resolve) => RAL().timer.setImmediate(() => resolve()));
}
