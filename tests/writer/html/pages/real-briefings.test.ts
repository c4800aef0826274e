import {beforeAll, describe, expect, test} from "vitest";
import {describeChart} from "../../../../src/chart/describe-chart.ts";
import {drawingFrames} from "../../../../src/model/chart.ts";
import type {Document, DocumentLength, Inline} from "../../../../src/model/document.ts";
import {walkBlocks} from "../../../../src/query/walk-blocks.ts";
import {chartSizes} from "../../../../src/writer/chart-sizes.ts";
import type {DocumentView} from "../../../../src/writer/html/document-view.ts";
import {viewPages} from "../../../../src/writer/html/pages/view-pages.ts";
import {type Passage, readBriefing} from "../../../support/read-briefing.ts";
import {writeWord} from "../../../support/write-word.ts";
import {draw, readTheme, themeNames} from "../../docx/sample-document.ts";
import {decode, elementsOf, figuresOf, pagesOf, textOf, valuesOf, withoutSpace} from "./read-sheets.ts";
import {realBriefings} from "./real-briefings.ts";

const documents = await realBriefings();

test("there is a briefing and a compendium of an area, of a topic and of all", () => {
  expect(documents.map(({meta}) => meta.template).toSorted()).toEqual([
    "area-briefing",
    "area-compendium",
    "overview-briefing",
    "overview-compendium",
    "topic-briefing",
    "topic-compendium",
  ]);
});

describe.each(themeNames.flatMap((theme) => documents.map((document) => ({theme, document}))))(
  "$document.meta.title, $theme",
  ({theme: name, document}) => {
    const theme = readTheme(name);
    let view: DocumentView;
    let pages: string[];
    let passages: readonly Passage[];
    let length: DocumentLength;
    beforeAll(async () => {
      view = viewPages(document, theme, {
        pictureOf: (shown) => `chart?${"spec" in shown ? shown.spec.title : shown.path}`,
        describeChart,
      }).value;
      pages = pagesOf(view);
      const written = await writeWord(document, theme, {drawings: drawSized(document), describeChart});
      passages = readBriefing(written.bytes, "docx").passages;
      length = written.length;
    });
    const passagesOf = (...kinds: Passage["kind"][]) => passages.filter(({kind}) => kinds.includes(kind));

    test("has as many pages as the file", () => {
      expect({pages: view.sheets.length}).toEqual(length);
    });

    test("says all that the file says", () => {
      const text = withoutSpace(textOf(pages.join("")));
      const attributes = withoutSpace(
        [...pages.join("").matchAll(/"([^"]*)"/g)].map(([, value]) => decode(value!)).join("|"),
      );
      const missing = passages.filter(({kind, text: wanted}) =>
        kind === "alternative"
          ? !attributes.includes(withoutSpace(wanted))
          : kind !== "running" && !text.includes(withoutSpace(wanted)),
      );
      expect(missing.map(({kind, text: wanted}) => `${kind}: ${wanted}`)).toEqual([]);
    });

    test("names and numbers its headings as the contents of the file do, on the pages that they name", () => {
      const shown = pages.flatMap((html, page) =>
        elementsOf(html, "h2", "h3").map(({inner}) => withoutSpace(`${textOf(inner)}\t${page + 1}`)),
      );
      const listed = passagesOf("contents").map(({text}) => withoutSpace(text));
      const {show, minimumHeadings} = theme.contents;
      // The list of sources does not count.
      if (!show || shown.length - 1 < minimumHeadings) return expect(listed).toEqual([]);
      expect(shown).toEqual(listed);
      const entries = pages.flatMap((html) =>
        elementsOf(html, "p").filter(({attributes}) => /^TOC\d/.test(attributes.class ?? "")),
      );
      expect(entries.map(({inner}) => withoutSpace(textOf(inner)))).toEqual(listed);
    });

    test("numbers its captions as the file does", () => {
      const shown = pages.flatMap((html) =>
        elementsOf(html, "p", "figcaption").filter(({attributes}) => attributes.class?.startsWith("Caption")),
      );
      expect(shown.map(({inner}) => textOf(inner))).toEqual(passagesOf("caption").map(({text}) => text));
    });

    test("every figure leads to its observations", () => {
      const wanted = lettersByObservations(
        citedFigures(document).map(({text, observations}) => ({text, observations: observations.join(" ")})),
      );
      expect(wanted.size).toBeGreaterThan(10);
      expect(lettersByObservations(pages.flatMap(figuresOf))).toEqual(wanted);
    });

    test("leads nowhere that is not there", () => {
      const html = pages.join("");
      const ids = valuesOf(html, "id");
      expect(new Set(ids).size).toBe(ids.length);
      const leading = valuesOf(html, "href").filter((href) => href.startsWith("#"));
      expect(leading.length).toBeGreaterThan(3);
      expect(leading.filter((href) => !ids.includes(href.slice(1)))).toEqual([]);
    });

    test("shows its charts with what they say", () => {
      const charts = [...walkBlocks(document.blocks)].filter((block) => block.type === "chart");
      const sources = valuesOf(pages.join(""), "src");
      expect(sources.toSorted()).toEqual(charts.map(({spec}) => `chart?${spec.title}`).toSorted());
      expect(valuesOf(pages.join(""), "alt").toSorted()).toEqual(
        charts.map(({spec}) => describeChart(spec)).toSorted(),
      );
    });
  },
);

/** In the size that each is drawn in. */
function drawSized(document: Document) {
  const sizes = chartSizes(document);
  return new Map(
    [...draw(document)].map(([chart, drawing]) => {
      const {width, height} = drawingFrames[sizes.get(chart)!];
      return [chart, {...drawing, width: 2 * width, height: 2 * height}];
    }),
  );
}

/** All letters that stand for the same observations; a line may end within a figure, a chart move down. */
function lettersByObservations(
  figures: readonly {text: string; observations: string}[],
): Map<string, string> {
  const letters = new Map<string, string>();
  for (const {text, observations} of figures)
    letters.set(observations, (letters.get(observations) ?? "") + withoutSpace(text));
  return new Map([...letters].map(([key, all]) => [key, [...all].toSorted().join("")]));
}

function citedFigures(document: Document) {
  const inlines = [...walkBlocks(document.blocks)].flatMap((block): readonly Inline[] => {
    if (block.type === "paragraph" || block.type === "heading") return block.children;
    if (block.type === "table") return [block.caption, block.header, ...block.rows].flat(2);
    if (block.type === "key-figures")
      return block.cards.flatMap(({value, label, detail}) => [...value, ...label, ...detail]);
    if (block.type === "points")
      return [...block.title, ...block.items.flatMap(({tag, text}) => [...tag, ...text])];
    if (block.type === "headline") return block.children;
    return [];
  });
  const within = (nodes: readonly Inline[]): Extract<Inline, {type: "figure"}>[] =>
    nodes.flatMap((node) =>
      node.type === "figure" ? [node] : "children" in node ? within(node.children) : [],
    );
  return within(inlines);
}
