import type {Rule} from "../../rule.ts";
import {numberAttribute} from "../../view/elements.ts";
import {repeated} from "../../words.ts";

/** https://github.com/scanny/python-pptx/issues/89 and https://github.com/scanny/python-pptx/issues/972. */
export const slideId: Rule = {
  id: "slide-id",
  title: {en: "ids of slides repeat or are out of range", zh: "幻灯片编号重复或超出范围"},
  hint: {
    en: "p:sldId takes each id from 256 to 2147483647 once (ECMA-376 Part 1, 19.7.13)",
    zh: "p:sldId 的编号应在 256 到 2147483647 之间，且各不相同（ECMA-376 第1部分 19.7.13）",
  },
  appliesTo: ["pptx"],
  *check({main}) {
    const part = main?.label ?? "";
    const ids = (main?.all("p:sldId") ?? []).map((entry) => numberAttribute(entry, "id") ?? 0);
    for (const [id] of repeated(ids, String)) {
      yield {part, message: {en: `${id} is given to several slides`, zh: `${id} 给了几张幻灯片`}};
    }
    for (const id of ids.filter((each) => each < 256 || each > 2_147_483_647)) {
      yield {part, message: {en: `${id} is out of range`, zh: `${id} 超出范围`}};
    }
  },
};
