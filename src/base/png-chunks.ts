import {crc32} from "node:zlib";

/** The first eight bytes of every PNG (PNG, third edition, 5.2). */
export const pngSignature = Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a);

/** What a pixel is, with eight bits for each channel (11.2.1). */
const colourTypes = {truecolour: 2, indexed: 3} as const;

export interface PngHeader {
  readonly width: number;
  readonly height: number;
  readonly colour: keyof typeof colourTypes;
}

/** A whole PNG: its header, the chunks by their types and in their order, and the end. */
export function packPng(header: PngHeader, chunks: Readonly<Record<string, Uint8Array>>): Uint8Array {
  const framed = Object.entries(chunks).map(([type, data]) => chunk(type, data));
  return Buffer.concat([
    pngSignature,
    chunk("IHDR", headerData(header)),
    ...framed,
    chunk("IEND", new Uint8Array()),
  ]);
}

function headerData({width, height, colour}: PngHeader): Uint8Array {
  const data = Buffer.alloc(13);
  data.writeUInt32BE(width, 0);
  data.writeUInt32BE(height, 4);
  data.set([8, colourTypes[colour]], 8);
  return data;
}

/** Length, type, data, and a checksum of the last two (5.3). */
function chunk(type: string, data: Uint8Array): Uint8Array {
  const framed = Buffer.alloc(data.length + 12);
  framed.writeUInt32BE(data.length, 0);
  framed.write(type, 4, "latin1");
  framed.set(data, 8);
  framed.writeUInt32BE(crc32(framed.subarray(4, -4)), data.length + 8);
  return framed;
}
