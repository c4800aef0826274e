// The ten minutes of docs/zh/start.md and docs/en/start.md, walked in an empty folder with what the pages say to type.
import {mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync} from "node:fs";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {afterAll, beforeAll, describe, expect, test} from "vitest";
import {findBlocks, languages, readPages} from "../../scripts/doc-examples.mjs";
import {runCli} from "../support/run-cli.ts";

/** What the project of each language has. */
const examples = {
  zh: {
    project: "jianbao new project my-briefings",
    annex: "# 附件　数据说明",
    indicator: "teachers-with-degree\t教师本科以上学历比例\tteachers\t%",
    first: "standard-classes",
    area: "甲区",
    document: "甲区情况简报.docx",
  },
  en: {
    project: "jianbao new project my-briefings --lang en",
    annex: "# Annex: about the data",
    indicator: "satisfied\tPatients satisfied\tcare\t%",
    first: "attended-births",
    area: "Northshire",
    document: "Briefing on Northshire.docx",
  },
};

describe.each(languages)("the start in %s", (language) => {
  const example = examples[language as keyof typeof examples];
  const page = readPages().find((each) => each.language === language && each.name === "start")!;
  const blocks = findBlocks(page);
  const commands = blocks
    .filter((block) => block.language === "sh")
    .flatMap(({code}) => code.trim().split("\n"));
  const [sentence, newSentence, chart, indicators, mistake, theme] = blocks
    .filter((block) => block.language === "text")
    .map(({code}) => code.trim()) as [string, string, string, string, string, string];
  const home = mkdtempSync(join(tmpdir(), "jianbao-start-"));
  const folder = join(home, "my-briefings");
  afterAll(() => rmSync(home, {recursive: true, force: true}));

  const environment = {LANG: language};
  /** Types a command of the page, which must stand there, where people read this language. */
  const type = (command: string, where = folder) => {
    expect(commands).toContain(command);
    return runCli(command.split(" ").slice(1), where, environment);
  };
  const edit = (name: string, from: string | RegExp, to: string) => {
    const path = join(folder, "templates", name);
    const text = readFileSync(path, "utf8");
    expect(text.split(from)).toHaveLength(2);
    writeFileSync(
      path,
      text.replace(from, () => to),
    );
  };

  beforeAll(async () => {
    expect((await type(example.project, home)).code).toBe(0);
  });

  test("a sentence, a chart and a mistake", async () => {
    edit("briefing.md", sentence, newSentence);
    edit("briefing.md", `\n${example.annex}\n`, `\n${chart}\n\n${example.annex}\n`);
    expect((await type("jianbao check")).code).toBe(0);
    expect((await type("jianbao list indicators")).stdout).toContain(example.indicator);
    edit("briefing.md", `indicators="${example.first}"`, indicators);
    edit("briefing.md", `${example.first} `, `${example.first.slice(0, -1)} `);
    const {code, stderr} = await type("jianbao check");
    expect(code).not.toBe(0);
    expect(stderr).toContain(mistake);
    edit("briefing.md", `${example.first.slice(0, -1)} `, `${example.first} `);
    expect((await type("jianbao check")).stderr).toMatch(/0 errors, 0 warnings|0 个错误，0 个警告/);
  });

  test("a colour and the files", async () => {
    expect((await type("jianbao new theme my-look --format docx --from plain")).code).toBe(0);
    edit("themes/my-look.yaml", /primary: "#?[0-9A-F]{6}"/, 'primary: "#1E5B36"');
    edit("briefing.md", "theme: briefing", theme);
    expect((await type("jianbao build")).code).toBe(0);
    expect((await type(`jianbao build --area ${example.area} --format docx`)).code).toBe(0);
    expect(readdirSync(join(folder, "output"))).toContain(example.document);
  });
});
