import {type ContentRule, findings, isProgramValue, tasteHints} from "../diagnostic/content-rules.ts";
import type {Diagnostic, Wording} from "../diagnostic/diagnostic.ts";
import {unsoundFile} from "../diagnostic/unsound-file.ts";
import type {ChartSpec} from "../model/chart.ts";

const hints: Readonly<Partial<Record<ContentRule, Wording>>> = tasteHints;

/** Gathers what a document breaks of the rules on contents; a rule that is broken often is told once. */
export class ContentCheck {
  readonly #first = new Map<ContentRule, Diagnostic>();

  /** @param place in words of an editor; asked for only if the rule was not told yet */
  tell(rule: ContentRule, place: () => Wording, message: Wording): void {
    if (this.#first.has(rule)) return;
    const at = place();
    const told = {
      en: `${at.en}: ${message.en} (lint rule ${rule})`,
      zh: `${at.zh}：${message.zh}（检查规则 ${rule}）`,
    };
    const hint = hints[rule];
    const found = hint
      ? ({severity: "warning", code: rule, message: told, hint} as const)
      : unsoundFile(told);
    this.#first.set(rule, found);
  }

  /** A text as it stands on its own: a run, a name, a cell. */
  tellText(text: string, place: () => Wording): void {
    if (isProgramValue(text)) this.tell("program-value", place, findings.programText(text));
  }

  /** The title by which archives and screen readers know the document. */
  tellTitle(title: string): void {
    const place = () => ({en: "document properties", zh: "文档属性"});
    this.tellText(title, place);
    if (title.trim() === "")
      this.tell(
        "core-properties-incomplete",
        place,
        findings.emptyProperty("dc:title", {en: "title", zh: "标题"}),
      );
  }

  /** What a chart says, drawn or native. */
  tellChart({type, title, categories, series, minimum}: ChartSpec, place: () => Wording): void {
    const isBars = type === "bar" || type === "stacked-bar" || type === "horizontal-bar";
    if (isBars && minimum !== null && minimum > 0)
      this.tell("truncated-bar-axis", place, findings.axisStart(minimum));
    this.tellText(title, place);
    for (const category of categories) this.tellText(category, place);
    for (const {name, points} of series) {
      this.tellText(name, place);
      for (const point of points) if (point !== null) this.tellText(point.text, place);
    }
  }

  get diagnostics(): Diagnostic[] {
    return [...this.#first.values()];
  }
}

/** Where a chart stands, for people. */
export const chartPlace = (title: string): Wording => ({en: `chart “${title}”`, zh: `图表“${title}”`});
