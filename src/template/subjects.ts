import type {Area, Topic} from "../model/dataset.ts";
import type {DatasetView} from "./dataset-view.ts";
import type {FrontMatter} from "./front-matter.ts";

/** Whom a document is about. */
export type Subject =
  | {readonly for: "area"; readonly area: Area}
  | {readonly for: "topic"; readonly topic: Topic}
  | {readonly for: "all"};

export function listSubjects(kind: Subject["for"], view: DatasetView): Subject[] {
  switch (kind) {
    case "area":
      return view.areas
        .filter(({level}) => level !== "country" && level !== "region")
        .map((area) => ({for: "area", area}));
    case "topic":
      return view.topics.map((topic) => ({for: "topic", topic}));
    case "all":
      return [{for: "all"}];
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
  return listSubjects(frontMatter.for, view).filter((subject) => countObservations(subject, view) >= least);
}
