import {createRequire} from "node:module";
import {inflateSync} from "node:zlib";
import type {createCanvas, Image, loadImage} from "@napi-rs/canvas";
import {beforeAll, describe, expect, test} from "vitest";
import {type ChartStudio, openChartStudio} from "../../src/chart/chart-studio.ts";
import {defaultChartStyle as style} from "../../src/chart/chart-style.ts";
import {encodePng} from "../../src/chart/encode-png.ts";
import {chart} from "./specs.ts";

const require = createRequire(import.meta.url);
const {createCanvas: newCanvas, loadImage: load} = createRequire(require.resolve("chartjs-node-canvas"))(
  "canvas",
) as {
  createCanvas: typeof createCanvas;
  loadImage: typeof loadImage;
};

const spec = chart("bar", "%", ["毛入园率", "覆盖率"], {基线: [90.6, null], 目标: ["≥92%", "≥90%"]});
let studio: ChartStudio;

beforeAll(() => {
  studio = openChartStudio().value as ChartStudio;
});

async function pixelsOf(png: Uint8Array): Promise<Buffer> {
  const image: Image = await load(Buffer.from(png));
  const context = newCanvas(image.width, image.height).getContext("2d");
  context.drawImage(image, 0, 0);
  return Buffer.from(context.getImageData(0, 0, image.width, image.height).data);
}

describe("drawing", () => {
  test.each([
    ["wide", 1920, 960],
    ["half", 1200, 960],
  ] as const)("%s is a PNG of %i × %i", async (size, width, height) => {
    const drawing = await studio.draw(spec, style, size);
    const png = Buffer.from(drawing.png);
    expect(png.subarray(0, 8).toString("latin1")).toBe("\x89PNG\r\n\x1a\n");
    expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([width, height]);
    expect([drawing.width, drawing.height]).toEqual([width, height]);
    const colours = new Set(new Uint32Array((await pixelsOf(png)).buffer));
    expect(colours.size).toBeGreaterThan(50);
  });

  test("shows its labels: another text is another picture, and no text has fewer dark pixels", async () => {
    const dark = async (labels: "show" | "hide", text: string) => {
      const labelled = chart("bar", "%", ["毛入园率"], {目标: [text]}, {labels});
      const pixels = await pixelsOf((await studio.draw(labelled, {...style, muted: "#FF0000"}, "wide")).png);
      let count = 0;
      for (let i = 0; i < pixels.length; i += 4) {
        if (pixels[i]! < 80 && pixels[i + 1]! < 80 && pixels[i + 2]! < 80) count += 1;
      }
      return count;
    };
    const [hidden, short, long] = [
      await dark("hide", "≥85%"),
      await dark("show", "85%"),
      await dark("show", "≥85%"),
    ];
    expect(short).toBeGreaterThan(hidden + 100);
    expect(long).toBeGreaterThan(short);
  });

  test("Chinese characters are glyphs, not one box for all", async () => {
    const named = (name: string) =>
      studio.draw(chart("bar", "", [name], {一: [1]}, {labels: "hide"}), style, "half");
    expect((await named("学前教育")).png).not.toEqual((await named("普通高中")).png);
  });
});

describe("the studio", () => {
  test("draws the same chart once", async () => {
    const own = openChartStudio().value as ChartStudio;
    const both = await Promise.all([
      own.draw(spec, style, "wide"),
      own.draw({...spec, title: "别处"}, style, "wide"),
    ]);
    expect(both[0]).toBe(both[1]);
    expect(own.drawn).toBe(1);
    await own.draw(spec, style, "half");
    await own.draw(spec, {...style, grid: "#000000"}, "wide");
    expect(own.drawn).toBe(3);
  });

  test("the same spec gives the same bytes", async () => {
    const [a, b] = [openChartStudio().value, openChartStudio().value];
    expect((await a?.draw(spec, style, "wide"))?.png).toEqual((await b?.draw(spec, style, "wide"))?.png);
  });

  test("says what to do when the font is not there", () => {
    const missing = openChartStudio((file) => `/nowhere/${file}`);
    expect(missing.value).toBeUndefined();
    expect(missing.diagnostics.map(({code}) => code)).toEqual(["chart-font-missing", "chart-font-missing"]);
    expect(missing.diagnostics[0]?.message.en).toContain("NotoSansSC_400Regular.ttf");
    expect(missing.diagnostics[0]?.hint?.zh).toContain("npm ci");
    const notInstalled = openChartStudio(() => {
      throw new Error("Cannot find module");
    });
    expect(notInstalled.diagnostics).toHaveLength(2);
  });
});

test("encodePng keeps every pixel", () => {
  const rgba = Uint8Array.from({length: 5 * 4 * 4}, (_, i) => (i % 4 === 3 ? 255 : (i * 37) % 256));
  const png = Buffer.from(encodePng(rgba, 5, 4));
  const at = png.indexOf("IDAT");
  const rows = inflateSync(png.subarray(at + 4, at + 4 + png.readUInt32BE(at - 4)));
  const seen: number[] = [];
  for (let y = 0; y < 4; y += 1) {
    expect(rows[y * 16]).toBe(2);
    for (let i = 0; i < 15; i += 1)
      seen.push((rows[y * 16 + 1 + i]! + (y === 0 ? 0 : seen[(y - 1) * 15 + i]!)) & 255);
  }
  expect(seen).toEqual([...rgba].filter((_, i) => i % 4 !== 3));
});
