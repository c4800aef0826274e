// What checks outside of the tests (.ci/) and the benchmark look at within the program; scripts/compile-inside.mjs.
export {auditFile} from "../../src/audit/audit-file.ts";
export {encodePng} from "../../src/chart/encode-png.ts";
export {readSources} from "../../src/check/read-sources.ts";
export {verifyObservations} from "../../src/check/verify-observations.ts";
export {filesInFolder} from "../../src/dataset/dataset-files.ts";
export {loadDataset} from "../../src/dataset/load-dataset.ts";
export {lintPackage} from "../../src/lint/lint-package.ts";
export {normalizePackage} from "../../src/ooxml/normalize-package.ts";
export {planNatives} from "../../src/pipeline/document/chart-form-of.ts";
export {listCharts} from "../../src/pipeline/document/list-charts.ts";
export {recordFigures} from "../../src/pipeline/document/record-figures.ts";
export {parseTheme} from "../../src/theme/parse-theme.ts";
export {chartSizes} from "../../src/writer/pptx/chart-sizes.ts";
export {paraLines} from "../../src/writer/pptx/measure-para.ts";
export {planSlides} from "../../src/writer/pptx/plan.ts";
export {writePptx} from "../../src/writer/pptx/write-pptx.ts";
