// The logo of a theme: in the layouts of decks and the headers of briefings, with room of its own.
import {readFileSync} from "node:fs";
import {describe, expect, test, vi} from "vitest";
import {stringify} from "yaml";
import {checkProject} from "../../src/check/check-project.ts";
import {formatPlace} from "../../src/diagnostic/place.ts";
import {lintPackage} from "../../src/lint/lint-package.ts";
import {build} from "../../src/pipeline/build.ts";
import {everything} from "../../src/pipeline/project/selection.ts";
import {tinyPackage} from "../dataset/tiny-package.ts";
import {makeJpeg, makePng} from "../picture/make-pictures.ts";
import {openTestPreview} from "../preview/open-test-preview.ts";
import {memoryEffects} from "../support/memory-effects.ts";
import {readParts} from "../support/read-package.ts";
import {inFolder, makeTemplate, type Project} from "../support/small-project.ts";
import {validatePackage} from "../support/validate-package.ts";

vi.setConfig({testTimeout: 120_000});

const data = inFolder("data", tinyPackage());
const logo = makePng({width: 400, height: 100});
const theme = (base: string, name: string, more: object, change = (text: string) => text) =>
  `${change(readFileSync(`templates/themes/${base}.yaml`, "utf8").replace(/^name: meeting$/mu, `name: ${name}`))}\n${stringify(more)}`;
const named = {file: "pictures/logo.png", alt: "某区教育委员会"};
const body = `# 一

## 主要数据

{{#with (observation "gross-enrolment" status="baseline")}}{{period this}}，学前三年毛入园率为{{figure this}}，比规划的要求还要好一些，明年继续努力。{{/with}}

![标志本身](pictures/logo.png)
`;

const project = (deck: object, page: object, more: Project = {}): Project => ({
  ...data,
  "templates/pictures/logo.png": logo,
  "templates/themes/house.yaml": theme("meeting", "house", {logo: {...named, ...deck}}),
  "templates/themes/letter.yaml": theme("plain", "letter", {logo: {...named, ...page}}),
  "templates/brief.md": makeTemplate({theme: "letter", body}),
  "templates/deck.md": makeTemplate({title: "{{area.name}}汇报", format: "pptx", theme: "house", body}),
  ...more,
});

async function make(files: Project, written = new Map<string, Uint8Array>()) {
  const report = await build({selection: everything, generator: "test"}, memoryEffects(files, {written}));
  return {report, written};
}

const emu = 914_400;
const cover = {place: "head-left", height: 0.6} as const;

/** What stands where in a part: shapes and pictures, in inches. */
function placesIn(xml: string) {
  return [...xml.matchAll(/<p:(sp|pic)>(?:(?!<\/p:\1>).)*?name="([^"]*)".*?<\/p:\1>/gsu)].flatMap(
    ([shape, , name]) => {
      const [, x, y, w, h] =
        /<a:off x="(\d+)" y="(\d+)"\/><a:ext cx="(\d+)" cy="(\d+)"\/>/u.exec(shape) ?? [];
      const [left = 0, top = 0, width = 0, height = 0] = [x, y, w, h].map((each) => Number(each) / emu);
      return x === undefined
        ? []
        : [{name: name ?? "", shape, left, top, right: left + width, bottom: top + height}];
    },
  );
}

describe.each(["head-left", "head-right", "foot-left", "foot-right"])(
  "a deck with its logo at %s",
  async (place) => {
    const height = place.startsWith("head") ? 0.5 : 0.4;
    const {report, written} = await make(
      project({cover: {place, height: 0.6}, slides: {place, height}}, {heightMm: 8, place: "right"}),
    );
    const bytes = written.get("沙坪坝区汇报.pptx")!;
    const parts = readParts(bytes);
    const layout = (name: string) =>
      [...parts].find(
        ([part, xml]) => part.includes("slideLayouts/slideLayout") && String(xml).includes(`name="${name}"`),
      )?.[1] as string;

    test("is a sound file", async () => {
      expect(report.diagnostics).toEqual([]);
      expect(await validatePackage(bytes, "pptx")).toEqual([]);
      expect(lintPackage(bytes, "x.pptx")).toEqual([]);
    });

    test("holds it once, in the layouts, with its words", () => {
      expect([...parts.keys()].filter((name) => name.includes("/media/"))).toEqual(["ppt/media/image1.png"]);
      expect(parts.get("ppt/media/image1.png")).toEqual(new Uint8Array(logo));
      for (const name of ["封面", "内容"]) expect(layout(name)).toContain('descr="某区教育委员会"');
      expect(layout("章节")).not.toContain("某区教育委员会");
      const slides = [...parts]
        .filter(([name]) => name.startsWith("ppt/slides/slide"))
        .map(([, xml]) => String(xml));
      expect(slides.join("").match(/<p:pic>/gu)).toHaveLength(1);
    });

    test("nothing stands under it", () => {
      for (const [kind, layoutName] of [
        ["title", "封面"],
        ["body", "内容"],
      ] as const) {
        const shapes = placesIn(layout(layoutName));
        const mark = shapes.find(({name}) => name === "标志")!;
        expect((mark.right - mark.left) / (mark.bottom - mark.top), kind).toBeCloseTo(4, 2);
        const texts = shapes.filter(({shape}) => shape.includes("<p:ph "));
        const under = texts.filter(
          (one) =>
            one.left < mark.right && one.right > mark.left && one.top < mark.bottom && one.bottom > mark.top,
        );
        expect(under.map(({name}) => name)).toEqual([]);
      }
      // The source line and the number are on the slides.
      const [, slide] = [...parts].findLast(
        ([name, xml]) => name.startsWith("ppt/slides/slide") && String(xml).includes("90.25%"),
      ) as [string, string];
      const mark = placesIn(layout("内容")).find(({name}) => name === "标志")!;
      const source = placesIn(slide).filter(({name}) => name === "资料来源" || name === "页码");
      expect(source).toHaveLength(2);
      for (const one of source) {
        const isClear =
          one.right <= mark.left + 0.01 ||
          one.left >= mark.right - 0.01 ||
          one.top >= mark.bottom ||
          one.bottom <= mark.top;
        expect(isClear, one.name).toBe(true);
      }
    });
  },
);

test.each(["full", "band"])("a cover with a conclusion shows the logo once, look %s", async (look) => {
  const text = ":::headline\n新校区一期工程已经封顶\n:::\n\n# 一\n\n## 节\n\n文。\n";
  const files = project(
    {cover},
    {heightMm: 8},
    {
      "templates/deck.md": makeTemplate({
        title: "{{area.name}}汇报",
        format: "pptx",
        theme: "house",
        body: text,
      }),
      "templates/themes/house.yaml": theme("meeting", "house", {logo: {...named, cover}}, (yaml) =>
        yaml.replace(/cover: full/u, `cover: ${look}`),
      ),
    },
  );
  const {report, written} = await make(files);
  expect(report.diagnostics.filter(({severity}) => severity === "error")).toEqual([]);
  const parts = readParts(written.get("沙坪坝区汇报.pptx")!);
  const shapes = placesIn(parts.get("ppt/slides/slide1.xml") as string);
  const mark = shapes.find(({name}) => name === "标志")!;
  expect(mark.shape).toContain('descr="某区教育委员会"');
  expect([...parts.keys()].filter((name) => name.includes("/media/"))).toHaveLength(1);
  const line = shapes.find(({name}) => name === "封面线条")!;
  expect(mark.bottom).toBeLessThanOrEqual(line.top + 0.01);
  expect(lintPackage(written.get("沙坪坝区汇报.pptx")!, "x.pptx")).toEqual([]);
});

describe("a briefing with a logo", async () => {
  const cases = {
    all: await make(project({cover}, {heightMm: 9, place: "right"})),
    first: await make(project({cover}, {heightMm: 9, pages: "first"})),
  };
  const headers = (pages: keyof typeof cases) => {
    const parts = readParts(cases[pages].written.get("沙坪坝区简报.docx")!);
    return {
      parts,
      all: [...parts].filter(([name]) => /^word\/header\d\.xml$/u.test(name)).map(([, xml]) => String(xml)),
    };
  };

  test("is a sound file", async () => {
    for (const {report, written} of Object.values(cases)) {
      expect(report.diagnostics).toEqual([]);
      expect(await validatePackage(written.get("沙坪坝区简报.docx")!, "docx")).toEqual([]);
      expect(lintPackage(written.get("沙坪坝区简报.docx")!, "x.docx")).toEqual([]);
    }
  });

  test("has it on all pages or on the first, stored once, each with a number of its own", () => {
    const {parts, all} = headers("all");
    expect(all.filter((xml) => xml.includes('descr="某区教育委员会"'))).toHaveLength(3);
    expect([...parts.keys()].filter((name) => name.includes("/media/"))).toEqual(["word/media/logo.png"]);
    const ids = [...all.join(""), ...(parts.get("word/document.xml") as string)]
      .join("")
      .matchAll(/<wp:docPr id="(\d+)"/gu);
    const numbers = [...ids].map(([, id]) => id);
    expect(new Set(numbers).size).toBe(numbers.length);
    const first = headers("first").all;
    expect(first.filter((xml) => xml.includes("<wp:anchor"))).toHaveLength(1);
    expect(first.find((xml) => xml.includes("<wp:anchor"))).not.toContain("沙坪坝区简报");
  });

  test("the running title gives way, and the picture stands on its line", () => {
    const titled = headers("all").all.filter((xml) => xml.includes("沙坪坝区简报"));
    expect(titled).toHaveLength(2);
    for (const xml of titled) {
      // 36 mm of logo and 4 of white.
      expect(/<w:ind w:right="(\d+)"/u.exec(xml)?.[1]).toBe(String(Math.round((40 / 25.4) * 1440)));
      expect(/<wp:extent cx="(\d+)" cy="(\d+)"/u.exec(xml)?.slice(1)).toEqual(["1296000", "324000"]);
    }
  });
});

test("in a document in English it is called so", async () => {
  const english = makeTemplate({
    theme: "letter",
    title: "Report",
    more: "language: en\n",
    body: "# One\n\nText.\n",
  });
  const {written} = await make(project({cover}, {heightMm: 9}, {"templates/brief.md": english}));
  const [name = ""] = [...written.keys()].filter((each) => each.endsWith(".docx"));
  const headers = [...readParts(written.get(name)!)].filter(([part]) => /^word\/header\d\.xml$/u.test(part));
  const titles = headers.map(([, xml]) => /<wp:docPr [^>]*title="([^"]*)"/u.exec(String(xml))?.[1]);
  expect(titles).toEqual(["Logo", "Logo", "Logo"]);
});

test("the preview shows it on slides and pages", async () => {
  const {ask, view} = await openTestPreview(
    project({cover, slides: {place: "head-right", height: 0.4}}, {heightMm: 8}),
  );
  for (const template of ["deck", "brief"]) {
    const shown = await view(template, "500106");
    expect(shown.problems).toEqual([]);
    const [, address = ""] =
      /<img[^>]*src="([^"]*)"[^>]*alt="某区教育委员会"/u.exec(shown.sheets[0]?.html ?? "") ?? [];
    expect(new Uint8Array(await (await ask(address)).arrayBuffer())).toEqual(new Uint8Array(logo));
  }
});

test("a logo that changes rebuilds the documents of its theme and no others", async () => {
  const written = new Map<string, Uint8Array>();
  const files = project(
    {cover},
    {heightMm: 8},
    {"templates/other.md": makeTemplate({title: "{{area.name}}别的", body: "# 一\n\n文。\n"})},
  );
  await make(files, written);
  const {report} = await make({...files, "templates/pictures/logo.png": makeJpeg(40, 10)}, written);
  expect(report.diagnostics.map(({code}) => code)).toContain("picture-ending");
  const told = report.documents.filter(({subject}) => subject === "沙坪坝区");
  expect(told.map(({path, action, reason}) => [path, action, reason])).toEqual([
    ["沙坪坝区简报.docx", "built", "theme"],
    ["沙坪坝区汇报.pptx", "built", "theme"],
    ["沙坪坝区别的.docx", "unchanged", null],
  ]);
});

describe("a logo that does not fit, or is not there, is told at its key", () => {
  const wide = makePng({width: 2000, height: 50});
  test.each<[string, object, object, Project, string[]]>([
    [
      "too high for the head of slides",
      {slides: {place: "head-right", height: 1.2}},
      {heightMm: 8},
      {},
      ["logo-too-large → write at most 0.79 (inches), or choose another place"],
    ],
    [
      "too high for the foot of slides",
      {slides: {place: "foot-left", height: 0.8}},
      {heightMm: 8},
      {},
      ["logo-too-large → write at most 0.55 (inches), or choose another place"],
    ],
    [
      "too wide beside a title",
      {slides: {place: "head-right", height: 0.5}},
      {heightMm: 3.9 + 0.1},
      {"templates/pictures/logo.png": wide},
      [
        "logo-too-large → write at most 0.11 (inches), or choose another place",
        "logo-too-large → write at most 2.37 (mm), or choose another place",
      ],
    ],
    ["too high for the margin of pages", {cover}, {heightMm: 50}, {}, ["logo-too-large → write at most"]],
    [
      "not there",
      {cover},
      {heightMm: 8},
      {"templates/pictures/logo.png": "", "templates/pictures/log.png": logo},
      ["picture-damaged", "picture-damaged"],
    ],
    ["nowhere", {}, {heightMm: 8}, {}, ["invalid-value"]],
  ])("%s", async (_, deck, page, more, expected) => {
    const {diagnostics} = await checkProject(
      {coverage: false, strict: false},
      memoryEffects(project(deck, page, more)),
    );
    const told = diagnostics.filter(
      ({severity, place}) => severity === "error" && place?.file.includes("themes/"),
    );
    expect(told.map(({code, hint}) => `${code} → ${hint?.en}`).sort()).toEqual(
      expected.map((each) => expect.stringContaining(each)),
    );
    for (const {place, message} of told) {
      expect(formatPlace(place!)).toMatch(/^templates\/themes\/(?:house|letter)\.yaml:\d+:\d+$/u);
      expect(message.zh).toMatch(/\p{Script=Han}/u);
    }
  });
});
