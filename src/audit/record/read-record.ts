import {type Qualifier, qualifiers, statuses} from "../../model/dataset.ts";
import type {CitedObservation} from "../../model/document.ts";
import {
  type FigureRecord,
  passageKinds,
  type RecordedChart,
  type RecordedFigure,
  type RecordedPassage,
  type RecordedPoint,
} from "../../model/record.ts";
import {
  attribute,
  child,
  children,
  type Element,
  elements,
  nameOf,
  parseXml,
  textOf,
} from "../package/xml.ts";

const namespace = /^urn:jianbao:record:/;

/** The record among a file's custom XML parts: it is known by its root element, for applications rename parts. */
export function findRecord(customXml: ReadonlyMap<string, Uint8Array>): FigureRecord | undefined {
  for (const [name, bytes] of customXml) {
    const root = parseXml(bytes, name);
    if (nameOf(root) === "record" && namespace.test(root.namespace)) return readRecord(root);
  }
  return undefined;
}

function readRecord(root: Element): FigureRecord {
  const text = (name: string) => attribute(root, name) ?? "";
  return {
    document: {
      title: text("title"),
      subject: text("subject"),
      template: text("template"),
      format: text("format") === "pptx" ? "pptx" : "docx",
      date: text("date"),
    },
    observations: children(child(root, "observations"), "observation").map(readObservation),
    passages: children(child(root, "passages"), "passage").map(readPassage),
    charts: children(child(root, "charts"), "chart").map(readChart),
  };
}

function readObservation(node: Element): CitedObservation {
  const text = (name: string) => attribute(node, name) ?? "";
  const high = text("value_high");
  return {
    id: text("id"),
    area: text("area"),
    indicator: text("indicator"),
    period: text("period"),
    value: Number(text("value")),
    valueHigh: high === "" ? null : Number(high),
    qualifier: oneOf<Qualifier>(qualifiers, text("qualifier")),
    status: oneOf(statuses, text("status")),
    source: text("source"),
    line: Number(text("line")),
    locator: text("locator"),
    printed: text("printed"),
    note: text("note"),
  };
}

function readPassage(node: Element): RecordedPassage {
  const parts: (string | RecordedFigure)[] = [];
  for (const each of node.content) {
    if (typeof each === "string") parts.push(each.normalize("NFC"));
    else parts.push({text: textOf(each).normalize("NFC"), observations: idsOf(each)});
  }
  return {
    kind: oneOf(passageKinds, attribute(node, "kind") ?? ""),
    place: attribute(node, "place") ?? "",
    parts,
  };
}

function readChart(node: Element): RecordedChart {
  return {
    title: attribute(node, "title") ?? "",
    place: attribute(node, "place") ?? "",
    unit: attribute(node, "unit") ?? "",
    categories: children(node, "category").map(textOf),
    series: children(node, "series").map((series) => ({
      name: attribute(series, "name") ?? "",
      points: elements(series).map(readPoint),
    })),
  };
}

function readPoint(node: Element): RecordedPoint | null {
  if (nameOf(node) !== "point") return null;
  return {value: Number(attribute(node, "value")), text: textOf(node), observations: idsOf(node)};
}

const idsOf = (node: Element) =>
  (attribute(node, "observations") ?? "").split(/\s+/).filter((id) => id !== "");

/** A later jianbao may know more words; the first of ours stands for those. */
function oneOf<T extends string>(known: readonly T[], text: string): T {
  return known.find((each) => each === text) ?? (known[0] as T);
}
