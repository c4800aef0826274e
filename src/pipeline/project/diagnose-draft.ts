import {type Diagnostic, hasErrors, withoutRepeats} from "../../diagnostic/diagnostic.ts";
import type {Meeting} from "../../model/meeting.ts";
import type {DatasetView} from "../../template/dataset-view.ts";
import type {PreparedLibrary} from "../../template/prepare-library.ts";
import {type Rendering, renderTemplate} from "../../template/render-template.ts";
import {usualSubjects} from "../../template/subjects.ts";

/** What may only be wrong because something else is, which left nothing where a value should be. */
const following = new Set([
  "variable-without-data",
  "figure-without-data",
  "chart-without-data",
  "empty-title",
  "chart-data",
]);

/** Leaves out what stands on a line that has an error already: the one mistake may be the cause of the other. */
export function withoutFollowing(found: readonly Diagnostic[], known: readonly Diagnostic[]): Diagnostic[] {
  const lineOf = ({place}: Diagnostic) => `${place?.file}:${place?.line}`;
  const errors = known.filter(({severity}) => severity === "error");
  if (errors.length === 0) return [...found];
  const lines = new Set(errors.map(lineOf));
  return found.filter((each) => !lines.has(lineOf(each)) && !following.has(each.code));
}

/** What else is wrong with a text that has errors, so that an editor hears of everything at once. */
export async function diagnoseDraft({draft, diagnostics}: Rendering): Promise<Diagnostic[]> {
  if (!hasErrors(diagnostics)) return [];
  const {parseBrief} = await import("../../markdown/parse-brief.ts");
  return withoutFollowing(parseBrief(draft.text, draft.locate).diagnostics, diagnostics);
}

/** A mistake that shows in some documents only has a chance to show; one that shows in all is found in the first. */
const mostSubjects = 3;

/** What else is wrong with templates that have errors, found in a few of the documents that they would make. */
export async function diagnoseDrafts(
  library: PreparedLibrary,
  view: DatasetView,
  date: string,
  meetings: readonly Meeting[],
): Promise<Diagnostic[]> {
  const found: Diagnostic[] = [];
  for (const prepared of library.drafts) {
    for (const subject of usualSubjects(prepared.template, view, meetings).slice(0, mostSubjects)) {
      const rendering = renderTemplate(prepared, library, view, subject, date);
      const {diagnostics} = rendering;
      const errors = diagnostics.filter(({severity}) => severity === "error");
      found.push(
        ...errors,
        ...(await diagnoseDraft({...rendering, diagnostics: [...errors, ...library.diagnostics]})),
      );
    }
  }
  return withoutFollowing(withoutRepeats(found), library.diagnostics);
}
