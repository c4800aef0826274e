import type {Diagnostic} from "../diagnostic/diagnostic.ts";
import type {Shape} from "./shapes.ts";

type Expression = hbs.AST.Expression;
type Told = Pick<Diagnostic, "code" | "message"> & {readonly hint: NonNullable<Diagnostic["hint"]>};

/** What `{{#each}}` tells of the turn that it is in, by the name behind `@`. */
export const loopVariables = ["number", "index", "first", "last", "key", "root"];

export const loopShapes: Readonly<Record<string, Shape>> = {
  number: "number",
  index: "number",
  key: "number",
  first: "boolean",
  last: "boolean",
};

/** What is there for the turn of the loop that stands at `index`, of so many. */
export function turnOf(index: number, count: number): Readonly<Record<string, unknown>> {
  return {number: index + 1, index, key: index, first: index === 0, last: index === count - 1};
}

/** Whether an expression counts the turns from 0. @param counters names given by `as |item counter|` */
export function countsFromZero(expression: Expression, counters: ReadonlySet<string>): boolean {
  if (expression.type !== "PathExpression") return false;
  const {data, parts, original} = expression as hbs.AST.PathExpression;
  const [name = ""] = parts;
  if (parts.length !== 1) return false;
  return data ? name === "index" || name === "key" : counters.has(name) && original === name;
}

/** Names that some text hands to a partial with such a count: `{{> row n=@index}}`. */
export function findPassedCounters(partial: string, inclusions: readonly string[]): Set<string> {
  const own = inclusions.filter((call) => /^\{\{~?>\s*([^\s}]+)/u.exec(call)?.[1] === partial);
  return new Set(
    own.flatMap((call) =>
      [...call.matchAll(/([^\s"'=(){}]+)\s*=\s*@(?:\.\.\/)*(?:index|key)\b/gu)].map(([, name = ""]) => name),
    ),
  );
}

/** A reader would see 第0项. @param name as it is written */
export function zeroBased(name: string): Told {
  const right = name.startsWith("@../") ? name.replace(/[^/]*$/u, "number") : "@number";
  return {
    code: "zero-based-index",
    message: {
      en: `"${name}" counts from 0: the first is printed as 0`,
      zh: `“${name}”从 0 数起：第一项会印成 0`,
    },
    hint: name.startsWith("@")
      ? {en: `write {{${right}}}, which counts from 1`, zh: `请改用 {{${right}}}，它从 1 数起`}
      : {
          en: `write {{${right}}}, which counts from 1; of the loop around this one {{@../number}}`,
          zh: `请改用 {{${right}}}，它从 1 数起；要外面一层循环的，写 {{@../number}}`,
        },
  };
}

/** Helpers of other programs that add to a counter, and names that others have for it. */
const ordinals =
  /^@?(?:\.\.\/)*(?:ordinal|inc|incr|increment|add|addone|plus|plusone|sum|math|calc|position|counter|rownum|rownumber|row_number|idx|no|num|index1|index_1|indexplusone|humanindex|iteration|number|index)$/iu;

/** What to write where somebody looks for a number that counts from 1; undefined where nobody does. */
export function adviseNumber(name: string): Told["hint"] | undefined {
  if (!ordinals.test(name)) return undefined;
  return {
    en: "in {{#each …}} write {{@number}}: it counts from 1 (@index from 0)",
    zh: "在 {{#each …}} 里请写 {{@number}}，从 1 数起（@index 从 0 数起）",
  };
}
