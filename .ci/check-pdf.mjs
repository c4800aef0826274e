// Each document of the manifest has become a PDF with at least one page; decks have as many pages as slides.
import {execFileSync} from "node:child_process";
import {existsSync, readFileSync} from "node:fs";
import {join} from "node:path";
import {unzipSync} from "fflate";

const [output, scratch] = process.argv.slice(2);
const {documents} = JSON.parse(readFileSync(join(output, "manifest.json"), "utf8"));
const problems = [];
let pages = 0;
for (const {path, format} of documents) {
  const pdf = join(scratch, `pdf-${format}`, path.replace(/\.\w+$/u, ".pdf"));
  if (!existsSync(pdf)) {
    problems.push(`${path}: no PDF`);
    continue;
  }
  const info = execFileSync("pdfinfo", [pdf], {encoding: "utf8"});
  const found = Number(/^Pages:\s+(\d+)/mu.exec(info)?.[1] ?? 0);
  pages += found;
  if (found === 0) problems.push(`${path}: no pages`);
  if (format === "pptx") {
    const parts = Object.keys(unzipSync(readFileSync(join(output, path))));
    const slides = parts.filter((name) => /^ppt\/slides\/slide\d+\.xml$/u.test(name)).length;
    if (slides !== found) problems.push(`${path}: ${slides} slides, ${found} pages`);
  }
  const text = execFileSync("pdftotext", [pdf, "-"], {encoding: "utf8"});
  if (/undefined|\[object|NaN|\{\{/u.test(text)) problems.push(`${path}: a value was not printed`);
}
if (documents.length === 0) problems.push("the manifest lists no documents");
if (problems.length > 0) {
  console.error(problems.join("\n"));
  process.exit(1);
}
console.log(`${documents.length} documents, ${pages} pages`);
