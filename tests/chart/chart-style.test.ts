import {expect, test} from "vitest";
import {defaultChartColours, defaultChartStyle} from "../../src/chart/chart-style.ts";
import {contrast, inkOn, seriesColour} from "../../src/chart/colour.ts";

type Triple = [number, number, number];

/** Machado, Oliveira & Fernandes 2009, severity 1.0, applied to linear RGB. */
const visions: Record<string, Triple[]> = {
  normal: [
    [1, 0, 0],
    [0, 1, 0],
    [0, 0, 1],
  ],
  protanopia: [
    [0.152286, 1.052583, -0.204868],
    [0.114503, 0.786281, 0.099216],
    [-0.003882, -0.048116, 1.051998],
  ],
  deuteranopia: [
    [0.367322, 0.860646, -0.227968],
    [0.280085, 0.672501, 0.047413],
    [-0.01182, 0.04294, 0.968881],
  ],
  tritanopia: [
    [1.255528, -0.076749, -0.178779],
    [-0.078411, 0.930809, 0.147602],
    [0.004733, 0.691367, 0.3039],
  ],
};

function linear(colour: string): Triple {
  return [1, 3, 5].map((i) => {
    const value = Number.parseInt(colour.slice(i, i + 2), 16) / 255;
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  }) as Triple;
}

function see(colour: string, vision: Triple[]): Triple {
  const seen = linear(colour);
  return vision.map((row) => {
    const value = row.reduce((sum, factor, i) => sum + factor * seen[i]!, 0);
    return Math.min(1, Math.max(0, value));
  }) as Triple;
}

/** CIE 1976 L*a*b*, white point D65. */
function lab([r, g, b]: Triple): Triple {
  const f = (t: number) => (t > 216 / 24389 ? Math.cbrt(t) : (24389 / 27 / 116) * t + 16 / 116);
  const x = f((0.4124564 * r + 0.3575761 * g + 0.1804375 * b) / 0.95047);
  const y = f(0.2126729 * r + 0.7151522 * g + 0.072175 * b);
  const z = f((0.0193339 * r + 0.119192 * g + 0.9503041 * b) / 1.08883);
  return [116 * y - 16, 500 * (x - y), 200 * (y - z)];
}

test.each(Object.entries(visions))("default colours stay apart with %s", (_, vision) => {
  const seen = defaultChartColours.slice(0, 5).map((colour) => lab(see(colour, vision)));
  for (const [i, a] of seen.entries()) {
    for (const b of seen.slice(0, i)) expect(Math.hypot(...a.map((v, k) => v - b[k]!))).toBeGreaterThan(15);
  }
});

test("baseline and target are far apart for everyone", () => {
  for (const vision of Object.values(visions)) {
    const [a, b] = defaultChartColours.map((colour) => lab(see(colour, vision))) as [Triple, Triple];
    expect(Math.hypot(...a.map((v, k) => v - b[k]!))).toBeGreaterThan(50);
  }
});

test("every colour stands out from white, every text can be read", () => {
  for (const colour of defaultChartColours) expect(contrast(colour, "#FFFFFF")).toBeGreaterThanOrEqual(3);
  for (const colour of defaultChartColours) {
    expect(contrast(inkOn(colour), colour)).toBeGreaterThanOrEqual(4);
  }
  expect(contrast(defaultChartStyle.text, "#FFFFFF")).toBeGreaterThan(7);
  expect(contrast(defaultChartStyle.muted, "#FFFFFF")).toBeGreaterThan(4.5);
});

test("more series than colours still differ", () => {
  const colours = Array.from({length: 12}, (_, i) => seriesColour(defaultChartStyle, i));
  expect(new Set(colours).size).toBe(12);
});
