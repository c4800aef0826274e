// Pieces of templates that are written as the documentation asks, whatever their texts say: each must come out.
import {escapeText, legalText, quoteText} from "./nasty-text.mjs";

/**
 * A text with a token in it, escaped. The token is what the finished file is searched for.
 * @param writer {dice, token, data, format, subject, expect, long, level, ids}
 */
export function phrase({dice, token, expect, long}, where = "text") {
  const mark = token();
  expect(mark, where);
  const before = dice.chance(0.4) ? escapeText(legalText(dice, long / 2)) : "";
  const after = dice.chance(0.8) ? escapeText(legalText(dice, long / 2)) : "";
  return `${before}${mark}${dice.chance(0.5) ? " " : ""}${after}`.trim();
}

/** The same in double quotes, for a key of a chart block or an option of a helper. */
function quoted({dice, token, expect}, where) {
  const mark = token();
  expect(mark, where);
  return quoteText(mark + legalText(dice, 0.02));
}

/** Addresses that can be followed from a file, however odd. */
const urls = [
  "https://example.com/",
  "HTTP://EXAMPLE.COM",
  "https://example.com/a b/c",
  "mailto:a@example.com?subject=x&body=y",
  "https://例子.中国/路径?查询=值#锚",
  "https://example.com/\"quoted\"'single'",
  "https://example.com/%zz%",
  "http://[::1]:8080/",
  "https://example.com/\u00a0x",
  "https://example.com/\ud83d\ude00",
  "https://user:pass@example.com:0/",
  `https://example.com/${"x".repeat(2000)}`,
  `https://example.com/?q=${"长".repeat(700)}`,
  "https://example.com/a|b^c`d{e}f",
  "https://example.com/?a=1&b=2&amp;c=<d>",
  "https://example.com/#",
];

const link = (writer) => `[${phrase(writer)}](<${escapeText(writer.dice.pick(urls))}>)`;

function inline(writer) {
  const {dice} = writer;
  return dice.pick([
    () => phrase(writer),
    () => `**${phrase(writer)}**`,
    () => `*${phrase(writer)}*`,
    () => `***${phrase(writer)}***`,
    () => `**${phrase(writer)}*${phrase(writer)}*${phrase(writer)}**`,
    () => link(writer),
    () => `**${link(writer)}**`,
    () => {
      const mark = writer.token();
      writer.expect(mark, "text");
      return `\`\` ${mark} <b> &amp; ${dice.pick(["\\", "*", "字"])} \`\``;
    },
    () => `${phrase(writer)}\\\n${phrase(writer)}`,
    // At the start of a line a comment would be a block.
    () => `${phrase(writer)}<!-- ${dice.pick(["an editor's remark", "x -> y", "{{!x}}"])} -->`,
    () => figure(writer),
  ])();
}

/** A figure through each way that there is; nothing where the data has none. */
function figure({dice, data, subject}) {
  const {observations, areas} = data.tables;
  if (observations.length === 0) return "";
  const one = dice.pick(observations);
  const other = dice.pick(observations);
  const of = ({indicator, area}) => `(observation "${indicator}" area="${area}")`;
  const all = subject === "all" ? ` area="${dice.pick(areas).code}"` : "";
  return dice.pick([
    `{{figure ${of(one)}}}`,
    `{{#with ${of(one)} as |o|}}{{figure o}}（{{period o}}{{status o}}，{{o.indicator.name}}，{{o.source.title}}）{{/with}}`,
    `{{#with ${of(one)} as |a|}}{{#with ${of(other)} as |b|}}{{#if (comparable a b)}}{{change a b}}，{{gap a b}}{{/if}}{{/with}}{{/with}}`,
    `{{#each (observations${all}) as |o|}}{{o.area.name}}{{figure o}}{{o.note}}；{{/each}}`,
    `{{literal "10个百分点"}}`,
    `{{count (observations${all})}}`,
    `{{names (topics${all})}}`,
  ]);
}

/** Never empty, whatever the data has: an item of a list without a first line would have no content. */
function paragraph(writer) {
  const text = writer.dice.times(1, 4, () => inline(writer)).join(" ");
  return text.includes("Zq") ? text.trim() : `${phrase(writer)} ${text}`;
}

/** No level is left out on the way down. */
function heading(writer) {
  writer.level = writer.dice.integer(1, Math.min(writer.level + 1, 4));
  const {level} = writer;
  return `${"#".repeat(level)} ${phrase(writer)}${writer.dice.chance(0.2) ? ` **${phrase(writer)}**` : ""}`;
}

/** Lists within lists, bullets and numbers by turns. */
function list(writer) {
  const {dice} = writer;
  const depth = dice.chance(0.2) ? 12 : dice.integer(1, 4);
  const lines = [];
  const level = (left, indent) => {
    const mark = dice.pick(["- ", "* ", "1. "]);
    for (let item = dice.integer(1, left === depth ? 6 : 2); item > 0; item--) {
      lines.push(
        `${indent}${mark}${paragraph(writer).replaceAll("\n", `\n${indent}${" ".repeat(mark.length)}`)}`,
      );
      if (dice.chance(0.1)) lines.push("", `${indent}${" ".repeat(mark.length)}${phrase(writer)}`, "");
    }
    if (left > 1) level(left - 1, indent + " ".repeat(mark.length));
  };
  level(depth, "");
  return lines.join("\n");
}

/** For a cell: a line break written as a backslash is none there. */
const onOneLine = (text) => text.replaceAll("\\\n", " ");

/** Sometimes one that references can use. */
function nameIt({dice, ids}) {
  if (dice.chance(0.6)) return undefined;
  const id = `${dice.pick(["t", "表", "1.", "é_-"])}${ids.length}`;
  ids.push(id);
  return id;
}

function captionId(writer) {
  const id = nameIt(writer);
  return id === undefined ? "" : ` {#${id}}`;
}

const reference = (writer) =>
  writer.ids.length > 0 ? `${phrase(writer)} :ref[${writer.dice.pick(writer.ids)}]` : "";

function table(writer) {
  const {dice} = writer;
  const columns = dice.pick([1, 2, 3, 3, 4, 5, 8, 12]);
  const rows = dice.pick([0, 1, 2, 5, 5, 10, 60]);
  const cell = () =>
    dice.chance(0.15)
      ? ""
      : onOneLine(dice.chance(0.7) ? phrase({...writer, long: 0.002}) : inline({...writer, long: 0.002}));
  const line = (count) => `| ${Array.from({length: count}, cell).join(" | ")} |`;
  const rule = `|${Array.from({length: columns}, () => dice.pick([":---", "---:", ":--:", "---"])).join("|")}|`;
  const body = Array.from({length: rows}, () => line(dice.chance(0.1) ? dice.integer(1, columns) : columns));
  const caption = dice.chance(0.5) ? `表：${phrase(writer)}${captionId(writer)}\n\n` : "";
  return `${caption}${[line(columns), rule, ...body].join("\n")}`;
}

function dataTable({dice, data, subject, ...writer}) {
  const area = subject === "area" ? "" : ` area="${dice.pick(data.tables.areas).code}"`;
  const caption = dice.chance(0.5) ? ` caption="${writer.token()}"` : "";
  return dice.pick([
    `{{table (observations${area}) columns="indicator topic area period status value note locator"${caption}}}`,
    `{{table (observations) columns="value"}}`,
    `{{pivot (observations${area}) rows="indicator" columns="status"${caption}}}`,
    `{{pivot (observations) rows="area" columns="indicator"}}`,
    `{{pivot (observations status="baseline target") rows="period" columns="area"}}`,
  ]);
}

function cards(writer) {
  const {dice} = writer;
  const line = () => onOneLine(dice.chance(0.8) ? phrase({...writer, long: 0.003}) : `**${phrase(writer)}**`);
  const card = () => {
    const value = dice.chance(0.5) ? line() : `{{literal "98%"}}${line()}`;
    return `- ${[value, ...dice.times(1, 2, line)].join("\n  ")}`;
  };
  return [":::kpi", ...dice.times(1, dice.chance(0.1) ? 14 : 5, card), ":::"].join("\n");
}

/** A chart whose data a helper writes: one unit, guarded. */
function dataChart(writer) {
  const {dice, data, subject} = writer;
  if (data.tables.observations.length === 0) return "";
  const {indicator} = dice.pick(data.tables.observations);
  const area = subject === "area" && dice.chance(0.5) ? "" : ` area="${dice.pick(data.tables.areas).code}"`;
  const call = `(observations indicators="${indicator}"${dice.chance(0.5) ? area : ""})`;
  const [categories, series] = dice.pick([
    ["indicator", "status"],
    ["area", "period"],
    ["period", "area"],
    ["period", "status"],
  ]);
  return [
    `{{#if ${call}}}`,
    "```chart",
    `type: ${dice.pick(["bar", "stacked-bar", "horizontal-bar", "line"])}`,
    `title: ${quoted({...writer, expect: () => {}})}`,
    `data: {{chart-data ${call} categories="${categories}" series="${series}"}}`,
    ...chartKeys(dice),
    "```",
    "{{/if}}",
  ].join("\n");
}

function chartKeys(dice) {
  return [
    ...(dice.chance(0.3) ? [`labels: ${dice.pick(["auto", "show", "hide"])}`] : []),
    ...(dice.chance(0.2) ? [`charts: ${dice.pick(["image", "native"])}`] : []),
  ];
}

/** Ends of the axis that leave no value out. */
function axisKeys(dice, type, series) {
  if (dice.chance(0.7)) return [];
  const values = series.flatMap(({points}) => points.map((point) => point?.value ?? 0));
  const sum = (numbers) => numbers.reduce((total, value) => total + value, 0);
  const isStacked = type === "stacked-bar";
  const low = isStacked ? sum(values.filter((value) => value < 0)) : Math.min(0, ...values);
  const high = isStacked ? sum(values.filter((value) => value > 0)) : Math.max(0, ...values);
  const keys = [
    `minimum: ${dice.pick([low, low - 1, low * 1.01 - 0.003])}`,
    `maximum: ${dice.pick([high + 1, high * 2 + 0.1])}`,
  ];
  return dice.chance(0.5) ? keys : [dice.pick(keys)];
}

const scales = [
  (dice) => dice.integer(0, 100),
  (dice) => dice.integer(-100, 100),
  (dice) => -dice.integer(1, 9),
  () => 0,
  () => -0,
  (dice) => dice.integer(1, 9) * 1e15,
  (dice) => dice.integer(1, 9) * 1e-12,
  (dice) => dice.pick([1e300, -1e300, 1e-300]),
  (dice) => dice.pick([1e-12, 1, 1e15]),
  () => 100,
  () => 1e21,
  (dice) => dice.integer(0, 1000) / 7,
];

/** A chart whose data the editor wrote, with values that no dataset would have. */
function oddChart(writer) {
  const {dice, data} = writer;
  const {observations} = data.tables;
  // Of several that contradict each other only one is ever cited.
  const keyOf = ({area, indicator, period, status}) => [area, indicator, period, status].join();
  const cited = observations.find((one) =>
    observations.every((other) => other === one || keyOf(other) !== keyOf(one)),
  );
  if (!cited) return "";
  const type = dice.pick(["bar", "stacked-bar", "horizontal-bar", "line", "doughnut"]);
  const name = () => (dice.chance(0.9) ? legalText(dice, 0.004) : dice.pick(["", " ", "同名"]));
  const categories = Array.from({length: dice.pick([1, 1, 2, 4, 6, 12, 50])}, name);
  const scale = dice.pick(scales);
  const gaps = dice.pick([0, 0, 0.2, 1]);
  const point = () => {
    if (dice.chance(gaps)) return null;
    // Parts of a whole are none below nothing, and a ring of them is refused.
    const value = type === "doughnut" ? Math.abs(scale(dice)) : scale(dice);
    return {
      value,
      text: dice.chance(0.7) ? `${Math.abs(value) < 1e6 ? value : "很多"}%` : legalText(dice, 0.002),
      observations: [cited.id],
    };
  };
  const series = Array.from({length: type === "doughnut" ? 1 : dice.pick([1, 1, 2, 3, 8])}, () => ({
    name: name(),
    points: categories.map(point),
  }));
  const unit = dice.pick(["%", "所", "", "万元", "<b>", "很长的单位".repeat(5)]);
  const json = JSON.stringify({unit, categories, series}).replaceAll("{{", "{ {").replaceAll("}}", "} }");
  const id = nameIt(writer);
  return [
    // The data names an observation, which the text therefore has to cite.
    `{{figure (observation "${cited.indicator}" area="${cited.area}" period="${cited.period}" status="${cited.status}")}}`,
    "",
    "```chart",
    ...(id === undefined ? [] : [`id: "${id}"`]),
    `type: ${type}`,
    `title: ${quoted(writer, "anywhere")}`,
    `data: ${escapeJson(json)}`,
    ...chartKeys(dice),
    ...axisKeys(dice, type, series),
    "```",
  ].join("\n");
}

/** Braces inside texts would be Handlebars; those of the structure have blanks between them by now. */
const escapeJson = (json) =>
  json.replace(/"(?:[^"\\]|\\.)*"/g, (text) => text.replaceAll("{", "\\u007b").replaceAll("}", "\\u007d"));

const simple = [paragraph, paragraph, list, table, dataTable];

function callout(writer) {
  return [
    ":::callout",
    ...writer.dice.times(1, 3, () => writer.dice.pick([paragraph, paragraph, list])(writer)),
    ":::",
  ].join("\n\n");
}

/** Each layer has one colon more than what it holds. */
function columns(writer) {
  const column = () =>
    [
      "::::column",
      ...writer.dice.times(0, 2, () => writer.dice.pick([...simple, oddChart, callout])(writer)),
      "::::",
    ].join("\n\n");
  return [":::::columns", ...writer.dice.times(1, 4, column), ":::::"].join("\n\n");
}

/** Decks alone show notes, and only on a slide. */
function notes(writer) {
  const inner = {...writer, expect: (mark) => writer.expect(mark, "notes")};
  return [
    ":::notes",
    ...writer.dice.times(1, 3, () => writer.dice.pick([paragraph, list])(inner)),
    ":::",
  ].join("\n\n");
}

const slideBreak = () => "---";

export const blocks = [
  ...[heading, heading, heading, heading, paragraph, paragraph, list, table, dataTable, cards],
  ...[dataChart, oddChart, callout, columns, notes, slideBreak, reference],
];
