import type {Diagnostic, Outcome, Wording} from "../diagnostic/diagnostic.ts";
import {errorAt, type Problem, warningAt} from "./problem.ts";

/** The encodings that are read. A file in another than the declared one is read with a warning. */
export type Encoding = "UTF-8" | "UTF-16LE" | "UTF-16BE" | "GB18030";

/** What a descriptor may call them. GBK and GB2312 are parts of GB18030. */
export const encodingNames: Readonly<Record<string, readonly Encoding[]>> = {
  "utf-8": ["UTF-8"],
  utf8: ["UTF-8"],
  "utf-16": ["UTF-16LE", "UTF-16BE"],
  "utf-16le": ["UTF-16LE"],
  "utf-16be": ["UTF-16BE"],
  gb18030: ["GB18030"],
  gbk: ["GB18030"],
  gb2312: ["GB18030"],
};

/** What a person who uses Excel can do. */
const csvRemedy: Wording = {
  en: 'in Excel choose 文件 → 另存为 (File → Save As) and the type "CSV UTF-8 (Comma delimited)"',
  zh: "请在 Excel 中选择：文件 → 另存为 → CSV UTF-8（逗号分隔）",
};

const otherRemedy: Wording = {
  en: "save it as UTF-8 in a text editor (Windows Notepad: Save As → Encoding → UTF-8)",
  zh: "请用文本编辑器另存为 UTF-8（记事本：另存为 → 编码 → UTF-8）",
};

/** How a person saves such a file so that nothing is lost. */
export const saveAsUtf8 = (file: string) => (file.endsWith(".json") ? otherRemedy : csvRemedy);

/** Turns the bytes of a file into text, without byte order mark, whichever way Excel has saved it. */
export function decodeText(bytes: Uint8Array, file: string, declared = "utf-8"): Outcome<string> {
  const workbook = findWorkbook(bytes);
  if (workbook !== undefined) return {diagnostics: [workbookError(file, workbook)]};
  const encoding = guessEncoding(bytes);
  const text = decodeStrictly(bytes, encoding);
  if (text === undefined) return {diagnostics: [undecodable(bytes, file, encoding)]};
  const expected = encodingNames[declared.toLowerCase()] ?? ["UTF-8"];
  const isAsciiOnly = encoding === "UTF-8" && !bytes.some((byte) => byte > 0x7f);
  if (isAsciiOnly || expected.includes(encoding)) return {value: text, diagnostics: []};
  return {value: text, diagnostics: [warningAt({file}, unexpected(file, encoding, declared))]};
}

/** Excel workbooks renamed to .csv: .xlsx is a zip archive, .xls an OLE2 compound file. */
function findWorkbook(bytes: Uint8Array): string | undefined {
  const startsWith = (...magic: number[]) => magic.every((byte, index) => bytes[index] === byte);
  if (startsWith(0x50, 0x4b, 0x03, 0x04)) return ".xlsx";
  if (startsWith(0xd0, 0xcf, 0x11, 0xe0)) return ".xls";
  return undefined;
}

function guessEncoding(bytes: Uint8Array): Encoding {
  const [first, second, third, fourth] = bytes;
  if (first === 0xff && second === 0xfe) return "UTF-16LE";
  if (first === 0xfe && second === 0xff) return "UTF-16BE";
  // Without byte order mark: a header in ASCII letters has a NUL in every other byte.
  if (first && second === 0 && third && fourth === 0) return "UTF-16LE";
  if (first === 0 && second && third === 0 && fourth) return "UTF-16BE";
  if (isUtf8(bytes) || isDamagedUtf8(bytes)) return "UTF-8";
  return "GB18030";
}

function isUtf8(bytes: Uint8Array): boolean {
  return decodeStrictly(bytes, "UTF-8") !== undefined;
}

/**
 * UTF-8 with a broken byte can be valid GB18030 by chance and would read as gibberish (閲嶅簡).
 * Chinese in GB18030 hardly ever forms UTF-8 sequences, so whichever prevails tells the two apart.
 */
function isDamagedUtf8(bytes: Uint8Array): boolean {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return true;
  const letters = new TextDecoder("utf-8").decode(bytes).match(/[^\p{ASCII}]/gu) ?? [];
  const broken = letters.filter((letter) => letter === "\ufffd").length;
  return letters.length - broken > broken;
}

function decodeStrictly(bytes: Uint8Array, encoding: Encoding): string | undefined {
  try {
    const text = new TextDecoder(encoding.toLowerCase(), {fatal: true}).decode(bytes);
    // Other 8-bit text can pass for GB18030, but then may leave control characters behind.
    return encoding === "GB18030" && /[\u0080-\u009f\ufffd]/.test(text) ? undefined : text;
  } catch {
    return undefined;
  }
}

function unexpected(file: string, encoding: Encoding, declared: string): Problem {
  if (encoding === "UTF-8") {
    return {
      code: "unexpected-encoding",
      message: {
        en: `the file is UTF-8, but datapackage.json says "${declared}"; it was read as UTF-8`,
        zh: `文件是 UTF-8 编码，而 datapackage.json 写的是“${declared}”；已按 UTF-8 读取`,
      },
      hint: {
        en: 'write "encoding": "utf-8" in datapackage.json',
        zh: '请把 datapackage.json 里的 encoding 改为 "utf-8"',
      },
    };
  }
  return {
    code: "unexpected-encoding",
    message: {
      en: `the file is encoded in ${encoding}, not in ${declared.toUpperCase()}; it was read all the same`,
      zh: `文件的编码是 ${encoding}，不是 ${declared.toUpperCase()}；这次已经读取，建议尽快转换`,
    },
    hint: saveAsUtf8(file),
  };
}

function workbookError(file: string, kind: string): Diagnostic {
  return errorAt(
    {file},
    {
      code: "spreadsheet-file",
      message: {
        en: `the file is an Excel workbook (${kind}), not a CSV text`,
        zh: `这个文件其实是 Excel 工作簿（${kind}），不是 CSV 文本，只改扩展名是不行的`,
      },
      hint: saveAsUtf8(file),
    },
  );
}

function undecodable(bytes: Uint8Array, file: string, encoding: Encoding): Diagnostic {
  if (encoding !== "UTF-8") {
    const tried = encoding === "GB18030" ? "UTF-8, UTF-16, GB18030" : encoding;
    return errorAt(
      {file},
      {
        code: "undecodable-text",
        message: {
          en: `the file's encoding cannot be recognised (tried: ${tried})`,
          zh: `无法识别文件的编码（试过：${tried}）`,
        },
        hint: saveAsUtf8(file),
      },
    );
  }
  const before = new TextDecoder("utf-8").decode(bytes).split("\ufffd", 1)[0] ?? "";
  const lines = before.split(/\r\n|\n|\r/);
  const column = (lines.at(-1)?.length ?? 0) + 1;
  return errorAt(
    {file, line: lines.length, column},
    {
      code: "undecodable-text",
      message: {
        en: "the text is UTF-8, but a character here is damaged",
        zh: "文件是 UTF-8 编码，但这里有一个字符已经损坏",
      },
      hint: {
        en: `type the damaged character again, or save the original once more: ${saveAsUtf8(file).en}`,
        zh: `请重新输入这个字符，或从原始文件重新保存。${saveAsUtf8(file).zh}`,
      },
    },
  );
}
