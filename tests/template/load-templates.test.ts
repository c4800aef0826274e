import {describe, expect, test} from "vitest";
import {loadTemplates} from "../../src/template/load-templates.ts";
import {head, places} from "./render.ts";

type Files = Record<string, string | Uint8Array>;

/** A templates folder in memory. */
function load(files: Files) {
  const names = Object.keys(files).sort();
  const inFolder = (folder: string) =>
    names.filter((name) => name.startsWith(folder) && !name.slice(folder.length).includes("/"));
  return loadTemplates({
    listTemplates: async () => inFolder(""),
    listPartials: async () => inFolder("partials/").map((name) => name.slice("partials/".length)),
    listAll: async () => names,
    async readFile(path) {
      const content = files[path] ?? "";
      return typeof content === "string" ? new TextEncoder().encode(content) : content;
    },
    describe: (path) => `templates/${path}`,
  });
}

const matter = (...lines: string[]) => ["---", ...lines, "---", "文"].join("\n");
const whole = ["title: 简报", "for: area", "format: docx", "theme: plain"];

const mistakes: Record<string, [string, string, RegExp]> = {
  "no front matter": ["# 标题", "1:1 front-matter-missing", /begin with a line "---"/],
  "an empty file": ["", "1:1 front-matter-missing", /begin with a line/],
  "front matter that is not closed": ["---\ntitle: x\n", "1:1 front-matter-missing", /another line "---"/],
  "an unknown key": [matter(...whole, "auther: 甲"), "6:1 unknown-key", /did you mean "author"/],
  "a missing key": [matter("title: x", "for: all", "format: docx"), "2:1 wrong-type", /^/],
  "a wrong type": [matter("title: [a]", ...whole.slice(1)), "2:8 wrong-type", /^/],
  "a number where a text should be": [matter("title: 2025", ...whole.slice(1)), "2:8 wrong-type", /^/],
  "a text where a number should be": [matter(...whole, "minimum-observations: 五"), "6:23 wrong-type", /^/],
  "a number below zero": [matter(...whole, "minimum-observations: -1"), "6:23 invalid-value", /^/],
  "an unknown value": [
    matter("title: x", "for: areas", ...whole.slice(2)),
    "3:6 invalid-value",
    /did you mean "area"/,
  ],
  "an empty title": [matter('title: ""', ...whole.slice(1)), "2:8 invalid-value", /^/],
  "a mustache without quotes": [
    matter("title: {{area.name}}简报", ...whole.slice(1)),
    "2:",
    /write title: "/,
  ],
  "a duplicate key": [matter(...whole, "title: y"), "6:1 yaml-syntax", /^/],
  "a private-use character": [`${head}文\uE000`, "7:2 private-use-character", /PDF/],
};

describe("loadTemplates", () => {
  test.each(Object.entries(mistakes))("reports %s", async (_, [text, where, hint]) => {
    const {diagnostics, broken} = await load({"t.md": text});
    expect(places(diagnostics)[0]).toMatch(new RegExp(`^templates/t\\.md:${where}`));
    expect(diagnostics[0]?.hint?.en ?? "").toMatch(hint);
    expect(diagnostics[0]?.message.zh).toMatch(/\p{Script=Han}/u);
    expect(broken).toEqual(["t"]);
  });

  test("reports mistakes of all files at once and keeps the good ones", async () => {
    const {library, diagnostics, broken} = await load({
      "a.md": matter("titel: x", "for: area", "format: dox", "theme: plain"),
      "b.md": new Uint8Array([0xd6, 0xd0, 0xce, 0xc4]),
      "c.md": `${head}文`,
      "partials/p.md": "\uE001",
      "partials/q.md": "片段",
    });
    expect(places(diagnostics).toSorted()).toEqual(
      [
        "templates/a.md:2:1 unknown-key",
        "templates/a.md:4:9 invalid-value",
        "templates/b.md:1:1 template-encoding",
        "templates/partials/p.md:1:1 private-use-character",
      ].toSorted(),
    );
    expect(broken).toEqual(["a", "b"]);
    expect(library.templates.map(({name}) => name)).toEqual(["c"]);
    expect([...library.partials.keys()]).toEqual(["q"]);
  });

  test("reports a folder without templates", async () => {
    expect((await load({"partials/q.md": "片段"})).diagnostics.map(({code}) => code)).toEqual([
      "no-templates",
    ]);
  });

  test("reads front matter with its defaults, and where the body begins", async () => {
    const {library, diagnostics} = await load({"t.md": matter(...whole, "file: a")});
    expect(diagnostics).toEqual([]);
    expect(library.templates[0]).toMatchObject({
      name: "t",
      file: "templates/t.md",
      bodyLine: 8,
      body: "文",
      frontMatter: {
        title: "简报",
        subtitle: "",
        author: "",
        for: "area",
        format: "docx",
        theme: "plain",
        file: "a",
        "minimum-observations": 5,
      },
    });
  });

  test("reads a byte order mark and Windows line endings as if they were not there", async () => {
    const text = `${head}一\n\n二\n`;
    const plain = await load({"t.md": text, "partials/p.md": "甲\n乙"});
    const windows = await load({
      "t.md": `\uFEFF${text.replaceAll("\n", "\r\n")}`,
      "partials/p.md": "甲\r\n乙",
    });
    expect(windows).toEqual(plain);
    expect(windows.diagnostics).toEqual([]);
  });
});
