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
  const {kind, width, height, bytes, isRaw} = source;
  const scale = Math.min(1, most.width / width, most.height / height);
  if (!isRaw && scale > nearly) return {value: {kind, width, height, bytes}, diagnostics: []};
  const canvas = loadCanvas();
  if (!canvas.value) return {diagnostics: canvas.diagnostics};
  const {createCanvas, loadImage} = canvas.value;
  const [wide, high] = [width, height].map((side) => Math.max(1, Math.round(side * scale))) as [
    number,
    number,
  ];
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
