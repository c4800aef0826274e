import {deflateSync} from "node:zlib";
import {packPng} from "../base/png-chunks.ts";

/** Filter "up" (ISO/IEC 15948, 9.2): each byte minus the one above it. Charts repeat themselves downwards. */
const filterUp = 2;

/** Opaque RGBA pixels as a PNG without alpha. The canvas's own encoder takes several times as long. */
export function encodePng(rgba: Uint8Array, width: number, height: number): Uint8Array {
  const pixels = deflateSync(filterRows(rgba, width, height), {level: 2});
  return packPng({width, height, colour: "truecolour"}, {IDAT: pixels});
}

/** One for all pictures: new memory costs more than all that is done with it. The longest so far. */
let scratch = new Uint8Array();

/** The rows as PNG wants them, in memory that the next picture uses again. */
function filterRows(rgba: Uint8Array, width: number, height: number): Uint8Array {
  const rowLength = width * 3 + 1;
  if (scratch.length < rowLength * height) scratch = new Uint8Array(rowLength * height);
  const rows = scratch.subarray(0, rowLength * height).fill(0);
  const bytes = Buffer.from(rgba.buffer, rgba.byteOffset, rgba.byteLength);
  const pixels = pixelsOf(rgba);
  rows[0] = filterUp;
  for (let x = 0; x < width; x += 1) {
    for (let channel = 0; channel < 3; channel += 1)
      rows[1 + x * 3 + channel] = bytes[x * 4 + channel] as number;
  }
  for (let y = 1; y < height; y += 1) {
    const start = y * rowLength;
    rows[start] = filterUp;
    // Most rows are the same as the one above, and so are most pixels of others: their differences are zero already.
    if (isRepeated(bytes, y * width * 4, width * 4)) continue;
    for (let x = 0; x < width; x += 1) {
      const pixel = y * width + x;
      const above = pixel - width;
      if (pixels[pixel] === pixels[above]) continue;
      const to = start + 1 + x * 3;
      for (let channel = 0; channel < 3; channel += 1) {
        rows[to + channel] = (bytes[pixel * 4 + channel] as number) - (bytes[above * 4 + channel] as number);
      }
    }
  }
  return rows;
}

const isRepeated = (bytes: Buffer, at: number, length: number) =>
  bytes.compare(bytes, at - length, at, at, at + length) === 0;

/** Each pixel as one number, to compare. Numbers of four bytes begin at every fourth only. */
function pixelsOf(rgba: Uint8Array): Uint32Array {
  const {buffer, byteOffset} = rgba.byteOffset % 4 === 0 ? rgba : new Uint8Array(rgba);
  return new Uint32Array(buffer, byteOffset, rgba.length / 4);
}
