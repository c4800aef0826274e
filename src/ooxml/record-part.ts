import type {CitedObservation} from "../model/document.ts";
import type {FigureRecord, RecordedChart, RecordedFigure, RecordedPassage} from "../model/record.ts";
import {element, type PlainElement, writePart} from "./plain-element.ts";
import {leadsTo, numbered, type WrittenPackage, type WrittenPart} from "./written-package.ts";

/** By this a program finds the record among the custom XML parts of a file; the number is its version. */
export const recordNamespace = "urn:jianbao:record:1";

/** Of the custom XML data storage (ECMA-376 Part 1, 22.5): one for all files, as each holds one record. */
const itemId = "{6D1F3C0E-52A7-4B7C-9C55-6A69616E6261}";
const customXml = "http://schemas.openxmlformats.org/officeDocument/2006/customXml";

export const recordDescriptionType = "application/vnd.openxmlformats-officedocument.customXmlProperties+xml";

/** What describes the part that holds the record. */
export const recordDescription = writePart(
  element("ds:datastoreItem", {"xmlns:ds": customXml, "ds:itemID": itemId}, [
    element("ds:schemaRefs", undefined, [element("ds:schemaRef", {"ds:uri": recordNamespace})]),
  ]),
);

/** The package with the record in it, as a custom XML part (ECMA-376 Part 1, 15.2.5) of its main part. */
export function withRecord({relationships, parts}: WrittenPackage, record: FigureRecord): WrittenPackage {
  const main = relationships[0]?.target;
  const item = "customXml/item1.xml";
  const properties = "customXml/itemProps1.xml";
  const withLink = ({relationships: own, ...part}: WrittenPart): WrittenPart => ({
    ...part,
    relationships: [...own, ...numbered([leadsTo("customXml", item)], own.length + 1)],
  });
  return {
    relationships,
    parts: [
      ...parts.map((part) => (part.name === main ? withLink(part) : part)),
      {
        name: item,
        contentType: "application/xml",
        content: recordText(record),
        relationships: numbered([leadsTo("customXmlProps", properties)]),
      },
      {
        name: properties,
        contentType: recordDescriptionType,
        content: recordDescription,
        relationships: [],
      },
    ],
  };
}

/** The part that holds the record. */
export const recordText = (record: FigureRecord): string => writePart(recordElement(record));

function recordElement({document, observations, passages, charts}: FigureRecord): PlainElement {
  return element("record", {xmlns: recordNamespace, ...document}, [
    element("observations", undefined, observations.map(observationElement)),
    element("passages", undefined, passages.map(passageElement)),
    element("charts", undefined, charts.map(chartElement)),
  ]);
}

function observationElement({valueHigh, ...rest}: CitedObservation): PlainElement {
  return element("observation", {...rest, value_high: valueHigh ?? ""});
}

function passageElement({kind, place, parts}: RecordedPassage): PlainElement {
  const content = parts.map((part) => (typeof part === "string" ? part : figureElement(part)));
  return element("passage", {kind, place}, content);
}

function chartElement({title, place, unit, categories, series}: RecordedChart): PlainElement {
  return element("chart", {title, place, unit}, [
    ...categories.map((category) => element("category", undefined, [category])),
    ...series.map(({name, points}) => element("series", {name}, points.map(pointElement))),
  ]);
}

function pointElement(point: RecordedChart["series"][number]["points"][number]): PlainElement {
  if (!point) return element("none");
  const {value, observations, text} = point;
  return element("point", {value, observations: observations.join(" ")}, [text]);
}

const figureElement = ({text, observations}: RecordedFigure): PlainElement =>
  element("figure", {observations: observations.join(" ")}, [text]);
