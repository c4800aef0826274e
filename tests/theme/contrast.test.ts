import {readdirSync, readFileSync} from "node:fs";
import {join} from "node:path";
import {describe, expect, test} from "vitest";
import {contrast, inkOn} from "../../src/colour/contrast.ts";
import {nearestPassing, standsOn, TEXT} from "../../src/theme/contrast.ts";
import {parseTheme} from "../../src/theme/parse-theme.ts";

const folder = join(import.meta.dirname, "../../templates/themes");
const read = (name: string) => readFileSync(join(folder, `${name}.yaml`), "utf8");
const names = readdirSync(folder).map((file) => file.replace(/\.yaml$/, ""));

/** The theme with one of its colours replaced. */
function spoil(name: string, key: string, colour: string): string {
  const pattern = new RegExp(`^(\\s+${key}: )"#?[0-9A-Fa-f]{6}"`, "m");
  const text = read(name);
  expect(text).toMatch(pattern);
  return text.replace(pattern, `$1"${colour}"`);
}

const lineOf = (text: string, words: string) =>
  text.split("\n").findIndex((line) => line.includes(words)) + 1;

describe("contrast ratios", () => {
  test.each([
    ["000000", "FFFFFF", 21],
    ["#FFFFFF", "000000", 21],
    ["777777", "FFFFFF", 4.48],
    ["767676", "FFFFFF", 4.54],
    ["0000FF", "FFFFFF", 8.59],
    ["FF0000", "FFFFFF", 4.0],
    ["123456", "123456", 1],
  ])("%s and %s: %d", (one, other, ratio) => {
    expect(contrast(one, other)).toBeCloseTo(ratio, 2);
  });

  test("labels on a fill are white or near black, whichever reads better", () => {
    expect(inkOn("0D64B5")).toBe("#FFFFFF");
    expect(inkOn("F2A541")).toBe("#1F2328");
  });
});

describe("the project's themes", () => {
  test("are there for decks and briefings", () => {
    expect(names).toEqual(
      expect.arrayContaining(["meeting", "night", "formal-red", "gongwen", "plain", "briefing"]),
    );
  });

  test.each(names)("%s can be read everywhere", (name) => {
    const {value, diagnostics} = parseTheme(read(name), `${name}.yaml`);
    expect(value).toBeDefined();
    expect(diagnostics).toEqual([]);
  });
});

describe("a colour that is hard to read", () => {
  test("is a warning at its place, with the ratio and a shade that passes", () => {
    const text = spoil("meeting", "muted", "9AA5B1");
    const {value, diagnostics} = parseTheme(text, "themes/mine.yaml");
    expect(value).toBeDefined();
    expect(diagnostics).toHaveLength(1);
    const [problem] = diagnostics;
    expect(problem).toMatchObject({
      severity: "warning",
      code: "contrast-too-low",
      place: {file: "themes/mine.yaml", line: lineOf(text, "9AA5B1")},
    });
    const ratio = Math.floor(contrast("9AA5B1", "F2F5F9") * 100) / 100;
    expect(problem?.message.en).toContain(`"muted" (9AA5B1) against "surface" (F2F5F9)`);
    expect(problem?.message.zh).toContain(`${ratio}:1，低于 4.5:1`);
    const better = /"([0-9A-F]{6})"/.exec(problem?.hint?.en ?? "")?.[1] ?? "";
    for (const ground of ["FFFFFF", "F2F5F9"]) {
      expect(contrast(better, ground)).toBeGreaterThanOrEqual(4.5);
    }
    expect(parseTheme(spoil("meeting", "muted", better), "x").diagnostics).toEqual([]);
  });

  test.each([
    ["meeting", "text", "8A8A8A"],
    ["meeting", "heading", "7FA3D1"],
    ["meeting", "onPrimary", "6F86A8"],
    ["meeting", "onCover", "6F86A8"],
    ["meeting", "chartText", "9AA0A6"],
    ["night", "muted", "55647A"],
    ["night", "highlight", "7A5A1F"],
    ["formal-red", "accent", "E6C88F"],
    ["gongwen", "muted", "9A9A9A"],
    ["plain", "primary", "8FB3D9"],
    ["plain", "accent", "8FB3D9"],
  ])("%s: %s", (name, key, colour) => {
    const text = spoil(name, key, colour);
    const {diagnostics} = parseTheme(text, "x.yaml");
    expect(diagnostics.map(({code, place}) => [code, place?.line])).toEqual([
      ["contrast-too-low", lineOf(text, `${key}: "${colour}"`)],
    ]);
  });

  test("counts series of charts from one, against the slide and for the labels within", () => {
    const pale = read("night").replace('"5CC8A8"', '"1B2B3F"');
    expect(parseTheme(pale, "x").diagnostics.map(({message}) => message.en)).toEqual([
      expect.stringMatching(/^"chart 3" \(1B2B3F\) against "background" .* below 3:1$/),
    ]);
    const middling = read("formal-red").replace('"766C60"', '"857B6F"');
    expect(parseTheme(middling, "x").diagnostics.map(({message}) => message.zh)).toEqual([
      expect.stringMatching(/^“chart 6”（857B6F）与它上面的数字的对比度只有 4\.15:1，低于 4\.5:1$/),
    ]);
  });

  test("is checked on the fill of table headers in Word as well", () => {
    const text = read("plain").replace("headerFill: surface", "headerFill: accent");
    expect(parseTheme(text, "x").diagnostics.map(({message}) => message.en)).toEqual([
      expect.stringMatching(/^"primary" .* against "accent"/),
    ]);
  });
});

describe("the shade that is proposed", () => {
  const onWhite = [standsOn("background", "FFFFFF", TEXT)];

  test("is the colour itself when that passes", () => {
    expect(nearestPassing("123A6B", onWhite)).toBe("123A6B");
  });

  test("is no darker than need be", () => {
    const shade = nearestPassing("E08020", onWhite) ?? "";
    expect(contrast(shade, "FFFFFF")).toBeGreaterThanOrEqual(4.5);
    expect(contrast(shade, "FFFFFF")).toBeLessThan(4.65);
  });

  test("keeps the hue", () => {
    const shade = nearestPassing("E08020", onWhite) ?? "";
    expect(Math.abs(hueOf(shade) - hueOf("E08020"))).toBeLessThan(2);
  });

  test("is lighter on a dark ground", () => {
    const onNight = [standsOn("background", "0C1626", TEXT)];
    expect(contrast(nearestPassing("3A4A60", onNight) ?? "", "0C1626")).toBeGreaterThanOrEqual(4.5);
  });

  test("is missing where no shade can pass", () => {
    const both = [standsOn("one", "FFFFFF", TEXT), standsOn("other", "222222", TEXT)];
    expect(nearestPassing("888888", both)).toBeUndefined();
  });
});

/** Degrees, by the hexagon of the HSL colour space. */
function hueOf(colour: string): number {
  const [red = 0, green = 0, blue = 0] = [0, 2, 4].map((start) =>
    Number.parseInt(colour.slice(start, start + 2), 16),
  );
  const angle = Math.atan2(Math.sqrt(3) * (green - blue), 2 * red - green - blue);
  return ((angle * 180) / Math.PI + 360) % 360;
}
