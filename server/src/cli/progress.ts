// A progress bar on a terminal, nothing in a pipe.

export interface Progress {
  step(label: string): void;
  /** Clears the line, so that something else can be written. */
  clear(): void;
}

const WIDTH = 24;

export function progress(total: number, out: NodeJS.WriteStream = process.stderr): Progress {
  let done = 0;
  let drawn = 0;
  if (!out.isTTY || total < 2) return { step: () => undefined, clear: () => undefined };
  return {
    step(label) {
      done++;
      const now = Date.now();
      if (now - drawn < 50 && done < total) return;
      drawn = now;
      const full = Math.round((done / total) * WIDTH);
      const room = Math.max(0, (out.columns || 80) - WIDTH - 20);
      const bar = '█'.repeat(full) + '░'.repeat(WIDTH - full);
      out.write(`\r\x1b[K${bar} ${done}/${total} ${label.slice(-room)}`);
    },
    clear: () => void out.write('\r\x1b[K'),
  };
}
