import type {DraftView} from "../../extract/review/draft-view.ts";
import {button, element} from "./element.ts";
import type {Item} from "./review-state.ts";
import {type ReviewWord, text} from "./review-words.ts";
import {word} from "./words.ts";

/** What a person can do with a row. */
export interface FormActs {
  accept(): void;
  refuse(reason: string): void;
  sameAsAbove(): void;
  toFigure(): void;
  undo(): void;
}

/** The reasons of `not-figures.csv`, chosen by the keys 1 to 9. */
export const reasons = [
  "年份日期",
  "名称中的数字",
  "代号",
  "文件名或书名",
  "序数",
  "惯用语",
  "版面信息",
  "只作时段的词",
  "泛指",
] as const;

/** One row with its fields; what is typed is read when the row is accepted. */
export class ReviewForm {
  readonly #root: HTMLElement;
  readonly #acts: FormActs;
  #item: Item | undefined;
  /** Of the row before: rows that follow each other are mostly of one topic. */
  #topic = "";
  #view: DraftView | undefined;

  constructor(root: HTMLElement, acts: FormActs) {
    this.#root = root;
    this.#acts = acts;
  }

  show(item: Item | undefined, view: DraftView): void {
    this.#item = item;
    this.#view = view;
    this.#root.replaceChildren(...(item ? this.#contents(item) : []));
  }

  #contents({cells, table, missing}: Item): HTMLElement[] {
    return [
      element("p", {class: "printed"}, cells.printed ?? ""),
      element("p", {class: "sentence"}, `${cells.line}. ${cells.sentence ?? ""}`),
      ...(cells.why ? [element("p", {class: "why"}, cells.why)] : []),
      ...(table === "figures" ? this.#fields(cells, missing) : [this.#reason(cells)]),
      this.#buttons(table),
      element("p", {class: "reasons", hidden: true, id: "reasons"}),
    ];
  }

  /** The field that has to be filled in, else the indicator. */
  focus(column: string | undefined): void {
    this.#root.querySelector<HTMLElement>(`#cell-${column ?? "indicator"}`)?.focus();
  }

  /** What has been changed of the row. */
  read(): Record<string, string> {
    this.#topic = this.#root.querySelector<HTMLSelectElement>("#cell-topic")?.value || this.#topic;
    const item = this.#item;
    if (item?.table !== "figures") return {};
    const cells: Record<string, string> = {};
    for (const field of this.#root.querySelectorAll<HTMLInputElement | HTMLSelectElement>("[data-column]")) {
      const column = field.dataset.column ?? "";
      const value = field.value.trim();
      if (value !== (item.cells[column] ?? "")) cells[column] = value;
    }
    return {...cells, ...this.#indicator()};
  }

  askReason(): void {
    const asked = this.#root.querySelector<HTMLElement>("#reasons");
    if (!asked) return;
    asked.hidden = false;
    asked.replaceChildren(
      text("reason"),
      ...reasons.map((reason, at) =>
        button(`${at + 1} ${reason}`, () => this.#acts.refuse(reason), {class: "reason"}),
      ),
    );
    asked.querySelector("button")?.focus();
  }

  get isAsking(): boolean {
    return this.#root.querySelector<HTMLElement>("#reasons")?.hidden === false;
  }

  /** The id of a known name, or the name of a new indicator. */
  #indicator(): Record<string, string> {
    const typed = this.#root.querySelector<HTMLInputElement>("#cell-indicator")?.value.trim() ?? "";
    const {indicators = []} = this.#view ?? {};
    const known = indicators.find(({id, name, aliases}) => [id, name, ...aliases].includes(typed));
    const {indicator = "", indicator_name = ""} = this.#item?.cells ?? {};
    if (known) return known.id === indicator ? {} : {indicator: known.id, indicator_name: known.name};
    if (typed === indicator_name && indicator === "") return {};
    return {indicator: "", indicator_name: typed};
  }

  #fields(cells: Item["cells"], missing: string | null): HTMLElement[] {
    const none = {indicators: [], topics: [], areas: [], qualifiers: [], statuses: []};
    const {indicators, topics, areas, qualifiers, statuses} = this.#view ?? none;
    const wanting = (column: string) => (column === missing ? {class: "wanting"} : {});
    const field = (column: string, label: ReviewWord, control: HTMLElement) =>
      element("label", wanting(column), text(label), control);
    const input = (column: string, label: ReviewWord) =>
      field(
        column,
        label,
        element("input", {
          id: `cell-${column}`,
          "data-column": column,
          value: cells[column] ?? "",
          autocomplete: "off",
        }),
      );
    const select = (column: string, label: ReviewWord, options: readonly (readonly [string, string])[]) =>
      field(
        column,
        label,
        element(
          "select",
          {id: `cell-${column}`, "data-column": column},
          ...[["", ""] as const, ...options].map(([value, shown]) =>
            element(
              "option",
              {value, selected: value === (cells[column] || (column === "topic" ? this.#topic : ""))},
              shown,
            ),
          ),
        ),
      );
    const current = indicators.find(({id}) => id === cells.indicator);
    const likes = (cells.suggestions ?? "")
      .split("|")
      .flatMap((id) => indicators.find((each) => each.id === id) ?? []);
    const name = element("input", {
      id: "cell-indicator",
      list: "known-indicators",
      value: current?.name ?? cells.indicator_name ?? "",
      autocomplete: "off",
    });
    const mark = element("span", {class: "fine"}, current ? current.id : text("newIndicator"));
    return [
      element("label", wanting("indicator_name"), text("indicator"), name),
      mark,
      element(
        "datalist",
        {id: "known-indicators"},
        ...indicators.map((each) => element("option", {value: each.name}, `${each.id} ${each.unit}`)),
      ),
      element(
        "p",
        {class: "likes"},
        ...likes.map((each) =>
          button(each.name, () => {
            name.value = each.name;
            name.focus();
          }),
        ),
      ),
      select(
        "topic",
        "topic",
        topics.map(({id, name: shown}) => [id, shown]),
      ),
      select(
        "area",
        "area",
        areas.map(({code, name: shown}) => [code, shown]),
      ),
      input("period", "period"),
      input("value", "value"),
      input("unit", "unit"),
      select(
        "qualifier",
        "qualifier",
        qualifiers.map((each) => [each, each]),
      ),
      select(
        "status",
        "status",
        statuses.map((each) => [each, isStatus(each) ? word(each) : each]),
      ),
      input("phrase", "phrase"),
    ];
  }

  #reason(cells: Item["cells"]): HTMLElement {
    return element("p", {}, cells.reason ?? "");
  }

  #buttons(table: Item["table"]): HTMLElement {
    const isFigure = table === "figures";
    return element(
      "p",
      {class: "acts"},
      button(text(isFigure ? "accept" : "confirm"), () => this.#acts.accept(), {id: "accept"}),
      isFigure && button(text("edit"), () => this.focus(undefined)),
      isFigure && button(text("refuse"), () => this.askReason()),
      isFigure && button(text("same"), () => this.#acts.sameAsAbove()),
      !isFigure && button(text("figure"), () => this.#acts.toFigure()),
      button(text("undo"), () => this.#acts.undo()),
    );
  }
}

const isStatus = (text: string) => text === "actual" || text === "target" || text === "baseline";
