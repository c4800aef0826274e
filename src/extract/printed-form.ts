import type {Span} from "../check/span.ts";
import {findQualifierAfter, findQualifierBefore, isOtherWord} from "../figure/qualifier-words.ts";
import {type FigureMeaning, readFigure} from "../figure/read-figure.ts";
import {findUnit} from "../figure/units.ts";
import type {NumberInText} from "./number-in-text.ts";

/** A figure as its source prints it: with its unit and the words that say how exact it is. */
export interface PrintedForm extends Span {
  /** Undefined where it cannot be read without doubt. */
  readonly meaning: FigureMeaning | undefined;
  /** Places in the folded text behind which the unit ends, and the words that belong to the figure. */
  readonly unit: string;
}

const scope =
  /(?:(?:全[国市区省县球校]|世界|亚洲|中国|重庆市?|[西东中南北]部(?:地区)?|中西部|川渝(?:地区)?|成渝(?:地区)?|[市省区县]内|主城(?:都市)?区?|同类\p{Script=Han}{0,4}|百强区)?(?:排名|位[居列次]|[居列]|名列|跻身|跃居)?(?:双|前|第)?)$/u;

/** The whole of what is printed of a figure. @param units of the data package that may be printed */
export function findPrintedForm(found: NumberInText, units: readonly string[]): PrintedForm {
  const {before, after, at, end, number, passage} = found;
  const tail = readTail(number, after, units);
  const isPlace = number.startsWith("第") || (/前$/u.test(before) && !/[目以之提学此当日]前$/u.test(before));
  const clause = before.slice(Math.max(0, before.search(/[^。！？!?\n；;，,：:（）()“”]*$/u)));
  const head = isPlace ? (scope.exec(clause)?.[0] ?? "") : qualifierOf(clause);
  const {text} = passage;
  const to = end + tail.length;
  // 第一名5人次: with its 名 the place would run into the next number.
  const ends = isPlace && /\d/u.test(text[to] ?? "") ? [end] : [to];
  const starts = isPlace ? [at - head.length, at - (before.endsWith("前") ? 1 : 0)] : [at - head.length];
  const forms = ends.flatMap((last) => starts.map((from): Span => ({from, to: last})));
  for (const span of forms) {
    const meaning = readFigure(passage.text.slice(span.from, span.to), units);
    if (meaning) return {...span, meaning, unit: tail.unit};
  }
  const [first = {from: at, to: end}] = forms;
  return {...first, meaning: undefined, unit: tail.unit};
}

function qualifierOf(clause: string): string {
  const found = findQualifierBefore(clause);
  return found && !isOtherWord(found) ? clause.slice(found.rest.length) : "";
}

/** 余, the unit, 以上 and 之间, as many of them as follow. */
function readTail(number: string, after: string, units: readonly string[]): {length: number; unit: string} {
  const isSigned = /[%‰]$|^百分之/u.test(number);
  const more = /^[余多](?!媒)/u.exec(after)?.[0] ?? "";
  const behind = after.slice(more.length);
  const unit = isSigned ? (/^个?百分点/u.exec(behind)?.[0] ?? "") : findUnit(behind, units);
  const rest = behind.slice(unit.length);
  const qualifier = findQualifierAfter(rest);
  const between = /^(?:之间|不等)/u.exec(rest)?.[0] ?? "";
  const words = qualifier ? rest.slice(0, rest.length - qualifier.rest.length) : between;
  const isCounted = unit !== "" || isSigned || words !== "" || /[万千百\d]$/u.test(number);
  return {length: (isCounted ? more.length : 0) + unit.length + words.length, unit};
}
