import type {Wording} from "../diagnostic/diagnostic.ts";
import {suggest} from "../diagnostic/suggest.ts";

/** What to tell of a variable that is not there. @param step the part of its path that leads nowhere */
export function unknownVariable(
  name: string,
  step: string,
  candidates: readonly string[],
  isHelper: boolean,
): {code: string; message: Wording; hint: Wording} {
  return {
    code: "unknown-variable",
    message: {en: `there is no variable "${name}" here`, zh: `这里没有名为“${name}”的变量`},
    hint: isHelper
      ? {
          en: `"${name}" is a helper; call it in parentheses: (${name})`,
          zh: `“${name}”是助手，调用时要加英文括号：(${name})`,
        }
      : suggest(step, candidates),
  };
}

/** What every object of JavaScript has or may be asked for; no record of the data is called so. */
const inherited: ReadonlySet<string> = new Set([
  ...Object.getOwnPropertyNames(Object.prototype),
  "prototype",
  "caller",
  "callee",
]);

/** The part of a path that would lead out of the data into the program. */
export function findInherited(parts: readonly string[]): string | undefined {
  return parts.find((part) => inherited.has(part));
}

export function refusedName(name: string): {code: string; message: Wording; hint: Wording} {
  return {
    code: "forbidden-name",
    message: {
      en: `templates may not use "${name}": it belongs to the program, not to the data`,
      zh: `模板里不能使用“${name}”：它属于程序内部，不是数据`,
    },
    hint: {
      en: "take it out; templates see the fields of the data only, such as area.name",
      zh: "请删去；模板只能取数据的字段，例如 area.name",
    },
  };
}
