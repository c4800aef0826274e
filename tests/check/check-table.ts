import {createHash} from "node:crypto";
import {checkProject} from "../../src/check/check-project.ts";
import type {CheckReport} from "../../src/check/check-report.ts";
import {tinyPackage} from "../dataset/tiny-package.ts";
import {memoryEffects} from "../support/memory-effects.ts";
import {inFolder, makeTemplate} from "../support/small-project.ts";
import {sourceFolder} from "./sources.ts";

/** What a row of observations says; the rest is as plain as can be. */
export interface Row {
  line: number;
  printed: string;
  value: number | string;
  indicator?: string;
  area?: string;
  period?: string;
  locator?: string;
  qualifier?: string;
  status?: string;
}

const indicators = `id,name,topic,unit,decimals,direction,kind,aliases,definition,unit_forms
rate,毛入学率,preschool,%,2,higher,share,,,
kept,巩固率,preschool,%,2,higher,share,,,
people,Population,preschool,people,0,none,count,,,
pupils,在校生,preschool,人,4,none,count,在校学生数,,名=人
schools,学校数,preschool,所,0,none,count,,,
funds,教育经费,preschool,万元,2,higher,amount,,,
place,毛入学率位次,preschool,位,0,lower,rank,,,
ratio,差异系数,preschool,,2,lower,index,,,
growth,在校生增长,preschool,%,2,none,change,,,
`;

/**
 * Holds rows against a table that is their only source.
 *
 * @param found what lies there by now
 */
export async function checkTable(
  file: string,
  table: string | Uint8Array,
  rows: readonly Row[],
  found: string | Uint8Array = table,
  coverage = true,
): Promise<CheckReport> {
  let data = tinyPackage();
  const descriptor = JSON.parse(String(data["datapackage.json"]));
  const columns = descriptor.resources.find(({name}: {name: string}) => name === "indicators").schema.fields;
  columns.push({name: "unit_forms", type: "string"});
  const notFigures = ["source", "line", "printed", "reason"].map((name) => ({
    name,
    type: name === "line" ? "integer" : "string",
  }));
  descriptor.resources.push({name: "not-figures", path: "not-figures.csv", schema: {fields: notFigures}});
  const sha256 = createHash("sha256").update(table).digest("hex");
  const [header = ""] = String(data["observations.csv"]).split("\n");
  const observations = rows.map((row, index) => {
    const {line, printed, value, indicator = "rate", area = "500106", period = "2020"} = row;
    const {locator = String(index), qualifier = "exact", status = "actual"} = row;
    return `o.${index},${area},${indicator},${period},${value},,${qualifier},${status},book,${line},"${locator}","${printed}",,`;
  });
  data = {
    ...data,
    "datapackage.json": JSON.stringify(descriptor),
    "indicators.csv": indicators,
    "sources.csv": `id,title,publisher,published,file,sha256,note\nbook,年鉴,统计局,2021,${file},${sha256},\n`,
    "observations.csv": `${[header, ...observations].join("\n")}\n`,
    "initiatives.csv": `${String(data["initiatives.csv"]).split("\n")[0]}\n`,
    "not-figures.csv": "source,line,printed,reason\n",
  };
  const only = {"templates/all.md": makeTemplate({for: "all", title: "总览"})};
  const project = {...inFolder("data", data), ...only};
  return checkProject(
    {sources: sourceFolder({[file]: found}), coverage, strict: false},
    memoryEffects(project),
  );
}
