import {type ChartStyle, defaultChartStyle} from "../../chart/chart-style.ts";
import type {Theme} from "../../theme/parse-theme.ts";

/** How a theme's charts look. Word themes change the palette only: their paper is white. */
export function chartStyleOf(theme: Theme): ChartStyle {
  const chosen = theme.format === "docx" ? theme.chart : theme.colours.chart;
  const palette = chosen?.map(withHash) ?? defaultChartStyle.colours;
  if (theme.format === "docx") return {...defaultChartStyle, colours: palette};
  return {
    colours: palette,
    text: withHash(theme.colours.chartText),
    muted: withHash(theme.colours.muted),
    grid: withHash(theme.colours.chartGrid),
    background: withHash(theme.colours.background),
  };
}

function withHash(colour: string): string {
  return colour.startsWith("#") ? colour : `#${colour}`;
}
