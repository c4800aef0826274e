// Files that people put where a picture should be, with what they are told.
import {chunk, makeJpeg, makePng, segment} from "./make-pictures.ts";

export interface BadPicture {
  readonly name: string;
  readonly bytes: Uint8Array;
  readonly code: string;
  /** What the English message says. */
  readonly says: string;
}

const text = (content: string) => Buffer.from(content, "latin1");
const png = makePng();
const jpeg = makeJpeg();

function spoil(bytes: Buffer, at: number, value: number): Buffer {
  const copy = Buffer.from(bytes);
  copy[at] = value;
  return copy;
}

/** The frame of a JPEG with some of its bytes changed; they are counted from its marker. */
function withFrame(change: (file: Buffer, frame: number) => void): Buffer {
  const file = Buffer.from(jpeg);
  change(file, file.indexOf(Buffer.of(0xff, 0xc0)));
  return file;
}

export const badPictures: Readonly<Record<string, BadPicture>> = {
  empty: {name: "a.png", bytes: new Uint8Array(), code: "picture-damaged", says: "it is empty"},
  "a text": {name: "a.png", bytes: text("this is no picture"), code: "picture-kind", says: "no picture"},
  "zeros, as a broken download leaves them": {
    ...{name: "a.jpg", bytes: new Uint8Array(500), code: "picture-kind"},
    says: "no picture",
  },
  GIF: {name: "a.gif", bytes: text("GIF89a\x01\0\x01\0"), code: "picture-kind", says: "is GIF"},
  "GIF called PNG": {name: "a.png", bytes: text("GIF87a\x01\0\x01\0"), code: "picture-kind", says: "is GIF"},
  BMP: {name: "a.bmp", bytes: text("BM\x36\0\0\0\0\0"), code: "picture-kind", says: "is BMP"},
  TIFF: {name: "a.tif", bytes: text("II*\0\x08\0\0\0"), code: "picture-kind", says: "is TIFF"},
  "TIFF, large end first": {
    name: "a.tiff",
    bytes: text("MM\0*\0\0\0\x08"),
    code: "picture-kind",
    says: "is TIFF",
  },
  WebP: {name: "a.webp", bytes: text("RIFF\x1a\0\0\0WEBPVP8 "), code: "picture-kind", says: "is WebP"},
  HEIC: {
    name: "a.heic",
    bytes: text("\0\0\0\x18ftypheic\0\0\0\0mif1"),
    code: "picture-kind",
    says: "is HEIC",
  },
  "HEIC called JPEG": {
    ...{name: "IMG_1.jpg", bytes: text("\0\0\0\x18ftypmif1\0\0\0\0heic"), code: "picture-kind"},
    says: "is HEIC",
  },
  AVIF: {name: "a.avif", bytes: text("\0\0\0\x1cftypavif\0\0\0\0"), code: "picture-kind", says: "is AVIF"},
  film: {name: "a.mp4", bytes: text("\0\0\0\x18ftypisom\0\0\x02\0"), code: "picture-kind", says: "a film"},
  SVG: {
    ...{name: "a.svg", code: "picture-kind", says: "is SVG"},
    bytes: text('<?xml version="1.0"?><svg xmlns="http://www.w3.org/2000/svg"/>'),
  },
  EMF: {
    ...{name: "a.emf", code: "picture-kind", says: "is EMF"},
    bytes: Buffer.concat([text("\x01\0\0\0"), Buffer.alloc(36), text(" EMF"), Buffer.alloc(20)]),
  },
  WMF: {name: "a.wmf", bytes: text("\xd7\xcd\xc6\x9a\0\0"), code: "picture-kind", says: "is WMF"},
  PDF: {name: "a.pdf", bytes: text("%PDF-1.7\n"), code: "picture-kind", says: "is PDF"},
  Photoshop: {name: "a.psd", bytes: text("8BPS\0\x01"), code: "picture-kind", says: "Photoshop"},
  "a Word file": {name: "a.png", bytes: text("PK\x03\x04\x14\0"), code: "picture-kind", says: "Office file"},
  "an old Word file": {
    name: "a.png",
    bytes: text("\xd0\xcf\x11\xe0\xa1\xb1"),
    code: "picture-kind",
    says: "old Office",
  },
  "a page of a login": {
    ...{name: "a.jpg", bytes: text("<!DOCTYPE html><html><body>请登录"), code: "picture-kind"},
    says: "a web page",
  },
  "a pointer of Git LFS": {
    ...{name: "a.png", bytes: text("version https://git-lfs.github.com/spec/v1\noid"), code: "picture-kind"},
    says: "Git LFS",
  },
  "PNG, only its signature": {
    name: "a.png",
    bytes: png.subarray(0, 8),
    code: "picture-damaged",
    says: "end is missing",
  },
  "PNG, cut in its pixels": {
    name: "a.png",
    bytes: png.subarray(0, 45),
    code: "picture-damaged",
    says: "end is missing",
  },
  "PNG without its end": {
    name: "a.png",
    bytes: png.subarray(0, -12),
    code: "picture-damaged",
    says: "end is missing",
  },
  "PNG with a wrong checksum": {
    ...{name: "a.png", bytes: spoil(png, 30, 0), code: "picture-damaged"},
    says: "checksum",
  },
  "PNG with a changed pixel": {
    ...{name: "a.png", bytes: spoil(png, 45, 77), code: "picture-damaged"},
    says: "checksum",
  },
  "PNG without width": {name: "a.png", bytes: makePng({width: 0}), code: "picture-damaged", says: "header"},
  "PNG of 3 bits": {name: "a.png", bytes: makePng({depth: 3}), code: "picture-damaged", says: "header"},
  "PNG of an unknown colour type": {
    name: "a.png",
    bytes: makePng({colour: 5}),
    code: "picture-damaged",
    says: "header",
  },
  "PNG that tells more rows than it has": {
    ...{name: "a.png", bytes: makePng({rows: new Uint8Array(121 * 12)}), code: "picture-damaged"},
    says: "pixels are not all there",
  },
  "PNG that inflates without end": {
    ...{name: "a.png", bytes: makePng({rows: new Uint8Array(5_000_000)}), code: "picture-damaged"},
    says: "pixels are not all there",
  },
  "PNG without its palette": {
    name: "a.png",
    bytes: makePng({colour: 3}),
    code: "picture-damaged",
    says: "palette",
  },
  "PNG of 900 million pixels": {
    ...{
      name: "a.png",
      bytes: makePng({width: 30_000, height: 30_000, rows: new Uint8Array(9)}),
      code: "picture-pixels",
    },
    says: "30000 × 30000",
  },
  "PNG whose first piece is another": {
    ...{name: "a.png", bytes: Buffer.concat([png.subarray(0, 8), chunk("tEXt"), png.subarray(8)])},
    ...{code: "picture-damaged", says: "header"},
  },
  "JPEG, only its beginning": {
    name: "a.jpg",
    bytes: jpeg.subarray(0, 3),
    code: "picture-damaged",
    says: "end is missing",
  },
  "JPEG, cut in its pixels": {
    name: "a.jpg",
    bytes: jpeg.subarray(0, -30),
    code: "picture-damaged",
    says: "end is missing",
  },
  "JPEG, cut in its tables": {
    name: "a.jpg",
    bytes: jpeg.subarray(0, 100),
    code: "picture-damaged",
    says: "end is missing",
  },
  "JPEG without pixels": {
    ...{name: "a.jpg", bytes: Buffer.concat([jpeg.subarray(0, 2), Buffer.of(0xff, 0xd9)])},
    ...{code: "picture-damaged", says: "no pixels"},
  },
  "JPEG with a piece without length": {
    ...{
      name: "a.jpg",
      bytes: Buffer.concat([jpeg.subarray(0, 2), Buffer.of(0xff, 0xe5, 0, 0), jpeg.subarray(2)]),
    },
    ...{code: "picture-damaged", says: "without a length"},
  },
  "JPEG with rubbish between its pieces": {
    ...{
      name: "a.jpg",
      bytes: Buffer.concat([jpeg.subarray(0, 2), segment(0xe0, "JFIF\0"), text("xx"), jpeg.subarray(2)]),
    },
    ...{code: "picture-damaged", says: "without a name"},
  },
  "JPEG without width": {
    ...{name: "a.jpg", bytes: withFrame((file, frame) => file.writeUInt16BE(0, frame + 7))},
    ...{code: "picture-damaged", says: "no width or height"},
  },
  "JPEG for printing presses (CMYK)": {
    ...{name: "a.jpg", bytes: withFrame((file, frame) => file.writeUInt8(4, frame + 9))},
    ...{code: "picture-colours", says: "CMYK"},
  },
  "JPEG without loss": {
    ...{name: "a.jpg", bytes: withFrame((file, frame) => file.writeUInt8(0xc3, frame + 1))},
    ...{code: "picture-kind", says: "rare kind"},
  },
  "JPEG of 12 bits": {
    ...{name: "a.jpg", bytes: withFrame((file, frame) => file.writeUInt8(12, frame + 4))},
    ...{code: "picture-kind", says: "12 bits"},
  },
  "JPEG of 4 thousand million pixels": {
    ...{name: "a.jpg", bytes: withFrame((file, frame) => file.fill(0xff, frame + 5, frame + 9))},
    ...{code: "picture-pixels", says: "65535 × 65535"},
  },
};
