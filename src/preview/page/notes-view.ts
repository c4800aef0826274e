import type {ShownSheet} from "../messages.ts";
import {element, find} from "./element.ts";
import {reachFigures} from "./sheet-frame.ts";
import {word} from "./words.ts";

/** What the speaker says to the slide that is in view; briefings have no such section. */
export function showNotes(sheet: ShownSheet | undefined, number: number, isDeck: boolean): void {
  find("notes-section").hidden = !isDeck || !sheet;
  find("notes-title").textContent = `${word("notes")} · ${number}`;
  const notes = find("notes");
  if (!sheet || sheet.notes === "") notes.replaceChildren(element("p", {class: "fine"}, word("noNotes")));
  // As safe as the sheets: it comes from the same writer, and nothing in it may run.
  else notes.innerHTML = sheet.notes;
  reachFigures(notes);
}
