import {readFileSync} from "node:fs";
import {expect, test} from "vitest";
import {ownThemes} from "../../src/cli/new-sources.ts";
import {loadDataset} from "../../src/dataset/load-dataset.ts";
import {planReportProject} from "../../src/new/project/plan-report-project.ts";
import {fileError} from "../support/memory-effects.ts";

const read = (name: "datapackage.json" | "topics.csv" | "indicators.csv" | "areas.csv") =>
  readFileSync(new URL(`../../data/${name}`, import.meta.url), "utf8");
const own = {
  "datapackage.json": read("datapackage.json"),
  "topics.csv": read("topics.csv"),
  "indicators.csv": read("indicators.csv"),
  "areas.csv": read("areas.csv"),
};

async function datasetFor(area: string) {
  const files = await planReportProject(area, "report", own, "zh", await ownThemes());
  const readFile = async (path: string) => {
    const file = files.find((each) => each.path === path);
    if (!file) throw fileError("ENOENT");
    return new TextEncoder().encode(file.text);
  };
  return {files, ...(await loadDataset("data", {readFile}))};
}

test("a project for a report has areas, topics and core indicators, and no figure", async () => {
  const {value, diagnostics, files} = await datasetFor("武隆区");
  expect(diagnostics.map(({code}) => code)).toEqual(["no-rows", "no-rows"]);
  expect(value?.observations).toEqual([]);
  expect(value?.areas.find(({name}) => name === "彭水苗族土家族自治县")).toMatchObject({
    shortName: "彭水",
    level: "county",
    parent: "500000",
  });
  expect(value?.indicators.every(({weight}) => weight === "core")).toBe(true);
  expect(files.filter(({text}) => /甲区|虚构/u.test(text)).map(({path}) => path)).toEqual([]);
});

test("an area elsewhere gets a code of its own", async () => {
  const {value} = await datasetFor("某某县");
  expect(value?.areas.at(-1)).toMatchObject({code: "LOCAL-1", name: "某某县", level: "county"});
});
