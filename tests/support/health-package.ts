import {createHash} from "node:crypto";
import type {LanguageId} from "../../src/model/language.ts";

/** Code, name in either language, and the countries beside it. */
const countries = [
  ["BRA", "巴西", "Brazil", ""],
  ["CHN", "中国", "China", "IND KOR VNM"],
  ["DEU", "德国", "Germany", "FRA"],
  ["EGY", "埃及", "Egypt", "ETH"],
  ["ETH", "埃塞俄比亚", "Ethiopia", "EGY KEN"],
  ["FRA", "法国", "France", "DEU GBR"],
  ["GBR", "英国", "United Kingdom", "FRA"],
  ["IND", "印度", "India", "CHN"],
  ["JPN", "日本", "Japan", "KOR CHN"],
  ["KEN", "肯尼亚", "Kenya", "ETH"],
  ["KOR", "韩国", "Republic of Korea", "JPN CHN"],
  ["MEX", "墨西哥", "Mexico", "USA"],
  ["NOR", "挪威", "Norway", ""],
  ["USA", "美国", "United States of America", "MEX"],
  ["VNM", "越南", "Viet Nam", "CHN"],
  ["ZAF", "南非", "South Africa", ""],
] as const;

interface HealthIndicator {
  readonly id: string;
  readonly topic: "survival" | "care" | "resources";
  readonly decimals: number;
  readonly direction: "higher" | "lower" | "none";
  readonly kind: string;
  /** Name, unit, and what several are called. */
  readonly zh: readonly [name: string, unit: string];
  readonly en: readonly [name: string, unit: string, plural?: string];
  /** Of the first country in 2000, and by how much of it the value moves in a year. */
  readonly start: number;
  readonly rise: number;
}

const indicators: readonly HealthIndicator[] = [
  {
    ...{id: "life-expectancy", topic: "survival", kind: "duration", decimals: 1, direction: "higher"},
    ...{zh: ["出生时预期寿命", "岁"], en: ["Life expectancy at birth", "year", "years"]},
    ...{start: 62, rise: 0.004},
  },
  {
    ...{id: "infant-mortality", topic: "survival", kind: "index", decimals: 1, direction: "lower"},
    ...{zh: ["婴儿死亡率", "‰"], en: ["Infant mortality", "per 1,000 live births"]},
    ...{start: 38, rise: -0.035},
  },
  {
    ...{id: "under-five-mortality", topic: "survival", kind: "index", decimals: 1, direction: "lower"},
    ...{zh: ["5岁以下儿童死亡率", "‰"], en: ["Mortality of children under five", "per 1,000 live births"]},
    ...{start: 52, rise: -0.04},
  },
  {
    ...{id: "maternal-mortality", topic: "survival", kind: "index", decimals: 0, direction: "lower"},
    ...{zh: ["孕产妇死亡率", "人/10万"], en: ["Maternal mortality", "per 100,000 live births"]},
    ...{start: 210, rise: -0.03},
  },
  {
    ...{id: "measles-immunisation", topic: "care", kind: "share", decimals: 0, direction: "higher"},
    ...{zh: ["麻疹疫苗接种率", "%"], en: ["Immunisation against measles", "%"]},
    ...{start: 74, rise: 0.01},
  },
  {
    ...{id: "skilled-births", topic: "care", kind: "share", decimals: 1, direction: "higher"},
    ...{zh: ["专业人员接生率", "%"], en: ["Births attended by skilled staff", "%"]},
    ...{start: 71, rise: 0.012},
  },
  {
    ...{id: "obesity", topic: "care", kind: "share", decimals: 1, direction: "lower"},
    ...{zh: ["成人肥胖率", "%"], en: ["Obesity among adults", "%"]},
    ...{start: 9, rise: 0.03},
  },
  {
    ...{id: "health-spending", topic: "resources", kind: "share", decimals: 2, direction: "none"},
    ...{zh: ["卫生支出占国内生产总值比例", "%"], en: ["Health spending as a share of GDP", "%"]},
    ...{start: 5, rise: 0.012},
  },
  {
    ...{id: "spending-per-head", topic: "resources", kind: "amount", decimals: 0, direction: "higher"},
    ...{zh: ["人均卫生支出", "美元"], en: ["Health spending per head", "$"]},
    ...{start: 310, rise: 0.06},
  },
  {
    ...{id: "physicians", topic: "resources", kind: "index", decimals: 1, direction: "higher"},
    ...{zh: ["每万人口医生数", "人"], en: ["Physicians", "per 10,000 people"]},
    ...{start: 14, rise: 0.018},
  },
  {
    ...{id: "population", topic: "resources", kind: "count", decimals: 0, direction: "none"},
    ...{zh: ["人口", "万人"], en: ["Population", "person", "people"]},
    ...{start: 17500, rise: 0.009},
  },
];

export const healthYears = Array.from({length: 16}, (_, index) => 2000 + index);

/** Public tables have holes: about one row in thirty. */
const isMissing = (country: number, indicator: number, year: number) =>
  (country * 7 + indicator * 13 + year * 5) % 31 === 0;

/** The value of a country, by its place in the list: a rule that bends, crosses and never repeats itself. */
function figureOf({start, rise, decimals, kind}: HealthIndicator, country: number, year: number): number {
  const size = kind === "count" ? 0.1 + ((country * 5) % 16) / 4 : 0.7 + ((country * 11) % 16) / 25;
  const wave = 1 + Math.sin(country * 1.7 + (year - 2000) / 3) * 0.02;
  const value = start * size * (1 + rise) ** (year - 2000) * wave;
  const bounded = kind === "share" ? Math.min(value, 99.5) : value;
  return Number(bounded.toFixed(decimals));
}

/** What the data say in words. */
const words = {
  zh: {
    title: "卫生统计",
    world: "全球",
    country: "国家",
    topics: {survival: "寿命与死亡", care: "预防与照护", resources: "投入与人员"},
    source: "卫生统计表（虚构）",
    line: (line: number) => `第${line}行`,
    /** The unit of the population: 万人. */
    people: 1,
  },
  en: {
    title: "Health statistics",
    world: "World",
    country: "country",
    topics: {survival: "Life and death", care: "Prevention and care", resources: "Money and staff"},
    source: "Tables of health statistics (made up)",
    line: (line: number) => `line ${line}`,
    people: 10_000,
  },
} as const;

/**
 * A data package of another field than education, as somebody makes it from public tables: 16 countries, 11 indicators of
 * health, the years 2000 to 2015, with gaps as such tables have them. The numbers are made up by a rule, so that they are
 * the same wherever and whenever tests run. By name within its folder.
 */
export function healthPackage(language: LanguageId = "zh"): Record<string, string> {
  const own = words[language];
  const rows = countries.flatMap(([code], country) =>
    indicators.flatMap((each, place) =>
      healthYears
        .filter((year) => !isMissing(country, place, year))
        .map((year) => {
          const scale = each.kind === "count" ? own.people : 1;
          return {code, id: each.id, year, value: figureOf(each, country, year) * scale};
        }),
    ),
  );
  const source = table(
    "country indicator year value",
    rows.map(({code, id, year, value}) => [code, id, year, value]),
  );
  const tables = {
    areas: table("code name short_name level parent valid_from valid_to slug neighbours", [
      ["WLD", own.world, own.world, "world", "", "", "", "world", ""],
      ...countries.map(([code, zh, en, beside]) => {
        const name = language === "zh" ? zh : en;
        return [code, name, name, "country", "WLD", "", "", code.toLowerCase(), beside.replaceAll(" ", "|")];
      }),
    ]),
    topics: table(
      "id name order description",
      Object.entries(own.topics).map(([id, name], index) => [id, name, index + 1, ""]),
    ),
    indicators: table(
      "id name topic unit unit_plural decimals fixed_decimals direction kind aliases definition accrual weighted_by",
      indicators.map(({id, topic, decimals, direction, kind, ...named}) => {
        const [name, unit, plural = ""] = named[language];
        const isCount = kind === "count";
        const [accrual, weight] = isCount ? ["stock", ""] : ["", "population"];
        return [
          id,
          name,
          topic,
          quote(unit),
          plural,
          decimals,
          "true",
          direction,
          kind,
          "",
          "",
          accrual,
          weight,
        ];
      }),
    ),
    sources: table("id title publisher published file sha256 note", [
      ["tables", own.source, "", "2016", "tables.csv", digest(source), ""],
    ]),
    observations: table(
      "id area indicator period value value_high qualifier status source line locator printed preferred note",
      rows.map(({code, id, year, value}, index) => {
        const name = `${code.toLowerCase()}.${id}.${year}.actual`;
        const line = index + 2;
        return [
          ...[name, code, id, year, value, "", "exact", "actual", "tables", line],
          ...[own.line(line), value, "", ""],
        ];
      }),
    ),
    initiatives: table("id area topic kind name summary period source line", []),
  };
  return {
    "datapackage.json": JSON.stringify(describe(tables, language), null, 2),
    ...Object.fromEntries(Object.entries(tables).map(([name, text]) => [`${name}.csv`, text])),
    "sources/tables.csv": source,
  };
}

/** RFC 4180, 2.6. */
const quote = (cell: string) => (cell.includes(",") ? `"${cell}"` : cell);

const table = (head: string, rows: readonly (readonly (string | number)[])[]) =>
  `${[head.split(" "), ...rows].map((cells) => cells.join(",")).join("\n")}\n`;

const digest = (text: string) => createHash("sha256").update(text).digest("hex");

const numbers: Readonly<Record<string, string>> = {
  order: "integer",
  decimals: "integer",
  line: "integer",
  value: "number",
  value_high: "number",
  preferred: "boolean",
  fixed_decimals: "boolean",
};

/** Every column as the head of its table has it; the levels of areas with the words for them. */
function describe(tables: Readonly<Record<string, string>>, language: LanguageId) {
  const {title, world, country} = words[language];
  const fieldOf = (name: string) => ({
    name,
    type: numbers[name] ?? "string",
    ...(name === "level" && {
      categories: [
        {value: "world", label: world, whole: world, documents: false},
        {value: "country", label: country, documents: true},
      ],
    }),
  });
  return {
    name: "health",
    title,
    language,
    resources: Object.entries(tables).map(([name, text]) => ({
      name,
      path: `${name}.csv`,
      encoding: "utf-8",
      schema: {fields: (text.split("\n")[0] ?? "").split(",").map(fieldOf)},
    })),
  };
}
