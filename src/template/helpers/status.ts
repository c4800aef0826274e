import type {Helper} from "../helper.ts";
import {observationAt} from "./arguments.ts";

export const status: Helper = {
  name: "status",
  group: "wording",
  summary: {en: "what an observation is: 基期, 实际 or 目标", zh: "数据的状态：基期、实际或目标"},
  example: "{{status o}}",
  parameters: [{name: "observation", kind: "observation"}],
  options: {},
  gives: "text",
  run(call) {
    const observation = observationAt(call, 0);
    return observation ? call.scope.words.dates.status(observation.status, "") : "";
  },
};
