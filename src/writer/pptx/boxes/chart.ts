import type {Drawing, NativeChart} from "../../../model/chart.ts";
import {inches, points} from "../../../model/length.ts";
import {element, type PlainElement} from "../../../ooxml/plain-element.ts";
import {leadsTo} from "../../../ooxml/written-package.ts";
import {describePanel} from "../describe-panel.ts";
import {leading, lineHeight} from "../frame.ts";
import {paraHeight} from "../measure-para.ts";
import {para} from "../paras.ts";
import {plain} from "../runs.ts";
import type {Area, ChartBox} from "../slide.ts";
import {emptyProperties, placeOf} from "./drawing.ts";
import {pictureElement} from "./picture.ts";
import {nextId, relate, type SlideContext} from "./slide-context.ts";
import {writeText} from "./text.ts";

/** Distance between a chart and its remark. */
const AROUND_REMARK = 0.06;
/** What a remark may take of the room of its chart. */
const MOST_REMARK = 0.4;

/** The picture of a chart, or the chart itself. */
export function writeChart(box: ChartBox, context: SlideContext): PlainElement[] {
  const {natives, drawings} = context.deck.means;
  const native = natives?.get(box.chart);
  if (native !== undefined) return writeNative(box, native, context);
  const drawing = drawings.get(box.chart);
  if (drawing !== undefined) return [writePicture(box, drawing, context)];
  context.deck.report({
    severity: "error",
    code: "chart-not-drawn",
    message: {en: `there is no picture of chart "${box.name}"`, zh: `图表“${box.name}”没有图片`},
    place: box.chart.place,
  });
  return [];
}

/** Nobody needs them, but they stand in the files of all versions so far. */
const fourSpaces = ["    "];

function writePicture(box: ChartBox, drawing: Drawing, context: SlideContext): PlainElement {
  const {media} = context.deck;
  const id = relate(context, leadsTo("image", media.addPicture(drawing.png)));
  const description = context.deck.means.describeChart(box.chart.spec);
  const named = element("p:cNvPr", described(box.name, description, context), fourSpaces);
  return pictureElement(named, id, containedIn(box.area, drawing));
}

/** Where values are missing, a line below the chart says so; the picture says it in their place. */
function writeNative(box: ChartBox, chart: NativeChart, context: SlideContext): PlainElement[] {
  const {x, y, w, h} = box.area;
  const size = points(context.deck.theme.sizes.source);
  const remark = para([plain(chart.remark, {colour: "muted", bold: false})], size, {
    align: "center",
    lineHeight: lineHeight(size, leading.tight),
  });
  const below = chart.remark === "" ? 0 : Math.min(paraHeight(remark, w) + AROUND_REMARK, h * MOST_REMARK);
  const area = containedIn({x, y, w, h: inches(h - below)}, chart);
  const frames = writeFrames(box, chart, area, context);
  if (below === 0) return frames;
  const text = writeText(
    {
      type: "text",
      name: box.name + context.deck.words.marks.brackets(context.deck.words.tables.note),
      area: {x, y: inches(area.y + area.h), w, h: inches(below)},
      paragraphs: [remark],
      valign: "middle",
      inset: {x: inches(0), y: inches(0)},
    },
    context,
  );
  return [...frames, text];
}

/** Small multiples are charts beside one another, each with the alternative text of its own series. */
function writeFrames(box: ChartBox, chart: NativeChart, area: Area, context: SlideContext): PlainElement[] {
  const {describeChart} = context.deck.means;
  const {panels} = chart;
  if (panels === undefined)
    return [writeFrame(box.name, describeChart(box.chart.spec), chart, area, context)];
  const scale = area.w / chart.width;
  return panels.map((panel) => {
    const {x, y, width, height} = panel.area;
    const place = {
      x: inches(area.x + x * scale),
      y: inches(area.y + y * scale),
      w: inches(width * scale),
      h: inches(height * scale),
    };
    return writeFrame(box.name, describePanel(panel, describeChart), panel.chart, place, context);
  });
}

const framed = element("p:cNvGraphicFramePr");

/** A chart that PowerPoint draws, with its data sheet in a part of its own. */
function writeFrame(
  name: string,
  description: string,
  chart: NativeChart,
  area: Area,
  context: SlideContext,
): PlainElement {
  const {theme, media} = context.deck;
  const {latin, eastAsia} = theme.fonts.body;
  const part = media.addChart({chart, fonts: {latin, eastAsia, scale: (area.w * 72) / chart.width}});
  const id = relate(context, leadsTo("chart", part));
  return element("p:graphicFrame", undefined, [
    element("p:nvGraphicFramePr", undefined, [
      element("p:cNvPr", described(name, description, context)),
      framed,
      emptyProperties,
    ]),
    placeOf(area, "p:xfrm"),
    element("a:graphic", {"xmlns:a": "http://schemas.openxmlformats.org/drawingml/2006/main"}, [
      element("a:graphicData", {uri: chartNamespace}, [
        element("c:chart", {"r:id": id, "xmlns:c": chartNamespace}),
      ]),
    ]),
  ]);
}

const chartNamespace = "http://schemas.openxmlformats.org/drawingml/2006/chart";

/** Alternative texts are one line, whatever an editor wrote as the title. */
function described(name: string, description: string, context: SlideContext) {
  return {id: nextId(context), name, descr: description.replace(/\r\n?|[\t\n]/g, " ")};
}

/** The largest place of the chart's proportion in the middle of an area. */
function containedIn(area: Area, chart: {readonly width: number; readonly height: number}): Area {
  const scale = Math.min(area.w / chart.width, area.h / chart.height);
  const w = inches(chart.width * scale);
  const h = inches(chart.height * scale);
  return {x: inches(area.x + (area.w - w) / 2), y: inches(area.y + (area.h - h) / 2), w, h};
}
