import type {FoundName, NamedFigure} from "./found-name.ts";
import {findKindOfSchool, isOfEverySchool} from "./kind-of-school.ts";
import {cutName, stripJoining, stripOnly, stripOpening} from "./name-words.ts";
import {type NumberInText, sentenceAround} from "./number-in-text.ts";
import type {KnownArea} from "./report.ts";

/** 同比下降63.2%: of what, the words before say, or the figure before. */
export function nameOfChange(
  found: NumberInText,
  lead: string,
  change: RegExpExecArray,
  earlier: readonly NamedFigure[],
  areas: readonly KnownArea[],
  verb: string,
): FoundName {
  const words = stripOnly(lead);
  const base = stripOpening(
    stripJoining(
      words
        .slice(0, change.index)
        .replace(
          /(?:同比|环比|比上年|较上年|年均|[比较](?:上年|去年|\d{4}年)(?:末|底)?|[比较].{2,12}?)$/u,
          "",
        ),
    ),
    areas,
  );
  const what = change[0].replace(/^(?:同比|环比|比上年|较上年|比去年|累计|再)+|了|约|近|超过?/gu, "");
  const sentence = sentenceAround(found.passage, found.at);
  const last = earlier.findLast(({to}) => to > sentence.from);
  const kind = isOfEverySchool(base) ? findKindOfSchool(found) : "";
  const changed = `${comparedWith(found, earlier.at(-1))}${what}`;
  if (base.length > 1)
    return {name: cutName(`${kind}${base}${changed}`), base: `${kind}${base}`, isDoubtful: false, verb};
  return last
    ? {name: cutName(`${last.base}${changed}`), base: last.base, isDoubtful: false, verb}
    : {name: "", isDoubtful: true, verb};
}

/** With what the words before compare: 比上年减少9所，下降3.8% compares twice. */
function comparedWith({passage, at}: NumberInText, last: NamedFigure | undefined): string {
  const {from} = sentenceAround(passage, at);
  const start =
    last === undefined ? from : last.name === last.base ? last.to : Math.max(from, last.from - 16);
  const word = [...passage.text.slice(start, at).matchAll(comparison)].at(-1)?.[0] ?? "";
  if (word === "" || /^[同环]比$/u.test(word)) return word;
  const [year] = /\d{4}年/u.exec(word) ?? [];
  return year === undefined ? "比上年" : `较${year}`;
}

const comparison = /[同环]比|[比较](?:上|去|\d{4})年|与(?:上|去)年(?:同期)?相比/gu;

/** A、B分别达到X、Y，分别提高x、y: the changes are those of the figures before, in their order. */
export function changeInList(
  found: NumberInText,
  earlier: readonly NamedFigure[],
): {name: string; base: string} | undefined {
  const {passage, at, end} = found;
  const {from} = sentenceAround(passage, at);
  const before = passage.text.slice(from, at);
  const apart = before.lastIndexOf("分别");
  const [, what] =
    /^分别((?:提[高升]|增[长加]|上升|下降|减少|降低)了?(?![到至为])|占[^\d]{0,8})/u.exec(
      before.slice(apart),
    ) ?? [];
  // 城乡收入分别增长X、Y has its names before it.
  const share = /^占(?:(全[国省市区县州]))?/u.exec(what ?? "");
  const isBare = /(?:^|[，,；;])(?:[较比与].{1,8}|同比)?$/u.test(before.slice(0, Math.max(apart, 0)));
  if (apart < 0 || what === undefined || !isBare) return undefined;
  const countIn = (words: string) => withoutBrackets(words).match(/\d[\d.]*/gu)?.length ?? 0;
  const [behind = ""] = /^[^，,。；;]*/u.exec(withoutBrackets(passage.text.slice(end, end + 160))) ?? [];
  const index = countIn(before.slice(apart));
  const own = earlier.filter(({from: start, to}) => start >= from && to <= from + apart);
  const figures = own.slice(-(index + 1 + countIn(behind)));
  const base = figures.length > index + countIn(behind) ? figures[index]?.base : undefined;
  return base === undefined
    ? undefined
    : {
        name: cutName(
          share
            ? `${base}${share[1] ? `占${share[1]}比重` : "占比"}`
            : `${base}${comparedWith(found, undefined)}${what.replace("了", "")}`,
        ),
        base,
      };
}

const withoutBrackets = (text: string) => text.replace(/[(（][^()（）]*[)）]/gu, "");
