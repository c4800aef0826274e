import type {FigureMeaning} from "../../figure/read-figure.ts";
import {clauseAround, type NumberInText} from "../number-in-text.ts";
import type {PrintedForm} from "../printed-form.ts";
import type {KnownArea} from "../report.ts";
import {stripOpening} from "./name-words.ts";

/**
 * What one figure is said of at once: 初中优秀率、平均分均居全市第一, 规模和质量全市双第一. Each gets a row of its own, all
 * of them at one place. Empty where it is said of one thing.
 */
export function findSharedNames(
  found: NumberInText,
  printed: PrintedForm,
  meaning: FigureMeaning | undefined,
  areas: readonly KnownArea[],
): string[] {
  if (meaning === undefined) return [];
  const {passage} = found;
  const clause = clauseAround(passage, found.at);
  const before = passage.text.slice(clause.from, printed.from);
  const isDouble = passage.text.slice(printed.from, printed.to).includes("双第");
  const [, words = ""] = /^(.*?[、和与及].*?)(?:(?<!平)均|都|双双)[^、和与及\d]{0,6}$/u.exec(before) ?? [];
  const isMeasured =
    meaning.kind === "rank" && /(?:[率度分额例数量比绩]|规模|质量)(?:位?居|位列|名列|列|为)*$/u.test(before);
  const said =
    isDouble || (words === "" && isMeasured)
      ? before.replace(/(?:分别|均|都|双双|位?居|位列|名列|为|获得?)+$/u, "")
      : words;
  const names = stripOpening(said, areas)
    .split(/、|和|与|及|\//u)
    .filter((name) => name.length > 1);
  // 教师、学生满意度: the last of them has what all share.
  const end = /(?:满意[度率]|\p{Script=Han}{2}率|占比|比例|得分|成绩)$/u.exec(names.at(-1) ?? "")?.[0] ?? "";
  const whole = names.map((name) => (/[率度比例分绩量数额]$|规模$/u.test(name) ? name : `${name}${end}`));
  if (names.length < 2 || names.some((name) => /\d/u.test(name))) return [];
  const scope =
    /(?:全[国市区县球]|世界|[西东中]部|川渝|成渝)/u.exec(passage.text.slice(printed.from, printed.to))?.[0] ??
    "";
  return meaning.kind === "rank" ? whole.map((name) => `${name}${scope}位次`) : whole;
}
