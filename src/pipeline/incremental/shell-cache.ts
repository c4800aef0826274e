import {readFile} from "node:fs/promises";
import type {FileCache} from "./file-cache.ts";

/** Where shells of themes are kept from one build to the next, as texts. */
export interface ShellStore {
  find(key: string): Promise<string | undefined>;
  keep(key: string, text: string): Promise<void>;
}

/** Shells beside the drawings of a build. */
export function openShellCache(files: FileCache): ShellStore {
  return {
    find: async (key) => (await files.find(`shell ${key}`))?.toString(),
    keep: (key, text) => files.keep(`shell ${key}`, Buffer.from(text)),
  };
}

/**
 * Shells of the themes that come with the project: `scripts/compile.mjs` makes them, so that the first document on a new
 * machine waits for no library. The sources have none.
 */
export const compiledShells: ShellStore = {
  async find(key) {
    try {
      return await readFile(new URL(`./shells/${key}.json`, import.meta.url), "utf8");
    } catch {
      return undefined;
    }
  },
  keep: async () => undefined,
};
