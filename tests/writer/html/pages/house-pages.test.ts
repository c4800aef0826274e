// The preview shows pages in the look of a house: its margins and type, the text of its headers, a frame for its pictures.
import {expect, test} from "vitest";
import {viewPages} from "../../../../src/writer/html/pages/view-pages.ts";
import {letterhead} from "../../../support/house-word.ts";
import {houseTheme} from "../../../support/word-house-theme.ts";
import {fullDocument, makeDocument, paragraph} from "../../docx/sample-document.ts";
import {elementsOf, textOf} from "./read-sheets.ts";

const means = {pictureOf: () => "chart.png", describeChart: ({title}: {title: string}) => `图：${title}`};
const theme = houseTheme(letterhead()).theme!;
const long = makeDocument(...Array.from({length: 60}, (_, at) => paragraph(`第${at}段。`)));

test("each page has the header and footer of its kind, with its number", () => {
  const {sheets} = viewPages(long, theme, means).value;
  expect(sheets.length).toBeGreaterThan(2);
  const [heads, feet] = ["header", "footer"].map((name) =>
    sheets.map(({html}) => textOf(elementsOf(html, name)[0]!.inner)),
  );
  expect(heads).toEqual(sheets.map((_, at) => (at === 0 ? "某区教育委员会文件" : "某区教育委员会")));
  expect(feet).toEqual(sheets.map((_, at) => (at === 0 ? "地址：某区某路1号" : String(at + 1))));
  expect(sheets.map(({html}) => html.split("house-picture").length - 1)).toEqual(
    sheets.map((_, at) => Number(at === 0)),
  );
});

test("type, lines and colours are the house's", () => {
  const {style} = viewPages(fullDocument(), theme, means).value;
  const rule = (name: string) => style.split("\n").find((each) => each.startsWith(`.sheet .${name}{`)) ?? "";
  expect(rule("BodyText")).toContain("仿宋_GB2312");
  expect(rule("BodyText")).toContain("line-height:28pt");
  expect(rule("BodyText")).toContain("text-indent:32pt");
  expect(rule("Title")).toContain("color:#C00000");
});
