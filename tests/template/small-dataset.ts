import {normalizeLevels} from "../../src/dataset/levels.ts";
import {zh} from "../../src/language/zh.ts";
import type {
  Area,
  Dataset,
  Indicator,
  Initiative,
  Observation,
  Source,
  Topic,
} from "../../src/model/dataset.ts";

const place = {file: "data/x.csv", line: 2};

const area = (code: string, name: string, shortName: string, level: Area["level"]): Area => ({
  code,
  name,
  shortName,
  sharedNames: [],
  neighbours: [],
  level,
  levelName: level,
  peersName: level,
  parent: level === "municipality" ? "" : "500000",
  validFrom: "",
  validTo: "",
  place,
});

const topic = (id: string, name: string, order: number): Topic => ({
  id,
  name,
  order,
  description: `${name}的情况`,
  place,
});

const indicator = (
  id: string,
  name: string,
  topicId: string,
  unit: string,
  kind: Indicator["kind"],
  more: Partial<Indicator> = {},
): Indicator => ({
  id,
  name,
  topic: topicId,
  unit,
  decimals: kind === "share" ? 2 : 0,
  direction: "higher",
  kind,
  partOf: "",
  weightedBy: "",
  unitForms: [],
  aliases: [],
  definition: "",
  accrual: "",
  weight: "ordinary",
  phrase: "",
  place,
  ...more,
});

const source = (id: string, title: string): Source => ({
  id,
  title,
  publisher: "",
  published: "2021-06",
  file: `${id}.txt`,
  sha256: "ab".repeat(32),
  note: "",
  place,
});

/** An exact, actual value of 沙坪坝区 in 2025 unless said otherwise. */
export const observe = (
  id: string,
  indicatorId: string,
  value: number,
  more: Partial<Observation> = {},
): Observation => ({
  id,
  area: "500106",
  indicator: indicatorId,
  period: "2025",
  value,
  valueHigh: null,
  qualifier: "exact",
  status: "actual",
  source: "plan",
  line: 1,
  locator: "正文",
  printed: String(value),
  preferred: false,
  note: "",
  scope: "",
  periodBasis: "stated",
  phrase: "",
  place,
  ...more,
});

export const initiate = (
  id: string,
  name: string,
  summary: string,
  more: Partial<Initiative> = {},
): Initiative => ({
  id,
  area: "500106",
  topic: "preschool",
  kind: "brand",
  name,
  summary,
  period: "2025",
  source: "plan",
  line: 3,
  status: "",
  place,
  ...more,
});

const city = {area: "500000"};
const qijiang = {area: "500110"};
const fengdu = {area: "500230"};

/** Five areas, four topics (out of order, one empty), eight indicators. Treat it as read-only. */
export const small: Dataset = {
  name: "small",
  title: "小数据",
  language: "zh",
  levels: normalizeLevels([], [], zh),
  areas: [
    area("500000", "重庆市", "重庆", "municipality"),
    area("500106", "沙坪坝区", "沙坪坝", "district"),
    area("500110", "綦江区", "綦江", "district"),
    area("500230", "丰都县", "丰都", "county"),
    area("CQ-GXQ", "重庆高新区", "高新区", "functional-zone"),
  ],
  topics: [
    topic("compulsory", "义务教育", 3),
    topic("overall", "总体水平", 1),
    topic("preschool", "学前教育", 2),
    topic("special", "特殊教育", 4),
  ],
  indicators: [
    indicator("dropout", "辍学率", "compulsory", "%", "share", {direction: "lower"}),
    indicator("enrolment", "毛入园率", "preschool", "%", "share"),
    indicator("kindergartens", "幼儿园数", "preschool", "所", "count", {direction: "none"}),
    indicator("satisfaction", "满意度", "overall", "%", "share"),
    indicator("place", "全国位次", "overall", "位", "rank", {direction: "lower"}),
    indicator("growth", "经费增幅", "overall", "%", "change"),
    indicator("index", "均衡指数", "compulsory", "", "index", {decimals: 2}),
    indicator("prizes", "获奖人次", "compulsory", "人次", "count"),
  ],
  sources: [source("plan", "规划"), source("daily", "日报"), source("unused", "没有用到")],
  observations: [
    observe("e20", "enrolment", 80.4, {period: "2020", status: "baseline"}),
    observe("e23", "enrolment", 85, {period: "2023"}),
    observe("e24", "enrolment", 90.25, {period: "2024", source: "daily"}),
    observe("e25t", "enrolment", 98, {
      status: "target",
      qualifier: "at_least",
      printed: "98%以上",
      preferred: true,
    }),
    observe("e25u", "enrolment", 97, {
      status: "target",
      qualifier: "more_than",
      printed: "超过97%",
      line: 40,
      locator: "表2",
    }),
    observe("e24c", "enrolment", 93.5, {...city, period: "2024"}),
    observe("e24q", "enrolment", 88, {...qijiang, period: "2024"}),
    observe("e23f", "enrolment", 92, {...fengdu, period: "2023"}),
    observe("e19g", "enrolment", 99, {area: "CQ-GXQ", period: "2019"}),
    observe("k20", "kindergartens", 120, {period: "2020", status: "baseline"}),
    observe("k24", "kindergartens", 123, {period: "2024"}),
    observe("s20", "satisfaction", 85, {
      period: "2020",
      status: "baseline",
      qualifier: "at_least",
      printed: "≥85%",
    }),
    observe("d24", "dropout", 0.25, {period: "2024"}),
    observe("d24q", "dropout", 0.33, {...qijiang, period: "2024"}),
    observe("d24f", "dropout", 0.08, {...fengdu, period: "2024"}),
    observe("p25", "place", 6),
    observe("g25", "growth", 12),
    observe("i25", "index", 0.2),
    observe("w25", "prizes", 12000, {
      period: "2021/2025",
      qualifier: "more_than",
      printed: "1.2万余人次",
      note: "年份来源未注",
    }),
    observe("w25t", "prizes", 3, {
      period: "2021/2025",
      qualifier: "range",
      valueHigh: 5,
      status: "target",
      printed: "3-5人次",
    }),
  ],
  notFigures: [],
  initiatives: [
    initiate("hongyan", "红岩小课堂", "讲红岩故事"),
    initiate("honour", "全国先进", "获得表彰", {kind: "honour", topic: "overall"}),
    initiate("qijiang", "山区走教", "教师走校上课", {...qijiang, topic: "special", kind: "programme"}),
  ],
};

/** The small dataset with an observation's fields changed. */
export function withObservation(id: string, more: Partial<Observation>): Dataset {
  return {...small, observations: small.observations.map((o) => (o.id === id ? {...o, ...more} : o))};
}
