import {cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync} from "node:fs";
import {tmpdir} from "node:os";
import {dirname, join} from "node:path";
import {fileURLToPath} from "node:url";
import {afterAll} from "vitest";
import {type Package, tinyPackage} from "../dataset/tiny-package.ts";

/** Files of a project, by path: `data/areas.csv`, `templates/brief.md`. */
export type Project = Record<string, string | Uint8Array>;

const themes = fileURLToPath(new URL("../../templates/themes/", import.meta.url));

/**
 * Three areas, two of them with data, and four templates: a briefing and a deck for areas, a briefing for topics,
 * and one for all. `more` adds files or replaces them.
 */
export function smallProject(more: Project = {}): Project {
  return {...inFolder("data", tinyPackage()), ...templates, ...more};
}

export function inFolder(folder: string, files: Package): Project {
  return Object.fromEntries(Object.entries(files).map(([name, content]) => [`${folder}/${name}`, content]));
}

const written: string[] = [];
afterAll(() => {
  for (const folder of written) rmSync(folder, {recursive: true, force: true});
});

/** Puts a project into a new temporary folder, with the themes that come with jianbao; returns the folder. */
export function writeProject(files: Project): string {
  const folder = mkdtempSync(join(tmpdir(), "jianbao-project-"));
  written.push(folder);
  cpSync(themes, join(folder, "templates/themes"), {recursive: true});
  for (const [path, content] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), {recursive: true});
    writeFileSync(join(folder, path), content);
  }
  return folder;
}

export interface TemplateParts {
  title?: string;
  for?: "area" | "topic" | "all";
  format?: "docx" | "pptx";
  theme?: string;
  /** Further lines of the front matter. */
  more?: string;
  body?: string;
}

export function makeTemplate(parts: TemplateParts): string {
  const format = parts.format ?? "docx";
  return `---
title: "${parts.title ?? "{{area.name}}简报"}"
for: ${parts.for ?? "area"}
format: ${format}
theme: ${parts.theme ?? (format === "docx" ? "gongwen" : "meeting")}
minimum-observations: 1
${parts.more ?? ""}---
${parts.body ?? figures}`;
}

/** Every observation of the document's subject, one a line. */
const figures = `# 数据

## 主要数据

{{#each (observations) as |o|}}
- {{o.area.name}}{{o.indicator.name}}{{period o}}{{status o}}{{figure o}}
{{/each}}
`;

const templates: Project = {
  "templates/brief.md": makeTemplate({}),
  "templates/deck.md": makeTemplate({title: "{{area.name}}汇报", format: "pptx"}),
  "templates/topic.md": makeTemplate({title: "{{topic.name}}专题", for: "topic"}),
  "templates/all.md": makeTemplate({title: "总览", for: "all"}),
};
