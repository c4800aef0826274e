import type {BuildEffects} from "./build-effects.ts";
import type {BuildReport} from "./build-report.ts";
import type {BuildRequest} from "./build-request.ts";
import {findUnchanged} from "./incremental/unchanged-build.ts";

export type {BuildReport, ReportedDocument} from "./build-report.ts";
export type {BuildRequest} from "./build-request.ts";

/** From folders to finished documents. What it takes is loaded only if there is something to do. */
export async function build(request: BuildRequest, effects: BuildEffects): Promise<BuildReport> {
  const unchanged = await findUnchanged(request, effects);
  if (unchanged) return unchanged;
  const {buildProject} = await import("./build-project.ts");
  return buildProject(request, effects);
}
