import {type Lines, note, type TemplateDraft} from "../template-draft.ts";

/** A table made by a helper; in a document of all data one that is written by hand. */
export function table(draft: TemplateDraft): Lines {
  return draft.for === "all" ? coverage(draft) : figures(draft);
}

function figures(draft: TemplateDraft): Lines {
  const isWord = draft.format === "docx";
  const columns = draft.for === "topic" ? "area indicator period value" : "indicator period value";
  return [
    note(
      draft,
      "表格：table 每条数据一行，columns 是各列，caption 是表题；id 供正文用 :ref 引用。条件不成立时整节不出现。",
      "A table: one row for each observation, columns= names the columns, caption= is the caption, id= what :ref calls it. Without data the whole section is left out.",
    ),
    `{{#with (observations status="actual baseline") as |list|}}`,
    // A slide with one number says nothing that the cards have not said.
    ...(isWord ? [] : ["{{#if (gt (count list) 1)}}"]),
    "## 主要数据",
    "",
    ...(isWord
      ? [
          "可以查到的现状数据共{{count list}}条，{{#if (gt (count list) 8)}}前{{count (take list 8)}}条{{/if}}见:ref[main-figures]。",
          "",
        ]
      : []),
    `{{table (take list ${isWord ? 8 : 10}) columns="${columns}" caption="主要数据" id="main-figures"}}`,
    "",
    ...(isWord
      ? []
      : notes(
          draft,
          "可以查到的现状数据共{{count list}}条{{#if (gt (count list) 10)}}，这里列出前{{count (take list 10)}}条{{/if}}。",
        )),
    ...(isWord ? [] : ["{{/if}}"]),
    "{{/with}}",
  ];
}

function notes(draft: TemplateDraft, text: string): Lines {
  return [
    note(draft, "讲稿：只在演讲者视图里看到。", "Speaker notes: only the speaker sees them."),
    ":::notes",
    text,
    ":::",
    "",
  ];
}

function coverage(draft: TemplateDraft): Lines {
  return [
    note(
      draft,
      "手写的表格：第一行是表头，第二行是对齐方式（:--- 左，---: 右），each 给每个地区写一行。表题写在上面，{#…} 供 :ref 引用。",
      "A table written by hand: first the header, then the alignment (:--- left, ---: right), and each gives every area a row. The caption stands above, {#…} is what :ref calls it.",
    ),
    "{{#with (areas) as |list|}}",
    "## 各地数据的数量",
    "",
    ...(draft.format === "docx"
      ? ["各地资料多少不一（见:ref[coverage]），没有列出的内容不等于没有开展。", ""]
      : []),
    "表：各地数据的数量 {#coverage}",
    "",
    "| 地区 | 领域（个） | 指标（项） | 数据（条） |",
    "| :--- | ---: | ---: | ---: |",
    "{{#each list as |area|}}",
    "| {{area.name}} | {{count (topics area=area)}} | {{count (indicators area=area)}} | {{count (observations area=area)}} |",
    "{{/each}}",
    "",
    ...(draft.format === "docx" ? [] : notes(draft, "各地资料多少不一，没有列出的内容不等于没有开展。")),
    "{{/with}}",
  ];
}
