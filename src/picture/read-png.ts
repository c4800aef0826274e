import {crc32, inflateSync} from "node:zlib";
import {pngSignature} from "../base/png-chunks.ts";
import type {Outcome} from "../diagnostic/diagnostic.ts";
import {animated, cutOff, damaged, mostPixels, tooManyPixels} from "./picture-problems.ts";
import type {WholePicture} from "./whole-picture.ts";

/**
 * What makes up the picture and its colours (PNG, third edition, 11.2 and 11.3). Texts, times, EXIF and what programs
 * note for themselves stay behind, and so do the further frames of an animation.
 */
const kept = new Set([
  "IHDR",
  "PLTE",
  "IDAT",
  "IEND",
  "tRNS",
  "cHRM",
  "gAMA",
  "iCCP",
  "sBIT",
  "sRGB",
  "bKGD",
  "pHYs",
]);

/** Channels of a colour type, and the bits that each may have. */
const colourTypes: Readonly<Record<number, {channels: number; depths: readonly number[]}>> = {
  0: {channels: 1, depths: [1, 2, 4, 8, 16]},
  2: {channels: 3, depths: [8, 16]},
  3: {channels: 1, depths: [1, 2, 4, 8]},
  4: {channels: 2, depths: [8, 16]},
  6: {channels: 4, depths: [8, 16]},
};

interface Chunk {
  readonly type: string;
  readonly data: Buffer;
  /** With its length and checksum. */
  readonly written: Buffer;
}

interface Header {
  readonly width: number;
  readonly height: number;
  readonly depth: number;
  readonly channels: number;
  readonly isPalette: boolean;
  readonly isInterlaced: boolean;
}

/** A PNG, looked through to its last pixel: Office shows a red cross in place of one that is damaged. */
export function readPng(bytes: Uint8Array): Outcome<WholePicture> {
  const chunks = readChunks(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength));
  if (!Array.isArray(chunks)) return {diagnostics: [chunks]};
  const header = readHeader(chunks[0]);
  if (!header) return {diagnostics: [damaged({en: "its header makes no sense", zh: "文件头不合规范"})]};
  const {width, height} = header;
  if (width * height > mostPixels) return {diagnostics: [tooManyPixels(width, height)]};
  const palette = chunks.find(({type}) => type === "PLTE");
  if (header.isPalette && !(palette && palette.data.length > 0 && palette.data.length % 3 === 0)) {
    return {diagnostics: [damaged({en: "its palette is missing", zh: "缺少调色板"})]};
  }
  if (!hasAllRows(chunks, header))
    return {diagnostics: [damaged({en: "its pixels are not all there", zh: "像素数据不全"})]};
  const isAnimated = chunks.some(({type}) => type === "acTL");
  const written = chunks.filter(({type}) => kept.has(type)).map((chunk) => chunk.written);
  return {
    value: {
      ...{kind: "png", width, height, isRaw: header.depth === 16},
      bytes: Buffer.concat([pngSignature, ...written]),
    },
    diagnostics: isAnimated ? [animated] : [],
  };
}

/** All chunks up to the last one, or what is wrong with them; what follows the last is no part of the picture. */
function readChunks(file: Buffer) {
  const chunks: Chunk[] = [];
  for (let at = pngSignature.length; ; ) {
    if (at + 12 > file.length) return cutOff;
    const length = file.readUInt32BE(at);
    const end = at + 12 + length;
    if (end > file.length) return cutOff;
    const type = file.toString("latin1", at + 4, at + 8);
    if (!/^[A-Za-z]{4}$/u.test(type))
      return damaged({en: "it holds a piece without a name", zh: "含有无法识别的数据块"});
    if (crc32(file.subarray(at + 4, end - 4)) !== file.readUInt32BE(end - 4)) {
      return damaged({en: "a checksum does not match", zh: "校验和不符"});
    }
    chunks.push({type, data: file.subarray(at + 8, end - 4), written: file.subarray(at, end)});
    if (type === "IEND") return chunks;
    at = end;
  }
}

function readHeader(first: Chunk | undefined): Header | undefined {
  if (first?.type !== "IHDR" || first.data.length !== 13) return undefined;
  const {data} = first;
  const [width, height] = [data.readUInt32BE(0), data.readUInt32BE(4)];
  const [depth = 0, colour = 0, compression, filter, interlace = 0] = data.subarray(8);
  const kind = colourTypes[colour];
  if (width === 0 || height === 0 || width > 0x7fffffff || height > 0x7fffffff) return undefined;
  if (!kind?.depths.includes(depth) || compression !== 0 || filter !== 0 || interlace > 1) return undefined;
  const {channels} = kind;
  return {width, height, depth, channels, isPalette: colour === 3, isInterlaced: interlace === 1};
}

/** Where the seven passes of an interlaced picture begin, and how far their pixels are apart (8.2). */
const passes = [
  [0, 0, 8, 8],
  [4, 0, 8, 8],
  [0, 4, 4, 8],
  [2, 0, 4, 4],
  [0, 2, 2, 4],
  [1, 0, 2, 2],
  [0, 1, 1, 2],
] as const;

function hasAllRows(chunks: readonly Chunk[], header: Header): boolean {
  const wanted = rowBytes(header);
  const data = Buffer.concat(chunks.filter(({type}) => type === "IDAT").map((chunk) => chunk.data));
  try {
    // Some programs write a few bytes more than there are pixels.
    return inflateSync(data, {maxOutputLength: wanted + 65_536}).length >= wanted;
  } catch {
    return false;
  }
}

/** Bytes of all rows, each with the one that names its filter. */
function rowBytes({width, height, depth, channels, isInterlaced}: Header): number {
  const bytes = (columns: number, rows: number) =>
    columns === 0 ? 0 : rows * (1 + Math.ceil((columns * depth * channels) / 8));
  if (!isInterlaced) return bytes(width, height);
  return passes.reduce(
    (sum, [x, y, stepX, stepY]) =>
      sum + bytes(Math.max(0, Math.ceil((width - x) / stepX)), Math.max(0, Math.ceil((height - y) / stepY))),
    0,
  );
}
