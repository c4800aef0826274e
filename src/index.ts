/** What other programs may use; a test asserts this list. */
export {auditFile} from "./audit/audit-file.ts";
export type {AuditReport, Finding, Verdict} from "./audit/audit-report.ts";
export {type BuildReport, type BuildRequest, build} from "./build/build.ts";
export type {BuildEffects} from "./build/build-effects.ts";
export {type Folders, nodeEffects} from "./build/node-effects.ts";
export {everything, type Selection} from "./build/selection.ts";
export {type CheckReport, type CheckRequest, checkProject} from "./check/check-project.ts";
export {loadDataset} from "./dataset/load-dataset.ts";
export type {Manifest, ManifestDocument} from "./manifest/manifest.ts";
export type {ChartSpec} from "./model/chart.ts";
export type {Dataset, Indicator, Observation} from "./model/dataset.ts";
export type {Diagnostic, Outcome} from "./model/diagnostic.ts";
export type {Document} from "./model/document.ts";
export type {Place} from "./model/place.ts";
export type {FigureRecord} from "./model/record.ts";
