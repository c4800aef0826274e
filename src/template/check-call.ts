import {areaLevels, indicatorKinds, initiativeKinds, statuses} from "../model/dataset.ts";
import type {Diagnostic, Wording} from "../model/diagnostic.ts";
import {findNearest, suggest} from "../model/suggest.ts";
import type {Names} from "./dataset-view.ts";
import {findUnbacked, unbackedNumber} from "./find-unbacked.ts";
import {type Helper, type ParameterKind, splitNames} from "./helper.ts";

type Expression = hbs.AST.Expression;

export interface CallCheck {
  readonly names: Names;
  readonly call: hbs.AST.SourceLocation;
  readonly report: (
    code: string,
    loc: hbs.AST.SourceLocation,
    message: Wording,
    hint?: Diagnostic["hint"],
  ) => void;
  readonly warn: (problem: UnknownName, loc: hbs.AST.SourceLocation) => void;
}

/** Checks a helper's call as far as it can be seen without data: number, names and literal values of arguments. */
export function checkCall(
  helper: Helper,
  params: readonly Expression[],
  pairs: readonly hbs.AST.HashPair[],
  check: CallCheck,
): void {
  const {parameters} = helper;
  const least = parameters.filter((parameter) => !parameter.optional).length;
  const most = parameters.at(-1)?.repeated ? Number.POSITIVE_INFINITY : parameters.length;
  if (params.length < least || params.length > most) {
    const wanted =
      least === most ? String(least) : most === Number.POSITIVE_INFINITY ? `${least}+` : `${least}–${most}`;
    check.report(
      "wrong-arguments",
      check.call,
      {
        en: `"${helper.name}" takes ${wanted} value(s), not ${params.length}`,
        zh: `“${helper.name}”需要 ${wanted} 个值，这里有 ${params.length} 个`,
      },
      {en: `for example: ${helper.example}`, zh: `例如：${helper.example}`},
    );
  }
  params.forEach((expression, index) => {
    const parameter = parameters[Math.min(index, parameters.length - 1)];
    if (parameter) checkLiteral(expression, parameter.kind, check);
  });
  for (const pair of pairs) {
    const kind = Object.hasOwn(helper.options, pair.key) ? helper.options[pair.key] : undefined;
    if (kind) checkLiteral(pair.value, kind, check);
    else {
      const known = Object.keys(helper.options);
      check.report(
        "wrong-arguments",
        pair.loc,
        {en: `"${helper.name}" has no option "${pair.key}"`, zh: `“${helper.name}”没有“${pair.key}”这个选项`},
        suggest(pair.key, known),
      );
    }
  }
}

function checkLiteral(expression: Expression, kind: ParameterKind, check: CallCheck): void {
  if (expression.type !== "StringLiteral") return;
  const {value, loc} = expression as hbs.AST.StringLiteral;
  if (kind === "text") {
    for (const number of findUnbacked(value, check.names)) check.warn(unbackedNumber(number), loc);
  }
  for (const problem of findUnknownNames(value, kind, check.names)) {
    check.report(problem.code, loc, problem.message, problem.hint);
  }
}

export interface UnknownName {
  readonly code: string;
  readonly message: Wording;
  readonly hint: Wording;
}

/** What in a text argument names nothing that there is; also used for arguments that are computed. */
export function findUnknownNames(value: string, kind: ParameterKind, names: Names): UnknownName[] {
  switch (kind) {
    case "indicator":
      return names.indicators.has(value) ? [] : [unknownIndicator(value, names)];
    case "indicators":
      return splitNames(value)
        .filter((name) => !names.indicators.has(name))
        .map((name) => unknownIndicator(name, names));
    case "topic":
      return names.topics.has(value) ? [] : [unknown("topic", "领域", value, names.topics)];
    case "area":
      return names.areas.has(value) ? [] : [unknown("area", "地区", value, names.areas)];
    case "levels":
      return splitNames(value)
        .filter((name) => !(areaLevels as readonly string[]).includes(name))
        .map((name) => unknown("level", "地区级别", name, areaLevels));
    case "initiative-kinds":
      return splitNames(value)
        .filter((name) => !(initiativeKinds as readonly string[]).includes(name))
        .map((name) => unknown("kind", "举措类型", name, initiativeKinds));
    case "status":
      return (statuses as readonly string[]).includes(value)
        ? []
        : [unknown("status", "状态", value, statuses)];
    case "statuses":
      return splitNames(value)
        .filter((name) => !(statuses as readonly string[]).includes(name))
        .map((name) => unknown("status", "状态", name, statuses));
    case "kind":
    case "kinds":
      return splitNames(value)
        .filter((name) => !(indicatorKinds as readonly string[]).includes(name))
        .map((name) => unknown("kind", "指标类型", name, indicatorKinds));
    case "period":
      return /^\d{4}(\/\d{4})?$/u.test(value)
        ? []
        : [
            {
              code: "wrong-arguments",
              message: {en: `"${value}" is not a period`, zh: `“${value}”不是时期`},
              hint: {en: "write a year such as 2025, or 2021/2025", zh: "请写成年份，如 2025 或 2021/2025"},
            },
          ];
    default:
      return [];
  }
}

function unknownIndicator(value: string, names: Names): UnknownName {
  const hint =
    findNearest(value, names.indicators) === undefined
      ? {
          en: 'run "jianbao list indicators" to see what there is',
          zh: "用 jianbao list indicators 查看全部指标",
        }
      : suggest(value, names.indicators);
  return {
    code: "unknown-indicator",
    message: {en: `there is no indicator "${value}"`, zh: `数据里没有指标“${value}”`},
    hint,
  };
}

function unknown(en: string, zh: string, value: string, known: Iterable<string>): UnknownName {
  return {
    code: `unknown-${en}`,
    message: {en: `there is no ${en} "${value}"`, zh: `没有${zh}“${value}”`},
    hint: suggest(value, known),
  };
}
