import {type Lines, note, type TemplateDraft} from "../template-draft.ts";

/** A list of what has been done. */
export function initiatives(draft: TemplateDraft): Lines {
  const prefix = draft.for === "area" ? "" : "{{one.area.shortName}}·";
  return [
    note(
      draft,
      "列表：each 给每项举措写一条，“- ”开头；没有举措时整节不出现。",
      "A list: each writes one item, beginning with “- ”, for every initiative; without any the section is left out.",
    ),
    "{{#with (initiatives) as |list|}}",
    "## 主要举措",
    "",
    "{{#each (take list 5) as |one|}}",
    `- **${prefix}{{one.name}}**{{#if one.summary}}：{{one.summary}}{{/if}}`,
    "{{/each}}",
    "",
    "{{/with}}",
  ];
}

/** What has to be said about the data. */
export function closing(draft: TemplateDraft): Lines {
  return [
    note(
      draft,
      "提示框：衬底色的一段话，适合说明和结论。资料来源不用写，会自动列出。",
      "A callout: a paragraph on a ground of its own, for remarks and conclusions. Sources need not be written; they are listed by themselves.",
    ),
    ":::callout",
    "数字照录来源，限定词不改；规划目标与已完成的结果分开表述。",
    ":::",
    "",
    `- **资料范围：** ${draft.for === "topic" ? "" : "涉及{{count (topics)}}个领域、"}{{count (indicators)}}项指标、{{count (observations)}}条数据`,
    ...(draft.for === "topic"
      ? []
      : [
          "{{#with (topics missing=true) as |gaps|}}",
          "- **没有可引数据的领域：** {{names gaps}}",
          "{{/with}}",
        ]),
    "- 各地资料多少不一，没有列出的内容不等于没有开展",
    "",
  ];
}
