// All documents of a full build as a reader meets them. Files of tests that run in one worker share one build.
import {mkdtempSync, readFileSync, rmSync} from "node:fs";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {fileURLToPath} from "node:url";
import {type BuildReport, build} from "../../src/pipeline/build.ts";
import {nodeEffects} from "../../src/pipeline/node-effects.ts";
import {everything} from "../../src/pipeline/project/selection.ts";
import {type Briefing, type Passage, readBriefing} from "../support/read-briefing.ts";
import {readTables} from "../support/read-tables.ts";
import {type Facts, gatherFacts, type Subject} from "./facts.ts";
import {explainNumbers, type ReadNumber} from "./number-rules.ts";

export const root = fileURLToPath(new URL("../../", import.meta.url));
export const tables = readTables(join(root, "data"));
const generator = `jianbao ${JSON.parse(readFileSync(join(root, "package.json"), "utf8")).version}`;

export interface Entry {
  path: string;
  format: "docx" | "pptx";
  template: string;
  subject: string;
  title: string;
  sha256: string;
  bytes: number;
  figures: number;
  sources: string[];
  status: string;
  /** Of a Word document. */
  pages?: number;
  /** Of a deck: those that are shown. */
  slides?: number;
}

export interface ReadDocument extends Briefing {
  readonly entry: Entry;
  readonly subject: Subject;
  /** Every number of every passage. */
  readonly numbers: readonly (ReadNumber & {readonly passage: Passage})[];
}

export interface Finished {
  readonly folder: string;
  readonly report: BuildReport;
  readonly manifest: {
    documents: Entry[];
    omitted: {subject: string; template: string; reason: {zh: string}}[];
    date: string;
  };
  readonly documents: readonly ReadDocument[];
  readonly facts: Facts;
}

const shared = globalThis as {finishedDocuments?: Promise<Finished>};

export function finishedDocuments(): Promise<Finished> {
  shared.finishedDocuments ??= buildAll();
  return shared.finishedDocuments;
}

async function buildAll(): Promise<Finished> {
  const folder = mkdtempSync(join(tmpdir(), "jianbao-full-"));
  process.on("exit", () => rmSync(folder, {recursive: true, force: true}));
  const folders = {data: join(root, "data"), templates: join(root, "templates"), output: folder};
  const report = await build({selection: everything, generator}, nodeEffects(folders, {}));
  const manifest = JSON.parse(readFileSync(join(folder, "manifest.json"), "utf8"));
  const facts = gatherFacts(tables, manifest.date);
  const documents = manifest.documents.map((entry: Entry): ReadDocument => {
    const briefing = readBriefing(readFileSync(join(folder, entry.path)), entry.format);
    const subject = subjectOf(entry);
    const numbers = briefing.passages.flatMap((passage) =>
      explainNumbers(passage, subject, facts).map((number) => ({...number, passage})),
    );
    return {entry, subject, ...briefing, numbers};
  });
  return {folder, report, manifest, documents, facts};
}

function subjectOf({subject, template}: Entry): Subject {
  const area = tables.areas.find(({name}) => name === subject);
  const topic = tables.topics.find(({name}) => name === subject);
  if (template.startsWith("overview")) return {kind: "all", id: ""};
  return area ? {kind: "area", id: area.code!} : {kind: "topic", id: topic!.id!};
}
