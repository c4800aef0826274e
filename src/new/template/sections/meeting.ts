import {wordsOf} from "../../../language/languages.ts";
import {
  type Lines,
  marksOf,
  note,
  quoted,
  say,
  slideTitle,
  type TemplateDraft,
  weighty,
} from "../template-draft.ts";
import {figureTable, tableLines} from "./table-lines.ts";

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
    `# ${named(draft, "{{topic.name}}")}`,
    "",
    ...(isDeck ? numbers(draft) : sentences(draft)),
    ...chart(draft),
    ...plan(draft),
    ...acts(draft),
    "{{/with}}",
    "{{/each}}",
    "{{/each}}",
    ...(isDeck ? annex(draft) : []),
  ];
}

/** Of several areas each heading says which one it is about. */
const named = (draft: TemplateDraft, title: string) =>
  `{{#if (gt (count meeting.areas) 1)}}{{area.name}}${say(draft, {zh: "", en: ", "})}{{/if}}${title}`;

/** The area and one of its topics. */
const both = (draft: TemplateDraft) =>
  say(draft, {zh: "{{area.name}}{{topic.name}}", en: "{{area.name}}, {{topic.name}}"});

function overview(draft: TemplateDraft): Lines {
  const counts = say(draft, {
    zh: "{{count (indicators area=area topic=topic)}}项指标有数据",
    en: "{{count (indicators area=area topic=topic)}} indicators have data",
  });
  const finding = quoted(
    draft,
    `{{#with (indicators area=area topic=topic ${weighty}) as |list|}}{{#each (take list 1)}}{{#if latest}}{{phrase latest}}{{else}}${say(draft, {zh: "规划提出", en: "planned: "})}{{phrase target}}{{/if}}{{/each}}{{else}}${counts}{{/with}}`,
    counts,
  );
  const title = `{{#each (take meeting.topics 1) as |topic|}}${both(draft)}${marksOf(draft).colon}${finding}{{/each}}`;
  return [
    note(
      draft,
      "总体情况：一个领域一行，先说结论。",
      "All at a glance: a line for each topic, what it comes to first.",
    ),
    "{{#if (gt (count meeting.topics) 1)}}",
    `# ${named(draft, say(draft, {zh: "总体情况", en: "Overview"}))}`,
    "",
    ...slideTitle(draft, title),
    ...tableLines(
      [
        {head: wordsOf(draft.written).tables.topic, align: ":---", cell: "**{{topic.name}}**"},
        {head: say(draft, {zh: "要点", en: "Main point"}), align: ":---", cell: finding},
        {
          head: say(draft, {zh: "有目标的指标", en: "Indicators with a target"}),
          align: ":---",
          cell: `{{count (indicators area=area topic=topic with="target")}}${say(draft, {zh: "项", en: ""})}`,
        },
      ],
      "meeting.topics as |topic|",
    ),
    "{{/if}}",
  ];
}

function numbers(draft: TemplateDraft): Lines {
  const finding = quoted(
    draft,
    `{{#each (take known 2)}}{{phrase latest}}{{#unless @last}}${say(draft, {zh: "，", en: "; "})}{{/unless}}{{/each}}`,
    say(draft, {zh: "{{count known}}项指标有数据", en: "{{count known}} indicators have data"}),
  );
  return [
    `{{#with (indicators area=area topic=topic current=true ${weighty}) as |known|}}`,
    `## ${both(draft)}${marksOf(draft).colon}${finding}`,
    "",
    ":::kpi",
    "{{#each (take known 6)}}",
    "- {{figure latest}}",
    "  {{name}}",
    say(draft, {
      zh: "  {{period latest}}{{#if target}}，{{period target}}目标{{figure target}}{{/if}}",
      en: "  {{period latest}}{{#if target}}; target {{period target}}: {{figure target}}{{/if}}",
    }),
    "{{/each}}",
    ":::",
    "",
    "{{/with}}",
  ];
}

function sentences(draft: TemplateDraft): Lines {
  return [
    `{{#with (observations area=area topic=topic status="actual baseline" ${weighty}) as |found|}}`,
    say(draft, {
      zh: "{{#each (take found 6) as |o|}}{{period o}}{{o.indicator.name}}{{figure o}}{{#unless @last}}，{{/unless}}{{/each}}。",
      en: "{{#each (take found 6) as |o|}}{{o.indicator.name}}: {{figure o}} ({{period o}}){{#unless @last}}; {{/unless}}{{/each}}.",
    }),
    "",
    "{{/with}}",
  ];
}

function chart(draft: TemplateDraft): Lines {
  const title = `${both(draft)}${say(draft, {zh: "{{count rows}}项比率：基期与目标", en: ": baseline and target of {{count rows}} rates"})}`;
  return [
    `{{#with (progress area=area topic=topic kinds="share") as |rows|}}`,
    "{{#if (gt (count rows) 1)}}",
    ...slideTitle(draft, title),
    "```chart",
    "type: dumbbell",
    `title: "${both(draft)}${say(draft, {zh: "：基期与目标", en: ": baseline and target"})}"`,
    "highlight: largest",
    'data: {{chart-data (observations area=area topic=topic indicators=(take rows 7) status="baseline target") categories="indicator" series="status" differences=true sort="gap"}}',
    "```",
    "",
    "{{/if}}",
    "{{/with}}",
  ];
}

function plan(draft: TemplateDraft): Lines {
  const title = `${both(draft)}${say(draft, {zh: `{{count rows}}项规划指标，{{count (where rows "light" "missing")}}项完成值未报`, en: `: {{count rows}} planned indicators, {{count (where rows "light" "missing")}} without a result`})}`;
  const caption =
    draft.format === "pptx"
      ? ""
      : say(draft, {
          zh: ' caption=(text area.name topic.name "规划指标进度")',
          en: ' caption=(text area.name ", " topic.name ": progress of planned indicators")',
        });
  return [
    "{{#with (progress area=area topic=topic) as |rows|}}",
    "{{#if (gt (count rows) 2)}}",
    ...slideTitle(draft, title),
    `{{progress-table rows${caption}}}`,
    "",
    "{{/if}}",
    "{{/with}}",
  ];
}

function acts(draft: TemplateDraft): Lines {
  const title = `${both(draft)}${say(draft, {zh: "：{{count acts}}项举措", en: ": initiatives ({{count acts}})"})}`;
  return [
    "{{#with (initiatives area=area topic=topic) as |acts|}}",
    ...slideTitle(draft, title),
    "{{#each (take acts 5)}}",
    say(draft, {zh: "- **{{name}}**：{{summary}}", en: "- **{{name}}**: {{summary}}"}),
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
    ...figureTable(
      draft,
      say(draft, {
        zh: "## 附表：{{area.name}}{{topic.name}}全部{{count all}}条数据",
        en: "## Annex: {{area.name}}, {{topic.name}}, all {{count all}} figures",
      }),
      "all",
    ),
    "{{/with}}",
    "{{/each}}",
    "{{/each}}",
    "",
  ];
}
