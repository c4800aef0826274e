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
  /** Title of the document in which it shows, where that is not plain from the place: another may not have it. */
  readonly document?: string;
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

/**
 * One mistake in a template shows each time that its loop turns, and in every document; it is told once, with the names
 * of the documents where it matters which these are.
 */
export function withoutRepeats(diagnostics: readonly Diagnostic[]): Diagnostic[] {
  const keyOf = ({place, code, message}: Diagnostic) => JSON.stringify([place, code, message.en]);
  const documents = new Map<string, Set<string>>();
  for (const {document, ...each} of diagnostics) {
    if (document === undefined) continue;
    const key = keyOf(each);
    documents.set(key, (documents.get(key) ?? new Set()).add(document));
  }
  const single = new Map(diagnostics.map((diagnostic) => [keyOf(diagnostic), diagnostic]));
  return [...single].map(([key, diagnostic]) => nameDocuments(diagnostic, [...(documents.get(key) ?? [])]));
}

function nameDocuments(
  {document: _document, ...diagnostic}: Diagnostic,
  [first, ...others]: readonly string[],
): Diagnostic {
  const {en, zh} = diagnostic.message;
  // Some messages begin with it.
  if (first === undefined || en.includes(first)) return diagnostic;
  const more = others.length === 1 ? "1 other document" : `${others.length} other documents`;
  const message = {
    en: `${en}; in “${first}”${others.length === 0 ? "" : ` and ${more}`}`,
    zh: `${zh}，见《${first}》${others.length === 0 ? "" : `等 ${others.length + 1} 份文件`}`,
  };
  return {...diagnostic, message};
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
