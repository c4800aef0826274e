// The project's own meeting, and others that somebody might ask for tomorrow: decks that can be shown as they are.
import {join} from "node:path";
import {fileURLToPath} from "node:url";
import {beforeAll, describe, expect, test} from "vitest";
import {type BuildReport, build} from "../../src/pipeline/build.ts";
import type {BuildEffects} from "../../src/pipeline/build-effects.ts";
import {nodeEffects} from "../../src/pipeline/node-effects.ts";
import {everything, type Selection} from "../../src/pipeline/project/selection.ts";
import {type ReadSlide, readSlides} from "../pipeline/meetings/small-meeting.ts";
import {memoryEffects} from "../support/memory-effects.ts";
import {validatePackage} from "../support/validate-package.ts";

const root = fileURLToPath(new URL("../../", import.meta.url));
const folders = {
  data: join(root, "data"),
  templates: join(root, "templates"),
  meetings: join(root, "meetings"),
  output: "",
};
const {output, written} = memoryEffects({});
const effects: BuildEffects = {...nodeEffects(folders, {}), output};
const run = (only: Partial<Selection>): Promise<BuildReport> =>
  build({selection: {...everything, ...only}, generator: "test"}, effects);

describe("the meeting of the project", () => {
  let report: BuildReport;
  let slides: ReadSlide[];
  beforeAll(async () => {
    report = await run({meetings: ["全区教育重点工作推进会"]});
    slides = readSlides(written.get("全区教育重点工作推进会.pptx")!);
  });

  test("is built without a remark, and PowerPoint opens it", async () => {
    expect(report.diagnostics).toEqual([]);
    expect(report.documents[0]).toMatchObject({slides: 13});
    expect(await validatePackage(written.get("全区教育重点工作推进会.pptx")!, "pptx")).toEqual([]);
  });

  test("has its topics in their order, the conclusion first, and the tables behind", () => {
    expect(slides[0]?.texts).toEqual([
      "沙坪坝区学前教育、职业教育和教师队伍工作情况汇报",
      "全区教育重点工作推进会",
      "沙坪坝区教育委员会　　汇报人：张老师　　2026年12月3日　　资料截至2025年",
    ]);
    const kickers = slides.slice(2).map(({texts}) => texts.find((text) => topics.includes(text)) ?? "");
    expect([...new Set(kickers.filter((text) => text !== ""))]).toEqual(topics);
    expect(slides.map(({hidden}) => (hidden ? "hidden" : "shown")).join(" ")).toMatch(
      /^(?:shown ){13}(?:hidden ?)+$/u,
    );
    expect(slides[12]?.texts[0]).toBe("汇报完毕，请批评指正");
  });

  const topics = ["学前教育", "职业教育", "教师队伍"];
});

test.each([
  [{areas: ["重庆高新区"], topics: ["教育治理与改革", "教师队伍", "学前教育"]}],
  [{areas: ["沙坪坝区", "重庆高新区"], topics: ["学前教育", "教师队伍"]}],
  [{areas: ["沙坪坝区"], topics: ["思政与德育"], settings: ["theme=formal-red"]}],
  [{areas: ["沙坪坝区"], topics: ["学前教育", "思政与德育", "教师队伍", "职业教育", "义务教育"]}],
  [{areas: ["沙坪坝区"], settings: ["sources=appendix"]}],
  [{areas: ["丰都县"], settings: ["edition=deck,briefing", "agenda=no"]}],
  [{areas: ["九龙坡区"], settings: ["edition=briefing", "occasion=例会"]}],
])("tomorrow's meeting %j", async (only) => {
  const report = await run(only);
  expect(report.verdict).toBe("done");
  expect(report.diagnostics.map(({code, message}) => `${code}: ${message.en}`)).toEqual([]);
  for (const {slides, path} of report.documents) {
    if (path.endsWith("pptx")) expect(slides).toBeLessThanOrEqual(15);
  }
});
