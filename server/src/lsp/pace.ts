// Long work in slices, so that requests and cancellations get their turn.

const SLICE_MS = 8;

/** A function to await between steps: it lets other messages in once a slice of time is used up. */
export function createPace(): () => Promise<void> {
  let since = performance.now();
  return async () => {
    if (performance.now() - since < SLICE_MS) return;
    await breathe();
    since = performance.now();
  };
}

/** Lets whatever waits (messages, cancellations) run first. */
export const breathe = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 0));
