import type {Wording} from "../../diagnostic/diagnostic.ts";
import {quote} from "../../diagnostic/quote.ts";
import type {Element} from "../../ooxml/xml.ts";
import {around, attribute, isNamed, textOf} from "../view/elements.ts";
import type {PackageView, PartView} from "../view/package-view.ts";
import {wordTables} from "./word-tables.ts";

/** Parts with text of the document: body, headers, footers, notes. */
export function storiesOf(view: PackageView): PartView[] {
  return view.ofKind("document.main", "header", "footer", "footnotes", "endnotes", "comments");
}

/** What a paragraph or cell says, field codes left out. */
export function wordText(element: Element): string {
  let text = "";
  const visit = (node: Element): void => {
    if (isNamed(node, "w:t")) text += textOf(node);
    else if (isNamed(node, "w:tab") || isNamed(node, "w:br")) text += " ";
    else if (!isNamed(node, "w:pPr") && !isNamed(node, "w:rPr")) {
      for (let child = node.firstChild; child !== null; child = child.nextSibling) {
        if (child.nodeType === 1) visit(child as Element);
      }
    }
  };
  visit(element);
  return text;
}

/** Where an element stands, for people: which table, and the text around it. */
export function wordPlace(view: PackageView, element: Element): Wording | undefined {
  const tables = wordTables(view);
  const outer = isNamed(element, "w:tbl") ? element : around(element, "w:tbl");
  const index = tables.findIndex((table) => table.element === outer);
  const paragraph = isNamed(element, "w:p") ? element : around(element, "w:p");
  const text = paragraph ? wordText(paragraph) : "";
  const en = [...(index < 0 ? [] : [`table ${index + 1}`]), ...(text === "" ? [] : [quote(text)])];
  const zh = [...(index < 0 ? [] : [`第${index + 1}个表格`]), ...(text === "" ? [] : [quote(text)])];
  return en.length === 0 ? undefined : {en: en.join(", "), zh: zh.join("，")};
}

/** `docPr` of a drawing: its id, name and alternative text. */
export function drawingPlace(properties: Element): Wording {
  const name = attribute(properties, "name") ?? "";
  const text = name === "" ? `#${attribute(properties, "id") ?? "?"}` : quote(name);
  return {en: `drawing ${text}`, zh: `图形${text}`};
}

export const settingsOf = (view: PackageView) => view.ofKind("settings")[0];
