import {type Lines, note, quoted, type TemplateDraft, weighty} from "../template-draft.ts";

/** A meeting: what it comes to, then each topic in its order with its numbers, its chart, its plan and what is done. */
export function meeting(draft: TemplateDraft): Lines {
  const isDeck = draft.format === "pptx";
  return [
    note(
      draft,
      "meeting.areas 是会议的地区，meeting.topics 是领域，次序同会议文件；meeting.occasion 会议名称、meeting.date 日期、meeting.speaker 汇报人、meeting.issuer 单位，没写时是空的，要用 {{#if …}} 包起来。",
      "meeting.areas are the areas of the meeting, meeting.topics its topics in the order of its file; meeting.occasion, meeting.date, meeting.speaker and meeting.issuer are empty where the file says nothing: put {{#if …}} around them.",
    ),
    "{{#each meeting.areas as |area|}}",
    ...overview(draft),
    "{{#each meeting.topics as |topic|}}",
    "{{#with (indicators area=area topic=topic) as |all|}}",
    note(
      draft,
      "一个领域：核心数字、图、规划进度、举措，没有数据的不出现。",
      "One topic: its numbers, its chart, its plan and its initiatives; what has no data is left out.",
    ),
    `# ${named("{{topic.name}}")}`,
    "",
    ...(isDeck ? numbers(draft) : sentences()),
    ...chart(isDeck),
    ...plan(isDeck),
    ...acts(isDeck),
    "{{/with}}",
    "{{/each}}",
    "{{/each}}",
    ...(isDeck ? annex(draft) : []),
  ];
}

/** Of several areas each heading says which one it is about. */
const named = (title: string) => `{{#if (gt (count meeting.areas) 1)}}{{area.name}}{{/if}}${title}`;

function overview(draft: TemplateDraft): Lines {
  const finding = quoted(
    draft,
    `{{#with (indicators area=area topic=topic ${weighty}) as |list|}}{{#each (take list 1)}}{{#if latest}}{{phrase latest}}{{else}}规划提出{{phrase target}}{{/if}}{{/each}}{{else}}{{count (indicators area=area topic=topic)}}项指标有数据{{/with}}`,
    "{{count (indicators area=area topic=topic)}}项指标有数据",
  );
  const heading =
    draft.format === "pptx"
      ? [
          `## {{#each (take meeting.topics 1) as |topic|}}{{area.name}}{{topic.name}}：${finding}{{/each}}`,
          "",
        ]
      : [];
  return [
    note(
      draft,
      "总体情况：一个领域一行，先说结论。",
      "All at a glance: a line for each topic, what it comes to first.",
    ),
    "{{#if (gt (count meeting.topics) 1)}}",
    `# ${named("总体情况")}`,
    "",
    ...heading,
    "| 领域 | 要点 | 有目标的指标 |",
    "| :--- | :--- | :--- |",
    "{{#each meeting.topics as |topic|}}",
    `| **{{topic.name}}** | ${finding} | {{count (indicators area=area topic=topic with="target")}}项 |`,
    "{{/each}}",
    "",
    "{{/if}}",
  ];
}

function numbers(draft: TemplateDraft): Lines {
  const finding = quoted(
    draft,
    "{{#each (take known 2)}}{{phrase latest}}{{#unless @last}}，{{/unless}}{{/each}}",
    "{{count known}}项指标有数据",
  );
  return [
    `{{#with (indicators area=area topic=topic current=true ${weighty}) as |known|}}`,
    `## {{area.name}}{{topic.name}}：${finding}`,
    "",
    ":::kpi",
    "{{#each (take known 6)}}",
    "- {{figure latest}}",
    "  {{name}}",
    "  {{period latest}}{{#if target}}，{{period target}}目标{{figure target}}{{/if}}",
    "{{/each}}",
    ":::",
    "",
    "{{/with}}",
  ];
}

function sentences(): Lines {
  return [
    `{{#with (observations area=area topic=topic status="actual baseline" ${weighty}) as |found|}}`,
    "{{#each (take found 6) as |o|}}{{period o}}{{o.indicator.name}}{{figure o}}{{#unless @last}}，{{/unless}}{{/each}}。",
    "",
    "{{/with}}",
  ];
}

function chart(isDeck: boolean): Lines {
  const heading = isDeck ? ["## {{area.name}}{{topic.name}}{{count rows}}项比率：基期与目标", ""] : [];
  return [
    `{{#with (progress area=area topic=topic kinds="share") as |rows|}}`,
    "{{#if (gt (count rows) 1)}}",
    ...heading,
    "```chart",
    "type: dumbbell",
    'title: "{{area.name}}{{topic.name}}：基期与目标"',
    "highlight: largest",
    'data: {{chart-data (observations area=area topic=topic indicators=(take rows 7) status="baseline target") categories="indicator" series="status" differences=true sort="gap"}}',
    "```",
    "",
    "{{/if}}",
    "{{/with}}",
  ];
}

function plan(isDeck: boolean): Lines {
  const heading = isDeck
    ? [
        '## {{area.name}}{{topic.name}}{{count rows}}项规划指标，{{count (where rows "light" "missing")}}项完成值未报',
        "",
      ]
    : [];
  const caption = isDeck ? "" : ' caption=(text area.name topic.name "规划指标进度")';
  return [
    "{{#with (progress area=area topic=topic) as |rows|}}",
    "{{#if (gt (count rows) 2)}}",
    ...heading,
    `{{progress-table rows${caption}}}`,
    "",
    "{{/if}}",
    "{{/with}}",
  ];
}

function acts(isDeck: boolean): Lines {
  const heading = isDeck ? ["## {{area.name}}{{topic.name}}：{{count acts}}项举措", ""] : [];
  return [
    "{{#with (initiatives area=area topic=topic) as |acts|}}",
    ...heading,
    "{{#each (take acts 5)}}",
    "- **{{name}}**：{{summary}}",
    "{{/each}}",
    "",
    "{{/with}}",
  ];
}

function annex(draft: TemplateDraft): Lines {
  return [
    note(
      draft,
      "附录：::appendix 之后的幻灯片隐藏，放映时不出现，有人问到时再翻。",
      "The appendix: slides behind ::appendix are hidden, and there when somebody asks.",
    ),
    "::appendix",
    "",
    "{{#each meeting.areas as |area|}}",
    "{{#each meeting.topics as |topic|}}",
    "{{#with (observations area=area topic=topic) as |all|}}",
    "## 附表：{{area.name}}{{topic.name}}全部{{count all}}条数据",
    "",
    "| 指标 | 时期 | 性质 | 数值 |",
    "| :--- | :---: | :---: | ---: |",
    "{{#each all as |o|}}",
    "| {{o.indicator.name}} | {{period o}} | {{status o}} | {{figure o}} |",
    "{{/each}}",
    "",
    "{{/with}}",
    "{{/each}}",
    "{{/each}}",
    "",
  ];
}
