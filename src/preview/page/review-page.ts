import type {NeededColumn} from "../../extract/drafts/missing-cell.ts";
import type {DraftView, Edit, RowVerdict, Saved} from "../../extract/review/draft-view.ts";
import {button, element, find} from "./element.ts";
import {calls} from "./review-calls.ts";
import {ReviewForm, reasons} from "./review-form.ts";
import {
  countOpen,
  type Filter,
  filters,
  findNext,
  type Item,
  indicatorOf,
  isDoubtful,
  linesAround,
  listItems,
  listSure,
  showItems,
} from "./review-state.ts";
import {type ReviewWord, text} from "./review-words.ts";
import {currentLanguage, say} from "./words.ts";

/** Lines of the text that are drawn before and behind the row. */
const reach = 120;
const filterWords: Readonly<Record<Filter, ReviewWord>> = {
  ...{all: "filterAll", open: "filterOpen", doubtful: "filterDoubtful", accepted: "filterAccepted"},
  ...{refused: "filterRefused", skipped: "filterSkipped"},
};

/** A draft, its text, and one row of it to decide. */
export class ReviewPage {
  readonly #form = new ReviewForm(find("form"), {
    accept: () => void this.#accept(),
    refuse: (reason) => void this.#refuse(reason),
    sameAsAbove: () => void this.#sameAsAbove(),
    toFigure: () => void this.#toFigure(),
    undo: () => void this.#undo(),
  });
  #view: DraftView | undefined;
  #items: Item[] = [];
  #shown: Item[] = [];
  #at = 0;
  /** Rows that were decided one after the other, to come back to. */
  #steps: string[] = [];
  /** A decision is on its way to the disk: nothing else is decided meanwhile. */
  #isSaving = false;

  async start(): Promise<void> {
    this.#drawWords();
    document.addEventListener("keydown", (event) => this.#press(event));
    find("search").addEventListener("input", () => this.#filter());
    find("filter").addEventListener("change", () => this.#filter());
    find("drafts").addEventListener("change", () => void this.#open(find<HTMLSelectElement>("drafts").value));
    find("bulk").addEventListener("click", () => void this.#acceptSure());
    find("apply").addEventListener("click", () => void this.#apply());
    find("help").addEventListener("click", showKeys);
    const drafts = await calls.list();
    find("drafts").replaceChildren(
      ...drafts.map(({id, title}) => element("option", {value: id}, `${title}（${id}）`)),
    );
    const wanted = new URLSearchParams(location.search).get("id");
    const first = drafts.find(({id}) => id === wanted) ?? drafts[0];
    if (!first) return this.#empty();
    find<HTMLSelectElement>("drafts").value = first.id;
    await this.#open(first.id);
  }

  #drawWords(): void {
    document.documentElement.lang = currentLanguage() === "zh" ? "zh-CN" : "en";
    document.title = text("review");
    find("title").textContent = text("review");
    find("back").textContent = text("back");
    find("apply").textContent = text("apply");
    find<HTMLInputElement>("search").placeholder = text("search");
    find("filter").replaceChildren(
      ...filters.map((each) => element("option", {value: each}, text(filterWords[each]))),
    );
  }

  #empty(): void {
    this.#view = undefined;
    find("text").replaceChildren(element("p", {}, text("noDrafts")));
    find("list").replaceChildren();
    find("form").replaceChildren();
    find("left").textContent = "";
    for (const id of ["bulk", "apply"]) find(id).hidden = true;
  }

  /** @param key of the row to stand at, else the first that is open */
  async #open(id: string, key?: string): Promise<void> {
    const view = await calls.open(id);
    if (!view) return this.#empty();
    this.#view = view;
    this.#items = listItems(view);
    this.#shown = this.#wanted();
    const kept = key === undefined ? -1 : this.#shown.findIndex((item) => keyOf(item) === key);
    this.#at = kept >= 0 ? kept : (findNext(this.#shown, 0) ?? 0);
    this.#drawList();
    this.#draw();
  }

  get #item(): Item | undefined {
    return this.#shown[this.#at];
  }

  #wanted(): Item[] {
    const filter = filters.find((each) => each === find<HTMLSelectElement>("filter").value) ?? "all";
    return showItems(this.#items, filter, find<HTMLInputElement>("search").value);
  }

  #filter(): void {
    this.#shown = this.#wanted();
    this.#at = 0;
    this.#drawList();
    this.#draw();
  }

  #drawList(): void {
    find("list").replaceChildren(
      ...this.#shown.map((item, at) => {
        const entry = element("li", {class: classOf(item)}, labelOf(item));
        entry.addEventListener("click", () => this.#go(at));
        return entry;
      }),
    );
  }

  #draw(): void {
    const view = this.#view;
    if (!view) return;
    const open = countOpen(this.#items);
    const asked = this.#items.filter((item) => item.table === "figures" || isDoubtful(item)).length;
    find("left").textContent = open === 0 ? text("none") : text("left", open);
    const progress = find<HTMLProgressElement>("done");
    progress.max = Math.max(1, asked);
    progress.value = asked - open;
    const sure = listSure(this.#items).length;
    const bulk = find<HTMLButtonElement>("bulk");
    bulk.hidden = sure === 0;
    bulk.textContent = text("bulk", sure);
    bulk.title = text("bulkTitle");
    find("apply").hidden = false;
    const item = this.#item;
    for (const [at, entry] of [...find("list").children].entries()) {
      const isCurrent = at === this.#at;
      if (isCurrent) entry.setAttribute("aria-current", "true");
      else entry.removeAttribute("aria-current");
      if (isCurrent) entry.scrollIntoView({block: "nearest"});
    }
    this.#drawText(view, item);
    this.#form.show(item, view);
  }

  #drawText(view: DraftView, item: Item | undefined): void {
    const lines = linesAround(view.text, this.#items, item?.from ?? 0, reach);
    find("text").replaceChildren(
      ...lines.map(({number, stretches}) =>
        element(
          "p",
          {"data-line": String(number)},
          ...stretches.map((each) => (each.item ? this.#mark(each.text, each.item, item) : each.text)),
        ),
      ),
    );
    find("text").querySelector("mark.current")?.scrollIntoView({block: "center"});
  }

  #mark(words: string, item: Item, current: Item | undefined): HTMLElement {
    const isCurrent = item === current;
    const mark = element("mark", {class: `${classOf(item)}${isCurrent ? " current" : ""}`}, words);
    mark.addEventListener("click", () => {
      const at = this.#shown.indexOf(item);
      if (at >= 0) return this.#go(at);
      find<HTMLSelectElement>("filter").value =
        item.table === "setAside" && !isDoubtful(item) ? "skipped" : "all";
      find<HTMLInputElement>("search").value = "";
      this.#filter();
      this.#go(Math.max(0, this.#shown.indexOf(item)));
    });
    return mark;
  }

  #go(at: number): void {
    if (at < 0 || at >= this.#shown.length) return;
    this.#at = at;
    this.#say("");
    this.#draw();
  }

  async #accept(): Promise<void> {
    const item = this.#item;
    if (!item || this.#isSaving) return;
    if (item.table === "setAside") return this.#decide(item, {decision: yes()});
    const cells = this.#form.read();
    await this.#decide(item, {...cells, decision: yes()});
  }

  async #refuse(reason: string): Promise<void> {
    if (this.#item) await this.#decide(this.#item, {decision: `${no()}${reason}`});
  }

  async #sameAsAbove(): Promise<void> {
    const above = this.#shown.slice(0, this.#at).findLast(({table}) => table === "figures");
    const item = this.#item;
    if (!above || !item || item.table !== "figures") return;
    const cells = {...this.#form.read(), ...indicatorOf(above)};
    await this.#save([{table: item.table, row: item.row, cells}], ({version, verdicts}) => {
      this.#replace({...item, ...verdicts[0], cells: {...item.cells, ...cells}}, item, version);
      this.#draw();
    });
  }

  async #toFigure(): Promise<void> {
    const item = this.#item;
    const id = this.#view?.id;
    if (item?.table !== "setAside" || id === undefined) return;
    const edit: Edit = {table: item.table, row: item.row, cells: {}, isFigure: true};
    await this.#save([edit], async () => {
      await this.#open(id);
      const added = this.#shown.findIndex(
        ({table, cells}) =>
          table === "figures" && cells.line === item.cells.line && cells.printed === item.cells.printed,
      );
      if (added >= 0) this.#go(added);
    });
  }

  async #decide(item: Item, cells: Record<string, string>): Promise<void> {
    this.#steps.push(keyOf(item));
    await this.#save([{table: item.table, row: item.row, cells}], ({version, verdicts}) => {
      this.#replace({...item, ...verdicts[0], cells: {...item.cells, ...cells}}, item, version);
      const next = findNext(this.#shown, this.#at + 1);
      if (next !== undefined) this.#at = next;
      this.#draw();
      this.#say(text("saved"));
    });
  }

  async #acceptSure(): Promise<void> {
    const id = this.#view?.id;
    const sure = listSure(this.#items);
    if (id === undefined || sure.length === 0) return;
    this.#steps.push(this.#item ? keyOf(this.#item) : "");
    const edits = sure.map(({table, row}): Edit => ({table, row, cells: {decision: yes()}}));
    await this.#save(edits, async () => {
      await this.#open(id);
      this.#say(text("saved"));
    });
  }

  #replace(changed: Item, item: Item, version: string): void {
    this.#items = this.#items.map((each) => (each === item ? changed : each));
    const at = this.#shown.indexOf(item);
    this.#shown = this.#shown.map((each) => (each === item ? changed : each));
    const entry = find("list").children[at];
    if (entry) {
      entry.className = classOf(changed);
      entry.textContent = labelOf(changed);
    }
    if (this.#view) this.#view = {...this.#view, version};
  }

  /** Says nothing of success before the change is on the disk. */
  async #save(edits: readonly Edit[], then: (saved: Written) => void | Promise<void>): Promise<void> {
    const view = this.#view;
    if (!view || this.#isSaving) return;
    this.#isSaving = true;
    const saved = await calls.change(view.id, view.version, edits).catch((): Saved | undefined => undefined);
    this.#isSaving = false;
    if (!saved) return this.#say(text("lost"));
    if ("version" in saved) return then(saved);
    if ("missing" in saved) return this.#ask(saved.missing);
    if ("isChanged" in saved) {
      await this.#open(view.id, this.#item && keyOf(this.#item));
      return this.#say(text("changed"));
    }
    this.#say(`${text("notSaved")}${saved.problems.map(({message}) => say(message)).join(" ")}`);
  }

  #ask(missing: NeededColumn): void {
    this.#say(`${text("missing")}${text(labels[missing])}`);
    this.#form.focus(missing === "indicator_name" ? "indicator" : missing);
  }

  async #undo(): Promise<void> {
    const id = this.#view?.id;
    if (id === undefined || this.#isSaving) return;
    const {isUndone} = await calls.undo(id);
    if (isUndone) await this.#open(id, this.#steps.pop());
    this.#say(text(isUndone ? "undone" : "nothingToUndo"));
  }

  async #apply(): Promise<void> {
    const id = this.#view?.id;
    if (id === undefined || this.#isSaving) return;
    const {counts, diagnostics} = await calls.apply(id);
    if (!counts) {
      const told = diagnostics.map(({message, hint}) =>
        [message, hint].map((each) => (each ? say(each) : "")).join(" "),
      );
      // The first line of a draft has the names of its columns.
      const row = diagnostics.find(({place}) => place?.file.endsWith(`/${id}.csv`))?.place?.line;
      await this.#open(id, row === undefined ? undefined : keyOf({table: "figures", row: row - 2}));
      return this.#say(`${text("notApplied")}${told.slice(0, 3).join(" · ")}`);
    }
    this.#steps = [];
    await this.#open(id);
    this.#say(text("applied", counts.observations));
  }

  #press(event: KeyboardEvent): void {
    if (event.isComposing || event.ctrlKey || event.metaKey || event.altKey) return;
    const at = event.target instanceof HTMLElement ? event.target : undefined;
    const isField = at?.matches("input, select, textarea") ?? false;
    if (event.key === "Escape") at?.blur();
    if (isField && !(event.key === "Enter" && at?.closest("#form"))) return;
    if (this.#form.isAsking && /^[1-9]$/u.test(event.key)) {
      const reason = reasons[Number(event.key) - 1];
      if (reason) void this.#refuse(reason);
      return;
    }
    // A button that has the focus is pressed by Enter, unless it is of the row.
    if (event.key === "Enter" && at?.matches("button, a") && !at.matches("#accept")) return;
    const act = this.#actOf(event.key);
    if (!act) return;
    event.preventDefault();
    act();
  }

  #actOf(key: string): (() => void) | undefined {
    const acts: Readonly<Record<string, () => void>> = {
      Enter: () => void this.#accept(),
      e: () => this.#form.focus(undefined),
      n: () => this.#form.askReason(),
      s: () => void this.#sameAsAbove(),
      f: () => void this.#toFigure(),
      u: () => void this.#undo(),
      a: () => void this.#acceptSure(),
      j: () => this.#go(this.#at + 1),
      k: () => this.#go(this.#at - 1),
      ArrowDown: () => this.#go(this.#at + 1),
      ArrowUp: () => this.#go(this.#at - 1),
      "/": () => find("search").focus(),
      "?": showKeys,
    };
    const name = key.length === 1 ? key.toLowerCase() : key;
    return Object.hasOwn(acts, name) ? acts[name] : undefined;
  }

  #say(words: string): void {
    find("said").textContent = words;
  }
}

interface Written {
  readonly version: string;
  readonly verdicts: readonly RowVerdict[];
}

const labels: Readonly<Record<NeededColumn, ReviewWord>> = {
  ...{area: "area", period: "period", value: "value", qualifier: "qualifier", status: "status"},
  ...{indicator: "indicator", indicator_name: "indicator", topic: "topic", printed: "value"},
};

const yes = () => (currentLanguage() === "zh" ? "采用" : "yes");
const no = () => (currentLanguage() === "zh" ? "不是数据：" : "no: ");
const keyOf = ({table, row}: Pick<Item, "table" | "row">) => `${table} ${row}`;
const classOf = (item: Item) => `${item.table} ${item.state}${isDoubtful(item) ? " doubtful" : ""}`;
const labelOf = ({cells}: Item) => `${cells.printed ?? ""} ${cells.indicator_name ?? cells.reason ?? ""}`;

function showKeys(): void {
  const dialog = find<HTMLDialogElement>("keys");
  const keys: readonly (readonly [string, string])[] = [
    ["Enter", text("accept")],
    ["E", text("edit")],
    ["N 1–9", text("refuse")],
    ["S", text("same")],
    ["F", text("figure")],
    ["U", text("undo")],
    ["J K ↓ ↑", text("keyMove")],
    ["A", text("keyBulk")],
    ["/", text("keyFind")],
    ["Esc", text("keyLeave")],
  ];
  dialog.replaceChildren(
    element("h2", {}, text("keys")),
    element("dl", {}, ...keys.flatMap(([key, does]) => [element("dt", {}, key), element("dd", {}, does)])),
    button("×", () => dialog.close()),
  );
  dialog.showModal();
}
