import type {SlideCorner} from "../../theme/logo.ts";
import type {SlideTheme} from "../../theme/slide-theme.ts";
import {themeFile} from "../../theme/theme-file.ts";
import type {LogoFault} from "../logo-fault.ts";
import {area} from "./frame-areas.ts";
import type {Area} from "./slide.ts";

/** Between a logo and the text beside it, in inches. */
export const LOGO_GAP = 0.3;
/** A logo that is wider than this share of the slide leaves no room for a title. */
const WIDEST = 0.35;

/** The room in which a logo may stand: its corners, and how high it is. */
export interface LogoZone {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly height: number;
}

/** Where a logo may stand on slides of a kind, at the head and at the foot. */
export interface LogoZones {
  readonly head: LogoZone;
  readonly foot: LogoZone;
}

export type LogoSlides = "cover" | "slides";

/** Where the logo of a theme stands on slides of a kind; undefined where it does not. */
export function placeLogo(theme: SlideTheme, kind: LogoSlides, zones: LogoZones): Area | undefined {
  const {logo} = theme;
  const wish = logo?.[kind];
  if (!logo || !wish) return undefined;
  const {width: pixels, height: rows} = themeFile(theme, logo.file).picture ?? {width: 1, height: 1};
  const zone = zoneOf(wish.place, zones);
  const height = Math.min(wish.height, zone.height);
  const width = (height * pixels) / rows;
  const x = isLeft(wish.place) ? zone.left : zone.right - width;
  return area(x, zone.top + (zone.height - height) / 2, width, height);
}

export const isLeft = (corner: SlideCorner) => corner.endsWith("left");
export const isHead = (corner: SlideCorner) => corner.startsWith("head");

const zoneOf = (corner: SlideCorner, {head, foot}: LogoZones) => (isHead(corner) ? head : foot);

/** What a theme asks for that does not fit. */
export function findLogoFaults(
  theme: SlideTheme,
  zones: Readonly<Record<LogoSlides, LogoZones>>,
): LogoFault[] {
  const {logo, slide} = theme;
  if (!logo) return [];
  const {width, height} = themeFile(theme, logo.file).picture ?? {width: 1, height: 1};
  return (["cover", "slides"] as const).flatMap((kind): LogoFault[] => {
    const wish = logo[kind];
    if (!wish) return [];
    const key = ["logo", kind, "height"];
    const room = zoneOf(wish.place, zones[kind]).height;
    const widest = (slide.width * WIDEST * height) / width;
    if (wish.height > widest && widest < room) return [{key, most: widest, want: "width"}];
    return wish.height > room + 1e-6 ? [{key, most: room, want: "height"}] : [];
  });
}
