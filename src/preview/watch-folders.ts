import {watch} from "chokidar";

/** Milliseconds of quiet after which a file that is being saved is taken for whole. */
const quiet = 50;
/** Where something is written all the time, it is looked at all the same. */
const longest = 500;

export interface FolderWatch {
  /** All that is there has been seen; from now on changes are told. */
  readonly ready: Promise<void>;
  close(): Promise<void>;
}

/**
 * Tells when files in the folders have changed, once for all that is saved together: many editors empty a file before
 * they write it, or write another one and rename it.
 */
export function watchFolders(folders: readonly string[], onChange: () => void): FolderWatch {
  const watcher = watch([...folders], {
    ignoreInitial: true,
    // Links are watched as what they are: where they lead is none of our business.
    followSymlinks: false,
    ignored: (path) => /(?:^|[/\\])(?:\.git|node_modules)$/u.test(path),
  });
  let soon: NodeJS.Timeout | undefined;
  let latest: NodeJS.Timeout | undefined;
  const tell = () => {
    clearTimeout(soon);
    clearTimeout(latest);
    latest = undefined;
    onChange();
  };
  watcher.on("all", () => {
    clearTimeout(soon);
    soon = setTimeout(tell, quiet);
    latest ??= setTimeout(tell, longest);
  });
  // A folder that cannot be watched can be looked at all the same.
  watcher.on("error", () => undefined);
  return {
    ready: new Promise((resolve) => watcher.once("ready", resolve)),
    async close() {
      clearTimeout(soon);
      clearTimeout(latest);
      await watcher.close();
    },
  };
}
