// Files of Word, PowerPoint, LibreOffice and pandoc, as packages of others carry them to test their own readers: the
// linter finds nothing that whoever works with such a file would call wrong, and an audit says nothing false of them.
import {execFileSync, spawnSync} from "node:child_process";
import {mkdirSync, mkdtempSync, readdirSync, readFileSync, writeFileSync} from "node:fs";
import {tmpdir} from "node:os";
import {basename, join, resolve} from "node:path";

/** Pinned, so that no release of others breaks a run of ours. */
const fromNpm = [
  "mammoth@1.13.0",
  "docx4js@3.3.0",
  "docxyz@0.2.4",
  "docxtemplater-image-module@3.1.0",
  "carbone@3.8.2",
  "pptx2json@0.0.10",
];
const fromDebian = ["python3-docx", "r-cran-officer"];
/** As source: what a converter is tested with does not come with the program. */
const fromDebianSource = ["pandoc"];

/** What is truly wrong with a file, by its name. */
const faults = {
  "normalize.docx": ["xml-malformed"], // `<w:i/ >`
  "expectedTagImageCentered.pptx": ["part-without-content-type"], // relationships without a type for .rels
};

const [given] = process.argv.slice(2);
const folder = resolve(given ?? mkdtempSync(join(tmpdir(), "jianbao-foreign-")));
const program = resolve(import.meta.dirname, "../dist/jianbao.js");
mkdirSync(folder, {recursive: true});

const run = (command, words, options = {}) =>
  execFileSync(command, words, {
    cwd: folder,
    encoding: "utf8",
    stdio: ["ignore", "pipe", "inherit"],
    ...options,
  });

for (const name of fromNpm) {
  const archive = run("npm", ["pack", "--silent", name]).trim().split("\n").at(-1);
  unpack(archive, `npm-${name}`);
}
fetchFromDebian();
for (const archive of readdirSync(folder).filter((name) => name.endsWith(".deb"))) {
  mkdirSync(join(folder, `deb-${archive}`));
  run("dpkg-deb", ["--extract", archive, `deb-${archive}`]);
}
for (const archive of readdirSync(folder).filter((name) => /\.orig\.tar\.\w+$/.test(name)))
  unpack(archive, `source-${archive}`);

function unpack(archive, name) {
  const target = join(folder, name.replace(/[@/]/g, "_"));
  mkdirSync(target);
  run("tar", ["--extract", "--file", archive, "--directory", target]);
}

/** With lists of their own: where this machine gets its packages is left as it is. */
function fetchFromDebian() {
  const lists = ["sources", "lists/partial", "archives/partial"].map((name) => join(folder, "apt", name));
  for (const list of lists) mkdirSync(list, {recursive: true});
  const system = "/etc/apt/sources.list.d/debian.sources";
  const sources = readFileSync(system, "utf8").replace(/^Types:.*$/gm, "Types: deb deb-src");
  writeFileSync(join(folder, "apt/sources/debian.sources"), sources);
  const options = [
    `Dir::Etc::sourceparts=${join(folder, "apt/sources")}`,
    "Dir::Etc::sourcelist=/dev/null",
    `Dir::State::lists=${join(folder, "apt/lists")}`,
    `Dir::Cache=${join(folder, "apt")}`,
    "APT::Sandbox::User=root",
  ].flatMap((option) => ["--option", option]);
  run("apt-get", [...options, "update", "-qq"]);
  run("apt-get", [...options, "download", "-qq", ...fromDebian]);
  run("apt-get", [...options, "source", "--download-only", "-qq", ...fromDebianSource]);
}

const files = readdirSync(folder, {recursive: true, withFileTypes: true})
  .filter((entry) => entry.isFile() && /\.(?:docx|dotx|docm|pptx|potx|pptm|ppsx)$/i.test(entry.name))
  .map((entry) => join(entry.parentPath, entry.name))
  .sort();
if (files.length < 100) throw new Error(`only ${files.length} files were found`);

const complaints = [];

const linted = ask("lint", "--json", "--all", ...files);
for (const {file, findings} of linted) {
  const found = [...new Set(findings.filter(({severity}) => severity === "error").map(({rule}) => rule))];
  const expected = faults[basename(file)] ?? [];
  if (found.join() !== expected.join())
    complaints.push(`${file}: lint found [${found}], and what is wrong with it is [${expected}]`);
}

const audited = ask("audit", "--json", "--data", resolve(import.meta.dirname, "../data"), ...files);
for (const {file, record, summary} of audited) {
  if (record) complaints.push(`${file}: audit found a record of ours`);
  for (const verdict of ["changed", "outdated", "inconsistent"])
    if (summary[verdict] > 0) complaints.push(`${file}: audit calls ${summary[verdict]} figures ${verdict}`);
}

/** The reports of a command. What it could not read is a complaint. */
function ask(command, ...words) {
  const {stdout, stderr} = spawnSync(process.execPath, [program, command, ...words], {
    encoding: "utf8",
    maxBuffer: 1 << 29,
  });
  const {files: reports} = JSON.parse(stdout);
  if (reports.length < files.length) complaints.push(`${command} could not read all:\n${stderr}`);
  return reports;
}

for (const complaint of complaints) console.error(complaint);
const notes = linted.flatMap(({findings}) => findings).filter(({severity}) => severity === "note").length;
console.log(`${files.length} files of others: ${complaints.length} complaints, ${notes} notes`);
process.exitCode = complaints.length > 0 ? 1 : 0;
