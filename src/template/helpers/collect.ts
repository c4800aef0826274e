import {type Helper, HelperError} from "../helper.ts";
import {elementOf, fields, listOf} from "../shapes.ts";

export const collect: Helper = {
  name: "collect",
  group: "lookup",
  summary: {
    en: "what the members of a list hold under a name, in one list; lists are joined, and what has no data is left out",
    zh: "取列表各项的某个字段，合成一个列表；字段本身是列表时连接起来，没有数据的略去",
  },
  example: '{{table (collect (comparisons) "observations") columns="indicator area period value"}}',
  parameters: [
    {name: "list", kind: "list"},
    {name: "field", kind: "field"},
  ],
  options: {},
  gives: ([list = "any[]"], [, field = ""]) => {
    const shape = fields(elementOf(list))?.[field];
    return shape === undefined ? "any[]" : listOf(shape);
  },
  run(call) {
    const list = (call.arguments[0] ?? []) as readonly Record<string, unknown>[];
    const field = String(call.arguments[1]);
    return list.flatMap((member) => {
      if (Object.hasOwn(member, field)) return member[field] ?? [];
      throw new HelperError(
        "wrong-arguments",
        {en: `the members of this list have no field "${field}"`, zh: `这个列表的各项没有“${field}”字段`},
        {en: "for example: observations, latest, name", zh: "例如：observations、latest、name"},
      );
    });
  },
};
