import {contrast, inkOn} from "../../colour/contrast.ts";
import {mixColours} from "../../house/drawing-colour.ts";
import {chroma, isReadableColour} from "../../house/word/colours.ts";
import type {WordHouse} from "../../house/word/word-house.ts";
import {carriesLabels, GRAPHICS, nearestPassing, standsOn, TEXT} from "../contrast.ts";
import type {WordTheme} from "../word-theme.ts";

const paper = "FFFFFF";
/** Where a file has no colours at all. */
const soberBlue = "1F4E79";

/**
 * Colours for what is ours, of the house's own: that of its headings, or the dark one of its theme. Each can be read on
 * what it stands on.
 */
export function houseColours({styles, body, colours, table}: WordHouse): WordTheme["colours"] {
  const text = readable(body?.look.colour ?? colours.dk1 ?? "000000", [paper], "000000");
  const headings = ["Heading1", "Heading2", "Title"].flatMap((id) => styles[id]?.look.colour ?? []);
  const chosen =
    headings.find(isReadableColour) ??
    [colours.dk2, colours.accent1].find((each) => each !== undefined && chroma(each) > 0.1) ??
    soberBlue;
  const panel = mixColours(chosen, paper, 0.94);
  const grounds = [paper, panel];
  const primary = readable(chosen, grounds, soberBlue);
  const link = styles.Hyperlink?.look.colour ?? colours.hlink ?? primary;
  return {
    primary,
    accent: readable(link, grounds, primary),
    text,
    muted: readable(mixColours(text, paper, 0.35), grounds, text),
    border: table?.borderColour ?? mixColours(primary, paper, 0.65),
    panel,
    surface: table?.headerFill ?? mixColours(primary, paper, 0.86),
    onPrimary: inkOn(primary).replace("#", ""),
  };
}

/** The shade nearest to a colour that can be read on all grounds. */
function readable(colour: string, grounds: readonly string[], otherwise: string): string {
  const demands = grounds.map((ground) => standsOn("ground", ground, TEXT));
  const passes = demands.every(({least, ratioOf}) => ratioOf(colour) >= least);
  return passes ? colour : (nearestPassing(colour, demands) ?? otherwise);
}

/** The colours of a theme that its charts are drawn in, each told from paper and able to carry numbers. */
export function houseChart(primary: string, {colours}: WordHouse): string[] {
  const accents = [1, 2, 3, 4, 5, 6].flatMap((number) => colours[`accent${number}`] ?? []);
  const demands = [standsOn("paper", paper, GRAPHICS), carriesLabels];
  const shades = [primary, ...accents].flatMap((colour) => {
    const passes = demands.every(({least, ratioOf}) => ratioOf(colour) >= least);
    return (passes ? colour : nearestPassing(colour, demands)) ?? [];
  });
  const palette: string[] = [];
  // Two that look alike would be one to readers.
  for (const shade of shades) if (palette.every((other) => distance(shade, other) > 0.2)) palette.push(shade);
  return palette;
}

function distance(one: string, other: string): number {
  const channels = (colour: string) =>
    [0, 2, 4].map((at) => Number.parseInt(colour.slice(at, at + 2), 16) / 255);
  const [a, b] = [channels(one), channels(other)];
  return Math.hypot(...a.map((value, index) => value - (b[index] ?? 0)));
}

/** The colour of the letters in the header of tables: the house's own where it can be read. */
export function headerInk(
  fill: string,
  wanted: string | undefined,
  colours: WordTheme["colours"],
): keyof WordTheme["colours"] {
  const names = ["text", "primary", "onPrimary"] as const;
  const reads = (name: (typeof names)[number]) => contrast(colours[name], fill);
  const own = names.find((name) => colours[name] === wanted && reads(name) >= TEXT);
  return own ?? names.toSorted((a, b) => reads(b) - reads(a))[0] ?? "text";
}
