import {wordsOf} from "../../../language/languages.ts";
import {type Lines, marksOf, note, say, slideTitle, type TemplateDraft, weighty} from "../template-draft.ts";
import {type Column, tableLines} from "./table-lines.ts";

/** The main figures: of an area what stands and what is aimed at, of several areas one beside the other. */
export function table(draft: TemplateDraft): Lines {
  return draft.for === "area" ? ofArea(draft) : [...compared(draft), ...places(draft)];
}

/** What stands, how it has come there where the data go back, and what is aimed at where they say so. */
function columnsOf(draft: TemplateDraft): Column[] {
  const {series, yearsOfChange, hasTargets} = draft.picks;
  const {tables} = wordsOf(draft.written);
  const column = (head: string, cell: string): Column => ({head, align: "---:", cell});
  const dated = (state: string) =>
    `{{#if ${state}}}{{figure ${state}}}${marksOf(draft).brackets(`{{period ${state}}}`)}{{else}}—{{/if}}`;
  const change = "{{#if (comparable before one.latest)}}{{change before one.latest}}{{else}}—{{/if}}";
  const course = `(observations indicators=one.id scope=one.scope status="actual")`;
  const overYears = [
    column(
      yearsOfChange === 5
        ? say(draft, {zh: "五年变化", en: "Change in five years"})
        : say(draft, {zh: "比上年同期", en: "Change in a year"}),
      `{{#with (earlier one.latest years=${yearsOfChange}) as |before|}}${change}{{else}}—{{/with}}`,
    ),
    column(tables.trend, `{{#with ${course} as |course|}}{{sparkline course}}{{else}}—{{/with}}`),
  ];
  return [
    {head: tables.indicator, align: ":---", cell: "{{one.name}}"},
    column(say(draft, {zh: "现状", en: "Now"}), dated("one.latest")),
    ...(series === undefined ? [] : overYears),
    ...(hasTargets ? [column(say(draft, {zh: "目标", en: "Target"}), dated("one.target"))] : []),
  ];
}

function captionOf(draft: TemplateDraft): string {
  const {series, yearsOfChange, hasTargets} = draft.picks;
  if (series !== undefined)
    return yearsOfChange === 5
      ? say(draft, {zh: "主要指标五年来的变化", en: "Main indicators, over five years"})
      : say(draft, {zh: "主要指标比上年同期的变化", en: "Main indicators, over a year"});
  return hasTargets
    ? say(draft, {zh: "主要指标的现状和目标", en: "Main indicators, what stands and what is aimed at"})
    : say(draft, {zh: "主要指标的现状", en: "Main indicators"});
}

function ofArea(draft: TemplateDraft): Lines {
  const isWord = draft.format === "docx";
  const rows = tableLines(columnsOf(draft), `(take list ${isWord ? 12 : 9}) as |one|`);
  return [
    note(
      draft,
      "手写的表格：第一行是表头，第二行是对齐方式（:--- 左，---: 右），each 给每项指标写一行；没有的数字写“—”。表题写在上面，{#…} 供 :ref 引用。",
      "A table written by hand: header, alignment (:--- left, ---: right), and each writes a row for every indicator; “—” where there is no figure. The caption stands above, {#…} is what :ref calls it.",
    ),
    `{{#with (indicators ${weighty}) as |list|}}`,
    ...(isWord
      ? [...sectionHead(draft), ...captioned(draft), ...rows]
      : // A slide with one number says nothing that the points have not said.
        ["{{#if (gt (count list) 1)}}", ...sectionHead(draft), ...rows, "{{/if}}"]),
    "{{/with}}",
  ];
}

const sectionHead = (draft: TemplateDraft): Lines => [
  say(draft, {zh: "# 主要指标", en: "# Main indicators"}),
  "",
  ...slideTitle(
    draft,
    say(draft, {
      zh: `主要指标{{count list}}项{{#with (indicators with="target" ${weighty}) as |goals|}}，其中{{count goals}}项有目标{{/with}}`,
      en: `{{count list}} main indicators{{#with (indicators with="target" ${weighty}) as |goals|}}, {{count goals}} with a target{{/with}}`,
    }),
  ),
];

const captioned = (draft: TemplateDraft): Lines => [
  "{{#if (gt (count list) 12)}}",
  say(draft, {
    zh: "全部{{count list}}项中的前{{count (take list 12)}}项见:ref[main-figures]。",
    en: "The first {{count (take list 12)}} of {{count list}} stand in :ref[main-figures].",
  }),
  "",
  "{{/if}}",
  `${say(draft, {zh: "表：", en: "Table: "})}${captionOf(draft)} {#main-figures}`,
  "",
];

function compared(draft: TemplateDraft): Lines {
  const isWord = draft.format === "docx";
  const {isQuotable} = draft.picks;
  const first = say(draft, {
    zh: "：{{#each (take shared 1) as |c|}}{{c.name}}有{{count c.observations}}个地区{{/each}}",
    en: ": {{#each (take shared 1) as |c|}}{{c.name}} in {{count c.observations}} areas{{/each}}",
  });
  const caution = say(draft, {
    zh: "各地数据的年份和口径不尽相同，只作参照，不作排名。",
    en: "Years and definitions differ from area to area: figures to compare with, and no ranking.",
  });
  return [
    note(
      draft,
      "各地对照：comparisons 取两个以上地区都有、年份相近、口径相同的指标；pivot 画交叉表，没有的写“—”。",
      "Areas side by side: comparisons takes indicators that several areas have, of the same scope and of years close to each other; pivot makes the table, “—” where there is no figure.",
    ),
    `{{#with (comparisons ${weighty}) as |shared|}}`,
    say(draft, {zh: "# 各地对照", en: "# Areas side by side"}),
    "",
    ...slideTitle(
      draft,
      `${say(draft, {zh: "{{count shared}}项指标可以各地对照", en: "{{count shared}} indicators can be compared"})}${isQuotable ? first : ""}`,
    ),
    `{{pivot (collect (take shared 4) "observations") rows="area" columns="indicator"${isWord ? ` caption="${say(draft, {zh: "各地对照", en: "Areas side by side"})}" id="compared"` : ""}}}`,
    "",
    ...(isWord ? [caution, ""] : [":::callout", caution, ":::", ""]),
    "{{/with}}",
  ];
}

function places(draft: TemplateDraft): Lines {
  const isWord = draft.format === "docx";
  const told = (name: "latest" | "target", list: string) =>
    `{{#with (indicators area=place ${list} ${weighty}) as |list|}}{{#each (take list ${isWord ? 2 : 1}) as |one|}}{{phrase one.${name}}}${marksOf(draft).brackets(`{{period one.${name}}}`)}{{#unless @last}}${say(draft, {zh: "，", en: "; "})}{{/unless}}{{/each}}{{else}}—{{/with}}`;
  const {isQuotable, hasTargets} = draft.picks;
  const phrases: Column[] = [
    {head: say(draft, {zh: "现状", en: "Now"}), align: ":---", cell: told("latest", "current=true")},
    ...(hasTargets
      ? [
          {
            head: say(draft, {zh: "目标", en: "Target"}),
            align: ":---",
            cell: told("target", `with="target"`),
          } as const,
        ]
      : []),
  ];
  const counts: Column[] = [
    {
      head: say(draft, {zh: "指标（项）", en: "Indicators"}),
      align: "---:",
      cell: "{{count (indicators area=place)}}",
    },
  ];
  const columns: Column[] = [
    {
      head: wordsOf(draft.written).tables.area,
      align: ":---",
      cell: isQuotable ? "{{place.name}}" : "{{place.shortName}}",
    },
    // Names that fill lines would make a table of pages.
    ...(isQuotable ? phrases : counts),
    {
      head: say(draft, {zh: "数据（条）", en: "Figures"}),
      align: "---:",
      cell: "{{count (observations area=place)}}",
    },
  ];
  return [
    note(
      draft,
      "手写的表格：第一行是表头，第二行是对齐方式（:--- 左，---: 右），each 给每个地区写一行；area=place 取那个地区的数据。",
      "A table written by hand: header, alignment (:--- left, ---: right), and each writes a row for every area; area=place takes the figures of that area.",
    ),
    "{{#with (areas) as |list|}}",
    "{{#if (gt (count list) 1)}}",
    say(draft, {zh: "# 各地情况", en: "# Areas"}),
    "",
    ...slideTitle(
      draft,
      say(draft, {
        zh: "{{count list}}个地区有数据{{#with (areas missing=true) as |gaps|}}，{{count gaps}}个没有{{/with}}",
        en: "{{count list}} areas have data{{#with (areas missing=true) as |gaps|}}, {{count gaps}} have none{{/with}}",
      }),
    ),
    ...tableLines(columns, `(take list ${isWord ? 20 : 12}) as |place|`),
    "{{/if}}",
    "{{/with}}",
  ];
}
