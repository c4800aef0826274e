import type {ShownProject} from "../messages.ts";
import type {DocumentKey} from "../service/document-service.ts";
import {type Entry, isSame, listEntries, orderTemplates, searchEntries} from "./choose-document.ts";
import {element, find} from "./element.ts";
import {colon, enumerate, say, word} from "./words.ts";

/** The list of all documents, with a search. */
export class ProjectList {
  readonly #groups = find("groups");
  readonly #search = find<HTMLInputElement>("search");
  readonly #choose: (entry: Entry) => void;
  #project: ShownProject | undefined;
  #key: DocumentKey | undefined;

  constructor(choose: (entry: Entry) => void) {
    this.#choose = choose;
    this.#search.addEventListener("input", () => this.draw());
    this.#search.addEventListener("keydown", (event) => {
      const first = this.found[0];
      if (event.key === "Enter" && first) {
        this.#choose(first);
        // The next key is meant for the document.
        find("sheets").focus();
      } else if (event.key === "ArrowDown") this.#groups.querySelector("a")?.focus();
      else if (event.key === "Escape" && this.#search.value !== "") {
        this.#search.value = "";
        this.draw();
        event.stopPropagation();
      } else return;
      event.preventDefault();
    });
    this.#groups.addEventListener("keydown", (event) => {
      const step = event.key === "ArrowDown" ? 1 : event.key === "ArrowUp" ? -1 : 0;
      if (step === 0 || event.altKey) return;
      const links = [...this.#groups.querySelectorAll("a")];
      links[links.indexOf(document.activeElement as HTMLAnchorElement) + step]?.focus();
      event.preventDefault();
    });
  }

  set project(project: ShownProject) {
    this.#project = project;
    this.draw();
  }

  /** What the search leaves; next and previous go through it. */
  get found(): Entry[] {
    return this.#project ? searchEntries(listEntries(this.#project), this.#search.value) : [];
  }

  mark(key: DocumentKey): void {
    this.#key = key;
    for (const link of this.#groups.querySelectorAll("a")) {
      const isIt = link.dataset.template === key.template && link.dataset.subject === key.subject;
      if (isIt) link.setAttribute("aria-current", "page");
      else link.removeAttribute("aria-current");
      if (isIt) link.scrollIntoView({block: "nearest"});
    }
  }

  draw(): void {
    this.#search.placeholder = word("search");
    this.#search.setAttribute("aria-label", word("search"));
    if (!this.#project) return;
    const {found} = this;
    const isSearching = this.#search.value.trim() !== "";
    const groups = orderTemplates(this.#project).flatMap((template) => {
      const own = found.filter((entry) => entry.from === template);
      if (own.length === 0 && isSearching) return [];
      return element(
        "section",
        {class: "group"},
        element(
          "h2",
          {title: template.file},
          element(
            "span",
            {
              class: `format ${template.format}`,
              title: `${template.format === "docx" ? "Word" : "PowerPoint"} · ${word(template.edition)}`,
            },
            template.format === "docx" ? "W" : "P",
          ),
          element("span", {class: "label"}, template.label),
          template.isBroken && element("span", {class: "broken"}, word("broken")),
        ),
        element("ul", {}, ...own.map((entry) => element("li", {}, this.#link(entry)))),
        template.omitted.length > 0 &&
          !isSearching &&
          element(
            "p",
            {
              class: "omitted",
              title: template.omitted
                .map(({subject, reason}) => `${subject}${colon()}${say(reason)}`)
                .join("\n"),
            },
            `${word("omitted")}${colon()}${enumerate(template.omitted.map(({subject}) => subject))}`,
          ),
      );
    });
    this.#groups.replaceChildren(
      ...(groups.length > 0
        ? groups
        : [element("p", {class: "fine"}, isSearching ? word("noMatch") : word("nothing"))]),
    );
  }

  focus(): void {
    this.#search.focus();
    this.#search.select();
  }

  #link(entry: Entry): HTMLElement {
    const {template, subject, document} = entry;
    const link = element(
      "a",
      {
        href: addressOf(entry),
        "data-template": template,
        "data-subject": subject,
        title: document.path,
        "aria-current": this.#key && isSame(this.#key, entry) ? "page" : undefined,
      },
      subject === "" ? document.title : document.name,
    );
    link.addEventListener("click", (event) => {
      if (event.ctrlKey || event.metaKey || event.shiftKey) return;
      event.preventDefault();
      this.#choose(entry);
    });
    return link;
  }
}

/** The page's own address for a document. */
export function addressOf(key: DocumentKey): string {
  return `?${new URLSearchParams(queryOf(key))}`;
}

/** What the server is asked with; nothing where no document is. */
export function queryOf(key: DocumentKey | undefined): Record<string, string> {
  if (!key) return {};
  const {template, subject, draft} = key;
  return {template, subject, ...(draft === undefined ? {} : {draft})};
}
