import {hasGlyph} from "../font/has-glyph.ts";
import type {ChartSpec} from "../model/chart.ts";

/** The mark that Chinese printers set for a character which is not in the case (U+3013). */
const stand = "〓";

/** Characters of a chart that its font cannot draw, each once. The title is not drawn. */
export function missingGlyphs(spec: ChartSpec): string[] {
  const texts = [
    spec.unit,
    ...spec.categories,
    ...(spec.differences ?? []).map((text) => text ?? ""),
    ...spec.series.flatMap(({name, unit: own = "", points}) => [
      name,
      own,
      ...points.map((point) => point?.text ?? ""),
    ]),
  ];
  return [...new Set(texts.join(""))].filter((character) => !hasGlyph(character));
}

/** The chart with 〓 for what its font cannot draw: a font of the machine would draw something else on each machine. */
export function replaceMissing(spec: ChartSpec): ChartSpec {
  const missing = new Set(missingGlyphs(spec));
  if (missing.size === 0) return spec;
  const replace = (text: string) =>
    Array.from(text, (character) => (missing.has(character) ? stand : character)).join("");
  return {
    ...spec,
    unit: replace(spec.unit),
    categories: spec.categories.map(replace),
    ...(spec.differences && {differences: spec.differences.map((text) => text && replace(text))}),
    ...(spec.highlight && {highlight: replace(spec.highlight)}),
    series: spec.series.map(({name, unit: own, points}) => ({
      name: replace(name),
      ...(own === undefined ? {} : {unit: replace(own)}),
      points: points.map((point) => point && {...point, text: replace(point.text)}),
    })),
  };
}
