import {chmodSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync} from "node:fs";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {afterAll} from "vitest";
import {tinyPdf} from "./tiny-pdf.ts";

/** What becomes of a document. */
export type Fate = "good" | "crash" | "hang" | "nothing" | "damaged";

export interface StandInSetting {
  /** By format: `docx`, `pptx`; documents may also say it themselves, as `fate:crash`. */
  readonly fates?: Readonly<Record<string, Fate>>;
  readonly fonts?: readonly string[];
  readonly docxPages?: number;
  /** What it answers when it is asked. */
  readonly version?: string;
  /** It ends before it opens anything. */
  readonly isBroken?: boolean;
}

const folders: string[] = [];
afterAll(() => {
  for (const folder of folders) rmSync(folder, {recursive: true, force: true});
});

/**
 * A program that answers like LibreOffice, in a folder whose name takes care to be written right. A deck has as many pages
 * as slides; a document of our tests says how many: `pages:3`.
 */
export function standInOffice(setting: StandInSetting = {}) {
  const folder = join(mkdtempSync(join(tmpdir(), "jianbao-office-")), "自由 办公 'a' $b");
  folders.push(join(folder, ".."));
  mkdirSync(folder);
  const program = join(folder, "soffice");
  const log = join(folder, "calls.jsonl");
  writeFileSync(log, "");
  writeFileSync(program, `#!${process.execPath}\n${source(setting, log)}`);
  chmodSync(program, 0o755);
  const calls = () =>
    readFileSync(log, "utf8")
      .split("\n")
      .filter((line) => line !== "")
      .map((line) => JSON.parse(line) as {words: string[]; env: Record<string, string>; profile: string});
  return {folder, program, calls, prints: () => calls().filter(({words}) => words.includes("--convert-to"))};
}

const source = (setting: StandInSetting, log: string) => `
const {appendFileSync, readFileSync, writeFileSync} = require("node:fs");
const {spawn} = require("node:child_process");
const {basename, join} = require("node:path");
const tinyPdf = ${tinyPdf.toString()};
const setting = ${JSON.stringify(setting)};
const words = process.argv.slice(2);
const {LC_ALL, TZ, SOURCE_DATE_EPOCH = ""} = process.env;
const profile = new URL(words[0].split("=")[1]);
appendFileSync(${JSON.stringify(log)}, JSON.stringify({
  words, env: {LC_ALL, TZ, SOURCE_DATE_EPOCH},
  profile: readFileSync(new URL(profile.href + "/user/registrymodifications.xcu"), "utf8"),
}) + "\\n");
if (words.includes("--version")) {
  console.log(setting.version ?? "LibreOffice 99.1.2.3 40(Build:2)");
  process.exit(0);
}
if (setting.isBroken) {
  console.error("error while loading shared libraries: libreglo.so");
  process.exit(127);
}
const at = words.indexOf("--outdir");
const files = words.slice(at + 2);
const next = () => {
  const file = files.shift();
  if (!file) return process.exit(0);
  const raw = readFileSync(file, "latin1");
  const format = file.split(".").at(-1);
  const fate = /fate:(\\w+)/.exec(raw)?.[1] ?? setting.fates?.[format] ?? "good";
  const out = join(words[at + 1], basename(file).replace(/\\.\\w+$/, ".pdf"));
  // It holds our pipes open as long as it lives.
  const child = fate === "hang" && spawn(process.execPath, ["-e", "setInterval(() => {}, 1e6)"], {stdio: "inherit"});
  process.stdout.write("convert " + file + " -> " + out + " using filter : " + words[at - 1] + "\\n", () => {
    if (fate === "hang") return setInterval(() => {}, 1e6);
    if (fate === "crash") return process.kill(process.pid, "SIGKILL");
    const slides = new Set(raw.match(/ppt\\/slides\\/slide\\d+\\.xml/g)).size;
    const pages = Number(/pages:(\\d+)/.exec(raw)?.[1] ?? (slides || (setting.docxPages ?? 1)));
    const pdf = tinyPdf(pages, setting.fonts ?? [], String(process.pid % 60).padStart(2, "0"));
    if (fate === "good") writeFileSync(out, pdf, "latin1");
    if (fate === "damaged") writeFileSync(out, pdf.slice(0, pdf.length / 2), "latin1");
    next();
  });
};
next();
`;
