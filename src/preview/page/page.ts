import type {
  DocumentUpdate,
  PdfAbility,
  PreviewMessage,
  Refusal,
  ShownDocument,
  ShownProject,
} from "../messages.ts";
import type {DocumentKey, ShownProblem} from "../service/document-service.ts";
import {drawWords, startLook} from "./appearance.ts";
import {type Entry, findEntry, isSame, listEntries, listSiblings, stepEntry} from "./choose-document.ts";
import {PageConnection} from "./connection.ts";
import {download, nameOf, type Wanted} from "./download.ts";
import {Drawers} from "./drawers.ts";
import {element, find} from "./element.ts";
import {FigureCard} from "./figure-card.ts";
import {showHelp} from "./help.ts";
import {MeetingPanel} from "./meeting-panel.ts";
import {showNotes} from "./notes-view.ts";
import {showProblems} from "./problem-list.ts";
import {addressOf, ProjectList} from "./project-list.ts";
import {keep, read, readZoom, type Zoom} from "./settings.ts";
import {SheetStack} from "./sheet-stack.ts";
import {type Action, findAction} from "./shortcuts.ts";
import {showSpot} from "./spot-viewer.ts";
import {showStale} from "./stale-notice.ts";
import {Toast} from "./toast.ts";
import {drawToolbar} from "./toolbar.ts";
import {currentLanguage, nameSheets, say, setLanguage, word} from "./words.ts";
import {drawZoom, keepZoom, shownZoom} from "./zoom-choice.ts";

/** Everything on the page, and how its parts act on each other. */
export class Page {
  readonly #stack = new SheetStack();
  readonly #card = new FigureCard(find("sheets"), find("notes"));
  readonly #drawers = new Drawers();
  readonly #toast = new Toast();
  readonly #list = new ProjectList((entry) => void this.#choose(entry));
  readonly #meeting = new MeetingPanel({
    show: (key) => void this.#showDraft(key),
    download: (key, name, wanted) => void this.#download(key, name, wanted),
  });
  readonly #connection = new PageConnection({
    state: () => ({key: this.#key, from: this.#shown?.digest ?? "", list: this.#project?.digest ?? ""}),
    onMessage: (message) => void this.#hear(message),
    onLost: (isLost) => this.#toast.keep(isLost ? word("lost") : undefined),
  });
  #project: ShownProject | undefined;
  #key: DocumentKey | undefined;
  #shown: ShownDocument | undefined;
  #problems: readonly ShownProblem[] = [];
  #changed: readonly number[] = [];
  #run: string | undefined;
  /** Why no PDF can be made, once that is known. */
  #noPdf: ShownProblem | undefined;
  #request = new AbortController();

  async start(): Promise<void> {
    startLook((message) => this.#toast.say(message));
    drawWords();
    drawZoom(readZoom());
    // Reading the data can take seconds the first time.
    this.#say("opening");
    document.documentElement.classList.remove("starting");
    this.#stack.zoom(readZoom());
    this.#stack.onSheet = (index) => this.#atSheet(index);
    this.#stack.onPick = () => this.#setZoom("width");
    find("language").addEventListener("click", () => this.#speak(currentLanguage() === "zh" ? "en" : "zh"));
    find("help").addEventListener("click", showHelp);
    find("zoom").addEventListener("change", () => this.#setZoom(shownZoom()));
    document.addEventListener("keydown", (event) => this.#press(event));
    addEventListener("popstate", () => void this.#choose(this.#wanted(), false));
    this.#setBusy(true);
    await this.#readProject();
    await this.#choose(this.#wanted(), false);
    this.#setBusy(false);
    if (this.#key === undefined) this.#connection.open();
    await this.#askForPdf();
  }

  /** Whether there is a LibreOffice takes a moment to find out, which the document need not wait for. */
  async #askForPdf(): Promise<void> {
    const response = await fetch("/api/pdf");
    this.#noPdf = ((await response.json()) as PdfAbility).problem ?? undefined;
    this.#drawBar();
  }

  get #entries(): Entry[] {
    return this.#project ? listEntries(this.#project) : [];
  }

  /** What the address names, else what was shown before, else the first. */
  #wanted(): Entry | undefined {
    const entries = this.#entries;
    const query = new URLSearchParams(location.search);
    const template = query.get("template");
    if (template !== null) {
      const named = findEntry(entries, {template, subject: query.get("subject") ?? ""});
      if (named) return named;
    }
    const [last, subject] = (read("document") ?? "").split("\n");
    return findEntry(entries, {template: last ?? "", subject: subject ?? ""}) ?? entries[0];
  }

  async #readProject(): Promise<void> {
    const response = await fetch("/api/project");
    this.#project = (await response.json()) as ShownProject;
    this.#list.project = this.#project;
    this.#meeting.project = this.#project;
    if (!this.#shown) this.#tell(this.#project.problems);
    this.#drawBar();
  }

  /** @param isStep of the person's way through the documents, so that the browser's "back" leads here */
  async #choose(entry: Entry | undefined, isStep = true): Promise<void> {
    this.#drawers.closeAll();
    if (!entry) return this.#showNothing(this.#project?.problems ?? []);
    if (this.#key && isSame(this.#key, entry) && this.#shown) return;
    const key = {template: entry.template, subject: entry.subject};
    this.#key = key;
    keep("document", `${key.template}\n${key.subject}`);
    const address = addressOf(key);
    if (isStep) history.pushState(null, "", address);
    else history.replaceState(null, "", `${address}${location.hash}`);
    this.#list.mark(key);
    this.#card.hide();
    this.#request.abort();
    this.#request = new AbortController();
    const {signal} = this.#request;
    const busy = setTimeout(() => this.#setBusy(true), 150);
    try {
      const response = await fetch(`/api/view${address}`, {signal});
      const shown = (await response.json()) as ShownDocument | Refusal;
      if ("sheets" in shown) await this.#show(shown, false);
      else this.#showNothing(shown.problems);
    } catch (error) {
      if (signal.aborted) return;
      if (!(error instanceof TypeError)) throw error;
      this.#showNothing([]);
    } finally {
      clearTimeout(busy);
      if (!signal.aborted) this.#setBusy(false);
    }
    if (!signal.aborted) this.#connection.open();
  }

  /** A meeting that is being put together: its slides follow what is typed, and keep their place. */
  async #showDraft(key: DocumentKey): Promise<void> {
    const isSameMeeting = this.#key?.draft !== undefined && this.#shown !== undefined;
    this.#key = key;
    this.#card.hide();
    this.#request.abort();
    this.#request = new AbortController();
    const {signal} = this.#request;
    const busy = setTimeout(() => this.#setBusy(true), 150);
    try {
      const response = await fetch(`/api/view${addressOf(key)}`, {signal});
      const shown = (await response.json()) as ShownDocument | Refusal;
      if ("sheets" in shown) await this.#show(shown, isSameMeeting);
      else this.#showNothing(shown.problems);
    } catch (error) {
      if (!signal.aborted && !(error instanceof TypeError)) throw error;
    } finally {
      clearTimeout(busy);
      if (!signal.aborted) this.#setBusy(false);
    }
    if (!signal.aborted) this.#connection.open();
  }

  async #show(shown: ShownDocument, keepPlace: boolean): Promise<void> {
    const changed = await this.#stack.show(shown, keepPlace);
    if (!changed) return;
    this.#shown = shown;
    if (this.#key?.draft !== undefined) this.#meeting.sheets = this.#stack.sheets;
    this.#card.facts = shown.facts;
    find("empty").hidden = true;
    this.#tell(shown.problems);
    this.#setStale(shown.isStale);
    this.#drawBar();
    this.#atSheet(this.#stack.current);
    if (!keepPlace) this.#changed = [];
    else if (changed.length > 0) this.#tellChanged(changed);
  }

  #tellChanged(changed: readonly number[]): void {
    this.#changed = changed;
    const message = `${word("updated")} · ${nameSheets(changed, this.#isDeck)}`;
    this.#toast.say(message, () => this.#goToChanged());
  }

  #goToChanged(): void {
    const [first] = this.#changed;
    if (first !== undefined) this.#stack.goTo(first - 1);
  }

  #showNothing(problems: readonly ShownProblem[]): void {
    this.#shown = undefined;
    this.#stack.clear();
    this.#setStale(false);
    this.#tell(problems);
    this.#drawBar();
    showNotes(undefined, 0, false);
    this.#say(this.#key ? "cannotShow" : "nothing", "mend");
  }

  /** In the place of a document. */
  #say(title: "opening" | "cannotShow" | "nothing", remedy?: "mend"): void {
    const empty = find("empty");
    empty.replaceChildren(element("h2", {}, word(title)), remedy ? element("p", {}, word(remedy)) : "");
    empty.hidden = false;
  }

  #tell(problems: readonly ShownProblem[]): void {
    this.#problems = problems;
    showProblems(problems, (problem) => void showSpot(problem));
  }

  #setStale(isStale: boolean): void {
    showStale(isStale, this.#problems[0], (problem) => {
      this.#drawers.open("panel");
      if (problem?.place) void showSpot(problem);
    });
  }

  async #hear(message: PreviewMessage): Promise<void> {
    switch (message.type) {
      case "welcome":
        if (this.#run !== undefined && this.#run !== message.run) location.reload();
        this.#run = message.run;
        return;
      case "reload":
        await this.#readProject();
        // What could not be shown before, or what the template is called now.
        if (!this.#shown) await this.#choose(this.#wanted(), false);
        return;
      case "update":
        return this.#update(message.document);
      case "problem":
        if (!this.#shown) return this.#showNothing(message.problems);
        this.#tell(message.problems);
        this.#setStale(true);
    }
  }

  async #update(update: DocumentUpdate): Promise<void> {
    const known = new Map(this.#stack.sheets.map((sheet) => [sheet.digest, sheet]));
    const sheets = update.sheets.flatMap((sheet) =>
      "html" in sheet ? sheet : (known.get(sheet.digest) ?? []),
    );
    // A sheet that the server takes for known is not: all of it, then.
    if (sheets.length < update.sheets.length) {
      this.#shown = undefined;
      if (this.#key?.draft !== undefined) return this.#showDraft(this.#key);
      return this.#choose(findEntry(this.#entries, this.#key), false);
    }
    await this.#show({...update, sheets}, this.#shown !== undefined);
  }

  get #isDeck(): boolean {
    return this.#shown?.format === "pptx";
  }

  #atSheet(index: number): void {
    showNotes(this.#stack.sheets[index], index + 1, this.#isDeck);
  }

  #drawBar(): void {
    const entry = this.#key?.draft === undefined ? findEntry(this.#entries, this.#key) : undefined;
    const acts = {
      choose: (each: Entry) => void this.#choose(each),
      download: (each: Entry, wanted: Wanted, made: HTMLButtonElement) =>
        void this.#download(each, nameOf(each, wanted), wanted, made),
    };
    const title = this.#shown?.title ?? entry?.document.title ?? "";
    drawToolbar(title, entry, this.#entries, acts, this.#noPdf);
  }

  async #download(key: DocumentKey, name: string, wanted: Wanted, made?: HTMLButtonElement): Promise<void> {
    if (wanted === "pdf" && this.#noPdf) {
      this.#toast.say(`${say(this.#noPdf.message)}${word("stop")}${word("printInstead")}`);
      return;
    }
    if (made) made.disabled = true;
    this.#toast.keep(`${word("downloading")} ${name}`);
    try {
      const answer = await download(key, name, wanted);
      const isSaved = "isSaved" in answer;
      this.#toast.keep(undefined);
      if (!isSaved) this.#toast.say(word("notDownloaded"));
      else if (answer.problems.length === 0) this.#toast.say(`${word("downloaded")} ${name}`);
      else this.#toast.say(`${word("downloaded")} ${name} · ${word("noted")}`);
      if (isSaved && answer.problems.length > 0) {
        this.#tell([...(this.#shown?.problems ?? []), ...answer.problems]);
      }
      if (!isSaved) {
        this.#tell(answer.problems);
        this.#drawers.open("panel");
      }
    } finally {
      if (made) made.disabled = false;
    }
  }

  #setBusy(isBusy: boolean): void {
    find("progress").hidden = !isBusy;
    find("sheets").setAttribute("aria-busy", String(isBusy));
  }

  #setZoom(zoom: Zoom): void {
    keepZoom(zoom);
    this.#stack.zoom(zoom);
  }

  #speak(language: "zh" | "en"): void {
    setLanguage(language);
    keep("language", language);
    drawWords();
    drawZoom(shownZoom());
    this.#list.draw();
    if (this.#meeting.isOpen) this.#meeting.draw();
    this.#tell(this.#problems);
    this.#setStale(find("sheets").classList.contains("stale"));
    this.#drawBar();
    this.#atSheet(this.#stack.current);
  }

  #press(event: KeyboardEvent): void {
    if (document.querySelector("dialog[open]")) return;
    if (event.key === "Escape") {
      if (this.#card.isShown) this.#card.hide();
      else if (!this.#drawers.closeAll()) find("sheets").focus();
      return;
    }
    const target = event.target as HTMLElement;
    if (target.matches("input, textarea")) return;
    if (target.matches("select") && /^(?:Arrow|Page|Home|End)/u.test(event.key)) return;
    const action = findAction(event);
    if (!action) return;
    event.preventDefault();
    this.#act(action);
  }

  #act(action: Action): void {
    const stepTo = (step: 1 | -1) => {
      const {found} = this.#list;
      if (this.#key) void this.#choose(stepEntry(found, this.#key, step));
    };
    const acts: Record<Action, () => void> = {
      "next-document": () => stepTo(1),
      "previous-document": () => stepTo(-1),
      sibling: () => {
        const entry = findEntry(this.#entries, this.#key);
        if (entry) void this.#choose(stepEntry(listSiblings(this.#entries, entry), entry, 1));
      },
      "next-sheet": () => this.#stack.step(1),
      "previous-sheet": () => this.#stack.step(-1),
      search: () => {
        this.#drawers.open("list");
        this.#list.focus();
      },
      grid: () => this.#setZoom(shownZoom() === "grid" ? readZoom() : "grid"),
      panel: () => this.#drawers.toggle("panel"),
      changed: () => this.#goToChanged(),
      pdf: () => document.getElementById("download-pdf")?.click(),
      help: showHelp,
    };
    acts[action]();
  }
}
