// The package as a stranger gets it: packed, installed into an empty folder by each package manager, a project begun
// and built, the documents compared with those of this clone. Needs a compiled dist/.
// node .ci/check-package.mjs <scratch folder>
import {execFileSync, spawnSync} from "node:child_process";
import {cpSync, existsSync, mkdirSync, readdirSync, rmSync, statSync, writeFileSync} from "node:fs";
import {join, resolve} from "node:path";

const [given] = process.argv.slice(2);
if (!given) throw new Error("usage: check-package.mjs <scratch folder>");
const scratch = resolve(given);
mkdirSync(scratch, {recursive: true});
const here = process.cwd();

// Yarn takes a package of the same name and version from its cache, whatever the file holds today.
const yarnCache = ["--cache-folder", join(scratch, "yarn-cache")];

/** Each with a second time, from what the first has written down. */
const managers = {
  npm: [
    ["npm", "install"],
    ["npm", "install"],
    ["npm", "ci"],
  ],
  pnpm: [
    ["npx", "-y", "pnpm@10.34.8", "install"],
    ["npx", "-y", "pnpm@10.34.8", "install", "--frozen-lockfile"],
  ],
  yarn: [
    ["npx", "-y", "yarn@1.22.22", "install", ...yarnCache],
    ["npx", "-y", "yarn@1.22.22", "install", "--frozen-lockfile", ...yarnCache],
  ],
};

const [{filename, files}] = JSON.parse(run(here, "npm", "pack", "--json", "--pack-destination", scratch));
const tarball = join(scratch, filename);
const strange = files.filter(({path}) => /\.map$|tsbuildinfo|inside\.js/.test(path));
expect(strange.length === 0, `the package holds ${strange.map(({path}) => path).join(", ")}`);
console.log(`package: ${megabytes(statSync(tarball).size)}, ${files.length} files`);

const documents = new Map();
for (const [name, steps] of Object.entries(managers)) {
  const folder = join(scratch, name);
  mkdirSync(folder);
  const dependencies = {jianbao: `file:${tarball}`};
  writeFileSync(
    join(folder, "package.json"),
    JSON.stringify({name: "stranger", private: true, dependencies}),
  );
  for (const [program, ...words] of steps) run(folder, program, ...words);
  const {bytes, count} = measure(join(folder, "node_modules"));
  console.log(`${name}: ${megabytes(bytes)}, ${count} files installed`);
  documents.set(name, makeProject(folder, ["npx", "--no-install", "jianbao"]));
}
documents.set(
  "clone",
  makeProject(join(scratch, "clone"), [process.execPath, join(here, "dist/jianbao.js")]),
);
const digests = new Set(documents.values());
expect(digests.size === 1, "the package managers' programs and the clone's make different documents");

const installed = join(scratch, "npm");
run(
  installed,
  process.execPath,
  "--input-type=module",
  "-e",
  'import {build, auditFile} from "jianbao"; build.length + auditFile.length',
);
writeFileSync(
  join(installed, "use.mts"),
  'import {build, everything, nodeEffects} from "jianbao";\n' +
    'const effects = nodeEffects({data: "data", templates: "templates", output: "output"}, process.env);\n' +
    'export const verdict: string = (await build({selection: everything, generator: "test"}, effects)).verdict;\n',
);
const types = join(here, "node_modules/@types");
run(
  installed,
  process.execPath,
  join(here, "node_modules/typescript/bin/tsc"),
  "--noEmit",
  "--strict",
  "--module",
  "nodenext",
  "--target",
  "es2023",
  "--typeRoots",
  types,
  "--types",
  "node",
  "use.mts",
);

// Without its canvas: said, and not as a fault of the program.
rmSync(join(installed, "node_modules/@napi-rs"), {recursive: true});
const broken = spawnSync("npx", ["--no-install", "jianbao", "build", "--force", "--lang", "en"], {
  cwd: join(installed, "x"),
  encoding: "utf8",
});
expect(broken.status === 5, `without its canvas a build ends with ${broken.status}`);
expect(/@napi-rs\/canvas.*cannot be loaded/.test(broken.stderr), `not told: ${broken.stderr}`);
expect(!/fault of jianbao/.test(broken.stderr), `told as a fault: ${broken.stderr}`);

const global = join(scratch, "global");
run(here, "npm", "install", "--global", "--prefix", global, tarball);
run(scratch, join(global, "bin/jianbao"), "--version");

// A clone without what only development needs: it installs, and runs what has been compiled before.
const clone = join(scratch, "production");
run(here, "git", "clone", "--quiet", here, clone);
run(clone, "npm", "ci", "--omit=dev");
expect(!existsSync(join(clone, "node_modules/typescript")), "--omit=dev installs what is for development");
cpSync(join(here, "dist"), join(clone, "dist"), {recursive: true});
run(clone, process.execPath, "dist/jianbao.js", "build", "--area", "沙坪坝区", "--format", "pptx", "--quiet");

/** Begins a project and builds it; gives back a digest of its documents. */
function makeProject(folder, [program, ...words]) {
  mkdirSync(folder, {recursive: true});
  run(folder, program, ...words, "new", "project", "x");
  const project = join(folder, "x");
  run(project, program, ...words, "build", "--quiet");
  const names = readdirSync(join(project, "output")).filter((name) => /\.(?:docx|pptx)$/.test(name));
  expect(names.length > 0, `${folder}: nothing was built`);
  return run(join(project, "output"), "sha256sum", ...names.toSorted());
}

function measure(folder) {
  const entries = readdirSync(folder, {recursive: true, withFileTypes: true}).filter((entry) =>
    entry.isFile(),
  );
  const sizes = entries.map((entry) => statSync(join(entry.parentPath, entry.name)).size);
  return {bytes: sizes.reduce((sum, size) => sum + size, 0), count: entries.length};
}

function megabytes(bytes) {
  return `${(bytes / 1e6).toFixed(1)} MB`;
}

function run(cwd, program, ...words) {
  return execFileSync(program, words, {cwd, encoding: "utf8", stdio: ["ignore", "pipe", "inherit"]});
}

function expect(holds, otherwise) {
  if (!holds) throw new Error(otherwise);
}
