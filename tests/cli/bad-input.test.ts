import {existsSync, mkdirSync, readdirSync, readFileSync, symlinkSync, writeFileSync} from "node:fs";
import {dirname, join} from "node:path";
import {beforeAll, describe, expect, test, vi} from "vitest";
import {encodeGb18030} from "../dataset/gb18030.ts";
import {change, type Package, tinyPackage} from "../dataset/tiny-package.ts";
import {docxText, pptxText} from "../support/read-package.ts";
import {type Run, runCli} from "../support/run-cli.ts";
import {shownFiles} from "../support/shown-files.ts";
import {inFolder, makeTemplate, type Project, smallProject, writeProject} from "../support/small-project.ts";

vi.setConfig({testTimeout: 60_000, hookTimeout: 60_000});

const tiny = tinyPackage();

function without(name: string): Package {
  const {[name]: _, ...others} = tiny;
  return others;
}

/** Builds one briefing from a data package; what is wrong must show before anything is written. */
async function buildWith(
  data: Package,
  more: Project = {},
): Promise<Run & {output: string[]; folder: string}> {
  const project = smallProject(more);
  const files = Object.entries(project).filter(([path]) => !path.startsWith("data/"));
  const folder = writeProject({...inFolder("data", data), ...Object.fromEntries(files)});
  const run = await runCli(["build", "--area", "沙坪坝区", "--template", "brief"], folder);
  const output = join(folder, "output");
  return {...run, folder, output: existsSync(output) ? readdirSync(output) : []};
}

const stackTrace = /^\s+at .*[:/\\]/m;

/** Several mistakes in one package, so that one run has to tell them all. */
const cells = [
  ["topics.csv", "teachers,", "preschool,"],
  ["observations.csv", "b.2,CQ-GXQ", "b.2,500999"],
  ["observations.csv", "2020,90.25,", "2020,约九成,"],
  ["observations.csv", "3,5,range", "5,3,range"],
  ["initiatives.csv", "讲红岩故事", "讲红岩\u0007故事"],
].reduce((files, [name, from, to]) => change(files, name!, from!, to!), tiny);
const tables = {
  ...change(without("sources.csv"), "observations.csv", "qualifier,", "qualifer,"),
  "topics.csv": "id,order,description\npreschool,1,\nteachers,2,\n",
  "areas.csv": "",
};

describe.concurrent("data errors: exit 3, each with its place, no stack trace, nothing written", () => {
  test.each<[string, Package, RegExp[]]>([
    ["no datapackage.json", without("datapackage.json"), [/^data\/datapackage\.json error/m]],
    [
      "a malformed datapackage.json",
      {...tiny, "datapackage.json": '{\n  "name": "tiny",,\n}'},
      [/^data\/datapackage\.json:2:\d+ error/m],
    ],
    [
      "a table missing, one empty, a column missing, one misspelt",
      tables,
      [
        /^data\/sources\.csv error/m,
        /^data\/areas\.csv\S* error/m,
        /^data\/topics\.csv:1\S* error .*name/m,
        /^data\/observations\.csv:1:\d+ error .*"qualifier"[\s\S]*"qualifer"/m,
      ],
    ],
    [
      "a duplicate key, a key to nowhere, a value that is no number, a range upside down, a control character",
      cells,
      [
        /^data\/topics\.csv:3:1 error .*preschool/m,
        /^data\/observations\.csv:6:5 error .*500999/m,
        /^data\/observations\.csv:2:\d+ error .*约九成/m,
        /^data\/observations\.csv:5:\d+ error/m,
        /^data\/initiatives\.csv:2:\d+ error/m,
      ],
    ],
  ])("%s", async (_, data, expected) => {
    const run = await buildWith(data);
    expect(run.code).toBe(3);
    for (const problem of expected) expect(run.stderr).toMatch(problem);
    expect(run.stderr).not.toMatch(stackTrace);
    expect(run.stdout).toBe("");
    expect(run.output).toEqual([]);
  });
});

describe.concurrent("data that is odd and yet good", () => {
  test("a GB18030 file is read, with a warning", async () => {
    const run = await buildWith({...tiny, "areas.csv": encodeGb18030(tiny["areas.csv"] as string)});
    expect(run.code).toBe(0);
    expect(run.stderr).toMatch(/^data\/areas\.csv\S* warning .*GB18030/m);
    expect(run.output).toContain("沙坪坝区简报.docx");
  });

  test("a UTF-16 file with its mark, as Excel saves it, is read", async () => {
    const utf16 = Buffer.from(`\ufeff${tiny["areas.csv"]}`, "utf16le");
    const run = await buildWith({...tiny, "areas.csv": utf16});
    expect(run.code).toBe(0);
    expect(run.stderr).toMatch(/^data\/areas\.csv\S* warning .*UTF-16/m);
    expect(run.output).toContain("沙坪坝区简报.docx");
  });
});

describe("template errors: exit 4, with file, line and column, no stack trace", () => {
  const mistakes: [string, string, RegExp][] = [
    ["an unclosed block", makeTemplate({body: "一\n\n{{#if area}}\n二\n"}), /^:\d+:\d+ error/m],
    [
      "an unknown helper",
      makeTemplate({body: "一\n\n二{{figur (observation)}}\n"}),
      /^:10:\d+ error .*figur/m,
    ],
    [
      "an unknown indicator",
      makeTemplate({body: '一\n\n二{{figure (observation "gross-enrollment")}}\n'}),
      /^:10:\d+ error .*gross-enrollment[\s\S]*gross-enrolment/m,
    ],
    ["no front matter", "# 数据\n", /^:1:1 error/m],
    ["front matter that does not end", "---\ntitle: 一\n# 数据\n", /^:1:1 error/m],
    ["an unknown key in the front matter", makeTemplate({more: "colour: red\n"}), /^:7:\d+ error .*colour/m],
    ["broken YAML in the front matter", makeTemplate({more: "file: [一\n"}), /^:\d+:\d+ error/m],
    [
      "broken YAML in a chart block",
      makeTemplate({title: "{{area.name}}图", body: "一\n\n```chart\ntype: bar\ntitle: [一\n```\n"}),
      /^:1\d:\d+ error/m,
    ],
    [
      "an unknown kind of chart",
      makeTemplate({
        title: "{{area.name}}饼图",
        body: '一\n\n```chart\ntype: donut\ntitle: 一\ndata: {{chart-data (observations kinds="share")}}\n```\n',
      }),
      /^:11:\d+ error [\s\S]*donut/m,
    ],
    ["an unknown directive", makeTemplate({body: "一\n\n:::boxx\n二\n:::\n"}), /^:10:\d+ error .*boxx/m],
    ["an unknown theme", makeTemplate({theme: "gongwne"}), /^:5:8 error .*gongwne[\s\S]*gongwen/m],
    ["a theme for slides", makeTemplate({theme: "meeting"}), /^:5:8 error .*meeting.*pptx/m],
  ];
  const name = (mistake: string) => `${mistake.replaceAll(" ", "-")}.md`;
  let run: Run;

  /** Each in a template of its own, all told in one run. */
  beforeAll(async () => {
    const templates = mistakes.map(([mistake, text]) => [`templates/${name(mistake)}`, text] as const);
    const folder = writeProject({...inFolder("data", tiny), ...Object.fromEntries(templates)});
    run = await runCli(["build"], folder);
  });

  test("the exit code is 4, and nobody sees a stack trace", () => {
    expect(run.code).toBe(4);
    expect(run.stderr).not.toMatch(stackTrace);
  });

  test.each(mistakes)("%s", (mistake, _, expected) => {
    const place = `templates/${name(mistake)}`;
    const told = run.stderr
      .split("\n")
      .flatMap((line, index, lines) =>
        line.startsWith(`${place}:`)
          ? [[line.slice(place.length), ...lines.slice(index + 1, index + 4)].join("\n")]
          : [],
      );
    expect(told.join("\n")).toMatch(expected);
  });

  test("a theme with an unknown key", async () => {
    const theme = readFileSync(new URL("../../templates/themes/gongwen.yaml", import.meta.url), "utf8");
    const run = await buildWith(tiny, {"templates/themes/gongwen.yaml": `${theme}\ncolors: {}\n`});
    expect(run.code).toBe(4);
    const line = theme.split("\n").length + 1;
    expect(run.stderr).toMatch(new RegExp(`^templates/themes/gongwen\\.yaml:${line}:1 error .*colors`, "m"));
  });

  test("the templates without errors are built", async () => {
    const folder = writeProject(smallProject({"templates/brief.md": "no front matter"}));
    const run = await runCli(["build", "--area", "沙坪坝区"], folder);
    expect(run.code).toBe(4);
    expect(shownFiles(join(folder, "output"))).toEqual(["manifest.json", "沙坪坝区汇报.pptx"]);
  });

  test("links out of the folder are named, and all else is built", async () => {
    const folder = writeProject(smallProject());
    const secret = join(folder, "secret.md");
    writeFileSync(secret, "title: secret\n");
    for (const link of [
      "templates/linked.md",
      "templates/partials/linked.md",
      "templates/themes/linked.yaml",
    ]) {
      mkdirSync(dirname(join(folder, link)), {recursive: true});
      symlinkSync(secret, join(folder, link));
    }
    const build = await runCli(["build", "--area", "沙坪坝区"], folder);
    expect(build.code).toBe(4);
    expect(build.stderr).toContain('templates/linked.md error cannot read "templates/linked.md"');
    expect(build.stderr).toContain("templates/partials/linked.md error cannot read");
    expect(readdirSync(join(folder, "output")).filter((name) => !name.startsWith(".")).length).toBe(3);
    const check = await runCli(["check"], folder);
    expect(check.stderr).toContain("templates/themes/linked.yaml error cannot read");
    expect(build.stderr + check.stderr).not.toContain("secret");
  });

  test("no template at all", async () => {
    const folder = writeProject(inFolder("data", tiny));
    const run = await runCli(["build"], folder);
    expect(run.code).toBe(4);
    expect(run.stderr).toContain("[no-templates]");
    expect(run.stderr).not.toMatch(stackTrace);
  });
});

test("texts that look like markup, code or formulas arrive letter by letter, emoji too", async () => {
  const names = [
    "**重点**_斜体_`码`",
    "{{area.name}}与{{#each}}",
    "<w:p>&amp;</w:p>",
    "=SUM(A1)+1",
    "# 标题 | 表格 [链接](http://例)",
    ":::notes",
    ":figure[98%]",
    "1. 不是列表",
    "笑脸😀与家庭👨‍👩‍👧",
    "$x$ \\\\ \\*",
  ];
  const quote = (text: string) => `"${text.replaceAll('"', '""')}"`;
  const rows = names.map(
    (name, n) => `t${n},500106,preschool,brand,${quote(name)},简介${n},2025,plan-2021,31`,
  );
  const data = {
    ...tiny,
    "initiatives.csv": `id,area,topic,kind,name,summary,period,source,line\n${rows.join("\n")}\n`,
  };
  const body =
    "# 举措\n\n## 举措一览\n\n{{#each (initiatives) as |item|}}\n- {{item.name}}\n{{/each}}\n\n" +
    "| 名称 | 简介 |\n| --- | --- |\n{{#each (initiatives) as |item|}}\n| {{item.name}} | {{item.summary}} |\n{{/each}}\n";
  const folder = writeProject({
    ...smallProject(inFolder("data", data)),
    "templates/brief.md": makeTemplate({body}),
    "templates/deck.md": makeTemplate({title: "{{area.name}}汇报", format: "pptx", body}),
  });
  const run = await runCli(["build", "--area", "沙坪坝区"], folder);
  expect(run.stderr).not.toContain("error");
  expect(run.code).toBe(0);
  const word = docxText(readFileSync(join(folder, "output/沙坪坝区简报.docx")));
  const slides = pptxText(readFileSync(join(folder, "output/沙坪坝区汇报.pptx"))).slides;
  const deck = slides.flatMap(({texts}) => texts);
  for (const name of names) {
    expect(
      word.filter((text) => text === name),
      name,
    ).toHaveLength(2);
    expect(
      deck.filter((text) => text === name),
      name,
    ).toHaveLength(2);
  }
});
