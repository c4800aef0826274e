/** Pairs of neighbouring letters, with how often each occurs. */
export type Bigrams = ReadonlyMap<string, number>;

export function bigrams(text: string): Bigrams {
  const found = new Map<string, number>();
  const padded = ` ${text} `;
  for (let index = 0; index < padded.length - 1; index++) {
    const pair = padded.slice(index, index + 2);
    found.set(pair, (found.get(pair) ?? 0) + 1);
  }
  return found;
}

/** 0 to 1 (Dice, 1945); a text that is part of a longer one is much like it. */
export function similarity(a: Bigrams, b: Bigrams): number {
  const [small, large] = a.size <= b.size ? [a, b] : [b, a];
  let shared = 0;
  for (const [pair, count] of small) shared += Math.min(count, large.get(pair) ?? 0);
  const sizes = [size(a), size(b)] as const;
  const dice = (2 * shared) / (sizes[0] + sizes[1]);
  const shorter = Math.min(...sizes);
  // A few letters are part of anything.
  return shorter < 12 ? dice : Math.max(dice, (0.85 * shared) / shorter);
}

const size = (pairs: Bigrams) => [...pairs.values()].reduce((sum, count) => sum + count, 0);
