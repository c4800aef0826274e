import {element, type PlainElement} from "../../../ooxml/plain-element.ts";
import {leadsTo} from "../../../ooxml/written-package.ts";
import {cleanText} from "../../clean-text.ts";
import {describeSparkline, sparklineTitle} from "../../sparkline/describe-sparkline.ts";
import {drawSparkline} from "../../sparkline/draw-sparkline.ts";
import {partsText} from "../../text-parts.ts";
import type {TableBox} from "../slide.ts";
import {sparklinesOn} from "../sparklines-on.ts";
import {pictureElement} from "./picture.ts";
import {nextId, relate, type SlideContext} from "./slide-context.ts";

/** The pictures over the cells of a table. */
export function writeSparklines(box: TableBox, context: SlideContext): PlainElement[] {
  const {media, theme, words} = context.deck;
  const {text: line, accent: last} = theme.colours;
  return sparklinesOn(box).map(({sparkline, name, area}) => {
    const picture = media.addPicture(drawSparkline(sparkline, {line, last}));
    const relationship = relate(context, leadsTo("image", picture));
    const named = element("p:cNvPr", {
      id: nextId(context),
      name: cleanText(sparklineTitle(name, words)),
      descr: cleanText(partsText(describeSparkline(sparkline, words))),
    });
    return pictureElement(named, relationship, area);
  });
}
