import type {Diagnostic} from "../../diagnostic/diagnostic.ts";
import type {NeededColumn} from "../../extract/drafts/missing-cell.ts";
import type {DraftView, Edit, RowVerdict, Saved} from "../../extract/review/draft-view.ts";
import {button, element, find} from "./element.ts";
import {calls} from "./review-calls.ts";
import {ReviewForm, reasons} from "./review-form.ts";
import {
  countOpen,
  type Filter,
  filters,
  findBefore,
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
import {currentLanguage, say, word} from "./words.ts";

/** Problems that are told at once; when they are mended the others follow. */
const mostTold = 3;
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
    find("search").addEventListener("input", () => void this.#filter());
    find("filter").addEventListener("change", () => void this.#filter());
    find("drafts").addEventListener(
      "change",
      () => void this.#change(find<HTMLSelectElement>("drafts").value),
    );
    find("bulk").addEventListener("click", () => void this.#acceptSure());
    find("apply").addEventListener("click", () => void this.#apply());
    find("help").addEventListener("click", showKeys);
    await this.#list(new URLSearchParams(location.search).get("id"));
  }

  /** The drafts that there are, and one of them to begin with. */
  async #list(wanted: string | null): Promise<void> {
    const drafts = await calls.list();
    find("drafts").replaceChildren(
      ...drafts.map(({id, title}) => element("option", {value: id}, `${title}（${id}）`)),
    );
    const first = drafts.find(({id}) => id === wanted) ?? drafts[0];
    find("drafts").hidden = !first;
    if (!first) return this.#empty();
    find<HTMLSelectElement>("drafts").value = first.id;
    await this.#open(first.id);
  }

  async #change(id: string): Promise<void> {
    if (!(await this.#keepTyped())) return;
    this.#steps = [];
    await this.#open(id).catch(() => this.#say(text("lost")));
  }

  #drawWords(): void {
    document.documentElement.lang = currentLanguage() === "zh" ? "zh-CN" : "en";
    document.title = text("review");
    find("title").textContent = text("review");
    find("back").textContent = text("back");
    find("apply").textContent = text("apply");
    const search = find<HTMLInputElement>("search");
    search.placeholder = text("search");
    search.setAttribute("aria-label", text("search"));
    find("filter").setAttribute("aria-label", text("filter"));
    find("drafts").setAttribute("aria-label", text("drafts"));
    find("help").setAttribute("aria-label", text("keys"));
    find("help").title = text("keys");
    find("filter").replaceChildren(
      ...filters.map((each) => element("option", {value: each}, text(filterWords[each]))),
    );
  }

  /** @param problems why a draft that there is cannot be shown */
  #empty(problems: readonly Diagnostic[] = []): void {
    this.#view = undefined;
    const told = problems.map((problem) => element("p", {}, tell(problem)));
    find("text").replaceChildren(...(told.length > 0 ? told : [element("p", {}, text("noDrafts"))]));
    find("list").replaceChildren();
    find("form").replaceChildren();
    find("left").textContent = "";
    for (const id of ["bulk", "apply", "done"]) find(id).hidden = true;
  }

  /** @param key of the row to stand at, else the first that is open */
  async #open(id: string, key?: string): Promise<void> {
    const view = await calls.open(id);
    if ("problems" in view) return this.#empty(view.problems);
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

  async #filter(): Promise<void> {
    if (await this.#keepTyped()) this.#showWanted();
  }

  #showWanted(): void {
    this.#shown = this.#wanted();
    this.#at = 0;
    this.#drawList();
    this.#draw();
  }

  #drawList(): void {
    find("list").replaceChildren(
      ...this.#shown.map((item, at) => {
        const entry = element("li", {class: classOf(item), title: labelOf(item)}, labelOf(item));
        entry.addEventListener("click", () => void this.#go(at));
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
    for (const id of ["apply", "done"]) find(id).hidden = false;
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
      void this.#goTo(keyOf(item));
    });
    return mark;
  }

  /** To a row that the filter may hide. */
  async #goTo(key: string): Promise<void> {
    if (!(await this.#keepTyped())) return;
    const isIt = (item: Item) => keyOf(item) === key;
    if (!this.#shown.some(isIt)) {
      const item = this.#items.find(isIt);
      const isSkipped = item?.table === "setAside" && !isDoubtful(item);
      find<HTMLSelectElement>("filter").value = isSkipped ? "skipped" : "all";
      find<HTMLInputElement>("search").value = "";
      this.#showWanted();
    }
    await this.#go(Math.max(0, this.#shown.findIndex(isIt)));
  }

  async #go(at: number): Promise<void> {
    if (at < 0 || at >= this.#shown.length || !(await this.#keepTyped())) return;
    this.#at = at;
    this.#say("");
    this.#draw();
  }

  /** What was typed is not lost when another row is looked at; false where it could not be saved. */
  async #keepTyped(): Promise<boolean> {
    const item = this.#item;
    if (!item || !this.#form.isTouched) return true;
    const cells = this.#form.read();
    if (Object.keys(cells).length === 0) return true;
    let isKept = false;
    await this.#save([{table: item.table, row: item.row, cells}], ({version, verdicts}) => {
      this.#replace({...item, ...verdicts[0], cells: {...item.cells, ...cells}}, item, version);
      this.#steps.push(keyOf(item));
      isKept = true;
    });
    return isKept;
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
    const item = this.#item;
    if (item?.table !== "figures") return;
    const before = findBefore(this.#items, item);
    if (!before) return this.#say(text("noneBefore"));
    const cells = {...this.#form.read(), ...indicatorOf(before)};
    await this.#save([{table: item.table, row: item.row, cells}], ({version, verdicts}) => {
      this.#replace({...item, ...verdicts[0], cells: {...item.cells, ...cells}}, item, version);
      this.#steps.push(keyOf(item));
      this.#draw();
      this.#say(text("saved"));
    });
  }

  async #toFigure(): Promise<void> {
    const item = this.#item;
    const id = this.#view?.id;
    if (item?.table !== "setAside" || id === undefined) return;
    const edit: Edit = {table: item.table, row: item.row, cells: {}, isFigure: true};
    await this.#save([edit], async () => {
      await this.#open(id);
      this.#steps.push(keyOf(item));
      // It is the last of the draft.
      const row = this.#items.filter(({table}) => table === "figures").length - 1;
      await this.#goTo(keyOf({table: "figures", row}));
      this.#say(text("saved"));
    });
  }

  async #decide(item: Item, cells: Record<string, string>): Promise<void> {
    await this.#save([{table: item.table, row: item.row, cells}], ({version, verdicts}) => {
      this.#replace({...item, ...verdicts[0], cells: {...item.cells, ...cells}}, item, version);
      this.#steps.push(keyOf(item));
      const next = findNext(this.#shown, this.#at + 1);
      if (next !== undefined) this.#at = next;
      this.#draw();
      this.#say(text("saved"));
    });
  }

  async #acceptSure(): Promise<void> {
    const id = this.#view?.id;
    if (id === undefined || !(await this.#keepTyped())) return;
    const sure = listSure(this.#items);
    if (sure.length === 0) return;
    const edits = sure.map(({table, row}): Edit => ({table, row, cells: {decision: yes()}}));
    await this.#save(edits, async () => {
      this.#steps.push(this.#item ? keyOf(this.#item) : "");
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
    if (!saved) return this.#say(text("notSavedLost"));
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
    const answer = await calls.undo(id).catch(() => undefined);
    if (!answer) return this.#say(text("lost"));
    const {isUndone, isChanged} = answer;
    if (isUndone) await this.#open(id, this.#steps.pop());
    if (isChanged) {
      this.#steps = [];
      await this.#open(id, this.#item && keyOf(this.#item));
    }
    this.#say(text(isChanged ? "notUndone" : isUndone ? "undone" : "nothingToUndo"));
  }

  async #apply(): Promise<void> {
    const id = this.#view?.id;
    if (id === undefined || this.#isSaving || !(await this.#keepTyped())) return;
    const answer = await calls.apply(id).catch(() => undefined);
    if (!answer) return this.#say(text("lost"));
    const {counts, diagnostics} = answer;
    if (!counts) {
      const told = diagnostics.map(tell);
      // The first line of a draft has the names of its columns.
      const row = diagnostics.find(({place}) => place?.file.endsWith(`/${id}.csv`))?.place?.line;
      await this.#open(id, row === undefined ? undefined : keyOf({table: "figures", row: row - 2}));
      const more = told.length - mostTold;
      const lines = [...told.slice(0, mostTold), ...(more > 0 ? [text("more", more)] : [])];
      return this.#say(`${text("notApplied")}${lines.map((line) => `\n${line}`).join("")}`);
    }
    this.#steps = [];
    await this.#list(id);
    this.#say(text("applied", counts.observations));
  }

  #press(event: KeyboardEvent): void {
    if (event.isComposing || event.ctrlKey || event.metaKey || event.altKey) return;
    if (find<HTMLDialogElement>("keys").open) return;
    const at = event.target instanceof HTMLElement ? event.target : undefined;
    const isField = at?.matches("input, select, textarea") ?? false;
    const leaves = event.key === "Escape" || (event.key === "Enter" && at?.closest(".bar, .rows"));
    if (leaves && isField) {
      // Escape would empty the field of the search.
      event.preventDefault();
      at?.blur();
      return;
    }
    if (event.key === "Escape") this.#form.stopAsking();
    if (isField && !(event.key === "Enter" && at?.closest("#form"))) return;
    if (this.#form.isAsking && /^[1-9]$/u.test(event.key)) {
      const [reason] = reasons[Number(event.key) - 1] ?? [];
      if (reason) void this.#refuse(reason);
      return;
    }
    // Who is asked for a reason has not meant to accept.
    if (this.#form.isAsking && event.key === "Enter" && !at?.matches("button")) return;
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
      j: () => void this.#go(this.#at + 1),
      k: () => void this.#go(this.#at - 1),
      ArrowDown: () => void this.#go(this.#at + 1),
      ArrowUp: () => void this.#go(this.#at - 1),
      "/": () => find("search").focus(),
      "?": showKeys,
      // As Chinese input methods give them.
      "、": () => find("search").focus(),
      "？": showKeys,
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

/** What is wrong, and what to do; the file where it is none of the rows that are seen. */
function tell({message, hint, place}: Diagnostic): string {
  const file = place && place.line === undefined ? [place.file] : [];
  return [...file, say(message), ...(hint ? [say(hint)] : [])].join(" → ");
}

const keys: readonly (readonly [readonly string[], ReviewWord])[] = [
  [["Enter"], "keyAccept"],
  [["E"], "keyEdit"],
  [["N", "1–9"], "keyRefuse"],
  [["S"], "keySame"],
  [["F"], "keyFigure"],
  [["U"], "keyUndo"],
  [["J", "K", "↓", "↑"], "keyMove"],
  [["A"], "keyBulk"],
  [["/"], "keyFind"],
  [["Esc"], "keyLeave"],
  [["?"], "keyHelp"],
];

/** Every key that does something. */
function showKeys(): void {
  const dialog = find<HTMLDialogElement>("keys");
  const close = button(word("close"), () => dialog.close());
  dialog.setAttribute("aria-label", text("keys"));
  dialog.replaceChildren(
    element("header", {}, element("h2", {}, text("keys")), close),
    element(
      "dl",
      {},
      ...keys.flatMap(([pressed, does]) => [
        element("dt", {}, ...pressed.map((key) => element("kbd", {}, key))),
        element("dd", {}, text(does)),
      ]),
    ),
  );
  if (!dialog.open) dialog.showModal();
  close.focus();
}
