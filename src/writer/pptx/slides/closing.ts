import {cleanText} from "../../clean-text.ts";
import {titleSize} from "../fit-title.ts";
import {ownFrame} from "../frame.ts";
import type {Slide} from "../slide.ts";
import {houseClosing} from "./house/title-slides.ts";
import type {DeckSetting} from "./setting.ts";

/** The last slide, if the template wants one: the report is over, and what it was. */
export function closingSlide(setting: DeckSetting): Slide[] {
  const {theme} = setting;
  const {meta} = setting.document;
  const {sizes} = theme;
  const title = cleanText(meta.closing).trim();
  if (title === "") return [];
  const subtitle = cleanText(meta.title);
  if (theme.house) return [houseClosing(title, subtitle, theme.house, setting)];
  const frame = ownFrame(theme);
  const slide: Slide = {
    layout: "closing",
    title,
    titleSize: titleSize(title, frame.title.closing, sizes.section, sizes.headingMinimum),
    subtitle,
    subtitleSize: titleSize(subtitle, frame.subtitle, sizes.subtitle, sizes.bodyMinimum),
    boxes: [],
    notes: [],
    hidden: setting.hidden,
  };
  return [slide];
}
