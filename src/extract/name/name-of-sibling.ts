import type {NameFound} from "./found-name.ts";
import type {NameContext} from "./name-context.ts";

const prize = /(?:[特一二三]等|[金银铜]|优秀|入围|提名)奖$/u;

/** 集团化办学核心校106所、成员校315所, 一等奖7项、二等奖12项: what stands beside another one, and shares what it is said of. */
export function nameOfSibling({found, printed, lead, bare, last}: NameContext): NameFound | undefined {
  if (last === undefined) return undefined;
  const name = replaceEnd(bare, last.name, found.passage.text.slice(last.to, printed.from - lead.length));
  return name === undefined ? undefined : {name, whole: last.whole};
}

/** @param between what stands between the figure before and the name */
function replaceEnd(bare: string, before: string, between: string): string | undefined {
  if (prize.test(bare) && prize.test(before) && bare.length < 5) return before.replace(prize, bare);
  const isBeside = /^[、,，和及与]+(?:其中)?$/u.test(between);
  const [near, far] = [bare.slice(-2), before.slice(-2)];
  const isLike = between.startsWith("、") ? near.slice(-1) === far.slice(-1) : near === far;
  const isPart = bare.length > 1 && bare.length < 5 && before.length > bare.length + 1;
  return isBeside && isLike && isPart && !before.endsWith(bare)
    ? `${before.slice(0, -bare.length)}${bare}`
    : undefined;
}
