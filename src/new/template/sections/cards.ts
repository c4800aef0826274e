import {type Lines, note, type TemplateDraft} from "../template-draft.ts";

/** A row of number cards. */
export function cards(draft: TemplateDraft): Lines {
  const where = draft.for !== "area";
  return [
    note(
      draft,
      "数字卡片：有比率就用比率，没有就用其他现状值；or 取第一个有内容的列表，take … 4 最多四张。",
      "Number cards: of rates where there are any, else of other states; or takes the first list that is not empty, take … 4 gives four cards at most.",
    ),
    `{{#with (or (indicators current=true kinds="share") (indicators current=true)) as |list|}}`,
    ...(draft.cards === "partial" ? fromPartial(draft, where) : written(draft, where)),
    "{{/with}}",
  ];
}

function written(draft: TemplateDraft, where: boolean): Lines {
  return [
    note(
      draft,
      "每张卡片两到三行：数字、名称、补充说明；后两行缩进。",
      "A card has two or three lines: figure, label, detail; the latter are indented.",
    ),
    ":::kpi",
    "{{#each (take list 4) as |one|}}",
    "- {{figure one.latest}}",
    "  {{one.name}}",
    `  ${where ? "{{one.area.shortName}}，" : ""}{{period one.latest}}`,
    "{{/each}}",
    ":::",
    "",
  ];
}

function fromPartial(draft: TemplateDraft, where: boolean): Lines {
  return [
    note(
      draft,
      "卡片的写法在 partials/cards.md 里，几个模板共用；list、named 是传给它的值。",
      "How cards are written stands in partials/cards.md, which several templates share; list and named are handed to it.",
    ),
    `{{> cards list=(take list 4) named=${where}}}`,
  ];
}

/** The partial of a new project. */
export function cardsPartial(draft: Pick<TemplateDraft, "language">): string {
  return [
    note(
      draft,
      "一排数字卡片。用法：{{> cards list=(take (indicators current=true) 4) named=false}}；named 为 true 时写明地区。",
      "A row of number cards. Use: {{> cards list=(take (indicators current=true) 4) named=false}}; with named=true they name the area.",
    ),
    ":::kpi",
    "{{#each list as |one|}}",
    "- {{figure one.latest}}",
    "  {{one.name}}",
    "  {{#if named}}{{one.area.shortName}}，{{/if}}{{period one.latest}}",
    "{{/each}}",
    ":::",
    "",
    "",
  ].join("\n");
}
