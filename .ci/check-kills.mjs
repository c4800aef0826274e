// A build may be killed at any moment: the output folder then holds whole files only, old or new, and the next build
// finishes to the bytes of one that nobody disturbed. Two versions of the data take turns, so that there is always
// something to write. Needs a compiled dist/.
// node .ci/check-kills.mjs COUNT [SEED]
import {execFileSync, spawn} from "node:child_process";
import {createHash} from "node:crypto";
import {mkdtempSync, readdirSync, readFileSync, rmSync} from "node:fs";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {setTimeout} from "node:timers/promises";
import {fileURLToPath} from "node:url";
import {makeDistricts, writeProject} from "../tests/bench/synthetic-project.mjs";

const main = fileURLToPath(new URL("../dist/jianbao.js", import.meta.url));
const count = Number(process.argv[2] ?? 20);
let state = Number(process.argv[3] ?? 1);
const random = () => {
  state = (state * 48271) % 2147483647;
  return state / 2147483647;
};

const folder = mkdtempSync(join(tmpdir(), "jianbao-kills-"));
const versions = [1, 2].map((seed) => {
  const project = join(folder, `project-${seed}`);
  writeProject(project, makeDistricts(3, seed));
  return [
    "build",
    "--jobs",
    "2",
    "--data",
    join(project, "data"),
    "--templates",
    join(project, "templates"),
    "--quiet",
  ];
});
const wanted = versions.map((words, index) => {
  const out = join(folder, `undisturbed-${index}`);
  execFileSync(process.execPath, [main, ...words, "--out", out]);
  return digests(out);
});

const out = join(folder, "out");
const started = performance.now();
execFileSync(process.execPath, [main, ...versions[0], "--out", out]);
const usual = performance.now() - started;
const problems = [];
let cut = 0;
for (let round = 1; round <= count; round++) {
  const version = round % 2;
  const delay = random() * usual;
  const build = spawn(process.execPath, [main, ...versions[version], "--out", out], {stdio: "ignore"});
  const ended = new Promise((resolve) => build.on("exit", (_, signal) => resolve(signal)));
  await setTimeout(delay);
  build.kill("SIGKILL");
  if ((await ended) === "SIGKILL") cut++;
  const report = (what) => problems.push(`round ${round}, killed after ${Math.round(delay)} ms: ${what}`);
  for (const [name, digest] of Object.entries(digests(out))) {
    // A manifest of both: whole at least.
    if (name === "manifest.json") JSON.parse(readFileSync(join(out, name), "utf8"));
    else if (!wanted.some((files) => files[name] === digest)) report(`${name} is neither old nor new`);
  }
  execFileSync(process.execPath, [main, ...versions[version], "--out", out]);
  const after = digests(out);
  for (const name of new Set([...Object.keys(after), ...Object.keys(wanted[version])])) {
    if (after[name] !== wanted[version][name]) report(`after the next build ${name} differs`);
  }
  const left = readdirSync(join(out, ".jianbao")).filter((name) => name !== "charts");
  if (left.length > 0) report(`${left.join(", ")} is left`);
}
rmSync(folder, {recursive: true});
console.log(`${count} builds, ${cut} of them killed before they ended; ${problems.length} problems`);
if (problems.length > 0) {
  console.error(problems.join("\n"));
  process.exitCode = 1;
}

/** SHA-256 of every file that a reader sees. */
function digests(path) {
  const names = readdirSync(path).filter((name) => !name.startsWith("."));
  return Object.fromEntries(
    names.map((name) => [
      name,
      createHash("sha256")
        .update(readFileSync(join(path, name)))
        .digest("hex"),
    ]),
  );
}
