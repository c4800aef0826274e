import {type ExtractEffects, pathIn, readMaybe} from "../extract-effects.ts";

/** A file as it was and as it is to be. */
export interface FileChange {
  readonly path: string;
  readonly before: Uint8Array;
  readonly after: Uint8Array;
}

type Files = Pick<ExtractEffects, "dataFolder" | "dataFiles" | "write" | "remove">;

/**
 * Changes several files of the data folder, all or none. What they were is kept in one file until all are changed; if a
 * change fails they are put back at once, and after a crash by whoever comes next (`restoreFiles`). Each step in between
 * leaves a sound package, as rows come after what they refer to.
 */
export async function commitFiles(changes: readonly FileChange[], files: Files): Promise<void> {
  const journal = journalOf(files.dataFolder);
  await files.write(journal, writeJournal(changes));
  try {
    for (const {path, after} of changes) await files.write(path, after);
  } catch (error) {
    await restoreFiles(files);
    throw error;
  }
  // From here on the change holds.
  await files.remove(journal);
}

/** Puts back what a change that was cut off has left; true if there was one. */
export async function restoreFiles(files: Files): Promise<boolean> {
  const journal = journalOf(files.dataFolder);
  const bytes = await readMaybe(files.dataFiles, journal);
  if (bytes === undefined) return false;
  for (const {path, before} of readJournal(bytes)) await files.write(path, before);
  await files.remove(journal);
  return true;
}

const journalOf = (dataFolder: string) => pathIn(dataFolder, "drafts/.applying.json");

const writeJournal = (changes: readonly FileChange[]) =>
  new TextEncoder().encode(
    JSON.stringify(changes.map(({path, before}) => ({path, before: Buffer.from(before).toString("base64")}))),
  );

function readJournal(bytes: Uint8Array): {path: string; before: Uint8Array}[] {
  const entries = JSON.parse(new TextDecoder().decode(bytes)) as {path: string; before: string}[];
  return entries.map(({path, before}) => ({path, before: Buffer.from(before, "base64")}));
}
