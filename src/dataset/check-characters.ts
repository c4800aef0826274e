import {type Damage, findDamage, findDoubtfulMark} from "../diagnostic/damaged-text.ts";
import type {Diagnostic} from "../diagnostic/diagnostic.ts";
import {codePoint, findUnfitCharacter} from "../diagnostic/unfit-character.ts";
import {saveAsUtf8} from "./decode-text.ts";
import type {JsonText} from "./parse-json.ts";
import {errorAt, type Problem, show} from "./problem.ts";

/** The first character of a cell that cannot stand in a document, or that shows that text was lost on its way here. */
export function checkCharacters(text: string, column: string, mayHaveLines: boolean): Problem | undefined {
  const unfit = findUnfitCharacter(text, mayHaveLines ? "\n" : "");
  if (!unfit) {
    const damage = findDamage(text);
    return damage && describeCell(damage, text, column);
  }
  const {code, letter, offset, hint} = unfit;
  const isLineBreak = letter === "\n";
  const name = isLineBreak ? {en: "a line break", zh: "换行"} : unfit.name;
  const position = [...text.slice(0, offset)].length + 1;
  return {
    code,
    message: {
      en: `column "${column}": character ${position} of the cell is ${codePoint(letter)}, ${name.en}`,
      zh: `${column} 列：单元格的第 ${position} 个字符是 ${codePoint(letter)}（${name.zh}）`,
    },
    hint: isLineBreak
      ? {
          en: 'write the cell on one line; only "note" may have several',
          zh: "请写成一行；只有 note 列可以换行",
        }
      : hint,
  };
}

function describeCell({code, name}: Damage, text: string, column: string): Problem {
  return {
    code,
    message: {
      en: `column "${column}": "${show(text)}" is damaged: ${name.en}`,
      zh: `${column} 列：“${show(text)}”已经损坏，${name.zh}`,
    },
    hint: {en: "type the text again from the source", zh: "请对照来源重新输入"},
  };
}

/** With so many damaged cells it is the file that was saved wrongly, and there is one thing to do about it. */
const manyCells = 4;

/** One error for a table whose text was lost when it was saved, with the place of the first damaged cell. */
export function checkSaved(text: string, file: string): Diagnostic | undefined {
  const damaged: {damage: Damage; index: number; cell: string}[] = [];
  for (const {0: cell, index} of text.matchAll(/[^,"\r\n]+/gu)) {
    const damage = findDamage(cell);
    if (damage) damaged.push({damage, index, cell});
  }
  const [first] = damaged;
  if (!first || damaged.length < manyCells) return undefined;
  const {damage, index, cell} = first;
  const lines = text.slice(0, index).split(/\r\n|\n|\r/u);
  const place = {file, line: lines.length, column: (lines.at(-1)?.length ?? 0) + 1};
  const remedy = saveAsUtf8(file);
  return errorAt(place, {
    code: damage.code,
    message: {
      en: `the text of ${damaged.length} cells is damaged, "${show(cell)}" here: ${damage.name.en}`,
      zh: `有 ${damaged.length} 个单元格的文字已经损坏，例如这里的“${show(cell)}”：${damage.name.zh}`,
    },
    hint: {
      en: `what is lost does not come back from this file: open the original table again and ${remedy.en}`,
      zh: `从这个文件恢复不了：请重新打开原来的表格。${remedy.zh}`,
    },
  });
}

/** A question mark where nothing is asked, as it is left where a rare character was. */
export function checkDoubtfulMark(text: string, column: string): Problem | undefined {
  if (!text.includes("?") || findDoubtfulMark(text) === undefined) return undefined;
  return {
    code: "doubtful-question-mark",
    message: {
      en: `column "${column}": "${show(text)}" has a question mark in the middle; a rare character may have been lost there`,
      zh: `${column} 列：“${show(text)}”中间有一个问号，可能是生僻字没有保存下来`,
    },
    hint: {
      en: "compare it with the source and type the character again; a question mark that is meant is written ？",
      zh: "请对照来源重新输入这个字；确实要用问号时，请写全角的“？”",
    },
  };
}

/** JSON escapes can spell characters that no document can hold, half a surrogate pair among them. */
export function checkTexts({value, locate}: JsonText, keys: readonly string[]): Diagnostic[] {
  return keys.flatMap((key) => {
    const text = (value as Record<string, unknown> | null)?.[key];
    const problem = typeof text === "string" ? checkCharacters(text, key, false) : undefined;
    return problem ? [errorAt(locate([key]), problem)] : [];
  });
}
