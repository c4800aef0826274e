import {type Lines, note, type TemplateDraft} from "../template-draft.ts";

/** What has to be known of the figures; behind it, out of sight of a meeting, all of them. */
export function closing(draft: TemplateDraft): Lines {
  return draft.format === "docx" ? annex(draft) : [...dataSlide(draft), ...hidden(draft)];
}

function annex(draft: TemplateDraft): Lines {
  const isCompendium = draft.edition === "compendium";
  return [
    ...(isCompendium ? everything(draft, "# 全部数据") : []),
    note(
      draft,
      "附件：读者查数字时才看。资料来源不用写，会自动列在文末。",
      "The annex, for who looks figures up. Sources need not be written; they are listed by themselves.",
    ),
    "# 附件　数据说明",
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
    "# 数据说明",
    "",
    "## 数据共{{count (observations)}}条，出自{{count (sources)}}份来源",
    "",
    ...remarks(draft),
    note(draft, "讲稿：只在演讲者视图里看到。", "Speaker notes: only the speaker sees them."),
    ":::notes",
    "逐条数据在后面的附表里；附表放映时不出现，有人问到时再翻。",
    ":::",
    "",
  ];
}

function remarks({for: subject}: TemplateDraft): Lines {
  const scopes: Readonly<Partial<Record<TemplateDraft["for"], string>>> = {
    area: "涉及{{count (topics)}}个领域、{{count (indicators)}}项指标、{{count (observations)}}条数据",
    topic: "涉及{{count (areas)}}个地区、{{count (indicators)}}项数据",
    all: "涉及{{count (areas)}}个地区、{{count (topics)}}个领域、{{count (observations)}}条数据",
  };
  const scope = scopes[subject];
  const [list, unit] = subject === "topic" ? ["areas", "地区"] : ["topics", "领域"];
  return [
    `- **资料范围：** ${scope}。`,
    `{{#with (${list} missing=true) as |gaps|}}`,
    `- **没有数据的${unit}：** {{names (take gaps 8)}}{{#if (gt (count gaps) 8)}}等{{count gaps}}个{{/if}}。`,
    "{{/with}}",
    "- **怎样读：** 没有列出的内容不等于没有开展；目标是预期，不代表已经实现。",
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
    "::appendix",
    "",
    ...everything(draft, "## 附表：全部{{count (observations)}}条数据"),
  ];
}

function everything({for: subject}: TemplateDraft, heading: string): Lines {
  const [head, line, place] =
    subject === "area" ? ["", "", ""] : [" 地区 |", " :--- |", " {{o.area.shortName}} |"];
  return [
    heading,
    "",
    `|${head} 指标 | 时期 | 性质 | 数值 |`,
    `|${line} :--- | :---: | :---: | ---: |`,
    "{{#each (observations) as |o|}}",
    `|${place} {{o.indicator.name}} | {{period o}} | {{status o}} | {{figure o}} |`,
    "{{/each}}",
    "",
  ];
}
