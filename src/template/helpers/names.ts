import {type Helper, HelperError} from "../helper.ts";

export const names: Helper = {
  name: "names",
  group: "wording",
  summary: {
    en: "the names of the members of a list: 沙坪坝区、綦江区和丰都县",
    zh: "依次打印列表中各项的名称：沙坪坝区、綦江区和丰都县",
  },
  example: "{{names (areas)}}",
  parameters: [{name: "list", kind: "list"}],
  options: {},
  gives: "text",
  run(call) {
    const list = (call.arguments[0] ?? []) as readonly unknown[];
    const all = list.map((member) => {
      const name = typeof member === "string" ? member : (member as {name?: unknown} | null)?.name;
      if (typeof name === "string") return name;
      throw new HelperError("wrong-arguments", {
        en: "the members of this list have no name",
        zh: "这个列表的各项没有名称",
      });
    });
    return call.scope.words.marks.list(all);
  },
};
