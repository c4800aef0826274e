import {createRequire} from "node:module";
import {inflateSync} from "node:zlib";
import type {createCanvas, Image, loadImage} from "@napi-rs/canvas";
import {beforeAll, describe, expect, test} from "vitest";
import {getPainter} from "../../src/chart/chart-painter.ts";
import {type ChartStudio, openChartStudio} from "../../src/chart/chart-studio.ts";
import {defaultChartStyle as style} from "../../src/chart/chart-style.ts";
import {encodePng} from "../../src/chart/encode-png.ts";
import {baseOptions} from "../../src/chart/marks/base-options.ts";
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

  test("a chart that cannot be drawn leaves the canvas to the next one", async () => {
    const first = await openChartStudio().value?.draw(spec, style, "wide");
    const broken = {
      type: "bar" as const,
      data: {labels: ["甲"], datasets: [{data: [1]}]},
      options: baseOptions,
      plugins: [
        {
          id: "broken",
          beforeDraw: () => {
            throw new Error("broken on purpose");
          },
        },
      ],
    };
    expect(() => getPainter("wide").paint(broken)).toThrow("broken on purpose");
    const next = await openChartStudio().value?.draw(spec, style, "wide");
    expect(Buffer.from(next?.png ?? []).equals(Buffer.from(first?.png ?? [1]))).toBe(true);
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

describe("encodePng", () => {
  const noise = (width: number, height: number, seed: number) =>
    Uint8Array.from({length: width * height * 4}, (_, i) => (i % 4 === 3 ? 255 : (i * seed) % 256));

  /** The colours of a PNG whose rows are all differences to the row above. */
  function read(png: Uint8Array, width: number, height: number): number[] {
    const bytes = Buffer.from(png);
    const at = bytes.indexOf("IDAT");
    const rows = inflateSync(bytes.subarray(at + 4, at + 4 + bytes.readUInt32BE(at - 4)));
    const length = width * 3;
    expect(rows).toHaveLength((length + 1) * height);
    const seen: number[] = [];
    for (let y = 0; y < height; y += 1) {
      expect(rows[y * (length + 1)]).toBe(2);
      for (let i = 0; i < length; i += 1) {
        seen.push((rows[y * (length + 1) + 1 + i]! + (y === 0 ? 0 : seen[(y - 1) * length + i]!)) & 255);
      }
    }
    return seen;
  }

  const colours = (rgba: Uint8Array) => [...rgba].filter((_, i) => i % 4 !== 3);

  test("keeps every pixel", () => {
    const rgba = noise(5, 4, 37);
    expect(read(encodePng(rgba, 5, 4), 5, 4)).toEqual(colours(rgba));
  });

  test("keeps rows that repeat the one above, in whole or in part", () => {
    const row = noise(6, 1, 31);
    const changed = Uint8Array.from(row, (byte, i) => (i === 9 ? byte ^ 1 : byte));
    const rgba = Uint8Array.from([row, row, changed, changed, row].flatMap((each) => [...each]));
    expect(read(encodePng(rgba, 6, 5), 6, 5)).toEqual(colours(rgba));
  });

  test("knows nothing of the picture before", () => {
    const small = noise(3, 2, 11);
    const alone = encodePng(small, 3, 2);
    encodePng(noise(8, 8, 53), 8, 8);
    expect(encodePng(small, 3, 2)).toEqual(alone);
    expect(read(alone, 3, 2)).toEqual(colours(small));
  });

  test("reads pixels wherever they begin in memory", () => {
    const rgba = noise(4, 3, 41);
    const moved = Buffer.alloc(rgba.length + 1);
    moved.set(rgba, 1);
    expect(encodePng(moved.subarray(1), 4, 3)).toEqual(encodePng(rgba, 4, 3));
  });
});
