import type {Area, Topic} from "../model/dataset.ts";
import type {Meeting} from "../model/meeting.ts";
import type {DatasetView} from "./dataset-view.ts";
import {editionOf, type FrontMatter} from "./front-matter.ts";
import {splitNames} from "./helper.ts";
import type {Template} from "./template.ts";

/** Whom a document is about. */
export type Subject =
  | {readonly for: "area"; readonly area: Area}
  | {readonly for: "topic"; readonly topic: Topic}
  | {readonly for: "all"}
  | {readonly for: "meeting"; readonly meeting: Meeting};

/** Whom the documents of a template may be about. @param meetings that there are, for templates of meetings */
export function listSubjects(
  {name, frontMatter}: Pick<Template, "name" | "frontMatter">,
  view: DatasetView,
  meetings: readonly Meeting[] = [],
): Subject[] {
  switch (frontMatter.for) {
    case "area":
      return view.areas
        .filter((area) => isChosen(area, frontMatter, view))
        .map((area) => ({for: "area", area}));
    case "topic":
      return view.topics.map((topic) => ({for: "topic", topic}));
    case "all":
      return [{for: "all"}];
    case "meeting":
      return meetings
        .filter(
          ({editions, template}) =>
            editions.includes(editionOf(frontMatter)) && (template?.name ?? name) === name,
        )
        .map((meeting) => ({for: "meeting", meeting}));
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
    case "meeting":
      return subject.meeting.name;
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
    case "meeting":
      return countOfMeeting(subject.meeting, view);
  }
}

function countOfMeeting({areas, topics}: Meeting, view: DatasetView): number {
  const wanted = new Set(topics.map(({id}) => id));
  return areas
    .flatMap(({code}) => view.observationsByArea.get(code) ?? [])
    .filter(({indicator}) => wanted.has(indicator.topic.id)).length;
}

/** The subjects of which a template makes documents when nothing is selected. */
export function usualSubjects(
  template: Pick<Template, "name" | "frontMatter">,
  view: DatasetView,
  meetings: readonly Meeting[] = [],
): Subject[] {
  const least = template.frontMatter["minimum-observations"];
  return listSubjects(template, view, meetings).filter(
    (subject) => countObservations(subject, view) >= least,
  );
}
