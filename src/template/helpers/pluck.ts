import {type Helper, HelperError} from "../helper.ts";

export const pluck: Helper = {
  name: "pluck",
  group: "lookup",
  summary: {
    en: "one field of each member of a list, those without data left out",
    zh: "取列表各项的某个字段，没有数据的略去",
  },
  example: '{{table (pluck (indicators kinds="share" current=true) "latest")}}',
  parameters: [
    {name: "list", kind: "list"},
    {name: "field", kind: "text"},
  ],
  options: {},
  run(call) {
    const list = (call.arguments[0] ?? []) as readonly Record<string, unknown>[];
    const field = String(call.arguments[1]);
    return list.flatMap((member) => {
      if (Object.hasOwn(member, field)) return member[field] === null ? [] : [member[field]];
      throw new HelperError(
        "wrong-arguments",
        {en: `the members of this list have no field "${field}"`, zh: `这个列表的各项没有“${field}”字段`},
        {en: "for example: latest, target, name", zh: "例如：latest、target、name"},
      );
    });
  },
};
