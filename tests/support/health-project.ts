import {createHash} from "node:crypto";
import {inFolder, makeTemplate, type Project} from "./small-project.ts";

/**
 * A project of another field than education, as somebody makes it from public tables: 16 countries, 11 indicators of
 * health, the years 2000 to 2015, with gaps as such tables have them. The numbers are made up by a rule, so that they are
 * the same wherever and whenever tests run.
 */
export function healthProject(more: Project = {}): Project {
  return {...inFolder("data", healthPackage()), ...templates, ...more};
}

/** Code, name and the countries beside it. */
const countries = [
  ["BRA", "巴西", ""],
  ["CHN", "中国", "IND KOR VNM"],
  ["DEU", "德国", "FRA"],
  ["EGY", "埃及", "ETH"],
  ["ETH", "埃塞俄比亚", "EGY KEN"],
  ["FRA", "法国", "DEU GBR"],
  ["GBR", "英国", "FRA"],
  ["IND", "印度", "CHN"],
  ["JPN", "日本", "KOR CHN"],
  ["KEN", "肯尼亚", "ETH"],
  ["KOR", "韩国", "JPN CHN"],
  ["MEX", "墨西哥", "USA"],
  ["NOR", "挪威", ""],
  ["USA", "美国", "MEX"],
  ["VNM", "越南", "CHN"],
  ["ZAF", "南非", ""],
] as const;

interface HealthIndicator {
  readonly id: string;
  readonly name: string;
  readonly topic: "survival" | "care" | "resources";
  readonly unit: string;
  readonly decimals: number;
  readonly direction: "higher" | "lower" | "none";
  readonly kind: string;
  readonly accrual?: string;
  /** Of the first country in 2000, and how much of it the value moves by a year. */
  readonly start: number;
  readonly rise: number;
}

const indicators: readonly HealthIndicator[] = [
  indicator("life-expectancy", "出生时预期寿命", "survival", "岁", 1, "higher", "duration", 62, 0.004),
  indicator("infant-mortality", "婴儿死亡率", "survival", "‰", 1, "lower", "index", 38, -0.035),
  indicator("under-five-mortality", "5岁以下儿童死亡率", "survival", "‰", 1, "lower", "index", 52, -0.04),
  indicator("maternal-mortality", "孕产妇死亡率", "survival", "人/10万", 0, "lower", "index", 210, -0.03),
  indicator("measles-immunisation", "麻疹疫苗接种率", "care", "%", 0, "higher", "share", 74, 0.01),
  indicator("skilled-births", "专业人员接生率", "care", "%", 1, "higher", "share", 71, 0.012),
  indicator("obesity", "成人肥胖率", "care", "%", 1, "lower", "share", 9, 0.03),
  indicator("health-spending", "卫生支出占国内生产总值比例", "resources", "%", 2, "none", "share", 5, 0.012),
  indicator("spending-per-head", "人均卫生支出", "resources", "美元", 0, "higher", "amount", 310, 0.06),
  indicator("physicians", "每万人口医生数", "resources", "人", 1, "higher", "index", 14, 0.018),
  {
    ...indicator("population", "人口", "resources", "万人", 0, "none", "count", 17500, 0.009),
    accrual: "stock",
  },
];

function indicator(
  id: string,
  name: string,
  topic: HealthIndicator["topic"],
  unit: string,
  decimals: number,
  direction: HealthIndicator["direction"],
  kind: string,
  start: number,
  rise: number,
): HealthIndicator {
  return {id, name, topic, unit, decimals, direction, kind, start, rise};
}

export const healthYears = Array.from({length: 16}, (_, index) => 2000 + index);

/** Public tables have holes: about one row in thirty. */
const isMissing = (country: number, indicator: number, year: number) =>
  (country * 7 + indicator * 13 + year * 5) % 31 === 0;

/** The value of a country, by its place in the list: a rule that bends, crosses and never repeats itself. */
function figureOf({start, rise, decimals, unit}: HealthIndicator, country: number, year: number): number {
  const size = unit === "万人" ? 0.1 + ((country * 5) % 16) / 4 : 0.7 + ((country * 11) % 16) / 25;
  const wave = 1 + Math.sin(country * 1.7 + (year - 2000) / 3) * 0.02;
  const value = start * size * (1 + rise) ** (year - 2000) * wave;
  const bounded = unit === "%" ? Math.min(value, 99.5) : value;
  return Number(bounded.toFixed(decimals));
}

/** The data of the project, by name within its folder. */
export function healthPackage(): Record<string, string> {
  const rows = countries.flatMap(([code], country) =>
    indicators.flatMap((each, place) =>
      healthYears
        .filter((year) => !isMissing(country, place, year))
        .map((year) => ({code, id: each.id, year, value: figureOf(each, country, year)})),
    ),
  );
  const source = table(
    "country indicator year value",
    rows.map(({code, id, year, value}) => [code, id, year, value]),
  );
  const tables = {
    areas: table("code name short_name level parent valid_from valid_to slug neighbours", [
      ["WLD", "全球", "全球", "world", "", "", "", "world", ""],
      ...countries.map(([code, name, beside]) => {
        return [code, name, name, "country", "WLD", "", "", code.toLowerCase(), beside.replaceAll(" ", "|")];
      }),
    ]),
    topics: table("id name order description", [
      ["survival", "寿命与死亡", 1, ""],
      ["care", "预防与照护", 2, ""],
      ["resources", "投入与人员", 3, ""],
    ]),
    indicators: table(
      "id name topic unit decimals direction kind aliases definition accrual weighted_by",
      indicators.map(({id, name, topic, unit, decimals, direction, kind, accrual = ""}) => {
        const weight = kind === "count" ? "" : "population";
        return [id, name, topic, unit, decimals, direction, kind, "", "", accrual, weight];
      }),
    ),
    sources: table("id title publisher published file sha256 note", [
      ["tables", "卫生统计表（虚构）", "", "2016", "tables.csv", digest(source), ""],
    ]),
    observations: table(
      "id area indicator period value value_high qualifier status source line locator printed preferred note",
      rows.map(({code, id, year, value}, index) => {
        const name = `${code.toLowerCase()}.${id}.${year}.actual`;
        const line = index + 2;
        return [
          ...[name, code, id, year, value, "", "exact", "actual", "tables", line],
          ...[`第${line}行`, value, "", ""],
        ];
      }),
    ),
    initiatives: table("id area topic kind name summary period source line", []),
  };
  return {
    "datapackage.json": JSON.stringify(describe(tables), null, 2),
    ...Object.fromEntries(Object.entries(tables).map(([name, text]) => [`${name}.csv`, text])),
    "sources/tables.csv": source,
  };
}

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
};

/** Every column as the head of its table has it; the levels of areas with the words for them. */
function describe(tables: Readonly<Record<string, string>>) {
  const fieldOf = (name: string) => ({
    name,
    type: numbers[name] ?? "string",
    ...(name === "level" && {
      categories: [
        {value: "world", label: "全球", whole: "全球", documents: false},
        {value: "country", label: "国家", documents: true},
      ],
    }),
  });
  return {
    name: "health",
    title: "卫生统计",
    resources: Object.entries(tables).map(([name, text]) => ({
      name,
      path: `${name}.csv`,
      encoding: "utf-8",
      schema: {fields: (text.split("\n")[0] ?? "").split(",").map(fieldOf)},
    })),
  };
}

const templates: Project = {
  "templates/briefing.md": makeTemplate({title: "{{area.name}}卫生简报"}),
  "templates/deck.md": makeTemplate({
    title: "{{area.name}}卫生汇报",
    format: "pptx",
    body: `# 寿命

## 五年来的预期寿命

\`\`\`chart
type: line
title: 出生时预期寿命
highlight: "{{area.shortName}}"
data: {{chart-data (observations indicators="life-expectancy" area=null) categories="period" series="area"}}
\`\`\`
`,
  }),
};
