// Option values that several commands share.
import { InvalidArgumentError } from 'commander';

/** The `index`-th (from 1) of `count` parts. */
export interface Shard {
  readonly index: number;
  readonly count: number;
}

export function parseShard(text: string): Shard {
  const match = /^(\d+)\/(\d+)$/.exec(text);
  const [index, count] = match ? [Number(match[1]), Number(match[2])] : [0, 0];
  if (index < 1 || index > count)
    throw new InvalidArgumentError('It must be i/n with 1 ≤ i ≤ n, such as 1/4.');
  return { index, count };
}

export function parsePositive(text: string): number {
  if (!/^[1-9]\d{0,5}$/.test(text))
    throw new InvalidArgumentError('It must be a whole number from 1.');
  return Number(text);
}

export function parseCount(text: string): number {
  if (!/^\d{1,9}$/.test(text)) throw new InvalidArgumentError('It must be a whole number.');
  return Number(text);
}

/** Every n-th item, so that shards take the same share of every folder. */
export const shard = <T>(items: readonly T[], part: Shard | undefined): readonly T[] =>
  part ? items.filter((_, i) => i % part.count === part.index - 1) : items;

export function parseUrl(text: string): string {
  if (!URL.canParse(text)) throw new InvalidArgumentError('It must be a URL, with https://.');
  return text;
}
