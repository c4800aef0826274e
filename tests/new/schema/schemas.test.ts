import {readdirSync, readFileSync} from "node:fs";
import {fileURLToPath} from "node:url";
import {describe, expect, test} from "vitest";
import {parse} from "yaml";
import {z} from "zod";
import {type MappedTable, tableMapSchema} from "../../../src/extract/import/table-map.ts";
import {writeMap} from "../../../src/extract/import/write-map.ts";
import {chartBlockSchema} from "../../../src/markdown/brief-schema.ts";
import {planSchemas} from "../../../src/new/plan-schemas.ts";
import {frontMatterSchema} from "../../../src/template/front-matter.ts";
import {slideThemeSchema} from "../../../src/theme/slide-theme.ts";
import {wordThemeSchema} from "../../../src/theme/word-theme.ts";
import {explanations} from "../../../src/yaml/explain.ts";
import {type Schema, validate} from "./validate.ts";

const templates = fileURLToPath(new URL("../../../templates/", import.meta.url));
const read = (path: string) => readFileSync(`${templates}${path}`, "utf8");
const files: Record<string, Schema> = Object.fromEntries(
  readdirSync(`${templates}schemas`).map((name) => [name, JSON.parse(read(`schemas/${name}`)) as Schema]),
);
const schemaOf = (name: string) => files[`${name}.schema.json`]!;
const problems = (value: unknown, name: string) => validate(value, schemaOf(name), files);

const zodSchemas: Record<string, z.ZodType> = {
  "front-matter": frontMatterSchema,
  chart: chartBlockSchema,
  "word-theme": wordThemeSchema,
  "slide-theme": slideThemeSchema,
  "table-map": tableMapSchema,
};

test("the committed schemas are those of the code; npx jianbao new schemas writes them anew", () => {
  expect(readdirSync(`${templates}schemas`).sort()).toEqual(
    planSchemas()
      .map(({path}) => path.replace("schemas/", ""))
      .sort(),
  );
  for (const {path, text} of planSchemas()) expect(read(path), path).toBe(text);
});

const themes = readdirSync(`${templates}themes`).map(
  (name) => [name, parse(read(`themes/${name}`))] as const,
);
const texts = [
  ...readdirSync(templates),
  ...readdirSync(`${templates}partials`).map((name) => `partials/${name}`),
]
  .filter((name) => name.endsWith(".md"))
  .map((name) => [name, read(name)] as const);
const heads = texts.flatMap(([name, text]) => {
  const head = /^---\n([\s\S]*?)\n---\n/.exec(text)?.[1];
  return head === undefined ? [] : [[name, parse(head) as Record<string, unknown>] as const];
});
const blocks = texts.flatMap(([name, text]) =>
  [...text.matchAll(/^```chart\n([\s\S]*?)^```/gmu)].map(
    (match) => [name, parse(match[1]!, {logLevel: "silent"}) as Record<string, unknown>] as const,
  ),
);

describe("what comes with jianbao follows them", () => {
  test.each(themes)("%s", (_, theme) => {
    expect(problems(theme, "theme")).toEqual([]);
    expect(problems(theme, theme.format === "docx" ? "word-theme" : "slide-theme")).toEqual([]);
  });

  test("front matter of templates", () => {
    expect(heads.length).toBe(11);
    for (const [name, head] of heads) expect(problems(head, "front-matter"), name).toEqual([]);
  });

  test("chart blocks as templates write them", () => {
    expect(blocks.length).toBeGreaterThan(4);
    for (const [name, block] of blocks) expect(problems(block, "chart"), name).toEqual([]);
  });
});

const finished = {
  type: "bar",
  title: "图",
  data: {
    unit: "%",
    categories: ["甲", "乙"],
    series: [{name: "实际", points: [{value: 1.5, text: "1.5%", observations: ["a.1"]}, null]}],
  },
};

/** The path to a key of a sound value, and what to write there; nothing takes the key away. */
type Change = readonly [path: string, value?: unknown];

/** What the code and the schema both have to refuse. */
const mistakes: readonly (readonly [string, string, () => unknown, Change])[] = [
  ...of("front-matter", () => heads[0]![1], {
    "no title": ["title"],
    "an empty title": ["title", ""],
    "a format that is none": ["format", "pdf"],
    "a subject that is none": ["for", "district"],
    "a misspelt key": ["subtitel", "x"],
    "a half observation": ["minimum-observations", 0.5],
    "fewer observations than none": ["minimum-observations", -1],
    "charts that are none": ["charts", "picture"],
  }),
  ...of("chart", () => finished, {
    "no type": ["type"],
    "a kind that is none": ["type", "radar"],
    "a misspelt key": ["lables", "show"],
    "no title": ["title", ""],
    "an id with a space": ["id", "main chart"],
    "no categories": ["data.categories", []],
    "no series": ["data.series", []],
    "data without its unit": ["data.unit"],
    "a point without its text": ["data.series.0.points.0.text"],
    "labels that are none": ["labels", "always"],
    "a maximum in words": ["maximum", "hundred"],
  }),
  ...of("word-theme", () => theme("gongwen"), {
    "another format": ["format", "pptx"],
    "a colour by name": ["colours.text", "black"],
    "a colour as a number": ["colours.text", 123456],
    "a colour too many": ["colours.danger", "FF0000"],
    "a style without its font": ["styles.body.latin"],
    "both distances of lines": ["styles.body.lineMultiple", 1.5],
    "type too large": ["styles.title.sizePt", 200],
    "a colour that has no name": ["styles.title.colour", "red"],
    "a name of a font too long": ["codeFont", "x".repeat(32)],
    "three levels of numbers": ["headingNumbering", [1, 2, 3].map(() => ({format: "none", text: ""}))],
    "paper too small": ["page.widthMm", 10],
    "a margin in words": ["page.marginsMm.top", "37mm"],
    "half a level": ["contents.levels", 1.5],
    "no styles": ["styles"],
  }),
  ...of("slide-theme", () => theme("meeting"), {
    "a name in capitals": ["name", "Meeting"],
    "a size in words": ["sizes.body", "18pt"],
    "a size too small": ["sizes.source", 4],
    "a missing size": ["sizes.kpi"],
    "a look that is none": ["look.title", "line"],
    "no chart colours": ["colours.chart", []],
    "a wide slide": ["slide.width", 40],
    "a font with markup": ["fonts.body.latin", "<b>"],
    "numbers of another kind": ["sectionNumbers", "roman"],
  }),
  ...of("table-map", () => mapOf("zh"), {
    "no tables": ["tables", []],
    "a misspelt key": ["table", []],
    "a table without its rows": ["tables.0.rows"],
    "rows in words": ["tables.0.rows", "all"],
    "a row before the first": ["tables.0.rows", 0],
    "half a row": ["tables.0.skip.0", 1.5],
    "a year of two digits": ["tables.0.columns.C.year", 24],
    "a school year": ["tables.0.columns.C.year", "2023-2024"],
    "a status that is none": ["tables.0.columns.D.status", "planned"],
    "what words do not tell": ["tables.0.columns.A", "district"],
    "a misspelt key of a column": ["tables.0.columns.B.units", "人"],
    "a column by its number": ["tables.0.columns.2", "area"],
    "no unit": ["tables.0.unit", ""],
    "no columns": ["tables.0.columns"],
  }),
];

/** The map that the documentation explains. */
function mapOf(language: "zh" | "en"): unknown {
  const text = readFileSync(
    fileURLToPath(new URL(`../../../docs/${language}/extract.md`, import.meta.url)),
    "utf8",
  );
  const [, block = ""] = /^```yml\n(tables:\n[\s\S]*?)^```/mu.exec(text) ?? [];
  return parse(block);
}

function of(name: string, sound: () => unknown, changes: Record<string, Change>) {
  return Object.entries(changes).map(([what, change]) => [name, what, sound, change] as const);
}

function applyChange(value: unknown, [path, replacement]: Change): unknown {
  const changed = structuredClone(value);
  const keys = path.split(".");
  const last = keys.pop() as string;
  const owner = keys.reduce<Record<string, unknown>>(
    (here, key) => here[key] as Record<string, unknown>,
    changed as Record<string, unknown>,
  );
  if (replacement === undefined) delete owner[last];
  else owner[last] = replacement;
  return changed;
}

function theme(name: string) {
  return themes.find(([file]) => file === `${name}.yaml`)![1];
}

test.each(mistakes)("%s: %s is refused by the code and by the schema", (name, _, sound, change) => {
  expect(zodSchemas[name]!.safeParse(sound()).success).toBe(true);
  expect(problems(sound(), name)).toEqual([]);
  const value = applyChange(sound(), change);
  expect(zodSchemas[name]!.safeParse(value).success).toBe(false);
  expect(problems(value, name)).not.toEqual([]);
});

test("maps as the documentation has them, and as they are proposed, follow their schema", () => {
  for (const language of ["zh", "en"] as const) expect(problems(mapOf(language), "table-map")).toEqual([]);
  const column = {indicator: "在园幼儿", year: "2024", unit: "%", area: "甲区", status: "target"} as const;
  const tables = [
    {
      sheet: "2024",
      rows: "5-7",
      skip: ["6"],
      year: "2021/2025",
      columns: {A: "area", B: column, AB: "ignore"},
    },
    {rows: "3", columns: {a: "indicator"}},
  ] as const satisfies readonly MappedTable[];
  const written = parse(writeMap(tables, "zh", "x.json"));
  expect(problems(written, "table-map")).toEqual([]);
  expect(tableMapSchema.parse(written)).toEqual({tables});
  expect(property("table-map", "tables").title).toBe("文件里的表 / the tables of the file");
});

test("a theme is held against the schema of its format", () => {
  const deck = {...theme("meeting"), format: "docx"};
  expect(problems(deck, "theme")).not.toEqual([]);
  expect(problems({}, "theme")).toContainEqual({path: "", keyword: "required"});
});

describe("every key is explained in both languages", () => {
  const keys = Object.entries(zodSchemas).flatMap(([name, schema]) => keysOf(schema, name));

  test.each(keys)("%s", (_, schema) => {
    const {title, text} = explanations.get(schema)!;
    for (const wording of [title, ...(text ? [text] : [])]) {
      expect(wording.zh).toMatch(/\p{Script=Han}|cover|primary|colours/u);
      expect(wording.en.trim()).not.toBe("");
      expect(wording.en).not.toMatch(/[，。；]/u);
    }
  });

  test("and the schemas say so", () => {
    const {title, description, enum: choices} = property("slide-theme", "look", "title");
    expect(title).toBe("页标题的样式 / titles of content slides");
    expect(description).toMatch(/^rule：.*\n\nrule: a short bar/su);
    expect(choices).toEqual(["rule", "side", "band"]);
    expect(property("slide-theme", "sizes", "body")).toMatchObject({
      description: "单位：磅。\n\nUnit: pt.",
      minimum: 9,
      maximum: 120,
    });
    expect(property("front-matter", "minimum-observations")).toMatchObject({default: 5, minimum: 0});
    expect(property("front-matter", "theme").examples).toContain("gongwen");
    // No file of ours tells what JavaScript can count.
    expect(Object.values(files).map((each) => JSON.stringify(each))).not.toContain("9007199254740991");
  });
});

function property(name: string, ...path: string[]): Schema {
  return path.reduce<Schema>(
    (here, key) => (here.properties as Record<string, Schema>)[key]!,
    schemaOf(name),
  );
}

function keysOf(schema: z.ZodType, path: string): [string, z.ZodType][] {
  const inner = unwrap(schema);
  if (inner instanceof z.ZodArray) return keysOf(inner.element as z.ZodType, path);
  if (!(inner instanceof z.ZodObject)) return [];
  return Object.entries(inner.shape as Record<string, z.ZodType>).flatMap(([key, each]) => [
    [`${path}.${key}`, each] as [string, z.ZodType],
    ...keysOf(each, `${path}.${key}`),
  ]);
}

function unwrap(schema: z.ZodType): z.ZodType {
  const {innerType} = schema.def as {innerType?: z.ZodType};
  return innerType ? unwrap(innerType) : schema;
}
