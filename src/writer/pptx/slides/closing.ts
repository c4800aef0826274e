import {cleanText} from "../../clean-text.ts";
import {titleSize} from "../fit-title.ts";
import type {Slide} from "../slide.ts";
import type {DeckSetting} from "./setting.ts";

export const CLOSING = "汇报完毕";

/** The last slide: the report is over, and what it was. */
export function closingSlide(setting: DeckSetting): Slide {
  const {theme, frame} = setting;
  const {meta} = setting.document;
  const {sizes} = theme;
  const subtitle = cleanText(meta.title);
  return {
    layout: "closing",
    title: CLOSING,
    titleSize: titleSize(CLOSING, frame.title.closing, sizes.section, sizes.headingMinimum),
    subtitle,
    subtitleSize: titleSize(subtitle, frame.subtitle, sizes.subtitle, sizes.bodyMinimum),
    boxes: [],
    notes: [],
    hidden: setting.hidden,
  };
}
