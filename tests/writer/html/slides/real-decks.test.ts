import {beforeAll, describe, expect, test} from "vitest";
import type {Document} from "../../../../src/model/document.ts";
import {inches} from "../../../../src/model/length.ts";
import type {SlideTheme} from "../../../../src/theme/slide-theme.ts";
import {viewSlides} from "../../../../src/writer/html/slides/view-slides.ts";
import {lineText, paraLines} from "../../../../src/writer/pptx/measure-para.ts";
import {cellWidth} from "../../../../src/writer/pptx/pieces/table-rows.ts";
import {planSlides} from "../../../../src/writer/pptx/plan.ts";
import type {Box, Para, Slide} from "../../../../src/writer/pptx/slide.ts";
import {partsText} from "../../../../src/writer/text-parts.ts";
import {loadTheme} from "../../pptx/load-theme.ts";
import {px, readSheet, type SheetElement, withClass} from "./read-sheet.ts";
import {makeDecks} from "./real-decks.ts";

const means = {pictureOf: () => "/chart.png", describeChart: () => "图表"};
const subjects = ["沙坪坝区", "总览", "学前教育"];
let decks: Document[];
beforeAll(async () => {
  decks = await makeDecks(subjects);
}, 60_000);

/** The paragraphs of a box with the width that each has. */
function widthsIn(box: Box): [Para, number][] {
  if (box.type === "text") return box.paragraphs.map((para) => [para, box.area.w - 2 * box.inset.x]);
  if (box.type !== "table") return [];
  const grid = {widths: box.columnWidths, inset: box.inset};
  return box.rows
    .flatMap(({cells, spans}) =>
      cells.flatMap((cell, column) =>
        spans?.[column] === 0 ? [] : [[cell, cellWidth(grid, column)] as const],
      ),
    )
    .map(([cell, width]) => [cell, width]);
}

const parasIn = ({boxes}: Slide) => boxes.flatMap(widthsIn);
const plainText = ({runs}: Para) => runs.map(({text}) => text).join("");
const squeezed = (text: string) => text.replace(/\s+/g, "");
/** The elements that hold the paragraphs of boxes: all but the subtitle and the slide number, which are boxes themselves. */
const paragraphsOf = (sheet: readonly SheetElement[]) =>
  sheet.filter(({tag, classes}) => ["p", "td", "th"].includes(tag) && !classes.includes("box"));

function viewDeck(document: Document, theme: SlideTheme) {
  const {sheets} = viewSlides(document, theme, means).value!;
  const planned = planSlides(document, theme).value;
  expect(sheets).toHaveLength(planned.length);
  return planned.map((slide, index) => {
    const sheet = sheets[index]!;
    return {slide, sheet, elements: readSheet(sheet.html)};
  });
}

/** Text boxes with the height of their lines, of what is between them and of their insets. */
function textHeights(elements: readonly SheetElement[]): {box: SheetElement; height: number}[] {
  const boxes: {box: SheetElement; height: number}[] = [];
  for (const element of elements) {
    const isBox = element.classes.includes("box");
    const last = boxes.at(-1);
    if (isBox) boxes.push({box: element, height: 2 * Number.parseFloat(element.style.padding ?? "0")});
    else if (element.tag === "p" && last) last.height += paragraphHeight(element);
  }
  return boxes;
}

const paragraphHeight = (paragraph: SheetElement) =>
  paragraph.text.split("\n").length * px(paragraph, "line-height") + (px(paragraph, "margin-top") || 0);

describe.each([
  ["meeting", 0],
  ["formal-red", 1],
  ["night", 2],
] as const)("%s", (name, deck) => {
  const theme = loadTheme(name);
  let slides: ReturnType<typeof viewDeck>;
  beforeAll(() => {
    slides = viewDeck(decks[deck]!, theme);
  }, 60_000);

  test("shows every slide of the plan, by its title", () => {
    expect(slides.length).toBeGreaterThan(10);
    expect(slides.map(({sheet}) => sheet.title)).toEqual(slides.map(({slide}) => slide.title));
    for (const {sheet} of slides) expect([Math.round(sheet.width), sheet.height]).toEqual([1280, 720]);
  });

  test("says on every slide the words of the plan, in their order, and nothing else", () => {
    for (const [index, {slide, elements}] of slides.entries()) {
      const number = slide.layout === "cover" ? "" : String(index + 1);
      const words = parasIn(slide).map(([para]) => plainText(para));
      expect(squeezed(elements[0]!.text)).toBe(
        squeezed([slide.title, slide.subtitle, ...words, number].join("")),
      );
    }
  });

  test("ends each line where the plan ends it", () => {
    for (const {slide, elements} of slides) {
      const planned = parasIn(slide).map(([para, width]) =>
        paraLines(para, inches(width)).map((line) => lineText(para, line).replace(/ +$/, "")),
      );
      expect(paragraphsOf(elements).map(({text}) => text.split("\n"))).toEqual(planned);
    }
  });

  test("gives each figure the observations behind it", () => {
    for (const {slide, elements} of slides) {
      const planned = parasIn(slide)
        .flatMap(([{runs}]) => runs)
        .filter(({observations}) => observations.length > 0)
        .map(({text, observations}) => [text, observations.join(" ")]);
      const shown = withClass(elements, "figure").map(({text, attributes}) => [
        text.replaceAll("\n", ""),
        attributes["data-observations"],
      ]);
      expect(shown).toEqual(planned);
    }
  });

  test("keeps everything on the slide, and the text of each box within it", () => {
    for (const {elements} of slides) {
      const boxes = withClass(elements, "box");
      for (const box of boxes) {
        const [left, top, width, height] = ["left", "top", "width", "height"].map((one) => px(box, one));
        expect(left).toBeGreaterThanOrEqual(0);
        expect(top).toBeGreaterThanOrEqual(0);
        expect(left! + width!).toBeLessThanOrEqual(1280.01);
        expect(top! + height!).toBeLessThanOrEqual(720.01);
      }
      expect(boxes.length).toBeGreaterThan(0);
      for (const {box, height} of textHeights(elements)) {
        expect(height).toBeLessThanOrEqual(px(box, "height") + 0.1);
      }
    }
  });

  test("gives the speaker the notes of the plan", () => {
    const noted = slides.filter(({slide}) => slide.notes.length > 0);
    expect(noted.length).toBeGreaterThan(0);
    for (const {slide, sheet} of noted) {
      const lines = readSheet(sheet.notes).filter(({tag}) => tag === "p");
      expect(lines.map(({text}) => text)).toEqual(slide.notes.map(partsText));
    }
  });
});
