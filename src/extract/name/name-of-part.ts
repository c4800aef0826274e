import type {NameFound} from "./found-name.ts";
import type {NameContext} from "./name-context.ts";
import {stripOnly} from "./name-words.ts";

const isShare =
  /^完成(?:年度)?(?:目标|任务|计划|投资|进度)[^，。]{0,6}$|^占(?:比|(?:其|全[部体国省市区县]?|总|同期|在校|专任|本|该)[^，。]{0,12})?(?:的?(?:比例|比重))?$/u;

/** 民办幼儿园115所，占59.59%: of what the figure before is of. */
export function nameOfShare({last, lead, bare}: NameContext): NameFound | undefined {
  const words = stripOnly(lead.replace(/^[，,、]/u, ""));
  if (last === undefined || !isShare.test(words)) return undefined;
  return {name: `${last.base}${words.startsWith("占") ? shareOf(words) : bare}`};
}

/** 占全市总数的 is 占全市比重. */
export function shareOf(words: string): string {
  const [scope = ""] = /全[国省市区县州]/u.exec(words) ?? [];
  return scope === "" ? "占比" : `占${scope}比重`;
}

const having = /^(?:具有|拥有|取得).{2,12}(?:学历|学位|职称|资格|证书?)$/u;

/** 教职工280人，其中园长24人，具有本科学历占13%: parts of what stands before 其中, and before the sentence that it begins. */
export function nameOfPart({found, printed, near, goesOn, bare}: NameContext): NameFound | undefined {
  if (near === undefined) return undefined;
  const isWithin = goesOn || /^[，,；;（(]?其中/u.test(found.passage.text.slice(near.to, printed.from));
  const isPart = having.test(bare) || (isWithin && bare.length > 1 && bare.length < 8);
  return isPart ? {name: `${near.whole}${bare}`, whole: near.whole} : undefined;
}

/** 其中12名教师: of those before. */
export const nameWithin = ({last, isShared, bare, behind}: NameContext): NameFound | undefined =>
  last !== undefined && isShared && /^(?:其)?[中里]$/u.test(bare) && behind.length > 1
    ? {name: `${last.name}${behind}`}
    : undefined;
