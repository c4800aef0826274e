import type {NamedFigure} from "./found-name.ts";

const prize = /(?:[特一二三]等|[金银铜]|优秀|入围|提名)奖$/u;

/**
 * 集团化办学核心校106所、成员校315所, 一等奖7项、二等奖12项: what stands beside another one, and shares what it is said of.
 *
 * @param between the figure before and the name
 */
export function nameOfSibling(
  bare: string,
  last: NamedFigure | undefined,
  between: string,
): string | undefined {
  if (last === undefined) return undefined;
  if (prize.test(bare) && prize.test(last.name) && bare.length < 5) return last.name.replace(prize, bare);
  const isBeside = /^[、,，和及与]+(?:其中)?$/u.test(between);
  const [near, far] = [bare.slice(-2), last.name.slice(-2)];
  const isLike = between.startsWith("、") ? near.slice(-1) === far.slice(-1) : near === far;
  const isPart = bare.length > 1 && bare.length < 5 && last.name.length > bare.length + 1;
  return isBeside && isLike && isPart && !last.name.endsWith(bare)
    ? `${last.name.slice(0, -bare.length)}${bare}`
    : undefined;
}

const begun =
  /^(?:新建|改建|扩建|改扩建|建成|建设|创建|打造|引进|培育|培养|获评|推出|完成|改造|维修|投用|开设|成立|[、和])+/u;

/** 新建A小学、B小学等8所学校: those that are named are examples. @param clauses from the sentence on */
export function verbOfExamples(clauses: string): string {
  const clause = clauses.split(/[，,；;：:]/u).at(-1) ?? "";
  return (begun.exec(clause)?.[0] ?? "").replace(/、$/u, "");
}
