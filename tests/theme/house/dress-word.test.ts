// A theme that begins with a house's Word file: what it takes, what an editor's words change, what cannot be.
import {describe, expect, test} from "vitest";
import {contrast} from "../../../src/colour/contrast.ts";
import {
  chineseStyles,
  header,
  houseWord,
  letterhead,
  line,
  relationship,
  style,
} from "../../support/house-word.ts";
import {houseTheme} from "../../support/word-house-theme.ts";

test("everything is taken from the file", () => {
  const {theme, diagnostics} = houseTheme(letterhead());
  expect(diagnostics).toEqual([]);
  expect(theme).toMatchObject({
    format: "docx",
    name: "house",
    from: "themes/house.docx",
    styles: {
      body: {eastAsia: "仿宋_GB2312", sizePt: 16, lineExactPt: 28, firstLineChars: 2, align: "justify"},
      heading1: {eastAsia: "黑体", sizePt: 16},
      title: {sizePt: 22, align: "center"},
    },
    table: {borders: "grid"},
  });
  expect(Math.round(theme?.page.marginsMm.top ?? 0)).toBe(37);
});

test("what an editor writes wins, and only that", () => {
  const more =
    "styles:\n  heading1: {sizePt: 18, colour: primary}\npage: {marginsMm: {left: 30}}\nname: 我们的\n";
  const {theme} = houseTheme(houseWord({}), more);
  expect(theme).toMatchObject({
    name: "我们的",
    styles: {heading1: {sizePt: 18, eastAsia: "黑体", lineExactPt: 28}},
    page: {widthMm: expect.closeTo(210, 1), marginsMm: {left: 30}},
  });
});

test("colours for what is ours can be read on what they stand on, whatever the file has", () => {
  for (const colour of ["FFFF00", "C00000", "00B0F0", "000000", "EEEEEE"]) {
    const styles = chineseStyles + style("9", "heading 3", {text: `<w:color w:val="${colour}"/>`});
    const {theme} = houseTheme(houseWord({styles: styles.replace("C00000", colour)}));
    const {primary, accent, text, muted, panel, surface, onPrimary} = theme!.colours;
    for (const ink of [primary, accent, muted])
      for (const ground of ["FFFFFF", panel]) expect(contrast(ink, ground)).toBeGreaterThanOrEqual(4.5);
    expect(contrast(onPrimary, primary)).toBeGreaterThanOrEqual(4.5);
    expect(contrast(theme!.colours[theme!.styles.tableHeader.colour], surface)).toBeGreaterThanOrEqual(4.5);
    expect(contrast(text, "FFFFFF")).toBeGreaterThanOrEqual(4.5);
  }
});

test("a style that can hardly be read is told once, where the file is named", () => {
  const styles = chineseStyles.replaceAll("C00000", "9DC3E6");
  const {theme, diagnostics} = houseTheme(houseWord({styles}));
  expect(theme).toBeDefined();
  expect(diagnostics).toMatchObject([
    {severity: "warning", code: "house-contrast", place: {line: 2, column: 7}},
  ]);
  expect(houseTheme(houseWord({styles}), "styles: {title: {colour: primary}}\n").diagnostics).toEqual([]);
});

describe("what cannot be", () => {
  test.each([
    ["a path", "from: ../house.docx", "invalid-value", 2],
    ["a file of no kind of ours", "from: house.txt", "invalid-value", 2],
    ["a key that is not known", "from: house.docx\nlayouts: {cover: x}", "unknown-key", 3],
    [
      "a style that the file does not have",
      "from: house.docx\nhouseStyles: {body: 正文缩近}",
      "house-style-unknown",
      3,
    ],
    [
      "a table style that it does not have",
      "from: house.docx\nhouseStyles: {table: 三线表}",
      "house-style-unknown",
      3,
    ],
    [
      "margins that leave no room",
      "from: house.docx\npage: {marginsMm: {left: 90, right: 90}}",
      "house-value-unfit",
      3,
    ],
  ])("%s is told at its key", (_, text, code, row) => {
    const {theme, diagnostics} = houseTheme(
      houseWord({}),
      text.split("\n").slice(1).join("\n"),
      text.split("\n")[0]!.slice(6),
    );
    expect(theme).toBeUndefined();
    expect(diagnostics[0]).toMatchObject({severity: "error", code, place: {line: row}});
  });

  const linked = houseWord({
    section: '<w:headerReference w:type="default" r:id="rIdHouse3"/>',
    parts: {
      "word/header1.xml": header(line("x"), {
        relationships: relationship("rId1", "image", "file:///C:/Users/x/logo.png", ' TargetMode="External"'),
      }),
    },
  });
  const strict = houseWord({
    files: {
      "word/document.xml":
        '<w:document xmlns:w="http://purl.oclc.org/ooxml/wordprocessingml/main"><w:body/></w:document>',
    },
  });
  const manyStyles = Array.from({length: 10_001}, (_, index) => style(`s${index}`, `s${index}`)).join("");
  const whole = letterhead();
  const cases: readonly (readonly [string, Uint8Array, string])[] = [
    ["no package", new TextEncoder().encode("%PDF-1.7 no word file"), "office-file-other-kind"],
    ["nothing", new Uint8Array(0), "office-file-other-kind"],
    ["half a file", whole.subarray(0, whole.length / 2), "office-file-damaged"],
    ["no styles", houseWord({files: {"word/styles.xml": "<x/>"}}), "house-file-no-styles"],
    ["a part that is no XML", houseWord({files: {"word/styles.xml": "<w:styles"}}), "office-file-damaged"],
    [
      "a DTD",
      houseWord({files: {"word/styles.xml": '<!DOCTYPE x [<!ENTITY a "b">]><x/>'}}),
      "office-file-damaged",
    ],
    ["thousands of styles", houseWord({styles: manyStyles}), "house-file-too-many-styles"],
    ["a picture that lies elsewhere", linked, "house-file-linked"],
    ["the strict form of Open XML", strict, "office-file-other-kind"],
    [
      "macros",
      houseWord({
        parts: {
          "word/vbaProject.bin": {kind: "", type: "application/vnd.ms-office.vbaProject", content: "x"},
        },
      }),
      "office-file-macros",
    ],
  ];
  test.each(cases)("%s is told where the file is named, in both languages", (_, bytes, code) => {
    const {theme, diagnostics} = houseTheme(bytes);
    expect(theme).toBeUndefined();
    expect(diagnostics).toMatchObject([{severity: "error", code, place: {line: 2, column: 7}}]);
    for (const wording of [diagnostics[0]?.message, diagnostics[0]?.hint])
      expect(wording?.zh).toMatch(/\p{Script=Han}/u);
  });
});
