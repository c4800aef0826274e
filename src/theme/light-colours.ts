import {contrast} from "../colour/contrast.ts";
import {type LightState, lightStates} from "../model/light.ts";
import {nearestPassing, standsOn, TEXT} from "./contrast.ts";
import type {SlideTheme} from "./slide-theme.ts";
import type {WordTheme} from "./word-theme.ts";

export type LightColours = Readonly<Record<LightState, string>>;

/** Green, yellow, red and grey: they mean the same in every theme. */
const hues: LightColours = {met: "1F8A5B", near: "E0AB00", behind: "AD1F2D", missing: "8793A1"};

/** On what lights of a deck may stand. */
export const slideLights = ({colours}: SlideTheme): LightColours =>
  lightColours([colours.background, colours.surface], colours.text);

/** On what lights of a briefing may stand: paper, cards and rows, headers of tables. */
export const wordLights = ({colours}: WordTheme): LightColours =>
  lightColours(["FFFFFF", colours.panel, colours.surface], colours.text);

const known = new Map<string, LightColours>();

/** The shades nearest to those four that can be read as text on all grounds; the colour of text where there is none. */
function lightColours(grounds: readonly string[], text: string): LightColours {
  const key = [...grounds, text].join(" ");
  const colours = known.get(key) ?? findShades(grounds, text);
  known.set(key, colours);
  return colours;
}

function findShades(grounds: readonly string[], text: string): LightColours {
  const demands = grounds.map((ground) => standsOn("ground", ground, TEXT));
  const shade = (state: LightState) => {
    const passes = grounds.every((ground) => contrast(hues[state], ground) >= TEXT);
    return passes ? hues[state] : (nearestPassing(hues[state], demands) ?? text);
  };
  return Object.fromEntries(lightStates.map((state) => [state, shade(state)])) as LightColours;
}
