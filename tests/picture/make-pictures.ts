// Pictures as cameras, phones and programs write them, made here so that no file of bytes lies about.
import {crc32, deflateSync} from "node:zlib";
import {createCanvas, type SKRSContext2D} from "@napi-rs/canvas";
import {pngSignature} from "../../src/base/png-chunks.ts";

export function chunk(type: string, data: Uint8Array = new Uint8Array()): Buffer {
  const body = Buffer.concat([Buffer.from(type, "latin1"), data]);
  const framed = Buffer.alloc(body.length + 8);
  framed.writeUInt32BE(data.length, 0);
  framed.set(body, 4);
  framed.writeUInt32BE(crc32(body), body.length + 4);
  return framed;
}

export interface PngParts {
  readonly width?: number;
  readonly height?: number;
  readonly depth?: number;
  readonly colour?: number;
  readonly interlace?: number;
  /** Chunks between the header and the pixels. */
  readonly before?: readonly Buffer[];
  /** The pixels, if not all zero. */
  readonly rows?: Uint8Array;
}

const channelsOf: Readonly<Record<number, number>> = {0: 1, 2: 3, 3: 1, 4: 2, 6: 4};

/** A PNG of one colour, unless it has rows of its own. */
export function makePng(parts: PngParts = {}): Buffer {
  const {width = 40, height = 30, depth = 8, colour = 2, interlace = 0, before = []} = parts;
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([depth, colour, 0, 0, interlace], 8);
  const length = Math.ceil((width * depth * (channelsOf[colour] ?? 1)) / 8) + 1;
  const rows = parts.rows ?? new Uint8Array(length * Math.min(height, 20_000));
  return Buffer.concat([
    pngSignature,
    chunk("IHDR", header),
    ...before,
    chunk("IDAT", deflateSync(rows)),
    chunk("IEND"),
  ]);
}

/** Red in the upper left corner, green in the upper right, blue below: so one sees which way it lies. */
export const corners = (pen: SKRSContext2D, width: number, height: number) => {
  pen.fillStyle = "#0000ff";
  pen.fillRect(0, 0, width, height);
  pen.fillStyle = "#ff0000";
  pen.fillRect(0, 0, width / 2, height / 2);
  pen.fillStyle = "#00ff00";
  pen.fillRect(width / 2, 0, width / 2, height / 2);
};

export function makeJpeg(
  width = 64,
  height = 32,
  segments: readonly Buffer[] = [],
  paint: typeof corners = corners,
): Buffer {
  const canvas = createCanvas(width, height);
  paint(canvas.getContext("2d"), width, height);
  const file = canvas.toBuffer("image/jpeg", 92);
  return Buffer.concat([file.subarray(0, 2), ...segments, file.subarray(2)]);
}

export function segment(marker: number, data: Uint8Array | string): Buffer {
  const body = Buffer.from(data as string, "latin1");
  const bytes = typeof data === "string" ? body : Buffer.from(data);
  return Buffer.concat([Buffer.of(0xff, marker, (bytes.length + 2) >> 8, (bytes.length + 2) & 255), bytes]);
}

/** What a phone notes: how it was held, and where. @param order of bytes */
export function exifSegment(orientation: number, order: "II" | "MM" = "MM"): Buffer {
  const tiff = Buffer.alloc(64);
  const isLittle = order === "II";
  const short = (value: number, at: number) =>
    isLittle ? tiff.writeUInt16LE(value, at) : tiff.writeUInt16BE(value, at);
  const long = (value: number, at: number) =>
    isLittle ? tiff.writeUInt32LE(value, at) : tiff.writeUInt32BE(value, at);
  tiff.write(order, 0, "latin1");
  short(42, 2);
  long(8, 4);
  short(2, 8);
  // Make of the camera, then orientation.
  short(0x010f, 10);
  short(2, 12);
  long(14, 14);
  long(38, 18);
  short(0x0112, 22);
  short(3, 24);
  long(1, 26);
  short(orientation, 30);
  tiff.write("GPS 29.56,106.5\0", 38, "latin1");
  return segment(0xe1, Buffer.concat([Buffer.from("Exif\0\0", "latin1"), tiff]));
}

/** The same picture as somebody saw it who held the camera in one of eight ways (EXIF 2.32, 4.6.5 A). */
export function makeHeldJpeg(orientation: number, width = 64, height = 32): Buffer {
  const isOnSide = orientation >= 5;
  const [wide, high] = isOnSide ? [height, width] : [width, height];
  const turns: Readonly<Record<number, readonly [number, number, number, number, number, number]>> = {
    1: [1, 0, 0, 1, 0, 0],
    2: [-1, 0, 0, 1, wide, 0],
    3: [-1, 0, 0, -1, wide, high],
    4: [1, 0, 0, -1, 0, high],
    5: [0, 1, 1, 0, 0, 0],
    6: [0, -1, 1, 0, 0, high],
    7: [0, -1, -1, 0, wide, high],
    8: [0, 1, -1, 0, wide, 0],
  };
  return makeJpeg(wide, high, [exifSegment(orientation)], (pen) => {
    pen.transform(...(turns[orientation] as [number, number, number, number, number, number]));
    corners(pen, width, height);
  });
}
