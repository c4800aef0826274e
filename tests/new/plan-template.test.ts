import {readdirSync, readFileSync} from "node:fs";
import {fileURLToPath} from "node:url";
import {describe, expect, test} from "vitest";
import {parse} from "yaml";
import {loadDataset} from "../../src/dataset/load-dataset.ts";
import {planTemplate} from "../../src/new/template/plan-template.ts";
import {everything, type Selection} from "../../src/pipeline/project/selection.ts";
import {viewDataset} from "../../src/template/dataset-view.ts";
import {frontMatterSchema} from "../../src/template/front-matter.ts";
import {inMemory, type Package, tinyPackage} from "../dataset/tiny-package.ts";
import {readBriefing} from "../support/read-briefing.ts";
import {isThorough} from "../support/thorough.ts";
import {validatePackage} from "../support/validate-package.ts";
import {buildAll, kinds, plan} from "./build-new-templates.ts";
import {shippedThemes} from "./themes.ts";

/** The subjects with most data, apart, as an area with a topic is a meeting; the thorough tests build all. */
const richest: readonly Selection[] = [
  {...everything, areas: ["沙坪坝区"]},
  {...everything, topics: ["教育治理与改革"]},
  {...everything, templates: ["all-docx", "all-pptx"]},
];

const comments = /双花括号|卡片：|要点：|observation|jianbao|\{\{|种类：|#/u;

const folder = fileURLToPath(new URL("../../data/", import.meta.url));
const ours: Package = Object.fromEntries(
  readdirSync(folder).map((name) => [name, readFileSync(folder + name, "utf8")]),
);

describe("our own data", () => {
  const built = buildAll(ours, isThorough ? [everything] : richest);

  test("every subject gets its documents, without a warning", async () => {
    const {documents, omitted, problems, verdicts} = await built;
    expect(problems).toEqual([]);
    expect([...verdicts]).toEqual(["done"]);
    if (isThorough) expect(documents.length).toBeGreaterThan(40);
    else expect(documents).toHaveLength(kinds.length);
    expect(new Set(documents.map(({template}) => template))).toEqual(new Set(kinds.map(({name}) => name)));
    // Those that have no data at all.
    expect(omitted.every(({reason}) => reason.en.startsWith("0 observation"))).toBe(true);
  });

  /** The richest document of a kind. */
  const read = async ({format, name}: (typeof kinds)[number]) => {
    const {documents, written} = await built;
    const rich = ["沙坪坝区", "教育治理与改革", ""].map((subject) => `${subject}-${name}.${format}`);
    const {path} =
      documents.find((document) => rich.includes(document.path)) ??
      documents.find(({template}) => template === name)!;
    return {path, ...readBriefing(written.get(path)!, format)};
  };

  test.each(kinds)("$name: shows the usual things, and no comment", async (kind) => {
    const {passages, pictures} = await read(kind);
    if (kind.subject === "area") expect(pictures.length).toBeGreaterThan(0);
    const found = new Set(passages.map(({kind}) => kind));
    for (const each of ["cell", "paragraph"] as const) expect(found).toContain(each);
    if (kind.format === "pptx") expect(found).toContain("note");
    const texts = passages.map(({text}) => text).join("\n");
    expect(texts).toMatch(/。/u);
    expect(texts).not.toMatch(comments);
    expect(texts).not.toMatch(/数字照录来源|数值最高|变化最大的是/u);
  });

  test.each(kinds.filter(({format}) => format === "docx"))("$name: begins with its points", async (kind) => {
    const {passages} = await read(kind);
    const first = passages.slice(
      0,
      passages.findIndex(({kind}) => kind === "heading"),
    );
    const texts = first.map(({text}) => text);
    expect(texts).toContain("要点");
    expect(texts).toContain("状况");
    expect(texts).toContain("缺口");
    expect(texts.filter((text) => /\d/u.test(text)).length).toBeGreaterThan(2);
  });

  test.each(kinds.filter(({format}) => format === "pptx"))(
    "$name: has titles that say something",
    async (kind) => {
      const {slides} = await read(kind);
      const [, ...content] = slides.map(({title}) => title).filter((title) => !title.startsWith("资料来源"));
      expect(content.length).toBeGreaterThan(3);
      for (const title of content) expect(title).toMatch(/\d/u);
      expect(new Set(content).size).toBe(content.length);
    },
  );

  const names = async (wanted: (indicator: {weight: string}) => boolean) => {
    const {value} = await loadDataset("data", inMemory(ours));
    return value!.indicators.filter(wanted).map(({name}) => name);
  };

  test.each(kinds)("$name: structural indicators stand in the list of all data only", async (kind) => {
    const structural = await names(({weight}) => weight === "structural");
    const others = await names(({weight}) => weight !== "structural");
    const told = structural.filter((name) => !others.some((other) => other.includes(name)));
    expect(told.length).toBeGreaterThan(3);
    const {passages} = await read(kind);
    for (const {headings, kind: where, text, nearby} of passages) {
      if (headings.includes("附表") || nearby.includes("附表") || where === "source" || where === "note")
        continue;
      for (const name of told) expect(text, headings).not.toContain(name);
    }
  });

  test("what is only planned is told apart from what is done", async () => {
    const {value} = await loadDataset("data", inMemory(ours));
    const own = value!.initiatives.filter(({area}) => area === "500106");
    const planned = own.filter(({status}) => status === "planned").map(({name}) => name);
    expect(planned.length).toBeGreaterThan(5);
    const {passages} = await read(kinds[0]!);
    const told = passages.filter(({text}) => planned.some((name) => text.includes(name)));
    expect(told.length).toBeGreaterThan(2);
    for (const {text, headings} of told) expect(`${headings}：${text}`).toContain("规划提出");
  });

  test.each(["docx", "pptx"] as const)("the Open XML SDK finds nothing in a %s", async (format) => {
    const {documents, written} = await built;
    const {path} = documents.find(
      (document) => document.template === `area-${format}` && document.path.startsWith("沙坪坝区"),
    )!;
    expect(await validatePackage(written.get(path)!, format)).toEqual([]);
  });

  test("it names the indicator that most areas have, a rate before a count", async () => {
    const {text} = await plan(ours, kinds[0]!);
    expect(text).toContain('(observation "public-satisfaction")');
    expect(text).toContain("public-satisfaction 是指标的编号（教育社会满意度）");
  });

  test.each(["zh", "en"] as const)(
    "each key has a value that can be used as it stands, in %s",
    async (language) => {
      const texts = await Promise.all([
        ...kinds.map((kind) => plan(ours, kind, language)),
        plan(ours, kinds[0]!, language, "compendium"),
      ]);
      const keys = Object.keys(frontMatterSchema.shape).join("|");
      for (const {text} of texts) {
        expect(text).not.toContain("undefined");
        const [head = ""] = text.split("\n---\n");
        const used = head.replace(new RegExp(`^# (?=(?:${keys}): )`, "gmu"), "");
        const {data, error} = frontMatterSchema.safeParse(parse(used));
        expect(error).toBeUndefined();
        // A template of one format has no use for the limit of the other, one that is not for areas none for their kinds.
        const others = data?.for === "area" ? 1 : 3;
        expect(Object.keys(data!)).toHaveLength(Object.keys(frontMatterSchema.shape).length - others);
        for (const value of Object.values(data!)) expect(value).not.toBe("");
      }
    },
  );

  test("a briefing and a deck say how long they may be, a compendium holds everything", async () => {
    const [briefing, deck] = await Promise.all([plan(ours, kinds[0]!), plan(ours, kinds[1]!)]);
    expect(briefing.text).toMatch(/^pages-at-most: 4 /mu);
    expect(briefing.text).toMatch(/^citations: sources/mu);
    expect(deck.text).toMatch(/^slides-at-most: 15/mu);
    expect(deck.text).toMatch(/^section-slides: false/mu);
    const {text} = await plan(ours, kinds[0]!, "zh", "compendium");
    expect(text).not.toMatch(/^pages-at-most/mu);
    expect(text).toContain("# 全部数据");
  });

  test("every key of the front matter is there, and explained", async () => {
    const [head = ""] = (await plan(ours, kinds[0]!)).text.split("\n---\n");
    for (const key of [
      "title",
      "subtitle",
      "for",
      "format",
      "theme",
      "author",
      "charts",
      "citations",
      "issue",
      "issued",
      "section-slides",
      "closing",
      "file",
      "minimum-observations",
    ]) {
      expect(head, key).toMatch(new RegExp(`^(?:# )?${key}: `, "mu"));
    }
    const bare = head
      .split("\n")
      .filter(
        (line, index, lines) =>
          /^[a-z]/u.test(line) && !line.includes(" # ") && !lines[index - 1]?.startsWith("# "),
      );
    expect(bare).toEqual([]);
  });

  test("English comments stand around the same template", async () => {
    const withoutComments = (text: string) =>
      text
        .replace(/\{\{!--.*?--\}\}\n/gsu, "")
        .replace(/ *# .*$/gmu, "")
        .replace(/\n+/gu, "\n");
    for (const kind of kinds) {
      const [chinese, english] = await Promise.all([plan(ours, kind), plan(ours, kind, "en")]);
      expect(english.text).toContain("jianbao list helpers explains all");
      expect(withoutComments(english.text).replace(/^#.*\n/gmu, "")).toBe(
        withoutComments(chinese.text).replace(/^#.*\n/gmu, ""),
      );
    }
  });
});

const tiny = tinyPackage();

test("without a theme of its format it says how to make one", async () => {
  const {value} = await loadDataset("data", inMemory(tiny));
  const themes = shippedThemes.filter(({text}) => !/^format: docx$/mu.test(text));
  const request = {name: "x", for: "area", format: "docx", language: "zh"} as const;
  expect(planTemplate(request, viewDataset(value!), themes).diagnostics).toMatchObject([
    {code: "unknown-theme", hint: {zh: "请先新建一个：jianbao new theme my-theme --format docx"}},
  ]);
});

test("a number in the name stays as it is", async () => {
  const {value} = await loadDataset("data", inMemory(tiny));
  const request = {name: "2025三季度", for: "all", format: "docx", language: "zh"} as const;
  const {text} = planTemplate(request, viewDataset(value!), shippedThemes).value!;
  expect(text).toMatch(/^file: '2025三季度' /mu);
});
