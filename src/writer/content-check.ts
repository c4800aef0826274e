import {type ContentRule, findings, isProgramValue, tasteHints} from "../diagnostic/content-rules.ts";
import type {Diagnostic, Wording} from "../diagnostic/diagnostic.ts";
import type {Place} from "../diagnostic/place.ts";
import {unsoundFile} from "../diagnostic/unsound-file.ts";
import type {Chart, DocumentMeta} from "../model/document.ts";
import {isStacked} from "../query/chart-kinds.ts";
import {cleanText} from "./clean-text.ts";

/** The title by which archives and screen readers know a document, and where it is written. */
type DocumentTitle = Pick<DocumentMeta, "title" | "place">;

const hints: Readonly<Partial<Record<ContentRule, Wording>>> = tasteHints;

/** Gathers what a document breaks of the rules on contents; a rule that is broken often is told once. */
export class ContentCheck {
  readonly #first = new Map<ContentRule, Diagnostic>();
  readonly #meta: DocumentTitle;
  /** Where the editor wrote what is being looked at; asked for only if it is told of. */
  written: () => Place | undefined = () => undefined;

  constructor(meta: DocumentTitle) {
    this.#meta = meta;
    this.tellTitle(cleanText(meta.title));
  }

  /**
   * @param spot in words of an editor; asked for only if the rule was not told yet
   * @param own where the editor wrote it, if that is more than `written` knows; else where the document gets its title
   */
  tell(rule: ContentRule, spot: () => Wording, message: Wording, own?: Place): void {
    if (this.#first.has(rule)) return;
    const written = own ?? this.written() ?? this.#meta.place;
    const at = spot();
    const told = {
      en: `${at.en}: ${message.en} (lint rule ${rule})`,
      zh: `${at.zh}：${message.zh}（检查规则 ${rule}）`,
    };
    const hint = hints[rule];
    const found: Diagnostic = hint
      ? {severity: "warning", code: rule, message: told, hint}
      : unsoundFile(told);
    this.#first.set(rule, written ? {...found, place: written} : found);
  }

  /** A text as it stands on its own: a run, a name, a cell. */
  tellText(text: string, spot: () => Wording, written?: Place): void {
    if (isProgramValue(text)) this.tell("program-value", spot, findings.programText(text), written);
  }

  /** The title by which archives and screen readers know the document. */
  private tellTitle(title: string): void {
    const spot = () => ({en: "document properties", zh: "文档属性"});
    this.tellText(title, spot);
    if (title.trim() === "")
      this.tell(
        "core-properties-incomplete",
        spot,
        findings.emptyProperty("dc:title", {en: "title", zh: "标题"}),
      );
  }

  /** What a chart says, drawn or native. */
  tellChart({spec, place}: Pick<Chart, "spec" | "place">, spot: () => Wording): void {
    const {type, title, categories, series, minimum} = spec;
    const tellText = (text: string) => this.tellText(text, spot, place);
    const isLong = type === "bar" || type === "horizontal-bar" || isStacked(type);
    if (isLong && minimum !== null && minimum > 0)
      this.tell("truncated-bar-axis", spot, findings.axisStart(minimum), place);
    tellText(title);
    for (const category of categories) tellText(category);
    for (const {name, points} of series) {
      tellText(name);
      for (const point of points) if (point !== null) tellText(point.text);
    }
  }

  get diagnostics(): Diagnostic[] {
    return [...this.#first.values()];
  }
}

/** Where a chart stands, for people. */
export const chartPlace = (title: string): Wording => ({en: `chart “${title}”`, zh: `图表“${title}”`});
