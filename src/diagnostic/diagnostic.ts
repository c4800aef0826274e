import type {Place} from "./place.ts";

/** The two languages that jianbao speaks to people. */
export type Language = "en" | "zh";

/** One message in both languages, written side by side so that neither is forgotten. */
export type Wording = Readonly<Record<Language, string>>;

/** A problem as a value: what, where, and the way out. Stages return these; only the command line prints. */
export interface Diagnostic {
  readonly severity: "error" | "warning";
  /** Stable kebab-case name, for programs and for the documentation. */
  readonly code: string;
  readonly message: Wording;
  readonly hint?: Wording;
  readonly place?: Place;
  /** Other spots that have to do with it. */
  readonly related?: readonly RelatedSpot[];
}

export interface RelatedSpot {
  readonly message: Wording;
  readonly place: Place;
}

/** What a stage gives back: its result where one could be made, and everything that it found wrong. */
export interface Outcome<T> {
  /** Absent only if `diagnostics` holds an error. */
  readonly value?: T;
  readonly diagnostics: readonly Diagnostic[];
}

export function hasErrors(diagnostics: readonly Diagnostic[]): boolean {
  return diagnostics.some((diagnostic) => diagnostic.severity === "error");
}

/** One mistake in a template shows each time that its loop turns, and in every document; it is told once. */
export function withoutRepeats(diagnostics: readonly Diagnostic[]): Diagnostic[] {
  const keyOf = ({place, code, message}: Diagnostic) => JSON.stringify([place, code, message.en]);
  return [...new Map(diagnostics.map((diagnostic) => [keyOf(diagnostic), diagnostic])).values()];
}

/** The same problem with all its places told in another way. */
export function mapPlaces(diagnostic: Diagnostic, tell: (place: Place) => Place): Diagnostic {
  const {place, related} = diagnostic;
  return {
    ...diagnostic,
    ...(place ? {place: tell(place)} : {}),
    ...(related ? {related: related.map((spot) => ({...spot, place: tell(spot.place)}))} : {}),
  };
}
