import type {Parts} from "../package/open-package.ts";
import type {Relationship} from "../package/relationships.ts";
import {attribute, descendants, type Element, parsePart, relationshipId} from "../package/xml.ts";
import type {FileChart, FilePassage, FilePlace} from "./file-content.ts";
import {linePassages, passage} from "./passages.ts";
import {readChart} from "./read-chart.ts";
import {paragraphText} from "./read-shape-text.ts";

export interface Found {
  readonly passages: readonly FilePassage[];
  readonly charts: readonly FileChart[];
}

/** What a drawing holds apart from text boxes: its alternative texts, a native chart, the words of SmartArt. */
export function readDrawing(
  parts: Parts,
  related: readonly Relationship[],
  drawing: Element,
  place: FilePlace,
): Found {
  const frames = [...descendants(drawing, "docPr"), ...descendants(drawing, "cNvPr")];
  const passages = alternativeTexts(frames, place);
  const targetOf = (id: string | undefined) => related.find((each) => each.id === id)?.target ?? "";
  const charts = descendants(drawing, "chart").flatMap((chart) => {
    const name = frames.map((frame) => attribute(frame, "title") ?? attribute(frame, "name") ?? "");
    return readChart(parts, targetOf(relationshipId(chart)), place, name.find((each) => each !== "") ?? "");
  });
  const diagrams = descendants(drawing, "relIds").flatMap((diagram) => {
    const data = parsePart(parts, targetOf(relationshipId(diagram, "dm")));
    return linePassages("text", descendants(data, "p").map(paragraphText), place);
  });
  return {passages: [...passages, ...diagrams], charts};
}

/** Word repeats the text of a frame at the picture within; said twice it is one text. */
export function alternativeTexts(frames: readonly Element[], place: FilePlace): FilePassage[] {
  const texts = frames.flatMap((frame) => ["title", "descr"].map((name) => attribute(frame, name) ?? ""));
  return [...new Set(texts)].flatMap((text) => passage("alternative", text, place));
}
