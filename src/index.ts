/** What other programs may use; a test asserts this list. */
export {auditFile} from "./audit/audit-file.ts";
export type {AuditReport, Finding, Verdict} from "./audit/audit-report.ts";
export {checkProject} from "./check/check-project.ts";
export type {CheckReport, CheckRequest} from "./check/check-report.ts";
export {loadDataset} from "./dataset/load-dataset.ts";
export type {Diagnostic, Outcome} from "./diagnostic/diagnostic.ts";
export type {Place} from "./diagnostic/place.ts";
export type {ChartSpec} from "./model/chart.ts";
export type {Dataset, Indicator, Observation} from "./model/dataset.ts";
export type {Document} from "./model/document.ts";
export type {FigureRecord} from "./model/record.ts";
export {openLibreOfficePrinter} from "./pdf/libreoffice-printer.ts";
export type {PdfPrinter} from "./pdf/pdf-printer.ts";
export {type BuildReport, type BuildRequest, build} from "./pipeline/build.ts";
export type {BuildEffects} from "./pipeline/build-effects.ts";
export type {Manifest, ManifestDocument} from "./pipeline/manifest/manifest.ts";
export {type Folders, nodeEffects} from "./pipeline/node-effects.ts";
export {everything, type Selection} from "./pipeline/project/selection.ts";
