import {randomUUID} from "node:crypto";
import type {Stats} from "node:fs";
import {appendFile, lstat, mkdir, open, readdir, readFile, rm, rmdir} from "node:fs/promises";
import {hostname} from "node:os";
import {join} from "node:path";
import {setTimeout} from "node:timers/promises";
import {workFolderCode} from "../../diagnostic/file-error.ts";

/** Holds what builds need while they run, in the output folder itself: files are renamed into place from there. */
export const workFolder = ".jianbao";

const journalName = "journal.jsonl";
const lockName = "lock";
/** Older than any build that still runs. */
const longestBuild = 24 * 60 * 60 * 1000;
/** A lock is held for milliseconds; after so many tries of 20 ms its owner must have hung. */
const mostTries = 1500;

/** One run of a build in an output folder. */
export interface Session {
  readonly folder: string;
  /** Journal lines of builds that were cut off. */
  readonly earlier: readonly string[];
  append(line: string): Promise<void>;
  exclusively(work: () => Promise<void>): Promise<void>;
  close(): Promise<void>;
}

/** @param base the work folder within the output folder; where it is none of its own, the error has `workFolderCode` */
export async function openSession(base: string): Promise<Session> {
  const found = await lookAt(base);
  if (found && !found.isDirectory()) {
    throw Object.assign(new Error(`${base} is no folder of its own`), {code: workFolderCode});
  }
  const name = `${host}-${process.pid}-${randomUUID().slice(0, 8)}`;
  const folder = join(base, name);
  await mkdir(folder, {recursive: true});
  running.add(name);
  const abandoned = await findAbandoned(base, name);
  const earlier = (await Promise.all(abandoned.map((each) => readJournal(join(base, each))))).flat();
  return {
    folder,
    earlier,
    append: (line) => appendFile(join(folder, journalName), `${line}\n`),
    async exclusively(work) {
      const lock = join(base, lockName);
      await takeLock(lock, name);
      try {
        await work();
      } finally {
        await rm(lock, {force: true});
      }
    },
    async close() {
      running.delete(name);
      for (const each of [name, ...abandoned]) await rm(join(base, each), {recursive: true, force: true});
      // Other builds may still run; what they need stays.
      await rmdir(base).catch(() => undefined);
    },
  };
}

/** What lies there, a link as a link: it may lead to where other things lie. Undefined where there is nothing. */
async function lookAt(path: string): Promise<Stats | undefined> {
  try {
    return await lstat(path);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return undefined;
    throw error;
  }
}

/** Sessions of this very process. */
const running = new Set<string>();

/** The name tells whose session it is; a computer's name may hold anything. */
const host =
  hostname()
    .replace(/[^A-Za-z0-9]/gu, "_")
    .slice(0, 60) || "host";

async function findAbandoned(base: string, own: string): Promise<string[]> {
  const now = (await lstat(join(base, own))).mtimeMs;
  const others = (await readdir(base)).filter((name) => name !== own && sessionName.test(name));
  const states = await Promise.all(others.map(async (name) => ({name, over: await isOver(base, name, now)})));
  return states.filter(({over}) => over).map(({name}) => name);
}

const sessionName = /^([A-Za-z0-9_]+)-(\d+)-[0-9a-f]{8}$/u;

/** Its process has ended, or is on another computer and has been silent for long. What is no folder is no session. */
async function isOver(base: string, name: string, now: number): Promise<boolean> {
  const found = await lookAt(join(base, name));
  // It has just been closed.
  if (!found?.isDirectory()) return false;
  const [, where, pid] = sessionName.exec(name) ?? [];
  return (where === host && !isRunning(name, Number(pid))) || now - found.mtimeMs > longestBuild;
}

/** Another session of our own number is that of an earlier process: in containers numbers begin again. */
function isRunning(name: string, pid: number): boolean {
  if (pid === process.pid) return running.has(name);
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === "EPERM";
  }
}

/** The last line may have been cut off. */
async function readJournal(folder: string): Promise<string[]> {
  try {
    const file = join(folder, journalName);
    if (!(await lstat(file)).isFile()) return [];
    return (await readFile(file, "utf8")).split("\n").slice(0, -1);
  } catch {
    return [];
  }
}

async function takeLock(lock: string, owner: string): Promise<void> {
  for (let tries = 0; ; tries++) {
    try {
      const file = await open(lock, "wx");
      await file.writeFile(owner);
      await file.close();
      return;
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== "EEXIST") throw error;
    }
    const found = await lookAt(lock);
    // No build has put a link or a folder there.
    if (found && !found.isFile()) {
      await rm(lock, {recursive: true, force: true});
      continue;
    }
    const holder = await readFile(lock, "utf8").catch(() => "");
    const [, where, pid] = sessionName.exec(holder) ?? [];
    const isDead = where === host && !isRunning(holder, Number(pid));
    if (isDead || tries > mostTries) await rm(lock, {force: true});
    else await setTimeout(20);
  }
}
