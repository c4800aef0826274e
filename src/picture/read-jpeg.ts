import type {Outcome} from "../diagnostic/diagnostic.ts";
import {exifOf, orientationOf} from "./exif.ts";
import {
  cutOff,
  damaged,
  mostPixels,
  type PictureProblem,
  pressColours,
  rareKind,
  tooManyPixels,
} from "./picture-problems.ts";
import type {WholePicture} from "./whole-picture.ts";

const startOfImage = Buffer.of(0xff, 0xd8);
const endOfImage = Buffer.of(0xff, 0xd9);

interface Segment {
  readonly marker: number;
  /** What follows its length. */
  readonly data: Buffer;
  /** With marker and length; of a scan, also its pixels. */
  readonly written: Buffer;
}

/** Frames that everybody decodes: baseline, extended and progressive, Huffman coded (ITU-T T.81, table B.1). */
const usualFrames = new Set([0xc0, 0xc1, 0xc2]);
const isFrame = (marker: number) =>
  marker >= 0xc0 && marker <= 0xcf && marker !== 0xc4 && marker !== 0xc8 && marker !== 0xcc;

/**
 * A JPEG from its beginning to its end. What its camera noted (place, time, owner, thumbnails, the film behind a moving
 * photograph) stays behind; how its colours are meant stays with it.
 */
export function readJpeg(bytes: Uint8Array): Outcome<WholePicture> {
  const segments = readSegments(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength));
  if (!Array.isArray(segments)) return {diagnostics: [segments]};
  const frame = segments.find(({marker}) => isFrame(marker));
  const fault = frame ? faultOf(frame, segments) : damaged({en: "it holds no pixels", zh: "里面没有像素"});
  if (fault) return {diagnostics: [fault]};
  const {data} = frame as Segment;
  const orientation = orientationOf(segments.filter(({marker}) => marker === 0xe1).map((each) => each.data));
  const [height, width] = [data.readUInt16BE(1), data.readUInt16BE(3)];
  const isOnSide = orientation >= 5;
  const upright = isOnSide ? {width: height, height: width} : {width, height};
  const written = segments.filter(isKept).map((segment) => segment.written);
  const isRaw = orientation !== 1;
  return {
    value: {
      ...{kind: "jpeg", ...upright, isRaw},
      bytes: Buffer.concat([startOfImage, ...(isRaw ? [exifOf(orientation)] : []), ...written, endOfImage]),
    },
    diagnostics: [],
  };
}

/** All segments, or what is wrong with them. */
function readSegments(file: Buffer): Segment[] | PictureProblem {
  const segments: Segment[] = [];
  for (let at = startOfImage.length; ; ) {
    if (at + 2 > file.length) return cutOff;
    if (file[at] !== 0xff)
      return damaged({en: "it holds a piece without a name", zh: "含有无法识别的数据块"});
    const marker = file[at + 1] as number;
    // Any number of these may stand before a marker.
    if (marker === 0xff) {
      at += 1;
      continue;
    }
    if (marker === 0xd9) return segments;
    if (marker === 0x01 || (marker >= 0xd0 && marker <= 0xd7)) {
      at += 2;
      continue;
    }
    if (at + 4 > file.length) return cutOff;
    const length = file.readUInt16BE(at + 2);
    const behind = at + 2 + length;
    if (length < 2) return damaged({en: "it holds a piece without a length", zh: "含有长度不对的数据块"});
    if (behind > file.length) return cutOff;
    const end = marker === 0xda ? endOfScan(file, behind) : behind;
    if (end === undefined) return cutOff;
    segments.push({marker, data: file.subarray(at + 4, behind), written: file.subarray(at, end)});
    at = end;
  }
}

/** Within a scan, FF stands for itself only before 00, and before the numbers of restarts. */
function endOfScan(file: Buffer, from: number): number | undefined {
  for (let at = file.indexOf(0xff, from); at >= 0; at = file.indexOf(0xff, at + 1)) {
    const next = file[at + 1];
    if (next === undefined) return undefined;
    if (next !== 0 && next !== 0xff && !(next >= 0xd0 && next <= 0xd7)) return at;
  }
  return undefined;
}

function faultOf({marker, data}: Segment, segments: readonly Segment[]): PictureProblem | undefined {
  if (!usualFrames.has(marker)) return rareKind({en: "a JPEG of a rare kind", zh: "少见的 JPEG"});
  if (data.length < 6) return damaged({en: "its header makes no sense", zh: "文件头不合规范"});
  const [height, width] = [data.readUInt16BE(1), data.readUInt16BE(3)];
  if (data[0] !== 8) return rareKind({en: "a JPEG of 12 bits", zh: "12 位的 JPEG"});
  if (width === 0 || height === 0) return damaged({en: "it has no width or height", zh: "没有宽度或高度"});
  if (width * height > mostPixels) return tooManyPixels(width, height);
  const components = data[5] as number;
  if (components === 4) return pressColours;
  if (components !== 1 && components !== 3)
    return damaged({en: "its header makes no sense", zh: "文件头不合规范"});
  if (!segments.some((segment) => segment.marker === 0xda))
    return damaged({en: "it holds no pixels", zh: "里面没有像素"});
  return undefined;
}

/** Of what is meant for programs, only what tells how colours are to be read. */
function isKept({marker, data}: Segment): boolean {
  if (marker === 0xfe) return false;
  if (marker < 0xe0 || marker > 0xef) return true;
  const name = data.toString("latin1", 0, 12);
  return (
    (marker === 0xe0 && name.startsWith("JFIF\0")) ||
    (marker === 0xe2 && name.startsWith("ICC_PROFILE\0")) ||
    (marker === 0xee && name.startsWith("Adobe"))
  );
}
