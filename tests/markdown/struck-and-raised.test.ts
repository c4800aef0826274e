import {describe, expect, test} from "vitest";
import {readPlainMarkdown} from "../../src/markdown/plain/read-plain-markdown.ts";
import {blocks} from "./brief.ts";

const text = (value: string) => ({type: "text", value});
const around = (type: string, ...children: unknown[]) => ({type, children});
const figure = {type: "figure", text: "98%", observations: ["a"]};

describe("struck-out, raised and lowered text is a node of its own in whatever reader", () => {
  const cases: Record<string, [string, unknown[]]> = {
    "signs of Markdown": ["文~~删~~。", [text("文"), around("deleted", text("删")), text("。")]],
    "a directive between Chinese": [
      "原:deleted[98%]现",
      [text("原"), around("deleted", text("98%")), text("现")],
    ],
    "a figure that is struck out": [
      '原:deleted[为:figure[98%]{obs="a"}]现',
      [text("原"), around("deleted", text("为"), figure), text("现")],
    ],
    "strong text that is struck out": [
      ":deleted[**重**]",
      [around("deleted", {type: "strong", children: [text("重")]})],
    ],
    "raised text": ["x:superscript[(n)]项", [text("x"), around("superscript", text("(n)")), text("项")]],
    "raised brackets": [":superscript[\\[1\\]]", [around("superscript", text("[1]"))]],
    "lowered text": ["P:subscript[入园]", [text("P"), around("subscript", text("入园"))]],
    "raised digits, which stay raised as plain text": ["10:superscript[8]亿:subscript[2]", [text("10⁸亿₂")]],
    "a raised figure": ['x:superscript[:figure[98%]{obs="a"}]', [text("x"), around("superscript", figure)]],
  };
  test.each(Object.entries(cases))("%s", (_, [body, children]) => {
    expect(blocks(body)).toMatchObject([{type: "paragraph", children}]);
    expect(readPlainMarkdown(body)).toBeUndefined();
  });
});
