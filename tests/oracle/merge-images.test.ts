import {expect, test} from "vitest";
import type {Package} from "../../src/ooxml/package.ts";
import type {Part} from "../../src/ooxml/part.ts";
import {mergeImages} from "./normalize-library.ts";
import {openBytes} from "./packages.ts";
import {buildDeck} from "./samples.ts";

const picture = (name: string, contentType: string, ...bytes: number[]): Part => ({
  name,
  contentType,
  content: Uint8Array.from(bytes),
  relationships: [],
});

const picturesIn = ({parts}: Package) =>
  parts.filter(({contentType}) => contentType.startsWith("image/")).map(({name}) => name);

test("pptxgenjs stores a picture once for every slide; one is enough", async () => {
  const container = openBytes(await buildDeck());
  expect(picturesIn(container)).toHaveLength(2);
  mergeImages(container);
  const [kept] = picturesIn(container);
  expect(picturesIn(container)).toEqual([kept]);
  const shown = container.parts
    .filter(({contentType}) => contentType.endsWith("presentationml.slide+xml"))
    .map(({relationships}) => relationships.find(({type}) => type.endsWith("/image"))?.target);
  expect(shown).toEqual([kept, kept]);
});

test("pictures that differ in a byte or in type stay apart", () => {
  const container: Package = {
    relationships: [],
    parts: [
      picture("media/a.png", "image/png", 1, 2, 3),
      picture("media/b.png", "image/png", 1, 2, 4),
      picture("media/c.gif", "image/gif", 1, 2, 3),
      picture("media/d.bin", "application/octet-stream", 1, 2, 3),
    ],
  };
  mergeImages(container);
  expect(container.parts.map(({name}) => name)).toEqual([
    "media/a.png",
    "media/b.png",
    "media/c.gif",
    "media/d.bin",
  ]);
});
