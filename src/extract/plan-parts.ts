import type {Passage} from "./passages.ts";

/** 2025年十件民生实事 are promised at the beginning of the year. */
const promise = /民生[^，。]{0,8}实事(?!.*(?:完成|落实|进展|成效|回顾|总结))/u;
const title = /规划|纲要|行动计划|实施方案|工作要点|工作计划|工作方案/u;

/** Whether a report says by its title that it is a plan. */
export const isPlan = (words: string) => title.test(words) || promise.test(words);

const review =
  /基础|成就|成效|回顾|现状|背景|面临|形势|机遇|挑战|问题|总结|完成情况|发展环境|十三五(?!.*十四五)|主要做法/u;
const planned = /目标|任务|举措|措施|工程|重点|保障|展望|安排|思路|总体要求|指导思想|原则|专栏/u;

/** What follows such a heading is to come, in a report on what has been as well. */
const toCome =
  /(?:工作|任务|重点|目标)(?:安排|打算)|工作思路|^(?:第.章|.、)?下一?步|(?:今年|明年|今后|未来)[^，。]{0,8}(?:任务|重点|计划|目标|举措)|20\d\d年[^，。]{0,10}(?:任务|重点工作|计划|预期目标)$/u;
const reviews = /完成情况|回顾|总结|成效/u;

/** A plan looks back first and plans then, and many a report as well; undefined before its first part begins. */
export type PlanPart = "review" | "plan" | undefined;

/** The part of a plan in which each of its passages stands. */
export function findPlanParts(
  passages: readonly Passage[],
  reportTitle: string,
): ReadonlyMap<Passage, PlanPart> {
  if (!isPlan(reportTitle)) return findOutlook(passages);
  const parts = new Map<Passage, PlanPart>();
  let [part, level]: [PlanPart, number] = [promise.test(reportTitle) ? "plan" : undefined, 0];
  for (const passage of passages) {
    const heading = passage.kind === "heading" ? passage.headings.at(-1) : undefined;
    if (heading && !(isPlan(heading.text) && /五/u.test(heading.text))) {
      const isReview = review.test(heading.text) && !/目标|任务/u.test(heading.text);
      // A review goes on until a heading of its own rank, or a higher one, says something else.
      if (part !== "review" || heading.level <= level) {
        if (isReview && part !== "plan") [part, level] = ["review", heading.level];
        else if (planned.test(heading.text) || (part === "review" && heading.isMarked)) part = "plan";
      }
    }
    parts.set(passage, part);
  }
  return parts;
}

/** In a report that is no plan: the passages under a heading that tells of what is to come. */
function findOutlook(passages: readonly Passage[]): ReadonlyMap<Passage, PlanPart> {
  const isAhead = ({headings}: Passage) =>
    headings.some(({text, isMarked}) => isMarked && toCome.test(text) && !reviews.test(text));
  return new Map(passages.flatMap((passage) => (isAhead(passage) ? [[passage, "plan"] as const] : [])));
}
