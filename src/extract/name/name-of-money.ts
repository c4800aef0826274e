import type {NameFound} from "./found-name.ts";
import type {NameContext} from "./name-context.ts";

const money =
  /^(?:累计|总共|共|总)?(?:投入|投资|资金|经费|安排|争取|落实|拨付|下达|筹措)(?:.{0,8}(?:资金|经费))?$/u;

/** 投入资金300万元，推进校园改造项目: for what, is told behind. */
export function nameOfMoney({found, printed, bare}: NameContext): NameFound | undefined {
  if (!money.test(bare)) return undefined;
  const behind = found.passage.text.slice(printed.to, printed.to + 170);
  const [, told = ""] =
    /^[，,]?(?:主要)?(?:用于|推进|推动|实施|支持|建设|建成了?|完成|启动)([^，,。；;]{4,160})/u.exec(behind) ??
    [];
  const purpose = told
    .replace(/^.*等(?=\d)/u, "")
    .replace(/\d+余?[所个座家名人间条项]/gu, "")
    .replace(/^学校(?=“)/u, "")
    .slice(-16);
  return purpose === "" ? undefined : {name: `${purpose}${bare}`};
}
