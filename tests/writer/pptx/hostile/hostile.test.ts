import {describe, expect, test} from "vitest";
import type {Diagnostic} from "../../../../src/diagnostic/diagnostic.ts";
import type {SlideTheme} from "../../../../src/theme/slide-theme.ts";
import {type OwnFrame, ownFrame} from "../../../../src/writer/pptx/frame.ts";
import {indentOf, lineText, paraLines, parasHeight} from "../../../../src/writer/pptx/measure-para.ts";
import {titleLook} from "../../../../src/writer/pptx/placeholder-look.ts";
import {planSlides} from "../../../../src/writer/pptx/plan.ts";
import type {Area, Box, Para, Slide} from "../../../../src/writer/pptx/slide.ts";
import {breakLines} from "../../../../src/writer/typesetting/break-lines.ts";
import {isThorough} from "../../../support/thorough.ts";
import {loadTheme} from "../load-theme.ts";
import {contentKinds, frameKinds, hostileDocument, hostileThemes} from "./hostile-document.mjs";
import {findLosses, type TaggedDocument, tagTexts} from "./tagged-document.ts";

const themes = new Map<string, SlideTheme>(hostileThemes.map((name) => [name, loadTheme(name)]));

/** The workflow sets all of them in LibreOffice; here these will do. */
const COUNT = isThorough ? 60 : 30;

interface Deck {
  readonly seed: number;
  readonly kinds: readonly string[];
  readonly tagged: TaggedDocument;
  readonly theme: SlideTheme;
  readonly frame: OwnFrame;
  readonly slides: readonly Slide[];
  readonly diagnostics: readonly Diagnostic[];
}

const decks = Array.from({length: COUNT}, (_, index): Deck => {
  const seed = index + 1;
  const {kinds, document} = hostileDocument(seed);
  const theme = themes.get(document.meta.theme)!;
  const tagged = tagTexts(document);
  const {value: slides, diagnostics} = planSlides(tagged.document, theme);
  return {seed, kinds, tagged, theme, frame: ownFrame(theme), slides, diagnostics};
});

/** What is wrong on some slide of some deck, with the seed to look at. */
function faults(find: (slide: Slide, deck: Deck) => readonly string[]): string[] {
  return decks.flatMap((deck) =>
    deck.slides.flatMap((slide, index) =>
      find(slide, deck).map((what) => `document ${deck.seed}, slide ${index + 1}: ${what}`),
    ),
  );
}

test("every kind of hostile content is there", () => {
  const met = new Set(decks.flatMap(({kinds}) => kinds));
  expect([...contentKinds, ...frameKinds].filter((kind) => !met.has(kind))).toEqual([]);
});

describe("on every slide of the hostile documents", () => {
  test("boxes lie within the slide, and what flows within the body", () => {
    expect(
      faults(({layout, boxes}, {frame}) =>
        boxes.flatMap(({name, area}) => {
          const whole = {x: 0, y: 0, w: frame.width, h: frame.height} as Area;
          const flows = layout === "content" && name !== "资料来源" && name !== "栏目";
          return isWithin(area, flows ? frame.body : whole) ? [] : [`${name} ${JSON.stringify(area)}`];
        }),
      ),
    ).toEqual([]);
  });

  test("boxes do not overlap, nor lie on the title", () => {
    expect(
      faults(({layout, boxes, subtitle, title, titleSize, titlePlace}, {frame, theme}) => {
        const place = titlePlace ?? frame.title[layout];
        const fixed = [
          {name: "title", area: titlePlace ? textArea(title, titleSize, place, theme) : place},
          ...(subtitle === "" ? [] : [{name: "subtitle", area: frame.subtitle}]),
          ...(layout === "cover" ? [] : [{name: "slide number", area: frame.slideNumber}]),
        ];
        const all = [...fixed, ...boxes];
        return all.flatMap((one, index) =>
          all
            .slice(index + 1)
            // Hairlines run between the lines of a list.
            .filter((other) => other.name !== "分隔线" && sharedArea(one.area, other.area) > 1e-6)
            .map((other) => `${one.name} / ${other.name}`),
        );
      }),
    ).toEqual([]);
  });

  test("text is no higher than its box, rows no higher than their table", () => {
    expect(faults(({boxes}) => boxes.flatMap(tooHigh))).toEqual([]);
  });

  test("titles and subtitles fit their places", () => {
    expect(
      faults(({layout, title, titleSize, titlePlace, subtitle, subtitleSize}, {frame}) => [
        ...(titleHeight(title, titleSize, titlePlace ?? frame.title[layout]) <= frame.title[layout].h
          ? []
          : [title]),
        ...(titleHeight(subtitle, subtitleSize, frame.subtitle) <= frame.subtitle.h ? [] : [subtitle]),
      ]),
    ).toEqual([]);
  });

  test("no line is wider than its box, or a single character could not be placed at all", () => {
    expect(faults(({boxes}) => boxes.flatMap(tooNarrow))).toEqual([]);
  });

  test("no line starts with a closing mark, unless there is nothing else on the line before", () => {
    expect(faults(({boxes}) => boxes.flatMap(badLines))).toEqual([]);
  });

  test("no two slides have the same title", () => {
    const repeated = decks.filter(({slides}) => new Set(slides.map(({title}) => title)).size < slides.length);
    expect(repeated.map(({seed}) => seed)).toEqual([]);
  });
});

describe("of every hostile document", () => {
  test("nothing is lost, nothing doubled, all in order", () => {
    const losses = decks.flatMap(({seed, tagged, slides}) =>
      findLosses(tagged, slides).map((loss) => `document ${seed}: ${loss}`),
    );
    expect(losses).toEqual([]);
  });

  test("what is set smaller than the theme allows is told, with slide and box", () => {
    for (const {slides, theme, diagnostics} of decks) {
      const messages = diagnostics.map(({message}) => message.zh);
      const told = (...words: string[]) =>
        messages.some((message) => words.every((one) => message.includes(one)));
      for (const {title, titleSize, subtitle, subtitleSize, boxes} of slides) {
        if (titleSize < theme.sizes.headingMinimum) expect(told(`标题“${title}”`)).toBe(true);
        if (subtitle !== "" && subtitleSize < theme.sizes.bodyMinimum)
          expect(told(title, "副标题")).toBe(true);
        for (const box of boxes)
          if (box.type === "text" && box.isShrunk) expect(told(title, box.name)).toBe(true);
      }
    }
  });

  test("what flows keeps to the limits of its theme", () => {
    expect(
      faults(({boxes, layout}, {theme: {sizes}}) =>
        layout !== "content"
          ? []
          : boxes.flatMap((box) => {
              const paras = parasOf(box);
              const least =
                box.type === "table"
                  ? sizes.tableMinimum
                  : Math.min(sizes.bodyMinimum, sizes.small, sizes.label - 2.5);
              const limit = box.name === "资料来源" ? sizes.source : least;
              const isShrunk = box.type === "text" && box.isShrunk;
              return isShrunk
                ? []
                : paras.filter(({size}) => size < limit).map(({size}) => `${box.name}: ${size} pt`);
            }),
      ),
    ).toEqual([]);
  });
});

function parasOf(box: Box): readonly Para[] {
  if (box.type === "text") return box.paragraphs;
  return box.type === "table" ? box.rows.flatMap((row) => row.cells) : [];
}

function tooHigh(box: Box): string[] {
  if (box.type === "text") {
    const text = parasHeight(box.paragraphs, textWidth(box.area, box.inset.x)) + 2 * box.inset.y;
    return text <= box.area.h + 1e-6 ? [] : [`${box.name}: ${text} in ${box.area.h}`];
  }
  if (box.type !== "table") return [];
  const rows = box.rows.reduce((total, row) => total + row.height, 0);
  const low = box.rows.filter(({cells, height}) =>
    cells.some((cell, column) => {
      const width = textWidth({w: box.columnWidths[column]!}, box.inset.x);
      return parasHeight([cell], width) + 2 * box.inset.y > height + 1e-6;
    }),
  );
  return [
    ...(Math.abs(rows - box.area.h) < 1e-6 ? [] : [`${box.name}: rows of ${rows} in ${box.area.h}`]),
    ...low.map((row) => `${box.name}: row ${box.rows.indexOf(row) + 1} is too low`),
  ];
}

const textWidth = ({w}: Pick<Area, "w">, inset: number) => (w - 2 * inset) as Area["w"];

function linesOf(box: Box): {para: Para; width: Area["w"]; lines: string[]}[] {
  const paras =
    box.type === "text"
      ? box.paragraphs.map((para) => ({para, width: textWidth(box.area, box.inset.x)}))
      : box.type === "table"
        ? box.rows.flatMap(({cells}) =>
            cells.map((para, column) => ({
              para,
              width: textWidth({w: box.columnWidths[column]!}, box.inset.x),
            })),
          )
        : [];
  return paras.map(({para, width}) => ({
    para,
    width,
    lines: paraLines(para, width).map((line) => lineText(para, line)),
  }));
}

function tooNarrow(box: Box): string[] {
  return linesOf(box).flatMap(({para, width}) => {
    const ems = ((width - indentOf(para.bullet)) * 72) / para.size;
    return para.runs.length > 0 && ems < 1.4 ? [`${box.name}: ${ems} ems`] : [];
  });
}

const closing = /^[。，、；：？！）》”’…—％%℃·,.;:?!)\]}]/u;

/** Where the editor broke the line, it begins as it must. */
function badLines(box: Box): string[] {
  return linesOf(box).flatMap(({lines, para}) =>
    lines
      .slice(1)
      .filter((line, index) => closing.test(line) && /[^\p{P}\p{S}\s]/u.test(lines[index]!.slice(1)))
      .filter((line) => !para.runs.some((run) => run.breakBefore && line.startsWith(run.text.slice(0, 1))))
      .map((line) => `${box.name}: ${line} / ${lines.join("|").slice(0, 300)}`),
  );
}

function titleHeight(text: string, size: number, place: Area): number {
  return text === "" ? 0 : (breakLines(text, place.w, {sizePt: size, bold: true}).length * size * 1.25) / 72;
}

/** Where the lines of a title below the name of its section stand, which are at the foot or in the middle of its place. */
function textArea(title: string, size: number, place: Area, theme: SlideTheme): Area {
  const h = titleHeight(title, size, place);
  const free = place.h - h;
  return {
    ...place,
    y: place.y + (titleLook("content", theme).valign === "bottom" ? free : free / 2),
    h,
  } as Area;
}

function isWithin(area: Area, outer: Area): boolean {
  const slack = 1e-6;
  return (
    area.w > 0 &&
    area.h > 0 &&
    area.x >= outer.x - slack &&
    area.y >= outer.y - slack &&
    area.x + area.w <= outer.x + outer.w + slack &&
    area.y + area.h <= outer.y + outer.h + slack
  );
}

/** The area that two boxes share, in square inches. */
function sharedArea(a: Area, b: Area): number {
  const w = Math.min(a.x + a.w, b.x + b.w) - Math.max(a.x, b.x);
  const h = Math.min(a.y + a.h, b.y + b.h) - Math.max(a.y, b.y);
  return w > 1e-6 && h > 1e-6 ? w * h : 0;
}
