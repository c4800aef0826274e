// Opens finished files in LibreOffice and saves them again, edits them with a seeded hand, and audits them: fresh,
// saved again and edited. Every edit must be found and nothing else. Needs soffice and a compiled dist/.
// node .ci/audit-round-trip.mjs <data folder> <files or folders…>
import {execFileSync} from "node:child_process";
import {mkdtempSync, readdirSync, readFileSync, rmSync, statSync} from "node:fs";
import {tmpdir} from "node:os";
import {basename, dirname, join} from "node:path";
import {auditFile, loadDataset} from "../dist/inside.js";
import {compareFindings, makeEdits, pack, random, unpack} from "../tests/audit/edits.mjs";
import {applyHarmless, harmlessEdits} from "../tests/audit/harmless-edits.mjs";

const [dataFolder, ...given] = process.argv.slice(2);
const files = given
  .flatMap((path) =>
    statSync(path).isDirectory() ? readdirSync(path).map((name) => join(path, name)) : [path],
  )
  .filter((path) => /\.(?:docx|pptx)$/.test(path));
if (files.length === 0) throw new Error("usage: audit-round-trip.mjs <data folder> <files or folders…>");

const {value: dataset} = await loadDataset(dataFolder);
if (!dataset) throw new Error(`${dataFolder} is no sound data package`);
const scratch = mkdtempSync(join(tmpdir(), "jianbao-round-trip-"));
const kinds = ["text", "cell", "note", "alternative", "cache", "label", "workbook"];
const totals = {files: files.length, figures: 0, edits: 0, missed: 0, falseAlarms: 0};

try {
  const saved = roundTrip();
  for (const [index, file] of files.entries()) {
    const name = basename(file);
    const fresh = readFileSync(file);
    const again = readFileSync(saved[index]);
    const figures = expectSilence(`${name}, fresh`, fresh);
    // A chart that became a picture or a note that got lost would go unnoticed otherwise.
    if (expectSilence(`${name}, saved again`, again) !== figures)
      fail(`${name}: saved again it has fewer figures`);
    totals.figures += figures;
    expectFound(`${name}, fresh`, fresh, 1000 + index);
    expectFound(`${name}, saved again`, again, 2000 + index);
    const names = Object.keys(harmlessEdits);
    const harmless = names[index % names.length];
    const parts = unpack(again);
    applyHarmless(parts, harmless, random(3000 + index));
    expectSilence(`${name}, saved again, ${harmless}`, pack(parts));
  }
} finally {
  rmSync(scratch, {recursive: true, force: true});
}
console.log(JSON.stringify(totals));
if (totals.missed + totals.falseAlarms > 0) process.exitCode = 1;

/**
 * All files of one folder and format go through one start of LibreOffice: Word and PowerPoint files of one name, and equal
 * names of several folders, must not overwrite each other.
 */
function roundTrip() {
  const groups = new Map();
  for (const file of files) {
    const key = `${dirname(file)} ${file.slice(-4)}`;
    groups.set(key, [...(groups.get(key) ?? []), file]);
  }
  const saved = new Map();
  for (const [index, group] of [...groups.values()].entries()) {
    const folder = join(scratch, String(index));
    const profile = `-env:UserInstallation=file://${scratch}/profile`;
    execFileSync(
      "soffice",
      ["--headless", profile, "--convert-to", group[0].slice(-4), "--outdir", folder, ...group],
      {stdio: "ignore"},
    );
    for (const file of group) saved.set(file, join(folder, basename(file)));
  }
  return files.map((file) => saved.get(file));
}

function findingsOf(name, bytes) {
  const {value, diagnostics} = auditFile(bytes, dataset, name);
  if (!value?.record) throw new Error(`${name}: ${diagnostics[0]?.message.en ?? "the record is lost"}`);
  return value.findings;
}

function expectSilence(name, bytes) {
  const findings = findingsOf(name, bytes);
  tell(
    name,
    "false alarm",
    findings.filter(({verdict}) => verdict !== "right"),
  );
  // LibreOffice drops the alternative texts of charts.
  return findings.filter(({kind}) => kind !== "alternative").length;
}

function expectFound(name, bytes, seed) {
  const next = random(seed);
  const parts = unpack(bytes);
  const edits = kinds.flatMap((kind) => makeEdits(parts, kind, 2, next));
  const {missed, falseAlarms} = compareFindings(findingsOf(name, pack(parts)), edits);
  totals.edits += edits.length;
  totals.missed += missed.length;
  for (const {kind, way, before, after} of missed)
    fail(`${name}: missed ${kind}, ${way}: ${before} → ${after}`);
  tell(name, "false alarm", falseAlarms);
}

function tell(name, what, findings) {
  totals.falseAlarms += findings.length;
  for (const {verdict, kind, place, here} of findings)
    fail(`${name}: ${what}: ${verdict} ${kind} ${here}, ${place.en}`);
}

function fail(message) {
  console.error(message);
  process.exitCode = 1;
}
