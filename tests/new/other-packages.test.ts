// New templates fit any package: what they make of it has no error and no warning.

import {describe, expect, test} from "vitest";
import {parse} from "yaml";
import {chineseExample} from "../../src/new/project/chinese-example.ts";
import {writeData} from "../../src/new/project/write-data.ts";
import {change, type Package, tinyPackage} from "../dataset/tiny-package.ts";
import {randomProject} from "../fuzz/random-project.mjs";
import {buildAll} from "./build-new-templates.ts";
import {shippedThemes} from "./themes.ts";

const themes = Object.fromEntries(shippedThemes.map(({name, text}) => [name, parse(text)]));

const observations = (...rows: string[]) =>
  [
    "id,area,indicator,period,value,value_high,qualifier,status,source,line,locator,printed,preferred,note",
    ...rows,
    "",
  ].join("\n");
const tiny = tinyPackage();

const odd: [string, Package][] = [
  ["a small package", tiny],
  [
    "one observation",
    {
      ...tiny,
      "observations.csv": observations("a,500106,kindergartens,2025,3,,exact,actual,plan-2021,1,,3所,,"),
    },
  ],
  [
    "targets only",
    {
      ...tiny,
      "observations.csv": observations("a,500106,gross-enrolment,2030,98,,exact,target,plan-2021,1,,98%,,"),
    },
  ],
  [
    "baselines only",
    {
      ...tiny,
      "observations.csv": observations("a,500106,gross-enrolment,2020,98,,exact,baseline,plan-2021,1,,98%,,"),
    },
  ],
  ["two areas of one name", change(tiny, "areas.csv", "重庆高新区,高新区", "沙坪坝区,沙坪坝")],
  [
    "shares in two units",
    change(
      tiny,
      "indicators.csv",
      "幼儿园数,preschool,所,0,none,count",
      "幼儿园数,preschool,所,0,none,share",
    ),
  ],
  [
    "ids that cannot be quoted",
    {
      ...change(tiny, "indicators.csv", "gross-enrolment,", '"gross ""x"" }} \\",'),
      "observations.csv": String(tiny["observations.csv"]).replaceAll(
        "gross-enrolment",
        '"gross ""x"" }} \\"',
      ),
    },
  ],
  [
    "names that are markup",
    change(
      change(tiny, "indicators.csv", "学前三年毛入园率", "**{{x}}** --}} <b> | # 1"),
      "areas.csv",
      "沙坪坝区,沙坪坝",
      "| {{area}} --~}},`$1`",
    ),
  ],
  ["names that no font of ours draws", change(tiny, "indicators.csv", "学前三年毛入园率", "𪚥率")],
  ["names without end", change(tiny, "areas.csv", "沙坪坝区,沙坪坝", `${"长".repeat(300)},沙坪坝`)],
  [
    "no initiatives",
    change(
      tiny,
      "initiatives.csv",
      "hongyan,500106,preschool,brand,红岩小课堂,讲红岩故事,2025,plan-2021,31\n",
      "",
    ),
  ],
  ["no city", change(tiny, "areas.csv", "municipality", "country")],
];

/** The data of a new project, which has all columns. */
const example: Package = Object.fromEntries(
  writeData(chineseExample).flatMap(({path, text}) =>
    path.startsWith("data/") ? [[path.replace("data/", ""), text]] : [],
  ),
);
const rowsOf = (name: string) => String(example[name]).trimEnd().split("\n");
const keep = (name: string, wanted: (row: string) => boolean): Package => {
  const [header, ...rows] = rowsOf(name);
  return {[name]: `${[header, ...rows.filter(wanted)].join("\n")}\n`};
};
const replace = (name: string, from: RegExp, to: string): Package => ({
  [name]: String(example[name]).replace(from, to),
});

const variants: [string, Package][] = [
  ["as it is", example],
  [
    "one area only",
    {
      ...example,
      ...keep("observations.csv", (row) => row.includes(",EX-01,")),
      ...keep("initiatives.csv", (row) => row.includes(",EX-01,")),
    },
  ],
  ["planned initiatives only", {...example, ...replace("initiatives.csv", /under-way/gu, "planned")}],
  [
    "initiatives whose progress nobody tells",
    {...example, ...replace("initiatives.csv", /under-way|planned/gu, "")},
  ],
  [
    "many initiatives",
    {
      ...example,
      "initiatives.csv": `${[
        ...rowsOf("initiatives.csv"),
        ...Array.from({length: 40}, (_, index) =>
          String(rowsOf("initiatives.csv")[1]).replace(/^[^,]+/u, `ex-01.more-${index}`),
        ),
      ].join("\n")}\n`,
    },
  ],
  ["structural indicators only", {...example, ...replace("indicators.csv", /,core,/gu, ",structural,")}],
  [
    "baselines and targets",
    {...example, ...replace("observations.csv", /,2023,(.*),actual,/gu, ",2023,$1,baseline,")},
  ],
  ["states only", {...example, ...keep("observations.csv", (row) => !row.includes(",target,"))}],
  ["targets only", {...example, ...keep("observations.csv", (row) => row.includes(",target,"))}],
  ["flows", {...example, ...replace("indicators.csv", /,,core,/gu, ",flow,core,")}],
];

describe("the data of a new project", () => {
  test.each(variants)("%s", async (_, data) => {
    const {documents, problems, verdicts} = await buildAll(data);
    expect(problems).toEqual([]);
    expect([...verdicts]).toEqual(["done"]);
    expect(documents.length).toBeGreaterThan(2);
  });
});

describe("another package", () => {
  test.each(odd)("%s", async (_, data) => {
    const {documents, problems, verdicts} = await buildAll(data);
    expect(problems).toEqual([]);
    expect([...verdicts]).toEqual(["done"]);
    expect(documents.length).toBeGreaterThan(0);
  });

  test.each([8001, 8005, 8006, 8012, 8020, 8022, 8025, 8033, 8037, 8047])(
    "a random one: %i",
    async (seed) => {
      const {files} = randomProject(seed, themes);
      const data = Object.fromEntries(
        Object.entries(files).flatMap(([path, content]) =>
          path.startsWith("data/") ? [[path.replace("data/", ""), content]] : [],
        ),
      );
      const {problems, verdicts} = await buildAll(data);
      expect(problems).toEqual([]);
      expect([...verdicts]).toEqual(["done"]);
    },
  );
});
