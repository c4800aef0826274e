import {distance} from "fastest-levenshtein";
import type {Wording} from "./diagnostic.ts";

/**
 * The candidate that someone most likely meant, or undefined when none is near.
 * Near means at most a third of the letters differ, so that a short name does not match everything.
 */
export function findNearest(name: string, candidates: Iterable<string>): string | undefined {
  let nearest: string | undefined;
  let least = Number.POSITIVE_INFINITY;
  for (const candidate of candidates) {
    const letters = Math.max(name.length, candidate.length);
    const away = countSlips(name.toLowerCase(), candidate.toLowerCase());
    if (away < least && away <= Math.max(1, Math.floor(letters / 3))) {
      nearest = candidate;
      least = away;
    }
  }
  return nearest;
}

/** Edits between two words; two letters in each other's place are one slip of the fingers, not two. */
function countSlips(a: string, b: string): number {
  const edits = distance(a, b);
  const sameLetters = [...a].sort().join("") === [...b].sort().join("");
  return edits === 2 && sameLetters ? 1 : edits;
}

/** A hint that names the nearest candidate, or else lists the first few that exist. */
export function suggest(name: string, candidates: Iterable<string>): Wording {
  const all = [...candidates];
  const nearest = findNearest(name, all);
  if (nearest !== undefined) return {en: `did you mean "${nearest}"?`, zh: `是不是“${nearest}”？`};
  if (all.length === 0) return {en: "there is none to choose from", zh: "目前没有可选的名称"};
  const some = all.slice(0, 12).join(", ");
  const more = all.length > 12 ? ", …" : "";
  return {en: `choose one of: ${some}${more}`, zh: `可用的有：${some}${more}`};
}
