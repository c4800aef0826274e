import type {Notes} from "../../../model/document.ts";
import type {Point} from "../../../model/length.ts";
import {asOf} from "../../as-of.ts";
import {cleanText} from "../../clean-text.ts";
import {titleSize} from "../fit-title.ts";
import {area} from "../frame.ts";
import type {Slide} from "../slide.ts";
import {speakerNotes} from "../speaker-notes.ts";
import type {DeckSetting} from "./setting.ts";
import {line, textBox} from "./text-box.ts";

/** The title slide: title, subtitle, and at the foot who reports and how far the sources reach. */
export function coverSlide(notes: readonly Notes[], {document, theme, frame}: DeckSetting): Slide {
  const {meta} = document;
  const {sizes} = theme;
  const title = cleanText(meta.title);
  const place = frame.title.cover;
  const imprint = [meta.author, asOf(document.sources)].filter((text) => text !== "").join("　　");
  const foot = area(place.x, frame.coverPanel.y, place.w, frame.coverPanel.h);
  const style = {colour: "text", bold: false} as const;
  return {
    layout: "cover",
    title,
    titleSize: titleSize(title, place, sizes.title, sizes.headingMinimum),
    subtitle: cleanText(meta.subtitle),
    subtitleSize: titleSize(meta.subtitle, frame.subtitle, sizes.subtitle, sizes.bodyMinimum) as Point,
    boxes:
      imprint === "" ? [] : [textBox("汇报单位和日期", foot, [line(imprint, sizes.label, style)], "middle")],
    notes: speakerNotes(notes, [], document),
  };
}
