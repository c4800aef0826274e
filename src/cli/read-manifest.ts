import {readFile, stat} from "node:fs/promises";
import {join} from "node:path";
import type {Outcome} from "../diagnostic/diagnostic.ts";
import {type Manifest, manifestName} from "../pipeline/manifest/manifest.ts";
import {parseManifest} from "../pipeline/manifest/manifest-text.ts";
import {describeReadError} from "./describe-read-error.ts";

/** @param path of an output folder, or of a manifest */
export async function readManifestAt(path: string): Promise<Outcome<Manifest>> {
  try {
    const file = (await stat(path)).isDirectory() ? join(path, manifestName) : path;
    const manifest = parseManifest(await readFile(file, "utf8"));
    return manifest ? {value: manifest, diagnostics: []} : {diagnostics: [notManifest(file)]};
  } catch (error) {
    const problem = describeReadError(error, path);
    if (!problem) throw error;
    return {diagnostics: [problem]};
  }
}

function notManifest(file: string) {
  return {
    severity: "error" as const,
    code: "not-a-manifest",
    message: {en: "this is no manifest of this version of jianbao", zh: "这不是本版本的清单文件"},
    hint: {
      en: "name a folder that `jianbao build` wrote, or its manifest.json; build it anew if it is old",
      zh: "请指定 jianbao build 生成的文件夹或其中的 manifest.json；旧版本的请重新生成",
    },
    place: {file},
  };
}
