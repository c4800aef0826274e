import {findUncovered} from "../../src/check/find-uncovered.ts";
import {readSource, type SourceText} from "../../src/check/source-text.ts";
import {verifyObservations} from "../../src/check/verify-observations.ts";
import type {Draft, DraftFigure} from "../../src/extract/draft.ts";
import {draftSource} from "../../src/extract/draft-source.ts";
import type {Report} from "../../src/extract/report.ts";
import type {Dataset, Indicator} from "../../src/model/dataset.ts";

const place = {file: "data", line: 1};

export function indicator(id: string, name: string, unit: string, more: Partial<Indicator> = {}): Indicator {
  return {
    ...{id, name, unit, topic: "t", decimals: 2, direction: "none", kind: unit === "%" ? "share" : "count"},
    ...{
      accrual: "",
      weight: "ordinary",
      partOf: "",
      weightedBy: "",
      unitForms: [],
      aliases: [],
      definition: "",
      phrase: "",
      place,
    },
    ...more,
  };
}

const areas = [
  {code: "X", names: ["示例市", "示例"], level: "city", parent: ""},
  {code: "A", names: ["甲河区", "甲河"], level: "district", parent: "X"},
  {code: "B", names: ["乙山区", "乙山"], level: "district", parent: "X"},
];

const indicators = [
  indicator("coverage", "普惠性幼儿园覆盖率", "%", {aliases: ["普惠率"]}),
  indicator("places", "新增学位", "个"),
  indicator("schools", "特色学校", "所"),
  indicator("funds", "教育经费投入", "万元", {kind: "amount"}),
];

/** What a report is taken for in these tests: one of the district 甲河区, published in 2025. */
export const report: Report = {
  sourceId: "r",
  title: "工作总结",
  area: "A",
  published: 2025,
  pastYear: 2025,
  period: "",
  areas,
  indicators,
};

export function draft(text: string, more: Partial<Report> = {}, file = "r.txt"): Draft {
  return draftSource(readSource(text, file, new Set(["%", "个", "万元"])), text, {...report, ...more});
}

/** The figures of a text by what they print. */
export function figuresOf(
  text: string,
  more: Partial<Report> = {},
  file?: string,
): ReadonlyMap<string, DraftFigure> {
  return new Map(draft(text, more, file).figures.map((figure) => [figure.printed, figure]));
}

/** The numbers that are none, and why. */
export function asideOf(text: string, more: Partial<Report> = {}): Record<string, string> {
  return Object.fromEntries(draft(text, more).setAside.map(({printed, reason}) => [printed, reason]));
}

/** What `check --sources --coverage` would say of a draft, if all of it were accepted. */
export function prove(text: string, drafted: Draft, file = "r.txt"): string[] {
  const source: SourceText = readSource(text, file, new Set(["%", "个", "万元"]));
  const readable = drafted.figures.filter(({value}) => value !== undefined);
  const own = readable.map((figure, index) =>
    indicator(`i${index}`, figure.name || "名", figure.unit, {
      kind: figure.kind,
      unitForms:
        figure.unitForm === ""
          ? []
          : [{printed: figure.unitForm === "-" ? "" : figure.unitForm, unit: figure.unit}],
    }),
  );
  const rest = drafted.figures.filter(({value}) => value === undefined);
  const dataset: Dataset = {
    ...{name: "d", title: "d", language: "zh", levels: [], topics: [], initiatives: [], indicators: own},
    areas: areas.map(({code, names, level, parent}) => ({
      ...{
        code,
        level,
        parent,
        name: names[0] ?? "",
        shortName: names[1] ?? "",
        sharedNames: [],
        neighbours: [],
        levelName: level,
        peersName: level,
      },
      ...{validFrom: "", validTo: "", place},
    })),
    sources: [{id: "r", title: "r", publisher: "", published: "2025", file, sha256: "", note: "", place}],
    observations: readable.map((figure, index) => ({
      ...{
        id: `o${index}`,
        area: figure.area,
        indicator: `i${index}`,
        period: figure.period,
        value: figure.value ?? 0,
      },
      ...{
        valueHigh: figure.valueHigh ?? null,
        qualifier: figure.qualifier ?? "exact",
        status: figure.status ?? "actual",
      },
      ...{
        source: "r",
        line: figure.line,
        locator: figure.locator,
        printed: figure.printed,
        preferred: false,
        note: "",
      },
      ...{scope: "", periodBasis: figure.periodBasis, phrase: "", place},
    })),
    // What cannot be read is set aside by a person.
    notFigures: [...drafted.setAside, ...rest].map(({line, printed}) => ({
      ...{source: "r", line, printed, reason: "x", place},
    })),
  };
  const sources = {texts: new Map([["r", source]]), tables: new Map()};
  const {covered, diagnostics} = verifyObservations(dataset, sources);
  const folder = {name: "s", files: {readFile: async () => new Uint8Array()}};
  const coverage = findUncovered(dataset, sources, covered, folder);
  return [...diagnostics, ...coverage.diagnostics].map(({message}) => message.en);
}
