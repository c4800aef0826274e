import type {Status} from "../model/dataset.ts";
import {clauseAround, type NumberInText, sentenceAround} from "./number-in-text.ts";
import type {PlanPart} from "./plan-parts.ts";
import type {Report} from "./report.ts";
import type {TimeWords} from "./time-words.ts";

export interface FoundStatus {
  readonly status: Status;
  /** A word that may mean either. */
  readonly isDoubtful: boolean;
}

/** 全力争创 holds the letters of 力争. */
const intended =
  /(?<!全)力争(?![创先])|争取(?!(?:到|了)?(?:上级|中央|国家|省|市|区|县|各级|专项|财政|项目|资金|政策))|确保|拟(?=[新建引在达于])|计划(?=累计|[新建引在到实培用投完招])|规划(?:建设|新建|到)|将(?:再|累计)?(?=达|在|于|有|新建|改建|建成|实现|增|投入|完成|引进)|预期|目标(?:是|为)|努力(?:实现|达到|使)|(?:到|至)(?:20\d\d)年(?:底|末)?[^。]{0,30}(?:将|力争|达到|实现|建成)/u;
const done = /已经?|现有|目前|截至|荣获|获评|被评|获得|较上年|比上年|同比/u;

/** Whether a figure is reached or intended: by the year, by the words of its clause, by the part of a plan it stands in. */
export function findStatus(
  found: NumberInText,
  time: TimeWords | undefined,
  part: PlanPart,
  report: Report,
): FoundStatus {
  const {passage, at} = found;
  const sentence = sentenceAround(passage, at);
  const before = passage.text.slice(sentence.from, at);
  const near = passage.text.slice(clauseAround(passage, at).from, at);
  const {published} = report;
  const isDated = time && time.kind !== "span" && published !== undefined;
  if (isDated && time.to > published) return surely("target");
  const isPlanned = part === "plan";
  const isOver =
    (isDated && time.to < published) ||
    (time !== undefined && published !== undefined && time.to < published);
  if (!isOver && intended.test(near)) return surely("target");
  const said = before.search(intended);
  if (!isOver && said >= 0 && !done.test(near) && !/[；;]/u.test(before.slice(said))) return surely("target");
  // A year's report may expect what the year has brought by now.
  if (!isPlanned && !isOver && /预计/u.test(before)) return {status: "target", isDoubtful: true};
  return surely(isPlanned && !isOver && !done.test(near) ? "target" : "actual");
}

const surely = (status: Status): FoundStatus => ({status, isDoubtful: false});
