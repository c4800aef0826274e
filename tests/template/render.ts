import {type Diagnostic, hasErrors} from "../../src/diagnostic/diagnostic.ts";
import {parseBrief} from "../../src/markdown/parse-brief.ts";
import type {Dataset} from "../../src/model/dataset.ts";
import type {Document} from "../../src/model/document.ts";
import {type DatasetView, viewDataset} from "../../src/template/dataset-view.ts";
import {parseTemplate} from "../../src/template/load-templates.ts";
import {prepareLibrary} from "../../src/template/prepare-library.ts";
import {type Brief, renderTemplate, type Subject} from "../../src/template/render-template.ts";
import {traceReads} from "../../src/template/trace-reads.ts";
import {small} from "./small-dataset.ts";

/** Six lines, so that a template's body begins on line 7. */
export const head = `---
title: 简报
for: area
format: docx
theme: plain
---
`;

export interface Kit {
  readonly dataset?: Dataset;
  readonly partials?: Readonly<Record<string, string>>;
  readonly head?: string;
  /** Warnings about numbers typed by hand count; the texts of most tests are full of such numbers. */
  readonly unbacked?: true;
  /** 2025-12-25 where nothing is said. */
  readonly date?: string;
  readonly subject?: "all" | {readonly topic: string} | {readonly area: string};
}

export interface Result {
  readonly diagnostics: readonly Diagnostic[];
  /** The rendered body without front matter. */
  readonly text: string;
  readonly brief?: Brief;
}

/** A template made ready, to be rendered for one subject or many. */
export function prepare(body: string, kit: Kit = {}) {
  const view = viewDataset(kit.dataset ?? small);
  const parsed = parseTemplate("t", {file: "t.md", text: (kit.head ?? head) + body});
  const partials = new Map(
    Object.entries(kit.partials ?? {}).map(([name, text]) => [name, {file: `p/${name}.md`, text}]),
  );
  const library = prepareLibrary({templates: parsed.value ? [parsed.value] : [], partials}, view);
  const found = [...parsed.diagnostics, ...library.diagnostics];
  return {view, library, found: found.filter(({code}) => kit.unbacked || code !== "unbacked-number")};
}

function renderPrepared({view, library, found}: ReturnType<typeof prepare>, kit: Kit): Result {
  const template = library.templates[0];
  if (!template) return {diagnostics: found, text: ""};
  const make = (from: DatasetView) =>
    renderTemplate(template, library, from, subjectOf(kit, view), kit.date ?? "2025-12-25");
  const trace = traceReads(view);
  const rendering = make(trace.view);
  const brief = rendering.value;
  // Builds rely on it: the text is the same where the areas whose data it did not read have none.
  const areas = trace.areasRead();
  const read = view.dataset.observations.filter(({area}) => areas?.includes(area));
  if (areas && make(viewDataset({...view.dataset, observations: read})).value?.text !== brief?.text) {
    throw new Error(`the text reads more than ${areas.join(", ")}`);
  }
  return {
    diagnostics: [...found, ...rendering.diagnostics],
    text: brief ? brief.text.slice(brief.text.indexOf("\n---\n") + 5) : "",
    ...(brief ? {brief} : {}),
  };
}

/** Template text → brief text, for 沙坪坝区 unless said otherwise. The file is `t.md`, partials are `p/NAME.md`. */
export function render(body: string, kit: Kit = {}): Result {
  return renderPrepared(prepare(body, kit), kit);
}

function subjectOf({subject = {area: "500106"}}: Kit, view: ReturnType<typeof viewDataset>): Subject {
  if (subject === "all") return {for: "all"};
  if ("topic" in subject) return {for: "topic", topic: view.topicById.get(subject.topic)!};
  return {for: "area", area: view.areaByCode.get(subject.area)!};
}

/** Brief text for a body, which must render without any remark. */
export function text(body: string, kit: Kit = {}): string {
  const result = render(body, kit);
  if (result.diagnostics.length > 0) throw new Error(tell(result.diagnostics).join("\n"));
  return result.text;
}

/** What a reader would see of inline Markdown: figures as `⟨text⟩`, escapes taken away. */
export function plain(body: string, kit: Kit = {}): string {
  return text(body, kit)
    .replace(/:figure\[(.*?)\]\{obs="([^"]*)"\}/gu, "⟨$1|$2⟩")
    .replace(/\\([!-/:-@[-`{-~])/gu, "$1")
    .replace(/⟨(.*?)\|.*?⟩/gu, "$1");
}

/** Prepared template → Document of an area. */
export function read(
  prepared: ReturnType<typeof prepare>,
  area: string,
): {document: Document; diagnostics: readonly Diagnostic[]} {
  const {brief, diagnostics} = renderPrepared(prepared, {subject: {area}});
  if (!brief || hasErrors(diagnostics)) throw new Error(tell(diagnostics).join("\n"));
  const parsed = parseBrief(brief.text, brief.locate);
  if (!parsed.value) throw new Error(`${tell(parsed.diagnostics).join("\n")}\n${brief.text}`);
  return {document: parsed.value, diagnostics: [...diagnostics, ...parsed.diagnostics]};
}

/** `file:line:column code message` */
export function tell(diagnostics: readonly Diagnostic[]): string[] {
  return diagnostics.map(
    ({place, code, message, hint}) =>
      `${place?.file}:${place?.line}:${place?.column} ${code} ${message.en} [${hint?.en ?? ""}]`,
  );
}

/** `file:line:column code` */
export function places(diagnostics: readonly Diagnostic[]): string[] {
  return diagnostics.map(({place, code}) => `${place?.file}:${place?.line}:${place?.column} ${code}`);
}
