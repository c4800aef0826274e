import {type ColourUse, carriesLabels, GRAPHICS, standsOn, TEXT} from "./contrast.ts";
import type {TextRole, WordTheme} from "./word-theme.ts";

type ColourName = keyof WordTheme["colours"];

const PAPER = "FFFFFF";

/** Every colour of a briefing that must stand out from another. */
export function wordColourUses(theme: WordTheme): ColourUse[] {
  const {colours, styles} = theme;
  const texts = (Object.keys(colours) as ColourName[]).flatMap((name): ColourUse[] => {
    const roles = (Object.keys(styles) as TextRole[]).filter((role) => styles[role].colour === name);
    const grounds = new Set(roles.flatMap((role) => groundsOf(role, theme)));
    // Links have no style of their own.
    if (name === "accent") grounds.add("paper").add("panel");
    // Tags of points.
    if (name === "primary") grounds.add("panel");
    const demands = [...grounds].map((ground) =>
      standsOn(ground, ground === "paper" ? PAPER : colours[ground], TEXT),
    );
    return demands.length > 0 ? [{path: ["colours", name], colour: colours[name], demands}] : [];
  });
  const series = (theme.chart ?? []).map((colour, index) => ({
    path: ["chart", index],
    colour,
    demands: [standsOn("paper", PAPER, GRAPHICS), carriesLabels],
  }));
  return [...texts, ...series];
}

function groundsOf(role: TextRole, {table}: WordTheme): (ColourName | "paper")[] {
  switch (role) {
    case "callout":
    case "keyValue":
    case "keyLabel":
    case "keyDetail":
      return ["panel"];
    case "tableHeader":
      return [table.headerFill];
    case "tableCell":
      return table.striped ? ["paper", "panel"] : ["paper"];
    default:
      return ["paper"];
  }
}
