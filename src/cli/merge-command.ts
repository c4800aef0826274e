import {readFile} from "node:fs/promises";
import {join} from "node:path";
import {digest} from "../base/digest.ts";
import type {Diagnostic} from "../diagnostic/diagnostic.ts";
import {type Manifest, type ManifestDocument, manifestName} from "../pipeline/manifest/manifest.ts";
import {formatManifest} from "../pipeline/manifest/manifest-text.ts";
import {mergeShards, type ShardFolder} from "../pipeline/manifest/merge-shards.ts";
import {printFailed, printWithoutPdf} from "./build-summary.ts";
import {defineCommand} from "./command.ts";
import {exitCodes} from "./exit-codes.ts";
import {printDiagnostics} from "./print-diagnostics.ts";
import {readManifestAt} from "./read-manifest.ts";
import {isMissing, lacksPdf, summarizeMerge, writeStepSummary} from "./step-summary.ts";
import {word} from "./terminal.ts";

export const mergeCommand = defineCommand({
  command: "merge <folders..>",
  describe: "join the parts that `build --shard` made / 合并 build --shard 生成的各分片",
  options: (yargs) =>
    yargs
      .positional("folders", {
        type: "string",
        array: true,
        demandOption: true,
        describe: "output folders of all parts / 全部分片的输出文件夹",
      })
      .options({
        out: {type: "string", default: "output", describe: "folder for the whole / 合并后的文件夹"},
        quiet: {type: "boolean", default: false, describe: "print problems only / 只输出问题"},
      })
      .example("$0 merge part-*", "all parts into output/ / 合并到 output/"),
  async run({folders, out, quiet}, terminal, world) {
    const {GITHUB_STEP_SUMMARY} = world.env;
    const summarize = async (merged: Pick<Manifest, "documents" | "omitted">, problems: Diagnostic[]) => {
      if (!terminal.annotates || !GITHUB_STEP_SUMMARY) return;
      const lines = summarizeMerge(merged, folders.length, problems, terminal);
      await writeStepSummary(GITHUB_STEP_SUMMARY, lines, terminal);
    };
    const read = await Promise.all(
      folders.map(async (folder) => ({folder, ...(await readManifestAt(folder))})),
    );
    const unread = read.flatMap(({diagnostics}) => diagnostics);
    if (unread.length > 0) {
      printDiagnostics(unread, terminal);
      await summarize(nothing, unread);
      return exitCodes.usage;
    }
    const parts = read.flatMap(({folder, value}) => (value ? [{folder, manifest: value}] : []));
    const merged = mergeShards(parts);
    const diagnostics = [
      ...merged.diagnostics,
      ...(merged.value ? await copyAll(parts, merged.value, out) : []),
    ];
    printDiagnostics(diagnostics, terminal);
    await summarize(merged.value ?? nothing, diagnostics);
    const missing = merged.value?.documents.filter(isMissing) ?? [];
    if (!merged.value || diagnostics.length > 0) return exitCodes["quality-gate"];
    printFailed(missing, terminal);
    const withoutPdf = merged.value.documents.filter(lacksPdf);
    printWithoutPdf(withoutPdf, terminal);
    const failed = missing.length;
    const code = failed + withoutPdf.length > 0 ? exitCodes["document-failed"] : exitCodes.done;
    if (quiet) return code;
    const {length} = merged.value.documents;
    terminal.say(
      word(terminal, {
        en: `${length} documents of ${parts.length} parts → ${out}${failed > 0 ? `; ${failed} of them failed` : ""}`,
        zh: `${parts.length} 个分片的 ${length} 份文件 → ${out}${failed > 0 ? `；其中 ${failed} 份生成失败` : ""}`,
      }),
    );
    return code;
  },
});

const nothing = {documents: [], omitted: []};

/** Copies every document and PDF whose bytes are those of its manifest; the new manifest comes last, if all were. */
async function copyAll(parts: readonly ShardFolder[], merged: Manifest, out: string): Promise<Diagnostic[]> {
  const [{outputFolder}, {describeFileError}] = await Promise.all([
    import("../pipeline/folders/output-folder.ts"),
    import("../diagnostic/file-error.ts"),
  ]);
  const output = outputFolder(out);
  const problems: Diagnostic[] = [];
  const keyOf = ({path, sha256}: ManifestDocument) => `${sha256} ${path}`;
  const taken = new Set(merged.documents.map(keyOf));
  const isTaken = (document: ManifestDocument) => taken.has(keyOf(document));
  try {
    await output.prepare();
    for (const {folder, manifest} of parts) {
      const documents = manifest.documents.filter(isTaken);
      const files = [...documents, ...documents.flatMap(({pdf}) => pdf ?? [])];
      for (const file of files.filter(({sha256}) => sha256 !== null)) {
        const bytes = await readWhole(folder, file);
        if (bytes) await output.write(file.path, bytes);
        else problems.push(damaged(join(folder, file.path)));
      }
    }
    if (problems.length === 0)
      await output.write(manifestName, new TextEncoder().encode(formatManifest(merged)));
    await output.finish();
    return problems;
  } catch (error) {
    const problem = describeFileError(error, out, "output");
    if (!problem) throw error;
    return [...problems, problem];
  }
}

async function readWhole(
  folder: string,
  {path, sha256}: Pick<ManifestDocument, "path" | "sha256">,
): Promise<Uint8Array | undefined> {
  try {
    const bytes = await readFile(join(folder, path));
    return digest(bytes) === sha256 ? bytes : undefined;
  } catch {
    return undefined;
  }
}

function damaged(file: string): Diagnostic {
  return {
    severity: "error",
    code: "document-damaged",
    message: {en: "this file is missing, or not the one of its manifest", zh: "文件缺失，或与清单记录的不同"},
    hint: {en: "build or copy this part again", zh: "请重新生成或重新复制这个分片"},
    place: {file},
  };
}
