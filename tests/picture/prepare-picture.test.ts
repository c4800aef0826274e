import {createCanvas, loadImage} from "@napi-rs/canvas";
import {describe, expect, test} from "vitest";
import {digest} from "../../src/base/digest.ts";
import {examinePicture} from "../../src/picture/examine-picture.ts";
import {preparePicture} from "../../src/picture/prepare-picture.ts";
import {exifSegment, makeHeldJpeg, makeJpeg, makePng} from "./make-pictures.ts";

const large = {width: 4000, height: 4000};

async function prepare(bytes: Uint8Array, most = large) {
  const {value: source} = examinePicture(bytes, bytes[0] === 0xff ? "a.jpg" : "a.png");
  const {value, diagnostics} = await preparePicture(source!, most);
  expect(diagnostics).toEqual([]);
  return {source: source!, picture: value!};
}

/** The colours in the middle of its quarters: upper left, upper right, lower left. */
async function coloursOf(bytes: Uint8Array): Promise<string[]> {
  const image = await loadImage(Buffer.from(bytes));
  const pen = createCanvas(image.width, image.height).getContext("2d");
  pen.drawImage(image, 0, 0);
  const spots = [
    [0.25, 0.25],
    [0.75, 0.25],
    [0.25, 0.75],
  ] as const;
  return spots.map(([x, y]) => {
    const {data} = pen.getImageData(Math.floor(image.width * x), Math.floor(image.height * y), 1, 1);
    return ["red", "green", "blue"][data.slice(0, 3).indexOf(Math.max(...data.slice(0, 3)))] as string;
  });
}

test.each([1, 2, 3, 4, 5, 6, 7, 8])(
  "a photograph whose camera was held in way %i is upright",
  async (way) => {
    const {source, picture} = await prepare(makeHeldJpeg(way));
    expect([source.width, source.height]).toEqual([64, 32]);
    expect([picture.width, picture.height]).toEqual([64, 32]);
    expect(await coloursOf(picture.bytes)).toEqual(["red", "green", "blue"]);
    // Nobody turns it a second time, and nothing of the camera is left.
    expect(Buffer.from(picture.bytes).includes("Exif")).toBe(false);
    expect(examinePicture(picture.bytes, "a.jpg").value).toMatchObject({width: 64, height: 32, isRaw: false});
  },
);

describe("size", () => {
  test("a picture that fits keeps its bytes, and so does one that is hardly larger", async () => {
    for (const bytes of [makePng(), makeJpeg()]) {
      const {source, picture} = await prepare(bytes);
      expect(picture.bytes).toBe(source.bytes);
    }
    const {source, picture} = await prepare(makeJpeg(1000, 500), {width: 950, height: 4000});
    expect(picture.bytes).toBe(source.bytes);
  });

  test.each([
    ["JPEG", makeJpeg(2000, 1000), {width: 500, height: 4000}, [500, 250]],
    ["PNG", makePng({width: 2000, height: 1000}), {width: 4000, height: 100}, [200, 100]],
    ["a photograph on its side", makeHeldJpeg(6, 600, 1200), {width: 4000, height: 300}, [150, 300]],
    ["a long strip", makePng({width: 5000, height: 2}), {width: 500, height: 500}, [500, 1]],
  ])("%s that is larger than its place is made to fit", async (_, bytes, most, wanted) => {
    const {source, picture} = await prepare(bytes, most);
    expect([picture.width, picture.height]).toEqual(wanted);
    expect(picture.kind).toBe(source.kind);
    const {value} = examinePicture(picture.bytes, source.kind === "png" ? "a.png" : "a.jpg");
    expect([value?.width, value?.height]).toEqual(wanted);
  });

  test("the same picture for the same place gives the same bytes", async () => {
    for (const bytes of [makeJpeg(900, 700, [exifSegment(3)]), makePng({width: 900, height: 700})]) {
      const all = await Promise.all([1, 2, 3].map(() => prepare(bytes, {width: 300, height: 300})));
      expect(new Set(all.map(({picture}) => digest(picture.bytes))).size).toBe(1);
    }
  });

  test("a PNG of 16 bits becomes one of 8, as large as it was", async () => {
    const {picture} = await prepare(makePng({depth: 16}));
    expect(examinePicture(picture.bytes, "a.png").value).toMatchObject({width: 40, height: 30, isRaw: false});
  });

  test("what is seen through stays so", async () => {
    const {picture} = await prepare(makePng({width: 800, height: 800, colour: 6}), {width: 80, height: 80});
    const image = await loadImage(Buffer.from(picture.bytes));
    const pen = createCanvas(80, 80).getContext("2d");
    pen.drawImage(image, 0, 0);
    expect(pen.getImageData(40, 40, 1, 1).data[3]).toBe(0);
  });
});
