import type {Language, Wording} from "../../diagnostic/diagnostic.ts";
import type {Format} from "../../model/document.ts";
import type {FrontMatter} from "../../template/front-matter.ts";
import {remark} from "../comment.ts";
import type {Picks} from "./pick-indicators.ts";

/** What a new template is to be; the sections ask it. */
export interface TemplateDraft {
  readonly for: FrontMatter["for"];
  readonly format: Format;
  readonly picks: Picks;
  /** Of the comments; documents are Chinese. */
  readonly language: Language;
  /** Where number cards come from: written out, or from the partial that a new project has. */
  readonly cards: "written" | "partial";
}

/** Lines of a template. */
export type Lines = readonly string[];

export function note({language}: Pick<TemplateDraft, "language">, zh: string, en: string): string {
  return remark(language, {zh, en} satisfies Wording);
}
