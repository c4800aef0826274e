import {type Helper, HelperError} from "../helper.ts";
import {describeProgress} from "../progress.ts";
import {
  cannotSort,
  findArea,
  findTopic,
  indicatorChoice,
  indicatorOptions,
  optionNames,
} from "./arguments.ts";

export const progress: Helper = {
  name: "progress",
  group: "lookup",
  summary: {
    en: 'the indicators of a plan: baseline, target, reached (the value of the target\'s year), benchmark (that of the containing area), rise, standing (of the target beside the benchmark: behind, level, ahead, unknown) and light (met, near, behind, missing); near= is the part of the planned rise from which the light is yellow, sort="rise" puts the largest rise first',
    zh: '取规划指标：基期 baseline、目标 target、完成值 reached（目标年份或前后一年的实际值）、对照值 benchmark（上级地区同期实际值）、拟变化量 rise、目标与对照值相比 standing（behind 落后、level 持平、ahead 领先、unknown 不能比）和灯 light（met 已达、near 接近、behind 差距较大、missing 未报）；near 定黄灯的门槛（占拟提高幅度的几分之几），sort="rise" 按变化量由大到小排',
  },
  example:
    '{{#each (progress near="2/3") as |row|}}{{row.name}}：{{figure row.baseline}}→{{figure row.target}}。{{/each}}',
  parameters: [],
  options: {area: "area", topic: "topic", kinds: "kinds", ...indicatorOptions, near: "literal", sort: "text"},
  gives: "progress[]",
  run(call) {
    const rows = describeProgress(
      call.scope.view,
      {
        area: findArea(call),
        topic: findTopic(call),
        kinds: optionNames(call.options.kinds),
        ...indicatorChoice(call),
      },
      readPart(call.options.near ?? "2/3"),
    );
    const {sort} = call.options;
    if (sort === undefined) return rows;
    if (sort === "rise") return rows.toSorted((a, b) => Math.abs(b.rise) - Math.abs(a.rise));
    throw cannotSort({en: "these rows", zh: ""}, sort, "rise");
  },
};

/** `2/3` or a number between 0 and 1. */
function readPart(value: unknown): number {
  const [part, whole = "1"] = String(value).split("/");
  const number = Number(part) / Number(whole);
  if (number >= 0 && number <= 1) return number;
  throw new HelperError(
    "wrong-arguments",
    {en: `"${value}" is no part of a whole`, zh: `“${value}”不是几分之几`},
    {en: 'write a part such as near="2/3"', zh: '请写成 near="2/3" 这样的分数'},
  );
}
