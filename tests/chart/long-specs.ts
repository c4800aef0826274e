import type {ChartSpec} from "../../src/model/chart.ts";

const zh = "巴西 中国 德国 埃及 埃塞俄比亚 法国 英国 印度 日本 肯尼亚 韩国 墨西哥 挪威 美国 越南 南非".split(
  " ",
);
const en = [
  ..."Brazil China Germany Egypt Ethiopia France".split(" "),
  ...["United Kingdom", "India", "Japan", "Kenya", "Republic of Korea", "Mexico", "Norway"],
  ...["United States of America", "Viet Nam", "South Africa"],
];

export interface LongOptions extends Partial<ChartSpec> {
  readonly hasGaps?: boolean;
  /** One line ends three years before the others. */
  readonly endsEarly?: boolean;
}

/** Lines that cross and bend, of countries over years: the same numbers whenever tests run. */
export function longSpec(count: number, from: number, to: number, options: LongOptions = {}): ChartSpec {
  const {hasGaps = false, endsEarly = false, ...rest} = options;
  const isEnglish = rest.language === "en";
  const years = Array.from({length: to - from + 1}, (_, index) => from + index);
  const names = Array.from({length: count}, (_, s) => {
    const list = isEnglish ? en : zh;
    const name = list[s % list.length] ?? "";
    return s < list.length ? name : `${name}${Math.floor(s / list.length) + 1}`;
  });
  const figureAt = (s: number, c: number) =>
    Number(
      (58 + ((s * 11) % 16) * 1.35 + c * (0.15 + (s % 5) * 0.09) + Math.sin(c / 3 + s) * 1.2).toFixed(1),
    );
  const isMissing = (s: number, c: number) =>
    (hasGaps && (s * 7 + c * 5) % 17 === 0) || (endsEarly && s === 2 && c > years.length - 4);
  return {
    type: "line",
    title: isEnglish ? "Life expectancy" : "出生时预期寿命",
    unit: isEnglish ? "years" : "岁",
    categories: years.map((year) => (isEnglish ? String(year) : `${year}年`)),
    series: names.map((name, s) => ({
      name,
      points: years.map((_, c) => {
        if (isMissing(s, c)) return null;
        const value = figureAt(s, c);
        return {value, text: isEnglish ? `${value} years` : `${value}岁`, observations: []};
      }),
    })),
    labels: "auto",
    minimum: null,
    maximum: null,
    ...rest,
  };
}
