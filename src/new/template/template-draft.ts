import type {Language, Wording} from "../../diagnostic/diagnostic.ts";
import {wordsOf} from "../../language/languages.ts";
import type {Marks} from "../../language/word-list.ts";
import type {Format} from "../../model/document.ts";
import type {Edition} from "../../model/edition.ts";
import type {LanguageId} from "../../model/language.ts";
import type {FrontMatter} from "../../template/front-matter.ts";
import {remark} from "../comment.ts";
import type {Picks} from "./pick-indicators.ts";

/** What a new template is to be; the sections ask it. */
export interface TemplateDraft {
  readonly for: FrontMatter["for"];
  readonly format: Format;
  readonly edition: Edition;
  readonly picks: Picks;
  /** `{{area.name}}` or what else calls the subject in a sentence; empty where nothing short does. */
  readonly subject: string;
  /** Of the comments. */
  readonly language: Language;
  /** Of the documents: that of the data. */
  readonly written: LanguageId;
  /** Where the conclusion and the points come from: written out, or from the partials that a new project has. */
  readonly pieces: "written" | "partial";
}

/** Lines of a template. */
export type Lines = readonly string[];

export function note({language}: Pick<TemplateDraft, "language">, zh: string, en: string): string {
  return remark(language, {zh, en} satisfies Wording);
}

/** What the template itself says, in each language that documents can have. */
export type Said = Readonly<Record<LanguageId, string>>;

export const say = ({written}: Pick<TemplateDraft, "written">, said: Said) => said[written];

/** The punctuation of its documents. */
export const marksOf = ({written}: Pick<TemplateDraft, "written">): Marks => wordsOf(written).marks;

/** Before what belongs to one area, in documents of several: `{{one.area.shortName}}`. */
export const placeOf = (draft: Pick<TemplateDraft, "for" | "written">, name: string) =>
  draft.for === "area" ? "" : `{{${name}.area.shortName}}${say(draft, {zh: "", en: ": "})}`;

/** Structural indicators tell how something is made up, and stand in no sentence, chart or table but the annex's. */
export const weighty = `weight="core ordinary"`;

/** States: rates where there are any, which say more in a sentence than counts. */
export const mainStates = `(or (indicators current=true kinds="share" ${weighty}) (indicators current=true ${weighty}))`;

/** Indicators of several areas, rates before others as well. */
export const mainComparisons = `(or (comparisons kinds="share" ${weighty}) (comparisons ${weighty}))`;

/** What there is and what came about in a period share no chart. */
export const states = `accrual="stock unknown"`;

/** What stood there so many years before an observation, or else at the time before it. */
export const before = ({picks}: Pick<TemplateDraft, "picks">, observation: string) =>
  `(or (earlier ${observation} years=${picks.yearsOfChange}) (earlier ${observation}))`;

/** The title of a slide, which a page has not. */
export const slideTitle = ({format}: Pick<TemplateDraft, "format">, title: string): Lines =>
  format === "pptx" ? [`## ${title}`, ""] : [];

/** A sentence with names in it, or one that counts, where names are too long to be said. */
export const quoted = ({picks}: Pick<TemplateDraft, "picks">, sentence: string, counts: string) =>
  picks.isQuotable ? sentence : counts;
