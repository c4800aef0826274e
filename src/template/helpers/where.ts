import {type Helper, HelperError} from "../helper.ts";
import {isList} from "../shapes.ts";

export const where: Helper = {
  name: "where",
  group: "lookup",
  summary: {
    en: "the members of a list whose field has one of the values named after it; least= and most= bound a number instead",
    zh: "取列表中某个字段等于所列值之一的各项；字段是数字时可用 least（至少）、most（至多）限定",
  },
  example: '{{count (where (progress) "light" "missing")}}',
  parameters: [
    {name: "list", kind: "list"},
    {name: "field", kind: "field"},
    {name: "value", kind: "any", optional: true, repeated: true},
  ],
  options: {least: "number", most: "number"},
  gives: ([list = "any[]"]) => (isList(list) ? list : "any[]"),
  run(call) {
    const [list, field, ...values] = call.arguments;
    const {least, most} = call.options;
    return ((list ?? []) as readonly Record<string, unknown>[]).filter((member) => {
      if (!Object.hasOwn(member, String(field))) {
        throw new HelperError("wrong-arguments", {
          en: `the members of this list have no field "${field}"`,
          zh: `这个列表的各项没有“${field}”字段`,
        });
      }
      const value = member[String(field)];
      return (
        (values.length === 0 || values.includes(value)) &&
        (least === undefined || Number(value) >= Number(least)) &&
        (most === undefined || Number(value) <= Number(most))
      );
    });
  },
};
