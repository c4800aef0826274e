import type {ChartForm} from "../model/chart.ts";
import {type Diagnostic, hasErrors} from "../model/diagnostic.ts";
import {nameSubject, renderTemplate} from "../template/render-template.ts";
import type {BuiltDocument} from "./build-document.ts";
import type {BuildEffects} from "./build-effects.ts";
import type {DocumentBuilder} from "./document-builder.ts";
import {describeFileError} from "./file-error.ts";
import {makeFileName} from "./file-name.ts";
import {gateCode} from "./lint-gate.ts";
import type {ManifestDocument} from "./manifest.ts";
import type {PlannedDocument} from "./plan-documents.ts";
import type {Project} from "./prepare-project.ts";

/** What the documents of one build share. */
export interface Workshop {
  readonly project: Project;
  readonly effects: BuildEffects;
  readonly builder: DocumentBuilder;
  /** The form of charts that the command line asks for; null if it does not say. */
  readonly charts: ChartForm | null;
  /** Which document has which file name, in lower case: Windows and macOS do not tell "A" from "a". */
  readonly taken: Map<string, string>;
}

export interface PlannedOutcome {
  readonly document: ManifestDocument;
  readonly diagnostics: readonly Diagnostic[];
  /** The charts of a document that was built. */
  readonly charts?: BuiltDocument["charts"];
  /** What is to blame for a document that was not built: its template, the rules of `jianbao lint`, or the machine. */
  readonly failure?: "template" | "gate" | "machine";
}

/** Text, then file, then disk. A document that fails leaves what was there before as it is. */
export async function buildPlanned(planned: PlannedDocument, workshop: Workshop): Promise<PlannedOutcome> {
  const {project, effects, builder, charts, taken} = workshop;
  const {template} = planned.prepared;
  const subject = nameSubject(planned.subject);
  const {format} = template.frontMatter;
  const rendering = renderTemplate(
    planned.prepared,
    project.library,
    project.view,
    planned.subject,
    project.date,
    charts,
  );
  const brief = rendering.value;
  const title = brief?.title ?? `${subject} ${template.name}`;
  const path = `${makeFileName(brief?.fileName ?? title)}.${format}`;
  const failed: ManifestDocument = {
    path,
    format,
    template: template.name,
    subject,
    title,
    sha256: null,
    bytes: 0,
    pages: 0,
    figures: 0,
    sources: [],
    status: "failed",
  };
  if (!brief) return {document: failed, diagnostics: rendering.diagnostics, failure: "template"};
  const owner = taken.get(path.toLowerCase());
  if (owner !== undefined) {
    return {document: failed, diagnostics: [nameTaken(path, owner, template.file)], failure: "template"};
  }
  taken.set(path.toLowerCase(), `${template.name} (${subject})`);

  const theme = project.themes.get(template.frontMatter.theme);
  if (!theme) throw new Error(`the theme of ${template.name} was not loaded`);
  const built = await builder.build(brief, theme);
  const diagnostics = [...rendering.diagnostics, ...built.diagnostics];
  if (!built.value) {
    const isTemplate = hasErrors(diagnostics.filter(({place}) => place !== undefined));
    const isGate = diagnostics.some(({code}) => code === gateCode);
    return {document: failed, diagnostics, failure: isTemplate ? "template" : isGate ? "gate" : "machine"};
  }
  const {bytes, charts: shown, ...facts} = built.value;
  try {
    await effects.output.write(path, bytes);
  } catch (error) {
    const problem = describeFileError(error, `${effects.output.name}/${path}`, "output");
    if (!problem) throw error;
    return {document: failed, diagnostics: [...diagnostics, problem], failure: "machine"};
  }
  return {
    document: {...failed, ...facts, bytes: bytes.length, status: "built"},
    diagnostics,
    charts: shown,
  };
}

function nameTaken(path: string, owner: string, file: string): Diagnostic {
  return {
    severity: "error",
    code: "file-name-taken",
    message: {
      en: `two documents would be called "${path}": the other one comes from ${owner}`,
      zh: `两份文件会同名“${path}”：另一份来自 ${owner}`,
    },
    hint: {
      en: "set file: in the front matter of one of the templates",
      zh: "请在其中一个模板的文首设置里用 file: 另定文件名",
    },
    place: {file},
  };
}
