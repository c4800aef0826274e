import type {Qualifier, Status} from "../../model/dataset.ts";

/** One figure of the example: what the report prints, and what it means. */
export interface Fact {
  readonly area: string;
  readonly indicator: string;
  readonly period: string;
  readonly status: Status;
  readonly printed: string;
  readonly value: number;
  readonly qualifier: Qualifier;
}

/** A line of the report with the figures in it. */
export interface ReportLine {
  readonly text: string;
  readonly facts: readonly Fact[];
}

/** The invented report that the example data is taken from; nobody must take it for a real one. */
export const exampleReport: readonly ReportLine[] = [
  plain("示例市教育发展报告（虚构）"),
  plain("说明：本文的地名和数字都是为演示而编造的，不代表任何真实地区。"),
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
  plain("甲区推行“名园结对”行动，由城区幼儿园带动新建园。"),
  plain("甲区建立教师轮岗交流机制，让骨干教师到各校任教。"),
  ...ofArea("EX-02", "乙区", {
    enrolment: ["92.8%", "95.1%", "97%"],
    inclusive: ["88.9%", "91.8%", "94%"],
    classes: "96.4%",
    degrees: "87.5%",
    satisfaction: "93.8%",
    kindergartens: "46所",
    teachers: "3380人",
  }),
  plain("乙区试点课后服务“一校一单”，由家长和学校共同选课。"),
  ...ofArea("EX-03", "丙县", {
    enrolment: ["89.3%", "92.2%", "95%"],
    inclusive: ["84.7%", "88.6%", "92%"],
    classes: "91.2%",
    degrees: "77.9%",
    satisfaction: "90.6%",
    kindergartens: "28所",
    teachers: "近2300人",
  }),
  plain("丙县开展“乡村小规模学校提质”项目，改善食宿和网络条件。"),
  plain("丙县计划组建“城乡教研共同体”，由城区学校带动乡村学校。"),
];

interface Figures {
  /** Of 2023, of 2025, and the target for 2030. */
  readonly enrolment: readonly [string, string, string];
  readonly inclusive: readonly [string, string, string];
  /** Of 2025. */
  readonly classes: string;
  readonly degrees: string;
  readonly satisfaction: string;
  readonly kindergartens: string;
  readonly teachers: string;
}

function ofArea(area: string, name: string, figures: Figures): ReportLine[] {
  const {enrolment, inclusive, classes, degrees, satisfaction, kindergartens, teachers} = figures;
  const fact = (indicator: string, period: string, printed: string, status: Status = "actual"): Fact => ({
    area,
    indicator,
    period,
    status,
    printed,
    ...readPrinted(printed),
  });
  return [
    {
      text: `2023年，${name}学前三年入园率为${enrolment[0]}，普惠性幼儿园覆盖率为${inclusive[0]}。`,
      facts: [
        fact("preschool-enrolment", "2023", enrolment[0]),
        fact("inclusive-kindergartens", "2023", inclusive[0]),
      ],
    },
    {
      text: `2025年，${name}学前三年入园率为${enrolment[1]}，普惠性幼儿园覆盖率为${inclusive[1]}，小学标准班额比例为${classes}，教师本科以上学历比例为${degrees}，家长满意度${satisfaction}。`,
      facts: [
        fact("preschool-enrolment", "2025", enrolment[1]),
        fact("inclusive-kindergartens", "2025", inclusive[1]),
        fact("standard-classes", "2025", classes),
        fact("teachers-with-degree", "2025", degrees),
        fact("parents-satisfaction", "2025", satisfaction),
      ],
    },
    {
      text: `2025年，${name}有幼儿园${kindergartens}、专任教师${teachers}。`,
      facts: [fact("kindergartens", "2025", kindergartens), fact("full-time-teachers", "2025", teachers)],
    },
    {
      text: `规划到2030年，${name}学前三年入园率达到${enrolment[2]}，普惠性幼儿园覆盖率达到${inclusive[2]}。`,
      facts: [
        fact("preschool-enrolment", "2030", enrolment[2], "target"),
        fact("inclusive-kindergartens", "2030", inclusive[2], "target"),
      ],
    },
  ];
}

function readPrinted(printed: string): Pick<Fact, "value" | "qualifier"> {
  const value = Number(/[\d.]+/u.exec(printed)?.[0]);
  if (printed.startsWith("超过")) return {value, qualifier: "more_than"};
  return {value, qualifier: printed.startsWith("近") ? "about" : "exact"};
}

export function plain(text: string): ReportLine {
  return {text, facts: []};
}
