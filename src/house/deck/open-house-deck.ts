import {digest} from "../../base/digest.ts";
import {dropBlankText} from "../../ooxml/normalize-package.ts";
import type {Package} from "../../ooxml/package.ts";
import type {Part} from "../../ooxml/part.ts";
import {renumberParts} from "../../ooxml/renumber-parts.ts";
import {completeBackgrounds} from "../../ooxml/repairs/background-effects.ts";
import {uniqueShapeIds} from "../../ooxml/repairs/shape-ids.ts";
import {completeTextBodies} from "../../ooxml/repairs/text-bodies.ts";
import type {HouseProblem} from "../house-problem.ts";
import {openHouseFile} from "../open-house-file.ts";
import {mendLibreOffice} from "./mend-libreoffice.ts";
import {addNotesMaster} from "./notes-master.ts";
import {pruneDeck} from "./prune-deck.ts";

/** A house's deck without slides, its parts named as they are in every deck that is made of it. */
export interface OpenedDeck {
  readonly container: Package;
  readonly main: Part;
  /** What was left out. */
  readonly problems: readonly HouseProblem[];
}

/** What only slides lead to, by where all programs keep it: it is not even unpacked. */
const ofSlides =
  /^(?:ppt\/(?:slides|notesSlides|comments|charts|diagrams|embeddings|activeX|ctrlProps|ink|tags|changesInfos)\/|customXml\/)/i;

/** @returns the deck, or why it cannot be used */
export function openHouseDeck(bytes: Uint8Array): OpenedDeck | HouseProblem {
  const opened = openHouseFile(bytes, "pptx", (name) => !ofSlides.test(name));
  if (opened.problem) return opened.problem;
  const {container, main} = opened;
  mendLibreOffice(container);
  const problems = pruneDeck(container, main);
  const linked = problems.find(({severity}) => severity === "error");
  if (linked) return linked;
  addNotesMaster(container, main);
  dropBlankText(container);
  for (const repair of [completeBackgrounds, completeTextBodies, uniqueShapeIds]) repair(container);
  joinPictures(container);
  renumberParts(container);
  nameParts(container, main);
  return {container, main, problems};
}

export const isOpened = (deck: OpenedDeck | HouseProblem): deck is OpenedDeck => "container" in deck;

/** One part for each picture, though masters and layouts were given it many times. */
function joinPictures({parts}: Package): void {
  const first = new Map<string, string>();
  const same = new Map<string, string>();
  for (const {name, contentType, content} of parts) {
    if (!(content instanceof Uint8Array) || !contentType.startsWith("image/")) continue;
    const key = digest(content);
    const known = first.get(key);
    if (known === undefined) first.set(key, name);
    else same.set(name, known);
  }
  for (const one of parts.flatMap(({relationships}) => relationships))
    if (!one.isExternal) one.target = same.get(one.target) ?? one.target;
}

/**
 * Pictures of slides are called `image1` and so on: those of the house must not stand in their way. Slides and notes lead
 * to the main part and the master of notes by their usual names.
 */
function nameParts({parts, relationships}: Package, main: Part): void {
  const names = new Map<string, string>([[main.name, "ppt/presentation.xml"]]);
  let pictures = 0;
  for (const {name, contentType} of parts) {
    const ending = name.slice(name.lastIndexOf(".")).toLowerCase();
    if (name.includes("/media/")) names.set(name, `ppt/media/house${++pictures}${ending}`);
    if (contentType.endsWith(".notesMaster+xml")) names.set(name, "ppt/notesMasters/notesMaster1.xml");
  }
  for (const part of parts) part.name = names.get(part.name) ?? part.name;
  for (const one of [relationships, ...parts.map((part) => part.relationships)].flat())
    if (!one.isExternal) one.target = names.get(one.target) ?? one.target;
  main.contentType = mainType;
}

/** Of a presentation, also where the house's file is a template or opens as a show. */
const mainType = "application/vnd.openxmlformats-officedocument.presentationml.presentation.main+xml";
