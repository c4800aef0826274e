import {suggest} from "../diagnostic/suggest.ts";
import type {CallCheck} from "./check-call.ts";
import type {Helper} from "./helper.ts";

/** The block helpers that templates may use. */
const blockHelpers = ["if", "unless", "each", "with"];

/** With it, 0 is no less a value than others. */
export const includeZero = "includeZero";
export const conditional: ReadonlySet<string> = new Set(["if", "unless"]);

/** `{{#each}}` over anything but a list would pass in silence. */
export const noListToLoop = {
  message: {en: "{{#each}} goes through a list; this is none", zh: "{{#each}} 只能遍历列表，这里不是列表"},
  hint: {en: "use {{#with …}} for a single record", zh: "单条记录请用 {{#with …}}"},
};

/** Checks `{{#name …}}`: that there is such a block, and that it gets one value and nothing else. False if there is none. */
export function checkBlock(
  name: string,
  statement: hbs.AST.BlockStatement,
  helpers: ReadonlyMap<string, Helper>,
  report: CallCheck["report"],
): boolean {
  if (!blockHelpers.includes(name)) {
    const known = helpers.has(name);
    report(
      "unknown-block",
      statement.path.loc,
      {en: `there is no block {{#${name}}}`, zh: `没有 {{#${name}}} 这种块`},
      known
        ? {
            en: `"${name}" gives a value: write {{${name} …}} or {{#each (${name} …)}}`,
            zh: `“${name}”是取值的助手：请写成 {{${name} …}} 或 {{#each (${name} …)}}`,
          }
        : suggest(name, blockHelpers),
    );
  } else if (statement.params.length !== 1) {
    report(
      "wrong-arguments",
      statement.loc,
      {
        en: `{{#${name}}} takes one value, not ${statement.params.length}`,
        zh: `{{#${name}}} 只接受一个值，这里有 ${statement.params.length} 个`,
      },
      {
        en: `put a helper's call in parentheses: {{#${name} (helper …)}}`,
        zh: `调用助手要加英文括号：{{#${name} (助手 …)}}`,
      },
    );
  }
  for (const pair of statement.hash?.pairs ?? []) {
    if (pair.key === includeZero && conditional.has(name)) {
      if (pair.value.type === "BooleanLiteral") continue;
      const example = `{{#${name} … includeZero=true}}`;
      report(
        "wrong-arguments",
        pair.value.loc,
        {en: `"${includeZero}" is true or false`, zh: `“${includeZero}”只能是 true 或 false`},
        {en: `write ${example}`, zh: `请写成 ${example}`},
      );
      continue;
    }
    report(
      "wrong-arguments",
      pair.loc,
      {en: `{{#${name}}} has no option "${pair.key}"`, zh: `{{#${name}}} 没有“${pair.key}”这个选项`},
      {
        en: `put a helper's call in parentheses: {{#${name} (helper ${pair.key}=…)}}`,
        zh: `调用助手要加英文括号：{{#${name} (助手 ${pair.key}=…)}}`,
      },
    );
  }
  return blockHelpers.includes(name);
}
