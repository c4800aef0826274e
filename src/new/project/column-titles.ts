import type {TableName} from "../../dataset/contract.ts";
import type {LanguageId} from "../../model/language.ts";

type ColumnTitles = Readonly<Record<string, readonly [title: string, explanation?: string]>>;

const tableTitles: Readonly<Record<TableName, string>> = {
  areas: "地区",
  topics: "领域",
  indicators: "指标",
  sources: "来源",
  observations: "观测值",
  initiatives: "举措",
  "not-figures": "不作数据的数字",
};

/** Title and explanation of columns; `table.column` goes before `column`. */
const columnTitles: ColumnTitles = {
  code: [
    "代码",
    "真实地区用 GB/T 2260 的六位代码；没有国家代码的自定本地代码。示例用 EX-00 到 EX-03，不与任何国家代码冲突。",
  ],
  id: ["标识", "小写英文、数字、点和连字符；不重复。"],
  name: ["名称"],
  short_name: ["简称", "用在卡片、图表等地方小的位置。"],
  level: ["级别", "可以用自己的级别：在 categories 里写上 value 和叫法 label。"],
  parent: ["上级地区", "上级地区的代码；最上级留空。"],
  neighbours: ["相邻地区", "相邻地区的代码，用 | 分开。"],
  valid_from: ["设立时间"],
  valid_to: ["撤销时间"],
  order: ["顺序"],
  description: ["说明"],
  topic: ["领域"],
  unit: ["单位", "紧跟在数字后面打印；没有单位的留空。"],
  decimals: ["小数位数", "数值最多几位小数。"],
  fixed_decimals: ["印满小数位", "写 true 则 61.8 与 62.0 都印满小数位。"],
  direction: ["方向", "higher 越高越好，lower 越低越好，none 无所谓好坏。"],
  "indicators.kind": [
    "类型",
    "share 占比，change 增减幅度，count 数量，amount 金额面积等，rank 位次，index 系数，duration 年限。",
  ],
  part_of: ["所属总量"],
  weighted_by: ["权重", "几个地区求平均时，按哪项指标加权，写它的编号，如学生数。"],
  unit_forms: ["其他量词", "来源里印的别的量词，写成 大=个；没有印单位的写 -=个。"],
  aliases: ["别名", "来源里的其他叫法，用 | 分开。"],
  definition: ["定义"],
  title: ["标题"],
  publisher: ["发布单位"],
  published: ["发布日期", "年、年月或年月日，如 2025-12。"],
  file: ["文件名", "来源文本的文件名，放在 sources 文件夹。"],
  sha256: ["校验值", "来源文本的 SHA-256。"],
  note: ["说明"],
  area: ["地区"],
  indicator: ["指标"],
  period: ["时期", "年份如 2025、月份如 2025-03、季度如 2025-Q1、半年如 2025-H1，或起止时期如 2021/2025。"],
  value: ["数值", "完整的数，不写单位；范围写较小的一端。"],
  value_high: ["上限", "qualifier 是 range 时填较大的一端，否则留空。"],
  qualifier: [
    "限定",
    "exact 确数，about 约，more_than 超过，less_than 不足，at_least 以上，at_most 以下，range 范围。",
  ],
  status: ["状态", "actual 实际，baseline 基期，target 目标。"],
  source: ["来源"],
  line: ["行号", "数字在来源文本的第几行。"],
  locator: ["位置", "给人看的出处，如“正文第三段”“表2第5行”。"],
  printed: ["原文写法", "来源里的数字，连同限定词和单位，一字不差。"],
  preferred: ["采用", "几处说法不一时，采用的那一行写 true。"],
  accrual: ["存量或流量", "stock 存量：某一时点有多少；flow 流量：一段时期新增多少；不必区分的留空。"],
  weight: [
    "重要程度",
    "core 核心，ordinary 一般，structural 结构性（只说明怎样构成，不单独成句、成图）；留空为一般。",
  ],
  phrase: ["措辞", "自拟的一句话，数字连同单位的位置写 {}，如 培育品牌幼儿园{}；留空用通用句式。"],
  scope: ["口径", "指标本身没有说明的范围，如 幼儿园和小学；只比较口径相同的数据。"],
  period_basis: ["时期依据", "stated 来源写明，inferred 推定；留空为写明。"],
  "initiatives.status": ["进展", "planned 规划提出，under-way 正在实施，done 已经完成；不清楚的留空。"],
  "initiatives.kind": [
    "类型",
    "programme 行动，mechanism 机制，brand 品牌，pilot 试点，honour 荣誉，policy 政策。",
  ],
  summary: ["概要", "做什么，一句话。"],
  reason: ["理由"],
};

/** The same for packages in English. */
const englishColumnTitles: ColumnTitles = {
  code: ["code", "Of real places the official code; the example has EX-00 to EX-03."],
  id: ["id", "Lower-case letters, digits, dots and hyphens; no two alike."],
  short_name: ["short name", "Where there is little room, as in cards and charts."],
  level: ["level", "Your own words: name them in categories, with value and label."],
  parent: ["parent", "Code of the area around it; empty for the topmost."],
  unit: ["unit", "What one of them is called: hospital; %, $ or nothing."],
  unit_plural: ["plural of the unit", "What several are called: hospitals; empty where it is the same."],
  decimals: ["decimals", "The most that values have."],
  fixed_decimals: ["fixed decimals", "true: all of them are printed, 62.0 beside 61.8."],
  direction: ["direction", "Whether higher or lower values are better, or none."],
  "indicators.kind": ["kind", "share, change, count, amount, rank, index or duration."],
  aliases: ["aliases", "Other names in the sources, parted by |."],
  published: ["published", "A year, month or day, such as 2025-12."],
  file: ["file", "Name of the text in the folder sources."],
  sha256: ["SHA-256", "Of that text."],
  neighbours: ["neighbours", "Codes of the areas beside it, parted by |."],
  weighted_by: ["weighted by", "Id of the indicator that averages over areas are weighted by: population."],
  period: [
    "period",
    "A year such as 2025, a month such as 2025-03, a quarter such as 2025-Q1, a half-year such as 2025-H1, or from and to: 2021/2025.",
  ],
  value: ["value", "The whole number without its unit; of a range its lower end."],
  value_high: ["upper end", "Of a range; else empty."],
  qualifier: ["qualifier", "exact, about, more_than, less_than, at_least, at_most or range."],
  status: ["status", "actual, baseline or target."],
  line: ["line", "Of the text of the source."],
  locator: ["place", "For people: a heading, a table and its row."],
  printed: ["as printed", "The figure as the source has it, with its qualifier and unit."],
  preferred: ["preferred", "true for the one to use where sources differ."],
  accrual: [
    "stock or flow",
    "stock: what there is; flow: what came about in a period; empty where it does not matter.",
  ],
  weight: ["weight", "core, ordinary or structural; empty is ordinary."],
  phrase: ["phrase", "Words of your own with {} for the figure and its unit."],
  scope: ["scope", "What the indicator does not say of itself; only equal scopes are compared."],
  period_basis: ["basis of the period", "stated or inferred; empty is stated."],
  "initiatives.status": ["progress", "planned, under-way or done; empty where nobody knows."],
  "initiatives.kind": ["kind", "programme, mechanism, brand, pilot, honour or policy."],
};

/** What has no title here is called by its name. */
export const titles: Readonly<
  Record<
    LanguageId,
    {readonly tables: Readonly<Partial<Record<TableName, string>>>; readonly columns: ColumnTitles}
  >
> = {
  zh: {tables: tableTitles, columns: columnTitles},
  en: {tables: {}, columns: englishColumnTitles},
};
