import {strToU8} from "fflate";
import type {CitedObservation} from "../model/document.ts";
import type {FigureRecord, RecordedChart, RecordedFigure, RecordedPassage} from "../model/record.ts";
import type {Package} from "./package.ts";
import {escapeXml} from "./relationships.ts";
import {stripIllegal} from "./xml.ts";

/** By this a program finds the record among the custom XML parts of a file; the number is its version. */
export const recordNamespace = "urn:jianbao:record:1";

/** Of the custom XML data storage (ECMA-376 Part 1, 22.5): one for all files, as each holds one record. */
const itemId = "{6D1F3C0E-52A7-4B7C-9C55-6A69616E6261}";
const relationshipTypes = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const customXml = "http://schemas.openxmlformats.org/officeDocument/2006/customXml";
const declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

/** Puts the record into the package as a custom XML part (ECMA-376 Part 1, 15.2.5) of its main part. */
export function addRecord(container: Package, record: FigureRecord): void {
  const main = container.relationships.find(({type}) => type.endsWith("/officeDocument"))?.target;
  const owner = container.parts.find(({name}) => name === main);
  if (!owner) throw new Error("the package has no main part");
  const item = "customXml/item1.xml";
  const properties = "customXml/itemProps1.xml";
  // A package that has been through here has a record already.
  container.parts = container.parts.filter(({name}) => name !== item && name !== properties);
  owner.relationships = owner.relationships.filter(({target}) => target !== item);
  owner.relationships.push({
    id: "record",
    type: `${relationshipTypes}/customXml`,
    target: item,
    isExternal: false,
  });
  container.parts.push(
    {
      name: item,
      contentType: "application/xml",
      // Titles and names come as people wrote them.
      content: strToU8(declaration + stripIllegal(recordXml(record))),
      relationships: [
        {id: "rId1", type: `${relationshipTypes}/customXmlProps`, target: properties, isExternal: false},
      ],
    },
    {
      name: properties,
      contentType: "application/vnd.openxmlformats-officedocument.customXmlProperties+xml",
      content: strToU8(
        `${declaration}<ds:datastoreItem xmlns:ds="${customXml}" ds:itemID="${itemId}">` +
          `<ds:schemaRefs><ds:schemaRef ds:uri="${recordNamespace}"/></ds:schemaRefs></ds:datastoreItem>`,
      ),
      relationships: [],
    },
  );
}

export function recordXml({document, observations, passages, charts}: FigureRecord): string {
  return element("record", {xmlns: recordNamespace, ...document}, [
    element("observations", {}, observations.map(observationXml)),
    element("passages", {}, passages.map(passageXml)),
    element("charts", {}, charts.map(chartXml)),
  ]);
}

function observationXml({valueHigh, ...rest}: CitedObservation): string {
  return element("observation", {...rest, value_high: valueHigh ?? ""}, []);
}

function passageXml({kind, place, parts}: RecordedPassage): string {
  return element(
    "passage",
    {kind, place},
    parts.map((part) => (typeof part === "string" ? escapeXml(part) : figureXml("figure", part, {}))),
  );
}

function chartXml({title, place, unit, categories, series}: RecordedChart): string {
  return element("chart", {title, place, unit}, [
    ...categories.map((category) => element("category", {}, [escapeXml(category)])),
    ...series.map(({name, points}) =>
      element(
        "series",
        {name},
        points.map((point) => (point ? figureXml("point", point, {value: point.value}) : "<none/>")),
      ),
    ),
  ]);
}

function figureXml(name: string, {text, observations}: RecordedFigure, more: Record<string, number>): string {
  return element(name, {...more, observations: observations.join(" ")}, [escapeXml(text)]);
}

function element(
  name: string,
  attributes: Readonly<Record<string, string | number>>,
  content: readonly string[],
): string {
  const written = Object.entries(attributes).map(([key, value]) => ` ${key}="${escapeXml(String(value))}"`);
  const head = `${name}${written.join("")}`;
  return content.length === 0 ? `<${head}/>` : `<${head}>${content.join("")}</${name}>`;
}
