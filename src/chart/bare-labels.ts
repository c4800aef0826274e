import {wordsOf} from "../language/languages.ts";
import {shapeUnit, standsAlone} from "../language/unit-shape.ts";
import type {ChartSpec} from "../model/chart.ts";
import {isRound} from "../query/chart-kinds.ts";
import {isRowChart} from "../query/chart-rows.ts";

type Labelled = Pick<ChartSpec, "type" | "unit"> & {readonly language?: ChartSpec["language"] | undefined};

/** The longest word behind a number that finds room at every point: km², kWh. */
const mostLetters = 3;

/**
 * The unit that labels repeat: signs only, where a language's units are words and the chart names the unit above, so that
 * `12.3 per 1,000 live births` does not stand at each point.
 */
export function labelUnit({type, unit, language}: Labelled): string {
  if (
    wordsOf(language).script === "han" ||
    isRound(type) ||
    isRowChart(type) ||
    type === "percent-stacked-bar"
  )
    return unit;
  const {sign, code, rest} = shapeUnit(unit);
  const word = rest.trim();
  if (word.length <= mostLetters || !/\p{L}/u.test(word)) return unit;
  if (/^[%‰‱]/u.test(word)) return word.slice(0, 1);
  return standsAlone(unit) ? "" : sign || code;
}

/** The chart as its labels show it; the texts of its data and its description keep their units. */
export function withBareLabels(spec: ChartSpec): ChartSpec {
  const series = spec.series.map((each) => {
    const unit = each.unit ?? spec.unit;
    const short = labelUnit({...spec, unit});
    if (short === unit) return each;
    const points = each.points.map((point) => point && {...point, text: bare(point.text, unit, short, spec)});
    return {...each, points};
  });
  return series.some((each, index) => each !== spec.series[index]) ? {...spec, series} : spec;
}

/** The first number of a text with what qualifies it, the other end of a range, and its scale: the rest is the unit. */
function bare(text: string, unit: string, short: string, {language}: Labelled): string {
  const {sign, code} = shapeUnit(unit);
  const scales = wordsOf(language).numbers.scales.map(({word}) => word);
  // The scale of a unit that has one is no scale of the number.
  const scale = standsAlone(unit) ? "" : `(?:[\\s\u00a0](?:${scales.join("|")})(?!\\p{L}))?`;
  const number = `\\d[\\d.,]*[%‰‱]?${scale}`;
  const found = new RegExp(`^\\D*?${number}(?:(?:–| to )\\D{0,4}${number})?`, "u").exec(text)?.[0] ?? text;
  return short === "" ? found.replace(sign || code, "").trimStart() : found;
}
