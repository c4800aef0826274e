import {millimetresToTwips, type Twip} from "../../../model/length.ts";
import type {WordTheme} from "../../../theme/word-theme.ts";

/** The room between the margins, in points. */
export interface TypeArea {
  readonly width: number;
  readonly height: number;
}

/** Room from left to right. */
export function textWidth({page}: WordTheme): Twip {
  const {left, right} = page.marginsMm;
  return (millimetresToTwips(page.widthMm) - millimetresToTwips(left) - millimetresToTwips(right)) as Twip;
}

/** Of a document grid whole lines count. */
export function typeArea(theme: WordTheme): TypeArea {
  const {heightMm, marginsMm, grid} = theme.page;
  const height =
    (millimetresToTwips(heightMm) -
      millimetresToTwips(marginsMm.top) -
      millimetresToTwips(marginsMm.bottom)) /
    20;
  const pitch = (grid?.linePitch ?? 0) / 20;
  return {
    width: textWidth(theme) / 20,
    height: pitch > 0 ? Math.floor(height / pitch) * pitch : height,
  };
}
