// What a screen reader, a keyboard and a search meet in finished decks, read with nothing of src/.
import {mkdtempSync, readFileSync, rmSync} from "node:fs";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {DOMParser, type Element} from "@xmldom/xmldom";
import {beforeAll, describe, expect, test} from "vitest";
import type {ChartForm} from "../../../src/model/chart.ts";
import {build} from "../../../src/pipeline/build.ts";
import {nodeEffects} from "../../../src/pipeline/node-effects.ts";
import {readParts, relationshipTargets} from "../../support/read-package.ts";

const root = join(import.meta.dirname, "../../..");
const everything = {areas: [], topics: [], templates: [], formats: ["pptx"], editions: []} as const;

interface Deck {
  readonly selection: {readonly areas?: readonly string[]; readonly topics?: readonly string[]};
  readonly charts: ChartForm;
  readonly theme: string;
}

const decks: Readonly<Record<string, Deck>> = {
  "of a district, with charts of PowerPoint": {
    selection: {areas: ["沙坪坝区"]},
    charts: "native",
    theme: "night",
  },
  "of a topic, with pictures": {selection: {topics: ["学前教育"]}, charts: "image", theme: "formal-red"},
};

type Parts = ReadonlyMap<string, string | Uint8Array>;

async function buildDeck({selection, charts, theme}: Deck): Promise<Parts> {
  const output = mkdtempSync(join(tmpdir(), "jianbao-accessible-"));
  try {
    const folders = {data: join(root, "data"), templates: join(root, "templates"), output};
    const request = {
      selection: {...everything, ...selection},
      generator: "test",
      charts,
      themes: [theme],
      jobs: 1,
    };
    const report = await build(request, nodeEffects(folders, {}));
    const [document] = report.documents;
    if (!document) throw new Error(JSON.stringify(report.diagnostics));
    return readParts(readFileSync(join(output, document.path)));
  } finally {
    rmSync(output, {recursive: true, force: true});
  }
}

describe.each(Object.entries(decks))("a deck %s", (_, deck) => {
  let parts: Parts;
  let slides: Element[];

  beforeAll(async () => {
    parts = await buildDeck(deck);
    const targets = relationshipTargets(parts, "ppt/presentation.xml");
    slides = all(parse(parts, "ppt/presentation.xml"), "p:sldId").map((reference) =>
      parse(parts, targets.get(reference.getAttribute("r:id") ?? "") ?? ""),
    );
  }, 200_000);

  /** What an assertion is about. */
  const named = (find: (slide: Element) => readonly string[]) =>
    slides.flatMap((slide, index) => find(slide).map((text) => `slide ${index + 1}: ${text}`));

  test("has a title on every slide, in a title placeholder, no two alike", () => {
    expect(slides.length).toBeGreaterThan(7);
    const titles = slides.map((slide) => shapes(slide).filter(isTitle).map(text));
    expect(titles.filter((some) => some.length !== 1 || some[0]?.trim() === "")).toEqual([]);
    expect(new Set(titles.flat()).size).toBe(slides.length);
  });

  test("is read title first, then downwards and to the right, sources and slide number last", () => {
    const disorder = named((slide) => {
      // What is decoration nobody is read; the ground of a cover lies behind its title.
      const order = shapes(slide).filter((shape) => !isDecorative(shape));
      const names = order.map(nameOf);
      const faults = isTitle(order[0]) ? [] : [`begins with ${names[0]}`];
      const tail = names.filter((name) => last.includes(name));
      if (names.slice(names.length - tail.length).join() !== tail.join()) faults.push(`ends ${names.join()}`);
      if (tail.join() !== last.filter((name) => tail.includes(name)).join()) {
        faults.push(`ends ${tail.join()}`);
      }
      const body = order.filter(
        (shape) => !isPlaceholder(shape) && !["栏目", "资料来源"].includes(nameOf(shape)),
      );
      body.slice(1).forEach((shape, index) => {
        const [before, here] = [areaOf(body[index]), areaOf(shape)];
        // Below what came before, or right of it: a column is read to its end before the next.
        const follows =
          here.y >= before.y + before.h - tolerance || here.x >= before.x + before.w - tolerance;
        const inColumn = here.y >= before.y - tolerance;
        if (!follows && !inColumn)
          faults.push(`${nameOf(shape)} stands before ${nameOf(body[index] as Element)}`);
      });
      return faults;
    });
    expect(disorder).toEqual([]);
  });

  test("says what every picture, chart and table shows", () => {
    const silent = named((slide) =>
      shapes(slide)
        .filter((shape) => /^p:(?:pic|graphicFrame)$/.test(shape.tagName))
        .filter((shape) => (properties(shape).getAttribute("descr") ?? "").length < 4)
        .map(nameOf),
    );
    expect(silent).toEqual([]);
    const described = slides.flatMap(shapes).filter((shape) => properties(shape).hasAttribute("descr"));
    expect(described.length).toBeGreaterThan(5);
    const texts = described.map((shape) => properties(shape).getAttribute("descr"));
    expect(texts.some((one) => one?.startsWith("表格："))).toBe(true);
  });

  test("marks shapes without text as decoration, and nothing that has text", () => {
    const wrong = named((slide) =>
      shapes(slide)
        .filter((shape) => shape.tagName === "p:sp")
        .filter((shape) => (text(shape).trim() === "") !== isDecorative(shape))
        .map(nameOf),
    );
    expect(wrong).toEqual([]);
    expect(slides.flatMap(shapes).filter(isDecorative).length).toBeGreaterThan(4);
  });

  test("flags the header row of every table, which has a name in every column", () => {
    const tables = slides.flatMap((slide) => all(slide, "a:tbl"));
    expect(tables.length).toBeGreaterThan(2);
    for (const table of tables) {
      expect(all(table, "a:tblPr")[0]?.getAttribute("firstRow")).toBe("1");
      const [header] = all(table, "a:tr");
      expect(header && all(header, "a:tc").map((cell) => text(cell) !== "")).not.toContain(false);
    }
  });

  test("names the language of every run, on slides, in notes and on layouts", () => {
    const speaking = [...parts.keys()].filter((name) =>
      /^ppt\/(?:slides|notesSlides|slideLayouts)\/[^/]+\.xml$/.test(name),
    );
    const mute = speaking.flatMap((name) =>
      all(parse(parts, name), "a:r")
        .filter((run) => all(run, "a:rPr")[0]?.getAttribute("lang") !== "zh-CN")
        .map((run) => `${name}: ${text(run)}`),
    );
    expect(speaking.length).toBeGreaterThan(2 * slides.length);
    expect(mute).toEqual([]);
  });

  test("has properties to be found and announced by", () => {
    const core = parse(parts, "docProps/core.xml");
    const property = (name: string) => all(core, name)[0]?.textContent ?? "";
    const [subject = ""] = [...(deck.selection.areas ?? []), ...(deck.selection.topics ?? [])];
    expect(property("dc:title")).toContain(subject);
    expect(property("dc:subject")).toBe(subject);
    expect(property("dc:creator")).not.toBe("");
    expect(property("dc:language")).toBe("zh-CN");
    expect(property("cp:keywords").split("; ")).toEqual(expect.arrayContaining([subject, "数据说明"]));
    expect(property("dc:description")).toMatch(/依据公开资料整理；资料截至\d{4}年/);
  });

  test("is divided into sections, each named above its titles, that hold every slide once", () => {
    const presentation = parse(parts, "ppt/presentation.xml");
    const ids = all(presentation, "p:sldId").map((slide) => slide.getAttribute("id"));
    const sections = all(presentation, "p14:section");
    expect(
      sections.flatMap((section) => all(section, "p14:sldId").map((one) => one.getAttribute("id"))),
    ).toEqual(ids);
    const headOfFirst = (section: Element) => {
      const id = all(section, "p14:sldId")[0]?.getAttribute("id") ?? null;
      const slide = slides[ids.indexOf(id)];
      const named = slide ? shapes(slide) : [];
      // The sources stand under no other name than their title.
      const head = named.find((shape) => nameOf(shape) === "栏目") ?? named.find(isTitle);
      return head && text(head);
    };
    const [opening, ...others] = sections;
    expect(opening?.getAttribute("name")).toBe("封面和目录");
    expect(others.length).toBeGreaterThan(2);
    for (const section of others) expect(section.getAttribute("name")).toBe(headOfFirst(section));
  });
});

/** What stands at the foot of a slide. */
const last: readonly string[] = ["资料来源", "页码"];

/** EMU; boxes that share an edge may differ by rounding. */
const tolerance = 12_700;

/** Shapes, pictures, charts and tables of a slide in the order in which they are read. */
function shapes(slide: Element): Element[] {
  const [tree] = all(slide, "p:spTree");
  return [...(tree?.childNodes ?? [])].filter((node): node is Element =>
    /^p:(?:sp|pic|graphicFrame)$/.test(node.nodeName),
  );
}

function properties(shape: Element): Element {
  return all(shape, "p:cNvPr")[0] as Element;
}

function nameOf(shape: Element): string {
  return properties(shape).getAttribute("name") ?? "";
}

function isPlaceholder(shape: Element): boolean {
  return all(shape, "p:ph").length > 0;
}

function isTitle(shape: Element | undefined): boolean {
  return shape !== undefined && all(shape, "p:ph")[0]?.getAttribute("type") === "title";
}

function isDecorative(shape: Element): boolean {
  return all(shape, "adec:decorative")[0]?.getAttribute("val") === "1";
}

function areaOf(shape: Element | undefined): {x: number; y: number; w: number; h: number} {
  const number = (name: string, attribute: string) =>
    Number((shape && all(shape, name)[0]?.getAttribute(attribute)) ?? Number.NaN);
  return {
    x: number("a:off", "x"),
    y: number("a:off", "y"),
    w: number("a:ext", "cx"),
    h: number("a:ext", "cy"),
  };
}

function text(element: Element): string {
  return all(element, "a:t")
    .map((one) => one.textContent ?? "")
    .join("");
}

function all(root: Element, name: string): Element[] {
  return [...root.getElementsByTagName(name)];
}

function parse(parts: Parts, name: string): Element {
  const xml = parts.get(name);
  if (typeof xml !== "string") throw new Error(`${name} is no XML part of the package`);
  return new DOMParser().parseFromString(xml, "text/xml").documentElement as Element;
}
