import type {ColourRole, SlideTheme} from "../../theme/slide-theme.ts";
import {area, type OwnFrame} from "./frame.ts";
import type {Area, SlideLayout} from "./slide.ts";

/** A filled rectangle behind everything else. */
export interface Patch {
  readonly area: Area;
  readonly fill: ColourRole;
  /** Per cent of the ground that shows through. */
  readonly transparency?: number;
}

/** Whether a layout is all in the colour of the cover, its slide number included. */
export function isFilled(layout: SlideLayout, {look}: SlideTheme): boolean {
  return look.cover === "full" && (layout === "cover" || layout === "closing");
}

/** What a layout shows besides text; screen readers do not read layouts. */
export function decoration(layout: SlideLayout, theme: SlideTheme, frame: OwnFrame): Patch[] {
  const bar: Patch = {area: frame.bar[layout], fill: "accent"};
  switch (layout) {
    case "cover":
    case "closing":
      return [...coverGround(layout, theme, frame), bar];
    case "section":
      return [{area: frame.sectionPanel, fill: "cover"}, bar];
    case "agenda":
    case "content":
      return [
        ...(theme.look.title === "band" ? [{area: frame.titleBand, fill: "primary"} as const] : []),
        bar,
        {area: frame.footRule, fill: "border"},
      ];
  }
}

function coverGround(layout: "cover" | "closing", {look}: SlideTheme, frame: OwnFrame): Patch[] {
  if (look.cover === "band") {
    const {x, y, w, h} = frame.coverBand;
    return [
      {area: frame.coverBand, fill: "cover"},
      {area: area(x, y - 0.12, w, 0.05), fill: "accent"},
      {area: area(x, y + h + 0.07, w, 0.05), fill: "accent"},
    ];
  }
  const strip: Patch[] = layout === "cover" ? [{area: frame.coverPanel, fill: "surface"}] : [];
  return [...columns(frame, layout === "cover" ? frame.coverPanel.y : frame.height), ...strip];
}

/** Widths, heights and distances of the faint columns that rise to the right: a deck of figures. */
const COLUMN = 0.62;
const STEP = 0.86;
const HEIGHTS = [0.7, 1.25, 1.1, 1.9, 2.5, 3.5];

function columns(frame: OwnFrame, ground: number): Patch[] {
  const left = frame.width - HEIGHTS.length * STEP - 0.25;
  return HEIGHTS.map((height, index) => ({
    area: area(left + index * STEP, ground - height, COLUMN, height),
    fill: "onCover",
    transparency: 93,
  }));
}
