import {join, relative, sep} from "node:path";
import {digest} from "../../base/digest.ts";
import type {BuildEffects} from "../build-effects.ts";

/** Digests of what was read, by name: `data/areas.csv`, `templates/brief.md`, `templates/*.md` for a list of names. */
export type InputDigests = Readonly<Record<string, string>>;

export interface InputTrace {
  /** The same effects; what is read through them is noted. */
  readonly effects: BuildEffects;
  readonly files: ReadonlyMap<string, string>;
}

const absent = "absent";
const lists = {
  "templates/*.md": "listTemplates",
  "templates/partials/*.md": "listPartials",
  "templates/themes/*.yaml": "listThemes",
  "templates/**": "listAll",
} as const;

export function traceInputs(effects: BuildEffects): InputTrace {
  const files = new Map<string, string>();
  const {dataFolder, dataFiles, templateFiles} = effects;
  const reading = async (name: string, bytes: Promise<Uint8Array>) => {
    try {
      files.set(name, digest(await bytes));
    } catch (error) {
      files.set(name, absent);
      throw error;
    }
    return bytes;
  };
  const listing = async (name: keyof typeof lists) => {
    const names = await templateFiles[lists[name]]();
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
        listTemplates: () => listing("templates/*.md"),
        listPartials: () => listing("templates/partials/*.md"),
        listThemes: () => listing("templates/themes/*.yaml"),
        listAll: () => listing("templates/**"),
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

async function readAgain(
  name: string,
  {dataFolder, dataFiles, templateFiles}: BuildEffects,
): Promise<unknown> {
  if (name in lists) return templateFiles[lists[name as keyof typeof lists]]();
  const [, folder, path = ""] = /^(data|templates)\/(.*)$/u.exec(name) ?? [];
  return folder === "data" ? dataFiles.readFile(join(dataFolder, path)) : templateFiles.readFile(path);
}

/** Names must not depend on the system. */
const slashes = (path: string) => path.replaceAll(sep, "/");
