// What is true of every file that leaves the program, whichever way its parts were made.
import {beforeAll, describe, expect, test, vi} from "vitest";
import {shellText} from "../../src/ooxml/shell.ts";
import {makeShell} from "../../src/pipeline/document/theme-shells.ts";
import {cleanBriefing, cleanDeck} from "../lint/clean-files.ts";
import {readParts, relationshipTargets} from "../support/read-package.ts";
import {validatePackage} from "../support/validate-package.ts";
import * as briefing from "../writer/docx/sample-document.ts";
import {loadTheme} from "../writer/pptx/load-theme.ts";
import {chart, h, makeDocument} from "../writer/pptx/make-document.ts";
import {packDeck} from "../writer/pptx/pack-deck.ts";

vi.setConfig({testTimeout: 60_000, hookTimeout: 60_000});

const files = {
  docx: {
    build: cleanBriefing,
    theme: briefing.readTheme("gongwen"),
    date: "2025-08-21",
    kinds: ["charts/chart", "header"],
  },
  pptx: {
    build: cleanDeck,
    theme: loadTheme("meeting"),
    date: "2022-03-15",
    kinds: ["charts/chart", "slides/slide"],
  },
} as const;

describe.each(["docx", "pptx"] as const)("%s", (format) => {
  const {build, theme, date, kinds} = files[format];
  let bytes: Uint8Array;
  let parts: Map<string, string | Uint8Array>;

  beforeAll(async () => {
    bytes = await build();
    parts = readParts(bytes);
  });

  test("made again, at another time and in another time zone, it is the same bytes, and so is its shell", async () => {
    const shell = shellText(await makeShell(theme));
    const zone = process.env.TZ;
    process.env.TZ = "America/Sao_Paulo";
    vi.useFakeTimers({toFake: ["Date"], now: new Date("2031-12-31T23:59:59Z")});
    try {
      const again = await build();
      for (const [name, content] of readParts(again)) expect(content, name).toEqual(parts.get(name));
      expect(Buffer.from(again).equals(Buffer.from(bytes))).toBe(true);
      expect(shellText(await makeShell(theme)) === shell).toBe(true);
    } finally {
      vi.useRealTimers();
      if (zone === undefined) delete process.env.TZ;
      else process.env.TZ = zone;
    }
  });

  test("the Open XML SDK finds no error, nor in its workbooks", async () => {
    expect(await validatePackage(bytes, format)).toEqual([]);
    const workbooks = [...parts].filter(([name]) => name.endsWith(".xlsx"));
    expect(workbooks.length).toBeGreaterThan(1);
    for (const [, workbook] of workbooks)
      expect(await validatePackage(workbook as Uint8Array, "xlsx")).toEqual([]);
  });

  test("content types come first and name exactly the parts", () => {
    const [first, second, third] = [...parts.keys()];
    expect([first, second]).toEqual(["[Content_Types].xml", "_rels/.rels"]);
    expect(third).toBe(format === "docx" ? "word/document.xml" : "ppt/presentation.xml");
    const types = parts.get("[Content_Types].xml") as string;
    const named = [...types.matchAll(/PartName="\/([^"]+)"/g)].map(([, name]) => name);
    const extensions = new Set([...types.matchAll(/Extension="([^"]+)"/g)].map(([, extension]) => extension));
    const others = [...parts.keys()].slice(1).filter((name) => !named.includes(name));
    expect(named.filter((name) => !parts.has(name ?? ""))).toEqual([]);
    for (const name of others) expect(extensions, name).toContain(name.split(".").at(-1));
    expect(others.filter((name) => name.endsWith(".xml"))).toEqual([]);
  });

  test("relationships resolve, are numbered and each reference has one", () => {
    for (const [name, content] of parts) {
      if (typeof content !== "string" || name.endsWith(".rels")) continue;
      const targets = relationshipTargets(parts, name);
      expect([...targets.keys()]).toEqual([...targets.keys()].map((_, i) => `rId${i + 1}`));
      for (const target of targets.values()) {
        if (!target.startsWith("https://")) expect(parts.has(target), `${name} → ${target}`).toBe(true);
      }
      for (const [, id] of content.matchAll(/\sr:\w+="([^"]+)"/g))
        expect(targets.has(id ?? ""), `${name} ${id}`).toBe(true);
    }
  });

  test("parts are numbered and packed in the order in which the document leads to them", () => {
    const reached: string[] = [];
    const visit = (source: string) => {
      for (const target of relationshipTargets(parts, source).values()) {
        if (target.startsWith("https://") || reached.includes(target)) continue;
        reached.push(target);
        visit(target);
      }
    };
    visit("");
    const kept = [...parts.keys()].filter((name) => !name.endsWith(".rels")).slice(1);
    expect(kept).toEqual(reached);
    for (const kind of kinds) {
      const alike = kept.flatMap((name) => new RegExp(`/${kind}(\\d+)\\.`).exec(name)?.[1] ?? []);
      expect(alike.length, kind).toBeGreaterThan(1);
      expect(alike.map(Number), kind).toEqual(alike.map((_, index) => index + 1));
    }
  });

  test("it is dated with its day", () => {
    const dates = (parts.get("docProps/core.xml") as string).matchAll(/<dcterms:\w+ [^>]*>([^<]*)</g);
    expect([...dates].map(([, dated]) => dated)).toEqual([`${date}T00:00:00Z`, `${date}T00:00:00Z`]);
  });
});

describe("a picture that two charts show is stored once", () => {
  const picturesIn = (bytes: Uint8Array) =>
    [...readParts(bytes).keys()].filter((name) => name.includes("/media/"));

  test("docx", async () => {
    const two = briefing.makeDocument(briefing.chart("甲", "a1"), briefing.chart("乙", "a1"));
    expect(picturesIn(await briefing.writeBytes(two))).toEqual(["word/media/image1.png"]);
  });

  test("pptx", async () => {
    const charts = [chart({title: "甲"}), chart({title: "乙"})];
    const two = makeDocument(charts.flatMap((each, index) => [h(2, `图${index}`), each]));
    const drawings = new Map(charts.map((each) => [each, briefing.drawing(160, 90)]));
    const {bytes} = await packDeck(two, loadTheme("meeting"), {drawings, describeChart: () => "图"});
    expect(picturesIn(bytes ?? new Uint8Array())).toEqual(["ppt/media/image1.png"]);
  });
});
