import {shownEntryName} from "../base/zip-fault.ts";
import type {Outcome, Wording} from "../diagnostic/diagnostic.ts";
import type {Package} from "../ooxml/package.ts";
import {workbooksIn} from "./read/workbooks.ts";
import {everyFormat, type LintFinding} from "./rule.ts";
import {rules} from "./rules.ts";
import {openView} from "./view/open-view.ts";
import {type PackageView, viewPackage} from "./view/package-view.ts";

/**
 * What is wrong with a package that its schema does not forbid, and what makes it a poor document. Given bytes, it
 * looks at the zip as well, and never throws; given a package that is open already, it reads nothing twice. `file` is
 * the name under which the bytes were found.
 */
export function lintPackage(given: Uint8Array | Package, file?: string): LintFinding[] {
  const view =
    given instanceof Uint8Array ? openView(given, file === undefined ? {} : {file}) : viewPackage(given);
  return lintView(view, isOurs(view));
}

/**
 * A package that is open is being written. A finished file of ours carries the record of its figures, and so it does after
 * Word or WPS has saved it; but then it is written as they write, and tells how long it was edited, which we do not.
 */
const isOurs = (view: PackageView) =>
  view.zip === undefined ||
  (view.zip.hasRecord && !view.parts.some(({all}) => all("ep:TotalTime").length > 0));

function lintView(view: PackageView, isOwn: boolean): LintFinding[] {
  const found: LintFinding[] = [];
  const isTold = view.zip === undefined || view.zip.contentTypes !== undefined;
  for (const {id, hint, appliesTo, isAdvice, check} of rules) {
    // Without content types or a main part only what is true of every package can be said.
    const applies = view.format && isTold ? appliesTo.includes(view.format) : appliesTo === everyFormat;
    if (!applies || (view.zip?.failure && id !== "not-a-package")) continue;
    for (const {isAdvice: isOnlyAdvice = isAdvice, part, message, ...where} of check(view)) {
      const severity = isOnlyAdvice && !isOwn ? "note" : "error";
      found.push({rule: id, severity, part: shownEntryName(part), ...where, message: shorten(message), hint});
    }
  }
  return [...found, ...[...workbooksIn(view).values()].flatMap((book) => lintView(book, isOwn))];
}

/** Findings quote names and addresses, which a spoilt file may have of any length. */
const longestMessage = 400;
const shorten = ({en, zh}: Wording): Wording => ({
  en: shownEntryName(en, longestMessage),
  zh: shownEntryName(zh, longestMessage),
});

export interface LintReport {
  readonly file: string;
  readonly findings: readonly LintFinding[];
}

/** What is wrong with a finished file as a package and as a document; its figures are the business of an audit. */
export function lintFile(bytes: Uint8Array, file: string): Outcome<LintReport> {
  const findings = lintPackage(bytes, file);
  const unreadable = findings.find(({rule}) => rule === "not-a-package");
  if (!unreadable) return {value: {file, findings}, diagnostics: []};
  const {rule: code, message, hint} = unreadable;
  return {diagnostics: [{severity: "error", code, message, hint, place: {file}}]};
}
