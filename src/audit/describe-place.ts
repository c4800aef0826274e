import type {Wording} from "../diagnostic/diagnostic.ts";
import type {FilePlace} from "./reader/file-content.ts";

const stories: Readonly<Record<FilePlace["story"], Wording>> = {
  body: {en: "text", zh: "正文"},
  header: {en: "header", zh: "页眉"},
  footer: {en: "footer", zh: "页脚"},
  footnote: {en: "footnotes", zh: "脚注"},
  endnote: {en: "endnotes", zh: "尾注"},
  slide: {en: "slide", zh: "幻灯片"},
  notes: {en: "notes", zh: "备注"},
  property: {en: "title in the properties", zh: "文档属性的标题"},
};

/** For people: `slide 4 “学前教育”, table 1, row 3, column 2`. */
export function describePlace({story, slide, heading = "", cell}: FilePlace): Wording {
  const en: string[] = [];
  const zh: string[] = [];
  if (slide !== undefined) {
    en.push(`${story === "notes" ? "notes of slide" : "slide"} ${slide}`);
    zh.push(`第${slide}页${story === "notes" ? "备注" : "幻灯片"}`);
  } else if (story !== "body" || heading === "") {
    en.push(stories[story].en);
    zh.push(stories[story].zh);
  }
  if (heading !== "") {
    en.push(`“${heading}”`);
    zh.push(`“${heading}”`);
  }
  const place: Wording = {en: en.join(" "), zh: zh.join("")};
  if (!cell) return place;
  const {table, row, column} = cell;
  return {
    en: `${place.en}, table ${table}, row ${row}, column ${column}`,
    zh: `${place.zh}，表格${table}第${row}行第${column}列`,
  };
}
