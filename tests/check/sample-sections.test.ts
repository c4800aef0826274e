import {expect, test} from "vitest";
import {sampleSections} from "../../src/check/sample-sections.ts";

const head = '---\ntitle: "简报"\nobservations: []\n---\n';
const bodyOf = (text: string | undefined) => text?.slice(head.length);

test("a section is kept once for each shape, whatever its words", () => {
  const seen = new Set<string>();
  const first = sampleSections(`${head}# 甲\n\n共:figure[12所]{obs="a"}。\n\n## 乙\n\n- 一\n- 二\n`, seen);
  expect(bodyOf(first?.text)).toBe('# 甲\n\n共:figure[12所]{obs="a"}。\n\n## 乙\n\n- 一\n- 二\n');
  const second = sampleSections(`${head}# 丙丁\n\n另有三所。\n\n## 戊\n\n- 一\n- 二\n- 三\n\n**注**\n`, seen);
  expect(bodyOf(second?.text)).toBe("## 戊\n\n- 一\n- 二\n- 三\n\n**注**\n");
  expect(second?.wholeLine(5)).toBe(9);
  expect(sampleSections(`${head}# 己\n\n庚。\n`, seen)).toBeUndefined();
});

test("what makes a section wrong makes another shape", () => {
  const seen = new Set<string>();
  const chart = (lines: string) => `${head}## 图\n\n\`\`\`chart\n${lines}\n\`\`\`\n`;
  const variants = [
    'type: bar\ntitle: "图"\ndata: {"unit":"%"}',
    'type: pie\ntitle: "图"\ndata: {"unit":"%"}',
    'type: bar\ntitle: ""\ndata: {"unit":"%"}',
    'type: bar\ntitle: "图"',
    'type: bar\nttle: "图"\ndata: {"unit":"%"}',
  ];
  for (const variant of variants) expect(sampleSections(chart(variant), seen), variant).toBeDefined();
  expect(sampleSections(chart('type: bar\ntitle: "别的图"\ndata: {"unit":"所"}'), seen)).toBeUndefined();
  for (const body of [":::notes\n文\n:::\n", ":::nots\n文\n:::\n", ":::notes\n文\n", "<b>文</b>\n"]) {
    expect(sampleSections(`${head}${body}`, seen), body).toBeDefined();
  }
});

test("a heading inside a block begins no section", () => {
  const text = `${head}# 甲\n\n:::callout\n# 乙\n:::\n\n\`\`\`\n# 丙\n\`\`\`\n`;
  const seen = new Set<string>();
  sampleSections(text, seen);
  expect(seen.size).toBe(1);
});
