import {type Lines, note, say, type TemplateDraft} from "../template-draft.ts";
import {figureTable} from "./table-lines.ts";

/** What has to be known of the figures; behind it, out of sight of a meeting, all of them. */
export function closing(draft: TemplateDraft): Lines {
  return draft.format === "docx" ? annex(draft) : [...dataSlide(draft), ...hidden(draft)];
}

function annex(draft: TemplateDraft): Lines {
  const isCompendium = draft.edition === "compendium";
  return [
    ...(isCompendium ? tables(draft, say(draft, {zh: "# 全部数据", en: "# All data"})) : []),
    note(
      draft,
      "附件：读者查数字时才看。资料来源不用写，会自动列在文末。",
      "The annex, for who looks figures up. Sources need not be written; they are listed by themselves.",
    ),
    say(draft, {zh: "# 附件　数据说明", en: "# Annex: about the data"}),
    "",
    ...remarks(draft),
  ];
}

function dataSlide(draft: TemplateDraft): Lines {
  return [
    note(
      draft,
      "数据说明：一页；资料来源不用写，会自动列在最后。",
      "What is to be known of the data, on one slide; sources need not be written, they are listed at the end.",
    ),
    say(draft, {zh: "# 数据说明", en: "# About the data"}),
    "",
    say(draft, {
      zh: "## 数据共{{count (observations)}}条，出自{{count (sources)}}份来源",
      en: "## Figures: {{count (observations)}}; sources: {{count (sources)}}",
    }),
    "",
    ...remarks(draft),
    note(draft, "讲稿：只在演讲者视图里看到。", "Speaker notes: only the speaker sees them."),
    ":::notes",
    draft.picks.series === undefined
      ? say(draft, {
          zh: "逐条数据在后面的附表里；附表放映时不出现，有人问到时再翻。",
          en: "All figures stand in the annex, which is not shown and there when somebody asks.",
        })
      : say(draft, {zh: "历年数据见资料汇编。", en: "The figures of all years stand in the compendium."}),
    ":::",
    "",
  ];
}

function remarks(draft: TemplateDraft): Lines {
  const {for: subject} = draft;
  const scopes: Readonly<Partial<Record<TemplateDraft["for"], string>>> = {
    area: say(draft, {
      zh: "涉及{{count (topics)}}个领域、{{count (indicators)}}项指标、{{count (observations)}}条数据",
      en: "{{count (topics)}} topics, {{count (indicators)}} indicators, {{count (observations)}} figures",
    }),
    topic: say(draft, {
      zh: "涉及{{count (areas)}}个地区、{{count (indicators)}}项数据",
      en: "{{count (areas)}} areas, {{count (indicators)}} figures",
    }),
    all: say(draft, {
      zh: "涉及{{count (areas)}}个地区、{{count (topics)}}个领域、{{count (observations)}}条数据",
      en: "{{count (areas)}} areas, {{count (topics)}} topics, {{count (observations)}} figures",
    }),
  };
  const scope = scopes[subject];
  const list = subject === "topic" ? "areas" : "topics";
  const unit = say(draft, {zh: subject === "topic" ? "地区" : "领域", en: list});
  return [
    say(draft, {zh: `- **资料范围：** ${scope}。`, en: `- **Scope:** ${scope}.`}),
    `{{#with (${list} missing=true) as |gaps|}}`,
    say(draft, {
      zh: `- **没有数据的${unit}：** {{names (take gaps 8)}}{{#if (gt (count gaps) 8)}}等{{count gaps}}个{{/if}}。`,
      en: `- **Without data:** {{names (take gaps 8)}}{{#if (gt (count gaps) 8)}} and others, {{count gaps}} ${unit} in all{{/if}}.`,
    }),
    "{{/with}}",
    say(draft, {
      zh: "- **怎样读：** 没有列出的内容不等于没有开展；目标是预期，不代表已经实现。",
      en: "- **How to read it:** what is not listed may be done all the same; a target is an intention, not a result.",
    }),
    "",
  ];
}

function hidden(draft: TemplateDraft): Lines {
  return [
    note(
      draft,
      "附录：::appendix 之后的幻灯片隐藏，放映时不出现，有人问到时再翻；结构性指标只列在这里。",
      "The appendix: slides behind ::appendix are hidden, not shown in the meeting and there when somebody asks; structural indicators stand here only.",
    ),
    ...(draft.picks.series === undefined
      ? [
          ...opening,
          ...figureTable(
            draft,
            say(draft, {
              zh: "## 附表：全部{{count (observations)}}条数据",
              en: "## Annex: all {{count (observations)}} figures",
            }),
            all,
          ),
        ]
      : newest(draft)),
  ];
}

const opening: Lines = ["::appendix", ""];

const all = "(observations)";

/** Nobody turns over more slides than these. */
const mostRows = 400;

function newest(draft: TemplateDraft): Lines {
  const list = "(observations last=1)";
  return [
    `{{#unless (gt (count ${list}) ${mostRows})}}`,
    ...opening,
    ...figureTable(
      draft,
      say(draft, {
        zh: `## 附表：最新数据{{count ${list}}}条`,
        en: `## Annex: the {{count ${list}}} newest figures`,
      }),
      list,
    ),
    "{{/unless}}",
  ];
}

const tables = (draft: TemplateDraft, heading: string): Lines =>
  draft.picks.series === undefined ? figureTable(draft, heading, all) : allYears(draft, heading);

/** Tables over the years, one for each indicator, or in documents of one area one for each topic. */
function allYears(draft: TemplateDraft, heading: string): Lines {
  const isOfArea = draft.for === "area";
  return [
    note(
      draft,
      "pivot 画交叉表，last=6 只列最近的六个时期，trend=true 在行末画走势线。",
      "pivot makes a cross table, last=6 leaves its six newest periods, trend=true draws the course at the end of each row.",
    ),
    heading,
    "",
    `{{#each (groups (observations) by="${isOfArea ? "topic" : "indicator"}") as |group|}}`,
    "## {{group.name}}",
    "",
    `{{pivot group.observations rows="${isOfArea ? "indicator" : "area"}" columns="period" last=6 trend=true}}`,
    "",
    "{{/each}}",
  ];
}
