import {deflateSync} from "node:zlib";
import {packPng} from "../../base/png-chunks.ts";
import type {Sparkline} from "../../model/document.ts";
import {plotSparkline, type SparklinePoint, strokeWidth} from "./plot-sparkline.ts";
import {sparklineEms} from "./sparkline-cell.ts";

/** Six hex digits each. */
export interface SparklineColours {
  readonly line: string;
  /** Of the last value. */
  readonly last: string;
}

/** At this many pixels to the em there are 300 to the inch in type of 17 points, and more in what is smaller. */
const pixelsPerEm = 72;
const width = sparklineEms.width * pixelsPerEm;
const height = sparklineEms.height * pixelsPerEm;

/** How much of a pixel is covered is told in so many steps. */
const steps = 15;

const known = new WeakMap<Sparkline, Map<string, Uint8Array>>();

/**
 * A sparkline as a PNG on no ground, since rows of tables stand on several. It is drawn by what each pixel is away from
 * the line, with integers for colours: the same values give the same bytes on every machine, and no font is asked for.
 */
export function drawSparkline(sparkline: Sparkline, {line, last}: SparklineColours): Uint8Array {
  const drawn = known.get(sparkline) ?? new Map<string, Uint8Array>();
  known.set(sparkline, drawn);
  const key = `${line} ${last}`;
  const png = drawn.get(key) ?? encode(paint(sparkline), [line, last]);
  drawn.set(key, png);
  return png;
}

/** Pixels by their place in the palette: nothing, the steps of the line, the steps of the last value. */
function paint(sparkline: Sparkline): Uint8Array {
  const pixels = new Uint8Array(width * height);
  const {strokes, dots} = plotSparkline(sparkline);
  const cover = (from: SparklinePoint, to: SparklinePoint, radius: number, first: number) => {
    const reach = radius * pixelsPerEm;
    const [ax, ay] = [from.x * pixelsPerEm, from.y * pixelsPerEm];
    const [bx, by] = [to.x * pixelsPerEm, to.y * pixelsPerEm];
    const [left, right] = ends(ax, bx, reach, width);
    const [top, bottom] = ends(ay, by, reach, height);
    for (let y = top; y < bottom; y += 1) {
      for (let x = left; x < right; x += 1) {
        const away = distance(x + 0.5, y + 0.5, [ax, ay, bx, by]);
        const step = Math.round(Math.min(1, Math.max(0, reach - away + 0.5)) * steps);
        const at = y * width + x;
        const before = pixels[at] ?? 0;
        // Where the last value covers a pixel in part only, the line below it is seen.
        const isBelow = first > 0 && before > 0 && before <= steps && step < steps / 2;
        if (step > 0 && !isBelow && first + step > before) pixels[at] = first + step;
      }
    }
  };
  for (const {from, to} of strokes) cover(from, to, strokeWidth / 2, 0);
  for (const {radius, isLast, ...place} of dots) cover(place, place, radius, isLast ? steps : 0);
  return pixels;
}

type Four = readonly [number, number, number, number];

/** The pixels that a stroke may touch. */
function ends(a: number, b: number, reach: number, size: number): [number, number] {
  return [
    Math.max(0, Math.floor(Math.min(a, b) - reach - 1)),
    Math.min(size, Math.ceil(Math.max(a, b) + reach + 1)),
  ];
}

/** How far a point is from a straight piece of line. */
function distance(x: number, y: number, [ax, ay, bx, by]: Four): number {
  const [dx, dy] = [bx - ax, by - ay];
  const length = dx * dx + dy * dy;
  const along = length === 0 ? 0 : Math.min(1, Math.max(0, ((x - ax) * dx + (y - ay) * dy) / length));
  const [px, py] = [x - ax - along * dx, y - ay - along * dy];
  return Math.sqrt(px * px + py * py);
}

/** A PNG with a palette whose colours let the ground through by steps (ISO/IEC 15948, 11.2.2 and 11.3.2.1). */
function encode(pixels: Uint8Array, colours: readonly string[]): Uint8Array {
  const rows = Buffer.alloc((width + 1) * height);
  for (let y = 0; y < height; y += 1)
    rows.set(pixels.subarray(y * width, (y + 1) * width), y * (width + 1) + 1);
  const palette = [
    colours[0] ?? "",
    ...colours.flatMap((colour) => Array.from({length: steps}, () => colour)),
  ];
  const opacity = [
    0,
    ...colours.flatMap(() => Array.from({length: steps}, (_, step) => ((step + 1) * 255) / steps)),
  ];
  return packPng(
    {width, height, colour: "indexed"},
    {
      PLTE: Buffer.from(palette.join(""), "hex"),
      tRNS: Uint8Array.from(opacity),
      IDAT: deflateSync(rows, {level: 9}),
    },
  );
}
