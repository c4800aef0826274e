// Writes the decks of the hostile documents into a folder, and says how their content was made to fit.
// Needs a compiled dist/. node .ci/write-hostile-decks.mjs <folder>
import {mkdirSync, readFileSync, writeFileSync} from "node:fs";
import {join} from "node:path";
import {
  chartSizes,
  listCharts,
  makeShell,
  packWritten,
  parseTheme,
  planNatives,
  planSlides,
  recordFigures,
  withRecord,
  writePptx,
} from "../dist/inside.js";
import {
  hostileCount,
  hostileDocument,
  hostileThemes,
} from "../tests/writer/pptx/hostile/hostile-document.mjs";

const [folder, wanted = hostileCount] = process.argv.slice(2);
if (!folder) throw new Error("usage: write-hostile-decks.mjs <folder>");
mkdirSync(folder, {recursive: true});

/** A grey pixel; its proportion comes from the drawing's width and height. */
const png = Buffer.from(
  "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAAAAAA6fptVAAAACklEQVR4nGNoAAAAggCBd81ytgAAAABJRU5ErkJggg==",
  "base64",
);
const sizes = {wide: {png, width: 1200, height: 600}, half: {png, width: 1000, height: 800}};
const themes = new Map(hostileThemes.map((name) => [name, loadTheme(name)]));
const shells = new Map();
for (const [name, theme] of themes) shells.set(name, await makeShell(theme));
const counts = {slides: 0, continued: 0, smaller: 0, titles: 0};
const reported = new Map();

for (let seed = 1; seed <= wanted; seed++) {
  const {document} = hostileDocument(seed);
  const theme = themes.get(document.meta.theme);
  const drawings = new Map([...chartSizes(document)].map(([chart, size]) => [chart, sizes[size]]));
  const natives = seed % 4 === 0 ? planNatives(listCharts(document.blocks), document, theme) : new Map();
  const means = {drawings, natives, describeChart: ({title}) => title};
  const {value, diagnostics} = writePptx(document, theme, means, shells.get(theme.name));
  if (!value) throw new Error(`document ${seed}: ${diagnostics.map(({message}) => message.en).join("; ")}`);
  count(planSlides(document, theme), theme);
  const record = recordFigures(document, value.passages);
  const bytes = packWritten(withRecord(value.package, record), document.meta.date);
  writeFileSync(join(folder, `hostile-${String(seed).padStart(3, "0")}.pptx`), bytes);
}
const list = [...reported].map(([code, times]) => `${code} ${times}`).join(", ");
console.log(
  `${wanted} decks, ${counts.slides} slides: ${counts.continued} go on from another, ${counts.smaller} in smaller ` +
    `type, ${counts.titles} smaller titles; reported: ${list || "nothing"}`,
);

function count({value: slides, diagnostics}, {sizes}) {
  counts.slides += slides.length;
  for (const {title, layout, titleSize, boxes} of slides) {
    if (/（续\d*）$/u.test(title)) counts.continued++;
    if (layout === "content" && titleSize < sizes.heading) counts.titles++;
    const isSmaller = boxes.some(
      (box) =>
        (box.type === "text" && box.name === "正文" && box.paragraphs.some(({size}) => size < sizes.body)) ||
        (box.type === "table" && box.rows.some(({cells}) => cells.some(({size}) => size < sizes.table))),
    );
    if (isSmaller) counts.smaller++;
  }
  for (const {code} of diagnostics) reported.set(code, (reported.get(code) ?? 0) + 1);
}

function loadTheme(name) {
  const file = new URL(`../templates/themes/${name}.yaml`, import.meta.url);
  const {value, diagnostics} = parseTheme(readFileSync(file, "utf8"), name);
  if (!value) throw new Error(JSON.stringify(diagnostics));
  return value;
}
