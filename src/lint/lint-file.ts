import type {Outcome} from "../diagnostic/diagnostic.ts";
import {lintPackage} from "./lint-package.ts";
import type {LintFinding} from "./rule.ts";

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
