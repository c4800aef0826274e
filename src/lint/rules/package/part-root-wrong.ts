import {everyFormat, type Rule} from "../../rule.ts";
import {nameOf} from "../../view/elements.ts";

/** The element that a part of each kind begins with; two formats call their styles alike. */
const roots: Readonly<Record<string, readonly string[]>> = {
  "core-properties": ["cp:coreProperties"],
  "document.main": ["w:document"],
  "presentation.main": ["p:presentation"],
  "sheet.main": ["s:workbook"],
  chart: ["c:chartSpace"],
  endnotes: ["w:endnotes"],
  footer: ["w:ftr"],
  footnotes: ["w:footnotes"],
  header: ["w:hdr"],
  notesMaster: ["p:notesMaster"],
  notesSlide: ["p:notes"],
  numbering: ["w:numbering"],
  settings: ["w:settings"],
  sharedStrings: ["s:sst"],
  slide: ["p:sld"],
  slideLayout: ["p:sldLayout"],
  slideMaster: ["p:sldMaster"],
  styles: ["w:styles", "s:styleSheet"],
  theme: ["a:theme"],
  worksheet: ["s:worksheet"],
};

export const partRootWrong: Rule = {
  id: "part-root-wrong",
  title: {en: "a part holds something else than its content type says", zh: "部件内容与声明的类型不符"},
  hint: {
    en: "give the part the content type of what it holds; Office refuses or repairs the file",
    zh: "请按部件的实际内容声明类型，否则 Office 拒绝打开或提示修复",
  },
  appliesTo: everyFormat,
  *check({parts}) {
    for (const {label, kind, root} of parts) {
      const expected = roots[kind];
      if (!root || !expected || expected.includes(nameOf(root))) continue;
      const isSameName = expected.some((name) => name.endsWith(`:${root.localName}`));
      // The prefix is the author's choice: a:theme may be of any namespace.
      const found = isSameName
        ? {
            en: `${root.tagName} of the namespace “${root.namespaceURI ?? ""}”`,
            zh: `命名空间“${root.namespaceURI ?? ""}”中的 ${root.tagName}`,
          }
        : {en: root.tagName, zh: ` ${root.tagName}`};
      yield {
        part: label,
        message: {
          en: `it begins with ${found.en} instead of ${expected.join(" or ")}`,
          zh: `开头是${found.zh}，应为 ${expected.join(" 或 ")}`,
        },
      };
    }
  },
};
