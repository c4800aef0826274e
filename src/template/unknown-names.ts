import type {Wording} from "../diagnostic/diagnostic.ts";
import {findNearest, suggest, suggestOne} from "../diagnostic/suggest.ts";
import {isPartOfTime, isPeriod} from "../figure/period-span.ts";
import {captionId, captionIdRule} from "../query/captions.ts";
import {splitAreas} from "./area-names.ts";
import {type Choices, choices} from "./choices.ts";
import type {Names} from "./dataset-view.ts";
import {type ParameterKind, splitNames} from "./helper.ts";
import {allFields} from "./shapes.ts";

export interface UnknownName {
  readonly code: string;
  readonly message: Wording;
  readonly hint: Wording;
  /** Where in the text it begins. */
  readonly at: number;
}

/** What in a text argument names nothing that there is; also used for arguments that are computed. */
export function findUnknownNames(value: string, kind: ParameterKind, names: Names): UnknownName[] {
  switch (kind) {
    case "indicator":
      return names.indicators.has(value) ? [] : [unknownIndicator(value, 0, names)];
    case "indicators":
      return splitPlaced(value)
        .filter(({name}) => !names.indicators.has(name))
        .map(({name, at}) => unknownIndicator(name, at, names));
    case "topic":
      return names.topics.has(value) || names.topicsByName.has(value) ? [] : [unknownTopic(value, names)];
    case "area":
      return names.areas.has(value) ? [] : [unknownArea(value, names)];
    case "areas":
      return splitAreas(value, (name) => names.areas.has(name))
        .filter(({name}) => !names.areas.has(name))
        .map(({name, at}) => ({...unknownArea(name, names), at}));
    case "status":
      return unchosen(value, choices.statuses, wordedAs("status", "状态"), false);
    case "statuses":
      return unchosen(value, choices.statuses, wordedAs("status", "状态"));
    case "levels":
      return unchosen(
        value,
        {words: [...names.levels], inChinese: Object.fromEntries(names.levelsByName)},
        wordedAs("level", "地区级别"),
      );
    case "initiative-kinds":
      return unchosen(value, choices.initiativeKinds, wordedAs("kind", "举措类型"));
    case "initiative-statuses":
      return unchosen(value, choices.initiativeStatuses, wordedAs("status", "进展"));
    case "weights":
      return unchosen(value, choices.weights, wordedAs("weight", "重要程度"));
    case "accruals":
      return unchosen(value, choices.accruals, wordedAs("accrual", "存量或流量"));
    case "kind":
    case "kinds":
      return unchosen(value, choices.indicatorKinds, wordedAs("kind", "指标类型"));
    case "dimension":
      return unchosen(value, choices.dimensions, cannotLayOut, false);
    case "grouping":
      return unchosen(value, choices.groupings, cannotGroup, false);
    case "benchmark":
      return unchosen(value, choices.benchmarks, noBenchmark, false);
    case "benchmarks":
      return unchosen(value, choices.benchmarks, noBenchmark);
    case "columns":
      return unchosen(value, choices.tableColumns, noColumn);
    case "field":
      return allFields.has(value) ? [] : [noField(value)];
    case "caption-id":
      return captionId.test(value) ? [] : [noId(value)];
    case "period":
      return isPeriod(value) ? [] : [noPeriod(value)];
    case "periods":
      return splitPlaced(value)
        .filter(({name}) => !isPeriod(name))
        .map(({name, at}) => ({...noPeriod(name), at}));
    case "moment":
      return isPartOfTime(value) ? [] : [noMoment(value)];
    default:
      return [];
  }
}

/** `"a b, c"` → each name with the place where it begins. */
function splitPlaced(text: string): {name: string; at: number}[] {
  let from = 0;
  return splitNames(text).map((name) => {
    const at = text.indexOf(name, from);
    from = at + name.length;
    return {name, at};
  });
}

type Wordings = (value: string) => {code: string; message: Wording};

/** What of a text, or of the words in it, is not among the choices. */
function unchosen(value: string, {words, inChinese}: Choices, wordingOf: Wordings, isList = true) {
  const found = isList ? splitPlaced(value) : [{name: value, at: 0}];
  return found
    .filter(({name}) => !words.includes(name))
    .map(({name, at}): UnknownName => {
      const meant = Object.hasOwn(inChinese, name) ? [inChinese[name] as string] : words;
      const hint = meant === words ? suggest(name, words) : suggestOne(meant[0] as string);
      return {...wordingOf(name), hint, at};
    });
}

const wordedAs =
  (en: string, zh: string): Wordings =>
  (value) => ({
    code: `unknown-${en}`,
    message: {en: `there is no ${en} "${value}"`, zh: `没有${zh}“${value}”`},
  });

const cannotLayOut: Wordings = (value) => ({
  code: "wrong-arguments",
  message: {en: `observations cannot be laid out by "${value}"`, zh: `数据不能按“${value}”排列`},
});

const cannotGroup: Wordings = (value) => ({
  code: "wrong-arguments",
  message: {en: `observations cannot be grouped by "${value}"`, zh: `数据不能按“${value}”分组`},
});

const noBenchmark: Wordings = (value) => ({
  code: "wrong-arguments",
  message: {en: `nothing is held against "${value}"`, zh: `没有“${value}”这种对照`},
});

const noColumn: Wordings = (value) => ({
  code: "wrong-arguments",
  message: {en: `a table has no column "${value}"`, zh: `表格没有“${value}”这一列`},
});

function noField(value: string): UnknownName {
  const nearest = findNearest(value, allFields);
  return {
    code: "wrong-arguments",
    message: {en: `no record has a field "${value}"`, zh: `任何记录都没有“${value}”字段`},
    hint:
      nearest === undefined
        ? {en: "for example: observations, latest, target", zh: "例如：observations、latest、target"}
        : suggestOne(nearest),
    at: 0,
  };
}

const noId = (value: string): UnknownName => ({
  code: "invalid-id",
  message: {en: `"${value}" cannot be an id`, zh: `“${value}”不能用作 id`},
  hint: captionIdRule,
  at: 0,
});

const noPeriod = (value: string): UnknownName => ({
  code: "wrong-arguments",
  message: {en: `"${value}" is not a period`, zh: `“${value}”不是时期`},
  hint: {
    en: "write a year, month, quarter or half-year such as 2025, 2025-03, 2025-Q1, 2025-H1, or an interval such as 2021/2025",
    zh: "请写成年份、月份、季度或半年，如 2025、2025-03、2025-Q1、2025-H1；或起止时期，如 2021/2025",
  },
  at: 0,
});

const noMoment = (value: string): UnknownName => ({
  code: "wrong-arguments",
  message: {
    en: `"${value}" is no year, month, quarter or half-year`,
    zh: `“${value}”不是年份、月份、季度或半年`,
  },
  hint: {
    en: "write one such as 2025, 2025-03, 2025-Q1 or 2025-H1",
    zh: "请写成 2025、2025-03、2025-Q1 或 2025-H1 这样",
  },
  at: 0,
});

function unknownIndicator(value: string, at: number, names: Names): UnknownName {
  const id = findMeant(value, names.indicators, names.indicatorsByName);
  return {
    code: "unknown-indicator",
    message: {en: `there is no indicator "${value}"`, zh: `数据里没有指标“${value}”`},
    hint: id
      ? suggestNamed(id, names.nameOf.get(id))
      : {
          en: 'run "jianbao list indicators" to see what there is',
          zh: "用 jianbao list indicators 查看全部指标",
        },
    at,
  };
}

function unknownTopic(value: string, names: Names): UnknownName {
  const id = findMeant(value, names.topics, names.topicsByName);
  return {
    code: "unknown-topic",
    message: {en: `there is no topic "${value}"`, zh: `没有领域“${value}”`},
    hint: id ? suggestNamed(id, names.nameOf.get(id)) : suggest(value, names.topics),
    at: 0,
  };
}

function unknownArea(value: string, names: Names): UnknownName {
  const bearers = names.sharedAreas.get(value);
  if (bearers) return {...ambiguousArea(value, bearers), at: 0};
  const named = [...names.areas].filter((name) => !/^[\w-]+$/u.test(name));
  const meant = findNearest(value, names.areas) ?? findHolder(value, named);
  return {
    code: "unknown-area",
    message: {en: `there is no area "${value}"`, zh: `没有地区“${value}”`},
    hint: meant ? suggestOne(meant) : suggest(value, named.length > 0 ? named : names.areas),
    at: 0,
  };
}

/** A name that several areas have names none of them. */
export const ambiguousArea = (value: string, bearers: readonly string[]) => ({
  code: "ambiguous-area",
  message: {
    en: `"${value}" names ${bearers.length} areas`,
    zh: `叫“${value}”的地区有 ${bearers.length} 个`,
  },
  hint: {
    en: `write one of: ${bearers.join(", ")}; or its code`,
    zh: `请写明是哪一个：${bearers.join("、")}；也可以写代码`,
  },
});

/** The id that somebody meant who wrote it wrongly, or wrote the name or an alias instead. */
function findMeant(
  value: string,
  ids: ReadonlySet<string>,
  byName: ReadonlyMap<string, string>,
): string | undefined {
  const nearest = findNearest(value, ids);
  if (nearest !== undefined) return nearest;
  const name = byName.has(value) ? value : findNearest(value, byName.keys());
  if (name !== undefined) return byName.get(name);
  const holders = [...byName.keys()].filter((each) => value.length > 1 && each.includes(value));
  const held = new Set(holders.map((each) => byName.get(each)));
  return held.size === 1 ? [...held][0] : undefined;
}

/** The one name that the value is a part of. */
function findHolder(value: string, names: readonly string[]): string | undefined {
  const holders = names.filter((name) => value.length > 1 && name.includes(value));
  return holders.length === 1 ? holders[0] : undefined;
}

function suggestNamed(id: string, name: string | undefined): Wording {
  if (name === undefined) return suggestOne(id);
  return {en: `did you mean "${id}" (${name})?`, zh: `是不是“${id}”（${name}）？`};
}
