// From a report to the first briefing, walked in an empty folder with what docs/zh/extract.md and docs/en/extract.md say.
import {mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync} from "node:fs";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {parse} from "csv-parse/sync";
import {afterAll, describe, expect, test} from "vitest";
import {findBlocks, languages, readPages} from "../../scripts/doc-examples.mjs";
import {figureColumns} from "../../src/extract/drafts/columns.ts";
import {formatDraft} from "../../src/extract/drafts/csv-text.ts";
import {readMap} from "../../src/extract/import/import-table.ts";
import {runCli} from "../support/run-cli.ts";

describe.each(languages)("the way from a report in %s", (language) => {
  const page = readPages().find((each) => each.language === language && each.name === "extract")!;
  const blocks = findBlocks(page);
  const commands = blocks
    .filter((block) => block.language === "sh")
    .flatMap(({code}) => code.trim().split("\n"));
  const [report] = blocks.filter((block) => block.language === "text").map(({code}) => code);
  const home = mkdtempSync(join(tmpdir(), "jianbao-extract-"));
  const folder = join(home, "reports");
  afterAll(() => rmSync(home, {recursive: true, force: true}));

  test("the map of a table", () => {
    const [map] = blocks.filter((block) => block.language === "yml").map(({code}) => code);
    const read = readMap(map!, "map.yaml");
    expect(read.diagnostics).toEqual([]);
    expect(read.value?.tables[0]).toMatchObject({rows: "5-45", skip: ["12", "30-31"], unit: "万人"});
  });

  /** Types a command of the page: it must stand there. */
  const type = (command: string, where = folder) => {
    expect(commands).toContain(command);
    return runCli(command.split(" ").slice(1), where, {LANG: language});
  };

  test("every step", async () => {
    expect((await type("jianbao new project reports", home)).code).toBe(0);
    writeFileSync(join(folder, "sources/jiaqu.txt"), report!);
    const command =
      "jianbao extract sources/jiaqu.txt --source-id jiaqu-2025 --area 甲区 --published 2025-12";
    expect((await type(command)).code).toBe(0);
    const file = join(folder, "data/drafts/jiaqu-2025.csv");
    const rows: Record<string, string>[] = parse(readFileSync(file), {columns: true, bom: true});
    // The page says of which row the period is missing.
    expect(rows.filter(({period}) => period === "").map(({printed}) => printed)).toEqual(["'90%"]);
    for (const row of rows) {
      row.decision = language === "zh" ? "采用" : "yes";
      row.period ||= "2024";
      row.topic ||= "teachers";
    }
    writeFileSync(file, formatDraft(figureColumns, rows.map(bare)));
    const applied = await type("jianbao extract --apply jiaqu-2025");
    expect({code: applied.code, stderr: applied.stderr}).toMatchObject({code: 0});
    expect(readdirSync(join(folder, "data/drafts"))).toEqual([]);
    expect((await type("jianbao check --sources sources --coverage")).code).toBe(0);
    expect((await type("jianbao build --area 甲区")).code).toBe(0);
    expect(readdirSync(join(folder, "output")).filter((name) => name.endsWith(".docx"))).toHaveLength(1);
  });
});

const bare = (row: Record<string, string>) =>
  Object.fromEntries(Object.entries(row).map(([column, text]) => [column, text.replace(/^'/u, "")]));
