import {
  before,
  type Lines,
  mainStates,
  marksOf,
  note,
  placeOf,
  quoted,
  say,
  type TemplateDraft,
  weighty,
} from "../template-draft.ts";

/** What stands where, what has changed, what is aimed at, what is done and what is missing: a line each, where there is data. */
export function points(draft: TemplateDraft): Lines {
  const title = draft.format === "docx" ? say(draft, {zh: "[要点]", en: "[Main points]"}) : "";
  return [
    note(
      draft,
      "要点：每项一行，以加粗的两到四个字开头；没有数据的一行不出现。",
      "The points: a line each, beginning with two to four characters in bold type; a line without data is left out.",
    ),
    `:::points${title}`,
    ...(draft.pieces === "partial" ? ["{{> points}}"] : items(draft)),
    ":::",
    "",
  ];
}

function items(draft: TemplateDraft): Lines {
  return [...state(draft), ...change(draft), ...goals(draft), ...acts(draft), ...missing(draft)];
}

/** Clauses of one period go together: 2025年，甲，乙。 In English a comma would part what belongs together: 2025: A 3; B 5. */
function byPeriod(draft: TemplateDraft, list: string, join: string): string {
  const {comma, semicolon, stop} = marksOf(draft);
  const item = say(draft, {zh: comma, en: semicolon});
  const group = say(draft, {zh: semicolon, en: stop});
  return `{{#each (groups ${list} by="period") as |g|}}{{period g.first}}${join}{{#each g.observations as |o|}}${placeOf(draft, "o")}{{phrase o}}{{#unless @last}}${item}{{/unless}}{{/each}}{{#unless @last}}${group}{{/unless}}{{/each}}${stop.trimEnd()}`;
}

function state(draft: TemplateDraft): Lines {
  const count =
    draft.for === "area"
      ? say(draft, {
          zh: "有现状数据的主要指标{{count list}}项。",
          en: "{{count list}} main indicators have current data.",
        })
      : say(draft, {
          zh: "主要指标的现状数据{{count list}}项。",
          en: "{{count list}} current figures of main indicators.",
        });
  const records = [
    `{{#with ${mainStates} as |list|}}`,
    `- **${say(draft, {zh: "状况", en: "Now"})}** ${quoted(draft, byPeriod(draft, `(collect (take list 3) "latest")`, say(draft, {zh: "，", en: ": "})), count)}`,
    "{{/with}}",
  ];
  return draft.for === "area" || !draft.picks.isQuotable
    ? [
        note(
          draft,
          "状况：有比率就用比率，没有就用其他数据；groups 把同一时期的放在一起，phrase 写成短句。",
          "Where things stand: rates where there are any, else other figures; groups puts those of one period together, phrase makes clauses.",
        ),
        ...records,
      ]
    : [
        note(
          draft,
          "状况：各地都有的指标，一项一句；from=1 跳过结论已经说过的第一项。没有这样的指标时，用 else 后面的。",
          "Where things stand: indicators that several areas have; from=1 leaves out the first, which the conclusion has told. Without any, what follows else is used.",
        ),
        `{{#with (or (take (comparisons kinds="share" ${weighty}) 2 from=1) (take (comparisons ${weighty}) 2 from=1)) as |list|}}`,
        say(draft, {
          zh: "- **状况** {{#each list as |c|}}{{c.years}}，{{c.name}}{{#each (take c.observations 3) as |o|}}{{o.area.shortName}}{{figure o}}{{#unless @last}}、{{/unless}}{{/each}}{{#unless @last}}；{{/unless}}{{/each}}。",
          en: "- **Now** {{#each list as |c|}}{{c.name}} in {{c.years}}: {{#each (take c.observations 3) as |o|}}{{o.area.shortName}} {{figure o}}{{#unless @last}}, {{/unless}}{{/each}}{{#unless @last}}; {{/unless}}{{/each}}.",
        }),
        "{{else}}",
        ...records,
        "{{/with}}",
      ];
}

function change(draft: TemplateDraft): Lines {
  const name = `${placeOf(draft, "one")}{{one.name}}`;
  const isSeries = draft.picks.series !== undefined;
  const from = isSeries ? "before" : "one.earlier";
  const fromTo = say(draft, {
    zh: `由{{period ${from}}}的{{figure ${from}}}到{{period one.actual}}的{{figure one.actual}}`,
    en: ` from {{figure ${from}}} in {{period ${from}}} to {{figure one.actual}} in {{period one.actual}}`,
  });
  const by = `{{#if (comparable ${from} one.actual)}}${marksOf(draft).comma}{{change ${from} one.actual}}{{/if}}`;
  const move = `${name}${fromTo}${by}`;
  const told = isSeries ? `{{#with ${before(draft, "one.actual")} as |before|}}${move}{{/with}}` : move;
  const {semicolon, stop} = marksOf(draft);
  const moves = `{{#each (take list 2) as |one|}}${told}{{#unless @last}}${semicolon}{{/unless}}{{/each}}${stop.trimEnd()}`;
  return [
    note(
      draft,
      "变化：changed=true 取前后两个年份不同的比率；两数可比时 change 写出变化多少。",
      "What has changed: changed=true takes rates with two different values; change says by how much, where that is known.",
    ),
    `{{#with (indicators changed=true kinds="share" ${weighty}) as |list|}}`,
    `- **${say(draft, {zh: "变化", en: "Change"})}** ${quoted(draft, moves, say(draft, {zh: "前后有变化的比率{{count list}}项。", en: "{{count list}} rates have changed."}))}`,
    "{{/with}}",
  ];
}

function goals(draft: TemplateDraft): Lines {
  return [
    note(
      draft,
      '目标：with="target" 取有目标的指标；目标与现状分开说。',
      'What is aimed at: with="target" takes indicators that have a target, told apart from what is reached.',
    ),
    `{{#with (indicators with="target" ${weighty}) as |list|}}`,
    `- **${say(draft, {zh: "目标", en: "Targets"})}** ${quoted(draft, byPeriod(draft, `(collect (take list 3) "target")`, say(draft, {zh: "：", en: ": "})), say(draft, {zh: "有目标的指标{{count list}}项。", en: "{{count list}} indicators have a target."}))}`,
    "{{/with}}",
  ];
}

/** Initiatives of a plan are told apart from those that there are. */
function acts(draft: TemplateDraft): Lines {
  const place =
    draft.for === "area" ? "" : say(draft, {zh: `${placeOf(draft, "one")}·`, en: placeOf(draft, "one")});
  const list = (name: string) => {
    const few = `{{#each (take ${name} 3) as |one|}}${place}{{one.name}}{{#unless @last}}${marksOf(draft).item}{{/unless}}{{/each}}`;
    return quoted(
      draft,
      `${few}{{#if (gt (count ${name}) 3)}}${say(draft, {zh: `等{{count ${name}}}项`, en: ` and others, {{count ${name}}} in all`})}{{/if}}`,
      say(draft, {zh: `{{count ${name}}}项`, en: `{{count ${name}}}`}),
    );
  };
  return [
    note(
      draft,
      "举措：已有的在前；规划提出的（planned）还没有做，分开说。",
      "Initiatives: those that there are first; planned ones are not done yet, and are told apart.",
    ),
    `{{#with (initiatives status="done under-way unknown") as |acts|}}`,
    say(draft, {zh: `- **举措** ${list("acts")}。`, en: `- **Initiatives** ${list("acts")}.`}),
    "{{/with}}",
    `{{#with (initiatives status="planned") as |plans|}}`,
    say(draft, {zh: `- **拟办** 规划提出${list("plans")}。`, en: `- **Planned** ${list("plans")}.`}),
    "{{/with}}",
  ];
}

function missing(draft: TemplateDraft): Lines {
  const ofTopics = draft.for !== "topic";
  const [list, unit] = ofTopics ? ["topics", "领域"] : ["areas", "地区"];
  const open = `(indicators with="target" without="actual" ${weighty})`;
  return [
    note(
      draft,
      `缺口：没有数据的${unit}，和只有目标、没有完成值的指标；都没有时这一行不出现。数据很少时另有一行说明。`,
      `What is missing: ${list} without data, and targets of which nothing reached is known; no line where nothing is. Where there are few figures another line says so.`,
    ),
    `{{#if (or (${list} missing=true) ${open})}}`,
    say(draft, {
      zh: `- **缺口** {{#with (${list} missing=true) as |gaps|}}来源中没有数据的${unit}{{count gaps}}个{{#if ${open}}}，{{/if}}{{/with}}{{#with ${open} as |open|}}只有目标、没有完成值的指标{{count open}}项{{/with}}。`,
      en: `- **Gaps** {{#with (${list} missing=true) as |gaps|}}${list} without data: {{count gaps}}{{#if ${open}}}; {{/if}}{{/with}}{{#with ${open} as |open|}}indicators with a target and no result: {{count open}}{{/with}}.`,
    }),
    "{{/if}}",
    "{{#unless (gt (count (observations)) 2)}}",
    say(draft, {
      zh: "- **说明** 现有数据只有{{count (observations)}}条，没有列出的内容不等于没有开展。",
      en: "- **Note** There are {{count (observations)}} figures only; what is not listed may be done all the same.",
    }),
    "{{/unless}}",
  ];
}

/** The partial of a new project. */
export function pointsPartial(draft: TemplateDraft): string {
  return [...items(draft), ""].join("\n");
}
