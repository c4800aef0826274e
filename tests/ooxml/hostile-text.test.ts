import {beforeAll, describe, expect, test, vi} from "vitest";
import {describeChart} from "../../src/chart/describe-chart.ts";
import type {Block, Document} from "../../src/model/document.ts";
import {withRecord} from "../../src/ooxml/record-part.ts";
import {packWritten} from "../../src/ooxml/written-package.ts";
import {planNatives} from "../../src/pipeline/document/chart-form-of.ts";
import {recordFigures} from "../../src/pipeline/document/record-figures.ts";
import {makeShell} from "../../src/pipeline/document/theme-shells.ts";
import {writePptx} from "../../src/writer/pptx/write-pptx.ts";
import {docxText, pptxText, readParts} from "../support/read-package.ts";
import {validatePackage} from "../support/validate-package.ts";
import {writeWord} from "../support/write-word.ts";
import {drawing, readTheme} from "../writer/docx/sample-document.ts";
import {loadTheme} from "../writer/pptx/load-theme.ts";
import {chart, figure, h, list, makeDocument, notes, p, table} from "../writer/pptx/make-document.ts";

vi.setConfig({testTimeout: 60_000, hookTimeout: 60_000});

/** What people type and paste: markup, control characters, halves of surrogate pairs, characters that are none. */
const hostileText =
  "一&二<b>\"三\"'四'&amp;&#7;]]>\u0000\u0007\u000B\u000C\u001F\uFFFE\uFFFF😀𠮷\uD800 \u0085\u2028尾";
/** As it reads: what XML cannot hold is gone, and so is the half of a pair. */
const readable = "一&二<b>\"三\"'四'&amp;&#7;]]>😀𠮷  尾";

const spec = {
  title: hostileText,
  unit: hostileText,
  categories: [hostileText, " "],
  series: [
    {name: hostileText, points: [{value: 1, text: hostileText, observations: ["o1"]}, null]},
    {name: " ", points: [null, {value: 2, text: "2", observations: ["o2"]}]},
  ],
};
const [native, drawn] = [chart(spec), chart(spec)];
const address = "https://example.com/?甲=1 2&b=<3>";

/** The text in every place that an author fills. */
const blocks: readonly Block[] = [
  h(1, hostileText),
  h(2, hostileText),
  p(hostileText, {type: "link", url: address, children: [{type: "text", value: hostileText}]}),
  notes(p(hostileText), p(hostileText)),
  h(2, "表"),
  table([hostileText, hostileText], [[[figure(hostileText, "o1")], hostileText]], {
    caption: [{type: "text", value: hostileText}],
  }),
  h(2, "图"),
  native,
  h(2, "又一图"),
  drawn,
  h(2, "列表"),
  list([hostileText, "字".repeat(1000)]),
];
const names = {title: hostileText, subtitle: hostileText, subject: hostileText, author: hostileText};

async function build(format: "docx" | "pptx"): Promise<Uint8Array> {
  const document: Document = makeDocument(blocks, {meta: {...names, format}});
  const theme = format === "docx" ? readTheme("gongwen") : loadTheme("meeting");
  const means = {
    drawings: new Map([[drawn, drawing(160, 90)]]),
    natives: planNatives([native], document, theme),
    describeChart,
  };
  const written =
    theme.format === "docx"
      ? await writeWord(document, theme, means)
      : writePptx(document, theme, means, await makeShell(theme)).value;
  if (written === undefined) throw new Error("the text was refused");
  const record = recordFigures(document, written.passages);
  return packWritten(withRecord(written.package, record), document.meta.date);
}

describe.each(["docx", "pptx"] as const)("%s", (format) => {
  let bytes: Uint8Array;

  beforeAll(async () => {
    bytes = await build(format);
  });

  test("no part holds a character that XML does not allow, nor does a workbook", () => {
    const illegal = /[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]|&#(?:x0*7|0*7);/u;
    let looked = 0;
    const look = (name: string, content: string | Uint8Array): void => {
      looked++;
      if (typeof content === "string") expect(illegal.exec(content)?.[0], name).toBeUndefined();
      if (name.endsWith(".xlsx"))
        for (const [inner, part] of readParts(content as Uint8Array)) look(`${name}/${inner}`, part);
    };
    for (const [name, content] of readParts(bytes)) look(name, content);
    expect(looked).toBeGreaterThan(30);
  });

  test("text, tables and notes read as they were meant", () => {
    const texts =
      format === "docx"
        ? docxText(bytes)
        : pptxText(bytes).slides.flatMap(({texts: shown, notes: said}) => [...shown, ...said]);
    const whole = texts.filter((text) => text.includes(readable));
    expect(whole.length).toBeGreaterThan(8);
    expect(texts.join("")).not.toContain("\uFFFD");
    expect(texts.join("").match(/字/g)).toHaveLength(1000);
  });

  test("the record has the text too", () => {
    const record = readParts(bytes).get("customXml/item1.xml") as string;
    expect(record).toContain('title="一&amp;二&lt;b&gt;&quot;三&quot;');
    expect(record).toContain("😀𠮷");
  });

  test("the Open XML SDK finds no error", async () => {
    expect(await validatePackage(bytes, format)).toEqual([]);
  });
});
