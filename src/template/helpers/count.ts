import type {Helper} from "../helper.ts";

export const count: Helper = {
  name: "count",
  group: "wording",
  summary: {en: "how many members a list has", zh: "列表有几项"},
  example: "共{{count (areas)}}个地区",
  parameters: [{name: "list", kind: "list"}],
  options: {},
  gives: "number",
  run: (call) => ((call.arguments[0] ?? []) as readonly unknown[]).length,
};
