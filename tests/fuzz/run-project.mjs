import {inspectFile} from "./inspect-file.mjs";
import {inspectReport} from "./inspect-report.mjs";

/** Warnings that a slide was asked to hold more than it can. */
const tooMuch = new Set(["slide-overflow", "title-too-long", "text-too-long"]);
const everything = {areas: [], topics: [], templates: [], formats: []};

/**
 * Builds a project and says everything that is wrong with what came of it.
 * @param tools `build` and `lint` of src/, the effects of the project, and `readOutput` for its output folder afterwards
 */
export async function runProject(project, {build, lint, effects, readOutput}) {
  let report;
  try {
    report = await build({selection: everything, generator: "fuzz 0", charts: project.charts}, effects);
  } catch (error) {
    return {problems: [`thrown: ${error.stack}`], files: [], errors: [], verdict: "thrown"};
  }
  const output = readOutput();
  const built = report.documents.filter(({status}) => status === "built");
  const files = built.map(({path, format, template}) => ({path, format, template, bytes: output.get(path)}));
  // What does not fit has been reported, and is then set in small print or over the edge for all to see.
  const isTight = report.diagnostics.some(({code}) => tooMuch.has(code));
  const excused = new Set(isTight ? ["shape-off-slide", "small-text"] : []);
  const problems = [
    ...inspectReport(report, project, output),
    ...files.flatMap((file) =>
      inspect(file, project, lint, excused).map((problem) => `${file.path}: ${problem}`),
    ),
  ];
  const errors = report.diagnostics.filter(({severity}) => severity === "error").map(({code}) => code);
  return {problems, files, errors, verdict: report.verdict};
}

function inspect({format, template, bytes}, {kind, expected}, lint, excused) {
  if (!bytes) return [];
  // A wild template may say less than the sound one that it comes from.
  const words = kind === "wild" || kind === "bad-template" ? [] : expected[template];
  return [
    ...inspectFile(bytes, format, words),
    ...lint(bytes)
      .filter(({rule}) => !excused.has(rule))
      .map(({rule, part, message}) => `${rule}: ${part}: ${message.en}`),
  ];
}
