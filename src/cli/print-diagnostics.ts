import type {Diagnostic} from "../diagnostic/diagnostic.ts";
import type {Excerpt} from "../diagnostic/excerpt.ts";
import {formatPlace} from "../diagnostic/place.ts";
import {inReadingOrder} from "../diagnostic/reading-order.ts";
import {formatAnnotation, mostAnnotations} from "./annotation.ts";
import {describeSpot} from "./describe-spot.ts";
import type {Excerpts} from "./excerpts.ts";
import {formatExcerpt} from "./format-excerpt.ts";
import {readable} from "./readable.ts";
import {paint, type Terminal, word} from "./terminal.ts";

/** Someone who has more problems than this before him looks at the first and mends them. */
const mostExcerpts = 40;

/**
 * Errors first; each as `file:line:column severity message`, then the spot in the file, the remedy, and
 * other spots. On GitHub the first of each kind are annotations.
 */
export function printDiagnostics(
  diagnostics: readonly Diagnostic[],
  terminal: Terminal,
  excerpts: Excerpts = new Map(),
): void {
  const left = {error: mostAnnotations, warning: mostAnnotations};
  let excerptsLeft = mostExcerpts;
  for (const diagnostic of inReadingOrder(diagnostics)) {
    if (terminal.annotates && left[diagnostic.severity]-- > 0)
      terminal.say(formatAnnotation(diagnostic, terminal));
    else printDiagnostic(diagnostic, terminal, excerptsLeft-- > 0 ? excerpts.get(diagnostic) : undefined);
  }
}

function printDiagnostic(
  {severity, code, message, hint, place, related = []}: Diagnostic,
  terminal: Terminal,
  excerpt: Excerpt | undefined,
): void {
  const label = severity === "error" ? {en: "error", zh: "错误"} : {en: "warning", zh: "警告"};
  const colour = severity === "error" ? "red" : "yellow";
  const where = place ? `${paint(terminal, "bold", readable(formatPlace(place, terminal.language)))} ` : "";
  terminal.say(
    `${where}${paint(terminal, colour, word(terminal, label))} ${readable(word(terminal, message))} ${paint(terminal, "dim", `[${code}]`)}`,
  );
  if (excerpt) for (const line of formatExcerpt(excerpt, severity, terminal)) terminal.say(line);
  if (hint) terminal.say(`  → ${readable(word(terminal, hint))}`);
  for (const spot of related) terminal.say(`    ${describeSpot(spot, terminal)}`);
}
