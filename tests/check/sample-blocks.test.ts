import {expect, test} from "vitest";
import {sampleBlocks} from "../../src/check/sample-blocks.ts";

const head = '---\ntitle: "简报"\nobservations: []\n---\n';
const bodyOf = (text: string | undefined) => text?.slice(head.length);

test("a block is kept once for each shape, whatever its words", () => {
  const seen = new Set<string>();
  const first = sampleBlocks(`${head}# 甲\n\n共:figure[12所]{obs="a"}。\n\n## 乙\n\n- 一\n- 二\n`, seen);
  expect(bodyOf(first?.text)).toBe('# 甲\n\n共:figure[12所]{obs="a"}。\n\n## 乙\n\n- 一\n- 二\n');
  const second = sampleBlocks(`${head}# 丙丁\n\n另有三所。\n\n## 戊\n\n- 一\n- 二\n- 三\n\n**注**\n`, seen);
  expect(bodyOf(second?.text)).toBe("**注**\n");
  expect(second?.wholeLine(5)).toBe(15);
  expect(sampleBlocks(`${head}# 己\n\n庚。\n`, seen)).toBeUndefined();
});

test("of many rows and cards of one shape two are read", () => {
  const sample = sampleBlocks(`${head}表：题\n\n|甲|乙|\n|:---|---:|\n${"|一|二|\n".repeat(9)}`, new Set());
  expect(bodyOf(sample?.text)?.split("\n").length).toBeLessThan(8);
  const cards = sampleBlocks(`${head}:::kpi\n${"- 一\n  二\n  三\n".repeat(5)}:::\n`, new Set());
  expect(bodyOf(cards?.text)).toBe(`:::kpi\n${"- 一\n  二\n  三\n".repeat(2)}:::\n`);
});

test("what makes a block wrong makes another shape", () => {
  const seen = new Set<string>();
  const chart = (lines: string) => `${head}## 图\n\n\`\`\`chart\n${lines}\n\`\`\`\n`;
  const variants = [
    'type: bar\ntitle: "图"\ndata: {"unit":"%"}',
    'type: pie\ntitle: "图"\ndata: {"unit":"%"}',
    'type: bar\ntitle: ""\ndata: {"unit":"%"}',
    'type: bar\ntitle: "图"',
    'type: bar\nttle: "图"\ndata: {"unit":"%"}',
  ];
  for (const variant of variants) expect(sampleBlocks(chart(variant), seen), variant).toBeDefined();
  expect(sampleBlocks(chart('type: bar\ntitle: "别的图"\ndata: {"unit":"所"}'), seen)).toBeUndefined();
  for (const body of [":::notes\n文\n:::\n", ":::nots\n文\n:::\n", ":::notes\n文\n", "<b>文</b>\n"]) {
    expect(sampleBlocks(`${head}${body}`, seen), body).toBeDefined();
  }
});

test("a chart of more values, or of zeros, is another shape: it alone may be crowded or empty", () => {
  const seen = new Set<string>();
  const chart = (values: readonly (number | null)[], title = "图") => {
    const points = values.map((value) =>
      value === null ? null : {value, text: `${value}%`, observations: ["a"]},
    );
    const data = {unit: "%", categories: values.map((_, c) => `第${c}`), series: [{name: "率", points}]};
    return `${head}## 图\n\n\`\`\`chart\ntype: bar\ntitle: "${title}"\ndata: ${JSON.stringify(data)}\n\`\`\`\n`;
  };
  for (const values of [[1, 2], Array.from({length: 40}, (_, i) => i), [0, 0], [1, 2, null], [null]])
    expect(sampleBlocks(chart(values), seen), values.join()).toBeDefined();
  for (const values of [
    [98.5, 12],
    [0, 0],
    [3, 4, null],
  ])
    expect(sampleBlocks(chart(values, "别的"), seen), values.join()).toBeUndefined();
});

test("what stands in a fence or directive belongs to it, a caption to its table", () => {
  const seen = new Set<string>();
  sampleBlocks(
    `${head}:::callout\n# 乙\n\n文\n:::\n\n\`\`\`\n# 丙\n\n\`\`\`\n\n- 一\n\n  续\n\n表：题\n\n|甲|\n|---|\n`,
    seen,
  );
  expect([...seen].map((shape) => shape.split("\n")[0])).toEqual([":::callout", "```", "-w", "w"]);
});
