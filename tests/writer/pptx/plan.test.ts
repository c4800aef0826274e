import {describe, expect, test} from "vitest";
import type {Block, Document, Inline} from "../../../src/model/document.ts";
import {planSlides} from "../../../src/writer/pptx/plan.ts";
import type {Area, Box, Slide, TableBox} from "../../../src/writer/pptx/slide.ts";
import {loadTheme} from "./load-theme.ts";
import {
  callout,
  chart,
  columns,
  figure,
  h,
  kpi,
  list,
  makeDocument,
  notes,
  observation,
  p,
  slideBreak,
  source,
  table,
} from "./make-document.ts";
import {notesText} from "./notes-text.ts";

const theme = loadTheme("meeting");
const sentence = "坚持教育优先发展，健全优质均衡的基本公共教育服务体系，办好人民满意的教育。";

const plan = (...blocks: Block[]) => planSlides(makeDocument(blocks), theme).value;
const titles = (slides: readonly Slide[]) => slides.map((slide) => slide.title);
/** Without title slide, agenda, sources and closing. */
const content = (slides: readonly Slide[]) =>
  slides.filter(({layout, title}) => layout === "content" && !/^(目录|资料来源)/.test(title));
const boxText = (box: Box) =>
  box.type === "text"
    ? box.paragraphs.map((para) => para.runs.map((run) => run.text).join("")).join("\n")
    : "";
const slideText = (slide: Slide | undefined) => slide?.boxes.map(boxText).join("\n") ?? "";
const tables = (slide: Slide) => slide.boxes.filter((box): box is TableBox => box.type === "table");
const cellText = (box: TableBox, row: number) =>
  box.rows[row]?.cells.map((cell) => cell.runs.map((run) => run.text).join("")) ?? [];

const tableRows = (count: number) =>
  Array.from({length: count}, (_, row) => [`指标${row + 1}`, "%", figure(`${row + 50}`, "o1")]);

describe("which slides there are", () => {
  test("title slide, agenda from sections, numbered sections, topics, sources, closing", () => {
    const slides = plan(
      h(1, "一、学前教育"),
      h(2, "普及普惠"),
      p("好"),
      h(1, "义务教育"),
      h(2, "优质均衡"),
      p("好"),
    );
    expect(slides.map(({layout, title}) => [layout, title])).toEqual([
      ["cover", "沙坪坝区教育发展汇报"],
      ["content", "目录"],
      ["section", "学前教育"],
      ["content", "普及普惠"],
      ["section", "义务教育"],
      ["content", "优质均衡"],
      ["content", "资料来源"],
      ["closing", "汇报完毕"],
    ]);
    expect(slideText(slides[1])).toBe("一\n学前教育\n普及普惠\n\n二\n义务教育\n优质均衡");
    expect(slideText(slides[4])).toMatch(/^第二部分/);
    expect(slides.at(-1)?.subtitle).toBe("沙坪坝区教育发展汇报");
  });

  test("the agenda lists slide titles where there are no sections, goes on when too long, and is left out for one", () => {
    const many = Array.from({length: 15}, (_, index) => [h(2, `第${index + 1}题`), p("好")]).flat();
    expect(titles(plan(...many)).slice(1, 3)).toEqual(["目录", "目录（续）"]);
    expect(titles(plan(h(2, "唯一"), p("好")))).not.toContain("目录");
  });

  test("a short text below a section heading stands on the section slide, anything else on its own", () => {
    const [, section] = plan(h(1, "总体"), p("本节说明。"), h(2, "甲"), p("好"));
    expect(slideText(section)).toContain("本节说明。");
    expect(titles(plan(h(1, "总体"), list(["一项"]), h(2, "甲"), p("好")))).toContain("总体：概述");
  });

  test("titles are unique: a repeated one gets its section's name, or a number", () => {
    const all = titles(
      plan(
        h(1, "学前"),
        h(2, "指标"),
        p("1"),
        h(1, "义务"),
        h(2, "指标"),
        p("2"),
        h(2, "指标"),
        p("3"),
        h(2, "目录"),
        p("4"),
      ),
    );
    expect(new Set(all).size).toBe(all.length);
    expect(all).toEqual(
      expect.arrayContaining(["学前：指标", "义务：指标", "义务：指标（2）", "义务：目录"]),
    );
  });

  test("`---` goes on with the same title, notes stay with their part", () => {
    const slides = content(
      plan(h(2, "甲"), p("前"), notes(p("讲前")), slideBreak, p("后"), notes(p("讲后"))),
    );
    expect(titles(slides)).toEqual(["甲", "甲（续）"]);
    expect(slides.map((slide) => notesText(slide.notes))).toEqual(["讲前", "讲后"]);
  });
});

describe("what does not fit goes on to the next slide", () => {
  test("a table of 17 rows is divided evenly, its header repeated, no row lost", () => {
    const slides = content(plan(h(2, "主要指标"), table(["指标", "单位", "2025年"], tableRows(17))));
    expect(titles(slides)).toEqual(["主要指标", "主要指标（续）"]);
    const parts = slides.flatMap(tables);
    expect(parts.map((part) => part.rows.length)).toEqual([10, 9]);
    for (const part of parts) {
      expect(cellText(part, 0)).toEqual(["指标", "单位", "2025年"]);
      expect(part.rows.map((row) => row.header).indexOf(true, 1)).toBe(-1);
    }
    const names = parts.flatMap((part) => part.rows.slice(1).map((_, row) => cellText(part, row + 1)[0]));
    expect(names).toEqual(tableRows(17).map(([name]) => name));
  });

  test.each([10, 11, 12, 13, 23])("of a table of %i rows at least three go on", (count) => {
    const slides = content(plan(h(2, "主要指标"), table(["指标", "单位", "2025年"], tableRows(count))));
    const parts = slides.flatMap(tables).map((part) => part.rows.length - 1);
    expect(parts.reduce((sum, rows) => sum + rows, 0)).toBe(count);
    expect(Math.min(...parts)).toBeGreaterThanOrEqual(3);
  });

  test("a head and the detail of a card break before a number, not in it, whatever program shows them", () => {
    const [slide] = content(
      plan(
        h(2, "主要指标"),
        table(
          ["指标", "现状", "目标（2021—2023年）", "说明", "来源", "备注"],
          [[sentence, "", "", sentence, sentence, ""]],
        ),
      ),
    );
    const head = slide && tables(slide)[0]?.rows[0]?.cells[2]?.runs;
    expect(head?.map(({text, breakBefore}) => [text, breakBefore ?? false])).toEqual([
      ["目标", false],
      ["（2021—2023年）", true],
    ]);
    const cards = Array.from({length: 5}, () => ["9", "新增学位", "九龙坡，2021—2023年"] as const);
    const [cardSlide] = content(plan(h(2, "卡片"), kpi(cards.map((card) => [...card]))));
    const details = cardSlide?.boxes.flatMap((box) => (box.type === "text" ? box.paragraphs.slice(2) : []));
    const texts = details?.flatMap(({runs}) => runs.map(({text}) => text)) ?? [];
    for (const line of texts) expect(line).not.toMatch(/^年|\d$/);
  });

  test("a number without a reason is told, one that is explained is not", () => {
    const codes = (...blocks: Parameters<typeof makeDocument>[0][number][]) =>
      planSlides(makeDocument([h(2, "入园"), ...blocks]), theme).diagnostics.map(({code}) => code);
    expect(codes(p("达到", figure("97.6%", "o1"), "。"))).toEqual(["lonely-number"]);
    expect(codes(p("达到", figure("97.6%", "o1"), "，比“十三五”末高，但公办园学位仍然不足。"))).toEqual([]);
    expect(codes(p("达到", figure("97.6%", "o1"), "和", figure("85%", "o2"), "。"))).toEqual([]);
  });

  test("body text below 14 points is told, tables may be smaller", () => {
    const small = {...theme, sizes: {...theme.sizes, body: 12, bodyMaximum: 13, bodyMinimum: 12}};
    const codes = (block: Parameters<typeof makeDocument>[0][number]) =>
      planSlides(makeDocument([h(2, "题"), block]), small).diagnostics.map(({code}) => code);
    expect(codes(p("文字"))).toEqual(["small-body-text"]);
    expect(codes(table(["甲"], [["乙"], ["丙"]]))).toEqual([]);
  });

  test("a long list is divided between items, and its numbers go on", () => {
    const items = Array.from({length: 16}, (_, index) => `${index + 1}号任务：${sentence}`);
    const slides = content(plan(h(2, "任务"), list(items, true)));
    expect(titles(slides).slice(0, 2)).toEqual(["任务", "任务（续）"]);
    const paras = slides.map(({boxes}) =>
      boxes.flatMap((box) => (box.type === "text" ? box.paragraphs : [])),
    );
    expect(paras.flat().map((para) => para.runs[0]?.text)).toEqual(items);
    expect(paras[1]?.every((para) => para.bullet?.start === (paras[0]?.length ?? 0) + 1)).toBe(true);
  });

  test("a paragraph longer than a slide is divided between lines, nothing lost, figures whole", () => {
    const long = Array.from({length: 30}, (_, index) => [
      sentence,
      figure(`超过${index + 1}.5%`, "o1"),
    ]).flat();
    const slides = content(plan(h(2, "长文"), p(...long)));
    expect(slides.length).toBeGreaterThan(1);
    const runs = slides.flatMap(({boxes}) =>
      boxes.flatMap((box) =>
        box.type === "text" && box.name !== "资料来源" ? box.paragraphs.flatMap((para) => para.runs) : [],
      ),
    );
    expect(runs.map((run) => run.text).join("")).toBe(
      long.map((one) => (typeof one === "string" ? one : one.text)).join(""),
    );
    expect(runs.filter((run) => run.observations.length > 0)).toHaveLength(30);
    expect(titles(slides).slice(0, 2)).toEqual(["长文", "长文（续）"]);
  });

  test("third and later continuations are numbered", () => {
    const items = Array.from({length: 40}, () => sentence);
    expect(titles(content(plan(h(2, "任务"), list(items)))).slice(0, 3)).toEqual([
      "任务",
      "任务（续）",
      "任务（续2）",
    ]);
  });

  test("a chart never gets less than 2.8 inches; after long text it moves to the next slide", () => {
    const slides = content(
      plan(h(2, "图文"), ...Array.from({length: 4}, () => p(sentence.repeat(2))), chart()),
    );
    expect(slides).toHaveLength(2);
    const box = slides[1]?.boxes.find((one) => one.type === "chart");
    expect(box?.area.h).toBeGreaterThan(4);
  });

  test("a lead-in does not part from its table, nor a caption", () => {
    const slides = content(
      plan(
        h(2, "指标"),
        list(Array.from({length: 6}, () => sentence)),
        h(3, "附表"),
        table(["指标", "单位", "值"], tableRows(6), {caption: [{type: "text", value: "表名"}]}),
      ),
    );
    const withTable = slides.find((slide) => tables(slide).length > 0);
    expect(slideText(withTable)).toContain("附表\n表名");
  });

  test("what cannot be divided is reported, with slide and box", () => {
    const cell = sentence.repeat(40);
    const {diagnostics} = planSlides(
      makeDocument([h(2, "大表"), table(["一", "二"], [[cell, cell]])]),
      theme,
    );
    expect(diagnostics).toMatchObject([
      {severity: "warning", code: "slide-overflow", message: {zh: expect.stringContaining("“大表”上的表格")}},
    ]);
  });

  test("a title too long for two lines is reported", () => {
    const {diagnostics} = planSlides(makeDocument([h(2, sentence.repeat(3)), p("好")]), theme);
    expect(diagnostics.map(({code}) => code)).toEqual(["title-too-long"]);
    // So many are right.
    const [, room] = /about (\d+) Chinese/.exec(diagnostics[0]?.hint?.en ?? "") ?? [];
    const fitting = planSlides(makeDocument([h(2, "字".repeat(Number(room))), p("好")]), theme);
    expect(fitting.diagnostics).toEqual([]);
    const more = planSlides(makeDocument([h(2, "字".repeat(Number(room) + 1)), p("好")]), theme);
    expect(more.diagnostics).toHaveLength(1);
  });

  test("so is one of three lines where the theme has small titles", () => {
    const small = {...theme, sizes: {...theme.sizes, heading: 14, headingMinimum: 12}};
    const {diagnostics} = planSlides(makeDocument([h(2, sentence.repeat(5)), p("好")]), small);
    expect(diagnostics.map(({code, message}) => [code, message.zh])).toEqual([
      ["title-too-long", expect.stringContaining("占了 3 行")],
    ]);
  });
});

describe("where things stand", () => {
  const rich: Block[] = [
    notes(p("开场")),
    h(1, "总体情况"),
    p("共", figure("17项", "o1"), "，其中", figure("9项", "o2"), "。"),
    h(2, "数字卡片"),
    kpi([
      [figure("97.6%", "o1"), "毛入园率", "比上年提高"],
      [figure("超过1234.5万人次", "o2"), "培训"],
      ["9", "其他"],
    ]),
    p(sentence),
    h(2, "卡片与图"),
    kpi([
      ["1", "a"],
      ["2", "b"],
      ["3", "c"],
      ["4", "d"],
      ["5", "e"],
    ]),
    chart(),
    h(2, "结论与图"),
    callout(p("结论：", sentence)),
    chart(),
    h(2, "并列"),
    columns([h(3, "左"), list([sentence, sentence])], [chart({title: "右图"})]),
    callout(p("注：口径一致。")),
    h(2, "四栏"),
    columns(
      [p(sentence.repeat(3))],
      [list([sentence, sentence])],
      [table(["甲", "乙"], [["1", "2"]])],
      [chart()],
    ),
    h(1, "任务"),
    h(2, "长列表"),
    list(Array.from({length: 20}, (_, index) => [p(sentence), list([`${index}`, sentence])])),
    h(2, "长表"),
    table(
      ["指标", "说明", "值"],
      Array.from({length: 30}, (_, row) => [`${row}`, sentence, figure("9.9%", "o2")]),
    ),
    h(2, "空"),
    h(2, "一句话"),
    p("好。"),
  ];

  describe.each(["meeting", "night"] as const)("in theme %s", (name) => {
    const {value: slides, diagnostics} = planSlides(makeDocument(rich), loadTheme(name));

    test("nothing needs a warning", () => {
      expect(diagnostics).toEqual([]);
    });

    test("every box stands within the slide", () => {
      for (const slide of slides) {
        for (const {area} of slide.boxes) {
          expect(area.x).toBeGreaterThanOrEqual(0);
          expect(area.y).toBeGreaterThanOrEqual(0);
          expect(area.w).toBeGreaterThan(0);
          expect(area.h).toBeGreaterThan(0);
          expect(area.x + area.w).toBeLessThanOrEqual(13.333 + 1e-6);
          expect(area.y + area.h).toBeLessThanOrEqual(7.5 + 1e-6);
        }
      }
    });

    test("boxes do not overlap", () => {
      for (const slide of slides) {
        // A hairline stands between two lines of text.
        const boxes = slide.boxes.filter((box) => box.name !== "分隔线");
        boxes.forEach((one, index) => {
          for (const other of boxes.slice(index + 1)) {
            const pair = `${slide.title}: ${one.name} / ${other.name}`;
            expect(overlap(one.area, other.area), pair).toBeLessThan(0.02);
          }
        });
      }
    });

    test("text is as high as its box at most, rows as high as their table", () => {
      for (const slide of slides) {
        for (const box of slide.boxes) {
          if (box.type === "table") {
            const height = box.rows.reduce((total, row) => total + row.height, 0);
            expect(height).toBeLessThanOrEqual(box.area.h + 1e-6);
            const width = box.columnWidths.reduce((total, one) => total + one, 0);
            expect(width).toBeCloseTo(box.area.w, 5);
          }
        }
      }
    });

    test("no text is smaller than the theme's minimum", () => {
      const {sizes} = loadTheme(name);
      const least = Math.min(sizes.tableMinimum, sizes.bodyMinimum, sizes.small);
      for (const slide of slides) {
        for (const box of slide.boxes) {
          if (box.type !== "text" || box.name === "资料来源") continue;
          for (const para of box.paragraphs) expect(para.size).toBeGreaterThanOrEqual(least);
        }
      }
    });
  });

  test("a chart alone fills the body; one whose title is the slide's has no caption", () => {
    const [slide] = content(plan(h(2, "学前教育主要指标"), chart()));
    expect(slide?.boxes.map((box) => box.name)).toEqual(["学前教育主要指标", "资料来源"]);
    expect(slide?.boxes[0]?.area.h).toBeGreaterThan(4.8);
  });

  test("few items are set larger, within the theme's limit", () => {
    const [slide] = content(plan(h(2, "要点"), list(["一", "二"])));
    const [box] = slide?.boxes ?? [];
    expect(box?.type === "text" && box.paragraphs[0]?.size).toBe(theme.sizes.bodyMaximum);
  });

  test("the plan is plain data and the same every time", () => {
    expect(JSON.stringify(planSlides(makeDocument(rich), theme))).toBe(
      JSON.stringify(planSlides(makeDocument(rich), theme)),
    );
  });
});

describe("where figures come from", () => {
  const cited = (blocks: Block[], count = 2): Document =>
    makeDocument(blocks, {
      sources: Array.from({length: count}, (_, index) =>
        source(`s${index + 1}`, {title: `《规划${index + 1}》`, publisher: "区教委", published: "2021-06"}),
      ),
      observations: Array.from({length: count}, (_, index) =>
        observation(`o${index + 1}`, {source: `s${index + 1}`, locator: `第${index + 1}节`}),
      ),
    });

  test("the foot names the sources, the notes where each figure stands", () => {
    const document = cited([
      h(2, "甲"),
      p("达", figure("92%", "o1"), "，提高", figure("7个百分点", "o1", "o2")),
      notes(p("要点")),
      h(2, "乙"),
      p("没有数字。"),
    ]);
    const [first, second] = content(planSlides(document, theme).value);
    expect(first?.boxes.map(boxText).at(-1)).toBe(
      "资料来源：区教委《规划1》（2021年6月）；区教委《规划2》（2021年6月）",
    );
    expect(notesText(first?.notes ?? []).split("\n")).toEqual([
      "要点",
      "",
      "数据出处：",
      "92%：区教委《规划1》（2021年6月），第1节",
      "7个百分点：由下列数据计算：区教委《规划1》（2021年6月），第1节；区教委《规划2》（2021年6月），第2节",
    ]);
    expect(second?.boxes.some((box) => box.name === "资料来源")).toBe(false);
    expect(notesText(second?.notes ?? [])).toBe("");
  });

  test("figures in tables, cards and charts count; without notes the list stands alone", () => {
    const document = cited(
      [
        h(2, "甲"),
        kpi([[figure("1%", "o1"), "a"]]),
        table(["x"], [[figure("2%", "o2")]]),
        h(2, "乙"),
        chart(),
      ],
      2,
    );
    const [first, second] = content(planSlides(document, theme).value);
    expect(notesText(first?.notes ?? [])).toMatch(/^数据出处：\n1%：.*\n2%：/);
    expect(notesText(second?.notes ?? [])).toContain("85%：");
  });

  test("a figure in a title counts too", () => {
    const [slide] = content(planSlides(cited([h(2, ["达到", figure("92%", "o1")]), p("好")]), theme).value);
    expect(slide?.title).toBe("达到92%");
    expect(slide?.boxes.map(boxText).at(-1)).toMatch(/^资料来源：区教委/);
    expect(notesText(slide?.notes ?? [])).toMatch(/^数据出处：\n92%：/);
  });

  describe("periods that were inferred", () => {
    const mark: Inline = {type: "inferred-mark"};
    const remark = "* 年份为推定：来源未注明年份。";
    const feet = (...blocks: Block[]) =>
      content(planSlides(cited(blocks), theme).value).map((slide) => slide.boxes.map(boxText).at(-1) ?? "");

    test("the mark stands in one run with the period, and the foot of that slide explains it", () => {
      const [first, second] = content(
        planSlides(
          cited([h(2, "甲"), p("2025年", mark, "达", figure("92%", "o1")), h(2, "乙"), p("2025年*")]),
          theme,
        ).value,
      );
      const texts = first?.boxes.flatMap((box) =>
        box.type === "text" ? box.paragraphs.flatMap(({runs}) => runs.map(({text}) => text)) : [],
      );
      expect(texts).toContain("2025年*达");
      expect(texts?.at(-1)).toBe(`资料来源：区教委《规划1》（2021年6月）　${remark}`);
      // A star that somebody typed is no mark.
      expect(second?.boxes.some((box) => boxText(box).includes(remark))).toBe(false);
    });

    test("in tables, cards, charts and titles too; in notes it does not count", () => {
      expect(feet(h(2, "甲"), table(["时期"], [[["2025年", mark]]]))).toEqual([remark]);
      expect(feet(h(2, "甲"), kpi([[["2025年", mark], "年份"]]))).toEqual([remark]);
      expect(feet(h(2, "甲"), chart({inferred: true}))[0]).toMatch(/^资料来源：.*　\* 年份为推定/);
      expect(feet(h(2, ["2025年", mark, "达标"]), p("好"))).toEqual([remark]);
      const points: Block = {
        type: "points",
        title: [],
        items: [{tag: [{type: "text", value: "目标"}], text: [{type: "text", value: "2025年"}, mark]}],
        place: {file: "t.md", line: 1},
      };
      expect(feet(h(2, "甲"), points)).toEqual([remark]);
      expect(feet(h(2, "甲"), p("好"), notes(p("2025年", mark)))).toEqual(["好"]);
    });

    test("many sources give way to it", () => {
      const all = Array.from({length: 12}, (_, index) => figure(`${index}%`, `o${index + 1}`));
      const [slide] = content(planSlides(cited([h(2, "甲"), p("2025年", mark, ...all)], 12), theme).value);
      expect(slide?.boxes.map(boxText).at(-1)).toMatch(
        /^资料来源：.*等12项来源　\* 年份为推定：来源未注明年份。$/,
      );
    });

    test("lists of contents show the title without it", () => {
      const slides = planSlides(
        cited([h(2, ["2025年", mark, "达标"]), p("好"), h(2, "乙"), p("好")]),
        theme,
      ).value;
      const agenda = slides.find(({title}) => title === "目录");
      expect(agenda?.boxes.map(boxText).join(" ")).toContain("2025年达标");
      expect(content(slides)[0]?.title).toBe("2025年*达标");
    });
  });

  test("more sources than two lines hold become 等N项来源", () => {
    const all = Array.from({length: 12}, (_, index) => figure(`${index}%`, `o${index + 1}`));
    const [slide] = content(planSlides(cited([h(2, "甲"), p(...all)], 12), theme).value);
    expect(slide?.boxes.map(boxText).at(-1)).toMatch(/^资料来源：.*等12项来源$/);
  });

  test("all sources are listed at the end, on several slides if need be", () => {
    const slides = planSlides(cited([h(2, "甲"), p("好")], 30), theme).value;
    const listed = slides.filter((slide) => slide.title.startsWith("资料来源"));
    expect(titles(listed).slice(0, 2)).toEqual(["资料来源", "资料来源（续）"]);
    expect(listed.flatMap(tables).reduce((total, part) => total + part.rows.length - 1, 0)).toBe(30);
  });
});

/** The area that two boxes share, in square inches. */
function overlap(a: Area, b: Area): number {
  const w = Math.min(a.x + a.w, b.x + b.w) - Math.max(a.x, b.x);
  const h = Math.min(a.y + a.h, b.y + b.h) - Math.max(a.y, b.y);
  return w > 1e-6 && h > 1e-6 ? w * h : 0;
}
