import type Handlebars from "handlebars";
import type {Diagnostic, Wording} from "../diagnostic/diagnostic.ts";
import type {Place} from "../diagnostic/place.ts";
import {noListToLoop} from "./check-block.ts";
import {CALL_PLACE, calledAs, REQUIRED} from "./expression-rewriter.ts";
import {type Helper, HelperError, isTime, type ParameterKind, type Scope} from "./helper.ts";
import {type PrintContext, printValue} from "./print.ts";
import {PRINT} from "./rewriter.ts";
import {type BlockOptions, followPath, hasOwn, makeEachBlock, withBlock} from "./scope-blocks.ts";
import {markOrigin, type Origin} from "./source-map.ts";
import {findUnknownNames} from "./unknown-names.ts";
import {unknownVariable} from "./unknown-variable.ts";

/** What one rendering shares with the helpers that it calls; travels in Handlebars' data. */
export interface RenderState {
  readonly scope: Scope;
  readonly origins: readonly Origin[];
  readonly diagnostics: Diagnostic[];
  /** Ids of observations in the order in which the text cites them. */
  readonly cited: Set<string>;
  /** How often the loops of the document have turned. */
  turns: number;
}

/** The longest documents of the project take some thousands; loops within loops within loops take for ever. */
const mostTurns = 200_000;

type Environment = ReturnType<typeof Handlebars.create>;
interface CallOptions {
  readonly hash: Record<string, unknown>;
  readonly data: {readonly state: RenderState; readonly surroundings?: readonly unknown[]};
}

/** Puts our helpers, and the two that every value passes through, into a Handlebars of its own. */
export function registerHelpers(environment: Environment, helpers: readonly Helper[]): void {
  for (const name of ["lookup", "log", "helperMissing", "blockHelperMissing"])
    environment.unregisterHelper(name);
  environment.registerHelper("with", withBlock);
  environment.registerHelper("each", makeEachBlock(reportNoList, mayTurn));
  environment.registerHelper(PRINT, printHelper);
  environment.registerHelper(REQUIRED, makeRequiredHelper(new Set(helpers.map(({name}) => name))));
  for (const helper of helpers) {
    environment.registerHelper(calledAs(helper.name), (...call: unknown[]) => {
      const {hash, data} = call.pop() as CallOptions;
      return callHelper(helper, call, hash, data.state);
    });
  }
}

function printHelper(value: unknown, context: PrintContext, origin: number, options: CallOptions): string {
  const {state} = options.data;
  const printed = printValue(value, context, placeOf(state, origin));
  if (printed.diagnostic) state.diagnostics.push(printed.diagnostic);
  for (const id of printed.observations) state.cited.add(id);
  return context === "text" ? printed.text : markOrigin(origin) + printed.text;
}

/** Handlebars reads a variable that does not exist as nothing; here it is a mistake with a place. */
function makeRequiredHelper(helperNames: ReadonlySet<string>) {
  return function required(
    this: unknown,
    value: unknown,
    name: string,
    origin: number,
    isBlockParameter: boolean,
    isPrinted: boolean,
    ...rest: unknown[]
  ): unknown {
    const {data} = rest.pop() as CallOptions;
    const {state} = data;
    const report = (code: string, message: Wording, hint: Wording) =>
      state.diagnostics.push({severity: "error", code, message, hint, place: placeOf(state, origin)});
    if (value === null && isPrinted) {
      report(
        "variable-without-data",
        {en: `"${name}" has no data here`, zh: `“${name}”在这里没有数据`},
        {
          en: "guard it with {{#if …}} or {{#with …}}, so that it is not printed as a blank",
          zh: "请用 {{#if …}} 或 {{#with …}} 包起来，以免印成空白",
        },
      );
    }
    if (value !== undefined) return value;
    const surroundings = data.surroundings ?? [];
    const [first = ""] = name.split(".");
    // A name that is there, be it without data, hides the same name further out.
    const contexts = [this, ...surroundings];
    const owner = isBlockParameter ? undefined : contexts.find((context) => hasOwn(context, first));
    const found = followPath(owner, name);
    if (found !== undefined) return found;
    const parentName = name.slice(0, Math.max(name.lastIndexOf("."), 0));
    const parent = rest[0] ?? followPath(owner, parentName);
    const isWithin = parent !== undefined && parent !== null;
    const step = isWithin ? name.slice(parentName.length + 1) : first;
    const candidates = isWithin ? namesIn(parent) : contexts.flatMap(namesIn);
    const problem = unknownVariable(name, step, candidates, helperNames.has(name));
    report(problem.code, problem.message, problem.hint);
    return null;
  };
}

function reportNoList(options: BlockOptions): void {
  const {hash, data} = options as unknown as CallOptions;
  data.state.diagnostics.push({
    severity: "error",
    code: "wrong-arguments",
    ...noListToLoop,
    place: placeOf(data.state, Number(hash[CALL_PLACE])),
  });
}

function mayTurn(options: BlockOptions, turns: number): boolean {
  const {hash, data} = options as unknown as CallOptions;
  const {state} = data;
  const isTold = state.turns > mostTurns;
  state.turns += turns;
  if (state.turns <= mostTurns) return true;
  if (isTold) return false;
  state.diagnostics.push({
    severity: "error",
    code: "too-many-turns",
    message: {
      en: `the loops of this document turn more than ${mostTurns} times`,
      zh: `这份文件里的循环超过了 ${mostTurns} 次`,
    },
    hint: {
      en: "do not put loops over everything into each other; narrow the inner list, or cut it with (take … 10)",
      zh: "不要把遍历全部数据的循环套在一起；请缩小里层的列表，或用 (take … 10) 只取前几项",
    },
    place: placeOf(state, Number(hash[CALL_PLACE])),
  });
  return false;
}

function namesIn(context: unknown): string[] {
  return typeof context === "object" && context !== null && !Array.isArray(context)
    ? Object.keys(context)
    : [];
}

function callHelper(
  helper: Helper,
  values: unknown[],
  hash: Record<string, unknown>,
  state: RenderState,
): unknown {
  const {[CALL_PLACE]: origin, ...options} = hash;
  const place = placeOf(state, Number(origin));
  const report = (diagnostic: Diagnostic) => state.diagnostics.push(diagnostic);
  try {
    values.forEach((value, index) => {
      const parameter = helper.parameters[Math.min(index, helper.parameters.length - 1)];
      if (parameter) checkValue(parameter.name, parameter.kind, value, state);
    });
    for (const [name, value] of Object.entries(options)) {
      const kind = helper.options[name];
      if (kind) checkValue(name, kind, value, state);
    }
    return helper.run({arguments: values, options, scope: state.scope, place, report});
  } catch (error) {
    if (!(error instanceof HelperError)) throw error;
    const {code, wording, hint} = error;
    report({severity: "error", code, message: wording, place, ...(hint ? {hint} : {})});
    return null;
  }
}

/** Arguments that are computed are checked at the call; literal ones were checked before, and pass. */
function checkValue(name: string, kind: ParameterKind, value: unknown, state: RenderState): void {
  if (value === null || value === undefined) return;
  const expected = expectedType(kind);
  const right =
    expected === undefined ||
    (expected === "array" ? Array.isArray(value) : typeof value === expected) ||
    // A record may stand for its own id: (observations area=area) and (… area=area.code) both work.
    (expected === "string" &&
      kind !== "text" &&
      kind !== "literal" &&
      typeof value === "object" &&
      ("id" in value || "code" in value)) ||
    ((kind === "indicators" || kind === "areas") && Array.isArray(value)) ||
    (isWrittenAsNumber(kind) && typeof value === "number");
  if (!right) {
    throw new HelperError("wrong-arguments", {
      en: `"${name}" cannot be ${Array.isArray(value) ? "a list" : `a ${typeof value}`}`,
      zh: `“${name}”的值类型不对`,
    });
  }
  const isTyped = typeof value === "string" || (typeof value === "number" && isTime(kind));
  if (isTyped) {
    const unknown = findUnknownNames(String(value), kind, state.scope.view.names)[0];
    if (unknown) throw new HelperError(unknown.code, unknown.message, unknown.hint);
  }
}

/** 2025 without quotation marks is as good as with them. */
const isWrittenAsNumber = (kind: ParameterKind) => kind === "text" || kind === "literal" || isTime(kind);

function expectedType(kind: ParameterKind): "string" | "number" | "boolean" | "array" | "object" | undefined {
  switch (kind) {
    case "number":
      return "number";
    case "boolean":
      return "boolean";
    case "list":
    case "observation-list":
    case "indicator-list":
    case "progress-list":
      return "array";
    case "observation":
      return "object";
    case "any":
      return undefined;
    default:
      return "string";
  }
}

function placeOf(state: RenderState, origin: number): Place {
  return state.origins[origin]?.place ?? {file: ""};
}
