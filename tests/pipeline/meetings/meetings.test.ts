import {describe, expect, test} from "vitest";
import type {BuildReport} from "../../../src/pipeline/build.ts";
import {parseManifest} from "../../../src/pipeline/manifest/manifest-text.ts";
import {change} from "../../dataset/tiny-package.ts";
import {docxText} from "../../support/read-package.ts";
import {inFolder, type Project} from "../../support/small-project.ts";
import {data, folder, project, readSlides} from "./small-meeting.ts";

const meeting = (more: string): Project => ({...project, "meetings/例会.yaml": `area: 沙坪坝区\n${more}`});
const told = ({documents}: BuildReport) =>
  documents.map(({path, action, reason}) => [path, action, ...(reason ? [reason] : [])].join(" "));
/** A slide of so small a package may well show one number alone. */
const problems = ({diagnostics}: BuildReport) =>
  diagnostics
    .filter(({code}) => code !== "lonely-number")
    .map(({severity, code, place}) =>
      [severity, code, place && [place.file, place.line, place.column].filter(Boolean).join(":")].join(" "),
    );
const titles = (bytes: Uint8Array | undefined) => readSlides(bytes!).map(({texts}) => texts[0]);

describe("a meeting", () => {
  test("is a deck of its topics in its order, with its cover, agenda, closing slide and sources", async () => {
    const {written, run} = folder();
    const files = meeting(`topics: [teachers, 学前教育]
date: 2026-12-03
occasion: 推进会
speaker: 张老师
issuer: 区教委
agenda: yes
sources: slide
closing: 谢谢
`);
    const report = await run({files, only: {meetings: ["例会"]}});
    expect(problems(report)).toEqual([]);
    expect(told(report)).toEqual(["例会.pptx built new"]);
    expect(report.documents[0]).toMatchObject({meeting: "例会", subject: "例会", template: "meeting-deck"});
    const slides = readSlides(written.get("例会.pptx")!);
    expect(slides[0]?.texts).toEqual([
      "沙坪坝区汇报",
      "推进会",
      expect.stringMatching(/^区教委　汇报人：张老师　　2026年12月3日　　资料截至/u),
    ]);
    expect(slides[1]?.texts.slice(0, 1)).toEqual(["目录"]);
    expect(slides[1]?.texts.filter((text) => /^(?:教师队伍|学前教育)$/u.test(text))).toEqual([
      "教师队伍",
      "学前教育",
    ]);
    expect(titles(written.get("例会.pptx"))).toEqual([
      "沙坪坝区汇报",
      "目录",
      "沙坪坝区的教师队伍",
      "沙坪坝区的学前教育",
      "资料来源",
      "谢谢",
    ]);
    expect(slides.every(({hidden}) => !hidden)).toBe(true);
  });

  test("says what its template says where it says nothing, and takes all topics", async () => {
    const {written, run} = folder();
    await run({files: meeting(""), only: {meetings: ["例会"]}});
    expect(titles(written.get("例会.pptx"))).toEqual([
      "沙坪坝区汇报",
      "沙坪坝区的学前教育",
      "沙坪坝区的教师队伍",
      "资料来源",
      "模板的结束语",
    ]);
  });

  test("has hidden slides, no closing slide, and sources on a hidden slide or none", async () => {
    const {written, run} = folder();
    const hide = "hide: [沙坪坝区的教师队伍]\nclosing: none\nagenda: yes\n";
    const read = async (more: string) => {
      await run({files: meeting(hide + more), only: {meetings: ["例会"]}});
      return readSlides(written.get("例会.pptx")!);
    };
    const slides = await read("sources: appendix\n");
    expect(slides.map(({texts, hidden}) => `${texts[0]}${hidden ? " hidden" : ""}`)).toEqual([
      "沙坪坝区汇报",
      "沙坪坝区的学前教育",
      "沙坪坝区的教师队伍 hidden",
      "资料来源 hidden",
    ]);
    expect((await read("sources: none\n")).map(({texts}) => texts[0])).not.toContain("资料来源");
  });

  test("is a briefing, or both", async () => {
    const {written, run} = folder();
    const files = meeting("topics: [教师队伍]\nedition: [deck, briefing]\noccasion: 推进会\n");
    expect(told(await run({files, only: {meetings: ["例会"]}}))).toEqual([
      "例会.docx built new",
      "例会.pptx built new",
    ]);
    const texts = docxText(written.get("例会.docx")!);
    expect(texts).toContain("推进会");
    expect(texts.join("\n")).toContain("教师获奖人次");
    expect(texts.join("\n")).not.toContain("毛入园率");
  });

  test("has the look that it asks for, unless the command line asks for another", async () => {
    const {run} = folder();
    const files = meeting("theme: night\n");
    const theme = async (themes: string[]) => {
      const {documents} = await run({files, themes, only: {meetings: ["例会"]}});
      return documents[0]?.fingerprint?.theme;
    };
    const [night, red, own] = [await theme([]), await theme(["formal-red"]), await theme(["night"])];
    expect(night).toBe(own);
    expect(red).not.toBe(night);
  });

  test("is the same to the byte with and without a file", async () => {
    const {written, run} = folder();
    await run({
      files: meeting("topics: [教师队伍, 学前教育]\ndate: 2026-12-03\n"),
      only: {meetings: ["例会"]},
    });
    await run({only: {areas: ["500106"], topics: ["教师队伍", "preschool"], settings: ["date=2026/12/3"]}});
    const [saved, asked] = ["例会.pptx", "沙坪坝区教师队伍、学前教育汇报.pptx"].map(
      (path) => written.get(path)!,
    );
    expect(readSlides(asked!)).toEqual(readSlides(saved!));
  });
});

describe("areas and topics together are one meeting", () => {
  const plan = async (only: Parameters<ReturnType<typeof folder>["run"]>[0]) => {
    const report = await folder().run({dryRun: true, ...only});
    return [...told(report), ...problems(report)];
  };

  test.each([
    [
      {areas: ["沙坪坝区"], topics: ["教师队伍", "学前教育"]},
      ["沙坪坝区教师队伍、学前教育汇报.pptx planned new"],
    ],
    [
      {areas: ["沙坪坝"], topics: ["教师队伍"], formats: ["docx"] as const},
      ["沙坪坝区教师队伍汇报.docx planned new"],
    ],
    [
      {areas: ["沙坪坝"], topics: ["教师队伍"], editions: ["briefing", "deck"]},
      ["沙坪坝区教师队伍汇报.docx planned new", "沙坪坝区教师队伍汇报.pptx planned new"],
    ],
    [
      {areas: ["沙坪坝"], topics: ["教师队伍"], templates: ["meeting-deck"]},
      ["沙坪坝区教师队伍汇报.pptx planned new"],
    ],
    [{areas: ["沙坪坝"], topics: ["教师队伍"], templates: ["brief"]}, ["error nothing-selected "]],
    [
      {areas: ["沙坪坝区", "重庆高新区"], topics: ["学前教育"]},
      ["沙坪坝区、重庆高新区学前教育汇报.pptx planned new"],
    ],
    // A setting makes a meeting of an area as well.
    [{areas: ["沙坪坝区"], settings: ["speaker=张"]}, ["沙坪坝区汇报.pptx planned new"]],
    // As ever.
    [
      {areas: ["沙坪坝区", "重庆高新区"]},
      ["沙坪坝区简报.docx planned new", "重庆高新区简报.docx planned new"],
    ],
    [{areas: ["沙平坝区"], topics: ["教师队伍"]}, ["error unknown-area --area 沙平坝区"]],
    [{areas: ["沙坪坝区"], topics: ["教师"]}, ["error unknown-topic --topic 教师"]],
    [{areas: ["重庆高新区"], topics: ["教师队伍"]}, ["error area-without-figures --area 重庆高新区"]],
    [
      {areas: ["重庆高新区"], topics: ["学前教育", "教师队伍"]},
      ["error topic-without-figures --topic 教师队伍"],
    ],
    [
      {areas: ["沙坪坝区"], topics: ["教师队伍"], settings: ["theme=nigth"]},
      ["error unknown-theme --set theme=nigth"],
    ],
    [
      {areas: ["沙坪坝区"], topics: ["教师队伍"], settings: ["date=2026-02-30"]},
      ["error invalid-value --set date=2026-02-30"],
    ],
    [{topics: ["教师队伍"], settings: ["speaker=张"]}, ["error settings-without-meeting "]],
    [{meetings: ["例会"]}, ["error unknown-meeting "]],
  ])("%j", async (only, expected) => {
    expect(await plan({only})).toEqual(expected);
  });

  test("a saved meeting takes settings, and no areas", async () => {
    const files = meeting("");
    expect(await plan({files, only: {meetings: ["例会"], settings: ["edition=briefing"]}})).toEqual([
      "例会.docx planned new",
    ]);
    expect(await plan({files, only: {meetings: ["例会"], areas: ["沙坪坝区"]}})).toEqual([
      "error meeting-with-areas ",
    ]);
  });

  test("a project without a template for meetings says how to make one", async () => {
    const {"templates/meeting-deck.md": _, "templates/meeting-briefing.md": __, ...files} = project;
    expect(await plan({files, only: {areas: ["沙坪坝区"], topics: ["教师队伍"]}})).toEqual([
      "error no-meeting-template ",
    ]);
  });
});

describe("every build makes the meetings", () => {
  const files = meeting("topics: [教师队伍]\n");
  const others = ["沙坪坝区简报.docx", "重庆高新区简报.docx"];

  test("and only those that have changed", async () => {
    const {written, run} = folder();
    expect(told(await run({files})).toSorted()).toEqual(
      ["例会.pptx", ...others].map((path) => `${path} built new`).toSorted(),
    );
    const again = async (changed: Parameters<typeof run>[0]) =>
      told(await run(changed)).filter((each) => !each.endsWith("unchanged"));
    expect(await again({files})).toEqual([]);
    // Its file.
    const named = meeting("topics: [教师队伍]\nspeaker: 张\n");
    expect(await again({files: named})).toEqual(["例会.pptx built text"]);
    // A comment in it.
    const remarked = meeting("# 备注\ntopics: [教师队伍]\nspeaker: 张\n");
    expect(await again({files: remarked})).toEqual([]);
    // Its look.
    const dark = meeting("topics: [教师队伍]\nspeaker: 张\ntheme: night\n");
    expect(await again({files: dark})).toEqual([expect.stringMatching(/^例会\.pptx built/u)]);
    // Its template.
    const worded = {
      ...dark,
      "templates/meeting-deck.md": String(dark["templates/meeting-deck.md"]).replace("}}的{{", "}}：{{"),
    };
    expect(await again({files: worded})).toEqual(["例会.pptx built text"]);
    // Figures that it shows, and others.
    const shown = change(data, "observations.csv", "1200,,about", "1300,,about");
    const printed = change(shown, "observations.csv", "近1200", "近1300");
    const changed = {...worded, ...inFolder("data", printed)};
    expect(await again({files: changed})).toContain("例会.pptx built text");
    const other = change(printed, "observations.csv", "3,5,range", "3,6,range");
    const elsewhere = {...changed, ...inFolder("data", change(other, "observations.csv", "3-5所", "3-6所"))};
    expect(await again({files: elsewhere})).toEqual(["重庆高新区简报.docx built text"]);
    expect(parseManifest(Buffer.from(written.get("manifest.json")!).toString())?.inputs).toMatchObject({
      "meetings/例会.yaml": expect.any(String),
      "meetings/*.yaml": expect.any(String),
    });
  });

  test("one with errors leaves the older deck as it is, and all others are built", async () => {
    const {written, run} = folder();
    await run({files});
    const before = written.get("例会.pptx");
    const wrong = {...project, "meetings/例会.yaml": "area: 沙坪坝区\ndate: 2026-02-30\ntopics: [数学]\n"};
    const report = await run({files: wrong});
    expect(report.verdict).toBe("template-invalid");
    expect(problems(report)).toEqual([
      "error invalid-value meetings/例会.yaml:2:7",
      "error unknown-topic meetings/例会.yaml:3:10",
    ]);
    const entry = report.documents.find(({path}) => path === "例会.pptx");
    expect(entry).toMatchObject({status: "stale", action: "failed", meeting: "例会"});
    expect(entry?.errors.map(({code}) => code)).toEqual(["invalid-value", "unknown-topic"]);
    expect(written.get("例会.pptx")).toBe(before);
    expect(report.orphans).toEqual([]);
  });

  test("what was made for one that is gone is an orphan", async () => {
    const {written, run} = folder();
    await run({files});
    const report = await run({});
    expect(report.orphans).toEqual(["例会.pptx"]);
    await run({prune: true});
    expect(written.has("例会.pptx")).toBe(false);
  });

  test("one that is called as another document gives way to it", async () => {
    const {run} = folder();
    const taken = {...project, "meetings/沙坪坝区简报.yaml": "area: 沙坪坝区\nedition: briefing\n"};
    const report = await run({files: taken});
    expect(problems(report)).toEqual(["error file-name-taken meetings/沙坪坝区简报.yaml"]);
    expect(report.documents.filter(({action}) => action === "built").map(({path}) => path)).toEqual(others);
  });

  test("files that are no meetings are told", async () => {
    const {run} = folder();
    const report = await run({
      files: {...files, "meetings/乙.yml": "area: 沙坪坝区\n", "meetings/README.txt": "说明"},
    });
    expect(problems(report)).toEqual(["warning file-unused meetings/乙.yml"]);
  });
});
