import {expect, test} from "vitest";
import {loadDataset} from "../../src/dataset/load-dataset.ts";
import {inMemory, tinyDescriptor, tinyPackage} from "./tiny-package.ts";

/** Indicators of each kind, `public` and `private` being the parts of `schools`. */
const indicators = `id,name,topic,unit,decimals,direction,kind,part_of,aliases,definition,accrual
enrolment,毛入园率,preschool,%,2,higher,share,,,,
dropout,辍学率,preschool,%,2,lower,share,,,,
schools,学校,preschool,所,0,none,count,,,,
public,公办学校,preschool,所,0,none,count,schools,,,
private,民办学校,preschool,所,0,none,count,schools,,,
all,全部占比,preschool,%,0,none,share,,,,
some,部分占比,preschool,%,0,none,share,all,,,
rest,其余占比,preschool,%,0,none,share,all,,,
brands,品牌,preschool,个,0,none,count,,,,stock
new-brands,新建品牌,preschool,个,0,none,count,,,,flow
`;

/** Observations as `indicator period value status qualifier`, in that order in the file from line 2 on. */
async function check(...rows: string[]): Promise<string[]> {
  const descriptor = tinyDescriptor();
  const table = descriptor.resources.find(({name}) => name === "indicators")!;
  table.schema.fields.push({name: "part_of", type: "string"}, {name: "accrual", type: "string"});
  const lines = rows.map((row, index) => {
    const [indicator, period, value, status, qualifier = "exact"] = row.split(" ");
    const [low, high = ""] = (value ?? "").split("~");
    return `o${index},500106,${indicator},${period},${low},${high},${qualifier},${status},plan-2021,${index + 1},,,,\n`;
  });
  const files = {
    ...tinyPackage(),
    "datapackage.json": JSON.stringify(descriptor),
    "indicators.csv": indicators,
    "observations.csv": `id,area,indicator,period,value,value_high,qualifier,status,source,line,locator,printed,preferred,note\n${lines.join("")}`,
  };
  const {diagnostics} = await loadDataset("data", inMemory(files));
  return diagnostics.map(({severity, code, place, message}) => {
    const others = /\(lines? ([\d, ]+)\)/.exec(message.en)?.[1];
    return `${severity} ${code} ${place?.line}${others ? ` with ${others}` : ""}`;
  });
}

test("a share lies between 0 and 100", async () => {
  expect(
    await check("enrolment 2025 100 actual", "dropout 2025 0 actual", "schools 2025 120 actual"),
  ).toEqual([]);
  expect(await check("enrolment 2025 103.5 actual")).toEqual(["warning share-out-of-range 2"]);
  expect(await check("enrolment 2025 95~105 actual range")).toEqual(["warning share-out-of-range 2"]);
  expect(await check("enrolment 2025 -1 actual")).toEqual(["warning share-out-of-range 2"]);
});

test("a target is not worse than its baseline, whichever way is better", async () => {
  expect(await check("enrolment 2020 98 baseline", "enrolment 2025 98 target")).toEqual([]);
  expect(await check("enrolment 2020 98 baseline", "enrolment 2025 97 target")).toEqual([
    "warning target-worse-than-baseline 3 with 2",
  ]);
  expect(await check("enrolment 2020 98 baseline", "enrolment 2025 90~99 target range")).toEqual([]);
  expect(await check("dropout 2025 0.5 target", "dropout 2020 0.2 baseline")).toEqual([
    "warning target-worse-than-baseline 2 with 3",
  ]);
  expect(await check("schools 2020 30 baseline", "schools 2025 20 target")).toEqual([]);
});

test("no part exceeds its whole", async () => {
  expect(await check("schools 2025 10 actual", "public 2025 11 actual")).toEqual([
    "warning part-exceeds-whole 3 with 2",
  ]);
  expect(await check("schools 2025 10 actual more_than", "public 2025 11 actual")).toEqual([]);
  expect(await check("schools 2025 10 actual", "public 2024 11 actual")).toEqual([]);
});

test("all parts make the whole", async () => {
  const parts = ["public 2025 6 actual", "private 2025 4 actual"];
  expect(await check("schools 2025 10 actual", ...parts)).toEqual([]);
  expect(await check("schools 2025 9 actual", ...parts)).toEqual(["warning parts-do-not-add-up 2 with 3, 4"]);
  expect(await check("schools 2025 11 actual", ...parts)).toEqual([
    "warning parts-do-not-add-up 2 with 3, 4",
  ]);
  // One of the parts is not known: too little proves nothing.
  expect(await check("schools 2025 11 actual", "public 2025 6 actual")).toEqual([]);
  expect(
    await check("schools 2025 11 actual", "public 2025 6 actual about", "private 2025 4 actual"),
  ).toEqual([]);
});

test("rounded shares may miss the whole by their rounding", async () => {
  expect(await check("all 2025 100 actual", "some 2025 33 actual", "rest 2025 66 actual")).toEqual([]);
  expect(await check("all 2025 100 actual", "some 2025 33 actual", "rest 2025 65 actual")).toEqual([
    "warning parts-do-not-add-up 2 with 3, 4",
  ]);
});

test("what is preferred to another value says why", async () => {
  const warned = async (note: string) => {
    const files = {...tinyPackage()};
    files["observations.csv"] = String(files["observations.csv"]).replace("true,以表为准", `true,${note}`);
    const {diagnostics} = await loadDataset("data", inMemory(files));
    return diagnostics.map(({code, place}) => `${code} ${place?.line}`);
  };
  expect(await warned("")).toEqual(["preferred-without-reason 3"]);
  expect(await warned("表较正文准确")).toEqual([]);
});

test("what there is (stock) is of a year, not of a period", async () => {
  expect(
    await check("brands 2020 5 baseline", "brands 2025 8 target", "new-brands 2021/2025 3 target"),
  ).toEqual([]);
  expect(await check("brands 2020 5 baseline", "brands 2021/2025 3~5 target range")).toEqual([
    "error stock-over-interval 3",
  ]);
});

test("a flow is not told of a year before and a period after", async () => {
  expect(await check("new-brands 2025 3 actual", "new-brands 2026 4 target")).toEqual([]);
  expect(await check("new-brands 2016/2020 3 actual", "new-brands 2021/2025 4 target")).toEqual([]);
  expect(await check("new-brands 2020 3 baseline", "new-brands 2021/2025 4 target")).toEqual([
    "warning flow-in-two-periods 3 with 2",
  ]);
});
