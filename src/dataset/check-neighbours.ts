import type {Diagnostic} from "../diagnostic/diagnostic.ts";
import {suggest} from "../diagnostic/suggest.ts";
import {errorAt, show} from "./problem.ts";
import {splitList} from "./rows/entry.ts";
import type {Row, Table} from "./table.ts";

/** Every neighbour of an area is an area, and another one. One area may name another that does not name it. */
export function checkNeighbours({rows, isComplete}: Table): Diagnostic[] {
  // A row that could not be read may be the one that is meant.
  if (!isComplete) return [];
  const codes = new Set(rows.map((row) => row.text("code")?.trim() ?? ""));
  return rows.flatMap((row) => {
    const own = row.text("code")?.trim();
    const wrong = splitList(row.text("neighbours") ?? "").filter((code) => code === own || !codes.has(code));
    return [...new Set(wrong)].map((code) => notBeside(row, code, code === own, codes));
  });
}

function notBeside(row: Row, code: string, isOwn: boolean, codes: ReadonlySet<string>): Diagnostic {
  return errorAt(row.at("neighbours"), {
    code: "unknown-reference",
    message: {
      en: `column "neighbours": "${show(code)}" is ${isOwn ? "the area itself" : "no code of an area"}`,
      zh: `neighbours 列：“${show(code)}”${isOwn ? "是这个地区自己" : "不是任何地区的代码"}`,
    },
    hint: isOwn
      ? {en: "take it out", zh: "请删去"}
      : (suggest(code, codes) ?? {
          en: 'write codes with "|" between them',
          zh: "请写地区代码，用 | 分开",
        }),
  });
}
