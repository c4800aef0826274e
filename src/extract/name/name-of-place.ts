import type {NameFound} from "./found-name.ts";
import type {NameContext} from "./name-context.ts";
import {isShort, leadName} from "./name-from-lead.ts";

/** A place in an order is one of something, among somebody: 普惠率全国位次. */
export function nameOfPlace(context: NameContext): NameFound | undefined {
  const {found, printed, bare, last} = context;
  if (printed.meaning?.kind !== "rank") return undefined;
  const words = found.passage.text.slice(printed.from, printed.to);
  const scope = /(?:全[国市区县球]|世界|[西东中]部|川渝|成渝)/u.exec(words)?.[0] ?? "";
  // 满意度96%，提高1.3个百分点，居全市第六: the place is that of the share.
  const whole = isShort(bare)
    ? leadName({...context, last: last && {...last, name: last.base}})
    : {name: bare, isDoubtful: false};
  return {...whole, name: `${whole.name}${scope}位次`};
}
