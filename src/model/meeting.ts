import type {Place} from "../diagnostic/place.ts";
import type {Area, Topic} from "./dataset.ts";
import type {Edition} from "./edition.ts";
import type {NamedAt, SourcesPlace} from "./slide-choices.ts";

/** One deck or briefing for one occasion: these areas, and these topics in this order. */
export interface Meeting {
  /** Name of its file without the ending; the documents are called so. */
  readonly name: string;
  readonly areas: readonly Area[];
  readonly topics: readonly Topic[];
  readonly editions: readonly Edition[];
  /** The only template that makes it; null for each that there is for its editions. */
  readonly template: NamedAt | null;
  /** ISO 8601; null where nothing is said, as for all that follow. */
  readonly date: string | null;
  readonly occasion: string | null;
  readonly speaker: string | null;
  readonly issuer: string | null;
  /** Its path within the templates folder; null for that of the theme. */
  readonly logo: NamedAt | null;
  /** At most one for each format; empty for those of the templates. */
  readonly themes: readonly NamedAt[];
  /** Empty for no closing slide; null for that of the template. */
  readonly closing: string | null;
  readonly sources: SourcesPlace | null;
  /** Slides that are in the deck and not shown. */
  readonly hide: readonly NamedAt[];
  readonly agenda: boolean | null;
  /** Where it is asked for. */
  readonly place: Place;
}
