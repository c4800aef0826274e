// Makes labels for extract-score.mjs of our own data: `node tests/bench/extract-labels.mjs DATA OUT_FOLDER`.
// OUT_FOLDER gets labels.csv, and sources.csv with what `jianbao extract` is told of each report.
import {mkdirSync, readFileSync, writeFileSync} from "node:fs";
import {join} from "node:path";
import {parse} from "csv-parse/sync";
import {formatCsv} from "./csv.mjs";

const [data = "data", out = "labels"] = process.argv.slice(2);
const read = (name) => parse(readFileSync(join(data, `${name}.csv`)), {columns: true, bom: true});
const indicators = new Map(read("indicators").map((row) => [row.id, row]));
const observations = read("observations");
const parents = new Map(read("areas").map(({code, parent}) => [code, parent]));
const count = (list, item) => list.filter((each) => each === item).length;

const labels = observations.map(({indicator, status, ...row}) => {
  const {name = "", unit = ""} = indicators.get(indicator) ?? {};
  return {...row, unit, kind: status, indicator: name};
});
const sources = read("sources").map(({id, title, published, file}) => {
  const areas = observations.filter(({source}) => source === id).map(({area}) => area);
  const known = [...new Set(areas)];
  // A report of many areas is one of what contains them.
  const whole = known.find((code) => known.filter((other) => parents.get(other) === code).length > 1);
  const area = whole ?? known.sort((a, b) => count(areas, b) - count(areas, a))[0];
  // A report that does not say when it was published has its year at the end of its id.
  return {id, file, title, area, published: published || (/-(\d{4})$/u.exec(id)?.[1] ?? ""), period: ""};
});

mkdirSync(out, {recursive: true});
const columns = "id,source,line,printed,value,value_high,unit,qualifier,area,period,kind,indicator".split(
  ",",
);
writeFileSync(join(out, "labels.csv"), formatCsv(columns, labels));
writeFileSync(join(out, "sources.csv"), formatCsv(Object.keys(sources[0] ?? {id: ""}), sources));
