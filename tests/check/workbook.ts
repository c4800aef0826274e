import {zipSync} from "fflate";
import {lettersOf} from "../../src/check/workbook/column-letters.ts";

/** A cell of a workbook: a text, a number, or what Excel writes of one that is more. */
export type Cell =
  | string
  | number
  | {
      readonly value?: string | number;
      readonly format?: string;
      readonly formula?: string;
      readonly type?: string;
    };

export interface Sheet {
  readonly rows: readonly (readonly Cell[])[];
  readonly merged?: readonly string[];
  readonly isHidden?: boolean;
}

const main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const relations = (list: string) =>
  `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${list}</Relationships>`;
const relation = (id: string, type: string, target: string) =>
  `<Relationship Id="${id}" Type="${office}/${type}" Target="${target}"/>`;
const quoted = (text: string) =>
  text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll('"', "&quot;");

/** A workbook as Excel saves it, with number formats, formulas, shared strings and merged cells. */
export function bookOf(sheets: Readonly<Record<string, Sheet>>): Uint8Array {
  const strings: string[] = [];
  const formats: string[] = ["General"];
  const place = (list: string[], text: string) => {
    if (!list.includes(text)) list.push(text);
    return list.indexOf(text);
  };
  const write = (cell: Cell, reference: string): string => {
    if (cell === "") return "";
    if (typeof cell === "string") return `<c r="${reference}" t="s"><v>${place(strings, cell)}</v></c>`;
    const {
      value = "",
      format = "General",
      formula,
      type = "",
    } = typeof cell === "number" ? {value: cell} : cell;
    const attributes = ` s="${place(formats, format)}"${type === "" ? "" : ` t="${type}"`}`;
    const parts = `${formula === undefined ? "" : `<f>${formula}</f>`}${value === "" ? "" : `<v>${value}</v>`}`;
    return `<c r="${reference}"${attributes}>${parts}</c>`;
  };
  const names = Object.keys(sheets);
  const files: Record<string, string> = {};
  for (const [at, name] of names.entries()) {
    const {rows, merged = []} = sheets[name]!;
    const written = rows.map((cells, row) =>
      cells.length === 0
        ? ""
        : `<row r="${row + 1}">${cells.map((cell, column) => write(cell, `${lettersOf(column)}${row + 1}`)).join("")}</row>`,
    );
    const list = merged.map((ref) => `<mergeCell ref="${ref}"/>`).join("");
    files[`xl/worksheets/sheet${at + 1}.xml`] =
      `<worksheet xmlns="${main}"><sheetData>${written.join("")}</sheetData>${list === "" ? "" : `<mergeCells>${list}</mergeCells>`}</worksheet>`;
  }
  const listed = names.map(
    (name, at) =>
      `<sheet name="${quoted(name)}" sheetId="${at + 1}"${sheets[name]?.isHidden ? ' state="hidden"' : ""} r:id="r${at + 1}"/>`,
  );
  const related = names.map((_, at) => relation(`r${at + 1}`, "worksheet", `worksheets/sheet${at + 1}.xml`));
  files["_rels/.rels"] = relations(relation("r1", "officeDocument", "xl/workbook.xml"));
  files["xl/workbook.xml"] =
    `<workbook xmlns="${main}" xmlns:r="${office}"><sheets>${listed.join("")}</sheets></workbook>`;
  files["xl/_rels/workbook.xml.rels"] = relations(
    [
      ...related,
      relation("s", "sharedStrings", "sharedStrings.xml"),
      relation("f", "styles", "styles.xml"),
    ].join(""),
  );
  files["xl/sharedStrings.xml"] =
    `<sst xmlns="${main}">${strings.map((text) => `<si><t>${quoted(text)}</t></si>`).join("")}</sst>`;
  const codes = formats.map((code, at) => `<numFmt numFmtId="${164 + at}" formatCode="${quoted(code)}"/>`);
  const styles = formats.map((_, at) => `<xf numFmtId="${at === 0 ? 0 : 164 + at}"/>`);
  files["xl/styles.xml"] =
    `<styleSheet xmlns="${main}"><numFmts>${codes.join("")}</numFmts><cellXfs>${styles.join("")}</cellXfs></styleSheet>`;
  const encoder = new TextEncoder();
  return zipSync(
    Object.fromEntries(Object.entries(files).map(([path, text]) => [path, encoder.encode(text)])),
  );
}
