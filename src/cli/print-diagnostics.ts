import type {Diagnostic} from "../model/diagnostic.ts";
import type {Place} from "../model/place.ts";
import {formatAnnotation, mostAnnotations} from "./annotation.ts";
import {readable} from "./readable.ts";
import {paint, type Terminal, word} from "./terminal.ts";

/**
 * Errors first; each as `file:line:column severity message`, its remedy on the next line. On GitHub the first of each
 * kind are annotations.
 */
export function printDiagnostics(diagnostics: readonly Diagnostic[], terminal: Terminal): void {
  const left = {error: mostAnnotations, warning: mostAnnotations};
  const ordered = diagnostics.toSorted(
    (a, b) => Number(b.severity === "error") - Number(a.severity === "error"),
  );
  for (const diagnostic of ordered) {
    if (terminal.annotates && left[diagnostic.severity]-- > 0)
      terminal.say(formatAnnotation(diagnostic, terminal));
    else printDiagnostic(diagnostic, terminal);
  }
}

function printDiagnostic({severity, code, message, hint, place}: Diagnostic, terminal: Terminal): void {
  const label = severity === "error" ? {en: "error", zh: "错误"} : {en: "warning", zh: "警告"};
  const colour = severity === "error" ? "red" : "yellow";
  const where = place ? `${paint(terminal, "bold", readable(formatPlace(place)))} ` : "";
  terminal.say(
    `${where}${paint(terminal, colour, word(terminal, label))} ${readable(word(terminal, message))} ${paint(terminal, "dim", `[${code}]`)}`,
  );
  if (hint) terminal.say(`  → ${readable(word(terminal, hint))}`);
}

export function formatPlace({file, line, column}: Place): string {
  return [file, line, column].filter((part) => part !== undefined).join(":");
}
