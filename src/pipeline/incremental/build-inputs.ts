import {join, relative, sep} from "node:path";
import {digest} from "../../base/digest.ts";
import type {BuildEffects} from "../build-effects.ts";

/** Digests of what was read, by name: `data/areas.csv`, `templates/brief.md`, `templates/*` for a list of names. */
export type InputDigests = Readonly<Record<string, string>>;

export interface InputTrace {
  /** The same effects; what is read through them is noted. */
  readonly effects: BuildEffects;
  readonly files: ReadonlyMap<string, string>;
}

const absent = "absent";

/** Lists of names, which a file more or less changes. */
const lists: Readonly<Record<string, (effects: BuildEffects) => Promise<readonly string[]>>> = {
  "templates/*": ({templateFiles}) => templateFiles.listTemplates(),
  "templates/partials/*.md": ({templateFiles}) => templateFiles.listPartials(),
  "templates/themes/*.yaml": ({templateFiles}) => templateFiles.listThemes(),
  "templates/**": ({templateFiles}) => templateFiles.listAll(),
  "meetings/*.yaml": ({meetingFiles}) => meetingFiles.listMeetings(),
  "meetings/**": ({meetingFiles}) => meetingFiles.listAll(),
};

export function traceInputs(effects: BuildEffects): InputTrace {
  const files = new Map<string, string>();
  const {dataFolder, dataFiles, templateFiles, meetingFiles} = effects;
  const reading = async (name: string, bytes: Promise<Uint8Array>) => {
    try {
      files.set(name, digest(await bytes));
    } catch (error) {
      files.set(name, absent);
      throw error;
    }
    return bytes;
  };
  const listing = async (name: string) => {
    const names = (await lists[name]?.(effects)) ?? [];
    files.set(name, digest(JSON.stringify(names)));
    return names;
  };
  return {
    files,
    effects: {
      ...effects,
      dataFiles: {
        readFile: (path) => reading(`data/${slashes(relative(dataFolder, path))}`, dataFiles.readFile(path)),
      },
      templateFiles: {
        ...templateFiles,
        readFile: (path) => reading(`templates/${slashes(path)}`, templateFiles.readFile(path)),
        listTemplates: () => listing("templates/*"),
        listPartials: () => listing("templates/partials/*.md"),
        listThemes: () => listing("templates/themes/*.yaml"),
        listAll: () => listing("templates/**"),
      },
      meetingFiles: {
        ...meetingFiles,
        readFile: (name) => reading(`meetings/${slashes(name)}`, meetingFiles.readFile(name)),
        listMeetings: () => listing("meetings/*.yaml"),
        listAll: () => listing("meetings/**"),
      },
    },
  };
}

/** Whether everything that a build has read is still the same. */
export async function areUnchanged(inputs: InputDigests, effects: BuildEffects): Promise<boolean> {
  const trace = traceInputs(effects);
  const names = Object.keys(inputs);
  // What cannot be read is noted as absent, which it may have been before.
  await Promise.allSettled(names.map((name) => readAgain(name, trace.effects)));
  return names.every((name) => trace.files.get(name) === inputs[name]);
}

async function readAgain(name: string, effects: BuildEffects): Promise<unknown> {
  const list = lists[name];
  if (list) return list(effects);
  const [, folder, path = ""] = /^(data|templates|meetings)\/(.*)$/u.exec(name) ?? [];
  if (folder === "data") return effects.dataFiles.readFile(join(effects.dataFolder, path));
  return (folder === "meetings" ? effects.meetingFiles : effects.templateFiles).readFile(path);
}

/** Names must not depend on the system. */
const slashes = (path: string) => path.replaceAll(sep, "/");
