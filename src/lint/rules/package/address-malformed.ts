import {relationshipLists} from "../../read/relationships.ts";
import {everyFormat, type Rule} from "../../rule.ts";

/** RFC 3986, 2; letters of other scripts may stay as they are (RFC 3987). */
const illegal = /[\s"<>\\^`{|}]|%(?![0-9a-f]{2})/i;

export const addressMalformed: Rule = {
  id: "address-malformed",
  title: {en: "a link holds characters that no address may hold", zh: "链接地址中有不允许的字符"},
  hint: {
    en: "write blanks, quotation marks and the like as %20, %22 …: Word refuses the whole file",
    zh: "空格、引号等应写作 %20、%22 等，否则 Word 会拒绝打开整个文件",
  },
  appliesTo: everyFormat,
  isAdvice: true,
  *check(view) {
    // An open package still has the addresses that it was given: they are put right when it is packed.
    if (!view.zip) return;
    for (const {label, relationships} of relationshipLists(view)) {
      for (const {id, target, isExternal} of relationships) {
        if (!isExternal || !illegal.test(target)) continue;
        yield {part: label, message: {en: `${id} leads to "${target}"`, zh: `${id} 指向“${target}”`}};
      }
    }
  },
};
