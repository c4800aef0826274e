import type {LintFinding} from "../../src/lint/rule.ts";
import type {Format} from "../../src/model/document.ts";
import type {BuildReport, BuildRequest} from "../../src/pipeline/build.ts";
import type {BuildEffects} from "../../src/pipeline/build-effects.ts";
import type {RandomProject} from "./random-project.mjs";

export interface Tools {
  build: (request: BuildRequest, effects: BuildEffects) => Promise<BuildReport>;
  lint: (bytes: Uint8Array) => readonly Pick<LintFinding, "rule" | "part" | "message">[];
  effects: BuildEffects;
  readOutput: () => ReadonlyMap<string, Uint8Array>;
}

export interface Outcome {
  /** Empty if all is well. */
  problems: string[];
  files: {path: string; format: Format; template: string; bytes: Uint8Array}[];
  /** Codes of the errors that were told. */
  errors: string[];
  verdict: BuildReport["verdict"] | "thrown";
}

export function runProject(project: RandomProject, tools: Tools): Promise<Outcome>;
