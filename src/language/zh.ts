import type {MoreAndLess, QualifierWording} from "./number-words.ts";
import {shapeUnit} from "./unit-shape.ts";
import type {WordList} from "./word-list.ts";

const none: QualifierWording = {at: "none", word: ""};

const statuses = {baseline: "基期", actual: "实际", target: "目标"} as const;

const either = (more: string, less: string): MoreAndLess => ({
  more: {before: more, after: ""},
  less: {before: less, after: ""},
});

const digits = ["零", "一", "二", "三", "四", "五", "六", "七", "八", "九"];

/** 1 → 一, 12 → 十二, 20 → 二十; below 100. */
function chineseNumber(number: number): string {
  const tens = Math.floor(number / 10);
  const ones = number % 10;
  if (tens === 0) return digits[ones] ?? "";
  return `${tens > 1 ? digits[tens] : ""}十${ones > 0 ? digits[ones] : ""}`;
}

/** Words that already say what a verb would: "为超过50%" and "达到近半" are no Chinese. */
const speaksForItself = /^(?:超过|近|约|不足|不超过)/u;

/** Chinese as it is written in the People's Republic. */
export const zh: WordList = {
  id: "zh",
  tag: "zh-CN",
  script: "han",
  marks: {
    comma: "，",
    semicolon: "；",
    colon: "：",
    stop: "。",
    item: "、",
    list: (names) =>
      names.length < 2 ? (names[0] ?? "") : `${names.slice(0, -1).join("、")}和${names.at(-1)}`,
    more: "等",
    brackets: (text) => `（${text}）`,
    gap: "　",
  },
  dates: {
    year: (year) => `${year}年`,
    month: (year, month) => `${year}年${month}月`,
    day: (year, month, day) => `${year}年${month}月${day}日`,
    quarter: (year, quarter) => `${year}年第${chineseNumber(quarter)}季度`,
    half: (year, half) => `${year}年${half === 1 ? "上" : "下"}半年`,
    // GB/T 15834-2011: years are joined by a dash.
    years: (from, to) => `${from}—${to}年`,
    months: (year, from, to) => `${year}年${from}—${to}月`,
    quarters: (year, from, to) => `${year}年第${chineseNumber(from)}—${chineseNumber(to)}季度`,
    span: (from, to) => `${from}—${to}`,
    yearEnd: "年",
    status: (status, period) => `${period}${statuses[status]}`,
    reached: (period) => `${period}完成值`,
    of: (area, period) => `${area}${period}`,
    inferred: "* 年份为推定：来源未注明年份。",
  },
  numbers: {
    // GB/T 15835-2011.
    scales: [
      {word: "亿", power: 8},
      {word: "万", power: 4},
    ],
    plainScale: "个",
    digits: (plain) => plain,
    scaled: (number, scale) => `${number}${scale}`,
    measured: (number, unit) => {
      const {sign, rest} = shapeUnit(unit);
      return sign === ""
        ? `${number}${unit}`
        : `${number.replace(/^[+−-]?/u, (signed) => signed + sign)}${rest}`;
    },
    unitFor: (_count, unit) => unit,
    range: (low, high, measured) => measured(`${low}～${high}`),
    percentagePoints: () => "个百分点",
    usual: {
      exact: none,
      about: {at: "before", word: "约"},
      more_than: {at: "before", word: "超过"},
      less_than: {at: "before", word: "不足"},
      at_least: {at: "after-unit", word: "以上"},
      at_most: {at: "before", word: "不超过"},
      range: {at: "range", word: ""},
    },
    printed: [
      {qualifier: "about", printed: /近/u, wording: {at: "before", word: "近"}},
      {qualifier: "more_than", printed: /余/u, wording: {at: "after-number", word: "余"}},
      {qualifier: "more_than", printed: /多(?!于)/u, wording: {at: "after-number", word: "多"}},
    ],
    rank: {
      unit: "位",
      at: (place, unit) => `第${place}${unit}`,
      between: (from, to, unit) => `第${from}～${to}${unit}`,
      top: (place, unit) => `前${place}${unit}`,
      about: (place, unit) => `约第${place}${unit}`,
    },
    is: (text, verb) => (speaksForItself.test(text) ? "" : (verb ?? (text.endsWith("以上") ? "在" : "为"))),
  },
  comparisons: {
    change: {rate: either("提高", "下降"), number: either("增加", "减少")},
    difference: {rate: either("高", "低"), number: either("多", "少")},
    growth: either("增长", "下降"),
    yearlyGrowth: either("年均增长", "年均下降"),
    yearlyChange: either("年均提高", "年均下降"),
    nearlyUnchanged: "基本持平",
    place: {...either("上升", "下降"), unchanged: "位次不变", count: (places) => `${places}位`},
    unchanged: "持平",
    level: "持平",
    about: "约",
    lowerBound: "下限",
    upperBound: "上限",
    lessThan: "不足",
    atMost: "不超过",
    moreThan: "超过",
    atLeast: "至少",
    ofWhich: "其中",
    betweenPart: "",
    phrase: (name) => `${name}{}`,
  },
  benchmarks: {median: "中位数", average: "平均", weightedAverage: "加权平均", sum: "合计"},
  captions: {
    figure: "图",
    table: "表",
    beforeNumber: "",
    afterNumber: "　",
    continued: "（续）",
    untitled: "续表",
    named: (title, label) => `“${title.replaceAll("“", "‘").replaceAll("”", "’")}”${label}`,
  },
  sources: {
    heading: "资料来源",
    lead: "资料来源：",
    asOf: (date) => `资料截至${date}`,
    title: (title) =>
      /^《.*》$/.test(title) ? title : `《${title.replaceAll("《", "〈").replaceAll("》", "〉")}》`,
    entry: (publisher, title, date) =>
      `${publisher === "" ? "" : `${publisher}：`}${title}${date === "" ? "" : `，${date}`}`,
    short: (publisher, title, date) => `${publisher}${title}${date ? `（${date}）` : ""}`,
    text: "原文",
    places: (name, count) => `${name}（${count}处）`,
    run: (from, to) => `${from}—${to}`,
    severalOf: (text) => text,
    amongThem: (count) => `（其中${count}处）`,
    more: (count) => `等${count}项来源`,
    many: (count) => `共${count}项，见文末“资料来源”`,
    columns: ["序号", "名称", "发布单位", "发布时间"],
    provenance: "数据出处：",
    computed: "由下列数据计算：",
    figures: (count) => `等${count}个数`,
  },
  charts: {
    kinds: {
      bar: "柱形图",
      "stacked-bar": "堆积柱形图",
      "horizontal-bar": "条形图",
      line: "折线图",
      "percent-stacked-bar": "百分比堆积柱形图",
      area: "面积图",
      doughnut: "环形图",
      pie: "饼图",
      combination: "组合图",
      scatter: "散点图",
      pyramid: "金字塔图",
      dumbbell: "哑铃图",
      bullet: "子弹图",
      progress: "进度条图",
    },
    missing: "无数据",
    lights: {met: "进度已达到", near: "进度接近", behind: "进度有差距", missing: "进度未报"},
    lightLetters: {met: "达", near: "近", behind: "差", missing: "未"},
    unit: (unit) => `单位：${unit}`,
    leftAxis: (unit) => (unit === "" ? "左轴：无单位" : `左轴单位：${unit}`),
    rightAxis: (unit) => (unit === "" ? "右轴：无单位" : `右轴单位：${unit}`),
    upAxis: (title) => `纵轴：${title}`,
    acrossAxis: (title) => `横轴：${title}`,
    change: "变化",
    changeIn: (unit) => `变化（${unit}）`,
    percentagePoints: "百分点",
    largestChange: "变化最大",
    reference: "参照",
    remark: (text) => `注：${text}。`,
    gaps: (count) => `图中${count}处空缺为无数据`,
    gapsOf: (names) => `${names}无数据`,
    axisFrom: (value) => `横轴自${value}起`,
    uprightAxisFrom: (value) => `纵轴自${value}起`,
    course: (first, last, highest, lowest, missing) => {
      const between = [highest && `最高${highest}`, lowest && `最低${lowest}`].filter((text) => text !== "");
      const gaps = missing === 0 ? [] : [`${missing}项无数据`];
      return `${[`${first}到${last}`, ...between, ...gaps].join("，")}。`;
    },
    fromTo: (first, last) => `${first}到${last}`,
    multiples: (kind, count) => `${kind}（${count}个小图，同一刻度）`,
    valueOf: (name, text) => `${name}${text}`,
    series: (count, names, items) => `共${count}个系列（${names}），每个系列${items}项。`,
    summary: (count, highest, lowest, missing) =>
      `共${count}项，最高为${highest}，最低为${lowest}${missing === 0 ? "" : `，${missing}项无数据`}。`,
    drawing: {
      row: "作图：行",
      text: "作图：字",
      textRow: "作图：字行",
      shownNames: "作图：轴上文字",
      line: (number) => `作图：线${number}`,
      lineRow: (number) => `作图：线${number}行`,
    },
  },
  tables: {
    indicator: "指标",
    topic: "领域",
    area: "地区",
    period: "时期",
    status: "性质",
    value: "数值",
    note: "说明",
    locator: "出处",
    plannedChange: "拟变化",
    progress: "完成情况",
    trend: "走势",
  },
  sparklines: {
    between: (first, last) => `${first}至${last}`,
    from: "由",
    to: "到",
    lowest: "最低",
    highest: "最高",
    missing: (periods) => `${periods.join("、")}无数据`,
  },
  lights: {
    met: "●达",
    near: "▲近",
    behind: "■差",
    missing: "○未",
  },
  levels: {
    names: {
      country: "国家",
      region: "地区",
      municipality: "直辖市",
      district: "区",
      county: "县",
      "functional-zone": "功能区",
    },
    districts: "区县",
    wholeMunicipality: "全市",
  },
  names: {
    within: (area, wider) => `${wider}${area}`,
    meeting: (areas, topics, all) =>
      `${areas.join("、")}${topics.join("、")}${topics.length < all ? `等${all}个领域` : ""}汇报`,
  },
  descriptions: {
    table: "表格",
    tableNamed: (name) => `表格：${name}`,
    tableSize: (rows, columns, names) => `共${rows}行${columns}列${names && `，各列为：${names}`}`,
    picture: "图片",
    chart: "图表",
    figures: "关键数据",
    points: "要点",
    pointsListed: (count, names) => `共${count}条：${names}`,
    columns: "分栏",
    columnsRead: "文字并排成栏，从左到右阅读",
    logo: "单位标志",
    masthead: "刊头",
    mastheadHolds: "期号、编发单位和日期",
  },
  places: {
    title: "标题",
    body: "正文",
    section: (title) => `“${title}”一节`,
    slide: (number) => `第${number}页`,
    chart: (number) => `图表${number}`,
    picture: "图片",
    header: "页眉",
    footer: "页脚",
  },
  briefings: {
    contents: "目录",
    pageNumber: {before: "第 ", after: " 页"},
    picture: "〔图〕",
    shownInPart: "这里显示文字、表格和图表的内容；字体、版式和图片以 Word 打开的文件为准。",
  },
  slides: {
    preface: "概述",
    appendix: "附录",
    agenda: "目录",
    headline: "核心结论",
    opening: "封面和目录",
    shown: "正文",
    continued: (title, index) => `${title}（续${index === 1 ? "" : index}）`,
    continuedStart: (title) => `${title}（续`,
    section: (number) => `第${number}部分`,
    ordinal: chineseNumber,
    layouts: {cover: "封面", section: "章节", content: "内容", closing: "结束", blank: "空白"},
    titlePrompt: "单击此处编辑标题",
    subtitlePrompt: "单击此处编辑副标题",
    sample: "标题",
  },
  shapes: {
    title: "标题",
    subtitle: "副标题",
    agendaNumber: "序号",
    agendaEntry: "目录",
    sectionNumber: "章节序号",
    sectionText: "章节说明",
    sectionContents: "本章内容",
    kicker: "栏目",
    imprint: "汇报单位和日期",
    headline: "结论",
    body: "正文",
    bodyGround: "正文底色",
    callout: "提示",
    calloutLine: "提示线条",
    point: "要点",
    tag: "标签",
    pointsGround: "要点底色",
    pointsLine: "要点线条",
    number: "数字",
    numberGround: "数字底色",
    cardLine: "卡片线条",
    coverGround: "封面底色",
    coverLine: "封面线条",
    rule: "分隔线",
    sources: "资料来源",
    slideNumber: "页码",
    footer: "页脚",
    logo: "标志",
  },
  overview: "总览",
  noData: "暂无数据",
};
