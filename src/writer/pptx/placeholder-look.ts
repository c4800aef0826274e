import type {ColourRole, SlideTheme} from "../../theme/slide-theme.ts";
import {isFilled} from "./decoration.ts";
import type {SlideLayout, TextBox} from "./slide.ts";

/** Where a title stands in its place, in which colour and how large. */
export interface TitleLook {
  readonly colour: ColourRole;
  readonly valign: TextBox["valign"];
  /** In points; a title that is too long for its place is smaller. */
  readonly size: number;
}

export function titleLook(layout: SlideLayout, {look, sizes}: SlideTheme): TitleLook {
  switch (layout) {
    case "agenda":
    case "content":
      return {
        size: sizes.heading,
        colour: look.title === "band" ? "onPrimary" : "heading",
        valign: look.title === "rule" ? "bottom" : "middle",
      };
    case "section":
      return {colour: "onCover", valign: "top", size: sizes.section};
    case "cover":
      return {colour: "onCover", valign: "bottom", size: sizes.title};
    case "closing":
      return {colour: "onCover", valign: "bottom", size: sizes.section};
  }
}

/** Background of a layout. */
export function groundOf(layout: SlideLayout, theme: SlideTheme): ColourRole {
  return isFilled(layout, theme) ? "cover" : "background";
}

/** Colour of the slide number; the title slide has none. */
export function numberColour(layout: SlideLayout, theme: SlideTheme): ColourRole | undefined {
  if (layout === "cover") return undefined;
  return isFilled(layout, theme) ? "onCover" : "muted";
}
