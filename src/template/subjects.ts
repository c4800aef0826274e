import type {Area, Topic} from "../model/dataset.ts";
import type {DatasetView} from "./dataset-view.ts";
import type {FrontMatter} from "./front-matter.ts";
import {splitNames} from "./helper.ts";

/** Whom a document is about. */
export type Subject =
  | {readonly for: "area"; readonly area: Area}
  | {readonly for: "topic"; readonly topic: Topic}
  | {readonly for: "all"};

/** Whom the documents of a template may be about. */
export function listSubjects(frontMatter: FrontMatter, view: DatasetView): Subject[] {
  switch (frontMatter.for) {
    case "area":
      return view.areas
        .filter((area) => isChosen(area, frontMatter, view))
        .map((area) => ({for: "area", area}));
    case "topic":
      return view.topics.map((topic) => ({for: "topic", topic}));
    case "all":
      return [{for: "all"}];
  }
}

function isChosen({level, parent}: Area, {levels, areas}: FrontMatter, {levelById}: DatasetView): boolean {
  const isOfLevel =
    levels === undefined ? levelById.get(level)?.documents : levelNames(levels).includes(level);
  if (!isOfLevel || areas === undefined) return isOfLevel === true;
  return (areas === "top") === (parent === "");
}

/** Levels as a template names them, in a text or a list. */
export const levelNames = (levels: string | readonly string[]) => [levels].flat().flatMap(splitNames);

/** What names a subject in addresses: it never changes, however the subject is called. */
export function subjectId(subject: Subject): string {
  switch (subject.for) {
    case "area":
      return subject.area.code;
    case "topic":
      return subject.topic.id;
    case "all":
      return "";
  }
}

/** Each figure once, however often its source repeats it. */
export function countObservations(subject: Subject, view: DatasetView): number {
  switch (subject.for) {
    case "area":
      return view.observationsByArea.get(subject.area.code)?.length ?? 0;
    case "topic":
      return view.observations.filter(({indicator}) => indicator.topic.id === subject.topic.id).length;
    case "all":
      return view.observations.length;
  }
}

/** The subjects of which a template makes documents when nothing is selected. */
export function usualSubjects(frontMatter: FrontMatter, view: DatasetView): Subject[] {
  const least = frontMatter["minimum-observations"];
  return listSubjects(frontMatter, view).filter((subject) => countObservations(subject, view) >= least);
}
