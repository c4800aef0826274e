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

/** The reasons of `not-figures.csv`, chosen by the keys 1 to 9, and how they are shown. */
export const reasons = [
  ["年份日期", "reasonDate"],
  ["名称中的数字", "reasonName"],
  ["代号", "reasonCode"],
  ["文件名或书名", "reasonTitle"],
  ["序数", "reasonOrder"],
  ["惯用语", "reasonPhrase"],
  ["版面信息", "reasonLayout"],
  ["只作时段的词", "reasonTime"],
  ["泛指", "reasonVague"],
] as const satisfies readonly (readonly [string, ReviewWord])[];

/** One row with its fields; what is typed is read when the row is accepted. */
export class ReviewForm {
  readonly #root: HTMLElement;
  readonly #acts: FormActs;
  #item: Item | undefined;
  /** Of the row before: rows of one section, or of one table, are mostly of one topic. */
  #topic = {section: "", id: ""};
  #view: DraftView | undefined;

  /** Something was typed or chosen since the row was shown. */
  #isTouched = false;

  constructor(root: HTMLElement, acts: FormActs) {
    this.#root = root;
    this.#acts = acts;
    root.addEventListener("input", () => {
      this.#isTouched = true;
      this.#drawIndicator();
    });
  }

  get isTouched(): boolean {
    return this.#isTouched;
  }

  show(item: Item | undefined, view: DraftView): void {
    this.#item = item;
    this.#view = view;
    this.#isTouched = false;
    this.#root.replaceChildren(...(item ? this.#contents(item) : []));
    this.#root.scrollTop = 0;
    this.#drawIndicator();
  }

  #contents({cells, table, missing}: Item): HTMLElement[] {
    return [
      element("p", {class: "printed"}, cells.printed ?? ""),
      element("p", {class: "sentence"}, `${cells.line}. ${cells.sentence ?? ""}`),
      ...(cells.why ? [element("p", {class: "why"}, cells.why)] : []),
      ...(table === "figures" ? this.#fields(cells, missing) : [this.#reason(cells)]),
      element(
        "div",
        {class: "decide"},
        this.#buttons(table),
        element("p", {class: "reasons", hidden: true, id: "reasons"}),
      ),
    ];
  }

  /** The field that has to be filled in, else the indicator. */
  focus(column: string | undefined): void {
    this.#root.querySelector<HTMLElement>(`#cell-${column ?? "indicator"}`)?.focus();
  }

  /** What has been changed of the row. */
  read(): Record<string, string> {
    const item = this.#item;
    if (item?.table !== "figures") return {};
    const cells: Record<string, string> = {};
    for (const field of this.#root.querySelectorAll<HTMLInputElement | HTMLSelectElement>("[data-column]")) {
      const column = field.dataset.column ?? "";
      // What is hidden was not seen: an indicator that is known has its topic.
      if (field.closest("label")?.hidden) continue;
      if (column === "topic" && field.value !== "")
        this.#topic = {section: sectionOf(item.cells), id: field.value};
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
      element("span", {}, text("reason")),
      ...reasons.map(([reason, shown], at) =>
        button(`${at + 1} ${text(shown)}`, () => this.#acts.refuse(reason), {class: "reason"}),
      ),
    );
  }

  stopAsking(): void {
    const asked = this.#root.querySelector<HTMLElement>("#reasons");
    if (asked) asked.hidden = true;
  }

  get isAsking(): boolean {
    return this.#root.querySelector<HTMLElement>("#reasons")?.hidden === false;
  }

  get #typed(): string {
    return this.#root.querySelector<HTMLInputElement>("#cell-indicator")?.value.trim() ?? "";
  }

  get #known(): DraftView["indicators"][number] | undefined {
    const typed = this.#typed;
    return this.#view?.indicators.find(({id, name, aliases}) => [id, name, ...aliases].includes(typed));
  }

  /** Whether the name that is typed is known, and the fields that only a new indicator, or a range, has. */
  #drawIndicator(): void {
    const mark = this.#root.querySelector<HTMLElement>("#mark");
    if (!mark) return;
    const known = this.#known;
    mark.textContent = known ? [known.id, known.unit].join(" ") : text("newIndicator");
    const hide = (column: string, isHidden: boolean) => {
      const label = this.#root.querySelector(`#cell-${column}`)?.closest("label");
      if (label) label.hidden = isHidden;
    };
    hide("topic", known !== undefined);
    const qualifier = this.#root.querySelector<HTMLSelectElement>("#cell-qualifier")?.value;
    hide("value_high", qualifier !== "range");
  }

  /** The id of a known name, or the name of a new indicator. */
  #indicator(): Record<string, string> {
    const typed = this.#typed;
    const known = this.#known;
    const {indicator = "", indicator_name = ""} = this.#item?.cells ?? {};
    if (known) return known.id === indicator ? {} : {indicator: known.id, indicator_name: known.name};
    if (typed === indicator_name && indicator === "") return {};
    return {indicator: "", indicator_name: typed};
  }

  #fields(cells: Item["cells"], missing: string | null): HTMLElement[] {
    const none = {indicators: [], topics: [], areas: [], qualifiers: [], statuses: []};
    const {indicators, topics, areas, qualifiers, statuses} = this.#view ?? none;
    const carried = this.#topic.section === sectionOf(cells) ? this.#topic.id : "";
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
              {value, selected: value === (cells[column] || (column === "topic" ? carried : ""))},
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
    return [
      element("label", wanting("indicator_name"), text("indicator"), name),
      element("p", {class: "fine", id: "mark"}),
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
            name.dispatchEvent(new Event("input", {bubbles: true}));
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
      input("value_high", "valueHigh"),
      input("unit", "unit"),
      select(
        "qualifier",
        "qualifier",
        qualifiers.map((each) => [each, text(each)]),
      ),
      select(
        "status",
        "status",
        statuses.map((each) => [each, word(each)]),
      ),
      input("phrase", "phrase"),
    ];
  }

  #reason(cells: Item["cells"]): HTMLElement {
    const [, shown] = reasons.find(([reason]) => reason === cells.reason) ?? [];
    return element("p", {}, shown ? text(shown) : (cells.reason ?? ""));
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
/** The heading that a row stands under, or the sheet of the cell that it is. */
const sectionOf = ({locator = ""}: Item["cells"]) => locator.replace(/!?[A-Z]{1,3}\d+$/u, "");
