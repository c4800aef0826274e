import {everyFormat, type Rule} from "../../rule.ts";

export const partNameUnsafe: Rule = {
  id: "part-name-unsafe",
  title: {en: "a part has a name that leads out of the package", zh: "部件名指向文件包之外"},
  hint: {
    en: "names are relative paths with plain slashes, without . and .. (ECMA-376 Part 2, 6.2.2)",
    zh: "部件名应为相对路径，用正斜杠分隔，不含 . 和 ..（ECMA-376 第2部分 6.2.2）",
  },
  appliesTo: everyFormat,
  *check({zip, prefix}) {
    for (const {name} of zip?.entries ?? []) {
      const isUnsafe =
        /^\/|\\|^[a-z]:|\/\//i.test(name) || name.split("/").some((step) => /^\.+$/.test(step));
      if (!isUnsafe) continue;
      yield {part: prefix + name, message: {en: "this is no name for a part", zh: "这不是合法的部件名"}};
    }
  },
};
