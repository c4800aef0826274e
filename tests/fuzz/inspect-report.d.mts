import type {BuildReport} from "../../src/pipeline/build.ts";
import type {RandomProject} from "./random-project.mjs";

export function inspectReport(
  report: Pick<BuildReport, "verdict" | "documents" | "omitted" | "diagnostics">,
  project: Pick<RandomProject, "kind" | "files">,
  written: ReadonlyMap<string, Uint8Array>,
): string[];
