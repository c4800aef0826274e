import type {Diagnostic} from "../../diagnostic/diagnostic.ts";
import type {Place} from "../../diagnostic/place.ts";

export function nestedTooDeeply(place: Place): Diagnostic {
  return {
    severity: "error",
    code: "nested-too-deeply",
    message: {
      en: "too many blocks, quotes, list items or marks stand within each other here",
      zh: "这里的块、引用、列表或标记套了太多层",
    },
    hint: {
      en: "end every block with its line of colons and close every bracket; put \\ before signs that are text",
      zh: "请检查每个 ::: 块、每个括号是否都结束了；只作文字用的符号，前面加 \\",
    },
    place,
  };
}

/** @param marks those of the paragraph at which the limit is reached */
export function tooMuchMarkup(marks: number, place: Place): Diagnostic {
  return {
    severity: "error",
    code: "too-much-markup",
    message: {
      en: `the text holds too many marks (* _ [ < and others) to be read; this paragraph has ${marks}`,
      zh: `标记（* _ [ < 等）太多，无法读取；到这里，这一段已有 ${marks} 个`,
    },
    hint: {
      en: "make several paragraphs of it, or a table, and put \\ before signs that are text",
      zh: "请分成几段，或改用表格；只作文字用的符号，前面加 \\",
    },
    place,
  };
}

export function tableTooLarge(cells: number, place: Place): Diagnostic {
  return {
    severity: "error",
    code: "table-too-large",
    message: {
      en: `this table has ${cells} cells; nobody can read it in a document`,
      zh: `这张表有 ${cells} 格，放进文件里没法看`,
    },
    hint: {en: "choose the rows and columns that matter", zh: "请只选取必要的行和列"},
    place,
  };
}
