import {everyFormat, type Rule} from "../../rule.ts";
import {repeated} from "../../words.ts";

export const partNameTwice: Rule = {
  id: "part-name-twice",
  title: {en: "two parts have the same name", zh: "两个部件同名"},
  hint: {
    en: "names differ by more than case (ECMA-376 Part 2, 6.2.2.3): programs read one of the two at random",
    zh: "部件名不区分大小写，不能重复（ECMA-376 第2部分 6.2.2.3），否则读到哪一个不确定",
  },
  appliesTo: everyFormat,
  *check({zip, parts, prefix}) {
    const names = zip ? zip.entries.map(({name}) => name) : parts.map(({name}) => name);
    for (const [name = "", ...others] of repeated(names, (each) => each.toLowerCase())) {
      yield {
        part: prefix + name,
        message: {
          en: `there are ${others.length + 1} parts of this name`,
          zh: `有${others.length + 1}个部件用这个名字`,
        },
      };
    }
  },
};
