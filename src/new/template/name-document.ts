import type {Format} from "../../model/document.ts";
import type {LanguageId} from "../../model/language.ts";
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
  const {all, [format]: title} = titles[view.dataset.language];
  if (subject === "all") return title(all);
  if (subject === "meeting") return title("{{names meeting.areas}}");
  return title(callSubject(subject, view, longest[format]));
}

interface Titles extends Readonly<Record<Format, (called: string) => string>> {
  /** What documents about all areas call them. */
  readonly all: string;
}

const on = (called: string) => (called === "" ? "" : ` on ${called}`);

const titles: Readonly<Record<LanguageId, Titles>> = {
  zh: {all: "总体", docx: (called) => `${called}情况简报`, pptx: (called) => `${called}情况汇报`},
  en: {all: "all areas", docx: (called) => `Briefing${on(called)}`, pptx: (called) => `Report${on(called)}`},
};

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
