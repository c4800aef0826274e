import type {DatasetFiles} from "../../src/dataset/dataset-files.ts";

/** Files of a data package, by name within its folder. */
export type Package = Record<string, string | Uint8Array>;

type Field = {name: string; type: string; constraints?: Record<string, unknown>};

const required = {constraints: {required: true}};
const key = {constraints: {required: true, unique: true}};
const texts = (...names: string[]): Field[] => names.map((name) => ({name, type: "string"}));

const schemas: Record<string, {fields: Field[]; primaryKey: string; foreignKeys: [string, string][]}> = {
  areas: {
    fields: [
      {name: "code", type: "string", constraints: {...key.constraints, pattern: "\\d{6}|CQ-[A-Z]+"}},
      ...texts("name", "short_name", "level", "parent", "valid_from", "valid_to", "slug"),
    ],
    primaryKey: "code",
    foreignKeys: [["parent", ""]],
  },
  topics: {
    fields: [
      {name: "id", type: "string", ...key},
      ...texts("name"),
      {name: "order", type: "integer", constraints: {minimum: 1, maximum: 99}},
      {name: "description", type: "string", constraints: {maxLength: 20}},
    ],
    primaryKey: "id",
    foreignKeys: [],
  },
  indicators: {
    fields: [
      {name: "id", type: "string", ...key},
      ...texts("name", "topic", "unit"),
      {name: "decimals", type: "integer", ...required},
      ...texts("direction", "kind", "aliases", "definition"),
    ],
    primaryKey: "id",
    foreignKeys: [["topic", "topics"]],
  },
  sources: {
    fields: [
      {name: "id", type: "string", ...key},
      ...texts("title", "publisher", "published", "file", "sha256", "note"),
    ],
    primaryKey: "id",
    foreignKeys: [],
  },
  observations: {
    fields: [
      {name: "id", type: "string", ...key},
      ...texts("area", "indicator", "period"),
      {name: "value", type: "number", ...required},
      {name: "value_high", type: "number"},
      ...texts("qualifier", "status", "source"),
      {name: "line", type: "integer"},
      ...texts("locator", "printed"),
      {name: "preferred", type: "boolean"},
      ...texts("note"),
    ],
    primaryKey: "id",
    foreignKeys: [
      ["area", "areas"],
      ["indicator", "indicators"],
      ["source", "sources"],
    ],
  },
  initiatives: {
    fields: [
      {name: "id", type: "string", ...key},
      ...texts("area", "topic", "kind", "name", "summary", "period", "source"),
      {name: "line", type: "integer"},
    ],
    primaryKey: "id",
    foreignKeys: [],
  },
};

/** The descriptor of the tiny package as an object, for tests to change. */
export function tinyDescriptor() {
  return {
    name: "tiny",
    title: "小数据",
    resources: Object.entries(schemas).map(([name, {fields, primaryKey, foreignKeys}]) => ({
      name,
      path: `${name}.csv`,
      encoding: "utf-8",
      schema: {
        fields: structuredClone(fields),
        primaryKey,
        foreignKeys: foreignKeys.map(([column, table]) => ({
          fields: column,
          reference: {resource: table, fields: table === "areas" || table === "" ? "code" : "id"},
        })),
      },
    })),
  };
}

/** A valid package: 3 areas, 2 topics, 3 indicators, 2 sources, 5 observations, 1 initiative. */
export function tinyPackage(): Package {
  return {
    "datapackage.json": JSON.stringify(tinyDescriptor(), null, 2),
    "areas.csv": `code,name,short_name,level,parent,valid_from,valid_to,slug
500000,重庆市,重庆,municipality,,,,chongqing
500106,沙坪坝区,沙坪坝,district,500000,1955-10,,shapingba
CQ-GXQ,重庆高新区,高新区,functional-zone,500000,,,gaoxin
`,
    "topics.csv": `id,name,order,description
preschool,学前教育,1,三至六岁
teachers,教师队伍,2,
`,
    "indicators.csv": `id,name,topic,unit,decimals,direction,kind,aliases,definition
gross-enrolment,学前三年毛入园率,preschool,%,2,higher,share,毛入园率|入园率,
kindergartens,幼儿园数,preschool,所,0,none,count,,
teacher-awards,教师获奖人次,teachers,人次,0,higher,count,,
`,
    "sources.csv": `id,title,publisher,published,file,sha256,note
plan-2021,“十四五”规划,沙坪坝区,2021-06,plan.txt,${"a1".repeat(32)},
daily-2025,高新区一文,重庆日报,2025-12-25,daily.txt,${"B2".repeat(32)},
`,
    "observations.csv": `id,area,indicator,period,value,value_high,qualifier,status,source,line,locator,printed,preferred,note
a.1,500106,gross-enrolment,2020,90.25,,exact,baseline,plan-2021,12,表1,90.25%,,
a.2,500106,gross-enrolment,2025,98,,at_least,target,plan-2021,13,表1,98%以上,true,以表为准
a.3,500106,gross-enrolment,2025,97,,more_than,target,plan-2021,40,正文,超过97%,,
b.1,CQ-GXQ,kindergartens,2021/2025,3,5,range,target,daily-2025,7,首段,3-5所,,
b.2,CQ-GXQ,teacher-awards,2025,1200,,about,actual,daily-2025,9,首段,近1200人次,,
`,
    "initiatives.csv": `id,area,topic,kind,name,summary,period,source,line
hongyan,500106,preschool,brand,红岩小课堂,讲红岩故事,2025,plan-2021,31
`,
  };
}

/** The same package with one text in one file replaced; the text must be there. */
export function change(files: Package, name: string, from: string, to: string): Package {
  const text = files[name];
  if (typeof text !== "string" || !text.includes(from)) throw new Error(`no "${from}" in ${name}`);
  return {...files, [name]: text.replace(from, () => to)};
}

/** The package as the folder `data`. */
export function inMemory(files: Package): DatasetFiles {
  return {
    async readFile(path) {
      const content = files[path.replace(/^data\//, "")];
      if (content === undefined) throw Object.assign(new Error("not found"), {code: "ENOENT"});
      return typeof content === "string" ? new TextEncoder().encode(content) : content;
    },
  };
}
