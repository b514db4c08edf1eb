// Working shown as the article writes numbers: `830 + 520 = 1.350 ≠ 1.250`.

/** A number with a dot between thousands and a decimal comma, at most `decimals` decimals. */
export function say(value: number, decimals = 2): string {
  if (!Number.isFinite(value)) return value > 0 ? '∞' : '-∞';
  const fixed = Math.abs(value).toFixed(decimals);
  const [whole, fraction = ''] = fixed.split('.') as [string, string?];
  const grouped = whole.replace(/\d(?=(?:\d{3})+$)/gu, '$&.');
  const kept = fraction.replace(/0+$/u, '');
  return `${value < 0 ? '-' : ''}${grouped}${kept ? `,${kept}` : ''}`;
}

const SCALES: readonly [number, string][] = [
  [1e9, ' tỷ'],
  [1e6, ' triệu'],
  [1e3, ' nghìn'],
];

/** The magnitude that all figures of a working are told in: the one that suits the largest. */
export function magnitude(values: readonly number[]): { divide: number; word: string } {
  const largest = Math.max(...values.map(Math.abs));
  const found = SCALES.find(([scale]) => scale >= 1e6 && largest >= scale);
  return found ? { divide: found[0], word: found[1] } : { divide: 1, word: '' };
}
