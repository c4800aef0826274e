import {millimetresToTwips, type Twip} from "../../../model/length.ts";
import type {WordTheme} from "../../../theme/word-theme.ts";

/** The room between the margins, in points. */
export interface TypeArea {
  readonly width: number;
  readonly height: number;
  /** How much less there is on the first page, below a letterhead; less than nothing where there is more. */
  readonly firstLess?: number;
}

/** Room from left to right. */
export function textWidth({page}: WordTheme): Twip {
  const {left, right} = page.marginsMm;
  return (millimetresToTwips(page.widthMm) - millimetresToTwips(left) - millimetresToTwips(right)) as Twip;
}

/** Of a document grid whole lines count. */
export function typeArea(theme: WordTheme): TypeArea {
  const {heightMm, grid} = theme.page;
  const {top, bottom} = pageEdges(theme, "default");
  const height = (millimetresToTwips(heightMm) - top - bottom) / 20;
  const pitch = (grid?.linePitch ?? 0) / 20;
  const first = pageEdges(theme, "first");
  const firstLess = (first.top + first.bottom - top - bottom) / 20;
  return {
    width: textWidth(theme) / 20,
    height: pitch > 0 ? Math.floor(height / pitch) * pitch : height,
    ...(firstLess === 0 ? {} : {firstLess}),
  };
}

/**
 * Twips from the edges of the paper to the text: the margins, or more where the house's header or footer is taller than
 * its margin, as a letterhead may be.
 */
export function pageEdges(
  {page: {marginsMm}, house}: WordTheme,
  kind: "default" | "first",
): {readonly top: number; readonly bottom: number} {
  const edge = (place: "header" | "footer", margin: number, distance: number) => {
    const running = house?.takes[place] ? house.file.running[place] : {};
    const isFirst = kind === "first" && (house?.file.hasTitlePage ?? false);
    const stands = isFirst ? running.first : running.default;
    const taken = stands === undefined ? 0 : millimetresToTwips(distance) + Math.round(stands.height * 20);
    return Math.max(millimetresToTwips(margin), taken);
  };
  return {
    top: edge("header", marginsMm.top, marginsMm.header),
    bottom: edge("footer", marginsMm.bottom, marginsMm.footer),
  };
}
