import {describe, expect, test, vi} from "vitest";
import {auditFile} from "../../src/audit/audit-file.ts";
import * as comparable from "../../src/audit/text/comparable-text.ts";
import {phraseFinder} from "../../src/audit/text/phrase-finder.ts";
import {dataset, deckFile, paragraph, shape, wordFile, wordTable} from "./hand-made.ts";

vi.mock("../../src/audit/text/comparable-text.ts", {spy: true});
vi.setConfig({testTimeout: 120_000});

const many = (count: number, make: (index: number) => string) =>
  Array.from({length: count}, (_, at) => make(at));
const audit = (bytes: Uint8Array) => auditFile(bytes, dataset(), "x.docx");
const figuresIn = (bytes: Uint8Array) => audit(bytes).value?.summary.figures;

describe("what an audit takes grows with the file alone", () => {
  test("titles and places of sources are not folded again for each number", () => {
    const folded = (count: number) => {
      const calls = vi.mocked(comparable.fold).mockClear().mock.calls;
      audit(wordFile(paragraph(many(count, (at) => `率${at}.5%，`).join(""))));
      return calls.length;
    };
    // Each number is folded once or twice as a figure; the data has many more rows than that.
    expect(folded(200) - folded(100)).toBeLessThanOrEqual(200);
  });

  test.each<[string, () => Uint8Array, number]>([
    [
      "2,000 numbers in one paragraph",
      () => wordFile(paragraph(many(2_000, (at) => `率${at}%，`).join(""))),
      2_000,
    ],
    ["2,000 paragraphs", () => wordFile(many(2_000, (at) => paragraph(`毛入园率${at}.5%`)).join("")), 2_000],
    ["a row of 2,000 cells", () => wordFile(wordTable([many(2_000, (at) => `${at}%`)])), 2_000],
    [
      "a cell of 2,000 paragraphs",
      () =>
        wordFile(
          `<w:tbl><w:tr><w:tc>${many(2_000, (at) => paragraph(`${at}%`)).join("")}</w:tc></w:tr></w:tbl>`,
        ),
      2_000,
    ],
    ["a shape of 2,000 lines", () => deckFile([shape(many(2_000, (at) => `率${at}%`))]), 2_000],
  ])("%s come to an end", (_, make, count) => {
    expect(figuresIn(make())).toBeGreaterThan(count * 0.98);
  });
});

describe("what is larger than any briefing is refused with the reason, and soon", () => {
  test.each<[string, () => Uint8Array, RegExp]>([
    [
      "a number of 5 million digits",
      () => wordFile(paragraph(`率${"1234567890".repeat(500_000)}%`)),
      /million letters/u,
    ],
    [
      "a number of 100,000 digits",
      () => wordFile(paragraph(`率${"1234567890".repeat(10_000)}%`)),
      /100000 digits/u,
    ],
    [
      "700,000 paragraphs",
      () => wordFile("<w:p><w:r><w:t>一</w:t></w:r></w:p>".repeat(700_000)),
      /million elements/u,
    ],
  ])("%s", (_, make, reason) => {
    const [problem] = audit(make()).diagnostics;
    expect(problem).toMatchObject({code: "file-too-large", message: {en: expect.stringMatching(reason)}});
    expect(problem?.hint?.zh).toBeTruthy();
  });
});

describe("levels and document types are those of the XML, not of texts in it", () => {
  const deep = "<a>".repeat(500);
  test.each([
    ["in a comment", `<!-- ${deep} <!DOCTYPE x> -->${paragraph("率5%")}`],
    ["in CDATA", `${paragraph(`<![CDATA[${deep}<!DOCTYPE x><!ENTITY y "z">]]>率5%`)}`],
    ["in an instruction", `<?x ${deep}<!DOCTYPE x> ?>${paragraph("率5%")}`],
    [
      "in an attribute, where > may stand",
      `<w:p w:x="${"a/>b>".repeat(500)}" w:y='${">".repeat(500)}'><w:r><w:t>率5%</w:t></w:r></w:p>`,
    ],
    [
      "as empty elements with > in an attribute",
      `${'<w:bookmarkStart w:name="a>b"/>'.repeat(500)}${paragraph("率5%")}`,
    ],
    ["as empty elements that end with a space", `${"<w:p/ >".repeat(500)}${paragraph("率5%")}`],
  ])("%s", (_, body) => {
    expect(figuresIn(wordFile(body))).toBe(1);
  });

  test("190 content controls within one another are read, 300 are too many", () => {
    const nested = (levels: number) =>
      wordFile(
        `${"<w:sdt><w:sdtContent>".repeat(levels)}${paragraph("率5%")}${"</w:sdtContent></w:sdt>".repeat(levels)}`,
      );
    expect(figuresIn(nested(190))).toBe(1);
    expect(audit(nested(300)).diagnostics[0]?.message.en).toContain("more than 400 levels");
  });

  test.each([
    ["a tag that is not closed", "<w:p>"],
    ["tags that cross", "<w:p><w:r></w:p></w:r>"],
    ["an attribute twice", '<w:p a="1" a="2"/>'],
    ["an unknown entity", paragraph("&nbsp;5%")],
    ["a broken tag", '<w:p a="1/>'],
  ])("%s is damaged", (_, body) => {
    expect(audit(wordFile(body)).diagnostics[0]?.code).toBe("file-damaged");
  });
});

test("phrases are found at every place, within one another too", () => {
  const find = phraseFinder(["重庆", "重庆高新区", "区", "庆高", ""]);
  const text = "在重庆高新区，重庆";
  const found = find(text).map(({phrase, from}) => `${from} ${phrase}`);
  expect(found.toSorted()).toEqual(["2 庆高", "1 重庆", "1 重庆高新区", "5 区", "7 重庆"].toSorted());
});
