import {findings, longCell, skipsLevel} from "../../diagnostic/content-rules.ts";
import type {Diagnostic, Wording} from "../../diagnostic/diagnostic.ts";
import {quote} from "../../diagnostic/quote.ts";
import type {Chart, DocumentMeta} from "../../model/document.ts";
import type {PlainElement} from "../../ooxml/plain-element.ts";
import {ContentCheck, chartPlace} from "../content-check.ts";
import type {BodyNode} from "./pages/body-nodes.ts";

/**
 * Holds the body of a Word document against the rules on contents, in one walk, before it is written. What editors may
 * want is a warning, all else an error: the document must not be written then.
 *
 * @param charts drawn and native ones
 */
export function checkBody(
  elements: readonly BodyNode[],
  meta: Pick<DocumentMeta, "title" | "place">,
  charts: Iterable<Pick<Chart, "spec" | "place">>,
): Diagnostic[] {
  const body = new BodyCheck(meta);
  for (const chart of charts) body.tellChart(chart, () => chartPlace(chart.spec.title));
  for (const element of elements) body.walk(element);
  return body.diagnostics;
}

class BodyCheck extends ContentCheck {
  /** The heading that everything stands under until the next one. */
  #heading: PlainElement | undefined;
  #level = 0;

  readonly #place = (): Wording => {
    if (this.#heading === undefined) return {en: "before the first heading", zh: "第一个标题之前"};
    const heading = quote(shownText(this.#heading));
    return {en: `under ${heading}`, zh: `${heading}之下`};
  };

  walk(node: BodyNode): void {
    const {place} = node;
    const outer = this.written;
    if (place) this.written = () => place;
    this.#look(node);
    this.written = outer;
  }

  #look(node: BodyNode): void {
    const {children} = node;
    switch (node.name) {
      case "w:t":
        for (const text of children) if (typeof text === "string") this.tellText(text, this.#place);
        return;
      case "w:p":
        this.#checkHeading(node);
        break;
      case "w:hyperlink":
        if (shownText(node).trim() === "" && !children.some(holdsDrawing))
          this.tell("hyperlink-empty", this.#place, findings.emptyLink);
        break;
      case "w:tbl":
        this.#checkTable(node);
        break;
      case "wp:docPr":
        this.#checkDrawing(node);
        return;
    }
    for (const child of children) if (typeof child !== "string") this.walk(child);
  }

  #checkHeading(paragraph: PlainElement): void {
    const level = headingLevel(paragraph);
    if (level === undefined) return;
    this.#heading = paragraph;
    if (skipsLevel(level, this.#level))
      this.tell(
        "heading-level-skipped",
        () => headingPlace(paragraph),
        findings.skippedLevel(level, this.#level),
      );
    this.#level = level;
  }

  #checkTable(table: PlainElement): void {
    const properties = child(table, "w:tblPr");
    const described = (["w:tblCaption", "w:tblDescription"] as const).map((name) => ({
      name,
      text: setting(child(properties, name)),
    }));
    for (const {text} of described) this.tellText(text, this.#place);
    const rows = childrenNamed(table, "w:tr");
    if (rows.length < 2 || !holdsData(properties)) return;
    const missing = described.filter(({text}) => text.trim() === "").map(({name}) => name);
    if (missing.length > 0)
      this.tell("table-without-description", this.#place, findings.undescribed(missing));
    const loose = rows.filter((row) => !mayNotSplit(row) && !isLong(row)).length;
    if (loose > 0) this.tell("row-may-split", this.#place, findings.looseRows(loose, rows.length));
  }

  #checkDrawing({attributes}: PlainElement): void {
    for (const name of ["name", "title", "descr"]) this.tellText(String(attributes[name] ?? ""), this.#place);
    if (String(attributes.descr ?? "").trim() === "")
      this.tell("drawing-without-description", this.#place, findings.noDescription);
  }
}

function headingPlace(paragraph: PlainElement): Wording {
  const text = quote(shownText(paragraph));
  return {en: `heading ${text}`, zh: `标题${text}`};
}

const style = "Heading";

/** Level of a heading as our styles name it, `Heading1` the topmost. */
function headingLevel(paragraph: PlainElement): number | undefined {
  const name = setting(child(child(paragraph, "w:pPr"), "w:pStyle"));
  if (!name.startsWith(style)) return undefined;
  const level = Number(name.slice(style.length));
  return level > 0 ? level : undefined;
}

/** Tables that only place their contents have no lines within, and claim no header row. */
function holdsData(properties: PlainElement | undefined): boolean {
  if (isOn(child(properties, "w:tblLook")?.attributes["w:firstRow"])) return true;
  const borders = child(properties, "w:tblBorders");
  return ["w:insideH", "w:insideV"].some((side) => {
    const line = setting(child(borders, side));
    return line !== "" && line !== "none" && line !== "nil";
  });
}

function mayNotSplit(row: PlainElement): boolean {
  const mark = child(child(row, "w:trPr"), "w:cantSplit");
  return mark !== undefined && isOn(mark.attributes["w:val"] ?? 1);
}

const isLong = (row: PlainElement) =>
  childrenNamed(row, "w:tc").some((cell) => shownText(cell).length > longCell);

const isOn = (value: string | number | undefined) =>
  value === 1 || value === "1" || value === "true" || value === "on";

const holdsDrawing = (run: PlainElement | string) =>
  typeof run !== "string" && run.name === "w:r" && child(run, "w:drawing") !== undefined;

/** What a reader sees, field codes left out. */
function shownText({name, children}: PlainElement): string {
  let text = "";
  for (const each of children) {
    if (typeof each !== "string") text += shownText(each);
    else if (name === "w:t") text += each;
  }
  return text;
}

const setting = (element: PlainElement | undefined) => String(element?.attributes["w:val"] ?? "");

function child(parent: PlainElement | undefined, name: string): PlainElement | undefined {
  for (const each of parent?.children ?? []) if (typeof each !== "string" && each.name === name) return each;
  return undefined;
}

function childrenNamed(parent: PlainElement, name: string): PlainElement[] {
  return parent.children.filter(
    (each): each is PlainElement => typeof each !== "string" && each.name === name,
  );
}
