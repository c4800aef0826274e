import type {Wording} from "../diagnostic/diagnostic.ts";
import type {LintFormat, PackageView} from "./view/package-view.ts";

export type {LintFormat};

/** One thing that makes a package unsound, or a document poor, and that the schema does not know of. */
export interface Rule {
  /** Kebab-case, and the name of its file. */
  readonly id: string;
  /** What is wrong, in one clause; the documentation lists it. */
  readonly title: Wording;
  /** The way out. */
  readonly hint: Wording;
  readonly appliesTo: readonly LintFormat[];
  /**
   * About what Office itself writes, or takes without a word: a document of ours is better than that, so it fails; on a
   * file that another program has written it is a note. All other rules tell of what Office refuses, repairs or shows
   * otherwise.
   */
  readonly isAdvice?: true;
  readonly check: (view: PackageView) => Iterable<Found>;
}

export interface Found {
  /** Name of a part, as `label` of a part view gives it. */
  readonly part: string;
  /** For people: `slide 3, “正文”`. */
  readonly where?: Wording;
  readonly message: Wording;
  /** Where this one finding is advice, and others of its rule are not. */
  readonly isAdvice?: boolean;
}

/** What a rule found, as a value for people and programs. */
export interface LintFinding extends Omit<Found, "isAdvice"> {
  readonly rule: string;
  /** A note is advice about a file that another program has written. */
  readonly severity: "error" | "note";
  readonly hint: Wording;
}

export const everyFormat: readonly LintFormat[] = ["docx", "pptx", "xlsx"];
