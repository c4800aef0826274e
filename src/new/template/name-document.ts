import type {Format} from "../../model/document.ts";
import {makeFileName} from "../../pipeline/project/file-name.ts";
import type {DatasetView} from "../../template/dataset-view.ts";
import type {FrontMatter} from "../../template/front-matter.ts";
import {fits} from "./pick-indicators.ts";

interface Named {
  readonly name: string;
  readonly for: FrontMatter["for"];
  readonly format: Format;
}

/**
 * Chinese characters of a name that fits the title of a document in type of a sensible size; a cover has other things to
 * say.
 */
const longest = {docx: 40, pptx: 18} as const;
/** Of a name within a sentence that is to be read at a glance. */
const longestInSentence = 15;

/** `{{area.name}}情况简报`; where names are longer than a title can be, what is shorter. */
export function titleOf({for: subject, format}: Named, view: DatasetView): string {
  const {language} = view.dataset;
  const title = (called: string) =>
    language === "zh" ? inChinese(called, format) : inEnglish(called, format);
  if (subject === "all") return language === "zh" ? title("总体") : title("all areas");
  if (subject === "meeting") return title("{{names meeting.areas}}");
  return title(callSubject(subject, view, longest[format]));
}

const inChinese = (called: string, format: Format) =>
  `${called}${format === "docx" ? "情况简报" : "情况汇报"}`;

const inEnglish = (called: string, format: Format) =>
  `${format === "docx" ? "Briefing" : "Report"}${called === "" ? "" : ` on ${called}`}`;

/** What calls the subject in a sentence; nothing where only its code or id is short enough, which is no word. */
export function subjectOf(subject: FrontMatter["for"], view: DatasetView): string {
  if (subject === "all" || subject === "meeting") return "";
  const name = callSubject(subject, view, longestInSentence);
  return /\.(?:code|id)\}/u.test(name) ? "" : name;
}

function callSubject(subject: "area" | "topic", view: DatasetView, most: number): string {
  const key = keysOf(subject, view).find(([, names]) => names.every((name) => fits(name, most)))?.[0];
  return key === undefined ? "" : `{{${key}}}`;
}

/** Two documents must not have one name: subjects may, templates may not. */
export function fileNameOf({name, for: subject}: Named, view: DatasetView): string {
  if (subject === "all") return name;
  if (subject === "meeting") return "{{meeting.name}}";
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
