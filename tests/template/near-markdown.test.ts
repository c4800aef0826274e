import {describe, expect, test} from "vitest";
import {mendMarkdown} from "../../src/template/near-markdown/mend-markdown.ts";

function mend(written: string) {
  const placeOf = (line: number, column: number) => ({file: "t", line, column: column + 1});
  const {text, diagnostics} = mendMarkdown(written, placeOf);
  return {text, diagnostics};
}
const warned = (text: string) =>
  mend(text).diagnostics.map(({code, place}) => `${place?.line}:${place?.column} ${code}`);

describe("code and charts are left as they stand", () => {
  test.each([
    ["to a fence of the same signs", "```\n#甲\n```\n#乙", "```\n#甲\n```\n# 乙"],
    [
      "not to a fence with words behind it",
      "```\n#甲\n```chart\n#乙\n```\n#丙",
      "```\n#甲\n```chart\n#乙\n```\n# 丙",
    ],
    [
      "not to a shorter one, nor to other signs",
      "````\n```\n~~~~\n#甲\n````\n#乙",
      "````\n```\n~~~~\n#甲\n````\n# 乙",
    ],
    ["to the end where there is none", "~~~\n#甲\n```\n#乙", "~~~\n#甲\n```\n#乙"],
    ["which code within a line does not begin", "```a``` 文\n#甲", "```a``` 文\n# 甲"],
  ])("%s", (_name, written, read) => expect(mend(written).text).toBe(read));
});

describe("near-Markdown of which the meaning is plain is read as Markdown", () => {
  const cases: Record<string, string> = {
    "#标题": "# 标题",
    "##二级": "## 二级",
    "＃ 标题": "# 标题",
    "＃＃标题": "## 标题",
    "#　标题": "# 标题",
    "###1.1 总体": "### 1.1 总体",
    "#{{area.name}}": "# {{area.name}}",
    "：：：callout": ":::callout",
    "：：：": ":::",
    "::: callout": ":::callout",
    "：：： notes": ":::notes",
    "｜甲｜乙｜": "|甲|乙|",
    "｜－－－｜：－－｜": "|---|:--|",
    "-项目": "- 项目",
    "－ 项目": "- 项目",
    "＋项目": "- 项目",
    "+项目": "- 项目",
    "*项目": "- 项目",
    "• 项目": "- 项目",
    "·项目": "- 项目",
    "●项目": "- 项目",
    "➢ {{a}}": "- {{a}}",
    "1.项目": "1. 项目",
    "2．项目": "2. 项目",
    "＞ 引用": "> 引用",
    "－－－": "---",
    "共＊＊重点＊＊在此": "共**重点**在此",
    "见［官网］（https://a.cn）": "见[官网](https://a.cn)",
    "见[官网]（https://a.cn）": "见[官网](https://a.cn)",
    "面积m^2^": "面积m²",
    "CO~2~和H~2~O": "CO₂和H₂O",
    "10<sup>3</sup>": "10³",
    "<b>粗</b>和<em>斜</em>": "**粗**和*斜*",
  };
  test.each(Object.entries(cases))("%s → %s", (written, read) => {
    expect(mend(written)).toEqual({text: read, diagnostics: []});
  });
});

describe("text that is struck out, raised, lowered or marked is read so", () => {
  const cases: Record<string, string> = {
    "~~旧~~新": ":deleted[旧]新",
    "原为~~98%~~现": "原为:deleted[98%]现",
    "原为~~{{figure o}}~~，": "原为:deleted[{{figure o}}]，",
    "~~**重**与[1]~~": ":deleted[**重**与[1]]",
    "<del>旧</del><s>旧</s>": ":deleted[旧]:deleted[旧]",
    "| ~~甲~~ | x^ab^ |": "| :deleted[甲] | x:superscript[ab] |",
    "x^(n)^项": "x:superscript[(n)]项",
    "x^(n+1)^，a^-1^": "x:superscript[(n+1)]，a⁻¹",
    "教师数^注1^，率^①^": "教师数:superscript[注1]，率:superscript[①]",
    "{{figure o}}^注^": "{{figure o}}:superscript[注]",
    "数^[1]^和<sup>[2]</sup>": "数:superscript[\\[1\\]]和:superscript[\\[2\\]]",
    "x^{{n}}^": "x:superscript[{{n}}]",
    "10^8^和10^1.5^": "10⁸和10¹:superscript[.]⁵",
    "H~2~O与NO~x~，PM~2.5~": "H₂O与NO:subscript[x]，PM:subscript[2.5]",
    "a~max~，P~入园~，率~i~": "a:subscript[max]，P:subscript[入园]，率:subscript[i]",
    "共==重点==，**甲**：==乙==": "共**重点**，**甲**：**乙**",
  };
  test.each(Object.entries(cases))("%s → %s", (written, read) => {
    expect(mend(written)).toEqual({text: read, diagnostics: []});
  });
});

describe("what only reads like Markdown is warned of at its spot", () => {
  const cases: Record<string, string> = {
    "# 标题 {#a}": "1:1",
    "文字{.red}": "1:1",
    甲$x$乙: "1:2",
    甲$$x$$: "1:2",
    "x^2+y^2=z^2": "1:2",
    "x^a，b^": "1:2",
    "**甲==重==丙**": "1:4",
    "＃＃ 原~~旧~~新$x$": "1:11",
    "H~ab~与NO~x~，m^max^，甲++重++": "1:21",
    "甲++重++": "1:2",
    "术语\n: 说明": "2:1",
    ": 表题": "1:1",
    "+---+---+": "1:1",
    "---- ----": "1:1",
    ". . .": "1:1",
    "\\pagebreak": "1:1",
    "\\newpage": "1:1",
    "[TOC]": "1:1",
    "[[toc]]": "1:1",
    "***": "1:1",
    "* * *": "1:1",
    ___: "1:1",
    "————": "1:1",
    "甲[^1]": "1:2",
    "甲[@li2020]": "1:2",
    "\\textbf{甲}": "1:1",
    "!!! note": "1:1",
    "> [!NOTE]": "1:1",
    "{% if a %}": "1:1",
    "见[[首页]]": "1:2",
    "::: 提示": "1:1",
    "::: {.note}": "1:1",
  };
  test.each(Object.entries(cases))("%s", (written, place) => {
    expect(warned(written)).toEqual([`${place} near-markdown`]);
    expect(mend(written).text.split("\n")).toHaveLength(written.split("\n").length);
  });
});

test.each([
  "# 标题\n\n- 项目\n\n1. 项目\n\n| 甲 | 乙 |\n| --- | --- |\n| 丙 | 丁 |\n\n表：甲 {#a}\n\n---\n\n:::notes\n文\n:::",
  "#话题#讨论，-5℃，3.5亿，1.5倍，价格$5和$6，3~5所，6~8所，a == b",
  "3～5所，5~6~7，周一~周五上午~下午，A~C级、D~F级，第1~2章3~4节，好^_^，\\~~甲\\~~，x\\^n^",
  "见https://a.cn/~x/b~c~d?e==f==&g^h^和[甲](https://a.cn/x~y~z)，`~~x~~`，<!-- ~~x~~ -->",
  "**重点**：文，*强调*；——引自某处",
  "－5.6个百分点\n\n＋3.2%\n\n–2\n\n－{{figure target}}\n\n＋{{change}}",
  "{{!-- #标题 ==x== --}}\n<!-- [TOC] -->\n```chart\n-项目\n==x==\n```\n`$x$` \\$x\\$",
  '{{text "＃ ＊＊ ｜"}}：{{figure target}}',
])("what is Markdown, or text, stays as it is: %s", (text) => {
  expect(mend(text)).toEqual({text, diagnostics: []});
});
