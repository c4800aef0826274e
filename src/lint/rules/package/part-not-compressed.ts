import {everyFormat, type Rule} from "../../rule.ts";

/** Below this, what compression saves is not worth a word. Bytes. */
const worthwhile = 1024;

/** pptxgenjs stores everything when its `compression` is not passed on. */
export const partNotCompressed: Rule = {
  id: "part-not-compressed",
  title: {en: "a part of XML is stored without compression", zh: "XML 部件没有压缩"},
  hint: {
    en: "deflate XML parts: the file becomes several times smaller",
    zh: "XML 部件应压缩，文件可缩小几倍",
  },
  appliesTo: everyFormat,
  isAdvice: true,
  *check({zip, prefix}) {
    for (const {name, isCompressed, size} of zip?.entries ?? []) {
      if (isCompressed || size < worthwhile || !/\.(?:xml|rels)$/i.test(name)) continue;
      yield {
        part: prefix + name,
        message: {en: `${size} bytes are stored as they are`, zh: `${size}字节未经压缩`},
      };
    }
  },
};
