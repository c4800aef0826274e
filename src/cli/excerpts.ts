import type {Diagnostic} from "../diagnostic/diagnostic.ts";
import {type Excerpt, findExcerpt} from "../diagnostic/excerpt.ts";
import type {LinesOf} from "../pipeline/folders/written-files.ts";

export type Excerpts = ReadonlyMap<Diagnostic, Excerpt>;

/** The spot of each problem that has one, in the file as it is now. */
export async function findExcerpts(diagnostics: readonly Diagnostic[], linesOf: LinesOf): Promise<Excerpts> {
  const found = new Map<Diagnostic, Excerpt>();
  for (const diagnostic of diagnostics) {
    const {place} = diagnostic;
    const lines = place?.line === undefined ? undefined : await linesOf(place.file);
    const excerpt = lines && findExcerpt(diagnostic, lines);
    if (excerpt) found.set(diagnostic, excerpt);
  }
  return found;
}

/** For `--json`: each problem with its excerpt, where it has one. */
export function withExcerpts<T extends {readonly diagnostics: readonly Diagnostic[]}>(
  report: T,
  excerpts: Excerpts,
) {
  const diagnostics = report.diagnostics.map((diagnostic) => {
    const excerpt = excerpts.get(diagnostic);
    return excerpt ? {...diagnostic, excerpt} : diagnostic;
  });
  return {...report, diagnostics};
}
