import {inches, type Point, points} from "../../../model/length.ts";
import type {ColourRole, SlideTheme} from "../../../theme/slide-theme.ts";
import type {OwnFrame} from "../../pptx/frame.ts";
import {SAFETY} from "../../pptx/measure-para.ts";
import {placeholderLeading} from "../../pptx/placeholder-leading.ts";
import {numberColour, titleLook} from "../../pptx/placeholder-look.ts";
import type {Slide, SlideLayout} from "../../pptx/slide.ts";
import {breakLines} from "../../typesetting/break-lines.ts";
import {escapeHtml} from "../escape-html.ts";
import {placeStyle, pointPixels} from "./css-pixels.ts";
import {sizeStyle} from "./para-html.ts";

export function titleHtml(
  {layout, title, titleSize, titlePlace}: Slide,
  theme: SlideTheme,
  frame: OwnFrame,
): string {
  const place = titlePlace ?? frame.title[layout];
  const {colour, valign} = titleLook(layout, theme);
  const lines = breakLines(title, inches(place.w * SAFETY), {sizePt: titleSize, bold: true});
  const style = `${placeStyle(place)};${typeStyle(titleSize)}`;
  return `<h1 class="box ${valign} ink-${colour}" style="${style}"><span>${linesHtml(lines)}</span></h1>`;
}

/** Only title and closing slide have one. */
export function subtitleHtml(
  {layout, subtitle, subtitleSize, subtitlePlace}: Slide,
  frame: OwnFrame,
): string {
  const place = subtitlePlace ?? frame.subtitle;
  if (subtitle === "" || !(layout === "cover" || layout === "closing")) return "";
  const lines = breakLines(subtitle, inches(place.w * SAFETY), {sizePt: subtitleSize});
  const style = `${placeStyle(place)};${typeStyle(subtitleSize)}`;
  return `<p class="box ink-onCover" style="${style}"><span>${linesHtml(lines)}</span></p>`;
}

export function numberHtml(number: number, layout: SlideLayout, theme: SlideTheme, frame: OwnFrame): string {
  const colour: ColourRole | undefined = numberColour(layout, theme);
  if (colour === undefined) return "";
  const style = `${placeStyle(frame.slideNumber)};font-size:${pointPixels(points(theme.sizes.source))}`;
  return `<p class="box right ink-${colour}" style="${style}"><span>${number}</span></p>`;
}

const linesHtml = (lines: readonly string[]) => escapeHtml(lines.map((line) => line.trimEnd()).join("\n"));

const typeStyle = (size: Point) => sizeStyle({size, lineHeight: points(placeholderLeading(size))});
