import {describe, expect, test} from "vitest";
import {auditFile} from "../../src/audit/audit-file.ts";
import type {Dataset} from "../../src/model/dataset.ts";
import {
  chartFrame,
  chartParts,
  dataset,
  deckFile,
  paragraph,
  recordPart,
  relationships,
  shape,
  wordFile,
  wordTable,
} from "./hand-made.ts";

/** `verdict here → data` of each finding. */
function audit(bytes: Uint8Array, data: Dataset = dataset()): string[] {
  const {value, diagnostics} = auditFile(bytes, data, "x.docx");
  expect(diagnostics).toEqual([]);
  return value!.findings.map(
    ({verdict, here, data: now}) => `${verdict} ${here}${now === undefined ? "" : ` → ${now}`}`,
  );
}

const sentence =
  "2025年，全区学前三年毛入园率达{enrolment|93.51%}，幼儿园数为{kindergartens|27所}，开办家庭教育指导班{classes|2300余个}，涉及5个领域。";
const plain = sentence.replace(/\{[^|]+\|([^}]+)\}/g, "$1");

/** The sentence as recorded, edited in the file. */
const edited = (from: string, to: string) => {
  expect(plain).toContain(from);
  return wordFile(paragraph(plain.replace(from, to)), recordPart([sentence]));
};

describe("a sentence beside its record", () => {
  test("untouched, every figure is right and a count is no figure", () => {
    expect(audit(edited("，", "，"))).toEqual(["right 93.51%", "right 27所", "right 2300余个"]);
  });

  test.each([
    ["a digit", "93.51%", "93.57%", "changed 93.57% → 93.51%"],
    ["a digit more", "27所", "127所", "changed 127所 → 27所"],
    ["a unit", "93.51%", "93.51人", "changed 93.51人 → 93.51%"],
    ["another unit", "27所", "27个", "changed 27个 → 27所"],
    ["a qualifier put in", "93.51%", "超过93.51%", "changed 超过93.51% → 93.51%"],
    ["a qualifier behind", "27所", "27所左右", "changed 27所左右 → 27所"],
    ["a qualifier taken out", "2300余个", "2300个", "changed 2300个 → 2300余个"],
    ["a scale", "2300余个", "2300余万个", "changed 2300余万个 → 2300余个"],
    ["a range", "27所", "27～30所", "changed 27～30所 → 27所"],
    ["a share spelt out", "93.51%", "百分之九十四", "changed 百分之九十四 → 93.51%"],
    ["a year", "2025年", "2024年", "changed 2024年 → 2025年"],
    ["a count", "5个", "6个", "changed 6个 → 5个"],
    ["a number put in", "。", "，另有教师412名。", "unknown 412名"],
  ])("%s", (_, from, to, finding) => {
    expect(audit(edited(from, to)).filter((each) => !each.startsWith("right"))).toEqual([finding]);
  });

  test.each([
    ["words", "全区学前三年毛入园率达", "我区学前三年毛入园率已经达到"],
    ["full-width digits", "93.51%", "９３．５１％"],
    ["a no-break space", "27所", "27\u00a0所"],
    ["thousands grouped", "2300余个", "2,300余个"],
    ["a clause left out", "幼儿园数为27所，", ""],
    [
      "a clause moved",
      "幼儿园数为27所，开办家庭教育指导班2300余个",
      "开办家庭教育指导班2300余个，幼儿园数为27所",
    ],
    ["a sentence without numbers", "2025年，全区", "成绩来之不易。2025年，全区"],
    ["the year again", "。", "，以上为2025年的情况。"],
    ["a figure that the data has", "。", "。普惠性幼儿园覆盖率2020年为80.4%。"],
  ])("%s: no finding", (_, from, to) => {
    expect(audit(edited(from, to)).filter((each) => !each.startsWith("right"))).toEqual([]);
  });

  test("two figures that changed places are two changed figures", () => {
    const swapped = plain.replace("93.51%", "@").replace("2300余个", "93.51%").replace("@", "2300余个");
    const found = audit(wordFile(paragraph(swapped), recordPart([sentence])));
    expect(found).toEqual(["changed 2300余个 → 93.51%", "right 27所", "changed 93.51% → 2300余个"]);
  });

  test("changed in one place only, the file contradicts itself", () => {
    const lines = [plain, "普惠性幼儿园覆盖率85%。", "再说一遍：覆盖率86%。"];
    const record = recordPart([
      sentence,
      "普惠性幼儿园覆盖率{coverage|85%}。",
      "再说一遍：覆盖率{coverage|85%}。",
    ]);
    const {findings} = auditFile(wordFile(lines.map(paragraph).join(""), record), dataset(), "x").value!;
    expect(findings.at(-1)).toMatchObject({
      ...{verdict: "changed", here: "86%"},
      remark: {en: "elsewhere the file still says 85% (once)"},
    });
  });

  test("the other end of a range that is two figures", () => {
    const recorded = "覆盖率由{coverage-then|80.4%}～{coverage|85%}，第6类。";
    const found = audit(wordFile(paragraph("覆盖率由80.4%～87%，第6类。"), recordPart([recorded])));
    expect(found).toEqual(["right 80.4%", "changed 80.4%～87% → 85%"]);
  });

  test("labels of lists, figures and tables may change, other numbers not", () => {
    const record = recordPart(["1. 概况", "图2　覆盖率", "（3）说明", "（27所）幼儿园", "第11项"]);
    const lines = ["2. 概况", "图3　覆盖率", "（4）说明", "（28所）幼儿园", "第12项"];
    expect(audit(wordFile(lines.map(paragraph).join(""), record))).toEqual([
      "changed 28所 → 27所",
      "changed 第12项 → 第11项",
    ]);
  });

  test("the badge of a section may stand twice, a bare number not", () => {
    const lines = ["02", "02", "03", "2"].map(paragraph);
    expect(audit(wordFile(lines.join(""), recordPart(["02"])))).toEqual(["unknown 2"]);
  });

  test("cut in two or joined with another, its figures are still its own", () => {
    const [first = "", second = ""] = plain.split("，开办");
    const other = "普惠性幼儿园覆盖率{coverage-then|80.4%}，低于规划。";
    const cut = wordFile(paragraph(first) + paragraph(`开办${second}`), recordPart([sentence]));
    expect(audit(cut)).toEqual(["right 93.51%", "right 27所", "right 2300余个"]);
    const joined = wordFile(
      paragraph(`${plain}普惠性幼儿园覆盖率80.4%，低于规划。`),
      recordPart([sentence, other]),
    );
    expect(audit(joined)).toEqual(["right 93.51%", "right 27所", "right 2300余个", "right 80.4%"]);
  });
});

describe("the data has changed since", () => {
  const file = wordFile(paragraph(plain), recordPart([sentence]));

  test("another value", () => {
    const data = dataset((each) => (each.id === "enrolment" ? {...each, value: 94} : each));
    expect(audit(file, data)).toEqual(["outdated 93.51% → 94%", "right 27所", "right 2300余个"]);
  });

  test("another qualifier", () => {
    const data = dataset((each) => (each.id === "enrolment" ? {...each, qualifier: "about"} : each));
    expect(audit(file, data)[0]).toBe("outdated 93.51% → 约93.51%");
  });

  test("gone", () => {
    const data = dataset((each) => (each.id === "enrolment" ? undefined : each));
    const {findings} = auditFile(file, data, "x").value!;
    expect(findings[0]).toMatchObject({
      verdict: "outdated",
      remark: {en: "the data no longer has enrolment"},
    });
  });

  test("brought up to date by hand, a figure is right again", () => {
    const data = dataset((each) => (each.id === "enrolment" ? {...each, value: 94} : each));
    expect(audit(edited("93.51%", "94%"), data)[0]).toBe("right 94%");
  });
});

describe("cells", () => {
  const record = recordPart([
    ["cell", "2020年"],
    ["cell", "2025年"],
    ["cell", "{coverage-then|80.4%}"],
    ["cell", "{coverage|85%}"],
    ["cell", "{enrolment|93.51%}"],
    ["cell", "{kindergartens|27所}"],
  ]);
  const head = ["指标", "2020年", "2025年"];
  const coverage = ["普惠性幼儿园覆盖率", "80.4%", "85%"];
  const rest = [
    ["学前三年毛入园率", "", "93.51%"],
    ["幼儿园数", "", "27所"],
  ];
  const auditRows = (...rows: string[][]) => audit(wordFile(wordTable([head, ...rows]), record));

  test("an edited cell is the one in its place, even when it now reads like its neighbour", () => {
    expect(auditRows(["普惠性幼儿园覆盖率", "85%", "85%"], ...rest)[0]).toBe("changed 85% → 80.4%");
  });

  test("cells that changed places", () => {
    const found = auditRows(["普惠性幼儿园覆盖率", "85%", "80.4%"], ...rest);
    expect(found.slice(0, 2)).toEqual(["changed 85% → 80.4%", "changed 80.4% → 85%"]);
  });

  test("a row that moved, one that was deleted, and one that the data backs", () => {
    expect(auditRows(...rest, coverage).filter((each) => !each.startsWith("right"))).toEqual([]);
    expect(auditRows(...rest).filter((each) => !each.startsWith("right"))).toEqual([]);
    const more = ["重庆市学前三年毛入园率", "", "95.2%"];
    expect(auditRows(coverage, ...rest, more).at(-1)).toBe("right 95.2%");
    expect(auditRows(coverage, ...rest, ["在园幼儿", "", "3141名"]).at(-1)).toBe("unknown 3141名");
  });

  test("where a cell is", () => {
    const bytes = wordFile(wordTable([head, ["普惠性幼儿园覆盖率", "80.9%", "85%"], ...rest]), record);
    const [finding] = auditFile(bytes, dataset(), "x").value!.findings;
    expect(finding).toMatchObject({
      kind: "cell",
      place: {en: "text, table 1, row 2, column 2", zh: "正文，表格1第2行第2列"},
      observations: [{id: "coverage-then", source: "report", line: 13}],
    });
  });
});

test("slides, notes and alternative texts say where they are", () => {
  const bytes = deckFile(
    [shape(["学前教育"], "title") + shape(["毛入园率达93.6%"], "", "柱形图：毛入园率93.7%")],
    {
      "ppt/slides/_rels/slide1.xml.rels": relationships({
        rId1: ["notesSlide", "../notesSlides/notesSlide1.xml"],
      }),
      "ppt/notesSlides/notesSlide1.xml": `<p:notes xmlns:p="x" xmlns:a="y"><p:cSld><p:spTree>${shape(["讲：毛入园率93.8%"], "body")}${shape(["1"], "sldNum")}</p:spTree></p:cSld></p:notes>`,
      ...recordPart([
        "毛入园率达{enrolment|93.51%}",
        ["alternative", "柱形图：毛入园率{enrolment|93.51%}"],
        ["note", "讲：毛入园率{enrolment|93.51%}"],
      ]),
    },
  );
  const {findings} = auditFile(bytes, dataset(), "x.pptx").value!;
  expect(findings.map(({kind, here, place}) => `${kind} ${here} ${place.en}`)).toEqual([
    "text 93.6% slide 1 “学前教育”",
    "alternative 93.7% slide 1 “学前教育”",
    "note 93.8% notes of slide 1 “学前教育”",
  ]);
});

describe("a chart", () => {
  const record =
    '<chart title="覆盖率" place="图表1" unit="%"><category>普惠性幼儿园覆盖率</category><category>毛入园率</category>' +
    '<series name="2020年"><point value="80.4" observations="coverage-then">80.4%</point><none/></series>' +
    '<series name="2025年"><point value="85" observations="coverage">85%</point><point value="93.51" observations="enrolment">93.51%</point></series></chart>';
  const categories = ["普惠性幼儿园覆盖率", "毛入园率"];
  const series = {"2025年": [85, 93.51]};
  const auditChart = (parts: Parameters<typeof chartParts>[0], withRecord = true) => {
    const more = {...chartParts(parts), ...(withRecord ? recordPart([], record) : {})};
    return auditFile(wordFile(chartFrame("覆盖率"), more), dataset(), "x").value!.findings;
  };
  const tell = (findings: ReturnType<typeof auditChart>) =>
    findings.map(({verdict, kind, here, data}) => [verdict, kind, here, data].filter(Boolean).join(" "));

  test("as it was, also with its binary fractions written out", () => {
    expect(tell(auditChart({categories, series}))).toEqual(["right chart 85%", "right chart 93.51%"]);
    const long = {"2025年": [85, 93.510000000000005]};
    expect(tell(auditChart({categories, series: long}))[1]).toBe("right chart 93.51%");
  });

  test("another value drawn", () => {
    const [finding] = auditChart({categories, series: {"2025年": [86, 93.51]}, stored: series});
    expect(finding).toMatchObject({
      ...{verdict: "changed", kind: "chart", here: "86%", data: "85%"},
      place: {en: "text, chart “覆盖率” (2025年, 普惠性幼儿园覆盖率)"},
      remark: {en: "the workbook behind the chart has 85%, the chart shows 86%"},
    });
  });

  test("another value in the workbook alone", () => {
    const found = auditChart({categories, series, stored: {"2025年": [85, 94]}});
    expect(tell(found)).toEqual(["right chart 85%", "right chart 93.51%", "changed workbook 94% 93.51%"]);
  });

  test("a label typed in, a name edited, rows in another order", () => {
    expect(tell(auditChart({categories, series, label: "85%"}))).toHaveLength(2);
    expect(tell(auditChart({categories, series, label: "88%"}))).toContain("changed chart 88% 85%");
    const renamed = {"2024年": [85, 93.51]};
    expect(tell(auditChart({categories, series: renamed}))[0]).toBe("changed chart 2024年 2025年");
    const turned = auditChart({categories: categories.toReversed(), series: {"2025年": [93.51, 85]}});
    expect(tell(turned)).toEqual(["right chart 93.51%", "right chart 85%"]);
  });

  test("without a record the data is asked, and the workbook still must agree", () => {
    const found = auditChart(
      {title: "沙坪坝区2025年情况", categories, series, stored: {"2025年": [85, 94]}},
      false,
    );
    expect(tell(found)).toEqual(["right chart 85", "right chart 93.51", "inconsistent workbook 94 93.51"]);
  });
});

test("a file without record is compared with the data alone, and says so", () => {
  const text = "沙坪坝区2025年学前三年毛入园率93.51%，普惠性幼儿园覆盖率81%；2025年6月共3200人。";
  const {value} = auditFile(wordFile(paragraph(text)), dataset(), "x");
  expect(value).toMatchObject({record: false, summary: {figures: 3, right: 1, unknown: 2}});
  expect(value!.findings.map(({here}) => here)).toEqual(["93.51%", "81%", "3200人"]);
});
