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
  readonly #all: readonly {readonly indicator: Indicator; readonly pairs: readonly ReadonlySet<string>[]}[];
  /** Which indicators have two letters in their names: only those are compared. */
  readonly #byPair = new Map<string, number[]>();

  constructor(indicators: readonly Indicator[]) {
    this.#all = indicators.map((indicator, index) => {
      const names = [indicator.name, ...indicator.aliases];
      for (const name of names) {
        const key = plainName(name);
        this.#byName.set(key, [...(this.#byName.get(key) ?? []), indicator]);
      }
      const pairs = names.map(pairsOf);
      for (const pair of new Set(pairs.flatMap((set) => [...set]))) {
        const known = this.#byPair.get(pair);
        if (known) known.push(index);
        else this.#byPair.set(pair, [index]);
      }
      return {indicator, pairs};
    });
  }

  /** @param isFit whether an indicator can have the figure: its unit is that which is printed */
  match(name: string, isFit: (indicator: Indicator) => boolean): IndicatorMatch {
    const named = (this.#byName.get(plainName(name)) ?? []).filter(isFit);
    const [only, ...others] = new Set(named);
    return {exact: others.length === 0 ? only : undefined, suggestions: this.#rank(name)};
  }

  #rank(name: string): Indicator[] {
    const pairs = pairsOf(name);
    const near = new Set([...pairs].flatMap((pair) => this.#byPair.get(pair) ?? []));
    return [...near]
      .flatMap((index) => {
        const entry = this.#all[index];
        return entry ? [{...entry, likeness: Math.max(...entry.pairs.map((each) => dice(pairs, each)))}] : [];
      })
      .filter(({likeness}) => likeness >= least)
      .sort((a, b) => b.likeness - a.likeness)
      .slice(0, most)
      .map(({indicator}) => indicator);
  }
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

function dice(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  const shared = [...a].filter((pair) => b.has(pair)).length;
  return a.size + b.size === 0 ? 0 : (2 * shared) / (a.size + b.size);
}
