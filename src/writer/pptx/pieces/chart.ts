import {wordsOf} from "../../../language/languages.ts";
import type {Chart} from "../../../model/document.ts";
import {inches} from "../../../model/length.ts";
import {cleanText} from "../../clean-text.ts";
import {plain} from "../runs.ts";
import {captionPiece} from "./caption.ts";
import {LEAD_GAP, withLead} from "./lead.ts";
import type {Piece, PieceSetting} from "./piece.ts";

type SlideChart = "wide" | "half";

/** Width : height of the two drawings. */
const proportion: Record<SlideChart, number> = {wide: 2, half: 1.25};
/** Below this a chart cannot be read from the last row. */
const leastHeight: Record<SlideChart, number> = {wide: 3.2, half: 2.4};
/** Beside cards or text set tightly it may be this much lower, if that keeps them on one slide. */
const TIGHT_SHARE = 0.9;
/** Below a caption of many lines it may be as low as this. */
const LEAST = 1.6;

export function chartPiece(chart: Chart, setting: PieceSetting): Piece {
  const size: SlideChart = setting.narrow ? "half" : "wide";
  const most = setting.width / proportion[size];
  const title = cleanText(chart.spec.title).trim();
  const caption =
    title === "" || title === setting.slideTitle ? undefined : titleCaption(title, chart, setting);
  const wanted = leastHeight[size] * (setting.scale.tight ? TIGHT_SHARE : 1);
  const room = setting.height - (caption ? caption.height + LEAD_GAP : 0);
  const least = Math.min(wanted, most, Math.max(room, LEAST));
  const picture: Piece = {
    name: {zh: "图表", en: "chart"},
    place: chart.place,
    height: inches(least),
    stretch: inches(most - least),
    greedy: true,
    draw: (area) => [
      {type: "chart", name: title || wordsOf(setting.theme.language).descriptions.chart, area, chart},
    ],
    split: () => undefined,
  };
  return caption ? withLead(caption, picture) : picture;
}

function titleCaption(title: string, {place}: Chart, setting: PieceSetting): Piece {
  return captionPiece([plain(title, {colour: "heading", bold: true})], "center", place, setting);
}
