import type {Diagnostic, Wording} from "../diagnostic/diagnostic.ts";
import {suggest} from "../diagnostic/suggest.ts";
import {checkShape} from "./check-shape.ts";
import type {Names} from "./dataset-view.ts";
import {findUnbacked, unbackedNumber} from "./find-unbacked.ts";
import {type Helper, isTime, type ParameterKind} from "./helper.ts";
import type {Shape} from "./shapes.ts";
import {findUnknownNames, type UnknownName} from "./unknown-names.ts";

type Expression = hbs.AST.Expression;

export interface CallCheck {
  readonly names: Names;
  readonly call: hbs.AST.SourceLocation;
  readonly shapeOf: (expression: Expression) => Shape;
  readonly report: (
    code: string,
    loc: hbs.AST.SourceLocation,
    message: Wording,
    hint?: Diagnostic["hint"],
  ) => void;
  readonly warn: (problem: Omit<UnknownName, "at">, loc: hbs.AST.SourceLocation) => void;
}

/** Checks a helper's call as far as it can be seen without data: number, names and values of arguments. */
export function checkCall(
  helper: Helper,
  params: readonly Expression[],
  pairs: readonly hbs.AST.HashPair[],
  check: CallCheck,
): void {
  const {parameters} = helper;
  const isComplete = checkCount(helper, params.length, check);
  params.forEach((expression, index) => {
    const parameter = parameters[Math.min(index, parameters.length - 1)];
    if (parameter && isComplete) checkArgument(expression, parameter.kind, helper, check);
  });
  for (const pair of pairs) {
    const kind = Object.hasOwn(helper.options, pair.key) ? helper.options[pair.key] : undefined;
    if (kind) checkArgument(pair.value, kind, helper, check);
    else {
      check.report(
        "wrong-arguments",
        pair.loc,
        {en: `"${helper.name}" has no option "${pair.key}"`, zh: `“${helper.name}”没有“${pair.key}”这个选项`},
        suggest(pair.key, Object.keys(helper.options)),
      );
    }
  }
}

/** False if a value is missing or there is one too many: then nobody knows which is which. */
function checkCount(helper: Helper, found: number, check: CallCheck): boolean {
  const {parameters} = helper;
  const least = parameters.filter((parameter) => !parameter.optional).length;
  const most = parameters.at(-1)?.repeated ? Number.POSITIVE_INFINITY : parameters.length;
  if (found >= least && found <= most) return true;
  const wanted =
    least === most ? String(least) : most === Number.POSITIVE_INFINITY ? `${least}+` : `${least}–${most}`;
  check.report(
    "wrong-arguments",
    check.call,
    {
      en: `"${helper.name}" takes ${wanted} value(s), not ${found}`,
      zh: `“${helper.name}”需要 ${wanted} 个值，这里有 ${found} 个`,
    },
    {en: `for example: ${helper.example}`, zh: `例如：${helper.example}`},
  );
  return false;
}

function checkArgument(expression: Expression, kind: ParameterKind, helper: Helper, check: CallCheck): void {
  const shape = check.shapeOf(expression);
  const wrong = checkShape(shape, kind, helper);
  if (wrong) check.report("wrong-arguments", expression.loc, wrong.message, wrong.hint);
  if (expression.type !== "StringLiteral" && expression.type !== "NumberLiteral") return;
  const {loc} = expression;
  const value = String((expression as hbs.AST.StringLiteral | hbs.AST.NumberLiteral).value);
  if (expression.type === "NumberLiteral" && !isTime(kind)) return;
  if (kind === "text") {
    for (const number of findUnbacked(value, check.names)) check.warn(unbackedNumber(number), loc);
  }
  for (const {code, message, hint, at} of findUnknownNames(value, kind, check.names)) {
    // Of several names in one text the one that is wrong, behind the opening quotation mark.
    const column = loc.start.column + (at === 0 ? 0 : at + 1);
    check.report(code, {...loc, start: {...loc.start, column}}, message, hint);
  }
}
