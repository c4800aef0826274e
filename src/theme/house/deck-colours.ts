import {contrast} from "../../colour/contrast.ts";
import type {ChosenLayouts} from "../../house/deck/choose-layouts.ts";
import type {HouseLayout, HousePlaceholder} from "../../house/deck/house-deck.ts";
import type {HouseMaster} from "../../house/deck/read-layouts.ts";
import {mixColours} from "../../house/drawing-colour.ts";
import {carriesLabels, type Demand, GRAPHICS, nearestPassing, standsOn, TEXT} from "../contrast.ts";
import type {SlideTheme} from "../slide-theme.ts";

type Colours = SlideTheme["colours"];

/**
 * A colour for each part that colours play, of the house's own: as it has them where they can be read on what they will
 * stand on, in the nearest shade that can where not.
 * @param picture the colours of one that is below the title of content slides
 */
export function deckColours(
  {layouts}: Pick<ChosenLayouts, "layouts">,
  master: HouseMaster,
  picture?: readonly string[],
): Colours {
  const {content, section} = layouts;
  const {colours} = master;
  const named = (name: string) => colours[name] ?? "000000";
  const grounds = picture ?? groundsBelowTitle(content, named("bg1"));
  const background = averageOf(grounds);
  const accent1 = named("accent1");
  const surface = mixColours(background, firstVivid(colours, background), 0.08);
  const onGrounds = [...grounds, surface].map((ground) => standsOn("ground", ground, TEXT));
  const text = readable(master.bodyColour, onGrounds, background);
  const vivid = firstVivid(colours, background);
  const {primary, onPrimary} = filled(vivid, [named("bg1"), "FFFFFF", "1F2328"]);
  const onGround = grounds.map((ground) => standsOn("ground", ground, GRAPHICS));
  const sectionText = section.subtitle ?? section.title;
  return {
    background,
    surface,
    text,
    muted: readable(mixColours(text, background, 0.35), onGrounds, background),
    heading: readable(content.title?.colour ?? text, onGrounds, background),
    primary,
    onPrimary,
    accent: nearestPassing(named("accent2"), onGround) ?? text,
    highlight: readable(accent1, onGrounds, background),
    border: mixColours(background, text, 0.18),
    cover: averageOf(groundsOf(section.title, named("bg1"))),
    onCover: sectionText?.colour ?? text,
    chart: chartColours(colours, onGround, text),
    chartText: text,
    chartGrid: mixColours(background, text, 0.14),
  };
}

/** A picture says nothing of its colours: what stands on it is taken to stand on the colour that text is made for. */
function groundsOf(place: HousePlaceholder | undefined, usual: string): readonly string[] {
  return place === undefined || place.grounds.length === 0 ? [usual] : place.grounds;
}

/** What is below the title of a content slide. */
function groundsBelowTitle({body, ground}: HouseLayout, usual: string): readonly string[] {
  if (body && body.grounds.length > 0) return body.grounds;
  return ground.colours.length > 0 ? ground.colours : [usual];
}

function averageOf([first = "FFFFFF", ...others]: readonly string[]): string {
  return others.reduce((mixed, colour, index) => mixColours(mixed, colour, 1 / (index + 2)), first);
}

/** The first accent that can be told from the ground; a house may have white among its accents. */
function firstVivid(colours: HouseMaster["colours"], ground: string): string {
  const accents = ["accent1", "accent2", "accent3", "tx2", "tx1"].map((name) => colours[name] ?? "000000");
  return accents.find((colour) => contrast(colour, ground) >= 1.8) ?? accents.at(-1) ?? "000000";
}

function readable(colour: string, demands: readonly Demand[], ground: string): string {
  const passes = (one: string) => demands.every(({least, ratioOf}) => ratioOf(one) >= least);
  if (passes(colour)) return colour;
  const black = contrast("000000", ground) >= contrast("FFFFFF", ground);
  return nearestPassing(colour, demands) ?? (black ? "000000" : "FFFFFF");
}

/** A filling with what is written on it: the house's own, or a shade of it on which the first can be read. */
function filled(colour: string, inks: readonly string[]): {primary: string; onPrimary: string} {
  const ink = inks.find((one) => contrast(one, colour) >= TEXT);
  if (ink !== undefined) return {primary: colour, onPrimary: ink};
  const [first = "FFFFFF"] = inks;
  const primary = nearestPassing(colour, [standsOn("text", first, TEXT)]);
  return primary === undefined ? {primary: "1F2328", onPrimary: "FFFFFF"} : {primary, onPrimary: first};
}

/** The accents of the theme, each once, in shades that stand out from the ground and bear labels. */
function chartColours(colours: HouseMaster["colours"], onGround: readonly Demand[], text: string): string[] {
  const shades = [1, 2, 3, 4, 5, 6].flatMap((number) => {
    const accent = colours[`accent${number}`];
    return accent === undefined ? [] : (nearestPassing(accent, [...onGround, carriesLabels]) ?? []);
  });
  const distinct = [...new Set(shades)];
  return distinct.length > 0 ? distinct : [text];
}
