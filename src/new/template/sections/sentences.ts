import type {IndicatorView} from "../../../template/dataset-view.ts";
import {type Lines, note, type TemplateDraft} from "../template-draft.ts";

/** A sentence with a figure, what it says where there is none, and a target beside it. */
export function sentences(draft: TemplateDraft): Lines {
  return draft.for === "topic" ? ofTopic(draft) : ofIndicator(draft);
}

function ofIndicator(draft: TemplateDraft): Lines {
  const {lead, goal} = draft.picks;
  const where = draft.for === "area" ? "{{area.name}}" : "{{now.area.name}}";
  const missing = draft.for === "area" ? "{{area.name}}的" : "";
  if (!lead) return anyFigure(draft);
  return [
    note(
      draft,
      "带数字的句子。observation 取一项指标的最新现状值；有数据时输出 with 里的句子，没有时输出 else 后面的。",
      "A sentence with a figure. observation takes the newest state of an indicator; where there is one the sentence within with is printed, elsewhere the one after else.",
    ),
    note(
      draft,
      `${lead.id} 是指标的名称（${lead.name}），换成别的就写别的指标；全部名称见 jianbao list indicators。`,
      `${lead.id} names the indicator (${lead.name}); put another there to write about that. jianbao list indicators lists all.`,
    ),
    `{{#with (observation "${lead.id}") as |now|}}`,
    `{{period now}}，${where}{{now.indicator.name}}{{is now}}。`,
    "{{else}}",
    `公开资料中没有查到${missing}${wordFor(lead)}。`,
    "{{/with}}",
    "",
    ...(goal ? target(draft, goal) : []),
    ...(draft.for === "area" ? biggestChange(draft) : []),
  ];
}

function target(draft: TemplateDraft, goal: IndicatorView): Lines {
  const where = draft.for === "area" ? "{{area.name}}" : "{{goal.area.name}}";
  return [
    note(
      draft,
      `status="target" 取目标值。verb 是目标前面的动词。没有目标时这一句不出现。`,
      `status="target" takes the target; verb is the word before it. Where there is no target, nothing is printed.`,
    ),
    `{{#with (observation "${goal.id}" status="target") as |goal|}}`,
    `规划到{{goal.year}}年，${where}{{goal.indicator.name}}{{is goal verb="${goal.direction === "lower" ? "降至" : "达到"}"}}。`,
    "{{/with}}",
    "",
  ];
}

function biggestChange(draft: TemplateDraft): Lines {
  return [
    note(
      draft,
      "变化最大的一项比率：biggest 从列表里挑，change 写出变化多少；只比较单位和口径相同的。",
      "The rate that has changed most: biggest chooses it from a list, change says by how much; only what can be compared counts.",
    ),
    `{{#with (biggest (indicators kinds="share" changed=true)) as |top|}}`,
    "近年来变化最大的是{{top.name}}，由{{period top.earlier}}的{{figure top.earlier}}到{{period top.actual}}的{{figure top.actual}}，{{change top.earlier top.actual}}。",
    "{{/with}}",
    "",
  ];
}

function ofTopic(draft: TemplateDraft): Lines {
  const {lead} = draft.picks;
  return [
    note(
      draft,
      "带数字的句子。indicators 取本领域的指标，take 只取前几项，each 逐项输出；没有数据时输出 else 后面的句子。",
      "Sentences with figures. indicators takes those of the topic, take the first few, each goes through them; where there are none the sentence after else is printed.",
    ),
    "{{#each (take (indicators current=true) 3) as |one|}}",
    "{{one.area.name}}{{period one.latest}}{{one.name}}{{is one.latest}}{{#if @last}}。{{else}}；{{/if}}",
    "{{else}}",
    "公开资料中没有查到{{topic.name}}的现状数据。",
    "{{/each}}",
    "",
    ...(lead && /^[\p{L}\p{N}._-]+$/u.test(lead.topic.id) ? onlyInOneTopic(draft, lead) : []),
  ];
}

function onlyInOneTopic(draft: TemplateDraft, lead: IndicatorView): Lines {
  return [
    note(
      draft,
      `只在一个领域里出现的句子：eq 判断领域的编号是不是 ${lead.topic.id}（${lead.topic.name}）。`,
      `A sentence for one topic only: eq asks whether the id of the topic is ${lead.topic.id} (${lead.topic.name}).`,
    ),
    `{{#if (eq topic.id "${lead.topic.id}")}}`,
    `{{#with (observation "${lead.id}") as |now|}}`,
    "其中{{now.indicator.name}}，{{now.area.name}}{{period now}}{{is now}}。",
    "{{/with}}",
    "{{/if}}",
    "",
  ];
}

/** A package whose indicators cannot be written by name. */
function anyFigure(draft: TemplateDraft): Lines {
  return [
    note(
      draft,
      "带数字的句子。indicators 取全部指标，take 只取前几项；没有数据时输出 else 后面的句子。",
      "Sentences with figures. indicators takes all, take the first few; where there are none the sentence after else is printed.",
    ),
    "{{#each (take (indicators current=true) 2) as |one|}}",
    "{{one.area.name}}{{period one.latest}}{{one.name}}{{is one.latest}}。",
    "{{else}}",
    "公开资料中没有查到现状数据。",
    "{{/each}}",
    "",
  ];
}

/** The name as text of a template, where nothing in it means anything to Markdown or Handlebars. */
function wordFor({name}: IndicatorView): string {
  const isPlain = /^[\p{Script=Han}\p{Script=Latin}\d（）、“”·]{1,40}$/u.test(name);
  return isPlain ? name : "这项指标";
}
