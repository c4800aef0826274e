// How long builds take, against the obvious way, a ready library and the least possible: ratios of one run, since
// machines and their neighbours differ. `npm run bench [-- DISTRICTS [ROUNDS]]`
import {execFileSync} from "node:child_process";
import {cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync} from "node:fs";
import {availableParallelism, tmpdir} from "node:os";
import {join} from "node:path";
import {fileURLToPath} from "node:url";
import {printResults} from "./print-results.mjs";
import {makeDistricts, writeProject} from "./synthetic-project.mjs";

const here = fileURLToPath(new URL(".", import.meta.url));
const [districts = 40, rounds = 5] = process.argv.slice(2).map(Number);
const cores = availableParallelism();
const folder = mkdtempSync(join(tmpdir(), "jianbao-bench-"));
const inside = (name) => join(folder, name);
for (const charts of ["image", "native"]) writeProject(inside(charts), makeDistricts(districts), charts);
/** What every build has to do counts for little only where there is much to build. */
const many = 5 * districts;
writeProject(inside("large"), makeDistricts(many), "image");
// Whoever uses the peer has drawn its templates long before.
execFileSync(process.execPath, [join(here, "peer-templates.mjs"), inside("templates")]);

const naive = (mode) => run("naive.mjs", districts, inside("naive"), mode);
const subjects = {
  "jianbao, pictures, all cores": () => cold("image", cores),
  "jianbao, pictures, 1 worker": () => cold("image", 1),
  "jianbao, pictures, 4 workers": () => cold("image", 4),
  "jianbao, native charts, all cores": () => cold("native", cores),
  "jianbao, native charts, 1 worker": () => cold("native", 1),
  "naive, pictures shared": () => naive("shared"),
  "naive, pictures drawn anew": () => naive("drawn"),
  "naive, native charts": () => naive("native"),
  "docxtemplater, pictures shared": () => run("peer.mjs", districts, inside("peer"), inside("templates")),
  floor: () => run("floor.mjs", districts, inside("built-image")),
};
/** In this order: each begins with what the one before has left. */
const largeSubjects = {
  "jianbao, five times as many": () => cold("large", cores),
  "jianbao, five times as many, no change": () =>
    run("measured-build.mjs", inside("large"), inside("built-large"), cores),
  "jianbao, five times as many, one observation changed": oneObservation,
};
/** They take long and differ little. */
const largeRounds = Math.min(rounds, 3);

/** Each round takes all in turn, so that a slow minute of the machine slows all of them. */
const results = {};
for (let round = 0; round < rounds; round++) {
  const taken = round < largeRounds ? {...subjects, ...largeSubjects} : subjects;
  for (const [name, subject] of Object.entries(taken)) {
    results[name] ??= [];
    results[name].push(subject());
  }
}
rmSync(folder, {recursive: true});
printResults(results, {districts, many, cores, rounds, largeRounds});

/** One program: seconds by the clock, CPU seconds of the process with its threads, bytes of memory at most. */
function run(program, ...words) {
  const started = performance.now();
  const output = execFileSync(process.execPath, [join(here, program), ...words.map(String)], {
    encoding: "utf8",
  });
  return {...JSON.parse(output), wall: (performance.now() - started) / 1000};
}

/** A build that finds nothing of an earlier one. */
function cold(project, jobs) {
  const output = inside(`built-${project}`);
  rmSync(output, {recursive: true, force: true});
  return run("measured-build.mjs", inside(project), output, jobs);
}

/** Changes a figure of the first district and back again: its two documents are built. */
function oneObservation() {
  const file = join(inside("large"), "data/observations.csv");
  const text = readFileSync(file, "utf8");
  const copy = inside("changed");
  rmSync(copy, {recursive: true, force: true});
  cpSync(inside("built-large"), copy, {recursive: true});
  writeFileSync(
    file,
    text.replace(
      /(d500200\.indicator-0-a\.2025\.actual,[^\n]*?,2025,)[\d.]+(,[^\n]*,)[\d.]+%/,
      "$199.9$299.9%",
    ),
  );
  const result = run("measured-build.mjs", inside("large"), copy, cores);
  writeFileSync(file, text);
  if (result.built !== 2) throw new Error(`${result.built} documents were built for one observation`);
  return result;
}
