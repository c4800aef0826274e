// The logo of a meeting: in the look of any theme, in the place of the theme's own, small enough for where it stands.
import {readFileSync} from "node:fs";
import {describe, expect, test} from "vitest";
import {stringify} from "yaml";
import {checkProject} from "../../../src/check/check-project.ts";
import {formatPlace} from "../../../src/diagnostic/place.ts";
import {lintPackage} from "../../../src/lint/lint-package.ts";
import {makeJpeg, makePng} from "../../picture/make-pictures.ts";
import {openTestPreview} from "../../preview/open-test-preview.ts";
import {houseBytes} from "../../support/house-decks.ts";
import {letterhead} from "../../support/house-word.ts";
import {memoryEffects} from "../../support/memory-effects.ts";
import {readParts} from "../../support/read-package.ts";
import {houseYaml} from "../../support/slide-house-theme.ts";
import type {Project} from "../../support/small-project.ts";
import {validatePackage} from "../../support/validate-package.ts";
import {folder, project} from "./small-meeting.ts";

const logo = makePng({width: 400, height: 100});
const withLogo: Project = {
  ...project,
  "templates/pictures/logo.png": logo,
  "meetings/例会.yaml":
    "area: 沙坪坝区\nedition: [deck, briefing]\nissuer: 区教委\nlogo: pictures/logo.png\n",
  "meetings/别会.yaml": "area: 沙坪坝区\n",
};
const only = {meetings: ["例会"]};
const mediaOf = (bytes: Uint8Array) =>
  [...readParts(bytes)].filter(([name]) => name.includes("/media/")).map(([, content]) => content);
/** Width and height of the picture with these words, in inches. */
const sizeOf = (bytes: Uint8Array, part: RegExp, words: string) => {
  const found = [...readParts(bytes)]
    .filter(([name]) => part.test(name))
    .flatMap(([, xml]) => [...String(xml).matchAll(/<(p:pic|wp:anchor)\b.*?<\/\1>/gsu)])
    .filter(([picture]) => picture.includes(`descr="${words}"`))
    .map(([picture]) =>
      (/<(?:a:ext|wp:extent) cx="(\d+)" cy="(\d+)"/u.exec(picture)?.slice(1) ?? []).map(
        (each) => Math.round((Number(each) / 914_400) * 100) / 100,
      ),
    );
  return found;
};

describe("the logo of a meeting", () => {
  test("is on its cover, its slides and its pages, stored once, and in no other document", async () => {
    const {written, run} = folder();
    const report = await run({files: withLogo});
    expect(report.diagnostics.filter(({severity}) => severity === "error")).toEqual([]);
    for (const name of ["例会.pptx", "例会.docx"]) {
      expect(mediaOf(written.get(name)!), name).toEqual([new Uint8Array(logo)]);
      expect(lintPackage(written.get(name)!, name)).toEqual([]);
      expect(
        await validatePackage(written.get(name)!, name.endsWith("x") ? (name.slice(-4) as "pptx") : "docx"),
      ).toEqual([]);
    }
    expect(mediaOf(written.get("别会.pptx")!)).toEqual([]);
    expect(sizeOf(written.get("例会.pptx")!, /slideLayouts\/slideLayout/u, "区教委")).toEqual(
      expect.arrayContaining([
        [2.8, 0.7],
        [1.8, 0.45],
      ]),
    );
    expect(sizeOf(written.get("例会.docx")!, /word\/header/u, "区教委")[0]).toEqual([1.57, 0.39]);
  });

  test("stands where the theme has its own, which it replaces", async () => {
    const theme = `${readFileSync("templates/themes/meeting.yaml", "utf8")}\n${stringify({
      logo: {file: "pictures/old.png", alt: "旧", slides: {place: "foot-left", height: 0.3}},
    })}`.replace(/^name: meeting$/mu, "name: dressed");
    const files = {
      ...withLogo,
      "templates/pictures/old.png": makePng({width: 50, height: 50}),
      "templates/themes/dressed.yaml": theme,
      "meetings/例会.yaml": "area: 沙坪坝区\ntheme: dressed\nlogo: pictures/logo.png\n",
    };
    const {written, run} = folder();
    expect((await run({files, only})).diagnostics.filter(({severity}) => severity === "error")).toEqual([]);
    const deck = written.get("例会.pptx")!;
    expect(mediaOf(deck)).toEqual([new Uint8Array(logo)]);
    const sizes = sizeOf(deck, /slideLayouts\/slideLayout/u, "单位标志");
    expect(new Set(sizes.map(String))).toEqual(new Set(["1.2,0.3"]));
  });

  test("becomes smaller where it would be too wide or too high", async () => {
    const files = {...withLogo, "templates/pictures/logo.png": makePng({width: 3000, height: 60})};
    const {written, run} = folder();
    expect((await run({files, only})).diagnostics.filter(({severity}) => severity === "error")).toEqual([]);
    for (const [width = 0] of sizeOf(written.get("例会.pptx")!, /slideLayouts\/slideLayout/u, "区教委"))
      expect(width).toBeLessThanOrEqual(13.34 * 0.35 + 0.01);
    for (const name of ["例会.pptx", "例会.docx"]) expect(lintPackage(written.get(name)!, name)).toEqual([]);
  });

  test("may be named on the command line, and rebuilds what it is on when it changes", async () => {
    const {written, run} = folder();
    const settings = ["logo=pictures/logo.png", "edition=deck"];
    await run({files: withLogo, only: {meetings: ["别会"], settings}});
    expect(mediaOf(written.get("别会.pptx")!)).toEqual([new Uint8Array(logo)]);
    await run({files: withLogo});
    const changed = {...withLogo, "templates/pictures/logo.png": makeJpeg(40, 10)};
    const {documents} = await run({files: changed});
    const built = documents.filter(({action}) => action === "built").map(({path}) => path);
    expect(built.toSorted()).toEqual(["例会.docx", "例会.pptx"]);
  });

  test("is on the draft of the preview", async () => {
    const {ask, view} = await openTestPreview(withLogo);
    const shown = await view("meeting-deck", "例会");
    const [, address = ""] =
      /<img[^>]*src="([^"]*)"[^>]*alt="区教委"/u.exec(shown.sheets[0]?.html ?? "") ?? [];
    expect(new Uint8Array(await (await ask(address)).arrayBuffer())).toEqual(new Uint8Array(logo));
  });

  test("counts as used", async () => {
    const files = {...withLogo, "templates/pictures/sign.png": makePng({width: 9, height: 9})};
    const unused = async (meeting: string) => {
      const {diagnostics} = await checkProject(
        {coverage: false, strict: false},
        memoryEffects({...files, "meetings/例会.yaml": meeting}, {}),
      );
      return diagnostics.filter(({code}) => code === "file-unused").map(({place}) => place?.file);
    };
    expect(await unused("area: 沙坪坝区\nlogo: pictures/sign.png\n")).toEqual([]);
    expect(await unused("area: 沙坪坝区\n")).toEqual([expect.stringContaining("sign.png")]);
  });
});

describe("a logo that cannot be used is told where the meeting names it, and other documents are made", () => {
  test.each<[string, string, Project, string]>([
    ["not there", "pictures/lgo.png", {}, "named-file-missing"],
    ["outside of the folder", "../logo.png", {}, "path-outside"],
    ["no picture", "pictures/logo.png", {"templates/pictures/logo.png": "<svg/>"}, "picture-kind"],
    [
      "cut off",
      "pictures/logo.png",
      {"templates/pictures/logo.png": logo.subarray(0, 60)},
      "picture-damaged",
    ],
  ])("%s", async (_, path, more, code) => {
    const {written, run} = folder();
    const files = {...withLogo, ...more, "meetings/例会.yaml": `area: 沙坪坝区\nlogo: ${path}\n`};
    const {diagnostics} = await run({files});
    const errors = diagnostics.filter(({severity}) => severity === "error");
    expect(errors.map((each) => [each.code, each.place && formatPlace(each.place)])).toEqual([
      [code, "meetings/例会.yaml:2:7"],
    ]);
    expect([...written.keys()]).toContain("别会.pptx");
    expect([...written.keys()]).not.toContain("例会.pptx");
  });
});

test("a house's own file keeps its logo, and that is said", async () => {
  const files: Project = {
    ...withLogo,
    "templates/themes/house.pptx": houseBytes("office"),
    "templates/themes/house.yaml": houseYaml(),
    "templates/themes/letter.docx": letterhead(),
    "templates/themes/letter.yaml": "format: docx\nname: letter\nfrom: letter.docx\n",
    "meetings/例会.yaml":
      "area: 沙坪坝区\nedition: [deck, briefing]\ntheme: [house, letter]\nlogo: pictures/logo.png\n",
  };
  const {written, run} = folder();
  const {diagnostics} = await run({files, only});
  expect(
    diagnostics
      .filter(({code}) => code === "logo-of-house")
      .map(({severity, place, message}) => [severity, place && formatPlace(place), message.en]),
  ).toEqual([
    ["warning", "meetings/例会.yaml:4:7", expect.stringContaining('"house" keeps the logo')],
    ["warning", "meetings/例会.yaml:4:7", expect.stringContaining('"letter" keeps the logo')],
  ]);
  for (const name of ["例会.pptx", "例会.docx"]) {
    const media = mediaOf(written.get(name)!);
    expect(media.some((content) => Buffer.compare(Buffer.from(content as Uint8Array), logo) === 0)).toBe(
      false,
    );
  }
});
