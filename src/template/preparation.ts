import type {Diagnostic} from "../diagnostic/diagnostic.ts";
import type {Place} from "../diagnostic/place.ts";
import type {Handed, Need} from "./check-handed.ts";
import type {Names} from "./dataset-view.ts";
import type {Demand} from "./demands.ts";
import type {Helper} from "./helper.ts";
import type {Origin} from "./source-map.ts";
import type {StaticScope} from "./static-scope.ts";

/** What a template may refer to; known before any document is rendered. */
export interface Surroundings {
  readonly helpers: ReadonlyMap<string, Helper>;
  readonly partials: ReadonlySet<string>;
  readonly names: Names;
  /** Names that some template hands to a partial. */
  readonly passed: ReadonlySet<string>;
  /** Those of them that are handed the value of a record. */
  readonly passedNumbers: ReadonlySet<string>;
  /** Names that some template hands to this partial with a count of turns that begins at 0. */
  readonly passedCounters: ReadonlySet<string>;
  /** What holds where this template or partial begins. */
  readonly scope: StaticScope;
  /** What was typed in it has been looked at as its readers see it. */
  readonly isTextKnown?: boolean;
}

/** `{{> name}}`, and where it stands. */
export interface Inclusion {
  readonly name: string;
  readonly place: Place;
}

/** What preparing a template or partial brings to light; an origin's index is its number in the output. */
export interface Preparation {
  readonly origins: Origin[];
  readonly diagnostics: Diagnostic[];
  readonly inclusions: Inclusion[];
  readonly demands: Demand[];
  /** What a partial does with the names that it is handed. */
  readonly needs: Need[];
  /** What calls hand to partials. */
  readonly handed: Handed[];
}

export function openPreparation(origins: Origin[]): Preparation {
  return {origins, diagnostics: [], inclusions: [], demands: [], needs: [], handed: []};
}
