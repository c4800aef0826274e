// Kind: rows that name others of their own table, by which averages are weighted and areas lie side by side.

import {describe, expect, test} from "vitest";
import {loadDataset} from "../../src/dataset/load-dataset.ts";
import {inMemory, type Package, tinyDescriptor, tinyPackage} from "./tiny-package.ts";

/** The tiny package with these tables, and with the column that they add. */
async function load(changed: Package, table: string, column: string): Promise<string[]> {
  const descriptor = tinyDescriptor();
  const resource = descriptor.resources.find(({name}) => name === table)!;
  resource.schema.fields.push({name: column, type: "string"});
  const files = {...tinyPackage(), "datapackage.json": JSON.stringify(descriptor), ...changed};
  const {diagnostics} = await loadDataset("data", inMemory(files));
  return diagnostics.map(
    ({severity, code, place, message}) =>
      `${severity} ${code} ${place?.file.replace("data/", "")}:${place?.line} ${message.en}`,
  );
}

const heads = "id,name,topic,unit,decimals,direction,kind,aliases,definition,weighted_by";
const others = `pupils,在校生,preschool,人,0,none,count,,,
teachers,专任教师,preschool,人,0,none,count,,,
kept,巩固率,preschool,%,2,higher,share,,,
index,达标指数,preschool,%,2,higher,index,,,
place,位次,preschool,位,0,lower,rank,,,
`;
const observations = `id,area,indicator,period,value,value_high,qualifier,status,source,line,locator,printed,preferred,note
a,500106,pupils,2024,52000,,exact,actual,plan-2021,1,,52000人,,
b,500106,teachers,2025,5200,,exact,target,plan-2021,2,,5200人,,
`;
const weigh = (weight: string) => {
  const changed = {
    "indicators.csv": `${heads}\nrate,毛入学率,preschool,%,2,higher,share,,,${weight}\n${others}`,
    "observations.csv": observations,
    "initiatives.csv": `${String(tinyPackage()["initiatives.csv"]).split("\n")[0]}\n`,
  };
  return load(changed, "indicators", "weighted_by");
};

describe("weighted_by", () => {
  test.each([
    ["an amount with values", "pupils", []],
    ["nothing", "", []],
    ["an indicator that is missing", "people", ["error unknown-reference indicators.csv:2"]],
    ["the indicator itself", "rate", ["error not-a-weight indicators.csv:2"]],
    ["a share", "kept", ["error not-a-weight indicators.csv:2"]],
    ["an index in per cent", "index", ["error not-a-weight indicators.csv:2"]],
    ["a place", "place", ["error not-a-weight indicators.csv:2"]],
    ["an amount with targets only", "teachers", ["warning weight-without-values indicators.csv:2"]],
  ])("%s", async (_, weight, expected) => {
    const found = await weigh(weight);
    expect(found.map((each) => each.split(" ").slice(0, 3).join(" "))).toEqual(expected);
    for (const each of found) expect(each).toContain('column "weighted_by"');
  });
});

const beside = (first: string, second: string) => {
  const rows = [
    "code,name,short_name,level,parent,valid_from,valid_to,slug,neighbours",
    "500000,重庆市,重庆,municipality,,,,chongqing,",
    `500106,沙坪坝区,沙坪坝,district,500000,,,shapingba,${first}`,
    `500107,九龙坡区,九龙坡,district,500000,,,jiulongpo,${second}`,
  ];
  const old = String(tinyPackage()["areas.csv"]).split("\n").slice(1);
  const known = old.filter((row) => row !== "" && !/^(?:500000|500106|500107),/u.test(row));
  const table = [...rows, ...known.map((row) => `${row},`)].join("\n");
  return load({"areas.csv": `${table}\n`}, "areas", "neighbours");
};

describe("neighbours", () => {
  test.each([
    ["of each other", "500107", "500106", []],
    ["of one side only", "500107", "", []],
    ["a code that is none", "500108", "", ['"500108" is no code of an area']],
    ["the area itself", "500106", "", ['"500106" is the area itself']],
    [
      "several wrong ones, each told once",
      "500106|500107|500108|500108",
      "",
      ['"500106" is the area itself', '"500108" is no code of an area'],
    ],
  ])("%s", async (_, first, second, expected) => {
    expect(await beside(first, second)).toEqual(
      expected.map((what) => `error unknown-reference areas.csv:3 column "neighbours": ${what}`),
    );
  });

  test("nothing is said of codes while a row that may have them cannot be read", async () => {
    const found = await beside("500999", "500106,one cell too many");
    expect(found.map((each) => each.split(" ")[1])).toEqual(["too-many-cells"]);
  });
});
