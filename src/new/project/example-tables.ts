import {
  area,
  type Example,
  initiativeOf,
  notFiguresOf,
  observationsOf,
  row,
  sourceOf,
  topic,
} from "./example.ts";
import {exampleReport} from "./example-report.ts";

const indicator = (id: string, name: string, topic: string, unit: string, kind: string, definition: string) =>
  row(
    "id name topic unit decimals direction kind aliases definition accrual weight phrase unit_forms",
    id,
    name,
    topic,
    unit,
    unit === "%" ? "1" : "0",
    "higher",
    kind,
    "",
    definition,
    unit === "%" ? "" : "stock",
    unit === "%" ? "core" : "",
  );

/** Three invented districts and their city, with a handful of figures; all of it says that it is an example. */
const tables: Example["tables"] = {
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
    indicator(
      "preschool-enrolment",
      "学前三年入园率",
      "preschool",
      "%",
      "share",
      "在园儿童占三至五岁儿童的比例",
    ),
    indicator(
      "inclusive-kindergartens",
      "普惠性幼儿园覆盖率",
      "preschool",
      "%",
      "share",
      "普惠性幼儿园在园儿童的占比",
    ),
    indicator("kindergartens", "幼儿园", "preschool", "所", "count", "经批准举办的幼儿园数"),
    indicator("standard-classes", "小学标准班额比例", "compulsory", "%", "share", "不超过标准班额的班级占比"),
    indicator("parents-satisfaction", "家长满意度", "compulsory", "%", "share", "受访家长中表示满意的比例"),
    indicator(
      "teachers-with-degree",
      "教师本科以上学历比例",
      "teachers",
      "%",
      "share",
      "本科以上学历的专任教师占比",
    ),
    indicator("full-time-teachers", "专任教师", "teachers", "人", "count", "在编在岗的专任教师数"),
  ],
  sources: [
    sourceOf(exampleReport, {
      title: "示例市教育发展报告（虚构）",
      publisher: "示例市教育局",
      note: "虚构示例，请换成真实数据",
    }),
  ],
  observations: observationsOf(exampleReport, (line) => `正文第${line}段`),
  initiatives: [
    initiative(
      "EX-01",
      "paired-kindergartens",
      "preschool",
      "programme",
      "名园结对",
      "由城区幼儿园带动新建园",
    ),
    initiative("EX-01", "teacher-rotation", "teachers", "mechanism", "教师轮岗交流", "让骨干教师到各校任教"),
    initiative(
      "EX-02",
      "after-school-menu",
      "compulsory",
      "pilot",
      "一校一单",
      "课后服务由家长和学校共同选课",
    ),
    initiative(
      "EX-03",
      "rural-schools",
      "compulsory",
      "programme",
      "乡村小规模学校提质",
      "改善食宿和网络条件",
    ),
    initiative(
      "EX-03",
      "teaching-research",
      "teachers",
      "mechanism",
      "城乡教研共同体",
      "由城区学校带动乡村学校",
      "planned",
    ),
  ],
  "not-figures": notFiguresOf(exampleReport, {
    年份日期: /\d{4}年/gu,
    名称中的数字: /学前三年|一校一单/gu,
  }),
};

function initiative(
  code: string,
  id: string,
  ofTopic: string,
  kind: string,
  name: string,
  summary: string,
  status = "under-way",
) {
  return initiativeOf(exampleReport, {code, id, topic: ofTopic, kind, name, summary, status});
}

export const chineseExample: Example = {
  language: "zh",
  title: "示例数据（虚构）",
  description: "为演示而编造的数据，请换成真实数据。 Invented figures for demonstration; replace them.",
  report: exampleReport,
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
