import type {Passage} from "./passages.ts";

const title = /规划|纲要|行动计划|实施方案|工作要点|工作计划|工作方案/u;

/** Whether a report says by its title that it is a plan. */
export const isPlan = (words: string) => title.test(words);

const review =
  /基础|成就|成效|回顾|现状|背景|面临|形势|机遇|挑战|问题|总结|完成情况|发展环境|十三五(?!.*十四五)|主要做法/u;
const planned = /目标|任务|举措|措施|工程|重点|保障|展望|安排|思路|总体要求|指导思想|原则|专栏/u;

/** A plan looks back first and plans then; undefined before its first part begins. */
export type PlanPart = "review" | "plan" | undefined;

/** The part of a plan in which each of its passages stands. */
export function findPlanParts(passages: readonly Passage[]): ReadonlyMap<Passage, PlanPart> {
  const parts = new Map<Passage, PlanPart>();
  let [part, level]: [PlanPart, number] = [undefined, 0];
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
