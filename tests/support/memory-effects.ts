import {readdirSync, readFileSync} from "node:fs";
import {fileURLToPath} from "node:url";
import type {BuildEffects} from "../../src/pipeline/build-effects.ts";
import type {Project} from "./small-project.ts";

export interface MemoryEffects extends BuildEffects {
  /** What the output folder holds. */
  readonly written: Map<string, Uint8Array>;
  /** What the build has noted for the next one. */
  readonly journal: string[];
}

export interface MemorySetting {
  readonly sourceDateEpoch?: string;
  /** Called before a file is written; what it throws, the disk says. */
  readonly onWrite?: (path: string) => void;
  readonly onPrepare?: () => void;
  /** The output folder of an earlier build. */
  readonly written?: Map<string, Uint8Array>;
  /** Journal lines of a build that was cut off. */
  readonly earlier?: readonly string[];
}

const themes = new URL("../../templates/themes/", import.meta.url);

/** A build without a disk: a project in memory, with the themes that come with jianbao unless it has its own. */
export function memoryEffects(project: Project, setting: MemorySetting = {}): MemoryEffects {
  const files = new Map(Object.entries(project));
  for (const name of readdirSync(fileURLToPath(themes))) {
    const path = `templates/themes/${name}`;
    if (!files.has(path)) files.set(path, readFileSync(new URL(name, themes)));
  }
  const read = async (path: string) => {
    const content = files.get(path);
    if (content === undefined) throw fileError("ENOENT");
    return typeof content === "string" ? new TextEncoder().encode(content) : content;
  };
  const list = async (folder: string, ending: RegExp) =>
    [...files.keys()]
      .filter(
        (path) => path.startsWith(folder) && ending.test(path) && !path.slice(folder.length).includes("/"),
      )
      .map((path) => path.slice(folder.length))
      .sort();
  const written = setting.written ?? new Map<string, Uint8Array>();
  const journal: string[] = [];
  return {
    written,
    journal,
    dataFolder: "data",
    dataFiles: {readFile: read},
    templateFiles: {
      listTemplates: () => list("templates/", /\.(?:md|docx)$/),
      listPartials: () => list("templates/partials/", /\.md$/),
      listThemes: () => list("templates/themes/", /\.yaml$/),
      listAll: async () =>
        [...files.keys()]
          .filter((path) => path.startsWith("templates/"))
          .map((path) => path.slice("templates/".length))
          .sort(),
      readFile: (path) => read(`templates/${path}`),
      describe: (path) => (path === "" ? "templates" : `templates/${path}`),
    },
    meetingFiles: {
      listMeetings: () => list("meetings/", /\.yaml$/),
      listAll: () => list("meetings/", /./),
      readFile: (name) => read(`meetings/${name}`),
      describe: (name) => (name === "" ? "meetings" : `meetings/${name}`),
    },
    output: {
      name: "output",
      prepare: async () => setting.onPrepare?.(),
      async write(path, bytes) {
        setting.onWrite?.(path);
        written.set(path, bytes);
      },
      read: async (path) => written.get(path),
      list: async () => [...written.keys()],
      async remove(path) {
        written.delete(path);
      },
      journal: {
        earlier: setting.earlier ?? [],
        async append(line) {
          journal.push(line);
        },
      },
      exclusively: (work) => work(),
      finish: async () => undefined,
    },
    sourceDateEpoch: setting.sourceDateEpoch,
  };
}

/** An error as the operating system gives it. */
export function fileError(code: string): Error {
  return Object.assign(new Error(code), {code});
}
