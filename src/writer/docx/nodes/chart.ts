import {ImageRun, Paragraph, type ParagraphChild} from "docx";
import type {NativeChart} from "../../../model/chart.ts";
import type {Chart} from "../../../model/document.ts";
import type {Twip} from "../../../model/length.ts";
import {cleanText} from "../../clean-text.ts";
import {writeCaption} from "../caption.ts";
import {writeNativeChart} from "../native-chart.ts";
import {noteOrigin} from "../origins.ts";
import {placeNumbers} from "../references.ts";
import {writeSourceNote} from "../source-note.ts";
import {textRun} from "../text-run.ts";
import type {WordBlock, WordContext} from "../word-context.ts";

/** The chart or its picture, the caption below, then its sources. */
export function chart(node: Chart, context: WordContext): WordBlock[] {
  const {natives, plan} = context;
  const {spec} = node;
  const native = natives.get(node);
  const observations = spec.series.flatMap(({points}) =>
    points.flatMap((point) => point?.observations ?? []),
  );
  const caption = plan.captions.get(node);
  if (caption === undefined) throw new Error(`chart "${spec.title}" is not in the document's plan`);
  const run = native === undefined ? writePicture(node, context) : writeNative(native, context);
  return [
    new Paragraph({style: "Picture", children: [run]}),
    writeCaption(caption, node.id !== undefined, [textRun(spec.title)], true),
    ...writeRemark(native?.remark ?? ""),
    writeSourceNote(placeNumbers(observations, plan)),
  ];
}

function writePicture(node: Chart, context: WordContext): ParagraphChild {
  const drawing = context.drawings.get(node);
  if (drawing === undefined)
    throw new Error(`chart "${node.spec.title}" was not drawn: drawings hold no picture of it`);
  const name = cleanText(node.spec.title);
  const description = cleanText(context.describeChart(node.spec));
  const run = new ImageRun({
    type: "png",
    data: drawing.png,
    transformation: fitPicture(drawing, context),
    altText: {name, title: name, description},
  });
  return noteOrigin(run, node);
}

function writeNative(native: NativeChart, context: WordContext): ParagraphChild {
  const frame = fitPicture(native, context);
  const {latin, eastAsia} = context.theme.styles.tableCell;
  context.onNativeChart({
    chart: native,
    fonts: {latin, eastAsia, scale: (frame.width * 0.75) / native.width},
  });
  return writeNativeChart(native, {...frame, description: cleanText(context.describeChart(native.spec))});
}

/** Where values are missing, a line below the chart says so; the picture says it in their place. */
function writeRemark(remark: string): WordBlock[] {
  return remark === ""
    ? []
    : [new Paragraph({style: "SourceNote", keepNext: true, children: [textRun(remark)]})];
}

/** As wide as the text; a picture of another proportion is no taller than one of 16 : 9, so that pages fill well. */
function fitPicture(drawing: Size, {width}: WordContext): Size {
  const scale = Math.min(width / drawing.width, (width * 9) / 16 / drawing.height);
  return {
    width: twipsToPixels((drawing.width * scale) as Twip),
    height: twipsToPixels((drawing.height * scale) as Twip),
  };
}

interface Size {
  readonly width: number;
  readonly height: number;
}

/** docx takes pixels, 96 to the inch. */
const twipsToPixels = (length: Twip) => Math.floor(length / 15);
