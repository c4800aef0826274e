import {describe, expect, test} from "vitest";
import {labelledScale} from "../../src/chart/format-tick.ts";
import {planValueAxis} from "../../src/chart/value-axis.ts";
import {chooseScale} from "../../src/figure/choose-scale.ts";
import {formatFigure} from "../../src/figure/format-figure.ts";
import {readFigure} from "../../src/figure/read-figure.ts";
import {zh} from "../../src/language/zh.ts";
import type {Indicator} from "../../src/model/dataset.ts";
import {chart} from "../chart/specs.ts";
import {type Kit, plain, render} from "./render.ts";
import {observe, small} from "./small-dataset.ts";

const people: Indicator = {
  ...(small.indicators.find(({id}) => id === "prizes") as Indicator),
  id: "people",
  unit: "人",
};
const pupils: Indicator = {...people, id: "pupils", name: "学生"};
const codes = ["500000", "500106", "500110", "500230", "CQ-GXQ"];

const kitOf = (values: readonly number[], indicators = [people]): Kit => ({
  subject: "all",
  dataset: {
    ...small,
    indicators: [...small.indicators, ...indicators],
    observations: values.map((value, index) =>
      observe(`p${index}`, indicators[index % indicators.length]?.id ?? "", value, {
        area: codes[index % codes.length] ?? "",
      }),
    ),
  },
});

/** The figures of a table, in the order of its rows. */
const figuresOf = (body: string, kit: Kit) => plain(body, kit).match(/[\d.,]+[万亿]?人/gu) ?? [];
const table = '{{table (observations) columns="area value"}}';
const pivot = '{{pivot (observations) rows="area" columns="indicator"}}';

const mixed = [1379860000, 127141000, 261799249, 41200, 52340];

describe("one scale for the figures of a table or chart", () => {
  test.each<[string, readonly number[], readonly string[]]>([
    ["万", mixed, ["137986万人", "12714.1万人", "26179.9249万人", "4.12万人", "5.234万人"]],
    ["亿", [1379860000, 127141000, 261799249], ["13.7986亿人", "1.27141亿人", "2.61799249亿人"]],
    ["万 where all but one have it", [27800, 11852], ["2.78万人", "1.1852万人"]],
    ["digits where some would be zeros in front", [27800, 5], ["27800人", "5人"]],
    ["none where all are printed alike", [11852, 9300, 0], ["11852人", "9300人", "0人"]],
    ["万, and nothing for zero", [27800, 0, 15234], ["2.78万人", "0人", "1.5234万人"]],
  ])("is %s by their size", (_, values, expected) => {
    for (const body of [table, pivot]) expect(figuresOf(body, kitOf(values))).toEqual(expected);
    const data = render(
      '```chart\ntype: bar\ntitle: 图\ndata: {{chart-data (observations) categories="area"}}\n```\n',
      kitOf(values),
    );
    expect([...data.text.matchAll(/"text":"([^"]*)"/gu)].map(([, text]) => text)).toEqual(expected);
  });

  test.each([
    ["万", ["137986万人", "0.0005万人"]],
    ["亿", ["13.7986亿人", "0.00000005亿人"]],
    ["个", ["1379860000人", "5人"]],
  ])("is the one that the template sets, %s", (scale, expected) => {
    const set = (body: string) => body.replace("}}", ` scale="${scale}"}}`);
    for (const body of [table, pivot]) expect(figuresOf(set(body), kitOf([1379860000, 5]))).toEqual(expected);
  });

  test("any other is refused", () => {
    const {diagnostics} = render(`${table.replace("}}", ' scale="千"}}')}\n`, kitOf([1]));
    expect(diagnostics.map(({code}) => code)).toEqual(["wrong-arguments"]);
  });

  test("is shared by indicators of one unit, unless one is far smaller than the others", () => {
    expect(figuresOf(table, kitOf([27800, 11852], [people, pupils]))).toEqual(["2.78万人", "1.1852万人"]);
    expect(figuresOf(table, kitOf([27800, 5, 31200, 7], [people, pupils])).toSorted()).toEqual(
      ["2.78万人", "3.12万人", "5人", "7人"].toSorted(),
    );
  });

  test("loses no digit: what is printed means the value", () => {
    let seed = 7;
    const random = () => {
      seed = (seed * 1103515245 + 12345) % 2147483648;
      return seed / 2147483648;
    };
    for (let turn = 0; turn < 300; turn += 1) {
      const values = Array.from(
        {length: 4},
        () => Math.round(10 ** (random() * 11)) / (random() < 0.3 ? 100 : 1),
      );
      const group = values.map((value) => observe("x", "people", value));
      const scale = chooseScale(group, zh.numbers);
      for (const each of group) {
        expect(readFigure(formatFigure(each, people, zh.numbers, scale))?.value).toBe(each.value);
      }
    }
  });

  test("a unit with a scale of its own is not scaled again", () => {
    const money = {...people, unit: "万元", kind: "amount"} as const;
    expect(formatFigure(observe("m", "people", 27800), money, zh.numbers)).toBe("27800万元");
    expect(formatFigure(observe("m", "people", 27800), money, zh.numbers, 4)).toBe("27800万元");
  });

  test("qualifiers stay with it", () => {
    const about = observe("a", "people", 12300, {qualifier: "about", printed: "近12300人"});
    const range = observe("r", "people", 12300, {qualifier: "range", valueHigh: 15000});
    expect(formatFigure(about, people, zh.numbers, 4)).toBe("近1.23万人");
    expect(formatFigure(range, people, zh.numbers, 4)).toBe("1.23万～1.5万人");
  });

  test("holds for the differences beside a chart too", () => {
    const differencesOf = (values: readonly [number, number][], unit = "人", more = "") => {
      const kind = unit === "人" ? people : ({...people, unit, kind: "amount"} as const);
      const observations = values.flatMap(([from, to], index) =>
        [from, to].map((value, year) =>
          observe(`d${index}.${year}`, "people", value, {
            area: codes[index] ?? "",
            period: year === 0 ? "2023" : "2025",
          }),
        ),
      );
      const data = `{{chart-data (observations) categories="area" series="period" differences=true${more}}}`;
      const body = `\`\`\`chart\ntype: dumbbell\ntitle: 图\ndata: ${data}\n\`\`\`\n`;
      const dataset = {...small, indicators: [...small.indicators, kind], observations};
      const {text} = render(body, {subject: "all", dataset});
      return JSON.parse(/"differences":(\[[^\]]*\])/u.exec(text)?.[1] ?? "null");
    };
    const far: [number, number][] = [
      [1330120000, 1379860000],
      [250123456, 261799249],
      [39876, 41200],
    ];
    expect(differencesOf(far)).toEqual(["+4974万", "+1167.5793万", "+0.1324万"]);
    expect(differencesOf(far, "人", ' scale="个"')).toEqual(["+49740000", "+11675793", "+1324"]);
    expect(differencesOf([[13800, 36200]], "万元")).toEqual(["+22400"]);
  });

  test("the axis of money in 万元 is not scaled again", () => {
    const ticks = (texts: readonly string[]) =>
      planValueAxis(chart("bar", "万元", ["甲", "乙"], {经费: texts})).ticks.at(-1);
    expect(ticks(["300万元", "480万元"])).toBe("500");
    expect(ticks(["13800万元", "4600万元"])).toBe("15000");
  });

  test("the axis of a chart has the scale of its labels", () => {
    const spec = chart("bar", "人", ["甲", "乙"], {人口: ["137986万人", "4.12万人"]});
    const series = [
      {
        name: "人口",
        points: [
          {value: 1379860000, text: "137986万人", observations: []},
          {value: 41200, text: "4.12万人", observations: []},
        ],
      },
    ];
    expect(planValueAxis({...spec, series}).ticks.at(-1)).toBe("150000万");
    expect(labelledScale(["2.78万人", "0人", "近3万人"], "人")).toBe(4);
    expect(labelledScale(["2.78万人", "300人"], "人")).toBeUndefined();
  });
});

describe("a compound unit stands once in a cross table", () => {
  const rate: Indicator = {...people, id: "rate", name: "死亡率", unit: "人/10万", kind: "index"};
  const kit: Kit = {
    subject: "all",
    dataset: {
      ...small,
      indicators: [...small.indicators, rate],
      observations: [
        observe("r1", "rate", 108, {area: codes[0] ?? ""}),
        observe("r2", "rate", 90, {area: codes[1] ?? "", qualifier: "more_than", printed: "90余人/10万"}),
      ],
    },
  };

  test.each([
    ["area", "period", "地区（人/10万）"],
    ["indicator", "area", "死亡率（人/10万）"],
    ["area", "indicator", "死亡率（人/10万）"],
  ])("%s by %s", (rows, columns, head) => {
    const table = plain(`{{pivot (observations) rows="${rows}" columns="${columns}"}}`, kit);
    expect(table).toContain(head);
    expect(table.split("人/10万")).toHaveLength(2);
    expect(table).toMatch(/\| 108 \|/u);
    expect(table).toMatch(/\| 90余 \|/u);
  });
});
