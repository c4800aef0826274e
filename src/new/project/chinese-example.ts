import {area, type Example, indicatorOf, tablesOf, topic} from "./example.ts";
import {type Course, factsOf, line, type ReportLine} from "./report-line.ts";

interface Figures {
  readonly enrolment: Course;
  readonly inclusive: Course;
  /** Of 2025. */
  readonly classes: string;
  readonly degrees: string;
  readonly satisfaction: string;
  readonly kindergartens: string;
  readonly teachers: string;
}

function ofArea(code: string, name: string, figures: Figures): ReportLine[] {
  const {now, course} = factsOf(code);
  const {classes, degrees, satisfaction, kindergartens, teachers} = figures;
  const enrolment = course("preschool-enrolment", figures.enrolment);
  const inclusive = course("inclusive-kindergartens", figures.inclusive);
  return [
    line`2023年，${name}学前三年入园率为${enrolment[0]}，普惠性幼儿园覆盖率为${inclusive[0]}。`,
    line`2025年，${name}学前三年入园率为${enrolment[1]}，普惠性幼儿园覆盖率为${inclusive[1]}，小学标准班额比例为${now("standard-classes", classes)}，教师本科以上学历比例为${now("teachers-with-degree", degrees)}，家长满意度${now("parents-satisfaction", satisfaction)}。`,
    line`2025年，${name}有幼儿园${now("kindergartens", kindergartens)}、专任教师${now("full-time-teachers", teachers)}。`,
    line`规划到2030年，${name}学前三年入园率达到${enrolment[2]}，普惠性幼儿园覆盖率达到${inclusive[2]}。`,
  ];
}

/** The invented report that the example data is taken from; nobody must take it for a real one. */
const report: readonly ReportLine[] = [
  line`示例市教育发展报告（虚构）`,
  line`说明：本文的地名和数字都是为演示而编造的，不代表任何真实地区。`,
  ...ofArea("EX-00", "全市", {
    enrolment: ["92.6%", "94.8%", "97%"],
    inclusive: ["88.4%", "91.5%", "94%"],
    classes: "95.7%",
    degrees: "86.2%",
    satisfaction: "93.4%",
    kindergartens: "132所",
    teachers: "9850人",
  }),
  ...ofArea("EX-01", "甲区", {
    enrolment: ["94.1%", "96.5%", "98%"],
    inclusive: ["90.2%", "93.6%", "95%"],
    classes: "98.3%",
    degrees: "91.7%",
    satisfaction: "超过95%",
    kindergartens: "58所",
    teachers: "4260人",
  }),
  line`甲区推行“名园结对”行动，由城区幼儿园带动新建园。`,
  line`甲区建立教师轮岗交流机制，让骨干教师到各校任教。`,
  ...ofArea("EX-02", "乙区", {
    enrolment: ["92.8%", "95.1%", "97%"],
    inclusive: ["88.9%", "91.8%", "94%"],
    classes: "96.4%",
    degrees: "87.5%",
    satisfaction: "93.8%",
    kindergartens: "46所",
    teachers: "3380人",
  }),
  line`乙区试点课后服务“一校一单”，由家长和学校共同选课。`,
  ...ofArea("EX-03", "丙县", {
    enrolment: ["89.3%", "92.2%", "95%"],
    inclusive: ["84.7%", "88.6%", "92%"],
    classes: "91.2%",
    degrees: "77.9%",
    satisfaction: "90.6%",
    kindergartens: "28所",
    teachers: "近2300人",
  }),
  line`丙县开展“乡村小规模学校提质”项目，改善食宿和网络条件。`,
  line`丙县计划组建“城乡教研共同体”，由城区学校带动乡村学校。`,
];

/** Three invented districts and their city, with a handful of figures; all of it says that it is an example. */
const tables = tablesOf(report, {
  areas: [
    area("EX-00", "示例市", "示例市", "municipality", ""),
    area("EX-01", "甲区", "甲区", "district"),
    area("EX-02", "乙区", "乙区", "district"),
    area("EX-03", "丙县", "丙县", "county"),
  ],
  topics: [
    topic("preschool", "学前教育", "1", "三至六岁儿童的入园机会和普惠程度"),
    topic("compulsory", "义务教育", "2", "小学和初中的办学条件与群众评价"),
    topic("teachers", "教师队伍", "3", "教师的数量和学历"),
  ],
  indicators: [
    indicatorOf("preschool-enrolment", "学前三年入园率", "preschool", "%", "在园儿童占三至五岁儿童的比例"),
    indicatorOf(
      "inclusive-kindergartens",
      "普惠性幼儿园覆盖率",
      "preschool",
      "%",
      "普惠性幼儿园在园儿童的占比",
    ),
    indicatorOf("kindergartens", "幼儿园", "preschool", "所", "经批准举办的幼儿园数"),
    indicatorOf("standard-classes", "小学标准班额比例", "compulsory", "%", "不超过标准班额的班级占比"),
    indicatorOf("parents-satisfaction", "家长满意度", "compulsory", "%", "受访家长中表示满意的比例"),
    indicatorOf(
      "teachers-with-degree",
      "教师本科以上学历比例",
      "teachers",
      "%",
      "本科以上学历的专任教师占比",
    ),
    indicatorOf("full-time-teachers", "专任教师", "teachers", "人", "在编在岗的专任教师数"),
  ],
  source: {
    title: "示例市教育发展报告（虚构）",
    publisher: "示例市教育局",
    note: "虚构示例，请换成真实数据",
  },
  locate: (line) => `正文第${line}段`,
  initiatives: [
    {
      code: "EX-01",
      id: "paired-kindergartens",
      topic: "preschool",
      kind: "programme",
      name: "名园结对",
      summary: "由城区幼儿园带动新建园",
    },
    {
      code: "EX-01",
      id: "teacher-rotation",
      topic: "teachers",
      kind: "mechanism",
      name: "教师轮岗交流",
      summary: "让骨干教师到各校任教",
    },
    {
      code: "EX-02",
      id: "after-school-menu",
      topic: "compulsory",
      kind: "pilot",
      name: "一校一单",
      summary: "课后服务由家长和学校共同选课",
    },
    {
      code: "EX-03",
      id: "rural-schools",
      topic: "compulsory",
      kind: "programme",
      name: "乡村小规模学校提质",
      summary: "改善食宿和网络条件",
    },
    {
      code: "EX-03",
      id: "teaching-research",
      topic: "teachers",
      kind: "mechanism",
      name: "城乡教研共同体",
      summary: "由城区学校带动乡村学校",
      status: "planned",
    },
  ],
  notFigures: {
    年份日期: /\d{4}年/gu,
    名称中的数字: /学前三年|一校一单/gu,
  },
});

export const chineseExample: Example = {
  language: "zh",
  title: "示例数据（虚构）",
  description: "为演示而编造的数据，请换成真实数据。 Invented figures for demonstration; replace them.",
  report,
  tables,
  levels: [
    {value: "municipality", label: "市", whole: "全市"},
    {value: "district", label: "区"},
    {value: "county", label: "县"},
  ],
  meeting: {
    name: "教育工作例会",
    areas: ["甲区"],
    topics: ["义务教育", "教师队伍"],
    values: {
      date: "2026-12-03",
      occasion: "全区教育工作例会（示例，数据均为虚构）",
      speaker: "张老师",
      issuer: "甲区教育委员会",
    },
  },
  subtitle: "示例，数据均为虚构",
};
