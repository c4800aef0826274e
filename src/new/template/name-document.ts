import type {Format} from "../../model/document.ts";
import {makeFileName} from "../../pipeline/project/file-name.ts";
import type {DatasetView} from "../../template/dataset-view.ts";
import type {FrontMatter} from "../../template/front-matter.ts";

interface Named {
  readonly name: string;
  readonly for: FrontMatter["for"];
  readonly format: Format;
}

/** Characters of a name that fits a title slide in type of a sensible size. */
const longest = 40;

/** `{{area.name}}情况简报`; where names are longer than a title can be, what is shorter. */
export function titleOf({for: subject, format}: Named, view: DatasetView): string {
  const words = format === "docx" ? "情况简报" : "情况汇报";
  if (subject === "all") return `总体${words}`;
  const fits = (texts: readonly string[]) => texts.every((text) => text.length <= longest);
  const key = keysOf(subject, view).find(([, texts]) => fits(texts))?.[0];
  return `${key === undefined ? "" : `{{${key}}}`}${words}`;
}

/** Two documents must not have one name: subjects may, templates may not. */
export function fileNameOf({name, for: subject}: Named, view: DatasetView): string {
  if (subject === "all") return name;
  const areUnique = (texts: readonly string[]) =>
    new Set(texts.map((text) => makeFileName(`${text}-${name}`).toLowerCase())).size === texts.length;
  const key = keysOf(subject, view).find(([, texts]) => areUnique(texts))?.[0];
  return `${key === undefined ? "" : `{{${key}}}-`}${name}`;
}

/** What tells one subject from another, the best first, with its values. */
function keysOf(subject: "area" | "topic", view: DatasetView): [key: string, values: string[]][] {
  if (subject === "topic") {
    return [
      ["topic.name", view.topics.map(({name}) => name)],
      ["topic.id", view.topics.map(({id}) => id)],
    ];
  }
  return [
    ["area.name", view.areas.map(({name}) => name)],
    ["area.shortName", view.areas.map(({shortName}) => shortName)],
    ["area.code", view.areas.map(({code}) => code)],
  ];
}
