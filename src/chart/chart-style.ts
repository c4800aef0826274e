/** How charts look: plain data, every colour as `#RRGGBB`. Part of the fingerprint of each drawing. */
export interface ChartStyle {
  /** One for each series (for a doughnut: for each category), in order; shades of them follow when they run out. */
  readonly colours: readonly string[];
  /** Names and value labels. */
  readonly text: string;
  /** Unit, axis numbers and remarks. */
  readonly muted: string;
  readonly grid: string;
  readonly background: string;
}

/**
 * Blue, ochre, deep green, plum, grey, light blue: each at least 3:1 against white (WCAG 2.2, 1.4.11),
 * and any two of them apart for red-, green- and blue-blind readers (proved in chart-style.test.ts).
 * The first two stand side by side most often, as baseline and target.
 */
export const defaultChartColours = [
  "#0D64B5",
  "#BA7F3B",
  "#16503C",
  "#882A6C",
  "#878C94",
  "#4095B9",
] as const;

export const defaultChartStyle: ChartStyle = {
  colours: defaultChartColours,
  text: "#24292F",
  muted: "#5B6570",
  grid: "#DDE1E6",
  background: "#FFFFFF",
};
