import {inches, points} from "../../../../src/model/length.ts";
import {leading, lineHeight} from "../../../../src/writer/pptx/frame.ts";
import {paraHeight} from "../../../../src/writer/pptx/measure-para.ts";
import {para} from "../../../../src/writer/pptx/paras.ts";
import {plain} from "../../../../src/writer/pptx/runs.ts";
import type {Area, ChartBox} from "../../../../src/writer/pptx/slide.ts";
import {addNativeChart} from "./native-chart.ts";
import type {SlideContext} from "./slide-context.ts";
import {writeText} from "./text.ts";

/** Distance between a chart and its remark. */
const AROUND_REMARK = 0.06;
/** What a remark may take of the room of its chart. */
const MOST_REMARK = 0.4;

/** The picture of a chart, or the chart itself. */
export function writeChart(box: ChartBox, context: SlideContext): void {
  if (context.natives.has(box.chart)) writeNative(box, context);
  else writePicture(box, context);
}

function writePicture(box: ChartBox, context: SlideContext): void {
  const drawing = context.drawings.get(box.chart);
  if (!drawing) {
    context.report({
      severity: "error",
      code: "chart-not-drawn",
      message: {en: `there is no picture of chart "${box.name}"`, zh: `图表“${box.name}”没有图片`},
      place: box.chart.place,
    });
    return;
  }
  context.slide.addImage({
    data: `image/png;base64,${Buffer.from(drawing.png).toString("base64")}`,
    ...containedIn(box.area, drawing),
    objectName: box.name,
    altText: context.describeChart(box.chart.spec),
  });
}

/** Where values are missing, a line below the chart says so; the picture says it in their place. */
function writeNative(box: ChartBox, context: SlideContext): void {
  const chart = context.natives.get(box.chart);
  if (chart === undefined) return;
  const {x, y, w, h} = box.area;
  const size = points(context.theme.sizes.source);
  const remark = para([plain(chart.remark, {colour: "muted", bold: false})], size, {
    align: "center",
    lineHeight: lineHeight(size, leading.tight),
  });
  const below = chart.remark === "" ? 0 : Math.min(paraHeight(remark, w) + AROUND_REMARK, h * MOST_REMARK);
  const area = containedIn({x, y, w, h: inches(h - below)}, chart);
  addNativeChart(chart, box.name, area, context);
  if (below === 0) return;
  writeText(
    {
      type: "text",
      name: `${box.name}（说明）`,
      area: {x, y: inches(area.y + area.h), w, h: inches(below)},
      paragraphs: [remark],
      valign: "middle",
      inset: {x: inches(0), y: inches(0)},
    },
    context,
  );
}

/** The largest place of the chart's proportion in the middle of an area. */
function containedIn(area: Area, chart: {readonly width: number; readonly height: number}): Area {
  const scale = Math.min(area.w / chart.width, area.h / chart.height);
  const w = inches(chart.width * scale);
  const h = inches(chart.height * scale);
  return {x: inches(area.x + (area.w - w) / 2), y: inches(area.y + (area.h - h) / 2), w, h};
}
