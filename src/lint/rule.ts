import type {Wording} from "../diagnostic/diagnostic.ts";
import type {LintFormat, PackageView} from "./view/package-view.ts";

/** One thing that makes a package unsound, or a document poor, and that the schema does not know of. */
export interface Rule {
  /** Kebab-case, and the name of its file. */
  readonly id: string;
  /** What is wrong, in one clause; the documentation lists it. */
  readonly title: Wording;
  /** The way out. */
  readonly hint: Wording;
  readonly appliesTo: readonly LintFormat[];
  readonly check: (view: PackageView) => Iterable<Found>;
}

export interface Found {
  /** Name of a part, as `label` of a part view gives it. */
  readonly part: string;
  /** For people: `slide 3, “正文”`. */
  readonly where?: Wording;
  readonly message: Wording;
}

/** What a rule found, as a value for people and programs. */
export interface LintFinding extends Found {
  readonly rule: string;
  readonly hint: Wording;
}

export const everyFormat: readonly LintFormat[] = ["docx", "pptx", "xlsx"];
