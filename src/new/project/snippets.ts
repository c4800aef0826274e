// biome-ignore-all lint/suspicious/noTemplateCurlyInString: VS Code writes its placeholders as JavaScript does
import {chartTypes} from "../../model/chart.ts";

interface Snippet {
  readonly scope: "markdown";
  readonly prefix: string;
  readonly description: string;
  readonly body: readonly string[];
}

const snippet = (prefix: string, description: string, ...body: string[]): Snippet => ({
  scope: "markdown",
  prefix,
  description,
  body,
});

/** Pieces of templates for VS Code (`.code-snippets`): `${1|a,b|}` is a choice, `${2:text}` a place to type. */
export const snippets: Readonly<Record<string, Snippet>> = {
  "jianbao front matter": snippet(
    "jb-head",
    "文首设置 / front matter",
    "---",
    'title: "${1:{{area.name\\}\\}情况简报}"',
    'subtitle: "${2:依据公开资料整理}"',
    "for: ${3|area,topic,all|}",
    "format: ${4|docx,pptx|}",
    "edition: ${5|briefing,deck,compendium|}",
    "theme: ${6|briefing,meeting,gongwen,plain,formal-red,night|}",
    "minimum-observations: ${7:1}",
    "---",
    "$0",
  ),
  "jianbao figure": snippet(
    "jb-figure",
    "带数字的句子 / sentence with a figure",
    '{{#with (observation "${1:indicator}") as |now|}}',
    "{{period now}}，{{now.area.name}}{{now.indicator.name}}{{is now}}。",
    "{{else}}",
    "${2:公开资料中没有查到这项数据。}",
    "{{/with}}",
    "$0",
  ),
  "jianbao table": snippet(
    "jb-table",
    "表格 / table",
    '{{table (take (observations status="${1|actual,target,baseline|}") ${2:8}) columns="indicator period value" caption="${3:主要数据}"}}',
    "$0",
  ),
  "jianbao headline": snippet(
    "jb-headline",
    "全文结论 / conclusion",
    ":::headline",
    '{{#with (observation "${1:indicator}") as |now|}}{{period now}}，{{phrase now}}{{else}}${2:来源中没有这项数据}{{/with}}',
    ":::",
    "$0",
  ),
  "jianbao points": snippet(
    "jb-points",
    "要点 / points",
    ":::points[${1:要点}]",
    "- **${2:状况}** ${3:一句话}",
    ":::",
    "$0",
  ),
  "jianbao chart": snippet(
    "jb-chart",
    "图表 / chart",
    '{{#if (observations indicators="${1:indicator}" status="${2|actual,baseline target|}")}}',
    "```chart",
    `type: \${3|${[...new Set(["dumbbell", ...chartTypes])].join(",")}|}`,
    'title: "${4:前后变化}"',
    'data: {{chart-data (observations indicators="${1:indicator}" status="${2}") categories="${5|indicator,area,period,status|}" series="${6|period,status,area,indicator|}"}}',
    "labels: ${7|auto,show,hide|}",
    "```",
    "{{/if}}",
    "$0",
  ),
  "jianbao cards": snippet(
    "jb-kpi",
    "数字卡片 / number cards",
    "{{#with (indicators current=true) as |list|}}",
    ":::kpi",
    "{{#each (take list ${1:4}) as |one|}}",
    "- {{figure one.latest}}",
    "  {{one.name}}",
    "  {{period one.latest}}",
    "{{/each}}",
    ":::",
    "{{/with}}",
    "$0",
  ),
  "jianbao callout": snippet("jb-callout", "提示框 / callout", ":::callout", "${1:要点}", ":::", "$0"),
  "jianbao notes": snippet("jb-notes", "讲稿 / speaker notes", ":::notes", "${1:讲解要点}", ":::", "$0"),
  "jianbao columns": snippet(
    "jb-columns",
    "分栏 / columns",
    "::::columns",
    ":::column",
    "${1:左栏}",
    ":::",
    ":::column",
    "${2:右栏}",
    ":::",
    "::::",
    "$0",
  ),
  "jianbao comment": snippet("jb-comment", "注释，不进入文件 / comment", "{{!-- ${1:说明} --}}", "$0"),
};
