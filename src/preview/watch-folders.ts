import {resolve} from "node:path";
import {type FSWatcher, watch} from "chokidar";

/** Milliseconds of quiet after which a file that is being saved is taken for whole. */
const quiet = 50;
/** Where something is written all the time, it is looked at all the same. */
const longest = 500;
/** Milliseconds between two looks for a folder that is not there. */
const pause = 500;

export interface FolderWatch {
  /** All that is there has been seen; from now on changes are told. */
  readonly ready: Promise<void>;
  close(): Promise<void>;
}

/**
 * Tells when files in the folders have changed, once for all that is saved together: many editors empty a file before
 * they write it, or write another one and rename it. A folder that goes away is looked for until it is back.
 * @param optional folders that need not be there; the watcher sees when they come
 */
export function watchFolders(
  folders: readonly string[],
  onChange: () => void,
  optional: readonly string[] = [],
): FolderWatch {
  const needed = folders.map((folder) => resolve(folder));
  const roots = [...needed, ...optional.filter((folder) => folder !== "").map((folder) => resolve(folder))];
  let soon: NodeJS.Timeout | undefined;
  let latest: NodeJS.Timeout | undefined;
  let again: NodeJS.Timeout | undefined;
  let missing = "";
  const tell = () => {
    clearTimeout(soon);
    clearTimeout(latest);
    latest = undefined;
    onChange();
  };
  const tellSoon = () => {
    clearTimeout(soon);
    soon = setTimeout(tell, quiet);
    latest ??= setTimeout(tell, longest);
  };
  /** A watch knows a folder by its number on the disk: one that is made anew needs another watch. */
  const reopen = () => {
    clearTimeout(again);
    again = setTimeout(() => {
      void watcher.close();
      watcher = open(true);
    }, pause);
  };
  const open = (isAgain: boolean, onReady?: () => void): FSWatcher => {
    const seen = new Set<string>();
    let isReady = false;
    const opened = watch(roots, {
      // Links are watched as what they are: where they lead is none of our business.
      followSymlinks: false,
      ignored: (path) => /(?:^|[/\\])(?:\.git|node_modules)$/u.test(path),
    });
    opened.on("all", (event, path) => {
      if (event === "addDir") seen.add(path);
      if (event === "unlinkDir" && roots.includes(path)) reopen();
      if (isReady) tellSoon();
    });
    // A folder that cannot be watched can be looked at all the same.
    opened.on("error", () => undefined);
    opened.once("ready", () => {
      isReady = true;
      const now = needed.filter((root) => !seen.has(root)).join("\n");
      if (isAgain && (now === "" || now !== missing)) tellSoon();
      missing = now;
      if (now !== "") reopen();
      onReady?.();
    });
    return opened;
  };
  let isThere: () => void = () => undefined;
  const ready = new Promise<void>((done) => {
    isThere = done;
  });
  let watcher = open(false, () => isThere());
  return {
    ready,
    async close() {
      for (const timer of [soon, latest, again]) clearTimeout(timer);
      await watcher.close();
    },
  };
}
