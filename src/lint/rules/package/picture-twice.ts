import {digest} from "../../../base/digest.ts";
import {everyFormat, type Rule} from "../../rule.ts";
import {repeated} from "../../words.ts";

/** Both libraries store a logo once for every slide or page that shows it. */
export const pictureTwice: Rule = {
  id: "picture-twice",
  title: {en: "the same picture is stored twice", zh: "同一图片存了两份"},
  hint: {
    en: "keep one part and let all relationships lead to it",
    zh: "请只保留一份，让各处关系都指向它",
  },
  appliesTo: everyFormat,
  isAdvice: true,
  *check({parts}) {
    const pictures = parts.filter(({contentType, bytes}) => contentType.startsWith("image/") && bytes);
    // Pictures of different length differ, and most do: only the others need a digest.
    for (const alike of repeated(pictures, ({bytes}) => String(bytes?.length))) {
      for (const [first, ...others] of repeated(alike, ({bytes}) => digest(bytes ?? ""))) {
        for (const {label} of others) {
          yield {
            part: label,
            message: {en: `holds the same bytes as ${first?.label}`, zh: `与 ${first?.label} 内容相同`},
          };
        }
      }
    }
  },
};
