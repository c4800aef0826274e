import {type ColourUse, carriesLabels, GRAPHICS, standsOn, TEXT} from "./contrast.ts";
import type {ColourRole, SlideTheme} from "./slide-theme.ts";

type Role = ColourRole | "chartText";

/** What the colours of text stand on somewhere in a deck. */
const grounds: Readonly<Partial<Record<Role, readonly ColourRole[]>>> = {
  text: ["background", "surface"],
  muted: ["background", "surface"],
  heading: ["background", "surface"],
  highlight: ["background", "surface"],
  onPrimary: ["primary"],
  onCover: ["cover"],
  chartText: ["background"],
};

/** Every colour of a deck that must stand out from another. */
export function slideColourUses({colours, house}: SlideTheme): ColourUse[] {
  const demand = (ground: ColourRole, least: number) => standsOn(ground, colours[ground], least);
  // A house's covers are pictures or have colours of their own: `houseContrast` looks at them.
  const isOurs = ([role]: readonly [string, unknown]) => house === undefined || role !== "onCover";
  const texts = Object.entries(grounds)
    .filter(isOurs)
    .map(([role, some]) => ({
      path: ["colours", role],
      colour: colours[role as Role],
      demands: some.map((ground) => demand(ground, TEXT)),
    }));
  const bars = {
    path: ["colours", "accent"],
    colour: colours.accent,
    demands: [demand("background", GRAPHICS), ...(house ? [] : [demand("cover", GRAPHICS)])],
  };
  const series = (colours.chart ?? []).map((colour, index) => ({
    path: ["colours", "chart", index],
    colour,
    demands: [demand("background", GRAPHICS), carriesLabels],
  }));
  return [...texts, bars, ...series];
}
