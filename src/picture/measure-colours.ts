import {loadCanvas} from "../font/canvas.ts";
import type {PictureColours} from "../model/picture.ts";
import {examinePicture} from "./examine-picture.ts";

const columns = 24;
const rows = 18;
/** Pixels of a cell, each way, that its mean is taken of. */
const fine = 8;

/** The colours of a picture in coarse cells; undefined where it is none that can be read, or too large. */
export async function measureColours(bytes: Uint8Array): Promise<PictureColours | undefined> {
  const {value: source} = examinePicture(bytes, "");
  const {value: canvas} = loadCanvas();
  if (!source || !canvas) return undefined;
  try {
    const image = await canvas.loadImage(Buffer.from(source.bytes));
    const [width, height] = [columns * fine, rows * fine];
    const pen = canvas.createCanvas(width, height).getContext("2d");
    // The one quality that heeds all pixels of a picture that is made much smaller.
    pen.imageSmoothingQuality = "medium";
    pen.drawImage(image, 0, 0, width, height);
    const {data} = pen.getImageData(0, 0, width, height);
    return {columns, cells: Array.from({length: columns * rows}, (_, index) => cellOf(data, index))};
  } catch {
    return undefined;
  }
}

function cellOf(data: Uint8ClampedArray, index: number): PictureColours["cells"][number] {
  const [left, top] = [(index % columns) * fine, Math.floor(index / columns) * fine];
  const sums = [0, 0, 0];
  let opacity = 0;
  for (let pixel = 0; pixel < fine * fine; pixel++) {
    const at = ((top + Math.floor(pixel / fine)) * columns * fine + left + (pixel % fine)) * 4;
    const alpha = (data[at + 3] ?? 0) / 255;
    opacity += alpha;
    for (const channel of [0, 1, 2]) sums[channel] = (sums[channel] ?? 0) + (data[at + channel] ?? 0) * alpha;
  }
  const channels = sums.map((sum) => Math.round(opacity === 0 ? 0 : sum / opacity));
  return {
    colour: channels.map((value) => value.toString(16).padStart(2, "0").toUpperCase()).join(""),
    alpha: Math.round((opacity / (fine * fine)) * 100) / 100,
  };
}
