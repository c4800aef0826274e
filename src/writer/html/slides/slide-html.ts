import type {HouseLayout} from "../../../house/deck/house-deck.ts";
import {wordsOf} from "../../../language/languages.ts";
import type {SlideTheme} from "../../../theme/slide-theme.ts";
import {logoOn} from "../../pptx/add-logo.ts";
import {decoration} from "../../pptx/decoration.ts";
import {type OwnFrame, ownFrame} from "../../pptx/frame.ts";
import {groundOf} from "../../pptx/placeholder-look.ts";
import type {Slide} from "../../pptx/slide.ts";
import type {ViewMeans} from "../document-view.ts";
import {escapeHtml} from "../escape-html.ts";
import {boxHtml} from "./box-html.ts";
import {placeStyle} from "./css-pixels.ts";
import {houseGroundHtml, houseTextsHtml} from "./house-html.ts";
import {patchHtml} from "./patch-html.ts";
import {numberHtml, subtitleHtml, titleHtml} from "./placeholder-html.ts";

/** A slide: what its layout shows, then title, subtitle and boxes, each a line of HTML. */
export function slideHtml(slide: Slide, number: number, theme: SlideTheme, means: ViewMeans): string {
  const {tag} = wordsOf(theme.language);
  const {layout} = slide;
  const boxes = slide.boxes.map((box) => boxHtml(box, means, theme));
  const parts = theme.house
    ? houseParts(slide, number, theme.house.layouts[layout], theme, boxes)
    : ownParts(slide, number, theme, boxes, means);
  const lines = parts.filter((part) => part !== "").join("\n");
  const html = `<div class="slide fill-${groundOf(layout, theme)} ink-text" lang="${tag}">\n${lines}\n</div>`;
  return hasTwoFonts(theme) ? markChinese(html) : html;
}

function ownParts(
  slide: Slide,
  number: number,
  theme: SlideTheme,
  boxes: readonly string[],
  means: ViewMeans,
): string[] {
  const frame = ownFrame(theme);
  const {layout} = slide;
  return [
    ...decoration(layout, theme, frame).map(patchHtml),
    ...(slide.ground ?? []).map(patchHtml),
    logoHtml(slide, theme, frame, means),
    titleHtml(slide, theme, frame),
    subtitleHtml(slide, frame),
    ...boxes,
    numberHtml(number, layout, theme, frame),
  ];
}

function houseParts(
  slide: Slide,
  number: number,
  layout: HouseLayout,
  {slide: {width, height}}: SlideTheme,
  boxes: readonly string[],
): string[] {
  return [...houseGroundHtml(layout, width, height), ...houseTextsHtml(slide, layout, number), ...boxes];
}

/** The logo of the layout; a ground of the slide's own covers it. */
function logoHtml(
  {layout, ground}: Slide,
  theme: SlideTheme,
  frame: OwnFrame,
  {pictureOf}: ViewMeans,
): string {
  const {logo} = theme;
  const place = logoOn(layout, frame, theme);
  if (!logo || !place || ground) return "";
  const [address, description] = [pictureOf({path: logo.file}), logo.alt].map(escapeHtml);
  return `<img class="box" src="${address}" alt="${description}" style="${placeStyle(place)}">`;
}

const hasTwoFonts = ({fonts}: SlideTheme) =>
  [fonts.heading, fonts.body].some(({latin, eastAsia}) => latin !== eastAsia);

/**
 * Quotation marks, dashes and dots that Chinese and Latin share. PowerPoint sets them in the Chinese font in Chinese
 * text; a browser would take them from the Latin font, half as wide.
 */
const sharedMarks = /(?<![\p{Script=Latin}\d%.,])[“”‘’…—·]+/gu;

/** The texts of a piece of HTML with such marks in the Chinese font, its tags and attributes as they are. */
function markChinese(html: string): string {
  return html.replace(/>[^<]+</g, (text) => text.replace(sharedMarks, '<span class="chinese">$&</span>'));
}
