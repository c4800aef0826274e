import type {NumberInText} from "../number-in-text.ts";
import type {PrintedForm} from "../printed-form.ts";
import type {KnownArea} from "../report.ts";
import type {FoundName, NamedFigure, NameFound} from "./found-name.ts";
import {nameOfKind, nameOfSchools} from "./kind-of-school.ts";
import {nameAcrossBracket} from "./name-across-bracket.ts";
import {type NameContext, readContext} from "./name-context.ts";
import {nameFromLead, withLead} from "./name-from-lead.ts";
import {changeInList, nameInList} from "./name-in-list.ts";
import {nameOfChange, nameOfRise} from "./name-of-change.ts";
import {nameByPredicate, nameOfCount, nameOfExamples} from "./name-of-count.ts";
import {nameOfMoney} from "./name-of-money.ts";
import {nameOfPart, nameOfShare, nameWithin} from "./name-of-part.ts";
import {nameOfPlace} from "./name-of-place.ts";
import {nameOfSibling} from "./name-of-sibling.ts";
import {cutName, withoutVerb} from "./name-words.ts";

/** What a figure is of, where the words around it are of one kind; else undefined. */
type Rule = (context: NameContext) => NameFound | undefined;

/** The first that knows a name is right: those that look at more come before those that look at less. */
const rules: readonly Rule[] = [
  nameInList,
  changeInList,
  nameOfChange,
  nameOfSchools,
  nameOfShare,
  nameAcrossBracket,
  nameOfSibling,
  nameOfKind,
  nameOfPart,
  nameOfMoney,
  nameOfExamples,
  nameOfPlace,
  nameByPredicate,
  nameOfCount,
  nameWithin,
  nameOfRise,
  nameOnBothSides,
  nameBehind,
  nameFromLead,
  nameBefore,
];

/** What a figure is of, in words of its source. @param earlier figures of its passage, the last of which is nearest */
export function findName(
  found: NumberInText,
  printed: PrintedForm,
  earlier: readonly NamedFigure[],
  areas: readonly KnownArea[],
): FoundName {
  const context = readContext(found, printed, earlier, areas);
  const verb = `${context.before}${context.after}`;
  for (const rule of rules) {
    const known = rule(context);
    if (known) return {isDoubtful: false, ...known, name: cutName(known.name), verb};
  }
  return {name: "", isDoubtful: true, verb};
}

const rates =
  /(?:率|比例?|占比|比重|度|面|水平|系数|指数|年限|满意度|分值|经费|投入|资金|总额|面积|收入|支出|产值|学位数?|时长|数)$/u;

/** 95%的学校 has its name on both sides. */
function nameOnBothSides({isCounted, after, bare, behind}: NameContext): NameFound | undefined {
  if (isCounted || !/^的?\p{Script=Han}{2}/u.test(after) || rates.test(bare) || behind.length < 2)
    return undefined;
  const words = after.replace(/^的/u, "").slice(0, 14);
  return {name: bare.length > 14 ? words : `${bare}${words}`};
}

function nameBehind({bare, behind}: NameContext): NameFound | undefined {
  return bare === "" && behind.length > 1 ? {name: behind} : undefined;
}

function nameBefore({bare, last, isShared}: NameContext): NameFound {
  return {name: last && isShared ? withLead(last.name, bare, true) : withoutVerb(bare)};
}
