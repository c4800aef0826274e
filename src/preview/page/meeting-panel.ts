import type {ShownProject, ShownSheet} from "../messages.ts";
import type {DocumentKey, MeetingChoices, MeetingDraft} from "../service/document-service.ts";
import type {Wanted} from "./download.ts";
import {button, element, find} from "./element.ts";
import {isSameTitle, listTopics, move} from "./order-topics.ts";
import {saveMeeting} from "./save-meeting.ts";
import {say, word} from "./words.ts";

/** Milliseconds of quiet after which the slides follow what is typed. */
const quiet = 350;
const texts = ["occasion", "speaker", "issuer", "closing"] as const;
type Values = Record<string, string | boolean | readonly string[]>;

export interface MeetingActs {
  /** Shows what the panel says; called after a moment of quiet. */
  show(key: DocumentKey): void;
  download(key: DocumentKey, name: string, wanted: Wanted): void;
}

/** Puts a meeting together: area, topics in their order, what stands on the cover, the look, and hidden slides. */
export class MeetingPanel {
  readonly #acts: MeetingActs;
  readonly #form = find("meeting");
  #choices: MeetingChoices = {areas: [], themes: [], templates: [], pictures: [], saved: []};
  #name = "";
  #values: Values = {};
  #sheets: readonly ShownSheet[] = [];
  #soon: number | undefined;
  #said = "";
  /** The meeting that was opened, which saving may replace. */
  #opened: string | undefined;

  constructor(acts: MeetingActs) {
    this.#acts = acts;
    find("tab-documents").addEventListener("click", () => this.open(false));
    find("tab-meeting").addEventListener("click", () => this.open(true));
  }

  get isOpen(): boolean {
    return !this.#form.hidden;
  }

  set project({meetings}: ShownProject) {
    const before = JSON.stringify(this.#choices);
    this.#choices = meetings;
    if (this.#values.area === undefined) this.#begin();
    if (JSON.stringify(meetings) !== before) this.draw();
  }

  /** The slides as they are shown, each with a switch. */
  set sheets(sheets: readonly ShownSheet[]) {
    this.#sheets = sheets;
    this.#drawSlides();
  }

  open(isOpen: boolean): void {
    this.#form.hidden = !isOpen;
    find("documents").hidden = isOpen;
    find("tab-meeting").setAttribute("aria-selected", String(isOpen));
    find("tab-documents").setAttribute("aria-selected", String(!isOpen));
    if (!isOpen) return;
    this.draw();
    this.#change(0);
  }

  /** What the panel says now, as a document that can be asked for; undefined where no template makes it. */
  key(format?: "docx" | "pptx"): DocumentKey | undefined {
    const editions = this.#list("edition");
    const fitting = this.#choices.templates.filter(
      (each) => editions.includes(each.edition) && (format === undefined || each.format === format),
    );
    const named = fitting.find(({name}) => name === this.#values.template);
    const template = named ?? fitting.find((each) => each.format === "pptx") ?? fitting[0];
    if (!template) return undefined;
    return {
      template: template.name,
      subject: this.#name || word("newMeeting"),
      draft: JSON.stringify(this.#draft()),
    };
  }

  #begin(): void {
    // The one of which there is most to tell.
    const [first] = this.#choices.areas.toSorted((a, b) => b.topics.length - a.topics.length);
    this.#opened = undefined;
    this.#name = "";
    this.#values = first ? {area: [first.name], topics: first.topics.slice(0, 3), edition: ["deck"]} : {};
  }

  #draft(): MeetingDraft {
    const filled = Object.entries(this.#values).filter(([, value]) => value !== "" && !isEmpty(value));
    return Object.fromEntries(filled);
  }

  #list(key: string): readonly string[] {
    const value = this.#values[key];
    return Array.isArray(value) ? value : [];
  }

  #set(key: string, value: Values[string]): void {
    this.#values = {...this.#values, [key]: value};
    this.#change();
  }

  #change(after = quiet): void {
    this.#say("");
    clearTimeout(this.#soon);
    this.#soon = setTimeout(() => {
      const key = this.key();
      if (key) this.#acts.show(key);
      else this.#say(word("noMeetingTemplate"));
    }, after);
  }

  draw(): void {
    const {saved, areas, themes} = this.#choices;
    const focused = this.#form.contains(document.activeElement) ? document.activeElement?.id : undefined;
    const format = this.#list("edition").includes("deck") ? "pptx" : "docx";
    const area = this.#list("area");
    const known = areas.filter(({name}) => area.includes(name)).flatMap(({topics}) => topics);
    this.#form.replaceChildren(
      this.#select(
        "open",
        word("openMeeting"),
        this.#opened ?? "",
        [["", word("newMeeting")], ...saved.map(({name}) => [name, name] as const)],
        (name) => this.#load(name),
      ),
      this.#select(
        "area",
        word("areaOfMeeting"),
        area.join("、"),
        [
          ...(area.length > 1 ? [[area.join("、"), area.join("、")] as const] : []),
          ...areas.map(({name}) => [name, name] as const),
        ],
        (name) => this.#chooseArea(name),
      ),
      element(
        "fieldset",
        {},
        element("legend", {}, word("topicsOfMeeting")),
        this.#topics([...new Set(known)]),
      ),
      this.#input("date", word("date"), "date"),
      ...texts.map((key) => this.#input(key, word(key), "text")),
      this.#select(
        "edition",
        word("edition"),
        this.#list("edition").join(" "),
        [
          ["deck", word("deck")],
          ["briefing", word("briefing")],
          ["deck briefing", word("both")],
        ],
        (value) => {
          this.#set("edition", value.split(" "));
          this.draw();
        },
      ),
      ...this.#logo(),
      this.#select(
        "theme",
        word("theme"),
        this.#list("theme")[0] ?? "",
        [
          ["", word("ofTemplate")],
          ...themes.filter((each) => each.format === format).map(({name}) => [name, name] as const),
        ],
        (name) => this.#set("theme", name === "" ? [] : [name]),
      ),
      this.#select(
        "sources",
        word("sources"),
        String(this.#values.sources ?? ""),
        [
          ["", word("ofTemplate")],
          ["slide", word("sourcesSlide")],
          ["appendix", word("sourcesAppendix")],
          ["none", word("sourcesNone")],
        ],
        (value) => this.#set("sources", value),
      ),
      this.#select(
        "agenda",
        word("agenda"),
        String(this.#values.agenda ?? ""),
        [
          ["", word("ofTemplate")],
          ["true", word("yes")],
          ["false", word("no")],
        ],
        (value) => this.#set("agenda", value === "" ? "" : value === "true"),
      ),
      element(
        "fieldset",
        {id: "meeting-slides"},
        element("legend", {}, word("shownSlides")),
        element("ul", {}),
      ),
      this.#nameField(),
      this.#buttons(),
      element("p", {class: "fine", id: "meeting-said", role: "status"}, this.#said),
    );
    // Whoever was at a field goes on there.
    if (focused) document.getElementById(focused)?.focus();
    this.#drawSlides();
  }

  #load(name: string): void {
    const found = this.#choices.saved.find((each) => each.name === name);
    if (found) {
      this.#name = name;
      this.#values = {...found.values};
      this.#opened = name;
    } else this.#begin();
    this.draw();
    this.#change(0);
  }

  #chooseArea(name: string): void {
    const found = this.#choices.areas.find((each) => each.name === name);
    if (!found) return;
    const kept = this.#list("topics").filter((topic) => found.topics.includes(topic));
    this.#values = {...this.#values, area: [name], topics: kept.length > 0 ? kept : found.topics.slice(0, 3)};
    this.draw();
    this.#change();
  }

  /** Ticked topics come first, in the order of the report; dragged, or moved by buttons. */
  #topics(known: readonly string[]): HTMLElement {
    const wanted = this.#list("topics");
    const choices = listTopics(known, wanted);
    const list = element("ul", {class: "topics", id: "topics"});
    const reorder = (from: number, to: number, focus?: string) => {
      this.#set("topics", move(wanted, from, to));
      this.draw();
      if (focus !== undefined) find("topics").querySelector<HTMLElement>(focus)?.focus();
    };
    for (const [index, {name, isTicked}] of choices.entries()) {
      const box = element("input", {type: "checkbox", "data-topic": name, checked: isTicked});
      box.addEventListener("change", () => {
        this.#set("topics", box.checked ? [...wanted, name] : wanted.filter((each) => each !== name));
        this.draw();
        find("topics")
          .querySelector<HTMLElement>(`input[data-topic="${CSS.escape(name)}"]`)
          ?.focus();
      });
      const item = element("li", {draggable: isTicked ? "true" : undefined}, element("label", {}, box, name));
      if (isTicked) {
        const arrow = (label: string, sign: string, to: number, kind: string) =>
          button(sign, () => reorder(index, to, `button.${kind}[data-topic="${CSS.escape(name)}"]`), {
            class: `plain ${kind}`,
            "data-topic": name,
            "aria-label": `${name} ${label}`,
            ...(to < 0 || to >= wanted.length ? {disabled: ""} : {}),
          });
        item.append(arrow(word("up"), "↑", index - 1, "up"), arrow(word("down"), "↓", index + 1, "down"));
        item.addEventListener("dragstart", (event) =>
          event.dataTransfer?.setData("text/plain", String(index)),
        );
        item.addEventListener("dragover", (event) => event.preventDefault());
        item.addEventListener("drop", (event) => {
          event.preventDefault();
          const from = Number(event.dataTransfer?.getData("text/plain"));
          if (Number.isInteger(from) && from !== index) reorder(from, index);
        });
      }
      list.append(item);
    }
    return list;
  }

  /** One switch for each slide that the audience sees or would see; the cover is always shown. */
  #drawSlides(): void {
    const list = document.querySelector("#meeting-slides ul");
    if (!list || !this.isOpen) return;
    const hide = this.#list("hide");
    const isHidden = ({title}: ShownSheet) => hide.some((each) => isSameTitle(each, title));
    const shown = this.#sheets
      .slice(1)
      .filter((sheet) => sheet.title !== "" && (!sheet.isHidden || isHidden(sheet)));
    list.replaceChildren(
      ...shown.map((sheet) => {
        const box = element("input", {
          type: "checkbox",
          checked: !isHidden(sheet),
          "data-slide": sheet.title,
        });
        box.addEventListener("change", () => {
          const others = hide.filter((each) => !isSameTitle(each, sheet.title));
          this.#set("hide", box.checked ? others : [...others, sheet.title.replace(/（续\d*）$/u, "")]);
        });
        return element("li", {}, element("label", {}, box, sheet.title));
      }),
    );
  }

  /** Nothing to choose where the project has no pictures. */
  #logo(): HTMLElement[] {
    const {pictures} = this.#choices;
    const value = String(this.#values.logo ?? "");
    const paths = value === "" || pictures.includes(value) ? pictures : [...pictures, value];
    if (paths.length === 0) return [];
    const called = paths.map((path) => [path, path.replace(/^pictures\//u, "")] as const);
    const options = [["", word("ofTheme")] as const, ...called];
    return [this.#select("logo", word("logo"), value, options, (path) => this.#set("logo", path))];
  }

  #nameField(): HTMLElement {
    const box = element("input", {type: "text", id: "meeting-name", value: this.#name, autocomplete: "off"});
    box.addEventListener("input", () => {
      this.#name = box.value.trim();
    });
    return element("label", {class: "field"}, word("meetingName"), box);
  }

  #buttons(): HTMLElement {
    const download = (format: "docx" | "pptx", label: string) => {
      const key = this.key(format);
      return key && button(label, () => this.#download(format), {class: "download", id: `meeting-${format}`});
    };
    return element(
      "p",
      {class: "acts"},
      button(word("saveMeeting"), () => void this.#save(false), {class: "download", id: "meeting-save"}),
      download("pptx", `${word("download")} PowerPoint`),
      download("docx", `${word("download")} Word`),
      button(`${word("download")} PDF`, () => this.#download(undefined), {
        class: "download",
        id: "meeting-pdf",
      }),
    );
  }

  /** @param format undefined for the PDF of what is shown */
  #download(format: "docx" | "pptx" | undefined): void {
    const key = this.key(format);
    if (key) this.#acts.download(key, `${key.subject}.${format ?? "pdf"}`, format ? "document" : "pdf");
  }

  async #save(replace: boolean): Promise<void> {
    if (this.#name === "") {
      find("meeting-name").focus();
      return this.#say(word("nameMissing"));
    }
    const {file, exists, problems} = await saveMeeting(
      this.#name,
      this.#draft(),
      replace || this.#opened === this.#name,
    );
    if (exists) return this.#ask();
    const [problem] = problems;
    if (problem)
      return this.#say([problem.message, problem.hint].map((each) => (each ? say(each) : "")).join(" "));
    this.#opened = this.#name;
    this.#say(`${word("saved")} ${file ?? ""}`);
  }

  /** Nothing is replaced that was not opened here, unless somebody says so. */
  #ask(): void {
    const said = find("meeting-said");
    said.replaceChildren(
      `${word("meetingExists")} `,
      button(word("replace"), () => void this.#save(true), {class: "download", id: "meeting-replace"}),
    );
    find("meeting-replace").focus();
  }

  #say(text: string): void {
    this.#said = text;
    find("meeting-said").replaceChildren(text);
  }

  #input(key: string, label: string, type: "text" | "date"): HTMLElement {
    const box = element("input", {
      type,
      id: `meeting-${key}`,
      value: String(this.#values[key] ?? ""),
      autocomplete: "off",
      maxlength: type === "text" ? "80" : undefined,
    });
    box.addEventListener("input", () => this.#set(key, box.value.trim()));
    return element("label", {class: "field"}, label, box);
  }

  #select(
    key: string,
    label: string,
    value: string,
    options: readonly (readonly [value: string, label: string])[],
    onChange: (value: string) => void,
  ): HTMLElement {
    const box = element(
      "select",
      {id: `meeting-${key}`},
      ...options.map(([each, text]) => element("option", {value: each, selected: each === value}, text)),
    );
    box.addEventListener("change", () => onChange(box.value));
    return element("label", {class: "field"}, label, box);
  }
}

const isEmpty = (value: Values[string]) => Array.isArray(value) && value.length === 0;
