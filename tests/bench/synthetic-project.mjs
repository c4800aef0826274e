// A data package and templates of any size, the same for the same number of districts: 60 indicators for each, told
// in a briefing and a deck with 4 charts and 3 tables.
import {copyFileSync, cpSync, mkdirSync, writeFileSync} from "node:fs";
import {join} from "node:path";
import {fileURLToPath} from "node:url";

const root = fileURLToPath(new URL("../../", import.meta.url));

export const topicNames = ["学前教育", "义务教育", "高中教育", "职业教育", "教师队伍", "教育数字化"];
const indicatorsPerTopic = 10;
const measures = [
  "覆盖率",
  "达标率",
  "巩固率",
  "普及率",
  "满意率",
  "优良率",
  "就读率",
  "持证率",
  "学校数",
  "班级数",
];

/** Charts for the first topics, tables for the others but one; the sentences name all indicators. */
export const chartTopics = [0, 1, 2, 3];
export const tableTopics = [3, 4, 5];

/**
 * @typedef {object} District
 * @property {string} code
 * @property {string} name
 * @property {{name: string, indicators: {id: string, name: string, unit: string, decimals: number, value: string}[]}[]} topics
 */

/** @returns {District[]} */
export function makeDistricts(count, seed = 1) {
  const random = randomNumbers(seed);
  return Array.from({length: count}, (_, index) => ({
    code: String(500200 + index),
    name: `示例${chineseNumber(index)}区`,
    topics: topicNames.map((name, topic) => ({
      name,
      indicators: measures.map((measure, place) => {
        const isShare = place < 8;
        return {
          id: indicatorId(topic, place),
          name: `${name}${measure}`,
          unit: isShare ? "%" : "所",
          decimals: isShare ? 1 : 0,
          value: isShare
            ? (50 + Math.floor(random() * 500) / 10).toFixed(1)
            : String(20 + Math.floor(random() * 80)),
        };
      }),
    })),
  }));
}

/** Writes `data/` and `templates/` into a folder. */
export function writeProject(folder, districts, charts = "image") {
  const data = join(folder, "data");
  const templates = join(folder, "templates");
  mkdirSync(data, {recursive: true});
  mkdirSync(templates, {recursive: true});
  copyFileSync(join(root, "data/datapackage.json"), join(data, "datapackage.json"));
  cpSync(join(root, "templates/themes"), join(templates, "themes"), {recursive: true});
  for (const [name, rows] of Object.entries(tables(districts))) {
    writeFileSync(join(data, `${name}.csv`), `${rows.map((row) => row.join(",")).join("\n")}\n`);
  }
  writeFileSync(join(templates, "briefing.md"), briefing(charts));
  writeFileSync(join(templates, "deck.md"), deck(charts));
}

function tables(districts) {
  return {
    areas: [
      ["code", "name", "short_name", "level", "parent", "valid_from", "valid_to", "slug", "note"],
      ["CN", "全国", "全国", "country", "", "", "", "national", ""],
      ["500000", "重庆市", "重庆", "municipality", "CN", "", "", "chongqing", ""],
      ...districts.map(({code, name}) => [
        code,
        name,
        name.slice(0, -1),
        "district",
        "500000",
        "",
        "",
        `d${code}`,
        "",
      ]),
    ],
    topics: [
      ["id", "name", "order", "description"],
      ...topicNames.map((name, index) => [`topic-${index}`, name, index + 1, `${name}的主要情况`]),
    ],
    indicators: [
      [
        "id",
        "name",
        "topic",
        "unit",
        "decimals",
        "direction",
        "kind",
        "part_of",
        "aliases",
        "definition",
        "unit_forms",
      ],
      ...makeDistricts(1)[0].topics.flatMap(({indicators}, topic) =>
        indicators.map(({id, name, unit, decimals}) => [
          id,
          name,
          `topic-${topic}`,
          unit,
          decimals,
          "higher",
          unit === "%" ? "share" : "count",
          "",
          "",
          `${name}的定义`,
          "",
        ]),
      ),
    ],
    sources: [
      ["id", "title", "publisher", "published", "file", "sha256", "note"],
      ["source-one", "示例区县教育统计公报", "示例教委", "2025-12-25", "one.txt", "0".repeat(64), ""],
    ],
    observations: [
      [
        "id",
        "area",
        "indicator",
        "period",
        "value",
        "value_high",
        "qualifier",
        "status",
        "source",
        "line",
        "locator",
        "printed",
        "preferred",
        "note",
      ],
      ...districts.flatMap(({code, topics}, index) =>
        topics.flatMap(({name, indicators}) =>
          indicators.map(({id, value, unit}, place) => [
            `d${code}.${id}.2025.actual`,
            code,
            id,
            2025,
            value,
            "",
            "exact",
            "actual",
            "source-one",
            index * 60 + place + 1,
            `${name}第${place + 1}段`,
            `${value}${unit}`,
            "",
            "",
          ]),
        ),
      ),
    ],
    initiatives: [["id", "area", "topic", "kind", "name", "summary", "period", "source", "line"]],
    "not-figures": [["source", "line", "printed", "reason"]],
  };
}

const chart = (topic, charts) => `\`\`\`chart
type: bar
title: "${topicNames[topic]}主要指标"
charts: ${charts}
data: {{chart-data (observations topic="topic-${topic}" kinds="share") categories="indicator" series="period"}}
\`\`\`
`;

const table = (topic) =>
  `{{table (observations topic="topic-${topic}") columns="indicator period value" caption="${topicNames[topic]}主要数据"}}\n`;

const sentence = (topic) =>
  `{{#each (observations topic="topic-${topic}")}}{{indicator.name}}为{{figure this}}；{{/each}}以上数字引自公报。\n`;

const cards = `:::kpi
{{#each (take (observations topic="topic-0") 4)}}
- {{figure this}}
  {{indicator.name}}
{{/each}}
:::
`;

const head = (format, theme) => `---
title: "{{area.name}}教育发展${format === "docx" ? "简报" : "汇报"}"
for: area
format: ${format}
theme: ${theme}
minimum-observations: 1
---
`;

const briefing = (charts) =>
  [
    head("docx", "gongwen"),
    "# 总体情况\n",
    cards,
    "# 各领域情况\n",
    ...topicNames.flatMap((name, topic) => [
      `## ${name}\n`,
      sentence(topic),
      ...(chartTopics.includes(topic) ? [chart(topic, charts)] : []),
      ...(tableTopics.includes(topic) ? [table(topic)] : []),
    ]),
  ].join("\n");

const deck = (charts) =>
  [
    head("pptx", "meeting"),
    "# 总体情况\n\n## 核心数据\n",
    cards,
    "# 各领域情况\n",
    ...topicNames.flatMap((name, topic) => [
      ...(chartTopics.includes(topic)
        ? [`## ${name}：图示\n`, chart(topic, charts), `:::notes\n${sentence(topic)}:::\n`]
        : []),
      ...(tableTopics.includes(topic) ? [`## ${name}：数据\n`, table(topic)] : []),
    ]),
  ].join("\n");

const indicatorId = (topic, place) => `indicator-${topic}-${String.fromCharCode(97 + place)}`;

/** 〇 to 九, as digits of a name. */
function chineseNumber(number) {
  return [...String(number + 1)].map((digit) => "〇一二三四五六七八九"[digit]).join("");
}

/** Park and Miller's generator: 0 to 1, the same everywhere. */
function randomNumbers(seed) {
  let state = seed;
  return () => {
    state = (state * 48271) % 2147483647;
    return state / 2147483647;
  };
}

export const figuresPerDistrict = topicNames.length * indicatorsPerTopic;
