// A theme brings the files that it names, and is another theme when one of them changes.
import {mkdirSync, symlinkSync, writeFileSync} from "node:fs";
import {join} from "node:path";
import {MessageChannel, receiveMessageOnPort} from "node:worker_threads";
import {describe, expect, test} from "vitest";
import {digest} from "../../../src/base/digest.ts";
import {formatPlace} from "../../../src/diagnostic/place.ts";
import {shellKey} from "../../../src/pipeline/document/theme-shells.ts";
import {templateFolder} from "../../../src/pipeline/folders/template-folder.ts";
import {traceInputs} from "../../../src/pipeline/incremental/build-inputs.ts";
import {fingerprintOf} from "../../../src/pipeline/incremental/fingerprint.ts";
import {withThemeFiles} from "../../../src/pipeline/project/read-theme-files.ts";
import type {FileKey} from "../../../src/theme/file-keys.ts";
import type {Theme} from "../../../src/theme/parse-theme.ts";
import {makeJpeg, makePng} from "../../picture/make-pictures.ts";
import {memoryEffects} from "../../support/memory-effects.ts";
import {writeProject} from "../../support/small-project.ts";
import {readTheme} from "../../writer/docx/sample-document.ts";

const keys: readonly FileKey[] = [
  {key: ["logo", "file"], kind: "picture"},
  {key: ["from"], kind: "office"},
];
const plain = readTheme("plain");
const naming = (more: object) => ({...plain, ...more}) as Theme;
const textOf = (path: string) => ({
  text: `format: docx\nlogo:\n  file: ${JSON.stringify(path)}\n`,
  file: "templates/themes/x.yaml",
});

async function load(path: string, files: Readonly<Record<string, string | Uint8Array>>) {
  const project = Object.fromEntries(
    Object.entries(files).map(([name, bytes]) => [`templates/${name}`, bytes]),
  );
  const {effects, files: noted} = traceInputs(memoryEffects(project));
  const theme = naming({logo: {file: path}});
  return {noted, ...(await withThemeFiles(theme, textOf(path), effects.templateFiles, keys))};
}

test("a theme has the bytes of what it names, and the build has noted them", async () => {
  const bytes = makePng();
  const {value, diagnostics, noted} = await load("pictures/logo.png", {"pictures/logo.png": bytes});
  expect(diagnostics).toEqual([]);
  const sha256 = digest(bytes);
  const picture = {kind: "png", width: 40, height: 30, bytes};
  expect(value?.files).toEqual([{path: "pictures/logo.png", sha256, bytes, picture}]);
  expect(noted.get("templates/pictures/logo.png")).toBe(sha256);
});

test("a file that two keys name is there once, and a theme that names none has no list", async () => {
  const {templateFiles} = memoryEffects({"templates/house.pptx": "x"});
  const both = naming({logo: {file: "house.pptx"}, from: "house.pptx"});
  const twice: readonly FileKey[] = keys.map((each) => ({...each, kind: "office"}));
  expect((await withThemeFiles(both, textOf(""), templateFiles, twice)).value?.files).toHaveLength(1);
  expect((await withThemeFiles(plain, textOf(""), templateFiles, keys)).value).toBe(plain);
});

test("a theme without files is the same as before themes had any, one with files is as they are", async () => {
  expect(shellKey(plain)).toBe(digest(JSON.stringify(plain)));
  const path = "pictures/logo.png";
  const [one, again, other] = await Promise.all(
    [40, 40, 41]
      .map((width) => makePng({width}))
      .map(async (bytes) => (await load(path, {[path]: bytes})).value as Theme),
  );
  for (const keyOf of [shellKey, (theme: Theme) => fingerprintOf("", theme).theme]) {
    expect(keyOf(one!)).toBe(keyOf(again!));
    expect(new Set([one!, other!, plain].map(keyOf)).size).toBe(3);
  }
});

test("a theme with its files can be sent to a thread", async () => {
  const {value} = await load("pictures/logo.png", {"pictures/logo.png": makePng()});
  const {port1, port2} = new MessageChannel();
  port1.postMessage(value);
  const sent = receiveMessageOnPort(port2)?.message as Theme;
  port1.close();
  expect(shellKey(sent)).toBe(shellKey(value as Theme));
  expect(Buffer.from(sent.files?.[0]?.bytes ?? [])).toEqual(makePng());
});

test("a picture is as documents store it: no larger than a logo needs to be", async () => {
  const {value} = await load("pictures/logo.jpg", {"pictures/logo.jpg": makeJpeg(3200, 800)});
  expect(value?.files?.[0]?.picture).toMatchObject({kind: "jpeg", width: 1600, height: 400});
});

test("what is no picture is told at its key", async () => {
  const {value, diagnostics} = await load("pictures/logo.png", {"pictures/logo.png": "GIF89a"});
  expect(value).toBeUndefined();
  expect(diagnostics.map(({code, place}) => [code, formatPlace(place!)])).toEqual([
    ["picture-kind", "templates/themes/x.yaml:3:9"],
  ]);
});

describe("a file that cannot be had is told at its key", () => {
  const large = new Uint8Array(20_000_001);
  test.each([
    ["pictures/lgo.png", "named-file-missing", 'did you mean "pictures/logo.png"?'],
    ["images/logo.png", "named-file-missing", 'did you mean "pictures/logo.png"?'],
    ["pictures/LOGO.png", "named-file-missing", 'did you mean "pictures/logo.png"?'],
    ["pictures/photograph.jpg", "named-file-missing", "put the file there"],
    ["pictures/large.png", "file-too-large", "save it smaller"],
    ["../secret.png", "path-outside", "pictures/secret.png"],
    ["pictures/../../secret.png", "path-outside", "pictures/secret.png"],
    ["/etc/passwd", "path-outside", "pictures/passwd"],
    ["C:\\Users\\wang\\logo.png", "path-outside", "pictures/logo.png"],
    ["~/logo.png", "path-outside", "pictures/logo.png"],
    ["https://example.com/logo.png", "path-outside", "save the file"],
    ["//server/logo.png", "path-outside", "save the file"],
    ["data:image/png;base64,AAAA", "path-outside", "save the file"],
    ["file:///etc/passwd", "path-outside", "save the file"],
    ["pictures\\logo.png", "path-form", 'write "pictures/logo.png"'],
    ["./pictures/logo.png", "path-form", 'write "pictures/logo.png"'],
    ["", "path-form", "from the templates folder on"],
    ["pictures/lo\u0000go.png", "path-form", "from the templates folder on"],
  ])("%j", async (path, code, remedy) => {
    const {value, diagnostics} = await load(path, {"pictures/logo.png": "x", "pictures/large.png": large});
    expect(value).toBeUndefined();
    expect(diagnostics.map((each) => [each.severity, each.code])).toEqual([["error", code]]);
    const [{hint, place, message}] = diagnostics as [(typeof diagnostics)[number]];
    expect(hint?.en).toContain(remedy);
    expect(hint?.zh).not.toBe("");
    expect(message.zh).toMatch(/\p{Script=Han}/u);
    expect(formatPlace(place!)).toBe("templates/themes/x.yaml:3:9");
  });
});

describe("on a disk", () => {
  const folder = () => join(writeProject({"elsewhere/logo.png": "x", "templates/pictures/a.png": "x"}));
  const read = (path: string, root: string) =>
    withThemeFiles(naming({from: path}), textOf(""), templateFolder(join(root, "templates")), keys);

  test.each([
    ["a link that leads out", "templates/pictures/out.png", "../../elsewhere/logo.png"],
    ["a folder that leads out", "templates/pictures/out", "../../elsewhere"],
  ])("%s is refused", async (_, link, target) => {
    const root = folder();
    symlinkSync(target, join(root, link));
    const path = link.replace("templates/", "").replace(/out$/u, "out/logo.png");
    const {value, diagnostics} = await read(path, root);
    expect(value).toBeUndefined();
    expect(diagnostics.map(({code, message}) => [code, message.en])).toEqual([
      ["cannot-read", expect.stringContaining("it leads out of the folder")],
    ]);
  });

  test("a link that stays within is followed, and a folder is no file", async () => {
    const root = folder();
    symlinkSync("a.png", join(root, "templates/pictures/b.png"));
    mkdirSync(join(root, "templates/pictures/c.png"));
    expect((await read("pictures/b.png", root)).value?.files).toHaveLength(1);
    expect((await read("pictures/c.png", root)).diagnostics.map(({code}) => code)).toEqual(["cannot-read"]);
  });

  test("a house's own file may be larger than a template, and is noted as it is", async () => {
    const root = folder();
    const bytes = new Uint8Array(3_000_000);
    writeFileSync(join(root, "templates/house.PPTX"), bytes);
    expect((await read("house.PPTX", root)).value?.files?.[0]?.sha256).toBe(digest(bytes));
    writeFileSync(join(root, "templates/house.md"), bytes);
    expect((await read("house.md", root)).diagnostics.map(({code}) => code)).toEqual(["file-too-large"]);
  });
});
