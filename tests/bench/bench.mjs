// How long builds take, against the obvious way and against the least possible: ratios of one run, since machines and
// their neighbours differ. `npm run bench [-- DISTRICTS [ROUNDS]]`
import {execFileSync} from "node:child_process";
import {cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync} from "node:fs";
import {availableParallelism, tmpdir} from "node:os";
import {join} from "node:path";
import {fileURLToPath} from "node:url";
import {makeDistricts, writeProject} from "./synthetic-project.mjs";

const here = fileURLToPath(new URL(".", import.meta.url));
const [districts = 40, rounds = 5] = process.argv.slice(2).map(Number);
const folder = mkdtempSync(join(tmpdir(), "jianbao-bench-"));
const project = (charts) => join(folder, `project-${charts}`);
for (const charts of ["image", "native"]) writeProject(project(charts), makeDistricts(districts), charts);
/** What every build has to do counts for little only where there is much to build. */
const many = 5 * districts;
const large = join(folder, "project-large");
writeProject(large, makeDistricts(many), "image");

/** One program: seconds by the clock, CPU seconds, bytes of memory at most. */
function run(program, ...words) {
  const started = performance.now();
  const output = execFileSync(process.execPath, [join(here, program), ...words.map(String)], {
    encoding: "utf8",
  });
  return {...JSON.parse(output), wall: (performance.now() - started) / 1000};
}

function cold(source, jobs) {
  const out = join(folder, "cold");
  rmSync(out, {recursive: true, force: true});
  return run("measured-build.mjs", source, out, jobs);
}

const naive = (mode) => run("naive.mjs", districts, join(folder, "naive"), mode);
const cores = availableParallelism();
const finished = join(folder, "finished");
run("measured-build.mjs", project("image"), finished, cores);
const finishedLarge = join(folder, "finished-large");
run("measured-build.mjs", large, finishedLarge, cores);

/** Each round takes all in turn, so that a slow minute of the machine slows all of them. */
const subjects = {
  "cold, image": () => cold(project("image"), cores),
  "naive, shared": () => naive("shared"),
  "naive, drawn anew": () => naive("drawn"),
  "cold, native": () => cold(project("native"), cores),
  "naive, native": () => naive("native"),
  floor: () => run("floor.mjs", districts, finished),
  "1 worker": () => cold(project("image"), 1),
  "4 workers": () => cold(project("image"), 4),
  "cold, large": () => cold(large, cores),
  "no change": () => run("measured-build.mjs", large, finishedLarge, cores),
  "one observation": oneObservation,
};
const results = Object.fromEntries(Object.keys(subjects).map((name) => [name, []]));
for (let round = 0; round < rounds; round++) {
  for (const [name, subject] of Object.entries(subjects)) results[name].push(subject());
}
rmSync(folder, {recursive: true});

const median = (values) => values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)];
/** Median of the ratios of each round. */
const ratio = (a, b, unit = "wall") =>
  median(results[a].map((each, round) => each[unit] / results[b][round][unit]));
const of = (name, unit) => median(results[name].map((each) => each[unit]));
const rows = [
  ["pairs a second", (districts / of("cold, image", "wall")).toFixed(2)],
  ["CPU ms a pair", ((1000 * of("cold, image", "cpu")) / districts).toFixed(0)],
  ["peak memory, MB", (of("cold, image", "memory") / 2 ** 20).toFixed(0)],
  ["naive (shared charts) / cold", ratio("naive, shared", "cold, image").toFixed(2), "3 at least"],
  ["naive (charts drawn anew) / cold", ratio("naive, drawn anew", "cold, image").toFixed(2), "5 at least"],
  ["naive / cold, native charts", ratio("naive, native", "cold, native").toFixed(2), "2 at least"],
  ["CPU of cold / CPU of the floor", ratio("cold, image", "floor", "cpu").toFixed(2), "2 at most"],
  ["peak memory of five times as many, MB", (of("cold, large", "memory") / 2 ** 20).toFixed(0)],
  ["no change / cold, five times as many", percent(ratio("no change", "cold, large")), "2 % at most"],
  [
    "one observation / cold, five times as many",
    percent(ratio("one observation", "cold, large")),
    `${percent(0.02 + 1 / many)} at most`,
  ],
  ["1 worker / all cores", ratio("1 worker", "cold, image").toFixed(2)],
  ["4 workers / all cores", ratio("4 workers", "cold, image").toFixed(2)],
];
console.log(
  `${districts} districts (${2 * districts} documents), ${cores} cores, median of ${rounds} rounds`,
);
for (const [name, value, wanted] of rows) {
  console.log(`${name.padEnd(44)}${value.padStart(8)}${wanted ? `   wanted: ${wanted}` : ""}`);
}

/** Changes a figure of the first district and back again: its two documents are built. */
function oneObservation() {
  const file = join(large, "data/observations.csv");
  const text = readFileSync(file, "utf8");
  const copy = join(folder, "changed");
  rmSync(copy, {recursive: true, force: true});
  cpSync(finishedLarge, copy, {recursive: true});
  writeFileSync(
    file,
    text.replace(
      /(d500200\.indicator-0-a\.2025\.actual,[^\n]*?,2025,)[\d.]+(,[^\n]*,)[\d.]+%/,
      "$199.9$299.9%",
    ),
  );
  const result = run("measured-build.mjs", large, copy, cores);
  writeFileSync(file, text);
  if (result.built !== 2) throw new Error(`${result.built} documents were built for one observation`);
  return result;
}

function percent(share) {
  return `${(100 * share).toFixed(1)} %`;
}
