import {pathIn} from "../extract-effects.ts";

/** Where the drafts of a source lie. */
export function draftFiles(dataFolder: string, id: string) {
  const at = (name: string) => pathIn(dataFolder, `drafts/${name}`);
  return {figures: at(`${id}.csv`), setAside: at(`${id}.not-figures.csv`), source: at(`${id}.source.csv`)};
}

/** What may be an id, and the name of a file on every system. */
export const isSourceId = (id: string) =>
  /^[a-z0-9\p{Script=Han}][a-z0-9\p{Script=Han}.-]{0,79}$/iu.test(id) && !id.includes("..");
