import {inspectFile} from "./inspect-file.mjs";
import {inspectReport} from "./inspect-report.mjs";

const everything = {areas: [], topics: [], templates: [], formats: [], editions: []};

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
  // Some rules of the linter are a matter of the editor's taste, who has been warned.
  const warned = new Set(report.diagnostics.map(({code}) => code));
  const problems = [
    ...inspectReport(report, project, output),
    ...files.flatMap((file) =>
      inspect(file, project, lint, warned).map((problem) => `${file.path}: ${problem}`),
    ),
  ];
  const errors = report.diagnostics.filter(({severity}) => severity === "error").map(({code}) => code);
  return {problems, files, errors, verdict: report.verdict};
}

function inspect({format, template, bytes}, {kind, expected}, lint, warned) {
  if (!bytes) return [];
  // A wild template may say less than the sound one that it comes from.
  const words = kind === "wild" || kind === "bad-template" ? [] : expected[template];
  return [
    ...inspectFile(bytes, format, words),
    ...lint(bytes)
      .filter(({rule}) => !warned.has(rule))
      .map(({rule, part, message}) => `${rule}: ${part}: ${message.en}`),
  ];
}
