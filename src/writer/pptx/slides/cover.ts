import {asOf} from "../../as-of.ts";
import {cleanText} from "../../clean-text.ts";
import {fitParas, titleSize} from "../fit-title.ts";
import {ownFrame} from "../frame.ts";
import {shapeNames} from "../name-shapes.ts";
import type {Cover} from "../outline.ts";
import type {Slide} from "../slide.ts";
import {speakerNotes} from "../speaker-notes.ts";
import {headlineCover} from "./headline-cover.ts";
import {headlineSlide} from "./house/headline-slide.ts";
import {houseCover} from "./house/title-slides.ts";
import type {DeckSetting} from "./setting.ts";
import {line, textBox} from "./text-box.ts";

/** The title slide; in a house's layouts what the deck comes to stands on a slide of its own behind it. */
export function coverSlides(cover: Cover, setting: DeckSetting): Slide[] {
  const {house} = setting.theme;
  if (house) return [houseCover(cover, imprintOf(setting), house, setting), ...headlineSlide(cover, setting)];
  return [cover.headline ? headlineCover(cover.headline, cover, setting) : coverSlide(cover, setting)];
}

/** Title, subtitle, and at the foot who reports and how far the sources reach. */
function coverSlide(cover: Cover, setting: DeckSetting): Slide {
  const {document, theme} = setting;
  const frame = ownFrame(theme);
  const {meta} = document;
  const {sizes} = theme;
  const title = cleanText(meta.title);
  const subtitle = cleanText(meta.subtitle);
  const place = frame.title.cover;
  const imprint = imprintOf(setting);
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
    boxes: imprint === "" ? [] : [{...textBox(shapeNames.imprint, foot, paras, "middle"), isShrunk}],
    notes: speakerNotes(cover.notes, [], document),
    hidden: setting.hidden,
  };
}

const imprintOf = ({document: {meta, sources}, words}: DeckSetting) =>
  [meta.author, meta.issued, asOf(sources, words)]
    .filter((text) => text !== "")
    .join(words.marks.gap.repeat(2));
