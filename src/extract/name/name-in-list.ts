import type {NameFound} from "./found-name.ts";
import type {NameContext} from "./name-context.ts";
import {comparedWith} from "./name-of-change.ts";
import {shareOf} from "./name-of-part.ts";
import {stripOpening} from "./name-words.ts";

/** “A、B和C分别为X、Y、Z”: the names stand before the numbers, in their order. */
export function nameInList({found, sentence, areas}: NameContext): NameFound | undefined {
  const {passage, at} = found;
  const before = passage.text.slice(sentence.from, at);
  const apart = before.lastIndexOf("分别");
  if (apart < 0 || before.length - apart > 60 || /[。；;]/u.test(before.slice(apart))) return undefined;
  // 分别由36%、28%提升至100%、64%: they are told twice over.
  const [told = ""] = before
    .slice(apart)
    .split(/(?:提升|提高|增加?|增长|上升|升|下降|降低?|减少)[到至为]/u)
    .slice(-1);
  const numbers = told
    .split(/[、和,，]/u)
    .filter((piece) => /\d|[一二三四五六七八九十百]/u.test(piece)).length;
  const isMiddle = /[、和,，及]\s*(?:[约近超])?$/u.test(before);
  const index = isMiddle ? numbers : 0;
  const words = stripOpening(
    before
      .slice(0, apart)
      .split(/[，,；;：:。]/u)
      .at(-1) ?? "",
    areas,
  );
  const names = words.split(/、|和|与|及/u).filter((name) => name !== "");
  const name = names[index];
  if (name === undefined || names.length < 2) return undefined;
  // 毛入园率、普惠率 are whole; 小学、初中巩固率 share their end.
  const end =
    /(?:毛?入[园学]率|覆盖率|优[良秀]率|满意[度率]|[师生]{2}比|占比|比例|人数|数量|面积|经费|\p{Script=Han}{2}率)$/u.exec(
      names.at(-1) ?? "",
    )?.[0] ?? "";
  const isWhole = (end !== "" && name.endsWith(end.slice(-1))) || index === names.length - 1;
  return {name: isWhole ? name : `${name}${end}`};
}

/** A、B分别达到X、Y，分别提高x、y: the changes are those of the figures before, in their order. */
export function changeInList({found, earlier, sentence}: NameContext): NameFound | undefined {
  const {passage, at, end} = found;
  const {from} = sentence;
  const before = passage.text.slice(from, at);
  const apart = before.lastIndexOf("分别");
  const [, what] =
    /^分别((?:提[高升]|增[长加]|上升|下降|减少|降低)了?(?![到至为])|占[^\d]{0,8})/u.exec(
      before.slice(apart),
    ) ?? [];
  // 城乡收入分别增长X、Y has its names before it.
  const isBare = /(?:^|[，,；;])(?:[较比与].{1,8}|同比)?$/u.test(before.slice(0, Math.max(apart, 0)));
  if (apart < 0 || what === undefined || !isBare) return undefined;
  const countIn = (words: string) => withoutBrackets(words).match(/\d[\d.]*/gu)?.length ?? 0;
  const [behind = ""] = /^[^，,。；;]*/u.exec(withoutBrackets(passage.text.slice(end, end + 160))) ?? [];
  const index = countIn(before.slice(apart));
  const own = earlier.filter(({from: start, to}) => start >= from && to <= from + apart);
  const figures = own.slice(-(index + 1 + countIn(behind)));
  const base = figures.length > index + countIn(behind) ? figures[index]?.base : undefined;
  if (base === undefined) return undefined;
  const changed = what.startsWith("占")
    ? shareOf(what)
    : `${comparedWith(found, undefined)}${what.replace("了", "")}`;
  return {name: `${base}${changed}`, base};
}

const withoutBrackets = (text: string) => text.replace(/[(（][^()（）]*[)）]/gu, "");
