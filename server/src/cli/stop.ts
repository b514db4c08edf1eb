// Ctrl-C: the first asks for a stop after what is being written, the second stops at once.

export interface Stop {
  asked(): boolean;
}

export function stoppable(): Stop {
  let asked = false;
  for (const signal of ['SIGINT', 'SIGTERM'] as const)
    process.on(signal, () => {
      if (asked) process.exit(130);
      asked = true;
    });
  return { asked: () => asked };
}
