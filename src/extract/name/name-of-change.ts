import {type NumberInText, sentenceAround} from "../number-in-text.ts";
import type {NamedFigure, NameFound} from "./found-name.ts";
import {findKindOfSchool, isOfEverySchool} from "./kind-of-school.ts";
import type {NameContext} from "./name-context.ts";
import {changing, stripJoining, stripOnly, stripOpening} from "./name-words.ts";

/** 同比下降63.2%: of what, the words before say, or the figure before. */
export function nameOfChange({found, lead, earlier, areas, sentence}: NameContext): NameFound | undefined {
  const words = stripOnly(lead);
  const change = changing.exec(words);
  if (!change) return undefined;
  const said = words
    .slice(0, change.index)
    .replace(/(?:同比|环比|比上年|较上年|年均|[比较](?:上年|去年|\d{4}年)(?:末|底)?|[比较].{2,12}?)$/u, "");
  const own = stripOpening(stripJoining(said), areas);
  const what = change[0].replace(/^(?:同比|环比|比上年|较上年|比去年|累计|再)+|了|约|近|超过?/gu, "");
  const changed = `${comparedWith(found, earlier.at(-1))}${what}`;
  const last = earlier.findLast(({to}) => to > sentence.from);
  const kind = isOfEverySchool(own) ? findKindOfSchool(found) : "";
  const base = own.length > 1 ? `${kind}${own}` : last?.base;
  return base === undefined ? {name: "", isDoubtful: true} : {name: `${base}${changed}`, base};
}

/** 由105所增加到117所: the second is of what the first is of. */
export function nameOfRise({isShared, lead, last}: NameContext): NameFound | undefined {
  const words = lead.replace(/(?:了|约|近|超过?)+$/u, "").replace(/^[,，]/u, "");
  const isRise = /^(?:提[升高]|增[加长至]?|上升|下降|降|减少|扩大)[到至为]?$/u.test(words);
  return isShared && last && isRise ? {name: last.name} : undefined;
}

/** With what the words before compare: 比上年减少9所，下降3.8% compares twice. */
export function comparedWith({passage, at}: NumberInText, last: NamedFigure | undefined): string {
  const {from} = sentenceAround(passage, at);
  const start =
    last === undefined ? from : last.name === last.base ? last.to : Math.max(from, last.from - 16);
  const word = [...passage.text.slice(start, at).matchAll(comparison)].at(-1)?.[0] ?? "";
  if (word === "" || /^[同环]比$/u.test(word)) return word;
  const [year] = /\d{4}年/u.exec(word) ?? [];
  return year === undefined ? "比上年" : `较${year}`;
}

const comparison = /[同环]比|[比较](?:上|去|\d{4})年|与(?:上|去)年(?:同期)?相比/gu;
