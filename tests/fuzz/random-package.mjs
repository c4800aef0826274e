// A data package that keeps the contract (src/dataset/contract.ts) with contents that nobody expects.
import {legalText, loneSurrogates} from "./nasty-text.mjs";

const units = ["%", "所", "", "人次", "元", "平方米", "位", "年", "个", "万元/人", "<b>", '"&', "μg/m³"];
const levels = ["district", "county", "functional-zone", "municipality", "country", "region"];
const initiativeKinds = ["programme", "mechanism", "brand", "pilot", "honour", "policy"];
const periods = ["2025", "2020", "2024", "2021/2025", "2019/2021", "1949", "2035"];
const dates = ["", "2021", "2025-12", "2025-12-25", "1999-01-01", "2024-02-29"];
const values = ["0", "-0", "1", "98.5", "-12.25", "100", "12345", "27800", "33300000", "0.1", "-0.000001"];
const extremeValues = [
  "1000000000000000",
  "999999999999999",
  "0.000000000001",
  "0.00000000000123",
  "-99999999999999",
  "1000000000000000000000000",
  `1${"0".repeat(300)}`,
  "123456789012.345",
  "0.1234567890123",
  "-0.0",
  "00012",
];

/** Rows as texts, by table; `writePackage` makes files of them. */
export function randomPackage(dice, token) {
  const name = (long = 0.02) => {
    const parts = [token(), legalText(dice, long)];
    return (dice.chance(0.5) ? parts : parts.reverse()).join(dice.chance(0.5) ? "" : " ").trim();
  };
  const maybe = (share, make) => (dice.chance(share) ? make() : "");
  const remark = (long = 0.03) => maybe(0.4, () => legalText(dice, long));

  const areas = [
    {code: "500000", name: name(), short_name: name(0), level: "municipality", parent: ""},
    ...dice.times(1, 2, (index) => ({
      code: dice.chance(0.8) ? String(500101 + index) : `CQ-${"ABC"[index]}`,
      name: name(),
      short_name: name(0),
      level: dice.pick(levels),
      parent: "500000",
    })),
  ].map((area) => ({...area, valid_from: dice.pick(dates), valid_to: ""}));
  const topics = dice.times(1, 3, (index) => ({
    id: `topic-${index}`,
    name: name(),
    order: String(index + 1),
    description: remark(),
  }));
  const withKind = dice.chance(0.5);
  const indicators = dice.times(1, 10, (index) => ({
    id: `indicator-${index}`,
    name: name(),
    topic: dice.pick(topics).id,
    unit: dice.chance(0.7) ? dice.pick(units.slice(0, 2)) : dice.pick(units),
    decimals: String(dice.integer(0, 15)),
    direction: dice.pick(["higher", "lower", "none"]),
    ...(withKind ? {kind: dice.pick(["", "share", "index", "count", "amount", "rank", "duration"])} : {}),
    aliases: maybe(0.2, () => `${token()}|${token()}`),
    definition: remark(),
  }));
  const sources = dice.times(1, 3, (index) => ({
    id: `source-${index}`,
    title: name(),
    publisher: remark(0.01),
    published: dice.pick(dates),
    file: dice.chance(0.9) ? `${index}.txt` : `${legalText(dice, 0)}${index}.txt`,
    sha256: "0f".repeat(32),
    note: remark(),
  }));
  const observations = dice.times(0, dice.chance(0.1) ? 80 : 20, (index) =>
    randomObservation(dice, index, {areas, indicators, sources, remark}),
  );
  const initiatives = dice.times(0, 5, (index) => ({
    id: `initiative-${index}`,
    area: dice.pick(areas).code,
    topic: dice.pick(topics).id,
    kind: dice.pick(initiativeKinds),
    name: name(),
    summary: remark(),
    period: maybe(0.5, () => dice.pick(periods)),
    source: dice.pick(sources).id,
    line: String(dice.integer(1, 400)),
  }));
  const tables = {areas, topics, indicators, sources, observations, initiatives};
  if (dice.chance(0.2)) tables["not-figures"] = [];
  return {tables, title: dice.chance(0.1) ? "" : name(), withKind};
}

function randomObservation(dice, index, {areas, indicators, sources, remark}) {
  const qualifier = dice.pick([
    "exact",
    "exact",
    "about",
    "more_than",
    "less_than",
    "at_least",
    "at_most",
    "range",
  ]);
  const value = dice.chance(0.15) ? dice.pick(extremeValues) : dice.pick(values);
  return {
    id: dice.chance(0.9) ? `o.${index}` : `观测-${index}`,
    area: dice.pick(areas).code,
    indicator: dice.pick(indicators).id,
    period: dice.pick(periods),
    value: qualifier === "range" ? "3" : value,
    value_high: qualifier === "range" ? dice.pick(["5", "3.5", "100000000"]) : "",
    qualifier,
    status: dice.pick(["baseline", "actual", "target"]),
    source: dice.pick(sources).id,
    line: String(dice.integer(1, 400)),
    locator: remark(0.01),
    // What can be read must mean what the row says; what cannot be read is let stand.
    printed:
      dice.pick(["", "一大批", "见附表", qualifier === "exact" ? value : ""]) || withoutNumbers(remark(0.01)),
    preferred: "",
    note: dice.chance(0.1) ? `${remark(0)}\n${remark(0)}` : remark(),
  };
}

const withoutNumbers = (text) => text.replace(/[\p{N}〇零一二两三四五六七八九十百千万亿半成]/gu, "");

const columns = {
  areas: ["code", "name", "short_name", "level", "parent", "valid_from", "valid_to"],
  topics: ["id", "name", "order", "description"],
  indicators: ["id", "name", "topic", "unit", "decimals", "direction", "kind", "aliases", "definition"],
  sources: ["id", "title", "publisher", "published", "file", "sha256", "note"],
  observations: [
    ...["id", "area", "indicator", "period", "value", "value_high", "qualifier", "status", "source", "line"],
    ...["locator", "printed", "preferred", "note"],
  ],
  initiatives: ["id", "area", "topic", "kind", "name", "summary", "period", "source", "line"],
  "not-figures": ["source", "line", "printed", "reason"],
};

const types = {
  order: "integer",
  decimals: "integer",
  line: "integer",
  value: "number",
  value_high: "number",
  preferred: "boolean",
};

/** Files of the data folder, by path. */
export function writePackage({tables, title, withKind}) {
  const columnsOf = (table) =>
    columns[table].filter((column) => column !== "kind" || withKind || table !== "indicators");
  const resources = Object.keys(tables).map((table) => ({
    name: table,
    path: `${table}.csv`,
    encoding: "utf-8",
    schema: {fields: columnsOf(table).map((column) => ({name: column, type: types[column] ?? "string"}))},
  }));
  return {
    "data/datapackage.json": JSON.stringify({name: "fuzz", title, resources}, null, 2),
    ...Object.fromEntries(
      Object.entries(tables).map(([table, rows]) => [
        `data/${table}.csv`,
        writeTable(columnsOf(table), rows),
      ]),
    ),
  };
}

export function writeTable(header, rows) {
  const cell = (value = "") => `"${value.replaceAll('"', '""')}"`;
  return [header.join(","), ...rows.map((row) => header.map((column) => cell(row[column])).join(","))]
    .map((line) => `${line}\n`)
    .join("");
}

const badCells = [
  [
    "observations",
    "value",
    ["12%", "1,000", "NaN", "Infinity", "1e400", "0x10", "１２", "--1", "9".repeat(400), "", " 5", "\t", "-"],
  ],
  ["observations", "value_high", ["x", "1"]],
  ["observations", "period", ["2025年", "2025/2021", "99", "2025-13", "", "10000", "2021/2025/2030", "-1"]],
  ["observations", "qualifier", ["About", "", "exact ", "__proto__", "constructor"]],
  ["observations", "status", ["done", "toString"]],
  ["observations", "area", ["999999", "", "__proto__"]],
  ["observations", "indicator", ["no-such", "hasOwnProperty"]],
  ["observations", "printed", ["近100", "30%多", "约3成", "97.3%"]],
  ["observations", "line", ["0", "-1", "1.5", "一"]],
  ["observations", "preferred", ["maybe", "2"]],
  ["observations", "id", ["", "o.0", "a b", '"]}', "x\u0000y"]],
  ["areas", "name", ["\u0007", "", "\ue000", "a\nb", "\ufffd", "\uffff"]],
  ["areas", "parent", ["500101", "nowhere", "CQ-A"]],
  ["areas", "level", ["town"]],
  ["areas", "valid_from", ["2025-02-30", "yesterday", "0000"]],
  ["topics", "order", ["first", "1.5", "99999999999999999999"]],
  ["topics", "name", ["\u0000", "\u001b[31mred\u001b[0m", "\u{f0000}"]],
  ["indicators", "decimals", ["-1", "16", "1e2", ""]],
  ["indicators", "topic", ["nothing"]],
  ["sources", "sha256", ["", "zz", "a1".repeat(31)]],
  ["sources", "published", ["2021-6", "六月"]],
];

/** Ways to make a package invalid, or at least suspicious; each takes the package and gives back its files. */
const spoilers = [
  (dice, given) => {
    const [table, column, cells] = dice.pick(badCells);
    if (given.tables[table].length > 0) dice.pick(given.tables[table])[column] = dice.pick(cells);
    return writePackage(given);
  },
  (dice, given) => {
    const rows = dice.pick(Object.values(given.tables).filter((each) => each.length > 0));
    rows.push({...dice.pick(rows)});
    return writePackage(given);
  },
  (dice, given) => changeFile(dice, writePackage(given), (text) => text.replace(/^[^,\n]+,/, "")),
  (dice, given) =>
    changeFile(dice, writePackage(given), (text) => text.replace(",", `,${legalText(dice, 0)},`)),
  (dice, given) => changeFile(dice, writePackage(given), (text) => text.replace(/"/, "")),
  (dice, given) => changeFile(dice, writePackage(given), (text) => `${text}"`),
  (dice, given) =>
    changeFile(dice, writePackage(given), (text) =>
      text.replaceAll("\n", dice.pick(["\r\n", "\r", "\n\n", "\n,\n"])),
    ),
  (dice, given) => changeFile(dice, writePackage(given), (text) => text.slice(0, text.length * 0.6)),
  (dice, given) =>
    changeFile(dice, writePackage(given), () =>
      dice.pick(["", "\n", "\ufeff", "PK\u0003\u0004", "\u0000", ","]),
    ),
  (dice, given) => changeFile(dice, writePackage(given), (text) => Buffer.from(`\ufeff${text}`, "utf16le")),
  (dice, given) =>
    changeFile(dice, writePackage(given), (text) =>
      Buffer.concat([Buffer.from(text), Buffer.from([0xff, 0xc3, 0x28])]),
    ),
  (dice, given) => {
    const files = writePackage(given);
    delete files[dice.pick(Object.keys(files))];
    return files;
  },
  (dice, given) => {
    const files = writePackage(given);
    const path = "data/datapackage.json";
    const [from, to] = dice.pick([
      ['"integer"', '"intger"'],
      [
        '"path": "areas.csv"',
        `"path": ${dice.pick(['"../areas.csv"', '"/etc/passwd"', '["areas.csv"]', '"con"', "7", '"https://example.com/a.csv"'])}`,
      ],
      ['"encoding": "utf-8"', '"encoding": "klingon"'],
      ['"name": "fuzz"', `"name": "${dice.pick(loneSurrogates)}"`],
      ['"title": "', `"title": "${dice.pick(loneSurrogates)}`],
      ['"resources": [', '"resources": [null, 3, {"name": "__proto__"},'],
      ["{", `{"a": ${"[".repeat(dice.pick([10, 20_000]))}`],
      ["}", "},"],
      ['"schema"', '"__proto__": {}, "schema"'],
      ['"type": "string"', '"type": "string", "constraints": {"pattern": "(a+)+$", "maxLength": 3}'],
      ['"type": "string"', '"type": "string", "constraints": {"pattern": "("}'],
      ['"type": "string"', '"type": "string", "missingValues": "x"'],
    ]);
    files[path] = files[path].replace(from, () => to);
    return files;
  },
];

export const spoilPackage = (dice, given) => dice.pick(spoilers)(dice, given);

function changeFile(dice, files, change) {
  const path = dice.pick(Object.keys(files));
  return {...files, [path]: change(files[path])};
}
