import type {CitedObservation} from "../../model/document.ts";
import {fold} from "../text/comparable-text.ts";
import {agreement, type Names} from "./names.ts";
import type {Prepared, PreparedFile, PreparedRecord} from "./prepared-passage.ts";
import {type Bigrams, bigrams, similarity} from "./similarity.ts";

export interface MatchSetting {
  readonly names: Names;
  /** As they were when the file was built, by id. */
  readonly observations: ReadonlyMap<string, CitedObservation>;
}

export interface Likeness {
  /** 0 to 1: how much of the wording is the same, numbers left out. */
  wording(file: PreparedFile, record: PreparedRecord): number;
  /** How much of what a recorded passage is about stands in and around one of the file's. */
  agreement(file: PreparedFile, record: PreparedRecord | undefined): number;
}

/** The indicator at least is named beside the number. */
export const sameIndicator = 8;

export function likenessIn({names, observations}: MatchSetting): Likeness {
  const known = new Map<string, Bigrams>();
  const bigramsOf = (mask: string): Bigrams => {
    const found = known.get(mask) ?? bigrams(mask);
    known.set(mask, found);
    return found;
  };
  // Folded like the names that are looked for in it.
  const surroundings = new Map<PreparedFile, string>();
  const aroundOf = (file: PreparedFile): string => {
    const found = surroundings.get(file) ?? fold(`${file.passage.near}\n${file.passage.text}`);
    surroundings.set(file, found);
    return found;
  };
  const agree: Likeness["agreement"] = (file, record) => {
    const around = aroundOf(file);
    const cited = record?.figures.flatMap((figure) => figure.observations.slice(0, 1)) ?? [];
    return cited.reduce((sum, id) => {
      const observation = observations.get(id);
      return sum + (observation ? agreement(observation, around, names) : 0);
    }, 0);
  };
  return {
    agreement: agree,
    wording(file, record) {
      const isSame = file.mask === record.mask;
      if (hasWords(file) && hasWords(record)) {
        return isSame ? 1 : similarity(bigramsOf(file.mask), bigramsOf(record.mask));
      }
      // A bare number is like any other: it must at least stand for the same thing.
      if (agree(file, record) < sameIndicator) return 0;
      if (isSame) return 0.9;
      return (file.isShort && record.isShort) || file.text.includes(record.text) ? 0.6 : 0;
    },
  };
}

/** Units and signs alone say nothing. */
const hasWords = ({mask}: Prepared) => mask.replace(/[#\p{P}\p{S}]/gu, "").length >= 4;

/** The share of numbers that two passages have in common, wherever they stand. */
export function sharedNumbers({numbers: a}: Prepared, {numbers: b}: Prepared): number {
  const rest = b.map(({text}) => text);
  let shared = 0;
  for (const {text} of a) {
    const at = rest.indexOf(text);
    if (at < 0) continue;
    rest.splice(at, 1);
    shared++;
  }
  return shared / Math.max(1, a.length, b.length);
}
