import {unknown} from "../choices.ts";
import type {Helper} from "../helper.ts";
import {findAreas, findTopic, optionNames} from "./arguments.ts";

export const initiatives: Helper = {
  name: "initiatives",
  group: "lookup",
  summary: {
    en: "named programmes, mechanisms, brands, pilots, policies and honours; without area or topic, those of the document's own; status= chooses among planned, under-way, done and, where nobody has said, unknown",
    zh: "取具名的行动、机制、品牌、试点、政策和荣誉；不写 area 或 topic 时取本文件所属的地区或领域；status 限定进展：planned 规划提出、under-way 正在实施、done 已经完成、unknown 没有写明",
  },
  example: '{{#each (initiatives kind="honour") as |item|}}- {{item.name}}：{{item.summary}}\n{{/each}}',
  parameters: [],
  options: {
    area: "areas",
    topic: "topic",
    kind: "initiative-kinds",
    except: "initiative-kinds",
    status: "initiative-statuses",
  },
  gives: "initiative[]",
  run(call) {
    const areas = findAreas(call);
    const topic = findTopic(call);
    const kinds = optionNames(call.options.kind);
    const except = optionNames(call.options.except);
    const statuses = optionNames(call.options.status);
    return call.scope.view.initiatives.filter(
      (initiative) =>
        areas?.some(({code}) => initiative.area.code === code) !== false &&
        (!topic || initiative.topic.id === topic.id) &&
        (!statuses || statuses.includes(initiative.status || unknown)) &&
        (!kinds || kinds.includes(initiative.kind)) &&
        !except?.includes(initiative.kind),
    );
  },
};
