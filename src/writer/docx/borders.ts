import {BorderStyle, type IBorderOptions} from "docx";

const none: IBorderOptions = {style: BorderStyle.NONE, size: 0, color: "auto"};

export const noBorders = {
  top: none,
  bottom: none,
  left: none,
  right: none,
  insideHorizontal: none,
  insideVertical: none,
};

/** A single line; Word counts its width in eighths of a point. */
export const line = (widthPt: number, color: string): IBorderOptions => ({
  style: BorderStyle.SINGLE,
  size: Math.round(widthPt * 8),
  color,
});
