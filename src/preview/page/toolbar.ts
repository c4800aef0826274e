import type {ShownProblem} from "../service/document-service.ts";
import {type Entry, isSame, listSiblings} from "./choose-document.ts";
import {nameOf, type Wanted} from "./download.ts";
import {button, element, find} from "./element.ts";
import {addressOf} from "./project-list.ts";
import {say, word} from "./words.ts";

export interface ToolbarActs {
  choose(entry: Entry): void;
  download(entry: Entry, wanted: Wanted, made: HTMLButtonElement): void;
}

/** What the bar says and offers about a document: its title, others on the same subject, and files to download. */
export function drawToolbar(
  title: string,
  entry: Entry | undefined,
  entries: readonly Entry[],
  acts: ToolbarActs,
  /** Why no PDF can be made, if that is so. */
  noPdf: ShownProblem | undefined,
): void {
  find("title").textContent = title;
  document.title = title === "" ? word("product") : `${title} · ${word("product")}`;
  const siblings = entry ? listSiblings(entries, entry) : [];
  find("siblings").replaceChildren(
    ...(siblings.length > 1 ? siblings : []).map((each) => {
      const isIt = entry !== undefined && isSame(each, entry);
      const link = element(
        "a",
        {href: addressOf(each), title: each.document.title, "aria-current": isIt ? "page" : undefined},
        word(each.from.edition),
        element("span", {class: "label"}, each.from.label),
      );
      link.addEventListener("click", (event) => {
        if (event.ctrlKey || event.metaKey || event.shiftKey) return;
        event.preventDefault();
        acts.choose(each);
      });
      return link;
    }),
  );
  const files = pickFiles(entry, siblings).map((each) =>
    downloadButton(each, "document", each.from.format, acts),
  );
  const pdf = entry && downloadButton(entry, "pdf", "pdf", acts);
  if (pdf && noPdf) forbid(pdf, noPdf);
  find("downloads").replaceChildren(...files, ...(pdf ? [pdf] : []));
}

/** The document itself, and the nearest one of the other format. */
function pickFiles(entry: Entry | undefined, siblings: readonly Entry[]): Entry[] {
  if (!entry) return [];
  const others = siblings.filter(({from}) => from.format !== entry.from.format);
  const [other] = others.toSorted((a, b) => alike(b, entry) - alike(a, entry));
  return [entry, ...(other ? [other] : [])].toSorted((a, b) => (a.from.format < b.from.format ? -1 : 1));
}

/** How many letters the names of two templates begin with in common: `area-briefing`, `area-deck`. */
function alike(one: Entry, other: Entry): number {
  const differs = [...one.template].findIndex((letter, index) => letter !== other.template[index]);
  return differs < 0 ? one.template.length : differs;
}

function downloadButton(entry: Entry, wanted: Wanted, ending: string, acts: ToolbarActs): HTMLButtonElement {
  const what = `${word("download")} ${nameOf(entry, wanted)}`;
  const made = button(`.${ending}`, () => acts.download(entry, wanted, made), {
    class: "download",
    id: `download-${ending}`,
    title: what,
    "aria-label": what,
  });
  return made;
}

/** It can still be reached, by keyboard as well: who presses it hears the reason. */
function forbid(made: HTMLButtonElement, {message, hint}: ShownProblem): void {
  made.setAttribute("aria-disabled", "true");
  made.title = [say(message), word("printInstead"), ...(hint ? [say(hint)] : [])].join("\n");
}
