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
