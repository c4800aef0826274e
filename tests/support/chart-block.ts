import type {ChartSpec} from "../../src/model/chart.ts";

/** A chart as it stands in a brief text; each of its values comes from the observation `a`. */
export function chartBlock(title: string, spec: ChartSpec): string {
  const {type, unit, categories, differences, lights, labels, minimum, maximum, highlight, multiples} = spec;
  const series = spec.series.map((one) => ({
    ...one,
    points: one.points.map((point) => point && {...point, observations: ["a"]}),
  }));
  const data = {unit, categories, series, ...(differences && {differences}), ...(lights && {lights})};
  const block = {
    type,
    title,
    data,
    labels,
    minimum,
    maximum,
    ...(highlight && {highlight}),
    ...(multiples && {multiples}),
  };
  return `\`\`\`chart\n${JSON.stringify(block)}\n\`\`\``;
}
