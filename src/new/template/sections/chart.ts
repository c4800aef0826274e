import type {IndicatorView} from "../../../template/dataset-view.ts";
import {fewestPeriods} from "../pick-indicators.ts";
import {type Lines, note, say, slideTitle, states, type TemplateDraft, weighty} from "../template-draft.ts";

/** Charts of what has changed, or what a plan is to change: guarded, for without data there is nothing to draw. */
export function chart(draft: TemplateDraft): Lines {
  const {series, isDrawable} = draft.picks;
  const lines = series === undefined ? [] : overYears(draft, series);
  return [...lines, ...(isDrawable ? twoTimes(draft) : [])];
}

/** One indicator over time: of an area beside others, or of the areas that stand best. */
function overYears(draft: TemplateDraft, series: IndicatorView): Lines {
  const explained = note(
    draft,
    `${courseOf(draft)}：折线图。own 是本地，neighbours 是相邻地区，median 是各地的中位数；highlight 突出本地，其余为灰色。`,
    "Over time: a line chart. own is the area itself, neighbours those beside it, median the middle of all; highlight draws one in colour and the others in grey.",
  );
  return draft.for === "area"
    ? [explained, ...ownYears(draft, series)]
    : [explained, ...yearsOfSeveral(draft)];
}

/** What happened, in Chinese; months and quarters are no years. */
const courseOf = ({picks}: TemplateDraft) => (picks.yearsOfChange === 5 ? "历年变化" : "变化走势");

const sectionOf = (draft: TemplateDraft) =>
  say(draft, {
    zh: courseOf(draft),
    en: draft.picks.yearsOfChange === 5 ? "Over the years" : "Over time",
  });

function ownYears(draft: TemplateDraft, {id}: IndicatorView): Lines {
  const all = `(observations indicators="${id}" area=null status="actual")`;
  const now = `(observations indicators="${id}" area=null status="actual" period=now.period)`;
  const {subject} = draft;
  const told = say(draft, {
    zh: `{{now.indicator.name}}{{period now}}${subject}为{{figure now}}{{#with (benchmark ${now} "median") as |middle|}}，各地中位数{{figure middle}}{{/with}}`,
    en: `{{now.indicator.name}} in {{period now}}: ${subject === "" ? "" : `${subject} `}{{figure now}}{{#with (benchmark ${now} "median") as |middle|}}, median {{figure middle}}{{/with}}`,
  });
  return [
    `{{#with (observation "${id}" status="actual") as |now|}}`,
    `{{#if (gt (count (observations indicators="${id}" status="actual")) ${fewestPeriods - 1})}}`,
    ...block(draft, {
      id: "years",
      section: sectionOf(draft),
      statement: told,
      type: "line",
      title: `{{now.indicator.name}}${say(draft, {zh: `的${courseOf(draft)}`, en: ` ${sectionOf(draft).toLowerCase()}`})}`,
      data: `(benchmarks ${all} "own neighbours median") categories="period" series="area"`,
      highlight: '"{{area.shortName}}"',
    }),
    "{{/if}}",
    "{{/with}}",
  ];
}

function yearsOfSeveral(draft: TemplateDraft): Lines {
  const lines = `(observations indicators=shared.id scope=shared.scope area=null status="actual" top=5)`;
  return [
    `{{#each (take (comparisons ${weighty} ${states}) 1) as |shared|}}`,
    '{{#unless (eq shared.direction "none")}}',
    `{{#with ${lines} as |lines|}}`,
    `{{#if (gt (count (groups lines by="period")) ${fewestPeriods - 1})}}`,
    ...block(draft, {
      id: "years",
      section: sectionOf(draft),
      statement: say(draft, {
        zh: `{{shared.name}}居前的是{{#each (take (groups lines by="area") 3)}}{{name}}{{#unless @last}}、{{/unless}}{{/each}}`,
        en: `{{shared.name}}: {{#each (take (groups lines by="area") 3)}}{{name}}{{#unless @last}}, {{/unless}}{{/each}} stand best`,
      }),
      type: "line",
      title: `{{shared.name}}${say(draft, {zh: `居前地区的${courseOf(draft)}`, en: ", the areas that stand best"})}`,
      data: `lines categories="period" series="area"`,
    }),
    "{{/if}}",
    "{{/with}}",
    "{{/unless}}",
    "{{/each}}",
  ];
}

function twoTimes(draft: TemplateDraft): Lines {
  const explained = [
    note(
      draft,
      "图表：chart 块里写图的种类、图题和数据。dumbbell 是哑铃图，画从一个数到另一个数；比率往往相近，从 0 起的柱子看不出差别。",
      "A chart: the block says its kind, its title and its data. A dumbbell goes from one number to another; rates are often so near that bars from 0 look alike.",
    ),
    note(
      draft,
      'accrual="stock unknown" 不取流量：存量和流量不能画在一张图里。if 判断正好有两个年份，才有起点和终点。',
      'accrual="stock unknown" leaves flows out: a chart does not mix stock and flow. if asks whether there are two years, for its two ends.',
    ),
  ];
  return [...explained, ...(draft.for === "area" ? ofArea(draft) : ofSeveral(draft))];
}

/** Rows that a dumbbell has room for. */
const rows = 7;

/** The figures of those that have changed. */
const actuals = `(where (collect (take moves ${rows}) "observations") "status" "actual")`;

function ofArea(draft: TemplateDraft): Lines {
  const moves = `(indicators changed=true kinds="share" ${weighty} ${states})`;
  const plans = `(progress kinds="share" ${states} sort="rise")`;
  const planned = `(where (collect (take plans ${rows}) "observations") "status" "baseline" "target")`;
  return [
    `{{#with ${moves} as |moves|}}`,
    `{{#if (eq (count (groups ${actuals} by="period")) 2)}}`,
    ...block(draft, {
      id: "changes",
      section: say(draft, {zh: "前后变化", en: "What has changed"}),
      statement: `${say(draft, {zh: "{{count moves}}项比率有变化", en: "{{count moves}} rates have changed"})}${first(draft, "moves", "earlier", "actual")}`,
      title:
        say(draft, {zh: "主要比率的前后变化", en: "Main rates, before and after"}) + part(draft, "moves"),
      ...dumbbell(`${actuals} categories="indicator" series="period"`),
    }),
    "{{/if}}",
    "{{/with}}",
    note(
      draft,
      'progress 取同时有基期和目标的指标，sort="rise" 变化大的在前；没有时不出现。',
      'progress takes indicators that have a baseline and a target, sort="rise" those first that are to change most; nothing is printed without any.',
    ),
    `{{#with ${plans} as |plans|}}`,
    ...block(draft, {
      id: "plans",
      section: say(draft, {zh: "规划目标", en: "What is planned"}),
      statement: `${say(draft, {zh: "{{count plans}}项比率有基期也有目标", en: "{{count plans}} rates have a baseline and a target"})}${first(draft, "plans", "baseline", "target")}`,
      title:
        say(draft, {zh: "规划指标的基期与目标", en: "Baseline and target of planned indicators"}) +
        part(draft, "plans"),
      ...dumbbell(`${planned} categories="indicator" series="status"`),
    }),
    "{{/with}}",
  ];
}

/** A chart that leaves some out says so, since it marks the largest of those that it shows. */
const part = (draft: TemplateDraft, list: string) => {
  const [all, some] = [`{{count ${list}}}`, `{{count (take ${list} ${rows})}}`];
  const told = say(draft, {zh: `（${all}项中的${some}项）`, en: ` (${some} of ${all})`});
  return `{{#if (gt (count ${list}) ${rows})}}${told}{{/if}}`;
};

/** One indicator, which several areas have of the same two years. */
function ofSeveral(draft: TemplateDraft): Lines {
  const list = `(where (where (indicators area=null changed=true) "id" shared.id) "scope" shared.scope)`;
  return [
    `{{#each (take (comparisons kinds="share" ${weighty} ${states}) 1) as |shared|}}`,
    `{{#with ${list} as |moves|}}`,
    `{{#if (and (gt (count moves) 1) (eq (count (groups ${actuals} by="period")) 2))}}`,
    ...block(draft, {
      id: "changes",
      section: say(draft, {zh: "前后变化", en: "What has changed"}),
      statement: `${say(draft, {zh: `{{count moves}}个地区的${draft.picks.isQuotable ? "{{shared.name}}" : "同一比率"}有变化`, en: `${draft.picks.isQuotable ? "{{shared.name}}" : "One rate"} has changed in {{count moves}} areas`})}${first(draft, "moves", "earlier", "actual")}`,
      title:
        say(draft, {zh: "各地{{shared.name}}的前后变化", en: "{{shared.name}} by area, before and after"}) +
        part(draft, "moves"),
      ...dumbbell(`${actuals} categories="area" series="period"`),
    }),
    "{{/if}}",
    "{{/with}}",
    "{{/each}}",
  ];
}

/** `，学前三年入园率由94.1%到96.5%`: the first of the list, where names are short enough for a title. */
function first(draft: TemplateDraft, list: string, from: string, to: string): string {
  const {picks, for: subject} = draft;
  if (!picks.isQuotable) return "";
  const name = subject === "area" ? "{{name}}" : "{{area.shortName}}";
  const told = say(draft, {
    zh: `${name}由{{figure ${from}}}到{{figure ${to}}}`,
    en: `${name} from {{figure ${from}}} to {{figure ${to}}}`,
  });
  return `${say(draft, {zh: "，", en: "; "})}{{#each (take ${list} 1)}}${told}{{/each}}`;
}

interface ChartParts {
  /** What `:ref` calls it. */
  readonly id: string;
  readonly section: string;
  /** Title of the slide. */
  readonly statement: string;
  readonly type: "dumbbell" | "line";
  readonly title: string;
  readonly data: string;
  readonly highlight?: string;
}

/** From one number to another, the largest difference first and marked. */
const dumbbell = (data: string): Pick<ChartParts, "type" | "data" | "highlight"> => ({
  type: "dumbbell",
  data: `${data} differences=true sort="gap"`,
  highlight: "largest",
});

function block(draft: TemplateDraft, parts: ChartParts): Lines {
  const {id, section, statement, type, title, data, highlight} = parts;
  const remark = (zh: string, en: string) => `# ${draft.language === "zh" ? zh : en}`;
  return [
    `# ${section}`,
    "",
    ...(draft.format === "docx"
      ? [say(draft, {zh: `${statement}（见:ref[${id}]）。`, en: `${statement} (see :ref[${id}]).`}), ""]
      : slideTitle(draft, statement)),
    "```chart",
    `id: ${id}`,
    remark(
      "种类：bar 柱形、horizontal-bar 横条、line 折线、dumbbell 哑铃、bullet 子弹、progress 进度条等",
      "kinds: bar, horizontal-bar, line, dumbbell, bullet, progress and others",
    ),
    `type: ${type}`,
    `title: "${title}"`,
    ...(type === "dumbbell"
      ? [
          remark(
            "differences 在右边写出两数之差；sort 按差距由大到小；highlight 突出差距最大的一行",
            "differences writes what lies between the two; sort puts the largest first; highlight marks that row",
          ),
        ]
      : []),
    `data: {{chart-data ${data}}}`,
    ...(highlight === undefined ? [] : [`highlight: ${highlight}`]),
    "```",
    "",
  ];
}
