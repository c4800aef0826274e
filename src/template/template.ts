import type {Place} from "../diagnostic/place.ts";
import type {WordForm} from "../form/form.ts";
import type {LanguageId} from "../model/language.ts";
import type {DatasetView} from "./dataset-view.ts";
import type {FrontMatter} from "./front-matter.ts";
import type {Stretch} from "./near-markdown/align-columns.ts";

/** A template or partial as it stands on disk. */
export interface TemplateSource {
  /** Path as shown to people: `templates/area-briefing.md`. */
  readonly file: string;
  readonly text: string;
}

export interface Template extends TemplateSource {
  /** File name without its ending, `area-briefing`; it names the template on the command line. */
  readonly name: string;
  readonly frontMatter: FrontMatter;
  /** That of its theme. */
  readonly themeLanguage?: LanguageId;
  /** Line of the file, 1-based, on which the body begins. */
  readonly bodyLine: number;
  readonly body: string;
  /** Where a line and column of `text`, both from 1, stand; left out where the file is the text. */
  readonly placeOf?: (line: number, column: number) => Place;
  /** The Word file that the template is; its body is written from it. */
  readonly form?: WordForm;
  /** What people typed into it, values left out. */
  readonly typed?: readonly TypedText[];
  /** Lines of the body of which each begins somewhere else in the file than the one above it ends. */
  readonly stretches?: ReadonlyMap<number, readonly Stretch[]>;
}

/** A paragraph of a Word file as it reads. */
export interface TypedText {
  readonly text: string;
  /** Whether a number in it is one that a reader takes for a figure. */
  readonly mayCount: boolean;
  /** @param column from 0 */
  readonly placeOf: (column: number) => Place;
}

/** The language of its documents: its own, or that of its theme, or that of the data. */
export const languageOf = (
  {frontMatter, themeLanguage}: Pick<Template, "frontMatter" | "themeLanguage">,
  {dataset}: Pick<DatasetView, "dataset">,
): LanguageId => frontMatter.language ?? themeLanguage ?? dataset.language;

/** A spot of a template's text, both numbers from 1. */
export const placeInTemplate = ({file, placeOf}: Template, line: number, column: number): Place =>
  placeOf?.(line, column) ?? {file, line, column};

export interface TemplateLibrary {
  readonly templates: readonly Template[];
  /** By name: `indicator-table` for `partials/indicator-table.md`. */
  readonly partials: ReadonlyMap<string, TemplateSource>;
}
