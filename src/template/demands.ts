import type {Place} from "../diagnostic/place.ts";
import {type Helper, splitNames} from "./helper.ts";
import {nameOf} from "./syntax-nodes.ts";

type Expression = hbs.AST.Expression;

/** A figure that a template prints whatever the data holds: its indicator is named, and nothing deals with its absence. */
export interface Demand {
  readonly indicator: string;
  readonly status: string | undefined;
  readonly period: string | undefined;
  /** Undefined for the document's own area; a code or name, or `city`, where another one is asked for. */
  readonly area: string | undefined;
  /** Where the indicator is written. */
  readonly place: Place;
  /** The call that prints it, where rendering would warn as well. */
  readonly call: Place;
}

type Wanted = Omit<Demand, "place" | "call"> & {readonly loc: hbs.AST.SourceLocation};

/** Helpers that print an observation, or something of it. */
const printing = new Set(["figure", "phrase", "is", "period", "status", "change", "gap"]);

/** The observations that a call prints, as far as they are asked for by name. */
export function findDemands(helper: Helper, params: readonly Expression[]): Wanted[] {
  if (!printing.has(helper.name)) return [];
  return params.flatMap((parameter) => readDemand(parameter) ?? []);
}

function readDemand(expression: Expression): Wanted | undefined {
  if (expression.type !== "SubExpression") return undefined;
  const {path, params, hash} = expression as hbs.AST.SubExpression;
  const [indicator] = params;
  if (nameOf(path as Expression) !== "observation" || indicator?.type !== "StringLiteral") return undefined;
  const options = new Map<string, string | undefined>();
  for (const {key, value} of hash?.pairs ?? []) {
    const text = literalOf(value);
    // What is computed cannot be told before there is data, nor what a range of times holds.
    if (text === undefined || key === "since" || key === "until") return undefined;
    options.set(key, text);
  }
  return {
    indicator: (indicator as hbs.AST.StringLiteral).value,
    status: options.get("status"),
    period: options.get("period"),
    area: options.get("area"),
    loc: indicator.loc,
  };
}

function literalOf(expression: Expression): string | undefined {
  if (expression.type === "StringLiteral") return (expression as hbs.AST.StringLiteral).value;
  return nameOf(expression) === "city" ? "city" : undefined;
}

/**
 * Whether a block's condition deals with the absence of an indicator: it asks for the indicator, or chooses among
 * areas and topics.
 */
export function guards(condition: readonly Expression[], indicator: string): boolean {
  return condition.some((expression) => {
    const own = nameOf(expression).split(".")[0] ?? "";
    if (["area", "topic"].includes(own)) return true;
    if (expression.type === "StringLiteral") {
      return splitNames((expression as hbs.AST.StringLiteral).value).includes(indicator);
    }
    if (expression.type !== "SubExpression") return false;
    const {params, hash} = expression as hbs.AST.SubExpression;
    return guards([...params, ...(hash?.pairs ?? []).map(({value}) => value)], indicator);
  });
}
