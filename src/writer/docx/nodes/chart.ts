import {ImageRun, Paragraph} from "docx";
import type {Drawing} from "../../../model/chart.ts";
import type {Chart} from "../../../model/document.ts";
import type {Twip} from "../../../model/length.ts";
import {cleanText} from "../../clean-text.ts";
import {writeCaption} from "../caption.ts";
import {sourceNumbers} from "../references.ts";
import {writeSourceNote} from "../source-note.ts";
import {textRun} from "../text-run.ts";
import type {WordBlock, WordContext} from "../word-context.ts";

/** The picture, its caption below, then its sources. */
export function chart(node: Chart, context: WordContext): WordBlock[] {
  const {drawings, plan, describeChart} = context;
  const drawing = drawings.get(node);
  if (drawing === undefined)
    throw new Error(`chart "${node.spec.title}" was not drawn: drawings hold no picture of it`);
  const {spec} = node;
  const observations = spec.series.flatMap(({points}) =>
    points.flatMap((point) => point?.observations ?? []),
  );
  const picture = new ImageRun({
    type: "png",
    data: drawing.png,
    transformation: fitPicture(drawing, context),
    altText: {
      name: cleanText(spec.title),
      title: cleanText(spec.title),
      description: cleanText(describeChart(spec)),
    },
  });
  return [
    new Paragraph({style: "Picture", children: [picture]}),
    writeCaption("图", plan.captionNumbers.get(node) ?? 0, [textRun(spec.title)], true),
    writeSourceNote(sourceNumbers(observations, plan)),
  ];
}

/** As wide as the text; a picture of another proportion is no taller than one of 16 : 9, so that pages fill well. */
function fitPicture(drawing: Drawing, {width}: WordContext): {width: number; height: number} {
  const scale = Math.min(width / drawing.width, (width * 9) / 16 / drawing.height);
  return {
    width: twipsToPixels((drawing.width * scale) as Twip),
    height: twipsToPixels((drawing.height * scale) as Twip),
  };
}

/** docx takes pixels, 96 to the inch. */
const twipsToPixels = (length: Twip) => Math.floor(length / 15);
