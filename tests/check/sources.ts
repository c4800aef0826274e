import {createHash} from "node:crypto";
import {change, inMemory, type Package, tinyDescriptor, tinyPackage} from "../dataset/tiny-package.ts";

/** The texts behind the tiny package, its figures in the lines that it names. */
export const texts: Package = {
  "plan.txt": withLines({
    12: "指标 2020年 毛入园率 90.25% 公办",
    13: "到2025年达到98%以上，",
    40: "毛入园率超过９７％，",
  }),
  "daily.txt": withLines({7: "新建幼儿园3-5\n所，", 10: "教师获奖近1200人次。"}),
};

function withLines(lines: Record<number, string>): string {
  const last = Math.max(...Object.keys(lines).map(Number));
  return Array.from({length: last}, (_, index) => lines[index + 1] ?? "").join("\n");
}

/** The tiny package with the digests of the texts, and with the list of numbers that are no figures. */
export function packageWithSources(files: Package = texts): Package {
  const descriptor = tinyDescriptor();
  const field = (name: string) => ({name, type: name === "line" ? "integer" : "string"});
  const notFigures = {
    name: "not-figures",
    path: "not-figures.csv",
    encoding: "utf-8",
    schema: {fields: ["source", "line", "printed", "reason"].map(field)},
  };
  const digest = (name: string) => createHash("sha256").update(String(files[name])).digest("hex");
  let data = tinyPackage();
  data = change(data, "sources.csv", "a1".repeat(32), digest("plan.txt"));
  data = change(data, "sources.csv", "B2".repeat(32), digest("daily.txt"));
  // The wrap in line 7 of the text moves the second figure down.
  data = change(data, "observations.csv", "daily-2025,9,", "daily-2025,11,");
  return {
    ...data,
    "datapackage.json": JSON.stringify({...descriptor, resources: [...descriptor.resources, notFigures]}),
    "not-figures.csv":
      "source,line,printed,reason\nplan-2021,12,2020年,年份日期\nplan-2021,13,2025年,年份日期\n",
  };
}

export const sourceFolder = (files: Package = texts) => ({
  name: "texts",
  files: {
    readFile: (path: string) => inMemory(files).readFile(path.replace(/^texts\//u, "")),
  },
});
