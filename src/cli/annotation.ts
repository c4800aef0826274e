import type {Diagnostic} from "../diagnostic/diagnostic.ts";
import {describeSpot} from "./describe-spot.ts";
import {readable} from "./readable.ts";
import {type Terminal, word} from "./terminal.ts";

/** GitHub shows so many errors and so many warnings of a step; the rest is for its summary. */
export const mostAnnotations = 10;

/**
 * A problem as a workflow command of GitHub Actions, which shows it at its line in a pull request. What people wrote
 * must not end the command or begin another.
 */
export function formatAnnotation(
  {severity, code, message, hint, place, related = []}: Diagnostic,
  terminal: Terminal,
): string {
  // Of a Word file GitHub shows no lines; where it is, the message says.
  const {file, line, column, spot} = place ?? {};
  const at = spot ? {file, title: code} : {file, line, col: column, title: code};
  const where = spot ? [spot] : [];
  const properties = Object.entries(at)
    .filter(([, value]) => value !== undefined)
    .map(([name, value]) => `${name}=${escapeProperty(String(value))}`);
  const lines = [...where, message, ...(hint ? [hint] : [])].map((wording) =>
    readable(word(terminal, wording)),
  );
  const spots = related.map((spot) => describeSpot(spot, terminal));
  return `::${severity} ${properties.join(",")}::${escapeData([lines.join("\n→ "), ...spots].join("\n"))}`;
}

/** The escapes that the runner undoes (actions/toolkit, command.ts). */
function escapeData(text: string): string {
  return text.replaceAll("%", "%25").replaceAll("\r", "%0D").replaceAll("\n", "%0A");
}

function escapeProperty(text: string): string {
  return escapeData(text).replaceAll(":", "%3A").replaceAll(",", "%2C");
}
