import {digest} from "../../base/digest.ts";
import {nameSubject} from "../../template/render-template.ts";
import type {ShardChoice} from "../build-request.ts";
import {subjectKey} from "../manifest/manifest.ts";
import type {PlannedDocument} from "./plan-documents.ts";

/**
 * The documents of one part, in the order of the plan. Each part has as many subjects as any other, or one more; which
 * they are depends on nothing but the names of all. Documents of one subject stay together: they show the same charts.
 */
export function takeShard(
  documents: readonly PlannedDocument[],
  {index, count}: ShardChoice,
): readonly PlannedDocument[] {
  const subjects = [...new Set(documents.map(subjectOf))].toSorted((a, b) => compare(digest(a), digest(b)));
  const place = new Map(subjects.map((subject, at) => [subject, (at % count) + 1]));
  return documents.filter((document) => place.get(subjectOf(document)) === index);
}

/** The same for every part of one build. */
export function digestPlan(documents: readonly PlannedDocument[]): string {
  return digest(JSON.stringify(documents.map(keyOf)));
}

const subjectOf = ({subject}: PlannedDocument) => `${subject.for} ${nameSubject(subject)}`;

const keyOf = ({prepared, subject}: PlannedDocument) =>
  subjectKey({template: prepared.template.name, subject: nameSubject(subject)});

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
