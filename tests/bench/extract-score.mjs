// How well `jianbao extract` drafts, against labels that a person made:
//
//   node tests/bench/extract-score.mjs LABELS.csv FOLDER [--misses SOURCE] [--data DATA]
//
// LABELS.csv has the columns id,source,line,printed,value,value_high,unit,qualifier,area,period,kind,indicator. `kind` is
// the status of the figure: actual, target or baseline; `indicator` is what a reader calls it; `area` a code or a name.
// FOLDER holds the texts; `source` is the name of a file in it, with its ending or without. A sources.csv beside the
// labels may tell of each report what `extract` is told: id,file,title,area,published,period. Without it the area is the
// one that most labels have. The names of areas and indicators are those of the data package DATA (data/).
//
// Of the reports of data/ the rules were tuned on shapingba-plan-2021 and gaoxin-daily-2025 alone; judge them by the
// others, and by labels of your own.
//
// A drafted figure is that of a label where both stand in one place. Figures of one text count together, and all.
import {mkdtempSync, readdirSync, readFileSync, rmSync} from "node:fs";
import {tmpdir} from "node:os";
import {dirname, join} from "node:path";
import {fileURLToPath} from "node:url";
import {parse} from "csv-parse/sync";
import {bundle, forNode} from "../../scripts/bundle.mjs";

const root = fileURLToPath(new URL("../../", import.meta.url));
const words = process.argv.slice(2);
const option = (name) => (words.includes(name) ? words.splice(words.indexOf(name), 2)[1] : undefined);
const misses = option("--misses");
const data = option("--data") ?? join(root, "data");
const [labelFile, folder] = words;
if (!labelFile || !folder) {
  console.error("node tests/bench/extract-score.mjs LABELS.csv FOLDER [--misses SOURCE] [--data DATA]");
  process.exit(2);
}

const inside = await load();
const dataset = (await inside.loadDataset(data)).value;
if (!dataset) {
  console.error(`the data package ${data} cannot be read`);
  process.exit(3);
}
const table = (file) => parse(readFileSync(file), {columns: true, bom: true});
const labels = table(labelFile);
const told = new Map(maybeTable(join(dirname(labelFile), "sources.csv")).map((row) => [row.id, row]));
const files = readdirSync(folder);

/** The program in one file, made anew. */
async function load() {
  const out = mkdtempSync(join(tmpdir(), "jianbao-score-"));
  process.chdir(root);
  await bundle(forNode({inside: "tests/bench/extract-inside.ts"}), {dir: out, codeSplitting: false});
  const program = await import(join(out, "inside.js"));
  rmSync(out, {recursive: true});
  return program;
}

function maybeTable(file) {
  try {
    return table(file);
  } catch {
    return [];
  }
}

function fileOf(source) {
  const named = told.get(source)?.file ?? source;
  return files.find((file) => file === named) ?? files.find((file) => file.replace(/\.\w+$/u, "") === named);
}

function score(source) {
  const own = labels.filter((label) => label.source === source);
  const file = fileOf(source);
  if (file === undefined) throw new Error(`${source}: no such file in ${folder}`);
  const raw = inside.decodeText(readFileSync(join(folder, file)), file).value;
  const units = new Set(dataset.indicators.map(({unit}) => unit).filter((unit) => unit !== ""));
  const text = inside.readSource(raw, file, units);
  const {title = "", area, published = "", period = ""} = told.get(source) ?? {};
  const draft = inside.draftSource(text, raw.replace(/\r(?!\n)/gu, "\n"), {
    ...{sourceId: source, title, period, area: codeOf(area ?? mostFrequent(own.map((label) => label.area)))},
    published: published === "" ? undefined : Number(published.slice(0, 4)),
    pastYear: pastYearOf(published),
    ...{areas: areasWith(area), indicators: dataset.indicators},
  });
  return compare(own, draft.figures, text, source);
}

/** Those of the data, and the one that the report is of. */
function areasWith(area = "") {
  const known = inside.knownAreas(dataset.areas);
  const isNew = area !== "" && codeOf(area) === area && !known.some(({code}) => code === area);
  return isNew ? [...known, {code: area, names: [area], level: "", parent: ""}] : known;
}

/** As `extract` reads --published. */
function pastYearOf(published) {
  const [year, month] = published.split("-").map(Number);
  return month === undefined ? undefined : month < 5 ? year - 1 : year;
}

function compare(own, drafted, text, source) {
  const free = new Set(drafted);
  const pairs = own.flatMap((label) => {
    const found = nearest(label, [...free], text);
    if (found) free.delete(found);
    return found ? [[label, found]] : [];
  });
  const counts = {
    recall: [pairs.length, own.length],
    precision: [pairs.length, drafted.length],
    ...{value: rate(pairs, isSameValue), status: rate(pairs, (a, b) => a.kind === b.status)},
    area: rate(pairs, (a, b) => codeOf(a.area) === b.area),
    period: rate(pairs, (a, b) => a.period === b.period),
    words: rate(pairs, (a, b) => overlap(a.indicator, b.name) >= 0.5),
    exact: rate(
      pairs.filter(([, figure]) => figure.indicator !== ""),
      isSameIndicator,
    ),
    accepted: [drafted.filter((figure) => isAccepted(figure, text, source)).length, drafted.length],
  };
  if (misses === source) tellMisses(own, pairs, free);
  return counts;
}

const rate = (pairs, isRight) => [
  pairs.filter(([label, figure]) => isRight(label, figure)).length,
  pairs.length,
];

/** On the same line, or the next where a figure runs on; the printed form of one holds that of the other. */
function nearest(label, figures) {
  const plain = (words) => words.normalize("NFKC").replace(/[\s—–−-]/gu, "");
  const isOne = (figure) => {
    const [a, b] = [plain(label.printed), plain(figure.printed)];
    const digits = (words) => /[\d.]+|[一二三四五六七八九十百千万]+/u.exec(words)?.[0];
    return (
      a === b ||
      ((a.includes(b) || b.includes(a)) && digits(a) === digits(b)) ||
      (digits(a) === digits(b) && a.slice(0, 3) === b.slice(0, 3))
    );
  };
  const near = figures.filter((figure) => Math.abs(figure.line - Number(label.line)) <= 1 && isOne(figure));
  const rank = (figure) =>
    Math.abs(figure.line - Number(label.line)) * 4 -
    (plain(figure.printed) === plain(label.printed) ? 2 : 0) -
    overlap(label.indicator, figure.name);
  return near.sort((a, b) => rank(a) - rank(b))[0];
}

/** 大 and 名 count what 个 counts; a value in 万元 is that in 元. */
function isSameValue(label, figure) {
  const [from, to] = [splitUnit(label.unit), splitUnit(figure.unit)];
  const isUnit =
    from.unit.replace(/^个百/u, "百") === to.unit.replace(/^个百/u, "百") ||
    (isCount(from.unit) && isCount(to.unit));
  const same = (a, b) =>
    a === b ||
    Math.abs(a * 10 ** from.power - b * 10 ** to.power) < 1e-6 * Math.max(1, Math.abs(b * 10 ** to.power));
  const high =
    label.value_high === "" || label.value_high === undefined ? undefined : Number(label.value_high);
  const isHigh =
    high === undefined ? figure.valueHigh === undefined : same(high, figure.valueHigh ?? Number.NaN);
  const isRank = figure.kind === "rank" && figure.qualifier === "at_most" && label.qualifier === "at_least";
  return (
    isUnit &&
    isHigh &&
    same(Number(label.value), figure.value ?? Number.NaN) &&
    (isRank || label.qualifier === figure.qualifier)
  );
}

function splitUnit(written) {
  const [, letters = "", unit = written] = /^([百千]?万|亿)(.+)$/u.exec(written) ?? [];
  return {unit, power: {万: 4, 百万: 6, 千万: 7, 亿: 8}[letters] ?? 0};
}
const isCount = (unit) => /^(?:个|大|类|项|种|名|人|位|所|家|级|维)$/u.test(unit);

function isSameIndicator(label, figure) {
  const {name = "", aliases = [], id} = dataset.indicators.find((each) => each.id === figure.indicator) ?? {};
  return [id, name, ...aliases].includes(label.indicator) || overlap(label.indicator, name) >= 0.7;
}

/** How many of the pairs of letters in a reader's name stand in ours. */
function overlap(reader, ours) {
  const pairs = (name) => {
    const letters = [...name.normalize("NFKC").replace(/[\s“”‘’《》()、，]/gu, "")];
    return new Set(letters.slice(1).map((letter, at) => letters[at] + letter));
  };
  const [a, b] = [pairs(reader), pairs(ours)];
  return a.size === 0 ? 0 : [...a].filter((pair) => b.has(pair)).length / a.size;
}

/** What `check --sources` says of the row, if it is accepted as it is, with an indicator of its own where it has none. */
function isAccepted(figure, text, source) {
  const own = {
    ...blank,
    id: "new",
    name: figure.name || "？",
    unit: figure.unit,
    kind: figure.kind,
    unitForms: formsOf(figure),
  };
  const indicator = dataset.indicators.find(({id}) => id === figure.indicator) ?? own;
  if (figure.value === undefined) return false;
  const observation = {
    ...{id: "x", area: figure.area, indicator: indicator.id, period: figure.period, value: figure.value},
    ...{valueHigh: figure.valueHigh ?? null, qualifier: figure.qualifier, status: figure.status, source},
    ...{line: figure.line, printed: figure.printed, locator: figure.locator, place: {file: "", line: 1}},
  };
  const one = {
    ...dataset,
    indicators: [...dataset.indicators, own],
    observations: [observation],
    notFigures: [],
  };
  const sources = {texts: new Map([[source, text]]), tables: new Map()};
  return inside.verifyObservations(one, sources).verified === 1;
}

const blank = {
  topic: "",
  decimals: 4,
  direction: "none",
  aliases: [],
  definition: "",
  accrual: "",
  weight: "ordinary",
  partOf: "",
  phrase: "",
  place: {file: "", line: 1},
};
/** As `extract --apply` makes an indicator for it. */
const formsOf = ({unit, unitForm}) =>
  unitForm === "" ? [] : [{printed: unitForm === "-" ? "" : unitForm, unit}];

function codeOf(area) {
  return (
    dataset.areas.find(({code, name, shortName}) => [code, name, shortName].includes(area))?.code ?? area
  );
}

function mostFrequent(list) {
  const count = (item) => list.filter((each) => each === item).length;
  return [...new Set(list)].sort((a, b) => count(b) - count(a))[0];
}

function sum(all) {
  const names = Object.keys(all[0] ?? {});
  const add = (name, at) => all.reduce((total, counts) => total + counts[name][at], 0);
  return Object.fromEntries(names.map((name) => [name, [add(name, 0), add(name, 1)]]));
}

function tellMisses(own, pairs, free) {
  const found = new Set(pairs.map(([label]) => label));
  for (const label of own.filter((each) => !found.has(each)))
    console.log("MISSED", label.line, label.printed, label.indicator);
  for (const figure of free)
    console.log("TOO MUCH", figure.line, figure.printed, figure.name, "|", figure.sentence.slice(0, 60));
  for (const [label, figure] of pairs) {
    const wrong = [
      ...(isSameValue(label, figure)
        ? []
        : [
            `value ${label.value}${label.unit} ${label.qualifier} ≠ ${figure.value}${figure.unit} ${figure.qualifier}`,
          ]),
      ...(label.kind === figure.status ? [] : [`status ${label.kind} ≠ ${figure.status}`]),
      ...(codeOf(label.area) === figure.area ? [] : [`area ${label.area} ≠ ${figure.area}`]),
      ...(label.period === figure.period ? [] : [`period ${label.period} ≠ ${figure.period}`]),
      ...(overlap(label.indicator, figure.name) >= 0.5 ? [] : [`name ${label.indicator} ≠ ${figure.name}`]),
      ...(figure.indicator === "" || isSameIndicator(label, figure)
        ? []
        : [`indicator ${label.indicator} ≠ ${figure.indicator}`]),
    ];
    if (wrong.length > 0) console.log(label.line, label.printed, "|", wrong.join("; "));
  }
}

function print(rows) {
  const names = Object.keys(rows[0]?.[1] ?? {});
  console.log(["", ...names].join("\t"));
  for (const [source, counts] of rows) {
    const cells = names.map((name) => {
      const [right, of] = counts[name];
      return of === 0 ? "–" : `${((100 * right) / of).toFixed(1)}% (${right}/${of})`;
    });
    console.log([source, ...cells].join("\t"));
  }
}

const results = [...new Set(labels.map(({source}) => source))].map((source) => [source, score(source)]);
print([...results, ["all", sum(results.map(([, counts]) => counts))]]);
