import type {Outcome} from "../../diagnostic/diagnostic.ts";
import type {Dataset} from "../../model/dataset.ts";
import {newestDate} from "../../query/source-date.ts";

/**
 * The ISO date that all documents of a build bear: `SOURCE_DATE_EPOCH` (seconds since 1970) where it is set, else that of
 * the newest source, a month or a year where it is dated no more precisely; empty where no source is dated. Never today's,
 * so that the same data gives the same bytes tomorrow.
 */
export function findDocumentDate(dataset: Dataset, sourceDateEpoch: string | undefined): Outcome<string> {
  if (sourceDateEpoch === undefined || sourceDateEpoch === "") {
    return {value: newestDate(dataset.sources.map(({published}) => published)) ?? "", diagnostics: []};
  }
  const seconds = /^\d+$/u.test(sourceDateEpoch) ? Number(sourceDateEpoch) : Number.NaN;
  // The zip format knows no year before 1980 and none after 2107.
  const earliest = Date.UTC(1980, 0, 1) / 1000;
  const latest = Date.UTC(2107, 11, 31) / 1000;
  if (seconds >= earliest && seconds <= latest) {
    return {value: new Date(seconds * 1000).toISOString().slice(0, 10), diagnostics: []};
  }
  return {
    diagnostics: [
      {
        severity: "error",
        code: "source-date-epoch",
        message: {
          en: `SOURCE_DATE_EPOCH is "${sourceDateEpoch}", which is no date between 1980 and 2107`,
          zh: `环境变量 SOURCE_DATE_EPOCH 的值“${sourceDateEpoch}”不是 1980 至 2107 年间的日期`,
        },
        hint: {
          en: "set it to whole seconds since 1970, or leave it unset",
          zh: "请设为自 1970 年起的整秒数，或不要设置",
        },
      },
    ],
  };
}
