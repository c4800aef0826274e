import type {LanguageId} from "../../../model/language.ts";
import {
  before,
  type Lines,
  mainComparisons,
  mainStates,
  note,
  type TemplateDraft,
  weighty,
} from "../template-draft.ts";

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

/** What the conclusion and the numbers beside it say in one language. A place is what the subject is called, or nothing. */
interface Words {
  /** Before a sentence about the subject. */
  readonly place: (subject: string) => string;
  /** Before a sentence about the areas that have data on it. */
  readonly about: (subject: string) => string;
  readonly indicators: string;
  readonly goals: string;
  readonly areas: string;
  readonly comparable: string;
  /** Between a figure and how many there are. */
  readonly inAll: string;
  /** The state of the first of a list. */
  readonly first: (place: string) => string;
  readonly firstOfAreas: string;
  readonly compared: string;
  /** The state of the leading indicator; then what is aimed at, or what it was, or that neither is known. */
  readonly now: (place: string) => string;
  readonly goal: string;
  readonly since: string;
  readonly noGoal: string;
  readonly numbers: Lines;
  readonly acts: Lines;
}

const words: Readonly<Record<LanguageId, Words>> = {
  zh: {
    place: (subject) => subject,
    about: (subject) => `${subject}：`,
    indicators: "{{count (indicators)}}项指标有数据",
    goals: "，{{count goals}}项有目标",
    areas: "{{count (areas)}}个地区有数据",
    comparable: "，{{count shared}}项指标可以对照",
    inAll: "，共",
    first: (place) => `{{#each (take list 1)}}{{period latest}}，${place}{{phrase latest}}{{/each}}`,
    firstOfAreas:
      "{{#each (take list 1) as |one|}}{{one.area.shortName}}{{phrase one.latest}}（{{period one.latest}}）{{/each}}",
    compared:
      "{{c.years}}，{{c.name}}{{#each (take c.observations 3) as |o|}}{{o.area.shortName}}{{figure o}}{{#unless @last}}、{{/unless}}{{/each}}",
    now: (place) => `{{period now}}，${place}{{phrase now}}`,
    goal: "，{{period goal}}目标{{figure goal}}",
    since:
      "，{{#if (comparable before now)}}比{{period before}}{{change before now}}{{else}}{{period before}}为{{figure before}}{{/if}}",
    noGoal: "，来源中没有查到目标",
    numbers: [
      ...["- {{count (areas)}}个", "  地区有数据"],
      ...["- {{count (indicators)}}项", "  数据", "  一个地区的一项指标计一项"],
    ],
    acts: ["- {{count (initiatives)}}项", "  举措"],
  },
  en: {
    place: (subject) => `${subject} – `,
    about: (subject) => `${subject}: `,
    indicators: "{{count (indicators)}} indicators have data",
    goals: ", {{count goals}} a target",
    areas: "{{count (areas)}} areas have data",
    comparable: ", {{count shared}} indicators can be compared",
    inAll: "; ",
    first: (place) => `${place}{{#each (take list 1)}}{{phrase latest}} ({{period latest}}){{/each}}`,
    firstOfAreas:
      "{{#each (take list 1) as |one|}}{{one.area.shortName}}: {{phrase one.latest}} ({{period one.latest}}){{/each}}",
    compared:
      "{{c.name}} in {{c.years}}: {{#each (take c.observations 2) as |o|}}{{o.area.shortName}} {{figure o}}{{#unless @last}}, {{/unless}}{{/each}}",
    now: (place) => `${place}{{phrase now}} in {{period now}}`,
    goal: ", with {{figure goal}} as the target for {{period goal}}",
    since:
      "{{#if (comparable before now)}}, {{change before now}} since {{period before}}{{else}}; {{figure before}} in {{period before}}{{/if}}",
    noGoal: "; the sources tell of no target",
    numbers: [
      ...["- {{count (areas)}}", "  areas with data"],
      ...["- {{count (indicators)}}", "  figures", "  one for each indicator of an area"],
    ],
    acts: ["- {{count (initiatives)}}", "  initiatives"],
  },
};

function ofArea(draft: TemplateDraft): string {
  const {written, picks, subject} = draft;
  const {lead, series, isQuotable} = picks;
  const said = words[written];
  const place = subject === "" ? "" : said.place(subject);
  const counts = `${place}${said.indicators}{{#with (indicators with="target") as |goals|}}${said.goals}{{/with}}`;
  const first = isQuotable
    ? `{{#with (indicators current=true ${weighty}) as |list|}}${said.first(place)}${said.inAll}${said.indicators}{{else}}${counts}{{/with}}`
    : counts;
  if (!lead) return first;
  const since = `{{#with ${before(draft, "now")} as |before|}}${said.since}{{else}}${said.noGoal}{{/with}}`;
  const others = series === lead ? since : said.noGoal;
  const goal = `{{#with (observation "${lead.id}" status="target") as |goal|}}${said.goal}{{else}}${others}{{/with}}`;
  return `{{#with (observation "${lead.id}") as |now|}}${said.now(place)}${goal}{{else}}${first}{{/with}}`;
}

function ofSeveral({written, for: whole, picks, subject}: TemplateDraft): string {
  const said = words[written];
  const head = whole === "topic" && subject !== "" ? said.about(subject) : "";
  const counts = `${said.areas}{{#with (comparisons) as |shared|}}${said.comparable}{{/with}}`;
  if (!picks.isQuotable) return `${head}${counts}`;
  return [
    `${head}{{#with ${mainComparisons} as |shared|}}{{#each (take shared 1) as |c|}}${said.compared}{{/each}}`,
    `{{else}}{{#with ${mainStates} as |list|}}${said.firstOfAreas}${said.inAll}${counts}`,
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
    `{{#with ${mainStates} as |list|}}`,
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
    ...words[draft.written].numbers,
    ...(draft.picks.hasInitiatives ? words[draft.written].acts : []),
    ":::",
    "",
  ];
}

/** The partial of a new project. */
export function headlinePartial(draft: TemplateDraft): string {
  const written: TemplateDraft = {...draft, pieces: "written"};
  return [...explainHeadline(written), conclusion(written), ""].join("\n");
}
