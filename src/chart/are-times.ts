import type {LanguageId} from "../model/language.ts";
import {countTimes} from "./lines/count-times.ts";

/** Whether readers know each name from its neighbours: times of one kind, or what Chinese tables call times of any. */
export const areTimes = (names: readonly string[], language: LanguageId | undefined) =>
  names.every((name) => time.test(name)) || countTimes(names, language) !== undefined;

const part = String.raw`(?:\d{1,2}月|第[一二三四]季度|[上下]半年)`;
/**
 * 2025年, 2025年* (inferred), 2021—2025年, 2024学年, 2024—2025学年, 3月, 2024年3月, 2024年1—6月, 2024年第一季度,
 * 2024年上半年, 2024年7月—2025年6月, 一季度, 上半年.
 */
const time = new RegExp(
  String.raw`^(?:\d{4}(?:年|学年)?(?:\d{1,2}—\d{1,2}月|第[一二三四]—[一二三四]季度|${part})?|` +
    String.raw`\d{4}年${part}?—\d{4}年${part}?|\d{4}年?[-—–~～至/／]+\d{2,4}(?:年|学年)?|` +
    String.raw`\d{1,2}月|第?[一二三四1-4]季度|[上下]半年)\*?$`,
  "u",
);
