import {digest} from "../../base/digest.ts";
import type {Diagnostic} from "../../diagnostic/diagnostic.ts";
import {type ExtractEffects, pathIn, readMaybe} from "../extract-effects.ts";
import {type JournalEntry, readJournal, writeJournal} from "./apply-journal.ts";
import {applyProblems} from "./apply-problems.ts";

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
 *
 * @returns what hinders it, where nothing was changed
 */
export async function commitFiles(changes: readonly FileChange[], files: Files): Promise<Diagnostic[]> {
  const problems = await findChanged(changes, files);
  if (problems.length > 0) return problems;
  const journal = journalOf(files.dataFolder);
  const entries = changes.map(({path, before, after}) => ({
    path: withinFolder(path, files.dataFolder),
    before,
    after: digest(after),
  }));
  await files.write(journal, writeJournal(entries));
  try {
    for (const {path, after} of changes) await files.write(path, after);
  } catch (error) {
    await restoreFiles(files);
    throw error;
  }
  // From here on the change holds.
  await files.remove(journal);
  return [];
}

/** Files that are not any more what they were when the change was made up. */
async function findChanged(changes: readonly FileChange[], {dataFiles}: Files): Promise<Diagnostic[]> {
  const problems: Diagnostic[] = [];
  for (const {path, before} of changes) {
    const now = await readMaybe(dataFiles, path);
    if (!now || Buffer.compare(now, before) !== 0) problems.push(applyProblems.changedMeanwhile(path));
  }
  return problems;
}

export interface Restored {
  /** A change had been cut off, and its files are as they were. */
  readonly isRestored: boolean;
  /** Why they cannot be: then none was touched. */
  readonly problems: readonly Diagnostic[];
}

/** Puts back what a change that was cut off has left, if nobody else has changed its files since. */
export async function restoreFiles(files: Files): Promise<Restored> {
  const journal = journalOf(files.dataFolder);
  const bytes = await readMaybe(files.dataFiles, journal);
  if (bytes === undefined) return {isRestored: false, problems: []};
  const entries = readJournal(bytes);
  if (!entries) return {isRestored: false, problems: [applyProblems.damagedJournal(journal)]};
  const states = await Promise.all(entries.map((entry) => readState(entry, files)));
  const problems = states
    .filter(({state}) => state === "other")
    .map(({path}) => applyProblems.changedSince(path, journal));
  if (problems.length > 0) return {isRestored: false, problems};
  for (const {path, before, state} of states) if (state === "after") await files.write(path, before);
  await files.remove(journal);
  return {isRestored: true, problems: []};
}

/** Whether a file is as it was, as it was to be, or what a person has made of it. */
async function readState({path: within, before, after}: JournalEntry, {dataFolder, dataFiles}: Files) {
  const path = pathIn(dataFolder, within);
  const now = await readMaybe(dataFiles, path);
  const is = now && digest(now);
  const state = is === digest(before) ? "before" : is === after ? "after" : "other";
  return {path, before, state} as const;
}

const journalOf = (dataFolder: string) => pathIn(dataFolder, "drafts/.applying.json");

/** The reverse of `pathIn`: the folder may be named otherwise when the files are put back. */
const withinFolder = (path: string, folder: string) => path.slice(pathIn(folder, "").length);
