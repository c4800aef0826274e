// Spoils the data in small ways, one at a time, and counts how many the check against the sources finds at the right row.
import {readFileSync} from "node:fs";
import {join} from "node:path";
import {checkPrinted, filesInFolder, loadDataset, readSources, verifyObservations} from "../dist/inside.js";
import {random} from "../tests/audit/edits.mjs";

const [data, folder] = process.argv.slice(2);
const {value: dataset} = await loadDataset(data);
const sources = {name: folder, files: filesInFolder(folder)};
const read = await readSources(dataset, sources);

const next = random(20251225);
const below = (limit) => Math.floor(next() * limit);

/** The rows that reading the data and the check name when only one source's rows are looked at: that is all that one row touches. */
function rowsNamed(spoilt, source) {
  const ofSource = (rows) => rows.filter((row) => source === undefined || row.source === source);
  const {observations, notFigures} = spoilt;
  const part = {...spoilt, observations: ofSource(observations), notFigures: ofSource(notFigures)};
  const entries = part.observations.map((value) => ({value, at: () => value.place}));
  const indicators = new Map(part.indicators.map((indicator) => [indicator.id, indicator]));
  const contradicted = checkPrinted(entries, indicators, part.sources);
  // Reading the data tells these as ranges that end before they begin.
  const backwards = part.observations.filter(({value, valueHigh}) => valueHigh !== null && valueHigh < value);
  const {diagnostics} = verifyObservations(part, read);
  return [...contradicted, ...backwards, ...diagnostics].map(({place}) => place.line);
}

const withObservation = (index, change) => ({
  ...dataset,
  observations: dataset.observations.map((each, at) => (at === index ? {...each, ...change} : each)),
});

if (rowsNamed(dataset).length > 0) throw new Error("the data does not agree with its sources to begin with");

/** Every observation once: another digit in its value. */
const spoilValue = (index) => {
  const digits = [...String(dataset.observations[index].value)];
  const places = digits.flatMap((digit, at) => (/\d/.test(digit) ? [at] : []));
  const at = places[below(places.length)];
  digits[at] = String((Number(digits[at]) + 1 + below(9)) % 10);
  const value = Number(digits.join(""));
  return value === dataset.observations[index].value ? undefined : withObservation(index, {value});
};
const moveLine = (by) => (index) => {
  const line = dataset.observations[index].line + by;
  return line < 1 ? undefined : withObservation(index, {line});
};
/** The unit of the observation's indicator becomes another one of the table. */
const units = [...new Set(dataset.indicators.map(({unit}) => unit))];
const swapUnit = (index) => {
  const {indicator: id} = dataset.observations[index];
  const known = dataset.indicators.find((indicator) => indicator.id === id);
  const others = units.filter((unit) => unit !== known.unit && !known.unitForms.includes(unit));
  const unit = others[below(others.length)];
  return {
    ...dataset,
    indicators: dataset.indicators.map((each) => (each.id === id ? {...each, unit} : each)),
  };
};

let missed = 0;
function count(name, spoil) {
  let made = 0;
  let found = 0;
  for (const [index, {id, place, source}] of dataset.observations.entries()) {
    const spoilt = spoil(index);
    if (!spoilt) continue;
    made++;
    if (rowsNamed(spoilt, source).includes(place.line)) found++;
    else console.log(`  not found: ${name}, ${id}`);
  }
  missed += made - found;
  console.log(`${name}: ${found} of ${made} found at their row`);
}
count("a digit of the value", spoilValue);
count("the line moved down by two", moveLine(2));
count("the line moved up by two", moveLine(-2));
count("another unit", swapUnit);

let alteredFound = 0;
const altered = 100;
for (let turn = 0; turn < altered; turn++) {
  const source = dataset.sources[below(dataset.sources.length)];
  const bytes = Uint8Array.from(readFileSync(join(folder, source.file)));
  bytes[below(bytes.length)] ^= 1;
  const files = {
    readFile: async (path) => (path.endsWith(source.file) ? bytes : sources.files.readFile(path)),
  };
  const {diagnostics} = await readSources(dataset, {name: folder, files});
  if (diagnostics.some(({place}) => place.line === source.place.line)) alteredFound++;
}
missed += altered - alteredFound;
console.log(`a source altered by one bit: ${alteredFound} of ${altered} found at the row of the source`);
process.exitCode = missed === 0 ? 0 : 1;
