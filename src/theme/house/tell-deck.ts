import type {Wording} from "../../diagnostic/diagnostic.ts";
import {type HouseRole, houseRoles} from "../../house/deck/house-deck.ts";
import {chooseIn, type HouseFile, seeDeck} from "./dress-slides.ts";

/** What was found in a house's file, for the theme that is made of it. */
export interface DeckFindings {
  /** Names of all layouts that have a title. */
  readonly names: readonly string[];
  /** The layout for each kind of slides, whether it is one of its own or serves for want of that. */
  readonly chosen: readonly {readonly role: HouseRole; readonly name: string; readonly isOwn: boolean}[];
}

export const roleNames: Readonly<Record<HouseRole, Wording>> = {
  cover: {en: "title slide", zh: "封面"},
  agenda: {en: "agenda", zh: "目录"},
  section: {en: "section slides", zh: "章节页"},
  content: {en: "content slides", zh: "内容页"},
  closing: {en: "closing slide", zh: "结束页"},
};

/** @param file one from which a theme was made without an error */
export function deckFindings(file: HouseFile): DeckFindings {
  const deck = seeDeck(file);
  const {masters} = deck;
  const {layouts, missing} = chooseIn(deck);
  const titled = masters.flatMap((master) => master.layouts).filter(({title}) => title);
  return {
    names: [...new Set(titled.map(({name}) => name))],
    chosen: houseRoles.map((role) => ({role, name: layouts[role].name, isOwn: !missing.includes(role)})),
  };
}
