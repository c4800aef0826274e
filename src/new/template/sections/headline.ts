import {before, type Lines, note, type TemplateDraft, weighty} from "../template-draft.ts";

/** What the whole document comes to, before its first heading; on the cover of a deck with numbers beside it. */
export function headline(draft: TemplateDraft): Lines {
  return [
    note(
      draft,
      "全文结论：一句话，写在第一个标题之前；简报印在标题下面，演示文稿印在封面。",
      "The conclusion: one sentence before the first heading; below the title of a briefing, on the cover of a deck.",
    ),
    ...explainHeadline(draft),
    ":::headline",
    conclusion(draft),
    ":::",
    "",
    ...(draft.format === "pptx" ? coverNumbers(draft) : []),
  ];
}

/** In one line, since it is a title of a slide as well. No stop at its end. */
export function conclusion(draft: TemplateDraft): string {
  if (draft.pieces === "partial") return "{{> headline}}";
  return draft.for === "area" ? ofArea(draft) : ofSeveral(draft);
}

/** What an editor has to know of the conclusion; beside the partial where it stands there. */
function explainHeadline(draft: TemplateDraft): Lines {
  const {lead} = draft.picks;
  if (draft.pieces === "partial") {
    return [
      note(
        draft,
        "{{> headline}} 取 partials/headline.md 里的句子，简报和演示文稿共用。",
        "{{> headline}} takes the sentence in partials/headline.md, which briefing and deck share.",
      ),
    ];
  }
  if (!lead || draft.for !== "area") return [];
  return [
    note(
      draft,
      `${lead.id} 是指标的编号（${lead.name}），换成别的就说别的；全部编号见 jianbao list indicators。phrase 把一条数据写成短句，status="target" 取目标。没有这项数据时用 else 后面的。`,
      `${lead.id} is the id of the indicator (${lead.name}); put another there to tell of that, jianbao list indicators lists all. phrase makes a clause of a figure, status="target" takes the target. Without data what follows else is used.`,
    ),
  ];
}

function ofArea(draft: TemplateDraft): string {
  return draft.written === "zh" ? ofAreaInChinese(draft) : ofAreaInEnglish(draft);
}

function ofAreaInEnglish({picks, subject}: TemplateDraft): string {
  const {lead, isQuotable} = picks;
  const place = subject === "" ? "" : `${subject} – `;
  const counts = `${place}{{count (indicators)}} indicators have data{{#with (indicators with="target") as |goals|}}, {{count goals}} a target{{/with}}`;
  const first = isQuotable
    ? `{{#with (indicators current=true ${weighty}) as |list|}}${place}{{#each (take list 1)}}{{phrase latest}} ({{period latest}}){{/each}}; {{count (indicators)}} indicators have data{{else}}${counts}{{/with}}`
    : counts;
  if (!lead) return first;
  const none = "; the sources tell of no target";
  const since = `{{#with ${before("now")} as |before|}}{{#if (comparable before now)}}, {{change before now}} since {{period before}}{{else}}; {{figure before}} in {{period before}}{{/if}}{{else}}${none}{{/with}}`;
  const others = hasSeries(picks) ? since : none;
  const goal = `{{#with (observation "${lead.id}" status="target") as |goal|}}, with {{figure goal}} as the target for {{period goal}}{{else}}${others}{{/with}}`;
  return `{{#with (observation "${lead.id}") as |now|}}${place}{{phrase now}} in {{period now}}${goal}{{else}}${first}{{/with}}`;
}

function ofAreaInChinese({picks, subject}: TemplateDraft): string {
  const {lead, isQuotable} = picks;
  const counts = `${subject}{{count (indicators)}}项指标有数据{{#with (indicators with="target") as |goals|}}，{{count goals}}项有目标{{/with}}`;
  const first = isQuotable
    ? `{{#with (indicators current=true ${weighty}) as |list|}}{{#each (take list 1)}}{{period latest}}，${subject}{{phrase latest}}{{/each}}，共{{count (indicators)}}项指标有数据{{else}}${counts}{{/with}}`
    : counts;
  if (!lead) return first;
  const none = "，来源中没有查到目标";
  const since = `{{#with ${before("now")} as |before|}}，{{#if (comparable before now)}}比{{period before}}{{change before now}}{{else}}{{period before}}为{{figure before}}{{/if}}{{else}}${none}{{/with}}`;
  const others = hasSeries(picks) ? since : none;
  const goal = `{{#with (observation "${lead.id}" status="target") as |goal|}}，{{period goal}}目标{{figure goal}}{{else}}${others}{{/with}}`;
  return `{{#with (observation "${lead.id}") as |now|}}{{period now}}，${subject}{{phrase now}}${goal}{{else}}${first}{{/with}}`;
}

const hasSeries = ({lead, series}: TemplateDraft["picks"]) => series !== undefined && series === lead;

function ofSeveral(draft: TemplateDraft): string {
  return draft.written === "zh" ? ofSeveralInChinese(draft) : ofSeveralInEnglish(draft);
}

function ofSeveralInEnglish({for: whole, picks: {isQuotable}, subject}: TemplateDraft): string {
  const head = whole === "topic" && subject !== "" ? `${subject}: ` : "";
  const counts =
    "{{count (areas)}} areas have data{{#with (comparisons) as |shared|}}, {{count shared}} indicators can be compared{{/with}}";
  if (!isQuotable) return `${head}${counts}`;
  const values =
    "{{#each (take c.observations 2) as |o|}}{{o.area.shortName}} {{figure o}}{{#unless @last}}, {{/unless}}{{/each}}";
  const compared = `{{#each (take shared 1) as |c|}}{{c.name}} in {{c.years}}: ${values}{{/each}}`;
  const first =
    "{{#each (take list 1) as |one|}}{{one.area.shortName}}: {{phrase one.latest}} ({{period one.latest}}){{/each}}";
  return [
    `${head}{{#with (or (comparisons kinds="share" ${weighty}) (comparisons ${weighty})) as |shared|}}${compared}`,
    `{{else}}{{#with (or (indicators current=true kinds="share" ${weighty}) (indicators current=true ${weighty})) as |list|}}${first}; ${counts}`,
    `{{else}}${counts}{{/with}}{{/with}}`,
  ].join("");
}

function ofSeveralInChinese({for: whole, picks: {isQuotable}, subject}: TemplateDraft): string {
  const head = whole === "topic" && subject !== "" ? `${subject}：` : "";
  const counts =
    "{{count (areas)}}个地区有数据{{#with (comparisons) as |shared|}}，{{count shared}}项指标可以对照{{/with}}";
  if (!isQuotable) return `${head}${counts}`;
  const values =
    "{{#each (take c.observations 3) as |o|}}{{o.area.shortName}}{{figure o}}{{#unless @last}}、{{/unless}}{{/each}}";
  const compared = `{{#each (take shared 1) as |c|}}{{c.years}}，{{c.name}}${values}{{/each}}`;
  const first =
    "{{#each (take list 1) as |one|}}{{one.area.shortName}}{{phrase one.latest}}（{{period one.latest}}）{{/each}}";
  return [
    `${head}{{#with (or (comparisons kinds="share" ${weighty}) (comparisons ${weighty})) as |shared|}}${compared}`,
    `{{else}}{{#with (or (indicators current=true kinds="share" ${weighty}) (indicators current=true ${weighty})) as |list|}}${first}，共${counts}`,
    `{{else}}${counts}{{/with}}{{/with}}`,
  ].join("");
}

function coverNumbers(draft: TemplateDraft): Lines {
  return draft.for === "area" ? numbersOfArea(draft) : numbersOfSeveral(draft);
}

function numbersOfArea(draft: TemplateDraft): Lines {
  return [
    note(
      draft,
      '封面的数字卡片，每张两到三行：数字、名称、时期；take … 3 最多三张。weight="core ordinary" 不取结构性指标。',
      'Number cards on the cover, two or three lines each: figure, name, period; take … 3 gives three at most. weight="core ordinary" leaves structural indicators out.',
    ),
    `{{#with (or (indicators current=true kinds="share" ${weighty}) (indicators current=true ${weighty})) as |list|}}`,
    // One number alone says nothing that the conclusion does not say.
    "{{#if (gt (count list) 1)}}",
    ":::kpi",
    "{{#each (take list 3) as |one|}}",
    "- {{figure one.latest}}",
    "  {{one.name}}",
    "  {{period one.latest}}",
    "{{/each}}",
    ":::",
    "",
    "{{/if}}",
    "{{/with}}",
  ];
}

/** The conclusion has the values; beside it stands how far the data goes. */
function numbersOfSeveral(draft: TemplateDraft): Lines {
  return [
    note(
      draft,
      "封面的数字卡片，每张两到三行：数字、名称、补充说明。count 数列表有几项。",
      "Number cards on the cover, two or three lines each: figure, name, detail. count tells how many a list has.",
    ),
    ":::kpi",
    ...(draft.written === "zh" ? numbersInChinese : numbersInEnglish).slice(
      0,
      draft.picks.hasInitiatives ? undefined : -2,
    ),
    ":::",
    "",
  ];
}

const numbersInChinese: Lines = [
  ...["- {{count (areas)}}个", "  地区有数据"],
  ...["- {{count (indicators)}}项", "  数据", "  一个地区的一项指标计一项"],
  ...["- {{count (initiatives)}}项", "  举措"],
];

const numbersInEnglish: Lines = [
  ...["- {{count (areas)}}", "  areas with data"],
  ...["- {{count (indicators)}}", "  figures", "  one for each indicator of an area"],
  ...["- {{count (initiatives)}}", "  initiatives"],
];

/** The partial of a new project. */
export function headlinePartial(draft: TemplateDraft): string {
  const written: TemplateDraft = {...draft, pieces: "written"};
  return [...explainHeadline(written), conclusion(written), ""].join("\n");
}
