// Do other programs read in finished files what people see? pandoc, mammoth and docx-preview the numbers of captions and
// references, python-pptx titles, notes, tables and charts of all slides.
// node .ci/check-readers.mjs <folder with node_modules of mammoth, docx-preview and jszip> <files…>
import {execFileSync, spawnSync} from "node:child_process";
import {readFileSync} from "node:fs";
import {createRequire} from "node:module";
import {resolve} from "node:path";
import {unzipSync} from "fflate";
import {chromium} from "playwright-core";

const [modules, ...files] = process.argv.slice(2);
if (!modules || files.length === 0) throw new Error("usage: check-readers.mjs <folder> <files…>");
const load = createRequire(resolve(modules, "package.json"));
const mammoth = load("mammoth");
const reader = `
import json, sys
from pptx import Presentation
totals = {"decks": 0, "slides": 0, "tables": 0, "charts": 0}
for name in sys.argv[1:]:
    totals["decks"] += 1
    for number, slide in enumerate(Presentation(name).slides, 1):
        totals["slides"] += 1
        title = slide.shapes.title
        if title is None or not title.text_frame.text.strip():
            sys.exit(f"{name}, slide {number}: python-pptx finds no title")
        if not slide.has_notes_slide or slide.notes_slide.notes_text_frame is None:
            sys.exit(f"{name}, slide {number}: python-pptx finds no notes")
        for shape in slide.shapes:
            if shape.has_table:
                totals["tables"] += sum(1 for row in shape.table.rows for cell in row.cells) > 0
            if shape.has_chart:
                totals["charts"] += sum(1 for plot in shape.chart.plots for _ in plot.series) > 0
print(json.dumps(totals))
`;
const totals = {briefings: 0, numbers: 0, decks: 0, slides: 0, tables: 0, charts: 0};

const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium",
  args: ["--no-sandbox"],
});
const page = await browser.newPage();
for (const script of ["jszip/dist/jszip.min.js", "docx-preview/dist/docx-preview.min.js"])
  await page.addScriptTag({path: resolve(modules, "node_modules", script)});
for (const file of files.filter((name) => name.endsWith(".docx"))) await checkBriefing(file);
await browser.close();
checkDecks(files.filter((name) => name.endsWith(".pptx")));
console.log(JSON.stringify(totals));

/** Captions and references as the file has them, against the text that other programs make of it. */
async function checkBriefing(file) {
  const wanted = numbersOf(file);
  const pandoc = execFileSync("pandoc", ["-t", "plain", "--wrap=none", file], {encoding: "utf8"});
  const {value} = await mammoth.extractRawText({path: file});
  const shown = await showInBrowser(file);
  for (const [reader, text] of Object.entries({pandoc, mammoth: value, "docx-preview": shown})) {
    const read = text.replace(/\s/gu, "");
    const lost = wanted.filter((number) => !read.includes(number));
    if (lost.length > 0) fail(`${file}: ${reader} does not read ${lost.join(", ")}`);
  }
  totals.briefings++;
  totals.numbers += wanted.length;
}

/** What docx-preview shows of a briefing. */
function showInBrowser(file) {
  return page.evaluate(async (base64) => {
    const bytes = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
    const place = document.createElement("div");
    document.body.replaceChildren(place);
    await window.docx.renderAsync(new Blob([bytes]), place);
    return place.textContent;
  }, readFileSync(file).toString("base64"));
}

/** `图1入园率` of each caption; `见图1` of each reference. */
function numbersOf(file) {
  const xml = Buffer.from(unzipSync(readFileSync(file))["word/document.xml"]).toString();
  return [...xml.matchAll(/<w:p>(?:(?!<\/w:p>).)*?<\/w:p>/gsu)].flatMap(([paragraph]) => {
    if (!/\b(?:SEQ|REF) /u.test(paragraph)) return [];
    const text = [...paragraph.matchAll(/<w:t [^>]*>([^<&]*)</gu)].map(([, part]) => part).join("");
    return text.match(/[图表]\d+/gu) ?? [];
  });
}

function checkDecks(decks) {
  const {status, stdout, stderr} = spawnSync("python3", ["-c", reader, ...decks], {encoding: "utf8"});
  // Debian has it from version 13 on.
  if (/No module named .pptx/u.test(stderr)) {
    console.log(
      "python-pptx is not to be had here; tests/writer/pptx/placeholder-index.test.ts reads as it does",
    );
    return;
  }
  if (status !== 0) fail(stderr);
  else Object.assign(totals, JSON.parse(stdout));
}

function fail(message) {
  console.error(message);
  process.exitCode = 1;
}
