import type {Drawing} from "../../../model/chart.ts";
import type {Area, ChartBox} from "../slide.ts";
import type {Pen} from "./pen.ts";

export function writeChart(box: ChartBox, pen: Pen): void {
  const drawing = pen.drawings.get(box.chart);
  if (!drawing) {
    pen.report({
      severity: "error",
      code: "chart-not-drawn",
      message: {en: `there is no picture of chart "${box.name}"`, zh: `图表“${box.name}”没有图片`},
      place: box.chart.place,
    });
    return;
  }
  pen.slide.addImage({
    data: `image/png;base64,${Buffer.from(drawing.png).toString("base64")}`,
    ...containedIn(box.area, drawing),
    objectName: box.name,
    altText: pen.describeChart(box.chart.spec),
  });
}

/** The largest place of the drawing's proportion in the middle of an area. */
function containedIn(area: Area, drawing: Drawing) {
  const scale = Math.min(area.w / drawing.width, area.h / drawing.height);
  const w = drawing.width * scale;
  const h = drawing.height * scale;
  return {x: area.x + (area.w - w) / 2, y: area.y + (area.h - h) / 2, w, h};
}
