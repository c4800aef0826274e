import type {ChartPick, Picks} from "../pick-indicators.ts";
import {type Lines, note, type TemplateDraft} from "../template-draft.ts";

/** A chart, guarded: without data there is nothing to draw. */
export function chart(draft: TemplateDraft): Lines {
  const {picks} = draft;
  if (draft.for === "area") return picks.chart ? ofArea(draft, picks.chart) : [];
  if (draft.for === "all" && picks.shared) return ofAreas(draft, picks.shared);
  return picks.allDrawable ? ofComparison(draft) : [];
}

function ofArea(draft: TemplateDraft, {kind, indicators}: ChartPick): Lines {
  if (kind) {
    return [
      explainChart(draft),
      note(
        draft,
        `kinds="share" 只取比率，所以单位相同；一张图里不能混用单位。ranking 由高到低排列。`,
        `kinds="share" takes rates only, which share a unit: a chart cannot mix units. ranking puts the best first.`,
      ),
      `{{#with (indicators current=true kinds="share") as |list|}}`,
      "{{#if (gt (count list) 1)}}",
      ...block(draft, {
        heading: "主要比率现状",
        callout:
          '所列比率中数值最高的是{{#each (take (ranking (collect (take list 8) "latest")) 1) as |top|}}{{top.indicator.name}}，{{period top}}{{is top}}{{/each}}',
        title: "{{area.name}}主要比率现状",
        data: `(ranking (collect (take list 8) "latest")) categories="indicator" series="area"`,
      }),
      "{{/if}}",
      "{{/with}}",
    ];
  }
  const names = indicators.map(({id}) => id).join(" ");
  return [
    explainChart(draft),
    note(
      draft,
      "indicators 写出图里的各项指标，单位要相同；一张图里不能混用单位。",
      "indicators= names what the chart shows, all in one unit: a chart cannot mix units.",
    ),
    `{{#with (observations indicators="${names}" status="actual baseline") as |list|}}`,
    ...block(draft, {
      heading: "主要指标现状",
      callout: "图中各项按时期列出，共{{count list}}条数据",
      title: "{{area.name}}主要指标现状",
      data: `list categories="indicator" series="period"`,
    }),
    "{{/with}}",
  ];
}

function ofAreas(draft: TemplateDraft, {indicator, period, status}: NonNullable<Picks["shared"]>): Lines {
  return [
    explainChart(draft),
    note(
      draft,
      `同一指标（${indicator.name}）同一时期的各地数值才好并列。ranking 由优到次排列。`,
      `Only values of one indicator (${indicator.name}) and one period can stand side by side. ranking puts the best first.`,
    ),
    `{{#with (observations indicators="${indicator.id}" period="${period}" status="${status}") as |list|}}`,
    ...block(draft, {
      heading: "各地对照",
      callout:
        "{{#each (take (ranking list) 1) as |top|}}{{period top}}{{top.indicator.name}}，{{top.area.name}}{{is top}}{{/each}}；各地口径不尽相同，不作排名",
      title: "{{#each (take list 1) as |one|}}各地{{one.indicator.name}}（{{period one}}）{{/each}}",
      data: `(take (ranking list) 12) categories="area" series="indicator"`,
    }),
    "{{/with}}",
  ];
}

function ofComparison(draft: TemplateDraft): Lines {
  return [
    explainChart(draft),
    note(
      draft,
      "comparisons 取两个以上地区都有的指标，take … 1 只画第一项；年份不同时会写在地区名后面。各地比率往往相近，柱形看不出差别，所以 kinds 只取数量和金额。",
      "comparisons takes indicators that two or more areas have, take … 1 draws the first; where years differ they stand behind the areas' names. Rates of areas are often so near that their bars look alike: kinds= takes counts and amounts.",
    ),
    `{{#each (take (comparisons kinds="count amount") 1) as |shared|}}`,
    ...block(draft, {
      heading: "各地对照",
      callout: "{{shared.name}}在{{count shared.observations}}个地区可以查到；年份和口径不尽相同，不作排名",
      title: "各地对照：{{shared.name}}",
      data: `(take (ranking shared.observations) 12) categories="area" series="indicator"`,
    }),
    "{{/each}}",
  ];
}

function explainChart(draft: TemplateDraft): string {
  return note(
    draft,
    "图表：chart 块里写图的种类、图题和数据。",
    "A chart: the block says its kind, its title and its data.",
  );
}

interface ChartParts {
  readonly heading: string;
  /** What a slide says above the chart. */
  readonly callout: string;
  readonly title: string;
  readonly data: string;
}

function block(draft: TemplateDraft, {heading, callout, title, data}: ChartParts): Lines {
  const isWord = draft.format === "docx";
  const remark = (zh: string, en: string) => `# ${draft.language === "zh" ? zh : en}`;
  return [
    `## ${heading}`,
    "",
    ...(isWord
      ? ["各项数值见:ref[main-chart]。", ""]
      : [
          note(draft, "提示框：用一句话先说结论。", "A callout: the conclusion, in one sentence."),
          ":::callout",
          callout,
          ":::",
          "",
        ]),
    "```chart",
    "id: main-chart",
    remark(
      "种类：bar 柱形、horizontal-bar 横条、line 折线、stacked-bar 堆积、doughnut 环形",
      "kinds: bar, horizontal-bar, line, stacked-bar, doughnut",
    ),
    "type: horizontal-bar",
    `title: "${title}"`,
    `data: {{chart-data ${data}}}`,
    remark(
      "labels: show 总是显示数值；minimum、maximum 定数值轴的两端",
      "labels: show prints all values; minimum and maximum set the ends of the axis",
    ),
    "labels: auto",
    "```",
    "",
  ];
}
