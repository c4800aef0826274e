// What a build may tell, and how: clear errors with a place, and a verdict that agrees with them.

const placed = {"data-invalid": /^data\//, "template-invalid": /^templates(?:\/|$)/};
/** What only a programmer understands. */
const garbled = /undefined|\bNaN\b|\[object |\b[A-Z][a-z]+Error\b|\bat \S+ \(|node_modules|call stack/u;

/** Everything that is wrong with a report; nothing for one that says clearly what happened. */
export function inspectReport(report, project, written) {
  return [
    ...report.diagnostics.flatMap((diagnostic) =>
      inspectDiagnostic(diagnostic, project).map((problem) => `${diagnostic.code}: ${problem}`),
    ),
    ...inspectVerdict(report, project),
    ...inspectFiles(report, written),
  ];
}

function inspectDiagnostic({severity, code, message, hint, place}, {files}) {
  const problems = [];
  if (severity !== "error" && severity !== "warning") problems.push(`the severity is ${severity}`);
  if (!/^[a-z0-9]+(?:-[a-z0-9]+)*$/.test(code)) problems.push("the code is none");
  for (const wording of [message, hint].filter((each) => each !== undefined)) {
    for (const language of ["en", "zh"]) {
      const words = wording[language];
      if (typeof words !== "string" || words.trim() === "") problems.push(`nothing is said in ${language}`);
      else if (garbled.test(words)) problems.push(`it says: ${words.slice(0, 200)}`);
    }
  }
  if (place) problems.push(...inspectPlace(place, files));
  return problems;
}

function inspectPlace({file, line, column}, files) {
  if (typeof file !== "string" || file === "") return ["the place has no file"];
  const problems = [];
  for (const [name, value] of Object.entries({line, column})) {
    if (value !== undefined && !(Number.isInteger(value) && value >= 1))
      problems.push(`the ${name} is ${value}`);
  }
  const content = files[file];
  if (typeof content === "string" && line > content.split(/\r\n|\n|\r/).length + 1) {
    problems.push(`${file} has no line ${line}`);
  }
  return problems;
}

function inspectVerdict({verdict, diagnostics, documents, omitted}, {kind}) {
  const errors = diagnostics.filter(({severity}) => severity === "error");
  const failed = documents.filter(({status}) => status === "failed");
  const problems = [];
  if (verdict === "done" && errors.length > 0) problems.push(`done, in spite of ${errors[0].code}`);
  if (verdict === "done" && failed.length > 0) problems.push(`done, but there is no ${failed[0].path}`);
  if (verdict !== "done" && errors.length === 0) problems.push(`${verdict}, and nothing says why`);
  // A file that the linter refuses is never the editor's fault.
  if (verdict === "document-failed" || verdict === "quality-gate")
    problems.push(`${verdict}: ${errors[0]?.message.en}`);
  const where = placed[verdict];
  if (where && !errors.some(({place}) => place && where.test(place.file)))
    problems.push(`${verdict}, but no error has its place there`);
  if (verdict === "data-invalid" && documents.length > 0) problems.push("documents of invalid data");
  if (kind === "sound" && verdict !== "done")
    problems.push(
      `a sound project: ${errors[0]?.code}: ${errors[0]?.message.en} at ${JSON.stringify(errors[0]?.place)}`,
    );
  if (verdict === "done" && documents.length + omitted.length === 0)
    problems.push("done, and nothing was built");
  return problems;
}

/** The manifest tells of every file, and of no other. */
function inspectFiles({documents}, written) {
  const built = documents.filter(({status}) => status === "built");
  const names = [...written.keys()].filter((name) => name !== "manifest.json");
  const problems = [
    ...names
      .filter((name) => !built.some(({path}) => path === name))
      .map((name) => `nobody knows of ${name}`),
    ...built.filter(({path}) => !written.has(path)).map(({path}) => `${path} was not written`),
    ...built
      .filter(({path, bytes}) => written.get(path)?.length !== bytes)
      .map(({path}) => `${path} has another size`),
    ...names
      .filter((name) => !isFileName(name))
      .map((name) => `${JSON.stringify(name)} is no file name everywhere`),
  ];
  if (new Set(names.map((name) => name.toLowerCase())).size < names.length)
    problems.push("two files of one name");
  return problems;
}

/** On Windows, macOS and Linux. */
function isFileName(name) {
  return (
    Buffer.byteLength(name) <= 255 &&
    // biome-ignore lint/suspicious/noControlCharactersInRegex: they are illegal in file names
    !/[\u0000-\u001f\u007f<>:"/\\|?*]|^[. ]|[. ]$/u.test(name) &&
    !/^(?:con|prn|aux|nul|com\d|lpt\d)(?:\.|$)/iu.test(name) &&
    name.isWellFormed?.() !== false
  );
}
