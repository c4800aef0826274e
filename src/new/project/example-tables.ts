import {digest} from "../../base/digest.ts";
import type {TableName} from "../../dataset/contract.ts";
import {exampleReport} from "./example-report.ts";

export type ExampleRow = Readonly<Record<string, string>>;

const source = "example-report";
export const reportFile = `${source}.txt`;
export const reportText = `${exampleReport.map(({text}) => text).join("\n")}\n`;
const remark = "虚构示例，请换成真实数据";

const row = (columns: string, ...values: string[]): ExampleRow =>
  Object.fromEntries(columns.split(" ").map((column, index) => [column, values[index] ?? ""]));

const area = (code: string, name: string, short: string, level: string, parent = "EX-00") =>
  row("code name short_name level parent valid_from valid_to", code, name, short, level, parent);

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

/** Numbers of the report that are no figures, by the reason. */
const notFigures = {年份日期: /\d{4}年/gu, 名称中的数字: /学前三年|一校一单/gu};

/** The levels of its areas, as `datapackage.json` names them. */
export const exampleLevels = [
  {value: "municipality", label: "市", whole: "全市"},
  {value: "district", label: "区"},
  {value: "county", label: "县"},
];

/** Three invented districts and their city, with a handful of figures; all of it says that it is an example. */
export const exampleTables: Readonly<Record<TableName, readonly ExampleRow[]>> = {
  areas: [
    area("EX-00", "示例市", "示例市", "municipality", ""),
    area("EX-01", "甲区", "甲区", "district"),
    area("EX-02", "乙区", "乙区", "district"),
    area("EX-03", "丙县", "丙县", "county"),
  ],
  topics: [
    row("id name order description", "preschool", "学前教育", "1", "三至六岁儿童的入园机会和普惠程度"),
    row("id name order description", "compulsory", "义务教育", "2", "小学和初中的办学条件与群众评价"),
    row("id name order description", "teachers", "教师队伍", "3", "教师的数量和学历"),
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
    row(
      "id title publisher published file sha256 note",
      source,
      "示例市教育发展报告（虚构）",
      "示例市教育局",
      "2025-12",
      reportFile,
      digest(reportText),
      remark,
    ),
  ],
  observations: exampleReport.flatMap(({facts}, index) =>
    facts.map((fact) =>
      row(
        "id area indicator period value value_high qualifier status source line locator printed preferred note scope period_basis phrase",
        `${fact.area.toLowerCase()}.${fact.indicator}.${fact.period}.${fact.status}`,
        fact.area,
        fact.indicator,
        fact.period,
        String(fact.value),
        "",
        fact.qualifier,
        fact.status,
        source,
        String(index + 1),
        `正文第${index + 1}段`,
        fact.printed,
      ),
    ),
  ),
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
  "not-figures": exampleReport.flatMap(({text}, index) =>
    Object.entries(notFigures).flatMap(([reason, pattern]) =>
      [...new Set(text.match(pattern) ?? [])].map((printed) =>
        row("source line printed reason", source, String(index + 1), printed, reason),
      ),
    ),
  ),
};

/** Its line is the one that tells of it. */
function initiative(
  code: string,
  id: string,
  topic: string,
  kind: string,
  name: string,
  summary: string,
  status = "under-way",
) {
  const line = exampleReport.findIndex(({text}) => text.includes(name.slice(-4))) + 1;
  return row(
    "id area topic kind name summary period source line status",
    `${code.toLowerCase()}.${id}`,
    code,
    topic,
    kind,
    name,
    summary,
    "",
    source,
    String(line),
    status,
  );
}
