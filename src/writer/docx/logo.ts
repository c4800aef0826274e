import {wordsOf} from "../../language/languages.ts";
import {millimetresToTwips} from "../../model/length.ts";
import {themeFile} from "../../theme/theme-file.ts";
import type {WordTheme} from "../../theme/word-theme.ts";
import {cleanText} from "../clean-text.ts";
import type {LogoFault} from "../logo-fault.ts";
import {anchoredPicture} from "./elements.ts";
import type {BodyNode} from "./pages/body-nodes.ts";
import type {RunningKind} from "./running-kinds.ts";

/** Millimetres between the logo and the edge of the page, at least: printers leave so much white. */
const edge = 5;
/** Between the logo and the running title. */
const gap = 4;
/** A logo that is wider than this share of the text leaves no room for a title. */
const widest = 0.6;
const millimetresPerPoint = 25.4 / 72;

/** Millimetres from the upper left corner of the page. */
export interface PageLogo {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** Where the logo stands on pages of a kind: on the line of the running title; undefined where it does not. */
export function placePageLogo(theme: WordTheme, kind: RunningKind): PageLogo | undefined {
  const {logo, page} = theme;
  if (!logo || (logo.pages === "first" && kind !== "first")) return undefined;
  const {width: pixels, height: rows} = themeFile(theme, logo.file).picture ?? {width: 1, height: 1};
  const height = Math.min(logo.heightMm, roomFor(theme));
  const width = (height * pixels) / rows;
  const {left, right} = page.marginsMm;
  const x = logo.place === "left" ? left : page.widthMm - right - width;
  return {x, y: baseOf(theme) - height, width, height};
}

/** The lower edge of the running title. */
function baseOf({page, styles: {header}}: WordTheme): number {
  return page.marginsMm.header + (header.lineExactPt ?? header.sizePt * 1.3) * millimetresPerPoint;
}

const roomFor = (theme: WordTheme) => baseOf(theme) - edge;

/** The indent of the running title, which gives way to the logo. */
export function besideLogo(theme: WordTheme, kind: RunningKind): {left?: number; right?: number} {
  const logo = placePageLogo(theme, kind);
  if (!logo) return {};
  const indent = millimetresToTwips(logo.width + gap);
  return theme.logo?.place === "right" ? {right: indent} : {left: indent};
}

/** What a theme asks for that does not fit. */
export function findPageLogoFaults(theme: WordTheme): LogoFault[] {
  const {logo, page} = theme;
  if (!logo) return [];
  const {width, height} = themeFile(theme, logo.file).picture ?? {width: 1, height: 1};
  const text = page.widthMm - page.marginsMm.left - page.marginsMm.right;
  const key = ["logo", "heightMm"];
  const room = roomFor(theme);
  const most = (text * widest * height) / width;
  if (logo.heightMm > most && most < room) return [{key, most, want: "width"}];
  return logo.heightMm > room ? [{key, most: room, want: "height"}] : [];
}

/** The logo as Word holds it: it floats at its place, so that the line of the title is as high as ever. */
export function writePageLogo(theme: WordTheme, kind: RunningKind, id: number, link: string): BodyNode[] {
  const place = placePageLogo(theme, kind);
  if (!place || !theme.logo) return [];
  const title = wordsOf(theme.language).shapes.logo;
  const description = cleanText(theme.logo.alt);
  return [anchoredPicture(link, {...place, title, description}, id)];
}
