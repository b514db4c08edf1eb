// Which syllables follow which in running text: a table of a hundred thousand pairs, packed small and unpacked a row at a time.

/** As in compounds.json, written by scripts/compounds.mjs. */
export interface PackedFollowers {
  /** The left syllables, joined by spaces. */
  readonly left: string;
  /** The right syllables, the most frequent first. */
  readonly right: string;
  /** For each left syllable, its followers: for each the steps from the one before it in `right`, with `>` or `<` after it. */
  readonly rows: string;
  /** The digits of a step: it ends with one of `last`, after any number of `more`, the lowest first. */
  readonly digits: { readonly last: string; readonly more: string };
}

export interface Followers {
  /** Right syllable → `>` where the left calls for it, `<` where it calls for the left, both, or an empty string. */
  of(left: string): ReadonlyMap<string, string>;
}

export const NO_FOLLOWERS: PackedFollowers = {
  left: '',
  right: '',
  rows: '',
  digits: { last: '', more: '' },
};

export function unpackFollowers(packed: PackedFollowers): Followers {
  const right = packed.right.split(' ');
  const rows = packed.rows.split(' ');
  const row = new Map(packed.left.split(' ').map((left, i) => [left, rows[i]!]));
  // Each row is read when its syllable is first met.
  const read = new Map<string, ReadonlyMap<string, string>>();
  return {
    of(left) {
      let followers = read.get(left);
      if (!followers)
        read.set(left, (followers = unpackRow(row.get(left) ?? '', right, packed.digits)));
      return followers;
    },
  };
}

function unpackRow(
  row: string,
  right: readonly string[],
  { last, more }: PackedFollowers['digits'],
): ReadonlyMap<string, string> {
  const followers = new Map<string, string>();
  let at = -1;
  let [step, weight] = [0, 1];
  for (const char of row) {
    if (char === '>' || char === '<') {
      followers.set(right[at]!, followers.get(right[at]!)! + char);
      continue;
    }
    const digit = last.indexOf(char);
    if (digit < 0) {
      step += (last.length + more.indexOf(char)) * weight;
      weight *= more.length;
      continue;
    }
    at += 1 + step + digit * weight;
    [step, weight] = [0, 1];
    followers.set(right[at]!, '');
  }
  return followers;
}
