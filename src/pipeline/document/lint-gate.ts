import type {Diagnostic} from "../../diagnostic/diagnostic.ts";
import {lintPackage} from "../../lint/lint-package.ts";
import type {Package} from "../../ooxml/package.ts";
import {gateCode} from "./gate-code.ts";

/** What an editor has written, and may want: told as warnings. All else is a fault of ours, and stops the file. */
const matters = new Set(["heading-level-skipped", "program-value", "small-text", "truncated-bar-axis"]);

/** Holds a finished package against the rules of `jianbao lint`; a rule that is broken often is told once. */
export function lintGate(container: Package): Diagnostic[] {
  const first = new Map(
    lintPackage(container)
      .toReversed()
      .map((finding) => [finding.rule, finding]),
  );
  return [...first.values()].map(({rule, part, where, message, hint}) => {
    const isTaste = matters.has(rule);
    return {
      severity: isTaste ? "warning" : "error",
      code: isTaste ? rule : gateCode,
      message: {
        en: `${part}${where ? `, ${where.en}` : ""}: ${message.en} (lint rule ${rule})`,
        zh: `${part}${where ? `，${where.zh}` : ""}：${message.zh}（检查规则 ${rule}）`,
      },
      hint: isTaste ? hint : reportIt,
    };
  });
}

const reportIt = {
  en: "the file was not written: please report this with the template that it is made from",
  zh: "文件没有写出：请连同所用模板反馈给我们",
};
