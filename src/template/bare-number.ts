import type {Diagnostic} from "../diagnostic/diagnostic.ts";
import type {Shape} from "./shapes.ts";

type Expression = hbs.AST.Expression;

/** Fields in which 0 is a figure like any other; a count or a change of 0 is meant to be nothing. */
const telling: ReadonlySet<string> = new Set(["value", "valueHigh"]);
const conditions: ReadonlySet<string> = new Set(["and", "or", "not"]);

/** Whether a helper takes its values for there or not there, as `{{#if}}` does. */
export const isCondition = (helper: string) => conditions.has(helper);

/**
 * The value of a record that stands alone as a condition: 0 would be taken for nothing.
 * @param names given to such a value by `{{#with o.value as |v|}}`, or handed to a partial with it
 */
export function findBareNumber(
  expression: Expression,
  shape: Shape,
  names: ReadonlySet<string>,
): string | undefined {
  if (expression.type !== "PathExpression") return undefined;
  const {parts, data, original} = expression as hbs.AST.PathExpression;
  const last = parts.at(-1) ?? "";
  if (data || (shape !== "number" && shape !== "any")) return undefined;
  return telling.has(last) || (parts.length === 1 && names.has(last)) ? original : undefined;
}

/** Names that some text hands to a partial with the value of a record: `{{> p goal=target.value}}`. */
export function findPassedNumbers(inclusions: readonly string[]): Set<string> {
  const pairs = inclusions.flatMap((call) => [...call.matchAll(/([^\s"'=(){}]+)\s*=\s*([^\s"'=(){}]+)/gu)]);
  const isTelling = (value: string) => telling.has(value.split(".").at(-1) ?? "");
  return new Set(pairs.filter(([, , value = ""]) => isTelling(value)).map(([, name = ""]) => name));
}

/** @param block the name of the block; undefined within a helper, which has no such option */
export function bareNumber(name: string, block: string | undefined): Omit<Diagnostic, "severity" | "place"> {
  const record = name.includes(".") ? name.slice(0, name.lastIndexOf(".")) : "this";
  const there = block ? `{{#${block} ${name} includeZero=true}}` : record;
  return {
    code: "zero-as-nothing",
    message: {
      en: `a condition takes 0 for nothing: where "${name}" is 0, it does not hold`,
      zh: `条件把 0 当作“没有”：“${name}”为 0 时不成立`,
    },
    hint: {
      en: `to ask whether there is a figure write ${there}; to compare write (gt ${name} 0) or (eq ${name} 0)`,
      zh: `要问有没有数据，请写 ${there}；要比大小，请写 (gt ${name} 0) 或 (eq ${name} 0)`,
    },
  };
}
