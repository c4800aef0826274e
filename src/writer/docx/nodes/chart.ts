import type {NativeChart} from "../../../model/chart.ts";
import type {Chart} from "../../../model/document.ts";
import type {Twip} from "../../../model/length.ts";
import {knownPoints} from "../../../query/chart-points.ts";
import {cleanText} from "../../clean-text.ts";
import {writeCaption} from "../caption.ts";
import {nativeChart, paragraph, picture} from "../elements.ts";
import type {BodyNode} from "../pages/body-nodes.ts";
import {citedNumbers} from "../references.ts";
import {writeSourceNote} from "../source-note.ts";
import {textRun} from "../text-run.ts";
import type {WordContext} from "../word-context.ts";

/** The chart or its picture, the caption below, then its sources. */
export function chart(node: Chart, context: WordContext): BodyNode[] {
  const {natives, plan} = context;
  const {spec} = node;
  const native = natives.get(node);
  const observations = knownPoints(spec.series).flatMap((point) => point.observations);
  const caption = plan.captions.get(node);
  if (caption === undefined) throw new Error(`chart "${spec.title}" is not in the document's plan`);
  const run = native === undefined ? writePicture(node, context) : writeNative(node, native, context);
  return [
    paragraph({style: "Picture"}, [run]),
    writeCaption(caption, plan.words.captions, node.id !== undefined, [textRun(spec.title)], true),
    ...writeRemark(native?.remark ?? ""),
    writeSourceNote(citedNumbers(observations, plan), plan.words.sources),
  ];
}

function writePicture(node: Chart, context: WordContext): BodyNode {
  const drawing = context.drawings.get(node);
  if (drawing === undefined)
    throw new Error(`chart "${node.spec.title}" was not drawn: drawings hold no picture of it`);
  return picture(context.place({picture: drawing.png}), frameOf(node, drawing, context), node);
}

function writeNative(node: Chart, native: NativeChart, context: WordContext): BodyNode {
  const frame = frameOf(node, native, context);
  const {latin, eastAsia} = context.theme.styles.tableCell;
  const scale = (frame.width * 0.75) / native.width;
  const name = context.place({chart: native, fonts: {latin, eastAsia, scale}});
  return nativeChart(name, frame);
}

function frameOf({spec}: Chart, drawing: Size, context: WordContext) {
  const title = cleanText(spec.title);
  return {...fitPicture(drawing, context), title, description: cleanText(context.describeChart(spec))};
}

/** Where values are missing, a line below the chart says so; the picture says it in their place. */
function writeRemark(remark: string): BodyNode[] {
  return remark === "" ? [] : [paragraph({style: "SourceNote", keepNext: true}, [textRun(remark)])];
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

/** Whole pixels, 96 to the inch. */
const twipsToPixels = (length: Twip) => Math.floor(length / 15);
