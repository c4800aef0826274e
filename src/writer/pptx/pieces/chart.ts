import type {DrawingSize} from "../../../model/chart.ts";
import type {Chart} from "../../../model/document.ts";
import {inches} from "../../../model/length.ts";
import {cleanText} from "../../clean-text.ts";
import {plain} from "../runs.ts";
import {captionPiece} from "./caption.ts";
import {withLead} from "./lead.ts";
import type {Piece, PieceSetting} from "./piece.ts";

/** Width : height of the two drawings. */
const proportion: Record<DrawingSize, number> = {wide: 2, half: 1.25};
/** Below this a chart cannot be read from the last row. */
const leastHeight: Record<DrawingSize, number> = {wide: 3.2, half: 2.4};
/** Beside cards or text set tightly it may be this much lower, if that keeps them on one slide. */
const TIGHT_SHARE = 0.9;

export function chartPiece(chart: Chart, setting: PieceSetting): Piece {
  const size: DrawingSize = setting.narrow ? "half" : "wide";
  const most = setting.width / proportion[size];
  const least = Math.min(leastHeight[size] * (setting.scale.tight ? TIGHT_SHARE : 1), most);
  const title = cleanText(chart.spec.title).trim();
  const picture: Piece = {
    name: {zh: "图表", en: "chart"},
    place: chart.place,
    height: inches(least),
    stretch: inches(most - least),
    greedy: true,
    draw: (area) => [{type: "chart", name: title || "图表", area, chart}],
    split: () => undefined,
  };
  if (title === "" || title === setting.slideTitle) return picture;
  const runs = [plain(title, {colour: "heading", bold: true})];
  return withLead(captionPiece(runs, "center", chart.place, setting), picture);
}
