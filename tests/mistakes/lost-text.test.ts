import {describe, expect, test} from "vitest";
import {checkProject} from "../../src/check/check-project.ts";
import {formatPlace} from "../../src/diagnostic/place.ts";
import {encodeGb18030} from "../dataset/gb18030.ts";
import {change, type Package, tinyPackage} from "../dataset/tiny-package.ts";
import {memoryEffects} from "../support/memory-effects.ts";
import {
  inFolder,
  makeTemplate as makeAny,
  type Project,
  type TemplateParts,
} from "../support/small-project.ts";

const makeTemplate = (parts: TemplateParts) => makeAny({title: "总览", for: "all", ...parts});
const sound = {"templates/x.md": makeTemplate({body: "# 一\n\n## 节\n\n文。\n"})};
const project = (more: Project): Project => ({...inFolder("data", tinyPackage()), ...sound, ...more});

const check = async (project: Project) => {
  const {diagnostics} = await checkProject({coverage: false, strict: false}, memoryEffects(project));
  return diagnostics;
};

const tell = async (project: Project) =>
  (await check(project)).map(
    ({severity, code, place}) => `${place ? formatPlace(place) : ""} ${severity} ${code}`,
  );

const withData = (files: Package) => project(inFolder("data", files));
const withTable = (name: string, alter: (text: string) => string | Uint8Array) =>
  withData({...tinyPackage(), [name]: alter(String(tinyPackage()[name]))});
const withCell = (name: string, from: string, to: string) => withData(change(tinyPackage(), name, from, to));

/** What Excel leaves of a text in the code page of Western Europe. */
const inWestern = (text: string) => text.replace(/[^\n -\u00ff]/gu, "?");
const asLatin1 = (bytes: Uint8Array) => Buffer.from(bytes).toString("latin1");
const asWindows = (bytes: Uint8Array) => new TextDecoder("windows-1252").decode(bytes);
const asGbk = (bytes: Uint8Array) => new TextDecoder("gbk").decode(bytes);

describe("a table whose Chinese was lost when it was saved is refused once, with the first place", () => {
  test.each([
    ["question marks", inWestern, "lost-text"],
    ["underscores", (text: string) => text.replace(/[^\n -\u00ff]/gu, "_"), "lost-text"],
    ["UTF-8 read as Western", (text: string) => asWindows(Buffer.from(text)), "garbled-text"],
    ["GBK read as Western", (text: string) => asLatin1(encodeGb18030(text)), "garbled-text"],
    ["UTF-8 read as GBK", (text: string) => asGbk(Buffer.from(text)), "garbled-text"],
    ["锟斤拷", (text: string) => text.replace(/\p{sc=Han}+/gu, "锟斤拷锟斤拷"), "garbled-text"],
    ["U+FFFD", (text: string) => text.replace(/\p{sc=Han}/gu, "\ufffd"), "replacement-character"],
  ])("%s", async (_, spoil, code) => {
    const [first, ...rest] = await check(withTable("areas.csv", spoil));
    expect(rest).toEqual([]);
    expect(first).toMatchObject({severity: "error", code, place: {file: "data/areas.csv", line: 2}});
    expect(first?.hint?.zh).toContain("CSV UTF-8（逗号分隔）");
    expect(first?.hint?.en).toContain("CSV UTF-8");
  });

  test("GBK and UTF-16 are read, and the advice is to save as UTF-8", async () => {
    expect(await tell(withTable("areas.csv", encodeGb18030))).toEqual([
      "data/areas.csv warning unexpected-encoding",
    ]);
    expect(await tell(withTable("areas.csv", (text) => Buffer.from(`\ufeff${text}`, "utf16le")))).toEqual([
      "data/areas.csv warning unexpected-encoding",
    ]);
  });

  test("one lost cell is told where it stands", async () => {
    expect(await tell(withCell("initiatives.csv", "讲红岩故事", "?????"))).toEqual([
      "data/initiatives.csv:2:38 error lost-text",
    ]);
    expect(await tell(withCell("initiatives.csv", "讲红岩故事", "讲?岩故事"))).toEqual([
      "data/initiatives.csv:2:38 warning doubtful-question-mark",
    ]);
  });

  test.each([
    "为什么?",
    "真的吗？？",
    "你知道吗?知道。",
    "Why now?",
    "See https://example.org/?id=1&b=??",
    "Is 97.3% enough? Yes.",
    "Café Zürich, São Paulo, 25 °C, §3, «é»",
    "a_b",
  ])("%s is what somebody typed", async (text) => {
    expect(await tell(withCell("initiatives.csv", "讲红岩故事", `"${text}"`))).toEqual([]);
  });
});

const refused: [string, string, string][] = [
  ["right-to-left override", "\u202e", "direction-mark"],
  ["left-to-right embedding", "\u202a", "direction-mark"],
  ["isolate", "\u2066", "direction-mark"],
  ["right-to-left mark", "\u200f", "direction-mark"],
  ["Arabic letter mark", "\u061c", "direction-mark"],
  ["zero-width space", "\u200b", "invisible-character"],
  ["zero-width joiner", "\u200d", "invisible-character"],
  ["byte order mark", "\ufeff", "invisible-character"],
  ["soft hyphen", "\u00ad", "invisible-character"],
  ["word joiner", "\u2060", "invisible-character"],
  ["Hangul filler", "\u3164", "invisible-character"],
  ["line separator", "\u2028", "invisible-character"],
  ["tag letter", "\u{e0041}", "invisible-character"],
  ["control character", "\u0008", "control-character"],
  ["private-use character", "\ue123", "private-use-character"],
];

describe("a character that nobody sees is refused with its place", () => {
  test.each(refused)("%s, wherever it is written", async (_, letter, code) => {
    expect(await tell(withCell("areas.csv", "沙坪坝区", `沙坪${letter}坝区`))).toEqual([
      `data/areas.csv:3:8 error ${code}`,
    ]);
    const body = `# 一\n\n文${letter}字。\n`;
    expect(await tell(project({"templates/x.md": makeTemplate({body})}))).toEqual([
      `templates/x.md:10:2 error ${code}`,
    ]);
    const partial = {"templates/partials/p.md": `甲\n乙${letter}\n`};
    expect(await tell(project(partial))).toEqual([`templates/partials/p.md:2:2 error ${code}`]);
    const file = makeTemplate({more: `file: 甲${letter}fdp\n`});
    expect(await tell(project({"templates/x.md": file}))).toContain(`templates/x.md:7:8 error ${code}`);
  });

  test("spelt as an escape or a reference", async () => {
    const escaped = makeTemplate({more: 'file: "甲\\u202Efdp"\n'});
    expect(await tell(project({"templates/x.md": escaped}))).toEqual([
      "templates/x.md:7:7 error direction-mark",
    ]);
    const body = "# 一\n\n甲&#x202E;乙&rlm;丙&#x200B;。\n";
    expect(await tell(project({"templates/x.md": makeTemplate({body})}))).toEqual([
      "templates/x.md:10:2 error direction-mark",
      "templates/x.md:10:11 error direction-mark",
      "templates/x.md:10:17 error invisible-character",
    ]);
  });

  test("in a theme, in the name of a file and in the title of the package", async () => {
    const theme = "format: docx\n# \u202e\n";
    expect(
      await tell(project({"templates/themes/t.yaml": theme, "templates/x.md": makeTemplate({theme: "t"})})),
    ).toContain("templates/themes/t.yaml:2:3 error direction-mark");
    expect(
      await tell(project({"templates/x\u202efdp.md": makeTemplate({title: "二", body: "# 一\n"})})),
    ).toEqual(["templates/x\u202efdp.md error direction-mark"]);
    const descriptor = JSON.parse(String(tinyPackage()["datapackage.json"]));
    const file = JSON.stringify({...descriptor, title: "教育\u202e"});
    expect((await tell(withData({...tinyPackage(), "datapackage.json": file})))[0]).toMatch(
      /^data\/datapackage\.json:.* error direction-mark$/,
    );
  });

  test.each(["👩‍🏫", "👍🏽", "🏴󠁧󠁢󠁥󠁮󠁧󠁿", "❤️", "می‌خواهم", "葛󠄀", "a b", "a　b"])("%s stays", async (text) => {
    expect(await tell(withCell("initiatives.csv", "讲红岩故事", text))).toEqual([]);
    expect(
      (await tell(project({"templates/x.md": makeTemplate({body: `# 一\n\n${text}。\n`})}))).filter((told) =>
        /invisible|direction/.test(told),
      ),
    ).toEqual([]);
  });
});

test("a template that was saved in the wrong encoding is told once", async () => {
  const body = "# 一\n\n沙坪坝区的学前教育。\n\n重庆的教育。\n";
  const lost = makeTemplate({body: inWestern(body)});
  const found = await check(project({"templates/x.md": lost}));
  expect(found.map(({code, place}) => [code, place?.line])).toEqual([["lost-text", 10]]);
  const meant = "# A\n\nWhy?? {{area.name}}? (?)\n\n__97__\n\n[a](https://b.cn/?c=??)\n";
  const few = await check(
    project({"templates/x.md": makeTemplate({title: "{{area.name}}一览", for: "area", body: meant})}),
  );
  expect(few.filter(({code}) => code !== "unbacked-number" && code !== "link-address")).toEqual([]);
  const garbled = makeTemplate({body: asGbk(Buffer.from(body))});
  const [told] = await check(project({"templates/x.md": garbled}));
  expect(told).toMatchObject({code: "garbled-text", place: {file: "templates/x.md", line: 10, column: 1}});
});
