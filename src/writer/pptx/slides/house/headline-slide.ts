import {flowBlocks} from "../../flow.ts";
import {area} from "../../frame.ts";
import {parasHeight} from "../../measure-para.ts";
import type {Cover} from "../../outline.ts";
import {drawStack} from "../../pieces/stack.ts";
import type {Slide} from "../../slide.ts";
import {continuedTitle} from "../../titles.ts";
import {conclusionBox} from "../headline-cover.ts";
import type {DeckSetting} from "../setting.ts";
import {contentSlide} from "../topic.ts";

/** The part of the height that the conclusion has where numbers stand below it. */
const SHARE = 0.45;
const GAP = 0.25;

/**
 * What the deck comes to, on a slide of its own: a house's title slide is made for a title, and must not be covered.
 * Nothing for a deck that does not say it.
 */
export function headlineSlide({headline, cards}: Cover, setting: DeckSetting): Slide[] {
  if (headline === undefined) return [];
  const {theme, frame, words} = setting;
  const title = words.slides.headline;
  const {x, y, w, h} = frame.body;
  const most = Math.min(38, theme.sizes.body * 2);
  if (cards === undefined) {
    const alone = conclusionBox(headline, area(x, y, w, h * 0.8), {
      colour: "heading",
      valign: "middle",
      most,
    });
    return [contentSlide(title, [alone], [], setting)];
  }
  const [first, ...others] = [1, 0.8, 0.65].map((share) => {
    const look = {colour: "heading", valign: "top", most: Math.round(most * share)} as const;
    const conclusion = conclusionBox(headline, area(x, y, w, h * SHARE), look);
    const high = parasHeight(conclusion.paragraphs, conclusion.area.w) + GAP;
    const rest = area(x, y + high, w, h - high);
    const pages = flowBlocks([cards], rest, theme, title);
    return {box: {...conclusion, area: area(x, y, w, high - GAP)}, rest, pages};
  });
  // Smaller words rather than numbers on a slide of their own.
  const chosen = [first, ...others].find((one) => one?.pages.length === 1) ?? first;
  if (chosen === undefined) return [];
  const {box, rest, pages} = chosen;
  return pages.map(({pieces}, index) => {
    const boxes = index === 0 ? [box, ...drawStack(pieces, rest)] : drawStack(pieces, frame.body);
    return contentSlide(continuedTitle(title, index, words), boxes, [], setting);
  });
}
