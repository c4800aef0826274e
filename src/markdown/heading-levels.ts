import {findings, skipsLevel, tasteHints} from "../diagnostic/content-rules.ts";
import type {Diagnostic} from "../diagnostic/diagnostic.ts";
import {quote} from "../diagnostic/quote.ts";
import type {Locate} from "../yaml/parse-yaml.ts";

const code = "heading-level-skipped";

/**
 * The first heading of a brief text for Word that leaves a level out, as `build` would tell it: found by how headings are
 * written, so that it shows where only a sample of the text is parsed.
 */
export function checkHeadingsIn(text: string, title: string, locate: Locate): Diagnostic[] {
  const headings = listHeadings(text);
  const shift = Math.min(...headings.map(({level}) => level)) - 1;
  let before = 0;
  for (const {level: written, text: words, line, column} of headings) {
    const level = written - shift;
    // That there are no more than four levels is told already.
    if (written <= 4 && skipsLevel(level, before)) {
      const {en, zh} = findings.skippedLevel(level, before);
      const name = quote(words);
      const message = {
        en: `heading ${name}: ${en} (lint rule ${code})`,
        zh: `标题${name}：${zh}（检查规则 ${code}）`,
      };
      const place = locate(line, column);
      return [{severity: "warning", code, message, hint: tasteHints[code], place, document: title}];
    }
    before = level;
  }
  return [];
}

/** Lines that begin with `#`, outside of code and of the data of charts; those without words are left out. */
function listHeadings(text: string) {
  let fence = "";
  return text.split("\n").flatMap((line, index) => {
    const [, mark = ""] = /^\s*(`{3,}|~{3,})/u.exec(line) ?? [];
    if (fence === "" && mark !== "") fence = mark;
    else if (fence !== "" && mark.startsWith(fence)) fence = "";
    if (fence !== "" || mark !== "") return [];
    const [, blank = "", marks = "", words = ""] =
      /^( {0,3})(#{1,6})[ \t]+(\S.*?)(?:[ \t]+#+)?[ \t]*$/u.exec(line) ?? [];
    return words === ""
      ? []
      : [{level: marks.length, text: words, line: index + 1, column: blank.length + 1}];
  });
}
