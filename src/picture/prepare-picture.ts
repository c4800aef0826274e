import type {Outcome} from "../diagnostic/diagnostic.ts";
import {loadCanvas} from "../font/canvas.ts";
import type {PictureFile, PictureSize, PictureSource} from "../model/picture.ts";
import {damaged} from "./picture-problems.ts";

/** To make a picture this little smaller would cost more of its quality than it saves. */
const nearly = 0.9;
/** Of JPEG, in percent: nobody sees a difference on paper. */
const quality = 88;

/**
 * A picture as a document stores it: upright, and with no more pixels than its place shows. One that is so already keeps
 * its pixels as they are. The same picture for the same place gives the same bytes.
 * @param most pixels that its place has room for
 */
export async function preparePicture(
  source: PictureSource,
  most: PictureSize,
): Promise<Outcome<PictureFile>> {
  const {kind, width, height, bytes} = source;
  if (fitsAsItIs(source, most)) return {value: {kind, width, height, bytes}, diagnostics: []};
  const canvas = loadCanvas();
  if (!canvas.value) return {diagnostics: canvas.diagnostics};
  const {createCanvas, loadImage} = canvas.value;
  const {width: wide, height: high} = sizeWithin(source, most);
  try {
    // It turns a photograph by itself.
    const image = await loadImage(Buffer.from(bytes));
    const drawing = createCanvas(wide, high);
    const pen = drawing.getContext("2d");
    pen.imageSmoothingEnabled = true;
    pen.imageSmoothingQuality = "high";
    pen.drawImage(image, 0, 0, wide, high);
    const written = kind === "jpeg" ? await drawing.encode("jpeg", quality) : await drawing.encode("png");
    return {value: {kind, width: wide, height: high, bytes: written}, diagnostics: []};
  } catch {
    return {diagnostics: [damaged({en: "its pixels cannot be read", zh: "像素读不出来"})]};
  }
}

const scaleOf = ({width, height}: PictureSize, most: PictureSize) =>
  Math.min(1, most.width / width, most.height / height);

/** Whether a picture is stored without being written anew. */
export const fitsAsItIs = (source: PictureSource, most: PictureSize) =>
  !source.isRaw && scaleOf(source, most) > nearly;

/** The size in which it is written anew. */
export function sizeWithin(source: PictureSize, most: PictureSize): PictureSize {
  const scale = scaleOf(source, most);
  const [width, height] = [source.width, source.height].map((side) => Math.max(1, Math.round(side * scale)));
  return {width: width ?? 1, height: height ?? 1};
}
