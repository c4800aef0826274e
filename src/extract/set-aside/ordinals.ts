import type {NumberInText} from "../number-in-text.ts";
import {type SetAside, surely} from "./reason.ts";

const part = /^(?:章|节|条|篇|部分|编|款|项|页|版)(?!目|任务|件|工)/u;

/** Numbers of headings and items, of figures and tables, of pages. */
export function findOrdinal(found: NumberInText): SetAside | undefined {
  const {number, before, after, passage, at} = found;
  const isFirst = at === before.length && /^[#*\s>·•-]*[(［[]?(?:专栏|附件|附表|附录|表|图)?$/u.test(before);
  if (isFirst && /^(?:[、)］\]]|[.．](?!\d))/u.test(after)) return surely("序数");
  if (isFirst && passage.kind === "heading" && /^\d+(?:\.\d+)+$/u.test(number)) return surely("序数");
  if (
    /(?:专栏|附件|附表|附录|[^报发代仪]表|[^地蓝版意企试]图)$/u.test(before.slice(-3)) &&
    /^[\d一二三四五六七八九十.-]+$/u.test(number)
  ) {
    if (!/^[个张项份]/u.test(after)) return surely("序数");
  }
  if (number.startsWith("第") && part.test(after)) return surely("序数");
  if (/^[一二三四五六七八九十]{1,2}$/u.test(number)) {
    if (/^[是要]/u.test(after) && /(?:^|[。;；:：，,])$/u.test(before)) return surely("序数");
    if (/[其之]$/u.test(before) && /^[,，、是]/u.test(after)) return surely("序数");
  }
  if (/^第[一二三四五六七八九十\d]+$/u.test(number) && /^[,，、:：]/u.test(after)) {
    if (/(?:^|[。;；:：，,])$/u.test(before)) return surely("序数");
  }
  if (
    /[(（]$/u.test(before) &&
    /^[)）]/u.test(after) &&
    /^(?:\d{1,2}|[一二三四五六七八九十]+)$/u.test(number)
  )
    return surely("序数");
  if (
    /^[^\p{L}\p{N}]*[\d一二三四五六七八九十]+[^\p{L}\p{N}]*$/u.test(passage.text) &&
    passage.text.length < 10 &&
    passage.kind !== "cell"
  )
    return surely("版面信息");
  return undefined;
}
