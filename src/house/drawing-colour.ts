import {childElements, type Element, isNamed} from "../ooxml/xml.ts";

/** The colours of a theme part by the names that `a:clrScheme` gives them: `dk1`, `lt1` … `accent6`, `hlink`, `folHlink`. */
export type SchemeColours = Readonly<Record<string, string>>;

/** Which colour of the scheme a master means by `bg1`, `tx1` … (ECMA-376 Part 1, 20.1.6.8 and 19.3.1.6). */
export type ColourMap = Readonly<Record<string, string>>;

export const usualColourMap: ColourMap = {bg1: "lt1", tx1: "dk1", bg2: "lt2", tx2: "dk2"};

/** What the names of colours mean where a colour stands. */
export interface ColourScope {
  readonly scheme: SchemeColours;
  readonly map: ColourMap;
  /** What `phClr` stands for within a style of the theme. */
  readonly own?: string;
}

export interface DrawnColour {
  /** Six hex digits. */
  readonly hex: string;
  /** 0 for what is not seen at all, 1 for what hides what is behind it. */
  readonly alpha: number;
}

/** The first colour straight inside an element such as `a:solidFill`; undefined where it has none, or one that is not known. */
export function colourWithin(parent: Element | undefined, scope: ColourScope): DrawnColour | undefined {
  const [element] = parent ? childElements(parent).filter(isColour) : [];
  return element && readColour(element, scope);
}

const colourNames = new Set(["srgbClr", "schemeClr", "sysClr", "prstClr", "scrgbClr", "hslClr"]);
const isColour = (element: Element) =>
  colourNames.has(element.localName) && isNamed(element, "a", element.localName);

function readColour(element: Element, scope: ColourScope): DrawnColour | undefined {
  const base = baseColour(element, scope);
  if (base === undefined) return undefined;
  let alpha = 1;
  let rgb = base;
  for (const change of childElements(element)) {
    const value = Number(change.getAttribute("val") ?? "0") / 100_000;
    if (change.localName === "alpha") alpha = value;
    else rgb = changes[change.localName]?.(rgb, value) ?? rgb;
  }
  return {hex: hexOf(rgb), alpha: Math.min(1, Math.max(0, alpha))};
}

/** Red, green and blue, 0 to 1, as sRGB keeps them. */
type Rgb = readonly [red: number, green: number, blue: number];

function baseColour(element: Element, {scheme, map, own}: ColourScope): Rgb | undefined {
  const value = element.getAttribute("val") ?? "";
  switch (element.localName) {
    case "srgbClr":
      return rgbOf(value);
    case "sysClr":
      return rgbOf(element.getAttribute("lastClr") ?? (/window$/i.test(value) ? "FFFFFF" : "000000"));
    case "schemeClr":
      return rgbOf((value === "phClr" ? own : scheme[map[value] ?? value]) ?? "");
    case "prstClr":
      return rgbOf(presets[value] ?? "");
    case "scrgbClr": {
      const channels = ["r", "g", "b"].map((name) => toGamma(percent(element, name)));
      return channels as unknown as Rgb;
    }
    default:
      return fromHsl({
        hue: Number(element.getAttribute("hue") ?? "0") / 60_000,
        saturation: percent(element, "sat"),
        lightness: percent(element, "lum"),
      });
  }
}

/** `50000` of older files and `50%` of newer ones. */
function percent(element: Element, name: string): number {
  const text = element.getAttribute(name) ?? "0";
  return text.endsWith("%") ? Number(text.slice(0, -1)) / 100 : Number(text) / 100_000;
}

/** What children of a colour do to it (ECMA-376 Part 1, 20.1.2.3); others are rare, and left alone. */
const changes: Readonly<Record<string, (rgb: Rgb, value: number) => Rgb>> = {
  lumMod: (rgb, value) => changeHsl(rgb, (hsl) => ({...hsl, lightness: hsl.lightness * value})),
  lumOff: (rgb, value) => changeHsl(rgb, (hsl) => ({...hsl, lightness: hsl.lightness + value})),
  satMod: (rgb, value) => changeHsl(rgb, (hsl) => ({...hsl, saturation: hsl.saturation * value})),
  satOff: (rgb, value) => changeHsl(rgb, (hsl) => ({...hsl, saturation: hsl.saturation + value})),
  // In linear light, as PowerPoint draws them.
  shade: (rgb, value) => eachChannel(rgb, (one) => toGamma(toLinear(one) * value)),
  tint: (rgb, value) => eachChannel(rgb, (one) => toGamma(toLinear(one) * value + 1 - value)),
  inv: (rgb) => eachChannel(rgb, (one) => 1 - one),
  gray: ([red, green, blue]) => {
    const grey = 0.3 * red + 0.59 * green + 0.11 * blue;
    return [grey, grey, grey];
  },
};

function eachChannel([red, green, blue]: Rgb, change: (channel: number) => number): Rgb {
  return [change(red), change(green), change(blue)];
}

/** IEC 61966-2-1. */
const toLinear = (value: number) => (value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4);
const toGamma = (value: number) => (value <= 0.0031308 ? value * 12.92 : 1.055 * value ** (1 / 2.4) - 0.055);

interface Hsl {
  /** Degrees. */
  readonly hue: number;
  readonly saturation: number;
  readonly lightness: number;
}

function changeHsl(rgb: Rgb, change: (hsl: Hsl) => Hsl): Rgb {
  return fromHsl(change(toHsl(rgb)));
}

function toHsl([red, green, blue]: Rgb): Hsl {
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

function fromHsl({hue, saturation, lightness}: Hsl): Rgb {
  const light = clamp(lightness);
  const reach = clamp(saturation) * Math.min(light, 1 - light);
  // CSS Color 4, 7.1.
  const channel = (offset: number) => {
    const k = (offset + hue / 30) % 12;
    return light - reach * Math.max(-1, Math.min(k - 3, 9 - k, 1));
  };
  return [channel(0), channel(8), channel(4)];
}

const clamp = (value: number) => Math.min(1, Math.max(0, value));

function rgbOf(hex: string): Rgb | undefined {
  if (!/^[0-9A-Fa-f]{6}$/.test(hex)) return undefined;
  const value = Number.parseInt(hex, 16);
  return [(value >> 16) / 255, ((value >> 8) & 255) / 255, (value & 255) / 255];
}

function hexOf(rgb: Rgb): string {
  return rgb
    .map((channel) =>
      Math.round(clamp(channel) * 255)
        .toString(16)
        .padStart(2, "0"),
    )
    .join("")
    .toUpperCase();
}

/** A colour between two: 0 is the first, 1 the second. Six hex digits each. */
export function mixColours(one: string, other: string, share: number): string {
  const [a, b] = [rgbOf(one), rgbOf(other)];
  if (a === undefined || b === undefined) return one;
  return hexOf(eachChannelOf(a, b, (from, to) => from + (to - from) * share));
}

function eachChannelOf(a: Rgb, b: Rgb, mix: (one: number, other: number) => number): Rgb {
  return [mix(a[0], b[0]), mix(a[1], b[1]), mix(a[2], b[2])];
}

/** The colours with names that masters are made with; of the 140 that there are, these are met. */
const presets: Readonly<Record<string, string>> = {
  black: "000000",
  white: "FFFFFF",
  red: "FF0000",
  green: "008000",
  lime: "00FF00",
  blue: "0000FF",
  yellow: "FFFF00",
  cyan: "00FFFF",
  aqua: "00FFFF",
  magenta: "FF00FF",
  gray: "808080",
  grey: "808080",
  ltGray: "D3D3D3",
  lightGray: "D3D3D3",
  dkGray: "A9A9A9",
  darkGray: "A9A9A9",
  silver: "C0C0C0",
  orange: "FFA500",
  gold: "FFD700",
  maroon: "800000",
  dkRed: "8B0000",
  darkRed: "8B0000",
  navy: "000080",
  dkBlue: "00008B",
  darkBlue: "00008B",
  teal: "008080",
  olive: "808000",
  purple: "800080",
  dkGreen: "006400",
  darkGreen: "006400",
  brown: "A52A2A",
  pink: "FFC0CB",
  crimson: "DC143C",
};
