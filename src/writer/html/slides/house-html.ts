import type {HouseGround, HouseLayout, HousePlaceholder, HouseShape} from "../../../house/deck/house-deck.ts";
import {inches, type Point, points} from "../../../model/length.ts";
import {SAFETY} from "../../pptx/measure-para.ts";
import {placeholderLeading} from "../../pptx/placeholder-leading.ts";
import type {Slide} from "../../pptx/slide.ts";
import {breakLines} from "../../typesetting/break-lines.ts";
import {escapeHtml} from "../escape-html.ts";
import {placeStyle} from "./css-pixels.ts";
import {pictureClass} from "./house-pictures.ts";
import {sizeStyle} from "./para-html.ts";

/** What a layout of a house shows behind all text, as far as a browser can draw it: plain fills and pictures. */
export function houseGroundHtml({ground, shapes}: HouseLayout, width: number, height: number): string[] {
  const whole = {x: inches(0), y: inches(0), w: inches(width), h: inches(height)};
  return [shapeHtml({area: whole, alpha: 1, isRectangle: true, ...ground}), ...shapes.map(shapeHtml)].filter(
    (html) => html !== "",
  );
}

function shapeHtml({area, alpha, isRectangle, picture, ...fill}: HouseShape & HouseGround): string {
  // The outline of other shapes is not known: filled, they would cover what they do not cover in the deck.
  if (!isRectangle) return "";
  const background = picture === undefined ? backgroundOf(fill) : "";
  if (picture === undefined && background === "") return "";
  const classes = picture === undefined ? "box" : `box ${pictureClass(picture)}`;
  const opacity = alpha < 1 ? `;opacity:${Math.round(alpha * 100) / 100}` : "";
  return `<div class="${classes}" style="${placeStyle(area)}${background}${opacity}"></div>`;
}

function backgroundOf({colours, angle = 90}: HouseGround): string {
  const [first] = colours;
  if (first === undefined) return "";
  if (colours.length === 1) return `;background:#${first}`;
  // CSS counts its degrees from below, DrawingML from the left.
  return `;background:linear-gradient(${angle + 90}deg,${colours.map((colour) => `#${colour}`).join(",")})`;
}

/** The texts of the house's places. */
export function houseTextsHtml(slide: Slide, layout: HouseLayout, number: number): string[] {
  const {title, titleSize, subtitle, subtitleSize, besides = {}} = slide;
  const {ordinal, imprint} = besides;
  const hasFoot = slide.layout !== "cover" && slide.layout !== "closing";
  return [
    textHtml("h1", layout.title, title, titleSize),
    textHtml("p", layout.subtitle, subtitle, subtitleSize),
    ...(ordinal ? [textHtml("p", layout.ordinal, ordinal.text, ordinal.size)] : []),
    ...(imprint ? [textHtml("p", layout.imprint, imprint.text, imprint.size)] : []),
    ...(hasFoot
      ? [footHtml(layout.footer, layout.footer?.text ?? ""), footHtml(layout.slideNumber, String(number))]
      : []),
  ];
}

const footHtml = (place: HousePlaceholder | undefined, text: string) =>
  place ? textHtml("p", place, text, place.size) : "";

function textHtml(tag: "h1" | "p", place: HousePlaceholder | undefined, text: string, size: Point): string {
  if (place === undefined || text === "") return "";
  const {area, bold, align, valign} = place;
  const colour = place.ink ?? place.colour;
  const width = inches(area.w * SAFETY);
  const lines = text.split("\n").flatMap((line) => breakLines(line, width, {sizePt: size, bold}));
  const classes = ["box", valign, ...(align === "left" ? [] : [align])].join(" ");
  const type = sizeStyle({size, lineHeight: points(placeholderLeading(size))});
  const style = `${placeStyle(area)};${type};color:#${colour};font-weight:${bold ? 700 : 400}`;
  const html = escapeHtml(lines.map((line) => line.trimEnd()).join("\n"));
  return `<${tag} class="${classes}" style="${style}"><span>${html}</span></${tag}>`;
}
