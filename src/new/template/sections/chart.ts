import {type Lines, note, states, type TemplateDraft, weighty} from "../template-draft.ts";

/** A chart of what has changed, or what a plan is to change: guarded, for without data there is nothing to draw. */
export function chart(draft: TemplateDraft): Lines {
  if (!draft.picks.isDrawable) return [];
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

function ofArea(draft: TemplateDraft): Lines {
  const moves = `(indicators changed=true kinds="share" ${weighty} ${states})`;
  const actuals = `(where (collect (take moves ${rows}) "observations") "status" "actual")`;
  const plans = `(progress kinds="share" ${states} sort="rise")`;
  const planned = `(where (collect (take plans ${rows}) "observations") "status" "baseline" "target")`;
  return [
    `{{#with ${moves} as |moves|}}`,
    `{{#if (eq (count (groups ${actuals} by="period")) 2)}}`,
    ...block(draft, {
      id: "changes",
      section: "前后变化",
      statement: `{{count moves}}项比率有变化${first(draft, "moves", "earlier", "actual")}`,
      title: `主要比率的前后变化${part("moves")}`,
      data: `${actuals} categories="indicator" series="period"`,
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
      section: "规划目标",
      statement: `{{count plans}}项比率有基期也有目标${first(draft, "plans", "baseline", "target")}`,
      title: `规划指标的基期与目标${part("plans")}`,
      data: `${planned} categories="indicator" series="status"`,
    }),
    "{{/with}}",
  ];
}

/** A chart that leaves some out says so, since it marks the largest of those that it shows. */
const part = (list: string) =>
  `{{#if (gt (count ${list}) ${rows})}}（{{count ${list}}}项中的{{count (take ${list} ${rows})}}项）{{/if}}`;

/** One indicator, which several areas have of the same two years. */
function ofSeveral(draft: TemplateDraft): Lines {
  const list = `(where (where (indicators area=null changed=true) "id" shared.id) "scope" shared.scope)`;
  const actuals = `(where (collect (take moves ${rows}) "observations") "status" "actual")`;
  return [
    `{{#each (take (comparisons kinds="share" ${weighty} ${states}) 1) as |shared|}}`,
    `{{#with ${list} as |moves|}}`,
    `{{#if (and (gt (count moves) 1) (eq (count (groups ${actuals} by="period")) 2))}}`,
    ...block(draft, {
      id: "changes",
      section: "前后变化",
      statement: `{{count moves}}个地区的${draft.picks.isQuotable ? "{{shared.name}}" : "同一比率"}有变化${first(draft, "moves", "earlier", "actual")}`,
      title: `各地{{shared.name}}的前后变化${part("moves")}`,
      data: `${actuals} categories="area" series="period"`,
    }),
    "{{/if}}",
    "{{/with}}",
    "{{/each}}",
  ];
}

/** `，学前三年入园率由94.1%到96.5%`: the first of the list, where names are short enough for a title. */
function first({picks, for: subject}: TemplateDraft, list: string, from: string, to: string): string {
  if (!picks.isQuotable) return "";
  const name = subject === "area" ? "{{name}}" : "{{area.shortName}}";
  return `，{{#each (take ${list} 1)}}${name}由{{figure ${from}}}到{{figure ${to}}}{{/each}}`;
}

interface ChartParts {
  /** What `:ref` calls it. */
  readonly id: string;
  readonly section: string;
  /** Title of the slide. */
  readonly statement: string;
  readonly title: string;
  readonly data: string;
}

function block(draft: TemplateDraft, {id, section, statement, title, data}: ChartParts): Lines {
  const isWord = draft.format === "docx";
  const remark = (zh: string, en: string) => `# ${draft.language === "zh" ? zh : en}`;
  return [
    `# ${section}`,
    "",
    ...(isWord ? [`${statement}（见:ref[${id}]）。`, ""] : [`## ${statement}`, ""]),
    "```chart",
    `id: ${id}`,
    remark(
      "种类：bar 柱形、horizontal-bar 横条、line 折线、dumbbell 哑铃、bullet 子弹、progress 进度条等",
      "kinds: bar, horizontal-bar, line, dumbbell, bullet, progress and others",
    ),
    "type: dumbbell",
    `title: "${title}"`,
    remark(
      "differences 在右边写出两数之差；sort 按差距由大到小；highlight 突出差距最大的一行",
      "differences writes what lies between the two; sort puts the largest first; highlight marks that row",
    ),
    `data: {{chart-data ${data} differences=true sort="gap"}}`,
    "highlight: largest",
    "```",
    "",
  ];
}
