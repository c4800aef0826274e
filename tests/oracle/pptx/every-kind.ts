import {zh} from "../../../src/language/zh.ts";
import type {Inline} from "../../../src/model/document.ts";
import {lightStates} from "../../../src/model/light.ts";
import {
  callout,
  chart,
  columns,
  figure,
  h,
  kpi,
  list,
  makeDocument,
  notes,
  p,
  slideBreak,
  strong,
  table,
} from "../../writer/pptx/make-document.ts";

const link = (url: string, ...children: Inline[]): Inline => ({type: "link", url, children});
const text = (value: string): Inline => ({type: "text", value});
const emphasis = (value: string): Inline => ({type: "emphasis", children: [text(value)]});
const code = (value: string): Inline => ({type: "code", value});
const lineBreak: Inline = {type: "line-break"};
const inferred: Inline = {type: "inferred-mark"};
const nasty = `一&二<b>"三"'四'&amp;&#7;]]>😀𠮷\u0007\u200b  空 格 `;

/** All that a deck may hold, several times where it may stand in several ways. */
export const everything = makeDocument(
  [
    notes(p("开场白")),
    h(1, "总体情况"),
    p("章节里的一句话", strong("重点"), "。"),
    h(2, "数字"),
    kpi([
      [[figure("97.6%", "o1")], "毛入园率", "比上年提高"],
      [["约", figure("1.2", "o2"), "万人"], nasty],
      ["甲", "乙"],
      ["", ""],
    ]),
    p(
      "达到",
      figure("超过99%", "o2"),
      "，",
      strong("重点"),
      "2025年",
      inferred,
      "突出",
      emphasis("强调"),
      {type: "deleted", children: [text("旧"), figure("约1.2", "o2"), strong("重")]},
      {type: "superscript", children: [text("注"), figure("约1.2", "o2")]},
      link("https://example.org/", {type: "subscript", children: [text("max")]}),
      code("代码"),
      nasty,
    ),
    notes(p("第一段"), p(""), p(nasty), list(["第一点", "第二点"], true), table(["甲"], [["乙"]])),
    p("灯", ...lightStates.map((state): Inline => ({type: "light", state, text: zh.lights[state]}))),
    h(2, "列表"),
    list([
      "甲",
      [
        p("乙", lineBreak, "换行"),
        p("第二段"),
        list(["丙", [p("丁"), list(["戊", [p("己"), list(["庚"])]])]]),
      ],
      ["子", link("https://example.org/?a=1&b=2", text("网站")), strong("加粗")],
    ]),
    list(
      Array.from({length: 12}, (_, index) => `第${index + 1}项`),
      true,
    ),
    p("末段"),
    h(2, "编号"),
    list(["一", [p("二"), list(["甲", "乙"], true)], "三"], true),
    h(2, "链接"),
    p(
      link("https://example.org/?甲=1 2&b=<3>%", strong("粗"), text("细")),
      "和",
      link("mailto:a@example.org", text("邮件")),
      link("javascript:alert(1)", text("不是链接")),
      link("https://example.org/", text("又一次")),
      link("https://example.org/", text("再一次")),
    ),
    h(2, "提示"),
    callout(p("结论", strong("要点")), list(["甲", "乙"])),
    chart(),
    h(2, nasty),
    columns([list(["甲", [p("乙"), list(["丙"], true)]]), p("段")], [chart({title: "右图\n两行\t的 题目"})]),
    h(2, "两幅图"),
    columns(
      [chart({title: "左"})],
      [
        chart({
          title: "右",
          type: "line",
          series: [{name: "缺", points: [null, {value: 92, text: "92%", observations: ["o2"]}]}],
        }),
      ],
    ),
    p("图后文字"),
    slideBreak,
    chart({title: "又一幅", type: "doughnut"}),
    h(1, "指标"),
    h(2, "表"),
    table(
      ["指标", "值", nasty],
      Array.from({length: 17}, (_, row) => [
        `指标${row}`,
        [figure(`${row}%`, "o1"), "左右", lineBreak, "第二行"],
        row % 3 === 0 ? "" : [link("https://example.org/", text("出处")), nasty],
      ]),
      {align: ["left", "center", "right"], caption: [text(`主要“指标”${nasty}`)]},
    ),
    h(2, "合并"),
    table(
      ["领域", "指标", "值"],
      [
        [strong("学前"), "甲", "1"],
        ["", "乙", "2"],
        ["义务", "丙", "3"],
      ],
      {
        rowSpans: [
          [2, 1, 1],
          [0, 1, 1],
          [1, 1, 1],
        ],
      },
    ),
    h(2, "单列"),
    table(["只有一列"], [["甲"], ["乙"]]),
    h(2, "很长很长的标题".repeat(12)),
    p("甲".repeat(900)),
    h(2, "要点"),
    {
      type: "points",
      title: [text("要点")],
      items: [
        {tag: [text("目标")], text: [text("达到"), figure("98%", "o1")]},
        {tag: [text("完成值")], text: [text(nasty)]},
      ],
      place: slideBreak.place,
    },
    h(1, "只有标题的章节"),
    {type: "appendix", place: slideBreak.place},
    h(2, "附表"),
    p("备查。"),
  ],
  {meta: {author: ' R&D;<中心>“教育” "x" ', subtitle: nasty}},
);

/** What may be missing: author, subtitle, subject, sections, sources. */
export const withoutSections = makeDocument(
  [
    h(2, "甲"),
    p("乙"),
    kpi([
      ["甲", ""],
      ["乙", "丙"],
    ]),
    notes(p("", lineBreak)),
    table(["甲", "乙"], [["", ""]]),
  ],
  {
    sources: [],
    observations: [],
    meta: {author: "", subtitle: "", subject: "", date: "2024"},
  },
);
