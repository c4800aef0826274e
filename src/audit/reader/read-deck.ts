import type {Parts} from "../package/open-package.ts";
import {type Relationship, relationshipsOf} from "../package/relationships.ts";
import {
  alternatives,
  attribute,
  child,
  children,
  descendants,
  type Element,
  nameOf,
  parsePart,
  relationshipId,
} from "../package/xml.ts";
import type {FileChart, FilePassage, FilePlace} from "./file-content.ts";
import {cellPassages, linePassages} from "./passages.ts";
import {alternativeTexts, type Found, readDrawing} from "./read-drawing.ts";
import {paragraphTexts} from "./read-shape-text.ts";

/** Slides in their order, each followed by its notes. */
export function readDeck(parts: Parts, name: string, presentation: Element): Found {
  const related = relationshipsOf(parts, name);
  const targets = new Map(related.map(({id, target}) => [id, target]));
  const references = children(child(presentation, "sldIdLst"), "sldId");
  const slides = references.map((reference, index) => {
    const target = targets.get(relationshipId(reference) ?? "") ?? "";
    return readSlide(parts, target, index + 1);
  });
  return {
    passages: slides.flatMap(({passages}) => passages),
    charts: slides.flatMap(({charts}) => charts),
  };
}

function readSlide(parts: Parts, name: string, number: number): Found {
  const slide = parsePart(parts, name);
  const tree = child(slide, "cSld", "spTree");
  if (!tree) return {passages: [], charts: []};
  const related = relationshipsOf(parts, name);
  const title = descendants(tree, "sp").find((shape) => /^(?:title|ctrTitle)$/.test(placeholderOf(shape)));
  const heading = title ? paragraphTexts(child(title, "txBody")).join("").trim() : "";
  const state: SlideState = {parts, related, place: {story: "slide", slide: number, heading}, tables: 0};
  const found = readTree(tree, state);
  const notes = related.find(({type}) => type === "notesSlide")?.target;
  const lines = notes === undefined ? [] : readNotes(parts, notes, {...state.place, story: "notes"});
  return {passages: [...found.passages, ...lines], charts: found.charts};
}

interface SlideState {
  readonly parts: Parts;
  readonly related: readonly Relationship[];
  readonly place: FilePlace;
  tables: number;
}

function readTree(tree: Element, state: SlideState): Found {
  const passages: FilePassage[] = [];
  const charts: FileChart[] = [];
  for (const shape of alternatives(tree)) {
    const found = readShape(shape, state);
    passages.push(...found.passages);
    charts.push(...found.charts);
  }
  return {passages, charts};
}

function readShape(shape: Element, state: SlideState): Found {
  const {place} = state;
  switch (nameOf(shape)) {
    case "sp":
    case "cxnSp":
    case "pic": {
      const lines = isPageFurniture(shape) ? [] : paragraphTexts(child(shape, "txBody"));
      const frames = descendants(shape, "cNvPr");
      return {
        passages: [...linePassages("text", lines, place), ...alternativeTexts(frames, place)],
        charts: [],
      };
    }
    case "grpSp": {
      const frame = alternativeTexts(descendants(child(shape, "nvGrpSpPr"), "cNvPr"), place);
      const {passages, charts} = readTree(shape, state);
      return {passages: [...frame, ...passages], charts};
    }
    case "graphicFrame": {
      const {passages, charts} = readDrawing(state.parts, state.related, shape, place);
      const tables = descendants(shape, "tbl").flatMap((table) =>
        cellPassages(readTable(table, state), place),
      );
      return {passages: [...tables, ...passages], charts};
    }
    default:
      return {passages: [], charts: []};
  }
}

function readTable(table: Element, state: SlideState) {
  state.tables++;
  const rows = children(table, "tr").map((row) =>
    children(row, "tc").map((cell) => paragraphTexts(child(cell, "txBody"))),
  );
  return {number: state.tables, rows};
}

/** Line by line, as the presenter reads them; the picture of the slide and the page number are not notes. */
function readNotes(parts: Parts, name: string, place: FilePlace): FilePassage[] {
  const tree = child(parsePart(parts, name), "cSld", "spTree");
  return descendants(tree, "sp")
    .filter((shape) => !isPageFurniture(shape))
    .flatMap((shape) => paragraphTexts(child(shape, "txBody")))
    .flatMap((text) => linePassages("note", text.split("\n"), place));
}

function isPageFurniture(shape: Element): boolean {
  return /^(?:sldNum|dt|sldImg)$/.test(placeholderOf(shape));
}

function placeholderOf(shape: Element): string {
  return attribute(descendants(shape, "ph")[0], "type") ?? "";
}
