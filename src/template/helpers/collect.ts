import {type Helper, HelperError} from "../helper.ts";

export const collect: Helper = {
  name: "collect",
  group: "lookup",
  summary: {
    en: "the lists that the members of a list hold under a name, joined to one list",
    zh: "把列表各项中某个字段的列表合成一个列表",
  },
  example: '{{table (collect (comparisons) "observations") columns="indicator area period value"}}',
  parameters: [
    {name: "list", kind: "list"},
    {name: "field", kind: "text"},
  ],
  options: {},
  run(call) {
    const list = (call.arguments[0] ?? []) as readonly Record<string, unknown>[];
    const field = String(call.arguments[1]);
    return list.flatMap((member) => {
      const value = Object.hasOwn(member, field) ? member[field] : undefined;
      if (Array.isArray(value)) return value;
      throw new HelperError(
        "wrong-arguments",
        {en: `the members of this list hold no list "${field}"`, zh: `这个列表的各项中没有列表“${field}”`},
        {en: "for example: observations", zh: "例如：observations"},
      );
    });
  },
};
