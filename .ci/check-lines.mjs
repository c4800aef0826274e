// No line of a finished Word file, as LibreOffice breaks it, starts with a mark that closes or ends after one that
// opens, and no number is broken over lines. Needs pdftotext.
// node .ci/check-lines.mjs <folder of .docx> <folder of their .pdf>
import {execFileSync} from "node:child_process";
import {existsSync, readdirSync, readFileSync} from "node:fs";
import {join} from "node:path";
import {strFromU8, unzipSync} from "fflate";

const [documents, pdfs = documents] = process.argv.slice(2);
if (documents === undefined) throw new Error("usage: check-lines.mjs <folder of .docx> <folder of .pdf>");

/** What must not be between a line and the next one of the same paragraph. */
const faults = {
  "starts with a closing mark": (_, after) =>
    /^[。，、；：？！）》」』】〕〉”’…％%‰℃,.;:?!)\]}·]/u.test(after),
  "ends with an opening mark": (before) => /[（《「『【〔〈“‘([{￥¥$]$/u.test(before),
  "breaks a number": (before, after) => /\d[.,]?$/u.test(before) && /^[.,]?\d/u.test(after),
};
/**
 * What Word is told to avoid (w:noLineBreaksAfter and w:noLineBreaksBefore in word/settings.xml). LibreOffice reads
 * neither, so these are counted and no more.
 */
const imperfections = {
  "number | unit": (before, after) => /\d$/u.test(before) && /^\p{Script=Han}/u.test(after),
  "range | range": (before, after) => /\d$/u.test(before) && /^[—–～~-]/u.test(after),
  "range— | range": (before, after) => /\d[%年]?[—–～~-]$/u.test(before) && /^\d/u.test(after),
  "figure | [reference]": (before, after) => /[^；\]]$/u.test(before) && /^\[\d/u.test(after),
};

const found = [];
const counts = Object.fromEntries(Object.keys(imperfections).map((name) => [name, 0]));
let lineCount = 0;
let breakCount = 0;
const names = readdirSync(documents).filter((name) => name.endsWith(".docx"));
for (const name of names) {
  const pdf = join(pdfs, name.replace(/\.docx$/u, ".pdf"));
  if (!existsSync(pdf)) {
    found.push(`${name}: no PDF`);
    continue;
  }
  const paragraphs = readParagraphs(readFileSync(join(documents, name)));
  const pages = readPages(pdf);
  lineCount += pages.flat().length;
  for (const [before, after, page] of linePairs(pages)) {
    if (!areOneParagraph(before, after, paragraphs)) continue;
    breakCount++;
    for (const [fault, holds] of Object.entries(faults))
      if (holds(before, after)) found.push(`${name}, page ${page}: ${fault}: ${before} | ${after}`);
    for (const [imperfection, holds] of Object.entries(imperfections))
      if (holds(before, after)) counts[imperfection]++;
  }
}

for (const fault of found) console.error(fault);
console.log(`${names.length} documents, ${lineCount} lines, ${breakCount} breaks, ${found.length} faults`);
console.log(`not faults: ${JSON.stringify(counts)}`);
// Fewer breaks than documents would mean that nothing was compared.
if (found.length > 0 || breakCount < names.length) process.exit(1);

/** The texts of all paragraphs, without white space. */
function readParagraphs(bytes) {
  const parts = unzipSync(bytes, {filter: (file) => file.name === "word/document.xml"});
  const xml = strFromU8(parts["word/document.xml"]);
  return [...xml.matchAll(/<w:p>(?:(?!<\/w:p>).)*<\/w:p>/gsu)]
    .map(([paragraph]) =>
      [...paragraph.matchAll(/<w:t(?: [^>]*)?>([^<]*)<\/w:t>/gu)].map(([, text]) => plainText(text)).join(""),
    )
    .map(compact)
    .filter((text) => text !== "");
}

/** The lines of each page with their boxes, from above. */
function readPages(pdf) {
  const html = execFileSync("pdftotext", ["-bbox-layout", pdf, "-"], {encoding: "utf8", maxBuffer: 1e9});
  return html
    .split("<page ")
    .slice(1)
    .map((page) => joinPieces([...page.matchAll(/<line (.*?)>(.*?)<\/line>/gsu)].map(readLine)));
}

function readLine([, box, words]) {
  const [left, top, right, bottom] = [...box.matchAll(/"([\d.]+)"/gu)].map(([, length]) => Number(length));
  const text = [...words.matchAll(/>([^<>]+)<\/word>/gu)].map(([, word]) => plainText(word)).join("");
  return {left, top, right, bottom, text: compact(text)};
}

/** pdftotext takes a raised number at the edge of a line for a line of its own. Cells are further apart. */
function joinPieces(pieces) {
  const lines = [];
  for (const piece of pieces.sort((a, b) => a.left - b.left)) {
    const middle = (piece.top + piece.bottom) / 2;
    const line = lines.find(
      ({top, bottom, right}) =>
        Math.abs(piece.left - right) < 6 && ((top < middle && middle < bottom) || holds(piece, top, bottom)),
    );
    if (line === undefined) lines.push({...piece});
    else {
      line.text += piece.text;
      line.right = piece.right;
      line.top = Math.min(line.top, piece.top);
      line.bottom = Math.max(line.bottom, piece.bottom);
    }
  }
  return lines.sort((a, b) => a.top - b.top);
}

function holds({top, bottom}, innerTop, innerBottom) {
  const middle = (innerTop + innerBottom) / 2;
  return top < middle && middle < bottom;
}

/** Each line with the nearest one below it; the last ones of a page with the first ones of the next. */
function* linePairs(pages) {
  for (const [index, lines] of pages.entries()) {
    for (const line of lines) {
      const below = lines.find(
        (other) => other.top > line.top + 5 && other.left < line.right && other.right > line.left,
      );
      if (below) yield [line.text, below.text, index + 1];
    }
    for (const line of lines.slice(-3)) {
      for (const next of (pages[index + 1] ?? []).slice(0, 3)) yield [line.text, next.text, index + 1];
    }
  }
}

/** Long lines are compared by what meets at the break; short ones, which may be two cells of a column, as a whole. */
function areOneParagraph(before, after, paragraphs) {
  if (before.length > 8 || after.length > 8) {
    const meeting = before.slice(-8) + after.slice(0, 8);
    return paragraphs.some((text) => text.includes(meeting));
  }
  const areCells = paragraphs.includes(before) && paragraphs.includes(after);
  return !areCells && paragraphs.includes(before + after);
}

function compact(text) {
  return text.replace(/\s/gu, "");
}

function plainText(text) {
  return text
    .replaceAll("&lt;", "<")
    .replaceAll("&gt;", ">")
    .replaceAll("&quot;", '"')
    .replaceAll("&apos;", "'")
    .replaceAll("&#39;", "'")
    .replaceAll("&amp;", "&");
}
