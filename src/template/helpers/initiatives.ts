import type {Helper} from "../helper.ts";
import {findArea, findTopic, optionNames} from "./arguments.ts";

export const initiatives: Helper = {
  name: "initiatives",
  group: "lookup",
  summary: {
    en: "named programmes, mechanisms, brands, pilots, policies and honours; without area or topic, those of the document's own",
    zh: "取具名的行动、机制、品牌、试点、政策和荣誉；不写 area 或 topic 时取本文件所属的地区或领域",
  },
  example: '{{#each (initiatives kind="honour") as |item|}}- {{item.name}}：{{item.summary}}\n{{/each}}',
  parameters: [],
  options: {area: "area", topic: "topic", kind: "initiative-kinds", except: "initiative-kinds"},
  gives: "initiative[]",
  run(call) {
    const area = findArea(call);
    const topic = findTopic(call);
    const kinds = optionNames(call.options.kind);
    const except = optionNames(call.options.except);
    return call.scope.view.initiatives.filter(
      (initiative) =>
        (!area || initiative.area.code === area.code) &&
        (!topic || initiative.topic.id === topic.id) &&
        (!kinds || kinds.includes(initiative.kind)) &&
        !except?.includes(initiative.kind),
    );
  },
};
