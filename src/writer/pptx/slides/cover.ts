import {asOf} from "../../as-of.ts";
import {cleanText} from "../../clean-text.ts";
import {fitParas, titleSize} from "../fit-title.ts";
import type {Cover} from "../outline.ts";
import type {Slide} from "../slide.ts";
import {speakerNotes} from "../speaker-notes.ts";
import {headlineCover} from "./headline-cover.ts";
import type {DeckSetting} from "./setting.ts";
import {line, textBox} from "./text-box.ts";

/** The title slide: title, subtitle, and at the foot who reports and how far the sources reach. */
export function coverSlide(cover: Cover, setting: DeckSetting): Slide {
  if (cover.headline !== undefined) return headlineCover(cover.headline, cover, setting);
  const {document, theme, frame} = setting;
  const {meta} = document;
  const {sizes} = theme;
  const title = cleanText(meta.title);
  const subtitle = cleanText(meta.subtitle);
  const place = frame.title.cover;
  const imprint = [meta.author, meta.issued, asOf(document.sources)]
    .filter((text) => text !== "")
    .join("　　");
  const foot = frame.imprint;
  const style = {colour: "text", bold: false} as const;
  const {label} = sizes;
  const {paras, isShrunk} = fitParas((size) => [line(imprint, size, style)], foot, label, sizes.bodyMinimum);
  return {
    layout: "cover",
    title,
    titleSize: titleSize(title, place, sizes.title, sizes.headingMinimum),
    subtitle,
    subtitleSize: titleSize(subtitle, frame.subtitle, sizes.subtitle, sizes.bodyMinimum),
    boxes: imprint === "" ? [] : [{...textBox("汇报单位和日期", foot, paras, "middle"), isShrunk}],
    notes: speakerNotes(cover.notes, [], document),
    hidden: setting.hidden,
  };
}
