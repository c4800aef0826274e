import type {Wording} from "../diagnostic/diagnostic.ts";
import type {Format} from "./document.ts";

/** What documents are for: a briefing is read, a deck is shown, in a compendium one looks things up. */
export const editions = ["briefing", "deck", "compendium"] as const;
export type Edition = (typeof editions)[number];

export const editionNames: Readonly<Record<Edition, Wording>> = {
  briefing: {en: "briefing", zh: "简报"},
  deck: {en: "deck", zh: "演示文稿"},
  compendium: {en: "compendium", zh: "资料汇编"},
};

/** Decks are presentations; what is read is a Word document. */
export const formatOfEdition = {
  briefing: "docx",
  deck: "pptx",
  compendium: "docx",
} as const satisfies Record<Edition, Format>;

/** What a template makes that does not say. */
export const usualEdition = {docx: "briefing", pptx: "deck"} as const satisfies Record<Format, Edition>;
