import type {NumberInText} from "../number-in-text.ts";
import {type SetAside, surely} from "./reason.ts";

/** `1+6+N`, 5G, “158N”, 渝教发〔2021〕12号, telephone numbers. */
export function findCode(found: NumberInText): SetAside | undefined {
  const {number, before, after, quoted, passage} = found;
  const hasSign = /[+×*#&=_]$/u.test(before) || /^[+×*#_]/u.test(after);
  const hasLetter = /[A-Za-z]-?$/u.test(before) || (/^[A-Za-z]/u.test(after) && !units.test(after));
  if (hasSign || (hasLetter && !/[%‰]$/u.test(number))) return surely("代号");
  const content = quoted && passage.text.slice(quoted.from, quoted.to);
  if (content !== undefined && /^[\d.+N]+$/u.test(content)) return surely("代号");
  if (/^号(?!召)/u.test(after) && !/月$/u.test(before)) return surely("代号");
  if (
    /(?:电话|邮编|邮政编码|传真|手机|网址|账号|代码|编号)[:为是]?[\d-]*$/u.test(before) &&
    /^\d/u.test(number)
  )
    return surely("版面信息");
  return /^\d{3,4}-\d{7,8}$/u.test(number) || /^1\d{10}$/u.test(number) ? surely("版面信息") : undefined;
}

/** Measures in Latin letters: 30km, 20kW. */
const units = /^(?:[kcm]?m[²2³3]?|k?g|[kMG]?W|[KMGT]B|mm|t)(?![A-Za-z])/u;
