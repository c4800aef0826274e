// Do the texts of finished decks stand where the plan put them? Compares the boxes of each .pptx with the words that
// LibreOffice set in the PDF of the same name: every line within its box, none beyond the slide, none lost; and the
// number of lines of each paragraph with the number that was planned. Needs pdftotext and a compiled dist/.
// node .ci/check-boxes.mjs <folder with pptx> <folder with pdf>
import {execFileSync} from "node:child_process";
import {existsSync, readdirSync, readFileSync} from "node:fs";
import {join} from "node:path";
import {DOMParser} from "@xmldom/xmldom";
import {strFromU8, unzipSync} from "fflate";
import {paraLines} from "../dist/inside.js";

const EMU = 914_400;
/** Descenders of a stand-in font may hang below a line's place by this many inches. */
const TOLERANCE = 0.03;
/** Two boxes may share this many square inches: lengths in the file are rounded. */
const OVERLAP = 0.01;
/** Distance between base line and the upper and lower edge of Chinese characters, in ems. */
const INK = {above: 0.88, below: 0.12};
/**
 * LibreOffice lets a full stop or comma hang beyond the edge (ECMA-376 Part 1 §21.1.2.2.7, hangingPunct), and a
 * character of two UTF-16 units, if the first would still have fitted: rare ones and emoji.
 */
const HANGING = /(?:[，。、；：！？,.]|\p{Extended_Pictographic}|\p{Cf}|[\u{20000}-\u{3ffff}])$/u;

const [decks, pdfs] = process.argv.slice(2);
if (!pdfs) throw new Error("usage: check-boxes.mjs <folder with pptx> <folder with pdf>");

const totals = {decks: 0, slides: 0, boxes: 0, paragraphs: 0, lines: 0, right: 0, fewer: 0, more: 0};
const problems = [];

for (const file of readdirSync(decks).filter((name) => name.endsWith(".pptx"))) {
  const name = file.replace(/\.pptx$/u, "");
  const pdf = join(pdfs, `${name}.pdf`);
  if (!existsSync(pdf)) {
    problems.push(`${name}: no PDF`);
    continue;
  }
  checkDeck(name, readDeck(readFileSync(join(decks, file))), readPages(pdf));
}
if (totals.decks === 0) problems.push("there is no deck");
const share = (count) => `${((100 * count) / Math.max(1, totals.paragraphs)).toFixed(2)} %`;
console.log(
  `${totals.decks} decks, ${totals.slides} slides, ${totals.boxes} boxes, ${totals.paragraphs} paragraphs, ` +
    `${totals.lines} lines; line count as planned ${share(totals.right)}, fewer ${share(totals.fewer)}, ` +
    `more ${share(totals.more)}; ${problems.length} problems`,
);
if (problems.length > 0) {
  console.error(problems.join("\n"));
  process.exitCode = 1;
}

function checkDeck(name, slides, pages) {
  totals.decks++;
  if (pages.length !== slides.length) {
    problems.push(`${name}: ${slides.length} slides, ${pages.length} pages`);
    return;
  }
  slides.forEach((slide, index) => {
    totals.slides++;
    const report = (what) =>
      problems.push(`${name}, slide ${index + 1} (${slide.title.slice(0, 20)}): ${what}`);
    checkSlide(slide, pages[index], report);
  });
}

function checkSlide({boxes, pictures, shapes}, page, report) {
  for (const [index, one] of shapes.entries()) {
    if (!isWithin(one.area, page)) report(`${one.name} leaves the slide`);
    for (const other of shapes.slice(index + 1)) {
      if (one.isSolid && other.isSolid && sharedArea(one.area, other.area) > OVERLAP)
        report(`${one.name} overlaps ${other.name}`);
    }
  }
  for (const {text, x, right, top, bottom} of page.words) {
    if (
      x < -TOLERANCE ||
      right > page.width + TOLERANCE ||
      top < -TOLERANCE ||
      bottom > page.height + TOLERANCE
    )
      report(`“${text}” leaves the slide`);
  }
  // What a chart says, LibreOffice sets within the chart's frame.
  const words = page.words.filter((word) => !pictures.some((area) => holds(area, word)));
  const found = matchWords(boxes, words, report);
  for (const box of boxes) {
    totals.boxes++;
    checkBox(box, found.get(box) ?? [], report);
  }
}

function checkBox(box, paragraphs, report) {
  for (const lines of paragraphs) {
    totals.paragraphs++;
    totals.lines += lines.found.length;
    if (lines.found.length === lines.planned) totals.right++;
    else if (lines.found.length < lines.planned) totals.fewer++;
    else totals.more++;
  }
  const lines = paragraphs.flatMap(({found}) => found);
  const {area, inset} = box;
  const edges = {
    above: area.y - Math.min(...lines.map((line) => line.top)),
    below: Math.max(...lines.map((line) => line.bottom)) - (area.y + area.h),
    left: area.x + inset.left - Math.min(...lines.map((line) => line.x)),
    right: Math.max(...lines.map((line) => line.inkRight)) - (area.x + area.w - inset.right),
  };
  for (const [edge, distance] of Object.entries(edges)) {
    if (distance > TOLERANCE)
      report(`${box.name} “${box.text.slice(0, 12)}…” overflows by ${distance.toFixed(3)} in ${edge}`);
  }
}

/**
 * LibreOffice draws shapes in their order and the lines of each from above, so the words of a page follow one
 * another as the text of its boxes does. Gives the lines of each paragraph of each box.
 */
function matchWords(boxes, words, report) {
  const letters = words.flatMap((word) => [...normal(word.text)].map((letter) => ({letter, word})));
  const matched = [];
  const loose = [];
  let at = 0;
  for (const box of boxes) {
    for (const paragraph of box.paragraphs) {
      const used = [];
      const passed = [];
      let outOfOrder = 0;
      for (const letter of paragraph.mark) if (letters[at]?.letter === letter) at++;
      for (const letter of normal(paragraph.text)) {
        // What stand-in fonts draw may come a little later or sooner than its place in the line.
        const sooner = passed.findIndex((one) => one.letter === letter);
        if (sooner >= 0) {
          passed.splice(sooner, 1);
          outOfOrder++;
          continue;
        }
        // A glyph that no font holds may be missing from the text of the PDF, or stand there as something else.
        const next = letters.slice(at, at + 8).findIndex((one) => one.letter === letter);
        if (next < 0) continue;
        passed.push(...letters.slice(at, at + next));
        at += next;
        used.push(letters[at]);
        at++;
      }
      loose.push(...passed);
      const total = [...normal(paragraph.text)].length;
      const seen = used.length + outOfOrder;
      if (seen < total * 0.9 - 1) report(`${box.name}: only ${seen} of ${total} characters found`);
      if (used.length > 0) matched.push({box, paragraph, used});
    }
  }
  loose.push(...letters.slice(at));
  // The slide's number is no box of the plan.
  const strange = [...new Set(loose.map(({word}) => word))].filter(({text}) => !/^\d+$/u.test(text));
  if (strange.length > 0) report(`text of no box: ${strange.map(({text}) => text).join(" ")}`);
  return groupLines(matched);
}

/** The lines of each paragraph of each box. */
function groupLines(matched) {
  const owners = new Map();
  for (const {box, used} of matched)
    for (const {word} of used) owners.set(word, (owners.get(word) ?? new Set()).add(box));
  const found = new Map();
  for (const {box, paragraph, used} of matched) {
    const words = [...new Set(used.map(({word}) => word))];
    const own = words.map((word) => {
      const letters = used.filter((one) => one.word === word).length;
      return partOf(word, letters, box, [...owners.get(word)]);
    });
    const lines = {planned: paraLines(paragraph, box.room).length, found: linesOf(own, paragraph.size)};
    found.set(box, [...(found.get(box) ?? []), lines]);
  }
  return found;
}

/**
 * A stop that hangs over the edge of its cell can come so close to the text of the next cell that pdftotext takes both
 * for one word: what belongs to the next one begins where its text does.
 */
function partOf(word, letters, box, owners) {
  const at = owners.indexOf(box);
  const startOf = (one) => one && one.area.x + one.inset.left;
  const isWithinWord = (x) => x !== undefined && x > word.x && x < word.right;
  const [own, next] = [at > 0 ? startOf(box) : undefined, startOf(owners[at + 1])];
  const end = [...word.text].findIndex((_, index, all) => {
    const before = normal(all.slice(0, index + 1).join(""));
    return [...before].length >= letters;
  });
  return {
    ...word,
    ...(isWithinWord(own) ? {x: own} : {}),
    ...(isWithinWord(next) ? {right: next, text: [...word.text].slice(0, end + 1).join("")} : {}),
  };
}

/** Words that stand side by side on one base line. */
function linesOf(words, size) {
  const lines = [];
  for (const word of words) {
    const last = lines.at(-1);
    if (last && Math.abs(word.base - last.base) < (size * 0.5) / 72 && word.x >= last.x - 0.01) {
      last.words.push(word);
      last.x = Math.min(last.x, word.x);
      last.right = Math.max(last.right, word.right);
    } else lines.push({words: [word], base: word.base, x: word.x, right: word.right});
  }
  return lines.map(({words: some, base, x, right}) => {
    const text = some.map((word) => word.text).join("");
    return {
      text,
      x,
      inkRight: HANGING.test(text) ? right - size / 72 : right,
      top: base - (INK.above * size) / 72,
      bottom: base + (INK.below * size) / 72,
    };
  });
}

/** Letters that the PDF tells apart and a reader does not; emoji get lost where there is no font for them. */
function normal(text) {
  return text.normalize("NFKC").replace(/[\s\p{Extended_Pictographic}\p{Cf}\p{M}\uFFFD]+/gu, "");
}

function isWithin({x, y, w, h}, page) {
  return x > -0.01 && y > -0.01 && x + w < page.width + 0.01 && y + h < page.height + 0.01;
}

/** In square inches. */
function sharedArea(a, b) {
  const w = Math.min(a.x + a.w, b.x + b.w) - Math.max(a.x, b.x);
  const h = Math.min(a.y + a.h, b.y + b.h) - Math.max(a.y, b.y);
  return w > 0 && h > 0 ? w * h : 0;
}

function holds(area, {x, right, top, bottom}) {
  const middle = {x: (x + right) / 2, y: (top + bottom) / 2};
  return (
    middle.x >= area.x && middle.x <= area.x + area.w && middle.y >= area.y && middle.y <= area.y + area.h
  );
}

function readPages(pdf) {
  const html = execFileSync("pdftotext", ["-raw", "-bbox", pdf, "-"], {
    encoding: "utf8",
    maxBuffer: 1 << 28,
  });
  return [...html.matchAll(/<page width="([\d.]+)" height="([\d.]+)">(.*?)<\/page>/gsu)].map(
    ([, width, height, content]) => ({
      width: width / 72,
      height: height / 72,
      words: [
        ...content.matchAll(/<word xMin="(\S+)" yMin="(\S+)" xMax="(\S+)" yMax="(\S+)">(.*?)<\/word>/gsu),
      ].map(([, x, y, right, bottom, text]) => ({
        text: plainText(text),
        x: x / 72,
        right: right / 72,
        // Where a PDF does not tell a font's ascent and descent, as LibreOffice's do not, poppler takes 0.95 and 0.35.
        base: (Number(y) + ((bottom - y) * 0.95) / 1.3) / 72,
        top: (Number(y) + ((bottom - y) * 0.07) / 1.3) / 72,
        bottom: (Number(y) + ((bottom - y) * 1.07) / 1.3) / 72,
      })),
    }),
  );
}

function plainText(text) {
  const names = {amp: "&", lt: "<", gt: ">", quot: '"', apos: "'"};
  return text.replace(/&(?:#(\d+)|(\w+));/gu, (whole, code, name) =>
    code ? String.fromCodePoint(code) : (names[name] ?? whole),
  );
}

function readDeck(bytes) {
  const parts = unzipSync(bytes);
  const parse = (name) => new DOMParser().parseFromString(strFromU8(parts[name]), "text/xml");
  const figures = readFigures(parts);
  const order = Object.keys(parts)
    .filter((name) => /^ppt\/slides\/slide\d+\.xml$/u.test(name))
    .sort((a, b) => a.match(/\d+/u) - b.match(/\d+/u));
  return order.map((name) => readSlide(parse(name), figures));
}

/** The texts of figures, by the record that travels in the file: no line breaks within them where it was planned. */
function readFigures(parts) {
  const records = Object.entries(parts).filter(([name]) => /^customXml\/item\d+\.xml$/u.test(name));
  const texts = records.flatMap(([, content]) =>
    all(new DOMParser().parseFromString(strFromU8(content), "text/xml"), "figure").map(
      (one) => one.textContent,
    ),
  );
  return new Set(texts);
}

function readSlide(slide, figures) {
  const [tree] = all(slide, "p:spTree");
  const boxes = [];
  const pictures = [];
  const shapes = [];
  for (const shape of Array.from(tree.childNodes)) {
    const [place] = [...all(shape, "p:xfrm"), ...all(shape, "a:xfrm")];
    if (!place || shape.nodeName === "p:grpSpPr") continue;
    const area = areaOf(place);
    const texts = shape.nodeName === "p:sp" ? readShape(shape, area, figures) : [];
    // Bars, hairlines and cards have no text and may touch what has.
    shapes.push({name: nameOf(shape), area, isSolid: texts.length > 0 || shape.nodeName !== "p:sp"});
    boxes.push(...texts);
    if (shape.nodeName !== "p:graphicFrame") continue;
    if (all(shape, "a:tbl").length > 0) boxes.push(...readTable(shape, area, figures));
    else pictures.push(area);
  }
  return {boxes, pictures, shapes, title: boxes.find(({isTitle}) => isTitle)?.text ?? ""};
}

function readShape(shape, area, figures) {
  const [body] = all(shape, "p:txBody");
  const kind = all(shape, "p:ph")[0]?.getAttribute("type");
  if (!body || kind === "sldNum") return [];
  const [properties] = all(body, "a:bodyPr");
  const inset = insetOf(properties, {left: "lIns", right: "rIns"});
  const isTitle = kind === "title";
  const box = makeBox(isTitle ? "title" : nameOf(shape), area, inset, body, figures);
  return box.text.trim() === "" ? [] : [{...box, isTitle}];
}

function readTable(frame, {x, y}, figures) {
  const widths = all(frame, "a:gridCol").map((column) => column.getAttribute("w") / EMU);
  const heights = all(frame, "a:tr").map((row) => row.getAttribute("h") / EMU);
  let top = y;
  return all(frame, "a:tr").flatMap((row, index) => {
    const height = heights[index];
    let left = x;
    const cells = all(row, "a:tc").map((cell, column) => {
      const rows = Number(cell.getAttribute("rowSpan") || 1);
      const whole = heights.slice(index, index + rows).reduce((sum, one) => sum + one, 0);
      const area = {x: left, y: top, w: widths[column], h: whole};
      left += widths[column];
      const inset = insetOf(all(cell, "a:tcPr")[0], {left: "marL", right: "marR"});
      const name = `${nameOf(frame)}, row ${index + 1}, column ${column + 1}`;
      return makeBox(name, area, inset, all(cell, "a:txBody")[0], figures);
    });
    top += height;
    return cells.filter(({text}) => text.trim() !== "");
  });
}

function makeBox(name, area, inset, body, figures) {
  const numbers = new Map();
  const paragraphs = all(body, "a:p")
    .map((paragraph) => readParagraph(paragraph, numbers, figures))
    .filter(({text}) => text.trim() !== "");
  return {
    name,
    area,
    inset,
    room: area.w - inset.left - inset.right,
    paragraphs,
    text: paragraphs.map(({text}) => text).join(""),
  };
}

function readParagraph(paragraph, numbers, figures) {
  const [properties] = all(paragraph, "a:pPr");
  const runs = [];
  let breakBefore = false;
  for (const node of Array.from(paragraph.childNodes)) {
    if (node.nodeName === "a:br") breakBefore = true;
    if (node.nodeName !== "a:r") continue;
    const [style] = all(node, "a:rPr");
    const text = all(node, "a:t")[0]?.textContent ?? "";
    runs.push({
      text,
      bold: style?.getAttribute("b") === "1",
      size: style?.getAttribute("sz") / 100,
      observations: figures.has(text) ? [text] : [],
      breakBefore,
    });
    breakBefore = false;
  }
  return {
    runs,
    text: runs.map(({text}) => text).join(""),
    size: runs[0]?.size ?? 18,
    ...bulletOf(properties, numbers),
  };
}

/** The mark in front of a paragraph, and how far its text is set in. */
function bulletOf(properties, numbers) {
  const indent = (properties?.getAttribute("marL") ?? 0) / EMU;
  const level = Number(properties?.getAttribute("lvl") ?? 0);
  // A list within starts again for each item around it.
  for (const known of [...numbers.keys()]) if (known > level) numbers.delete(known);
  const bullet = {level: 0, indent};
  const [dot] = properties ? all(properties, "a:buChar") : [];
  if (dot) return {mark: dot.getAttribute("char"), bullet};
  const [number] = properties ? all(properties, "a:buAutoNum") : [];
  if (!number) return {mark: "", ...(indent > 0 ? {bullet} : {})};
  const start = Number(number.getAttribute("startAt") ?? 1);
  const count = (numbers.get(level) ?? start - 1) + 1;
  numbers.set(level, count);
  return {mark: `${count}.`, bullet};
}

function insetOf(properties, names) {
  const length = (name) => Number(properties?.getAttribute(name) ?? 91_440) / EMU;
  return {left: length(names.left), right: length(names.right)};
}

function areaOf(place) {
  const [offset] = all(place, "a:off");
  const [extent] = all(place, "a:ext");
  const length = (node, name) => node.getAttribute(name) / EMU;
  return {x: length(offset, "x"), y: length(offset, "y"), w: length(extent, "cx"), h: length(extent, "cy")};
}

function nameOf(shape) {
  return all(shape, "p:cNvPr")[0]?.getAttribute("name") ?? "";
}

function all(node, name) {
  return Array.from(node.getElementsByTagName(name));
}
