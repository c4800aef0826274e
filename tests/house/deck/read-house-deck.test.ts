// What is found in the decks of houses: which layouts serve for what, where text may stand, in which colours.
import {describe, expect, test} from "vitest";
import {chooseLayouts} from "../../../src/house/deck/choose-layouts.ts";
import {contentRoom} from "../../../src/house/deck/content-room.ts";
import {readHouseDeck} from "../../../src/house/deck/read-house-deck.ts";
import {type HouseName, houseBytes, houseNames, png} from "../../support/house-decks.ts";
import {type LayoutSpec, officeMaster, places, writeHouseDeck} from "../../support/write-house-deck.ts";

const read = (name: HouseName) => readHouseDeck(houseBytes(name));
const chosen = (name: HouseName) => {
  const {layouts, missing} = chooseLayouts(read(name).masters);
  return {
    ...Object.fromEntries(Object.entries(layouts).map(([role, layout]) => [role, layout.name])),
    missing: missing.join(" "),
  };
};

test.each<[HouseName, object]>([
  [
    "office",
    {
      cover: "标题幻灯片",
      agenda: "仅标题",
      section: "节标题",
      content: "仅标题",
      closing: "标题幻灯片",
      missing: "agenda closing",
    },
  ],
  [
    "named",
    {cover: "封面页", agenda: "目录页", section: "过渡页", content: "正文页", closing: "封底", missing: ""},
  ],
  [
    "narrow",
    {cover: "Title Slide", section: "Section Header", content: "Title Only", missing: "agenda closing"},
  ],
  [
    "small",
    {cover: "TITLE", section: "TITLE_AND_BODY", content: "TITLE_AND_BODY", missing: "agenda section closing"},
  ],
  ["twoMasters", {cover: "标题幻灯片", content: "仅标题"}],
  ["untyped", {content: "Default 2", section: "Default 2"}],
])("layouts of the house %s", (name, expected) => {
  expect(chosen(name)).toMatchObject(expected);
});

test("the best master gives all layouts, and a theme may name those of another", () => {
  const {masters} = read("twoMasters");
  expect(chooseLayouts(masters).layouts.content.master).toBe(1);
  const {layouts, problems} = chooseLayouts(masters, {closing: "旧版式", cover: " 标题和内容"});
  expect(problems).toEqual([]);
  expect([layouts.closing.name, layouts.cover.name, layouts.closing.master]).toEqual([
    "旧版式",
    "标题和内容",
    0,
  ]);
});

test("a layout that is not there is told with the nearest name, one without a title with those that have one", () => {
  const {masters} = read("office");
  const [unknown, untitled] = chooseLayouts(masters, {cover: "标题幻灯", content: "空白"}).problems;
  expect(unknown).toMatchObject({
    code: "unknown-layout",
    role: "cover",
    hint: {zh: expect.stringContaining("标题幻灯片")},
  });
  expect(untitled).toMatchObject({
    code: "layout-without-title",
    role: "content",
    hint: {zh: expect.stringContaining("仅标题")},
  });
});

test("places for a number and for who reports are known by what stands in them", () => {
  const {layouts} = chooseLayouts(read("named").masters);
  expect(layouts.cover.subtitle?.text).toBe("单击此处添加副标题");
  expect(layouts.cover.imprint?.text).toContain("汇报单位");
  expect(layouts.section.ordinal?.text).toBe("01");
});

test("a placeholder takes from its master what its layout does not say", () => {
  const {content} = chooseLayouts(read("office").masters).layouts;
  expect(content.title).toMatchObject({size: 44, colour: "202020", align: "left", valign: "top"});
  // Without the distance of the text to the edges.
  expect(content.title?.area.x).toBeCloseTo(1, 2);
  expect(content.footer?.text).toBe("重庆市教育委员会");
  const {cover} = chooseLayouts(read("office").masters).layouts;
  expect(cover.title).toMatchObject({size: 60, align: "center", valign: "bottom"});
});

describe("colours are those that are seen", () => {
  const titleOf = (name: HouseName, role: "cover" | "section" | "content") =>
    chooseLayouts(read(name).masters).layouts[role].title;
  test("with a map turned round", () => {
    expect(titleOf("dark", "content")).toMatchObject({colour: "FFFFFF", grounds: ["202020"]});
  });
  test("with a map turned round on one layout", () => {
    expect(titleOf("darkCover", "cover")).toMatchObject({colour: "FFFFFF", grounds: ["202020"]});
    expect(titleOf("darkCover", "content")).toMatchObject({colour: "202020", grounds: ["FFFFFF"]});
  });
  test("on a gradient", () => {
    expect(titleOf("gradient", "content")?.grounds).toEqual(["0B2545", "13315C"]);
  });
  test("on a picture nothing is known", () => {
    expect(titleOf("named", "cover")?.grounds).toEqual([]);
    expect(chooseLayouts(read("named").masters).layouts.cover.ground.picture).toBe("ppt/media/house1.png");
  });
  test("on a rectangle that the master draws", () => {
    const band =
      '<p:sp><p:nvSpPr><p:cNvPr id="9" name="色带"/><p:cNvSpPr/><p:nvPr/></p:nvSpPr><p:spPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="12192000" cy="1500000"/></a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom><a:solidFill><a:schemeClr val="accent1"/></a:solidFill></p:spPr></p:sp>';
    const {masters} = readHouseDeck(writeHouseDeck({masters: [{...officeMaster, shapes: band}]}));
    const {content} = chooseLayouts(masters).layouts;
    expect(content.title?.grounds).toEqual(["C00000"]);
    expect(content.ground.colours).toEqual(["FFFFFF"]);
  });
});

test.each(houseNames)("contents of %s stand below the title, above the foot and on the slide", (name) => {
  const {masters, size} = read(name);
  const {content} = chooseLayouts(masters).layouts;
  const room = contentRoom(
    content,
    masters.flatMap(({layouts}) => layouts),
    size,
  );
  const title = content.title!.area;
  expect(room.y).toBeGreaterThanOrEqual(title.y + title.h - 0.3 * title.h);
  expect(room.x).toBeGreaterThanOrEqual(0);
  expect(room.x + room.w).toBeLessThanOrEqual(size.width);
  expect(room.y + room.h).toBeLessThanOrEqual(size.height);
  for (const place of [content.slideNumber, content.footer])
    if (place) expect(room.y + room.h).toBeLessThanOrEqual(place.area.y);
  expect(room.h / size.height).toBeGreaterThan(0.5);
});

describe("what cannot be used is told", () => {
  const codesOf = (bytes: Uint8Array) =>
    readHouseDeck(bytes).problems.map(({code, severity}) => [severity, code]);
  const withLayout = (layout: Partial<LayoutSpec>, more: object = {}) =>
    writeHouseDeck({
      masters: [{layouts: [...officeMaster.layouts, {name: "甲", places: [places.title], ...layout}]}],
      ...more,
    });
  const blip = (attribute: string) =>
    `<p:pic><p:nvPicPr><p:cNvPr id="9" name="标志"/><p:cNvPicPr/><p:nvPr/></p:nvPicPr><p:blipFill><a:blip ${attribute}/></p:blipFill><p:spPr/></p:pic>`;

  test("layouts without a title", () => {
    const bytes = writeHouseDeck({masters: [{layouts: [{name: "空白", type: "blank", places: []}]}]});
    expect(codesOf(bytes)).toEqual([["error", "house-without-layouts"]]);
    expect(codesOf(writeHouseDeck({masters: []}))).toEqual([["error", "house-without-layouts"]]);
  });
  test("hundreds of layouts", () => {
    const layouts = Array.from({length: 251}, (_, index) => ({name: `版式${index}`, places: [places.title]}));
    expect(codesOf(writeHouseDeck({masters: [{layouts}]}))).toEqual([["error", "house-layouts-too-many"]]);
  });
  test("a slide as small as a stamp", () => {
    expect(codesOf(writeHouseDeck({masters: [officeMaster], size: [914_400, 914_400]}))).toEqual([
      ["error", "house-slide-size"],
    ]);
  });
  test("a picture that lies elsewhere", () => {
    const bytes = withLayout({
      shapes: blip('r:link="rId7"'),
      relationships: [["rId7", "image", "file:///C:/logo.png"]],
    });
    const [problem] = readHouseDeck(bytes).problems;
    expect(problem).toMatchObject({code: "house-file-linked", severity: "error"});
    expect(problem?.message.zh).toContain("版式“甲”");
    expect(problem?.message.en).toContain("file:///C:/logo.png");
  });
  test("one that lies elsewhere and within is taken from within", () => {
    const bytes = withLayout(
      {
        shapes: blip('r:embed="rId8" r:link="rId7"'),
        relationships: [
          ["rId7", "image", "file:///C:/logo.png"],
          ["rId8", "image", "../media/image1.png"],
        ],
      },
      {parts: {"ppt/media/image1.png": {type: "image/png", content: png}}},
    );
    expect(codesOf(bytes)).toEqual([]);
  });
  test("an embedded object is left out with a warning", () => {
    const frame =
      '<p:graphicFrame><p:nvGraphicFramePr><p:cNvPr id="9" name="旧表格"/><p:cNvGraphicFramePr/><p:nvPr/></p:nvGraphicFramePr><p:xfrm/><a:graphic><a:graphicData uri="http://schemas.openxmlformats.org/presentationml/2006/ole"><p:oleObj r:id="rId7"/></a:graphicData></a:graphic></p:graphicFrame>';
    const [problem] = readHouseDeck(withLayout({shapes: frame})).problems;
    expect(problem).toMatchObject({code: "house-object-left-out", severity: "warning"});
    expect(problem?.message.zh).toContain("旧表格");
  });
});

describe("a deck that LibreOffice saved", () => {
  const {masters} = read("libreOffice");
  const {layouts} = chooseLayouts(masters, {}, ({title}) =>
    (title?.area.y ?? 9) < 1 ? "fitting" : "crowded",
  );

  test("has its titles where its master has them, and room below", () => {
    expect(layouts.content).toMatchObject({name: "Title Only", master: 0});
    expect(layouts.content.title?.area.y).toBeCloseTo(0.35, 2);
    const room = contentRoom(layouts.content, masters[0]!.layouts, {width: 13.333, height: 7.5});
    expect(room.w).toBeGreaterThan(12);
    expect(room.h).toBeGreaterThan(4);
  });

  test("shows text as its prompts do", () => {
    expect(layouts.content.title).toMatchObject({colour: "FFFFFF", size: 33});
    expect(layouts.cover.subtitle).toMatchObject({colour: "FFFFFF"});
    expect(masters[0]).toMatchObject({bodySize: 33, bodyColour: "FFFFFF"});
  });
});

test("what lies beside a title is no room below it", () => {
  const inch = 914_400;
  const at = (x: number, y: number, w: number, h: number) =>
    [x, y, w, h].map((value) => Math.round(value * inch)) as unknown as [number, number, number, number];
  const title = {type: "title", at: at(0.9, 2, 11.5, 1.6)};
  // A column that begins above the lower edge of the title: half of it would be enough, were it not beside that.
  const columns = {
    name: "Two columns",
    type: "twoObj",
    places: [title, {idx: 1, at: at(0.9, 2.2, 7.2, 4.6)}, {idx: 2, at: at(8.3, 2.2, 4.1, 4.6)}],
  };
  const alone = {name: "Title Only", type: "titleOnly", places: [title]};
  const bytes = writeHouseDeck({masters: [{...officeMaster, layouts: [alone, columns]}]});
  const [first, ...others] = readHouseDeck(bytes).masters.flatMap(({layouts}) => layouts);
  const room = contentRoom(first!, [first!, ...others], {width: 13.333, height: 7.5});
  expect(room.w).toBeGreaterThan(11);
  expect(room.y).toBeGreaterThan(3.5);
});
