// Each document of a build has become a PDF: decks with as many pages as slides, briefings with as many as estimated or
// one more or less in ten; fonts are embedded, and no value is left unprinted. Needs pdfinfo, pdffonts and pdftotext.
// usage: node .ci/check-pdf.mjs FOLDER, with a manifest, pdf-docx/ and pdf-pptx/
//        node .ci/check-pdf.mjs FOLDER beside, with PDFs that `build --pdf` has made: without hidden slides
import {execFileSync} from "node:child_process";
import {existsSync, readFileSync} from "node:fs";
import {join} from "node:path";

const [folder, beside] = process.argv.slice(2);
const {documents} = JSON.parse(readFileSync(join(folder, "manifest.json"), "utf8"));
const problems = [];
let pages = 0;
let exact = 0;
for (const {path, format, pages: estimated, slides, hiddenSlides = 0, pdf: printed} of documents) {
  const planned = estimated ?? slides + (beside ? 0 : hiddenSlides);
  const pdf = beside
    ? join(folder, printed?.path ?? "none")
    : join(folder, `pdf-${format}`, path.replace(/\.\w+$/u, ".pdf"));
  if (!existsSync(pdf)) {
    problems.push(`${path}: no PDF`);
    continue;
  }
  const info = execFileSync("pdfinfo", [pdf], {encoding: "utf8"});
  const found = Number(/^Pages:\s+(\d+)/mu.exec(info)?.[1] ?? 0);
  pages += found;
  exact += found === planned ? 1 : 0;
  // Word and LibreOffice themselves differ by lines, so a page estimated is not a page laid out.
  const leeway = format === "pptx" ? 0 : Math.max(1, Math.round(planned / 10));
  if (found === 0 || Math.abs(found - planned) > leeway) {
    problems.push(`${path}: ${planned} pages planned, ${found} found`);
  }
  const fonts = execFileSync("pdffonts", [pdf], {encoding: "utf8"}).trim().split("\n").slice(2);
  for (const font of fonts.filter((line) => !/ yes (?:yes|no)\s+(?:yes|no)\s+\d+\s+\d+$/u.test(line))) {
    problems.push(`${path}: a font is not embedded: ${font}`);
  }
  const text = execFileSync("pdftotext", [pdf, "-"], {encoding: "utf8"});
  if (/undefined|\[object|NaN|\{\{/u.test(text)) problems.push(`${path}: a value was not printed`);
}
if (documents.length === 0) problems.push("the manifest lists no documents");
if (problems.length > 0) {
  console.error(problems.join("\n"));
  process.exit(1);
}
console.log(
  `${documents.length} documents, ${pages} pages, ${exact} documents with exactly as many as planned`,
);
