import {readFileSync} from "node:fs";
import {fileURLToPath} from "node:url";
import {parse} from "csv-parse/sync";
import {describe, expect, test} from "vitest";
import {compareFigure, type FigureClaim} from "../../src/figure/compare-figure.ts";
import {type FigureMeaning, readFigure} from "../../src/figure/read-figure.ts";
import type {IndicatorKind, Qualifier} from "../../src/model/dataset.ts";

type Case = [printed: string, value: number, qualifier: Qualifier, unit: string, high?: number];

const numbers: Case[] = [
  ["93.51%", 93.51, "exact", "%"],
  ["２０％", 20, "exact", "%"],
  ["百分之九十五", 95, "exact", "%"],
  ["百分之百", 100, "exact", "%"],
  ["千分之五", 5, "exact", "‰"],
  ["98%的转换率", 98, "exact", "%"],
  ["前1%", 1, "exact", "%"],
  ["0.33", 0.33, "exact", ""],
  ["0", 0, "exact", ""],
  ["57.5万名", 575_000, "exact", "名"],
  ["2.78万个", 27_800, "exact", "个"],
  ["8000万元", 80_000_000, "exact", "元"],
  ["100.3 万平方米", 1_003_000, "exact", "平方米"],
  ["1.2万亿元", 1.2e12, "exact", "元"],
  ["三点五万人", 35_000, "exact", "人"],
  ["1,200所", 1200, "exact", "所"],
  ["１，２００所", 1200, "exact", "所"],
  ["2.29 \n万个", 22_900, "exact", "个"],
  ["5百分", 500, "exact", "分"],
  ["5百分点", 5, "exact", "个百分点"],
  ["3千米", 3, "exact", "千米"],
  ["提高20分", 20, "exact", "分"],
  ["10个区县", 10, "exact", "个"],
  ["23个部门", 23, "exact", "个"],
  ["六大特色课堂", 6, "exact", "大"],
  ["6大学区", 6, "exact", "大"],
  ["每年1万元", 10_000, "exact", "元"],
  ["连续5年", 5, "exact", "年"],
  ["0.5 个百分点", 0.5, "exact", "个百分点"],
  ["目前30所", 30, "exact", "所"],
  ["唯一一所", 1, "exact", "所"],
  ["市级以上典型案例15个", 15, "exact", "个"],
  ["-3.5%", -3.5, "exact", "%"],
  ["−0.2", -0.2, "exact", ""],
  ["三成", 3, "exact", "成"],
  ["近3000人次", 3000, "about", "人次"],
  ["约有30所", 30, "about", "所"],
  ["3所左右", 3, "about", "所"],
  ["几乎100%", 100, "about", "%"],
  ["近百项", 100, "about", "项"],
  ["近40年", 40, "about", "年"],
  ["2300余个", 2300, "more_than", "个"],
  ["1000万余人次", 10_000_000, "more_than", "人次"],
  ["1.2万余场次", 12_000, "more_than", "场次"],
  ["10余万人", 100_000, "more_than", "人"],
  ["三十多万名", 300_000, "more_than", "名"],
  ["一万多名", 10_000, "more_than", "名"],
  ["百余所", 100, "more_than", "所"],
  ["300余", 300, "more_than", ""],
  ["超过了99%", 99, "more_than", "%"],
  ["超80%", 80, "more_than", "%"],
  ["突破100项", 100, "more_than", "项"],
  ["不足5%", 5, "less_than", "%"],
  ["达不到90%", 90, "less_than", "%"],
  ["90%以上", 90, "at_least", "%"],
  ["99% 以上", 99, "at_least", "%"],
  ["10个以上专业群", 10, "at_least", "个"],
  ["至少一门", 1, "at_least", "门"],
  ["≥90", 90, "at_least", ""],
  ["不低于90%", 90, "at_least", "%"],
  ["不得少于3所", 3, "at_least", "所"],
  ["3年以上", 3, "at_least", "年"],
  ["0.35以内", 0.35, "at_most", ""],
  ["5%以下", 5, "at_most", "%"],
  ["原则上不超过45人", 45, "at_most", "人"],
  ["≤5%", 5, "at_most", "%"],
  ["3-5所", 3, "range", "所", 5],
  ["3 — 5 所", 3, "range", "所", 5],
  ["三到五所之间", 3, "range", "所", 5],
  ["4—6门不等", 4, "range", "门", 6],
  ["85%-90%", 85, "range", "%", 90],
  ["85～90%", 85, "range", "%", 90],
  ["百分之三至五", 3, "range", "%", 5],
  ["1-2万人", 10_000, "range", "人", 20_000],
  ["三至五万人", 30_000, "range", "人", 50_000],
  ["九十至一百人", 90, "range", "人", 100],
  ["9000～1万人", 9000, "range", "人", 10_000],
];

const others: [string, FigureMeaning["kind"], number, Qualifier, string, number?][] = [
  ["全国排名第六", "rank", 6, "exact", ""],
  ["全市第五", "rank", 5, "exact", ""],
  ["全市双第一", "rank", 1, "exact", ""],
  ["全国第1", "rank", 1, "exact", ""],
  ["第一位", "rank", 1, "exact", "位"],
  ["前三", "rank", 3, "at_most", ""],
  ["位居全国前10名", "rank", 10, "at_most", "名"],
  ["约第10位", "rank", 10, "about", "位"],
  ["第3～5位", "rank", 3, "range", "位", 5],
  ["四分之一", "fraction", 0.25, "exact", ""],
  ["1/4", "fraction", 0.25, "exact", ""],
  ["超过三分之二", "fraction", 2 / 3, "more_than", ""],
  ["四分之一的学校", "fraction", 0.25, "exact", ""],
  ["一半以上", "fraction", 0.5, "at_least", ""],
  ["1:13.5", "ratio", 13.5, "exact", ""],
  ["1：1.2", "ratio", 1.2, "exact", ""],
  ["1∶15", "ratio", 15, "exact", ""],
];

describe("readFigure", () => {
  test.each(numbers)("%s is %d, %s %s", (printed, value, qualifier, unit, high) => {
    expect(readFigure(printed)).toEqual({value, valueHigh: high ?? null, qualifier, unit, kind: "number"});
  });

  test.each(others)("%s is a %s of %d, %s", (printed, kind, value, qualifier, unit, high) => {
    expect(readFigure(printed)).toEqual({value, valueHigh: high ?? null, qualifier, unit, kind});
  });
});

const refused: Readonly<Record<string, string>> = {
  "no number": "零 的突破|全部|居首|倍增",
  "several numbers": "2025年12月|3所和5所|1+6+N|20%、30%|第二届第三|3 200所|36.3%、28.6%|一等奖5项|4×45",
  "a number that is broken or badly formed":
    "1.2.3|1,23|12,34,567|1,2345|.5|,234|05所|四分之|分之一|点五|九点|1/0|5/4|1:|:5",
  "a date or a score": "2021/2025|12:30|2025-03-12|3:2|13.5:1|1:1:2",
  "an estimate": "二三十|三五个|一二百|数百|几十|十几|上百|上百所|成百上千|百所|千万元|几所",
  "what is said for another number": "一百五|一万五|3万5|1亿2000万|一又四分之一|两年半|三个半小时",
  "two qualifiers":
    "3所之间|5个不等|近3000余人|约30所左右|超过90%以上|约3-5所|3-5所以上|10余万多人|至少3余所",
  "a qualifier that is not at the number": "超过全市的30%|近来30所|30所学校以上|不低于总数的90%",
  "a word that only looks like a qualifier": "签约20家|节约3万元|最近30所|赶超30所|突破3项|近三年|近5次",
  "a denial": "未达到90%|没有超过5%|不30|无5所",
  "what turns the number":
    "从3到5|由3至5所|倒数第二|后三|负5%|不满30岁|满5年|才过30|3年内|3年前|3个多小时|有余30%有余",
  "a range the wrong way round": "5-3所|90%-85%|3%-5|8-5万|3-1百|3—5—7",
  "a place that is none":
    "第一方阵|第三轮|第二课堂|第三方|学前三|前3批|前三甲|第0位|第一位教师|第3.5位|第5%|前3余名|目前三|第一线",
  "an unknown unit": "50强|10凤凰|3.0版本|158N|5G|A4|30+|10×|3月|5度假村",
  "a unit that begins another word": "2025年度|3年级|8000家长|5成立|5分别|20分之",
  signs: "-5所|-四|—5|±3|-0%|~30|30?",
  "a fraction that counts": "四分之一个|1/4所|1:15人",
  "parts of a table": "0.33\t0.25|98%\t99%|共8\n\n万人|共8\t所|8\n\n所",
  "too many digits": "1234567890123456789所|0.12345678901234567",
  "what is left of a word": "10所以|5个及上|30%多媒体|100多媒体教室|20%个百分点",
};

describe("readFigure refuses", () => {
  describe.each(Object.entries(refused))("%s", (_, texts) => {
    test.each(texts.split("|"))("%j", (printed) => {
      expect(readFigure(printed)).toBeUndefined();
    });
  });
});

describe("the observations of the project", () => {
  const data = fileURLToPath(new URL("../../data/", import.meta.url));
  const readTable = (name: string): Record<string, string>[] =>
    parse(readFileSync(`${data}${name}.csv`), {columns: true, bom: true});
  const indicators = new Map(readTable("indicators").map((row) => [row.id, row]));

  const read = readTable("observations").map((row) => {
    const indicator = indicators.get(row.indicator) ?? {};
    const claim: FigureClaim = {
      value: Number(row.value),
      valueHigh: row.value_high ? Number(row.value_high) : null,
      qualifier: row.qualifier as Qualifier,
      unit: indicator.unit ?? "",
      unitForms: (indicator.unit_forms ?? "").split("|").flatMap((form) => {
        const [printed = "", unit] = form.split("=");
        return unit === indicator.unit ? [printed === "-" ? "" : printed] : [];
      }),
      kind: indicator.kind as IndicatorKind,
    };
    return {id: row.id, found: compareFigure(row.printed ?? "", claim)};
  });

  test("mean what their rows say, every one", () => {
    expect(read.length).toBeGreaterThan(300);
    expect(read.filter(({found}) => found.length > 0)).toEqual([]);
  });

  test("have units that are known", () => {
    const units = new Set(
      [...indicators.values()].flatMap(({unit = "", unit_forms = ""}) => [
        unit,
        ...unit_forms.split(/[|=]/u),
      ]),
    );
    const unknown = [...units].filter(
      (unit) => !["", "-", "%"].includes(unit) && readFigure(`5${unit}`)?.unit !== unit,
    );
    expect(unknown.filter((unit) => !/^[百千万亿]/u.test(unit))).toEqual([]);
  });
});
