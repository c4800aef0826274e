const signature = "Exif\0\0";
const orientationTag = 0x0112;

/**
 * How a camera was held when it took a picture, 1 for upright (EXIF 2.32, 4.6.5): the first of these segments that tells
 * it counts. What makes no sense is as if it were not there.
 */
export function orientationOf(segments: readonly Buffer[]): number {
  for (const segment of segments) {
    if (segment.toString("latin1", 0, signature.length) !== signature) continue;
    const found = readOrientation(segment.subarray(signature.length));
    if (found !== undefined) return found;
  }
  return 1;
}

function readOrientation(tiff: Buffer): number | undefined {
  if (tiff.length < 8) return undefined;
  const isLittle = tiff.toString("latin1", 0, 2) === "II";
  const short = (at: number) => (isLittle ? tiff.readUInt16LE(at) : tiff.readUInt16BE(at));
  const long = (at: number) => (isLittle ? tiff.readUInt32LE(at) : tiff.readUInt32BE(at));
  const directory = long(4);
  if (directory + 2 > tiff.length) return undefined;
  for (let entry = 0; entry < short(directory); entry++) {
    const at = directory + 2 + entry * 12;
    if (at + 12 > tiff.length) return undefined;
    if (short(at) !== orientationTag) continue;
    const value = short(at + 8);
    return value >= 1 && value <= 8 ? value : undefined;
  }
  return undefined;
}

/** A segment that says how the camera was held, and nothing else. */
export function exifOf(orientation: number): Buffer {
  const tiff = Buffer.alloc(26);
  tiff.write("MM\0*", 0, "latin1");
  tiff.writeUInt32BE(8, 4);
  tiff.writeUInt16BE(1, 8);
  tiff.writeUInt16BE(orientationTag, 10);
  tiff.writeUInt16BE(3, 12);
  tiff.writeUInt32BE(1, 14);
  tiff.writeUInt16BE(orientation, 18);
  const head = Buffer.from([0xff, 0xe1, 0, 2 + signature.length + tiff.length]);
  return Buffer.concat([head, Buffer.from(signature, "latin1"), tiff]);
}
