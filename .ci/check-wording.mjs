// Our own wording: no text of the data takes over a run of twelve characters from its source.
import {readFileSync} from "node:fs";
import {join} from "node:path";
import {parse} from "csv-parse/sync";

const [data, folder] = process.argv.slice(2);
const read = (table) => parse(readFileSync(join(data, `${table}.csv`)), {columns: true, bom: true});
const longest = 12;
const sources = read("sources");
const texts = sources.map(({file}) => readFileSync(join(folder, file), "utf8").replace(/\s/gu, ""));
const own = [
  ...read("initiatives").map(({id, summary}) => [id, summary]),
  ...read("indicators").map(({id, definition}) => [id, definition]),
  ...read("observations").map(({id, note}) => [id, note]),
  ...read("topics").map(({id, description}) => [id, description]),
];
/** Nobody can say these in words of their own. */
const properNames = [
  "义务教育优质均衡发展区县",
  "全国中等职业教育示范性职业教育集团",
  "新增博士硕士学位授予单位",
  "重庆市青少年科技创新市长奖",
];
let checked = 0;
for (const [id, whole] of own) {
  const text = properNames.reduce((rest, name) => rest.replaceAll(name, "◇"), whole);
  for (let from = 0; from + longest <= text.length; from++) {
    const run = text.slice(from, from + longest);
    checked++;
    if (texts.some((source) => source.includes(run))) {
      console.error(`${id}: copies "${run}"`);
      process.exitCode = 1;
    }
  }
}
if (checked < 1000) throw new Error("hardly any text was checked");
console.log(`${own.length} texts are our own wording`);
