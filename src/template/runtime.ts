import type Handlebars from "handlebars";
import type {Diagnostic} from "../model/diagnostic.ts";
import type {Place} from "../model/place.ts";
import {suggest} from "../model/suggest.ts";
import {findUnknownNames} from "./check-call.ts";
import {type Helper, HelperError, type ParameterKind, type Scope} from "./helper.ts";
import {CALL_PLACE, PRINT, REQUIRED} from "./prepare.ts";
import {type PrintContext, printValue} from "./print.ts";
import {eachBlock, findInSurroundings, withBlock} from "./scope-blocks.ts";
import {markOrigin, type Origin} from "./source-map.ts";

/** What one rendering shares with the helpers that it calls; travels in Handlebars' data. */
export interface RenderState {
  readonly scope: Scope;
  readonly origins: readonly Origin[];
  readonly diagnostics: Diagnostic[];
  /** Ids of observations in the order in which the text cites them. */
  readonly cited: Set<string>;
}

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
  environment.registerHelper("each", eachBlock);
  environment.registerHelper(PRINT, printHelper);
  environment.registerHelper(REQUIRED, requiredHelper);
  for (const helper of helpers) {
    environment.registerHelper(helper.name, (...call: unknown[]) => {
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
function requiredHelper(
  this: unknown,
  value: unknown,
  name: string,
  origin: number,
  ...rest: unknown[]
): unknown {
  if (value !== undefined) return value;
  const {data} = rest.pop() as CallOptions;
  const outer = findInSurroundings(name, data);
  if (outer !== undefined) return outer;
  const {state} = data;
  const parent = rest.length > 0 ? rest[0] : this;
  const known = [parent, ...(parent === this ? (data.surroundings ?? []) : [])].flatMap(namesIn);
  state.diagnostics.push({
    severity: "error",
    code: "unknown-variable",
    message: {en: `there is no variable "${name}" here`, zh: `这里没有名为“${name}”的变量`},
    hint:
      parent === null
        ? {
            en: "what it belongs to has no data here: guard it with {{#if …}} or {{#with …}}",
            zh: "它所属的内容在这里没有数据：请用 {{#if …}} 或 {{#with …}} 包起来",
          }
        : suggest(name.split(".").at(-1) ?? name, known),
    place: placeOf(state, origin),
  });
  return null;
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
    (expected === "string" && typeof value === "object" && ("id" in value || "code" in value)) ||
    (kind === "indicators" && Array.isArray(value)) ||
    (kind === "text" && (typeof value === "number" || typeof value === "object"));
  if (!right) {
    throw new HelperError("wrong-arguments", {
      en: `"${name}" cannot be ${Array.isArray(value) ? "a list" : `a ${typeof value}`}`,
      zh: `“${name}”的值类型不对`,
    });
  }
  if (typeof value === "string") {
    const {view} = state.scope;
    const unknown = findUnknownNames(value, kind, {
      indicators: new Set(view.indicatorById.keys()),
      topics: new Set(view.topicById.keys()),
      areas: new Set(view.areas.flatMap((area) => [area.code, area.name, area.shortName])),
      levels: new Set(view.areas.map((area) => area.level)),
    })[0];
    if (unknown) throw new HelperError(unknown.code, unknown.message, unknown.hint);
  }
}

function expectedType(kind: ParameterKind): "string" | "number" | "boolean" | "array" | "object" | undefined {
  switch (kind) {
    case "number":
      return "number";
    case "boolean":
      return "boolean";
    case "list":
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
