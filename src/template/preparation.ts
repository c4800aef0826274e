import type {Diagnostic} from "../model/diagnostic.ts";
import type {Names} from "./dataset-view.ts";
import type {Helper} from "./helper.ts";
import type {Origin} from "./source-map.ts";

/** What a template may refer to; known before any document is rendered. */
export interface Surroundings {
  readonly helpers: ReadonlyMap<string, Helper>;
  readonly partials: ReadonlySet<string>;
  readonly names: Names;
}

/** Collects over all templates and partials of a library; an origin's index is its number in the output. */
export interface Preparation {
  readonly origins: Origin[];
  readonly diagnostics: Diagnostic[];
}
