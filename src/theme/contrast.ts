import {contrast, inkOn} from "../colour/contrast.ts";
import type {Diagnostic, Wording} from "../diagnostic/diagnostic.ts";
import type {Place} from "../diagnostic/place.ts";

/** WCAG 2.2, 1.4.3: text against what it stands on. Large text could do with less; a last row cannot. */
export const TEXT = 4.5;
/** WCAG 2.2, 1.4.11: bars, lines and segments against what surrounds them. */
export const GRAPHICS = 3;

/** A colour of a theme with all that it must stand out from. */
export interface ColourUse {
  /** Keys that lead to the colour in the theme file. */
  readonly path: readonly (string | number)[];
  /** Six hex digits. */
  readonly colour: string;
  readonly demands: readonly Demand[];
}

export interface Demand {
  readonly against: Wording;
  /** Least contrast ratio. */
  readonly least: number;
  readonly ratioOf: (colour: string) => number;
}

export function standsOn(key: string, ground: string, least: number): Demand {
  return {
    against: {en: `"${key}" (${ground})`, zh: `“${key}”（${ground}）`},
    least,
    ratioOf: (colour) => contrast(colour, ground),
  };
}

/** Labels inside bars and segments are white or near black, whichever reads better; that must be enough. */
export const carriesLabels: Demand = {
  against: {en: "the labels on it", zh: "它上面的数字"},
  least: TEXT,
  ratioOf: (colour) => contrast(colour, inkOn(colour)),
};

/** What is hard to read, each colour once, by the worst of what it stands on. */
export function checkContrast(
  uses: readonly ColourUse[],
  placeOf: (path: readonly (string | number)[]) => Place,
): Diagnostic[] {
  return uses.flatMap(({path, colour, demands}) => {
    const [worst] = demands
      .filter(({least, ratioOf}) => ratioOf(colour) < least)
      .toSorted((a, b) => a.ratioOf(colour) / a.least - b.ratioOf(colour) / b.least);
    if (!worst) return [];
    // An editor counts from one.
    const name = path
      .filter((key) => key !== "colours")
      .map((key) => (typeof key === "number" ? key + 1 : key))
      .join(" ");
    const found = shown(worst.ratioOf(colour));
    return [
      {
        severity: "warning",
        code: "contrast-too-low",
        message: {
          en: `"${name}" (${colour}) against ${worst.against.en} has a contrast of ${found}:1, below ${worst.least}:1`,
          zh: `“${name}”（${colour}）与${worst.against.zh}的对比度只有 ${found}:1，低于 ${worst.least}:1`,
        },
        hint: hintFor(colour, demands),
        place: placeOf(path),
      },
    ];
  });
}

function hintFor(colour: string, demands: readonly Demand[]): Wording {
  const better = nearestPassing(colour, demands);
  if (better === undefined) {
    return {
      en: "no shade of this colour passes on all that it stands on; change those as well",
      zh: "这种颜色无论深浅都达不到要求，请同时调整底色",
    };
  }
  const least = shown(Math.min(...demands.map(({ratioOf}) => ratioOf(better))));
  return {
    en: `the nearest shade that passes is "${better}" (${least}:1)`,
    zh: `同一色相中最接近的合格颜色是“${better}”（${least}:1）`,
  };
}

/** The colour of the same hue and saturation that is nearest in lightness and meets all demands. */
export function nearestPassing(colour: string, demands: readonly Demand[]): string | undefined {
  const {hue, saturation, lightness} = toHsl(colour);
  for (let step = 0; step <= STEPS; step++) {
    for (const sign of [-1, 1]) {
      const shade = toHex({hue, saturation, lightness: lightness + (sign * step) / STEPS});
      if (demands.every(({least, ratioOf}) => ratioOf(shade) >= least)) return shade;
    }
  }
  return undefined;
}

/** Finer than the 256 levels of a channel. */
const STEPS = 400;

interface Hsl {
  /** Degrees. */
  readonly hue: number;
  readonly saturation: number;
  readonly lightness: number;
}

function toHsl(colour: string): Hsl {
  const value = Number.parseInt(colour, 16);
  const [red = 0, green = 0, blue = 0] = [value >> 16, value >> 8, value].map((one) => (one & 255) / 255);
  const most = Math.max(red, green, blue);
  const range = most - Math.min(red, green, blue);
  const lightness = most - range / 2;
  if (range === 0) return {hue: 0, saturation: 0, lightness};
  const saturation = range / (1 - Math.abs(2 * lightness - 1));
  const sixth =
    most === red
      ? (green - blue) / range
      : most === green
        ? (blue - red) / range + 2
        : (red - green) / range + 4;
  return {hue: (sixth * 60 + 360) % 360, saturation, lightness};
}

function toHex({hue, saturation, lightness}: Hsl): string {
  const light = Math.min(1, Math.max(0, lightness));
  const reach = saturation * Math.min(light, 1 - light);
  // CSS Color 4, 7.1.
  const channel = (offset: number) => {
    const k = (offset + hue / 30) % 12;
    return Math.round(255 * (light - reach * Math.max(-1, Math.min(k - 3, 9 - k, 1))));
  };
  return [0, 8, 4]
    .map((offset) => channel(offset).toString(16).padStart(2, "0"))
    .join("")
    .toUpperCase();
}

/** Rounded down, or 4.497 would be shown as the 4.5 that it is not. */
function shown(ratio: number): string {
  return (Math.floor(ratio * 100) / 100).toFixed(2);
}
