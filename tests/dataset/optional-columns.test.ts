import {expect, test} from "vitest";
import {loadDataset} from "../../src/dataset/load-dataset.ts";
import {inMemory, type Package, tinyDescriptor, tinyPackage} from "./tiny-package.ts";

/** The tiny package with other columns in its table of indicators. */
function withIndicators(columns: readonly string[], csv: string): Package {
  const descriptor = tinyDescriptor();
  const resource = descriptor.resources.find(({name}) => name === "indicators")!;
  resource.schema.fields = columns.map((name) => ({
    name,
    type: name === "decimals" ? "integer" : "string",
  }));
  return {...tinyPackage(), "datapackage.json": JSON.stringify(descriptor), "indicators.csv": csv};
}

test("measure words of the sources, each with the unit that it stands for", async () => {
  const columns = [
    "id",
    "name",
    "topic",
    "unit",
    "decimals",
    "direction",
    "unit_forms",
    "aliases",
    "definition",
  ];
  const load = (forms: string) =>
    loadDataset(
      "data",
      inMemory(
        withIndicators(
          columns,
          `${columns.join(",")}
gross-enrolment,学前三年毛入园率,preschool,%,2,higher,-=%,,
kindergartens,幼儿园数,preschool,所,0,none,${forms},,
teacher-awards,教师获奖人次,teachers,人次,0,higher,,,
`,
        ),
      ),
    );
  const {value, diagnostics} = await load("个=所| 大=个");
  expect(diagnostics).toEqual([]);
  expect(value?.indicators.map(({unitForms}) => unitForms)).toEqual([
    [{printed: "", unit: "%"}],
    [
      {printed: "个", unit: "所"},
      {printed: "大", unit: "个"},
    ],
    [],
  ]);
  const wrong = await load("个=所|大");
  expect(wrong.diagnostics.map(({code, place}) => `${code} ${place?.line}:${place?.column}`)).toEqual([
    "not-a-unit-form 3:39",
  ]);
});

test("without kind, it follows from the unit", async () => {
  const {value, diagnostics} = await loadDataset(
    "data",
    inMemory(
      withIndicators(
        ["id", "name", "topic", "unit", "decimals", "direction", "aliases", "definition"],
        `id,name,topic,unit,decimals,direction,aliases,definition
gross-enrolment,学前三年毛入园率,preschool,%,2,higher,,
kindergartens,幼儿园数,preschool,所,0,none,,
teacher-awards,教师获奖人次,teachers,人次,0,higher,,
place,位次,teachers,位,0,lower,,
coefficient,系数,teachers,,2,lower,,
years,年限,teachers,年,1,higher,,
money,经费,teachers,元,0,higher,,
`,
      ),
    ),
  );
  expect(diagnostics.filter(({severity}) => severity === "error")).toEqual([]);
  expect(value?.indicators.map(({kind}) => kind)).toEqual([
    "share",
    "count",
    "count",
    "rank",
    "index",
    "duration",
    "amount",
  ]);
  expect(value?.indicators.every(({partOf}) => partOf === "")).toBe(true);
});

const columns = [
  "id",
  "name",
  "topic",
  "unit",
  "decimals",
  "direction",
  "kind",
  "part_of",
  "aliases",
  "definition",
];

const withPart = (whole: string) =>
  inMemory(
    withIndicators(
      columns,
      `${columns.join(",")}
gross-enrolment,学前三年毛入园率,preschool,%,2,higher,share,,,
kindergartens,幼儿园数,preschool,所,0,none,count,,,
teacher-awards,教师获奖人次,teachers,人次,0,higher,count,${whole},,
`,
    ),
  );

test("part_of names another indicator", async () => {
  const {value} = await loadDataset("data", withPart("kindergartens"));
  expect(value?.indicators.map(({partOf}) => partOf)).toEqual(["", "", "kindergartens"]);
});

test("part_of that names nothing is an error at its cell", async () => {
  const {diagnostics} = await loadDataset("data", withPart("kindergarten"));
  expect(diagnostics.filter(({severity}) => severity === "error")).toMatchObject([
    {code: "unknown-reference", place: {file: "data/indicators.csv", line: 4, column: 50}},
  ]);
});

/** The tiny package with more columns at the end of a table, declared or not. */
function withColumns(table: string, more: Record<string, readonly string[]>, declared = true): Package {
  const files = tinyPackage();
  const descriptor = tinyDescriptor();
  const names = Object.keys(more);
  const {fields} = descriptor.resources.find(({name}) => name === table)!.schema;
  if (declared) fields.push(...names.map((name) => ({name, type: "string"})));
  const lines = String(files[`${table}.csv`]).trimEnd().split("\n");
  const cells = lines.map((line, row) =>
    [line, ...names.map((name) => (row === 0 ? name : (more[name]?.[row - 1] ?? "")))].join(","),
  );
  return {
    ...files,
    "datapackage.json": JSON.stringify(descriptor),
    [`${table}.csv`]: `${cells.join("\n")}\n`,
  };
}

const loadPackage = (files: Package) => loadDataset("data", inMemory(files));

test("what figures mean: accrual, weight, scope, basis of the period, wording, state of an initiative", async () => {
  const indicators = await loadPackage(
    withColumns("indicators", {
      accrual: ["", "flow", "stock"],
      weight: ["core", "", "structural"],
      phrase: ["", "建成幼儿园{}"],
    }),
  );
  expect(indicators.value?.indicators.map(({accrual, weight, phrase}) => [accrual, weight, phrase])).toEqual([
    ["", "core", ""],
    ["flow", "ordinary", "建成幼儿园{}"],
    ["stock", "structural", ""],
  ]);
  const observations = await loadPackage(
    withColumns("observations", {
      scope: ["全学段"],
      period_basis: ["inferred", "stated"],
      phrase: ["", "已达{}"],
    }),
  );
  expect(
    observations.value?.observations
      .slice(0, 3)
      .map(({scope, periodBasis, phrase}) => [scope, periodBasis, phrase]),
  ).toEqual([
    ["全学段", "inferred", ""],
    ["", "stated", "已达{}"],
    ["", "stated", ""],
  ]);
  const initiatives = await loadPackage(withColumns("initiatives", {status: ["planned"]}));
  expect(initiatives.value?.initiatives[0]?.status).toBe("planned");
});

test("a package without these columns, in the descriptor or in the file, says nothing by them", async () => {
  const files = tinyPackage();
  const descriptor = tinyDescriptor();
  for (const [table, name] of [
    ["indicators", "weight"],
    ["observations", "period_basis"],
    ["initiatives", "status"],
  ]) {
    descriptor.resources
      .find((each) => each.name === table)!
      .schema.fields.push({name: name!, type: "string"});
  }
  const declared = await loadPackage({...files, "datapackage.json": JSON.stringify(descriptor)});
  for (const {value, diagnostics} of [await loadPackage(files), declared]) {
    expect(diagnostics.filter(({severity}) => severity === "error")).toEqual([]);
    expect(value?.indicators.map(({accrual, weight, phrase}) => `${accrual} ${weight} ${phrase}`)).toEqual([
      " ordinary ",
      " ordinary ",
      " ordinary ",
    ]);
    expect(
      value?.observations.every(({scope, periodBasis}) => scope === "" && periodBasis === "stated"),
    ).toBe(true);
    expect(value?.initiatives[0]?.status).toBe("");
  }
});

test.each([
  ["indicators", {accrual: ["level"]}, "not-allowed", 2],
  ["indicators", {weight: ["", "kern"]}, "not-allowed", 3],
  ["indicators", {phrase: ["", "有幼儿园"]}, "not-a-phrase", 3],
  ["observations", {phrase: ["{}到{}"]}, "not-a-phrase", 2],
  ["observations", {period_basis: ["guessed"]}, "not-allowed", 2],
  ["initiatives", {status: ["begun"]}, "not-allowed", 2],
  ["observations", {period_bassis: [""]}, "undeclared-column", 1],
] as const)("%s %j is wrong: %s", async (table, columns, code, line) => {
  const isDeclared = code !== "undeclared-column";
  const {diagnostics} = await loadPackage(withColumns(table, columns, isDeclared));
  expect(diagnostics.map((each) => `${each.code} ${each.place?.line}`)).toContain(`${code} ${line}`);
});

test("an undeclared column is not used, whatever stands in it", async () => {
  const {value, diagnostics} = await loadPackage(withColumns("indicators", {weight: ["heavy"]}, false));
  expect(diagnostics.map(({code}) => code)).toContain("undeclared-column");
  expect(value?.indicators[0]?.weight).toBe("ordinary");
});
