import type {Indicator} from "../model/dataset.ts";

/** What the data calls the thing that a figure is of. */
export interface IndicatorMatch {
  /** By its whole name or an alias; of likeness alone none is chosen. */
  readonly exact: Indicator | undefined;
  /** The most alike first. */
  readonly suggestions: readonly Indicator[];
}

/** Indicators by their names; the same words in other marks or spaces are the same. */
export class IndicatorNames {
  readonly #byName = new Map<string, Indicator[]>();
  readonly #all: readonly KnownName[];
  /** Which names have two letters in them: only those are compared. */
  readonly #byPair = new Map<string, KnownName[]>();
  readonly #ranked = new Map<string, readonly Indicator[]>();

  constructor(indicators: readonly Indicator[]) {
    this.#all = indicators.flatMap((indicator) =>
      [indicator.name, ...indicator.aliases].map((name) => ({indicator, name, pairs: pairsOf(name).size})),
    );
    for (const known of this.#all) {
      addTo(this.#byName, plainName(known.name), known.indicator);
      for (const pair of pairsOf(known.name)) addTo(this.#byPair, pair, known);
    }
  }

  /** @param isFit whether an indicator can have the figure: its unit is that which is printed */
  match(name: string, isFit: (indicator: Indicator) => boolean): IndicatorMatch {
    const named = (this.#byName.get(plainName(name)) ?? []).filter(isFit);
    const [only, ...others] = new Set(named);
    const exact = others.length === 0 ? only : undefined;
    if (exact) return {exact, suggestions: []};
    const suggestions = this.#ranked.get(name) ?? this.#rank(name);
    this.#ranked.set(name, suggestions);
    return {exact, suggestions};
  }

  #rank(name: string): Indicator[] {
    const pairs = pairsOf(name);
    const shared = new Map<KnownName, number>();
    for (const pair of pairs)
      for (const known of this.#byPair.get(pair) ?? []) shared.set(known, (shared.get(known) ?? 0) + 1);
    const best = new Map<Indicator, number>();
    for (const [known, count] of shared) {
      const likeness = (2 * count) / (pairs.size + known.pairs);
      if (likeness >= least) best.set(known.indicator, Math.max(likeness, best.get(known.indicator) ?? 0));
    }
    return [...best]
      .sort(([, a], [, b]) => b - a)
      .slice(0, most)
      .map(([indicator]) => indicator);
  }
}

interface KnownName {
  readonly indicator: Indicator;
  readonly name: string;
  /** How many pairs of letters it has. */
  readonly pairs: number;
}

function addTo<Key, Item>(lists: Map<Key, Item[]>, key: Key, item: Item): void {
  const known = lists.get(key);
  if (known) known.push(item);
  else lists.set(key, [item]);
}

const least = 0.3;
const most = 3;

const plainName = (name: string) =>
  name
    .normalize("NFKC")
    .replace(/[\s“”"'‘’《》()·、]/gu, "")
    .toLowerCase();

function pairsOf(name: string): ReadonlySet<string> {
  const letters = [...plainName(name)];
  return new Set(letters.slice(1).map((letter, index) => `${letters[index]}${letter}`));
}
