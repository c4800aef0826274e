// A house whose slides lie on a picture: what stands on it can be read, whatever the picture is like.
import {describe, expect, test} from "vitest";
import {contrast} from "../../../src/colour/contrast.ts";
import {lintPackage} from "../../../src/lint/lint-package.ts";
import {measureHouse} from "../../../src/pipeline/project/measure-house.ts";
import {dressSlides} from "../../../src/theme/house/dress-slides.ts";
import {makePng} from "../../picture/make-pictures.ts";
import {readParts} from "../../support/read-package.ts";
import {parseAs} from "../../support/write-both.ts";
import {officeLayouts, officeMaster, writeHouseDeck} from "../../support/write-house-deck.ts";
import {packDeck} from "../../writer/pptx/pack-deck.ts";

const [width, height] = [64, 48];
const line = width * 3 + 1;
/** Of one shade; or dark above and light below. */
const picture = (shadeOf: (row: number) => number) =>
  makePng({
    width,
    height,
    rows: Uint8Array.from({length: line * height}, (_, index) =>
      index % line === 0 ? 0 : shadeOf(Math.floor(index / line)),
    ),
  });
const pictures: Record<string, Uint8Array> = {
  dark: picture(() => 20),
  light: picture(() => 240),
  stripes: picture((row) => (row % 16 < 8 ? 5 : 250)),
  /** Black can be read on all of it, and shadows run across. */
  shadows: picture((row) => (row % 16 < 4 ? 130 : 250)),
  damaged: picture(() => 20).subarray(0, 60),
  drawing: Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>'),
};

const ground =
  '<p:bg><p:bgPr><a:blipFill><a:blip r:embed="rId9"/><a:stretch><a:fillRect/></a:stretch></a:blipFill><a:effectLst/></p:bgPr></p:bg>';

function house(name: string): Uint8Array {
  const layouts = officeLayouts.map((layout) => ({
    ...layout,
    ground,
    relationships: [["rId9", "image", "../media/image1.png"] as const],
  }));
  return writeHouseDeck({
    masters: [{...officeMaster, layouts}],
    parts: {"ppt/media/image1.png": {type: "image/png", content: pictures[name]!}},
  });
}

async function dress(name: string) {
  const bytes = house(name);
  const {value, diagnostics} = dressSlides(
    {format: "pptx", name: "house", from: "house.pptx"},
    {bytes, ...(await measureHouse(bytes))},
    () => ({file: "house.yaml"}),
  );
  const files = [{path: "themes/house.pptx", sha256: "", bytes}];
  return {theme: {...value!, from: "themes/house.pptx", files}, diagnostics};
}

describe("text on a picture", () => {
  test.each([
    ["dark", "141414"],
    ["light", "F0F0F0"],
  ])("%s: all that stands on it can be read", async (name, shade) => {
    const {colours, house: deck} = (await dress(name)).theme;
    for (const role of ["text", "muted", "heading", "highlight"] as const)
      expect(contrast(colours[role], shade), role).toBeGreaterThanOrEqual(4.5);
    expect(contrast(colours.text, colours.surface)).toBeGreaterThanOrEqual(4.5);
    const {title} = deck!.layouts.content;
    expect(contrast(title!.ink ?? title!.colour, shade)).toBeGreaterThanOrEqual(3);
    expect(deck?.isBusy).toBeUndefined();
  });

  test.each(["stripes", "shadows"])("%s: contents lie on a plain ground, and that is said", async (name) => {
    const {theme, diagnostics} = await dress(name);
    expect(diagnostics.filter(({message}) => message.en.includes("dark and light"))).toHaveLength(1);
    expect(contrast(theme.colours.text, theme.colours.background)).toBeGreaterThanOrEqual(4.5);
    const deck = await packDeck(parseAs("pptx", "# 一\n\n## 二\n\n文字。\n"), theme, {
      drawings: new Map(),
      describeChart: () => "",
    });
    const slides = [...readParts(deck.bytes!)].filter(([part]) => part.startsWith("ppt/slides/slide"));
    const [, content = ""] = slides.find(([, xml]) => String(xml).includes("文字。")) ?? [];
    expect(String(content).indexOf('name="正文底色"')).toBeGreaterThan(0);
    expect(String(content).indexOf('name="正文底色"')).toBeLessThan(String(content).indexOf("文字。"));
    expect(lintPackage(deck.bytes!, "x.pptx")).toEqual([]);
  });

  test.each(["damaged", "drawing"])("%s: nothing is known of it, and nothing is said", async (name) => {
    const {theme, diagnostics} = await dress(name);
    expect(theme.colours.background).toBe("FFFFFF");
    expect(diagnostics.filter(({code}) => code === "house-contrast")).toEqual([]);
  });
});
