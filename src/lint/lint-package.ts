import type {Outcome} from "../diagnostic/diagnostic.ts";
import type {Package} from "../ooxml/package.ts";
import {workbooksIn} from "./read/workbooks.ts";
import {everyFormat, type LintFinding} from "./rule.ts";
import {rules} from "./rules.ts";
import {openView} from "./view/open-view.ts";
import {type PackageView, viewPackage} from "./view/package-view.ts";

/**
 * What is wrong with a package that its schema does not forbid, and what makes it a poor document. Given bytes, it
 * looks at the zip as well, and never throws; given a package that is open already, it reads nothing twice.
 */
export function lintPackage(given: Uint8Array | Package): LintFinding[] {
  return lintView(given instanceof Uint8Array ? openView(given) : viewPackage(given));
}

function lintView(view: PackageView): LintFinding[] {
  const found: LintFinding[] = [];
  const isTold = view.zip === undefined || view.zip.contentTypes !== undefined;
  for (const {id, hint, appliesTo, check} of rules) {
    // Without content types or a main part only what is true of every package can be said.
    const applies = view.format && isTold ? appliesTo.includes(view.format) : appliesTo === everyFormat;
    if (!applies || (view.zip?.failure && id !== "not-a-package")) continue;
    for (const finding of check(view)) found.push({rule: id, ...finding, hint});
  }
  return [...found, ...[...workbooksIn(view).values()].flatMap(lintView)];
}

export interface LintReport {
  readonly file: string;
  readonly findings: readonly LintFinding[];
}

/** What is wrong with a finished file as a package and as a document; its figures are the business of an audit. */
export function lintFile(bytes: Uint8Array, file: string): Outcome<LintReport> {
  const findings = lintPackage(bytes);
  const unreadable = findings.find(({rule}) => rule === "not-a-package");
  if (!unreadable) return {value: {file, findings}, diagnostics: []};
  const {rule: code, message, hint} = unreadable;
  return {diagnostics: [{severity: "error", code, message, hint, place: {file}}]};
}
