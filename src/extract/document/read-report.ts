import {findOtherFile} from "../../base/other-file.ts";
import type {SheetRow} from "../../check/workbook/read-sheet-text.ts";
import {decodeText} from "../../dataset/decode-text.ts";
import type {Diagnostic, Outcome} from "../../diagnostic/diagnostic.ts";
import {describeTooLarge, fileLimits} from "../../diagnostic/file-limits.ts";
import {extractProblems} from "../extract-problems.ts";
import {readOffice} from "./read-office.ts";

/** A report as text: what lines and SHA-256 of its rows refer to. */
export interface ReportText {
  readonly text: string;
  /** The bytes of that text, those of the file where it is one already. */
  readonly bytes: Uint8Array;
  /** `txt`, `md` or `csv`: how the text is to be kept. */
  readonly ending: string;
  /** Whether the report itself is that text. */
  readonly isOwn: boolean;
  /** Of a workbook, which row of which sheet each line of the text is. */
  readonly rows?: readonly SheetRow[];
}

const texts = /\.(txt|md|markdown|csv|tsv|tab)$/iu;
/** No paragraph is as long; where one is, nothing of it could be found again by its line. */
const longestLine = 50_000;
/** Twenty long plans in one: a minute or two of work. What is longer is no report. */
const mostLetters = 2_000_000;

/** Reads a report of any kind that is known, or says what is in the way. */
export function readReport(bytes: Uint8Array, file: string): Outcome<ReportText> {
  if (bytes.length > fileLimits.data) {
    const {code, message, hint} = describeTooLarge(bytes.length, "data");
    return {diagnostics: [{severity: "error", code, message, hint, place: {file}}]};
  }
  const [, ending] = texts.exec(file) ?? [];
  if (isZip(bytes)) return readPackage(bytes, file);
  if (ending === undefined) {
    const kind = findOtherFile(bytes)?.wording ?? {en: "no text by its name", zh: "从文件名看不是文本"};
    return {diagnostics: [extractProblems.otherKind(file, kind)]};
  }
  return readText(bytes, file, ending.toLowerCase());
}

const isZip = (bytes: Uint8Array) => bytes[0] === 0x50 && bytes[1] === 0x4b;

/** The text of a document is kept beside it. */
function readPackage(bytes: Uint8Array, file: string): Outcome<ReportText> {
  const {value, diagnostics} = readOffice(bytes, file);
  if (value === undefined) return {diagnostics};
  const {text, rows} = value;
  const found = [...diagnostics, ...checkText(text, file)];
  if (found.some(({severity}) => severity === "error")) return {diagnostics: found};
  const read = {text, rows, bytes: new TextEncoder().encode(text), ending: "txt", isOwn: false};
  return {value: read, diagnostics: found};
}

function readText(bytes: Uint8Array, file: string, ending: string): Outcome<ReportText> {
  if (bytes.length === 0) return {diagnostics: [extractProblems.emptyReport(file)]};
  if (bytes.includes(0) && !isUtf16(bytes)) {
    const kind = findOtherFile(bytes)?.wording ?? {
      en: "it holds bytes that are no text",
      zh: "里面有不是文字的内容",
    };
    return {diagnostics: [extractProblems.otherKind(file, kind)]};
  }
  const {value, diagnostics} = decodeText(bytes, file);
  if (value === undefined) return {diagnostics};
  const found = [...diagnostics, ...checkText(value, file)];
  if (found.some(({severity}) => severity === "error")) return {diagnostics: found};
  return {value: {text: value, bytes, ending, isOwn: true}, diagnostics: found};
}

const isUtf16 = ([first, second]: Uint8Array) =>
  (first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff);

/** What is wrong with a text as a whole. */
export function checkText(text: string, file: string): Diagnostic[] {
  if (text.trim() === "") return [extractProblems.emptyReport(file)];
  if (text.length > mostLetters) return [extractProblems.tooLong(file, text.length, mostLetters)];
  let line = 0;
  for (let from = 0; from <= text.length; ) {
    const end = text.indexOf("\n", from);
    const to = end < 0 ? text.length : end;
    line++;
    if (to - from > longestLine) return [extractProblems.longLine(file, line, to - from)];
    from = to + 1;
  }
  return [];
}
