import {type Lines, note, type TemplateDraft, weighty} from "../template-draft.ts";

/** The main figures: of an area what stands and what is aimed at, of several areas one beside the other. */
export function table(draft: TemplateDraft): Lines {
  return draft.for === "area" ? ofArea(draft) : [...compared(draft), ...places(draft)];
}

function ofArea(draft: TemplateDraft): Lines {
  const isWord = draft.format === "docx";
  return [
    note(
      draft,
      "手写的表格：第一行是表头，第二行是对齐方式（:--- 左，---: 右），each 给每项指标写一行；没有的数字写“—”。表题写在上面，{#…} 供 :ref 引用。",
      "A table written by hand: header, alignment (:--- left, ---: right), and each writes a row for every indicator; “—” where there is no figure. The caption stands above, {#…} is what :ref calls it.",
    ),
    `{{#with (indicators ${weighty}) as |list|}}`,
    // A slide with one number says nothing that the points have not said.
    ...(isWord ? [] : ["{{#if (gt (count list) 1)}}"]),
    ...(isWord
      ? ["# 主要指标", ""]
      : [
          "# 主要指标",
          "",
          `## 主要指标{{count list}}项{{#with (indicators with="target" ${weighty}) as |goals|}}，其中{{count goals}}项有目标{{/with}}`,
          "",
        ]),
    ...(isWord
      ? [
          "{{#if (gt (count list) 12)}}",
          "全部{{count list}}项中的前{{count (take list 12)}}项见:ref[main-figures]。",
          "",
          "{{/if}}",
          "表：主要指标的现状和目标 {#main-figures}",
          "",
        ]
      : []),
    "| 指标 | 现状 | 目标 |",
    "| :--- | ---: | ---: |",
    `{{#each (take list ${isWord ? 12 : 9}) as |one|}}`,
    "| {{one.name}} | {{#if one.latest}}{{figure one.latest}}（{{period one.latest}}）{{else}}—{{/if}} | {{#if one.target}}{{figure one.target}}（{{period one.target}}）{{else}}—{{/if}} |",
    "{{/each}}",
    "",
    ...(isWord ? [] : ["{{/if}}"]),
    "{{/with}}",
  ];
}

function compared(draft: TemplateDraft): Lines {
  const isWord = draft.format === "docx";
  const {isQuotable} = draft.picks;
  const first = "：{{#each (take shared 1) as |c|}}{{c.name}}有{{count c.observations}}个地区{{/each}}";
  return [
    note(
      draft,
      "各地对照：comparisons 取两个以上地区都有、年份相近、口径相同的指标；pivot 画交叉表，没有的写“—”。",
      "Areas side by side: comparisons takes indicators that several areas have, of the same scope and of years close to each other; pivot makes the table, “—” where there is no figure.",
    ),
    `{{#with (comparisons ${weighty}) as |shared|}}`,
    "# 各地对照",
    "",
    ...(isWord ? [] : [`## {{count shared}}项指标可以各地对照${isQuotable ? first : ""}`, ""]),
    `{{pivot (collect (take shared 4) "observations") rows="area" columns="indicator"${isWord ? ` caption="各地对照" id="compared"` : ""}}}`,
    "",
    ...(isWord
      ? ["各地数据的年份和口径不尽相同，只作参照，不作排名。", ""]
      : [":::callout", "各地数据的年份和口径不尽相同，只作参照，不作排名。", ":::", ""]),
    "{{/with}}",
  ];
}

function places(draft: TemplateDraft): Lines {
  const isWord = draft.format === "docx";
  const each = (name: "latest" | "target", list: string) =>
    `{{#with (indicators area=place ${list} ${weighty}) as |list|}}{{#each (take list ${isWord ? 2 : 1}) as |one|}}{{phrase one.${name}}}（{{period one.${name}}}）{{#unless @last}}，{{/unless}}{{/each}}{{else}}—{{/with}}`;
  // Names that fill lines would make a table of pages.
  const [head, line, cell] = draft.picks.isQuotable
    ? [
        " 现状 | 目标 |",
        " :--- | :--- |",
        ` ${each("latest", "current=true")} | ${each("target", `with="target"`)} |`,
      ]
    : [" 指标（项） |", " ---: |", " {{count (indicators area=place)}} |"];
  return [
    note(
      draft,
      "手写的表格：第一行是表头，第二行是对齐方式（:--- 左，---: 右），each 给每个地区写一行；area=place 取那个地区的数据。",
      "A table written by hand: header, alignment (:--- left, ---: right), and each writes a row for every area; area=place takes the figures of that area.",
    ),
    "{{#with (areas) as |list|}}",
    "{{#if (gt (count list) 1)}}",
    "# 各地情况",
    "",
    ...(isWord
      ? []
      : [
          "## {{count list}}个地区有数据{{#with (areas missing=true) as |gaps|}}，{{count gaps}}个没有{{/with}}",
          "",
        ]),
    `| 地区 |${head} 数据（条） |`,
    `| :--- |${line} ---: |`,
    `{{#each (take list ${isWord ? 20 : 12}) as |place|}}`,
    `| ${draft.picks.isQuotable ? "{{place.name}}" : "{{place.shortName}}"} |${cell} {{count (observations area=place)}} |`,
    "{{/each}}",
    "",
    "{{/if}}",
    "{{/with}}",
  ];
}
