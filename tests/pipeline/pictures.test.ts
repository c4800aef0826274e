// Pictures of the templates folder, from the text of a template to the finished files, read back.
import {symlinkSync} from "node:fs";
import {join} from "node:path";
import {describe, expect, test, vi} from "vitest";
import {auditFile} from "../../src/audit/audit-file.ts";
import {checkProject} from "../../src/check/check-project.ts";
import {loadDataset} from "../../src/dataset/load-dataset.ts";
import type {Diagnostic} from "../../src/diagnostic/diagnostic.ts";
import {formatPlace} from "../../src/diagnostic/place.ts";
import {lintPackage} from "../../src/lint/lint-package.ts";
import {examinePicture} from "../../src/picture/examine-picture.ts";
import {type BuildReport, build} from "../../src/pipeline/build.ts";
import {nodeEffects} from "../../src/pipeline/node-effects.ts";
import {everything} from "../../src/pipeline/project/selection.ts";
import {tinyPackage} from "../dataset/tiny-package.ts";
import {badPictures} from "../picture/bad-pictures.ts";
import {chunk, exifSegment, makeHeldJpeg, makeJpeg, makePng} from "../picture/make-pictures.ts";
import {memoryEffects} from "../support/memory-effects.ts";
import {readParts} from "../support/read-package.ts";
import {inFolder, makeTemplate, type Project, writeProject} from "../support/small-project.ts";
import {validatePackage} from "../support/validate-package.ts";

vi.setConfig({testTimeout: 120_000});

const data = inFolder("data", tinyPackage());
const photo = makeJpeg(2400, 1200, [exifSegment(1)]);
const pictures: Project = {
  "templates/pictures/site.jpg": photo,
  // The same picture under another name.
  "templates/pictures/copy.jpg": photo,
  "templates/pictures/held.jpg": makeHeldJpeg(6, 600, 300),
  "templates/pictures/plan.png": makePng({width: 500, height: 700, colour: 6}),
  "templates/pictures/deep.png": makePng({depth: 16}),
  "templates/pictures/areas/500106.png": makePng({width: 300, height: 200}),
};

const body = `# 建设

## 新校区

{{#with (observation "gross-enrolment" status="baseline")}}到{{period this}}为{{figure this}}，见:ref[site]和:ref[plan]。{{/with}}

![新校区教学楼，前面是草坪](pictures/site.jpg "新校区“一期”&工程"){#site}

![同一张照片](pictures/copy.jpg){width=60%}

::::columns
:::column
文字。
:::
:::column
![手机竖着拍的教学楼](pictures/held.jpg)
:::
::::

## 图纸

![总平面图](pictures/plan.png "总平面图"){#plan width=8cm}
![颜色很深的小图](pictures/deep.png "小图")

:::callout
{{area.name}}的照片：

![{{area.name}}的校园](pictures/areas/500106.png)
:::
`;
const project = (more: Project = {}): Project => ({
  ...data,
  ...pictures,
  "templates/brief.md": makeTemplate({body}),
  "templates/deck.md": makeTemplate({title: "{{area.name}}汇报", format: "pptx", body}),
  ...more,
});

async function make(files: Project, written = new Map<string, Uint8Array>()) {
  const effects = memoryEffects(files, {written});
  const report = await build({selection: everything, generator: "test"}, effects);
  return {report, written, effects};
}

const errorsOf = (diagnostics: readonly Diagnostic[]) =>
  diagnostics
    .filter(({severity}) => severity === "error")
    .map(({code, place}) => `${place ? formatPlace(place) : ""} ${code}`);

describe("a briefing and a deck with pictures", async () => {
  const {report, written} = await make(project());
  const dataset = await loadDataset("data", memoryEffects(data).dataFiles);
  const files = ["沙坪坝区简报.docx", "沙坪坝区汇报.pptx"] as const;
  const partsOf = (name: string) => readParts(written.get(name)!);
  const mediaOf = (name: string) =>
    [...partsOf(name)].filter(([part]) => part.includes("/media/")) as [string, Uint8Array][];
  const document = partsOf(files[0]).get("word/document.xml") as string;
  const slides = [...partsOf(files[1])]
    .filter(([name]) => /^ppt\/slides\/slide\d+\.xml$/u.test(name))
    .map(([, xml]) => xml as string)
    .join("");

  test("are built without a word", () => {
    expect(report.diagnostics).toEqual([]);
    expect(report.verdict).toBe("done");
  });

  test.each(files)("%s is a sound file, and its figures are right", async (name) => {
    const bytes = written.get(name)!;
    expect(await validatePackage(bytes, name.endsWith("docx") ? "docx" : "pptx")).toEqual([]);
    expect(lintPackage(bytes, name)).toEqual([]);
    const {value} = auditFile(bytes, dataset.value!, name);
    expect(value?.findings.filter(({verdict}) => verdict !== "right")).toEqual([]);
  });

  test.each(files)("%s stores each picture once, upright and without what the camera noted", (name) => {
    const media = mediaOf(name);
    expect(media.map(([part]) => part.split(".").at(-1)).sort()).toEqual(["jpg", "jpg", "png", "png", "png"]);
    for (const [part, bytes] of media) {
      expect(Buffer.from(bytes).includes("GPS")).toBe(false);
      const {value, diagnostics} = examinePicture(bytes, part);
      expect(diagnostics).toEqual([]);
      expect(value?.isRaw).toBe(false);
    }
    const sizes = media.map(([part, bytes]) => {
      const {value} = examinePicture(bytes, part);
      return `${value?.width}x${value?.height}`;
    });
    expect(sizes).toEqual(expect.arrayContaining(["600x300", "500x700", "40x30", "300x200"]));
  });

  test("a photograph has no more pixels than print shows", () => {
    const [widest = 0] = mediaOf(files[0])
      .map(([part, bytes]) => examinePicture(bytes, part).value?.width ?? 0)
      .sort((a, b) => b - a);
    // 156 mm between the margins, 300 to the inch.
    expect(widest).toBe(Math.round((156 / 25.4) * 300));
  });

  test("alternative text, name and title are there", () => {
    const shown = [...document.matchAll(/<wp:docPr ([^>]*)\/>/gu)].map(([, found]) => found ?? "");
    expect(shown).toHaveLength(6);
    expect(shown[0]).toContain('descr="新校区教学楼，前面是草坪"');
    expect(shown[0]).toContain('title="新校区“一期”&amp;工程"');
    expect(shown[1]).toContain('name="图片"');
    const named = [...slides.matchAll(/<p:pic>.*?<p:cNvPr ([^>]*)\/?>/gu)].map(([, found]) => found ?? "");
    expect(named).toHaveLength(6);
    expect(named[0]).toContain('name="新校区“一期”&amp;工程"');
    expect(named[0]).toContain('descr="新校区教学楼，前面是草坪"');
    for (const each of [...shown, ...named]) expect(each).toMatch(/descr="[^"]+"/u);
  });

  test("captions are counted with those of charts, and are referred to", () => {
    const texts = [...document.matchAll(/<w:p>.*?<\/w:p>/gu)].map(([paragraph]) =>
      paragraph.replace(/<w:instrText.*?<\/w:instrText>|<[^>]*>/gu, ""),
    );
    expect(texts.filter((text) => /^图\d　/u.test(text))).toEqual([
      "图1　新校区“一期”&amp;工程",
      "图2　总平面图",
      "图3　小图",
    ]);
    expect(texts.find((text) => text.includes("见图1"))).toContain("见图1和图2");
    expect(slides).toContain("“新校区‘一期’&amp;工程”图");
  });

  test("widths are what was asked for", () => {
    const widths = [...document.matchAll(/<wp:extent cx="(\d+)" cy="(\d+)"/gu)].map(([, cx]) => Number(cx));
    const millimetres = widths.map((width) => Math.round(width / 36_000));
    expect(millimetres[0]).toBe(156);
    expect(millimetres[1]).toBe(93);
    expect(millimetres[3]).toBe(80);
    // A small one is not blown up: 40 pixels at 96 to the inch.
    expect(millimetres[4]).toBe(11);
  });

  test("nothing hangs over the edge of a slide", () => {
    const width = 13.333 * 914_400;
    const height = 7.5 * 914_400;
    const places = [
      ...slides.matchAll(/<p:pic>.*?<a:off x="(\d+)" y="(\d+)"\/><a:ext cx="(\d+)" cy="(\d+)"\/>/gu),
    ];
    expect(places).toHaveLength(6);
    for (const [, x, y, w, h] of places) {
      expect(Number(x) + Number(w)).toBeLessThan(width);
      expect(Number(y) + Number(h)).toBeLessThan(height);
    }
  });

  test("the same input gives the same bytes", async () => {
    const again = await make(project());
    for (const name of files) expect(again.written.get(name)).toEqual(written.get(name));
  });
});

describe("a bad picture is told where it is named, by check and by build", () => {
  const template = (name: string) => makeTemplate({body: `# 一\n\n文。\n\n![工地](pictures/${name})\n`});
  test.each(Object.entries(badPictures))("%s", async (_, {name, bytes, code}) => {
    const files: Project = {
      ...data,
      "templates/brief.md": template(name),
      [`templates/pictures/${name}`]: bytes,
    };
    const {report, written} = await make(files);
    expect([...new Set(errorsOf(report.diagnostics))]).toEqual([`templates/brief.md:12:1 ${code}`]);
    expect([...written.keys()].filter((each) => each.endsWith(".docx"))).toEqual([]);
    const checked = await checkProject({coverage: false, strict: false}, memoryEffects(files));
    expect(errorsOf(checked.diagnostics)).toEqual([`templates/brief.md:12:1 ${code}`]);
  });

  test("one that is too large to be read, and a link that leads out", async () => {
    const folder = writeProject({
      ...data,
      "templates/brief.md": template("large.jpg"),
      "templates/link.md": makeTemplate({
        title: "x{{area.name}}",
        body: "# 一\n\n![工地](pictures/out.png)\n",
      }),
      "templates/pictures/large.jpg": Buffer.concat([photo, Buffer.alloc(20_000_000)]),
      "secret.png": makePng(),
    });
    symlinkSync("../../secret.png", join(folder, "templates/pictures/out.png"));
    const folders = ["data", "templates", "out"].map((each) => join(folder, each)) as [
      string,
      string,
      string,
    ];
    const effects = nodeEffects({data: folders[0], templates: folders[1], output: folders[2]}, {});
    const checked = await checkProject({coverage: false, strict: false}, effects);
    const codes = errorsOf(checked.diagnostics).map((each) => each.slice(folder.length + 1));
    expect(codes).toEqual(["templates/brief.md:12:1 file-too-large", "templates/link.md:10:1 cannot-read"]);
  });

  test("a picture that only one of the areas lacks is found", async () => {
    const files: Project = {
      ...data,
      "templates/brief.md": makeTemplate({body: "# 一\n\n![校园](pictures/{{area.code}}.png)\n"}),
      "templates/pictures/500106.png": makePng(),
    };
    const checked = await checkProject({coverage: false, strict: false}, memoryEffects(files));
    expect(errorsOf(checked.diagnostics)).toEqual(["templates/brief.md:10:1 named-file-missing"]);
    const {report} = await make(files);
    expect(report.documents.map(({path, action}) => `${path} ${action}`)).toEqual([
      "沙坪坝区简报.docx built",
      "重庆高新区简报.docx failed",
    ]);
  });
});

describe("odd pictures become valid files", () => {
  test.each([
    ["an animation", makePng({before: [chunk("acTL", Buffer.alloc(8))]})],
    ["a picture of one pixel", makePng({width: 1, height: 1})],
    ["a strip", makePng({width: 4000, height: 3})],
    ["a pole", makePng({width: 3, height: 4000})],
    ["greys of one bit", makePng({colour: 0, depth: 1})],
    ["an interlaced one", makePng({width: 3, height: 3, interlace: 1, rows: new Uint8Array(60)})],
    ["a photograph with a film behind it", Buffer.concat([makeJpeg(), Buffer.alloc(5000, 1)])],
  ])("%s", async (_, bytes) => {
    const ending = bytes[0] === 0xff ? "jpg" : "png";
    const text = `# 一\n\n## 二\n\n文。\n\n![工地](pictures/a.${ending} "工地")\n`;
    const {report, written} = await make({
      ...data,
      "templates/brief.md": makeTemplate({body: text}),
      "templates/deck.md": makeTemplate({title: "x{{area.name}}", format: "pptx", body: text}),
      [`templates/pictures/a.${ending}`]: bytes,
    });
    expect(errorsOf(report.diagnostics)).toEqual([]);
    for (const name of ["沙坪坝区简报.docx", "x沙坪坝区.pptx"]) {
      const file = written.get(name)!;
      expect(await validatePackage(file, name.endsWith("docx") ? "docx" : "pptx")).toEqual([]);
      expect(lintPackage(file, name)).toEqual([]);
    }
  });
});

describe("a picture that changes", () => {
  const told = ({documents}: BuildReport) =>
    documents.map(({path, action, reason}) => [path, action, ...(reason ? [reason] : [])].join(" "));
  const files = (more: Project = {}): Project => ({
    ...data,
    "templates/brief.md": makeTemplate({body: "# 一\n\n![校园](pictures/{{area.code}}.png)\n"}),
    "templates/plain.md": makeTemplate({title: "{{area.name}}文字", body: "# 一\n\n文。\n"}),
    "templates/pictures/500106.png": makePng(),
    "templates/pictures/CQ-GXQ.png": makePng(),
    "templates/pictures/unused.png": makePng(),
    ...more,
  });

  test("rebuilds what shows it and nothing else, also where no text is made anew", async () => {
    const written = new Map<string, Uint8Array>();
    const first = await make(files(), written);
    expect(errorsOf(first.report.diagnostics)).toEqual([]);
    expect(told((await make(files(), written)).report).every((each) => each.endsWith("unchanged"))).toBe(
      true,
    );
    const other = {"templates/pictures/500106.png": makePng({width: 77})};
    expect(told((await make(files(other), written)).report)).toEqual([
      "沙坪坝区简报.docx built picture",
      "重庆高新区简报.docx unchanged",
      "沙坪坝区文字.docx unchanged",
      "重庆高新区文字.docx unchanged",
    ]);
    const unused = {...other, "templates/pictures/unused.png": makePng({width: 78})};
    expect(
      told((await make(files(unused), written)).report).every((each) => each.endsWith("unchanged")),
    ).toBe(true);
    // The same as if all were built anew.
    const fresh = await make(files(other));
    expect(written.get("沙坪坝区简报.docx")).toEqual(fresh.written.get("沙坪坝区简报.docx"));
  });

  test("and goes away leaves the file as it was, with its error", async () => {
    const written = new Map<string, Uint8Array>();
    await make(files(), written);
    const {"templates/pictures/500106.png": _, ...without} = files();
    const {report} = await make(without, written);
    expect(told(report).filter((each) => !each.endsWith("unchanged"))).toEqual(["沙坪坝区简报.docx failed"]);
    expect(report.documents.find(({path}) => path === "沙坪坝区简报.docx")?.status).toBe("stale");
    expect(told((await make(files(), written)).report).every((each) => each.endsWith("unchanged"))).toBe(
      true,
    );
  });
});

test("check tells which pictures no template names", async () => {
  const files: Project = {
    ...data,
    "templates/brief.md": makeTemplate({
      body: "# 一\n\n{{> site}}\n\n![校园](pictures/areas/{{area.code}}.png)\n",
    }),
    "templates/partials/site.md": "![工地](<pictures/site one.png>)\n",
    ...Object.fromEntries(
      ["site one", "areas/500106", "areas/CQ-GXQ", "areas/500999", "left over", "logo"].map((name) => [
        `templates/pictures/${name}.png`,
        makePng(),
      ]),
    ),
    "templates/pictures/README.md": "说明",
  };
  const {diagnostics} = await checkProject({coverage: false, strict: false}, memoryEffects(files));
  expect(diagnostics.map(({severity, code, place}) => [severity, code, place?.file])).toEqual([
    ["warning", "file-unused", "templates/pictures/left over.png"],
  ]);
});
