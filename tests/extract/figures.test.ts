import {expect, test} from "vitest";
import type {DraftFigure} from "../../src/extract/draft.ts";
import type {Report} from "../../src/extract/report.ts";
import {draft, figuresOf, prove} from "./draft.ts";

/** A text, what one of its figures prints, and what the draft says of it. */
type Case = readonly [
  text: string,
  printed: string,
  expected: Partial<DraftFigure>,
  report?: Partial<Report>,
];

const values: readonly Case[] = [
  ["招聘教师57.5万名。", "57.5万名", {value: 575_000, unit: "名", qualifier: "exact"}],
  ["资源超过2300个。", "超过2300个", {value: 2300, qualifier: "more_than"}],
  ["资源2300余个。", "2300余个", {value: 2300, qualifier: "more_than"}],
  ["覆盖率达98%以上。", "98%以上", {value: 98, unit: "%", qualifier: "at_least"}],
  ["建设3—5个基地。", "3—5个", {value: 3, valueHigh: 5, qualifier: "range"}],
  ["建成六大基地。", "六大", {value: 6, unit: "个", unitForm: "大"}],
  ["七成以上学校开设课程。", "七成以上", {value: 70, unit: "%", qualifier: "at_least"}],
  ["约三分之二的学生参加。", "约三分之二", {value: 66.67, unit: "%", qualifier: "about"}],
  ["满意度位居全市第二。", "全市第二", {value: 2, unit: "位", kind: "rank"}],
  ["生师比为1:12.5。", "1:12.5", {value: 12.5, unit: "", kind: "index"}],
  ["近视率下降3.2个百分点。", "3.2个百分点", {value: 3.2, unit: "个百分点", kind: "change"}],
  ["服务师生8000\n余人次。", "8000余人次", {value: 8000, line: 1, unit: "人次"}],
];

const names: readonly Case[] = [
  ["建成711个教育共同体。", "711个", {name: "教育共同体"}],
  ["新增学位3000个。", "3000个", {name: "新增学位", indicator: "places"}],
  ["普惠率达95.2%。", "95.2%", {name: "普惠性幼儿园覆盖率", indicator: "coverage"}],
  ["建成12个教育集团，覆盖率达到85%。", "85%", {name: "教育集团覆盖率", indicator: ""}],
  ["流失人数同比下降6.5%。", "6.5%", {name: "流失人数同比下降", kind: "change"}],
  ["体质优良率达62%，提高4.1个百分点。", "4.1个百分点", {name: "体质优良率提高"}],
  ["小学、初中巩固率分别为100%、99.8%。", "99.8%", {name: "初中巩固率"}],
  ["获批重大改革33项、重大平台7个。", "7个", {name: "获批重大平台"}],
  ["组建市级联盟2个、区级9个。", "9个", {name: "区级联盟"}],
  ["普惠率达95.2%，全市排名第六。", "全市排名第六", {name: "普惠性幼儿园覆盖率全市位次"}],
  ["满意度达96%，比上年提高1.3个百分点，居全市第6位。", "全市第6位", {name: "满意度全市位次"}],
  ["10个区县获评优质均衡发展区县。", "10个", {name: "区县获评优质均衡发展区县"}],
  ["40所学校完成“光网进校”改造。", "40所", {name: "学校完成“光网进校”改造"}],
  ["教学成果奖评选：共荣获15项大奖，其中特等奖4项。", "4项", {name: "教学成果奖评选荣获大奖特等奖"}],
  ["新增公办幼儿园8班、小学9班。", "9班", {name: "新增小学"}],
  ["治理率、公办率分别由36.3%、28.6%提升至100%、64%。", "64%", {name: "公办率"}],
  ["获评示范街道4个、新增学位3个。", "3个", {indicator: "places"}],
  ["获评示范街道4个、特色学校3所。", "3所", {indicator: ""}],
  ["获奖教师占教师总数的1/4。", "1/4", {value: 25, unit: "%"}],
  ["瀛水小学950个闲置学位被激活。", "950个", {name: "瀛水小学闲置学位"}],
  ["集团化办学核心校10所、成员校31所。", "31所", {name: "集团化办学成员校"}],
  ["共获教学成果奖30项。其中，一等奖7项、二等奖12项。", "12项", {name: "获教学成果奖二等奖"}],
  ["新建瀛水小学、前进小学等8所学校。", "8所", {name: "新建学校"}],
  ["重点课题有39项，一般课题370项，分别占全市总数的20.5%和28.1%。", "28.1%", {name: "一般课题占全市比重"}],
  ["涵盖16个特级教师/正高级教师工作室。", "16个", {name: "涵盖特级教师/正高级教师工作室"}],
  ["投入资金300万元，建成瀛水小学等11所示范校。", "300万元", {name: "示范校投入资金"}],
  ["8所小学共计划招生22个班。", "22个", {name: "小学共计划招生"}],
  // What schools of every kind have is told with the kind.
  ["小学12所；在校生3400人。", "3400人", {name: "小学在校生"}],
  ["——初中。校数7所;毕业810人;招生903人。", "903人", {name: "初中招生"}],
  ["三、学前教育\n\n专任教师662人，比上年减少17人。", "17人", {name: "学前教育专任教师比上年减少"}],
  ["乙县共有幼儿园32所（公办12所），图书19.3万册。", "19.3万册", {name: "幼儿园图书"}],
  ["在校中小学生6800人（小学4100人，初中2700人）。", "2700人", {name: "初中在校中小学生"}],
  // A change is one of what stands there, and not of the change before it.
  ["小学招生796人，比上年减少48人，下降5.8%。", "5.8%", {name: "小学招生比上年下降"}],
  ["小学招生796人，比上年减少48人；在校生5849人。", "5849人", {name: "小学在校生"}],
  ["入园率达91%，较2020年提高4.3个百分点。", "4.3个百分点", {name: "入园率较2020年提高"}],
  [
    "2024年入园率、巩固率分别达到91%、97%，较2020年分别提高4.3（2020年为86.7%）、1.2个百分点。",
    "1.2个百分点",
    {name: "巩固率较2020年提高"},
  ],
  [
    "2024年入园率、巩固率分别达到91%、97%，较2020年分别提高4.3（2020年为86.7%）、1.2个百分点。",
    "4.3",
    {name: "入园率较2020年提高", unit: "个百分点", unitForm: "-"},
  ],
  ["小学、初中、高中分别有12、8、3所学校。", "8", {unit: "所"}],
  // Parts of what stands before them.
  ["民办幼儿园193所，其中普惠性民办幼儿园115所，占59.6%。", "59.6%", {name: "普惠性民办幼儿园占比"}],
  ["教职工280人，其中园长24人，具有本科学历占13.5%。", "13.5%", {name: "教职工具有本科学历"}],
  ["获奖论文80篇，占全市的70%。", "70%", {name: "获奖论文占全市比重"}],
  ["完成教育投资6.1亿元，完成年度目标任务的99%。", "99%", {name: "教育投资完成年度目标任务"}],
  ["推进薄弱校改造项目，目前已开工57个。", "57个", {name: "薄弱校改造项目开工"}],
  ["投入资金1455万元，推进23所学校“厕所革命”改造。", "1455万元", {name: "“厕所革命”改造投入资金"}],
  ["新建幼儿园7所、新增学位900个。", "900个", {name: "新增学位", indicator: ""}],
];

const periods: readonly Case[] = [
  ["2024年，建成学校3所。", "3所", {period: "2024", periodBasis: "stated"}],
  ["2021—2024年，培训教师900人次。", "900人次", {period: "2021/2024", accrual: "flow"}],
  ["“十四五”期间，培训教师900人次。", "900人次", {period: "2021/2025"}],
  ["由2019年的36%提升至98%。", "36%", {period: "2019"}],
  ["由2019年的36%提升至98%。", "98%", {period: "2025"}],
  ["办学3年来，获各级奖项100余项。", "100余项", {period: "2023/2025"}],
  ["“十四五”期间，搭建五大平台。", "五大", {period: "2025"}],
  ["“十三五”末，覆盖率达80%。", "80%", {period: "2020"}],
  ["去年，培训教师900人次。", "900人次", {period: "2024"}],
  ["过去五年，培训教师900人次。", "900人次", {period: "2021/2025"}],
  ["2019年以来，培训教师900人次。", "900人次", {period: "2019/2025"}],
  ["去年以来，培训教师900人次。", "900人次", {period: "2024/2025"}],
  ["“十三五”以来，培训教师900人次。", "900人次", {period: "2016/2021"}, {published: 2021}],
  ["未来5年，将累计投入40亿元。", "40亿元", {period: "2025/2029", status: "target"}],
  ["2024年召开大会。覆盖率达80%。", "80%", {period: "2024"}],
  // Months, quarters and halves, where figures are of them.
  ["2025年3月，培训教师900人次。", "900人次", {period: "2025-03", periodBasis: "stated"}],
  ["2025年3月份，培训教师900人次。", "900人次", {period: "2025-03"}],
  ["截至2025年3月底，全区有学校30所。", "30所", {period: "2025-03"}],
  ["截至2025年3月底，培训教师900人次。", "900人次", {period: "2025-01/2025-03", accrual: "flow"}],
  ["截至2024年12月，培训教师900人次。", "900人次", {period: "2024"}],
  ["今年1—6月，培训教师900人次。", "900人次", {period: "2025-01/2025-06"}],
  ["今年1—6月，覆盖率达80%。", "80%", {period: "2025-06"}],
  ["2025年1至3月，培训教师900人次。", "900人次", {period: "2025-01/2025-03"}],
  ["2025年一季度，培训教师900人次。", "900人次", {period: "2025-Q1"}],
  ["今年前三季度，培训教师900人次。", "900人次", {period: "2025-Q1/2025-Q3"}],
  ["一季度，覆盖率达80%。", "80%", {period: "2025-Q1", periodBasis: "stated"}],
  ["上半年，培训教师900人次。", "900人次", {period: "2025-H1"}],
  ["去年下半年，培训教师900人次。", "900人次", {period: "2024-H2"}],
  ["2024年，优先保障投入，上半年培训教师900人次。", "900人次", {period: "2024-H1"}],
  ["上半年工作有序。培训教师900人次。", "900人次", {period: "2025-H1"}],
  ["下半年，培训教师900人次。", "900人次", {period: "2024-H2"}, {publishedMonth: 4}],
  ["下半年，培训教师900人次。", "900人次", {period: "2025-H2"}, {publishedMonth: 12}],
  // The month of an event is not that of figures.
  ["2025年3月15日，培训教师900人次。", "900人次", {period: "2025"}],
  ["今年3月，数据显示覆盖率达80%。", "80%", {period: "2025"}],
  ["2025年3月召开大会。覆盖率达80%。", "80%", {period: "2025"}],
  ["2025年3月以来，培训教师900人次。", "900人次", {period: "2025"}],
  ["2025年3月下旬，培训教师900人次。", "900人次", {period: "2025"}],
  ["历时3个月，培训教师900人次。", "900人次", {period: "2025", periodBasis: "inferred"}],
  ["优良率达62%，较2020年提高3个百分点。", "3个百分点", {period: "2025", periodBasis: "inferred"}],
  ["26个项目入选2023年度典型。", "26个", {period: "2023"}],
  ["覆盖率达80%。", "80%", {period: "2025", periodBasis: "inferred"}],
  ["覆盖率达80%。", "80%", {period: ""}, {published: undefined}],
  ["过去一年，覆盖率达80%。", "80%", {period: ""}, {published: undefined}],
  ["覆盖率达80%。", "80%", {period: "2023"}, {period: "2023"}],
  ["培训教师900人次。", "900人次", {period: "2021/2023"}, {period: "2021/2023"}],
  ["印发《教育规划（2020—2035年）》，覆盖率达80%。", "80%", {period: "2025"}],
  ["普惠率由86%增至93%。", "86%", {period: ""}],
  ["“十四五”期间，高校由105所增加到117所。", "117所", {period: "2025"}],
  ["“十四五”期间，高校由105所增加到117所。", "105所", {period: "2020", periodBasis: "inferred"}],
  ["2019—2024年，高校由105所增加到117所。", "105所", {period: ""}],
  ["过去一年，新建学校3所。", "3所", {period: "2024"}, {pastYear: 2024}],
  ["过去一年，新建学校3所。", "3所", {period: "2025", periodBasis: "inferred"}, {pastYear: undefined}],
  ["一、过去一年工作\n\n（一）建设\n\n新建学校3所。", "3所", {period: "2024"}, {pastYear: 2024}],
  ["一、回顾\n\n2024年，成绩喜人。\n\n（一）建设\n\n新建学校3所。", "3所", {period: "2024"}],
];

const statuses: readonly Case[] = [
  ["覆盖率达80%。", "80%", {status: "actual"}],
  ["到2027年，覆盖率达到80%。", "80%", {status: "target", period: "2027"}],
  ["力争入选示范校10所。", "10所", {status: "target"}],
  ["确保转化率达80%。", "80%", {status: "target"}],
  ["全力争创示范区，已建成学校2所。", "2所", {status: "actual"}],
  ["预计全年培训教师900人次。", "900人次", {status: undefined}],
  ["争取上级资金31.8亿元。", "31.8亿元", {status: "actual"}],
  ["争取建成学校3所。", "3所", {status: "target"}],
  ["▶新增停车位800个。", "800个", {status: "target"}, {title: "甲河区2025年民生实事"}],
  ["▶新增停车位800个。", "800个", {status: "actual"}, {title: "2025年民生实事完成情况"}],
  ["二、2025年工作安排\n\n新建学校3所。", "3所", {status: "target", period: "2025"}],
  ["二、2024年重点任务完成情况\n\n新建学校3所。", "3所", {status: "actual", period: "2024"}],
  ["到2027年，巩固率由95%提高到98%。", "95%", {status: "baseline", period: ""}],
  ["到2027年，巩固率由95%提高到98%。", "98%", {status: "target", period: "2027"}],
];

const areas: readonly Case[] = [
  ["建成学校3所。", "3所", {area: "A"}],
  ["乙山区建成学校3所。", "3所", {area: "B"}],
  ["丁原区新建学校3所。", "3所", {area: ""}],
  ["丁原区新建学校3所；甲河区建成学校5所。", "5所", {area: "A"}],
  ["各区新建学校3所。", "3所", {area: "A"}],
  ["社区共有学校3所。", "3所", {area: "A"}],
  ["与乙山区共建，建成学校3所。", "3所", {area: "A"}],
  ["# 乙山 办好家门口的学校\n\n建成学校3所。", "3所", {area: "B"}],
  ["全市57万名学生参加。", "57万名", {area: "X"}],
  ["示例市示范幼儿园3所。", "3所", {area: "A"}],
  ["总成绩位居全市第二。", "全市第二", {area: "A"}],
  ["乙山区建成学校3所；甲河区建成学校5所。", "5所", {area: "A"}],
];

const check = (...[text, printed, expected, report]: Case) => {
  const figure = figuresOf(text, report).get(printed);
  expect(figure).toMatchObject(expected);
  // Empty is flagged, always.
  const isOpen =
    figure?.period === "" ||
    figure?.area === "" ||
    figure?.status === undefined ||
    figure?.value === undefined;
  if (isOpen) expect(figure?.doubts).not.toEqual([]);
};

for (const each of values) test(`value: ${each[0]} ${each[1]}`, () => check(...each));
for (const each of names) test(`name: ${each[0]} ${each[1]}`, () => check(...each));
for (const each of periods) test(`period: ${each[0]} ${each[1]}`, () => check(...each));
for (const each of statuses) test(`status: ${each[0]} ${each[1]}`, () => check(...each));
for (const each of areas) test(`area: ${each[0]} ${each[1]}`, () => check(...each));

test("a plan looks back and plans", () => {
  const text = [
    "一、发展基础",
    "建成学校30所，巩固率达到95%。获评示范学校4所、培训基地1个。",
    "二、主要任务",
    "新建学校10所，巩固率达到98%。",
  ].join("\n\n");
  const figures = figuresOf(text, {title: "甲河区“十四五”教育发展规划", published: 2021});
  expect(figures.get("30所")).toMatchObject({status: "actual", period: "2020"});
  expect(figures.get("4所")).toMatchObject({status: "actual", period: "2016/2020"});
  expect(figures.get("1个")).toMatchObject({status: "actual", period: "2016/2020"});
  expect(figures.get("95%")).toMatchObject({status: "baseline", period: "2020"});
  expect(figures.get("10所")).toMatchObject({status: "target", period: "2021/2025"});
  expect(figures.get("98%")).toMatchObject({status: "target", period: "2025"});
});

test("likeness is a suggestion, and never chosen", () => {
  const figure = figuresOf("普惠性幼儿园比例达80%。").get("80%");
  expect(figure).toMatchObject({indicator: "", suggestions: ["coverage"]});
});

test("a value is told in the unit of its indicator", () => {
  expect(figuresOf("教育经费投入3.2亿元。").get("3.2亿元")).toMatchObject({
    indicator: "funds",
    value: 32_000,
    unit: "万元",
  });
});

test.each([
  ["优秀率、平均分均居全市第一。", ["优秀率全市位次", "平均分全市位次"]],
  ["规模和质量位居全市双第一。", ["规模全市位次", "质量全市位次"]],
  ["教师、学生满意度均达98%。", ["教师满意度", "学生满意度"]],
  ["平均分居全市第一。", ["平均分全市位次"]],
  ["获奖数量、参评数量和比例位居全市第一。", ["获奖数量全市位次", "参评数量全市位次", "比例全市位次"]],
  ["(入选数量/入选率全市双第一)", ["入选数量全市位次", "入选率全市位次"]],
])("said of several things at once: %s", (text, expected) => {
  const {figures} = draft(text);
  expect(figures.map(({name}) => name)).toEqual(expected);
  expect(prove(text, draft(text))).toEqual([]);
});
