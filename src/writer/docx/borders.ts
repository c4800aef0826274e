import type {Border} from "./elements.ts";

const none: Border = {style: "none", size: 0, colour: "auto"};

export const noBorders = {
  top: none,
  bottom: none,
  left: none,
  right: none,
  insideHorizontal: none,
  insideVertical: none,
};

/** A single line; Word counts its width in eighths of a point. */
export const line = (widthPt: number, colour: string): Border => ({
  style: "single",
  size: Math.round(widthPt * 8),
  colour,
});
