import {shortDigest} from "../../base/digest.ts";
import {groupBy} from "../../base/group-by.ts";
import type {ChartForm} from "../../model/chart.ts";
import type {Observation} from "../../model/dataset.ts";
import {nameSubject} from "../../template/render-template.ts";
import type {AreasRead} from "../../template/trace-reads.ts";
import type {TextBasis} from "../manifest/manifest.ts";
import type {PlannedDocument} from "../project/plan-documents.ts";
import type {Project} from "../project/prepare-project.ts";
import type {InputDigests} from "./build-inputs.ts";
import {engine} from "./engine.ts";

/** What the text of a document is made from, if it reads the observations of these areas. */
export type FindBasis = (document: PlannedDocument, areas: AreasRead) => TextBasis;

/**
 * What texts are made from, as digests: us, the command line, all templates and partials, every table but that of the
 * observations, and of these the rows of the areas that a text reads.
 */
export function openTextBasis(
  {view: {dataset}, date}: Pick<Project, "view" | "date">,
  charts: ChartForm | null,
  inputs: InputDigests,
): FindBasis {
  const shared = digestOf([
    engine,
    date,
    charts,
    Object.entries(inputs)
      .filter(([name]) => isShared(name))
      .toSorted(),
  ]);
  const rows = groupBy(dataset.observations, ({area}) => area);
  const known = new Map<string, string>();
  const digestArea = (code: string) => {
    const digest = known.get(code) ?? digestOf(rows.get(code) ?? []);
    known.set(code, digest);
    return digest;
  };
  let all: string | undefined;
  const digestAll = () => {
    all ??= digestOf(dataset.areas.map(({code}) => digestArea(code)));
    return all;
  };
  return ({prepared: {template}, subject}, areas) => {
    const asked = subject.for === "meeting" ? [subject.meeting] : [];
    const document = [template.name, template.frontMatter.theme, nameSubject(subject), ...asked];
    const read = areas ? areas.map((code) => [code, digestArea(code)]) : digestAll();
    return {areas, digest: digestOf([shared, document, read])};
  };
}

/** A text names its theme and its pictures, and knows nothing else of them; of meetings it knows its own. */
const isShared = (name: string) =>
  name !== "data/observations.csv" && !/^(?:templates\/(?:themes|pictures)|meetings)\//u.test(name);

/** Where the folder of the data lies makes no difference. */
const digestOf = (value: unknown) =>
  shortDigest(
    JSON.stringify(value, (key, each) => (key === "place" ? (each as Observation["place"]).line : each)),
  );
