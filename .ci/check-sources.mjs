// Every observation's printed form stands at its line of its source, and each source is the very file.
import {createHash} from "node:crypto";
import {readFileSync} from "node:fs";
import {join} from "node:path";
import {parse} from "csv-parse/sync";

const [data, folder] = process.argv.slice(2);
const read = (table) => parse(readFileSync(join(data, `${table}.csv`)), {columns: true, bom: true});
const problems = [];
const lines = new Map();
for (const {id, file, sha256} of read("sources")) {
  const bytes = readFileSync(join(folder, file));
  if (createHash("sha256").update(bytes).digest("hex") !== sha256) problems.push(`${file}: another sha256`);
  lines.set(id, bytes.toString("utf8").split("\n"));
}
const observations = read("observations");
for (const {id, source, line, printed} of observations) {
  const text = lines.get(source)?.[Number(line) - 1] ?? "";
  if (printed === "" || !text.includes(printed)) problems.push(`${id}: "${printed}" is not in line ${line}`);
}
// Our own wording: no summary takes over a run of twelve characters from its source.
for (const {id, source, summary} of read("initiatives")) {
  const text = lines.get(source)?.join("") ?? "";
  for (let from = 0; from + 12 <= summary.length; from++) {
    if (text.includes(summary.slice(from, from + 12)))
      problems.push(`${id}: copies "${summary.slice(from, from + 12)}"`);
  }
}
if (observations.length < 200) problems.push("fewer than 200 observations");
if (problems.length > 0) {
  console.error(problems.join("\n"));
  process.exit(1);
}
console.log(`${observations.length} observations stand in their sources`);
