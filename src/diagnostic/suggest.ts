import {distance} from "fastest-levenshtein";
import type {Wording} from "./diagnostic.ts";

/**
 * The candidate that someone most likely meant, or undefined when none is near: a name of two letters is near to
 * everything, and a suggestion that is wrong is worse than none.
 */
export function findNearest(name: string, candidates: Iterable<string>): string | undefined {
  let nearest: string | undefined;
  let least = Number.POSITIVE_INFINITY;
  for (const candidate of candidates) {
    const away = countSlips(plain(name), plain(candidate));
    if (away < least && away <= mostSlips(name, candidate)) {
      nearest = candidate;
      least = away;
    }
  }
  return nearest;
}

/** A third of the letters; of Chinese characters, each of which is a word or half of one, a quarter. */
function mostSlips(name: string, candidate: string): number {
  const letters = Math.max(name.length, candidate.length);
  return Math.floor(letters / (/\p{Script=Han}/u.test(name) ? 4 : 3));
}

/** `Gross_Enrolment` and `gross-enrolment` are one name to whoever has to type it. */
const plain = (name: string) =>
  name
    .normalize("NFKC")
    .toLowerCase()
    .replace(/[\s_]+/gu, "-");

/** Edits between two words; two letters in each other's place are one slip of the fingers, not two. */
function countSlips(a: string, b: string): number {
  const edits = distance(a, b);
  const sameLetters = [...a].sort().join("") === [...b].sort().join("");
  return edits === 2 && sameLetters ? 1 : edits;
}

/** A hint at what was meant, where that is known. */
export function suggestOne(name: string): Wording {
  return {en: `did you mean "${name}"?`, zh: `是不是“${name}”？`};
}

/** A hint that names the nearest candidate, or else lists the first few that exist. */
export function suggest(name: string, candidates: Iterable<string>): Wording {
  const all = [...candidates];
  const nearest = findNearest(name, all);
  if (nearest !== undefined) return suggestOne(nearest);
  if (all.length === 0) return {en: "there is none to choose from", zh: "目前没有可选的名称"};
  const some = all.slice(0, 12).join(", ");
  const more = all.length > 12 ? ", …" : "";
  return {en: `choose one of: ${some}${more}`, zh: `可用的有：${some}${more}`};
}
