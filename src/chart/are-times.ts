import type {LanguageId} from "../model/language.ts";
import {countTimes} from "./lines/count-times.ts";

/** Whether names below an axis are times, which readers know from their neighbours: as Chinese writes them, or the language. */
export const areTimes = (names: readonly string[], language: LanguageId | undefined): boolean =>
  names.every((name) => time.test(name)) || countTimes(names, language) !== undefined;

/**
 * 2025年, 2025年* (inferred), 2021—2025年, 2024学年, 2024—2025学年, 3月, 2024年3月, 2024年1—6月, 2024年第一季度,
 * 2024年7月—2025年6月, 一季度, 上半年.
 */
const time =
  /^(?:\d{4}(?:年|学年)?(?:\d{1,2}(?:—\d{1,2})?月|第[一二三四](?:—[一二三四])?季度)?|\d{4}年(?:\d{1,2}月|第[一二三四]季度)?—\d{4}年(?:\d{1,2}月|第[一二三四]季度)?|\d{4}年?[-—–~～至/／]+\d{2,4}(?:年|学年)?|\d{1,2}月|第?[一二三四1-4]季度|[上下]半年)\*?$/u;
