import type {Picture} from "../../../model/document.ts";
import {cleanText} from "../../clean-text.ts";
import {fitPicture} from "../../fit-picture.ts";
import {describePicture} from "../alternative-text.ts";
import {writeCaption} from "../caption.ts";
import {paragraph, picture as pictureElement} from "../elements.ts";
import type {BodyNode} from "../pages/body-nodes.ts";
import {typeArea} from "../pages/type-area.ts";
import {textRun} from "../text-run.ts";
import type {WordContext} from "../word-context.ts";

/** A picture without a width has at least so many pixels to the inch: below, it looks coarse in print. */
const coarsest = 96;
/** It is no higher than this share of its width, so that pages fill well: as landscape photographs are. */
const highest = 0.75;
/** With a width of its own it leaves room for its caption on the page. */
const mostOfPage = 0.88;

/** A picture of the templates folder, and its caption below. */
export function picture(node: Picture, context: WordContext): BodyNode[] {
  const file = context.pictures.get(node.path);
  if (file === undefined) throw new Error(`nobody gave the writer the picture ${node.path}`);
  const {title, description} = describePicture(node, context.plan.words);
  const frame = {
    ...frameOf(node, context),
    title: cleanText(title),
    description: cleanText(String(description)),
  };
  const run = pictureElement(context.place({picture: file.bytes, kind: file.kind}), frame, node);
  const caption = context.plan.captions.get(node);
  if (caption === undefined) return [paragraph({style: "Picture", keepNext: false}, [run])];
  return [
    paragraph({style: "Picture"}, [run]),
    writeCaption(caption, context.plan.words.captions, node.id !== undefined, [textRun(node.caption)], false),
  ];
}

/** In pixels, 96 to the inch. */
function frameOf(node: Picture, {width: twips, theme}: WordContext) {
  const width = twips / 1440;
  const page = (typeArea(theme).height / 72) * mostOfPage;
  const height = Math.min(page, node.width === undefined ? width * highest : page);
  const fitted = fitPicture(node, {width, height}, coarsest);
  return {width: pixels(fitted.width), height: pixels(fitted.height)};
}

const pixels = (inches: number) => Math.max(1, Math.floor(inches * 96));
