import type {FrontMatter} from "./front-matter.ts";

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
  /** Line of the file, 1-based, on which the body begins. */
  readonly bodyLine: number;
  readonly body: string;
}

export interface TemplateLibrary {
  readonly templates: readonly Template[];
  /** By name: `indicator-table` for `partials/indicator-table.md`. */
  readonly partials: ReadonlyMap<string, TemplateSource>;
}
