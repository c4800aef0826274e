import type {ChartStudio} from "../../chart/chart-studio.ts";
import {missingGlyphs} from "../../chart/missing-glyphs.ts";
import type {Diagnostic} from "../../diagnostic/diagnostic.ts";
import type {Drawing} from "../../model/chart.ts";
import type {Chart, Document} from "../../model/document.ts";
import type {Theme} from "../../theme/parse-theme.ts";
import {chartSizes} from "../../writer/chart-sizes.ts";
import {chartStyleOf} from "./chart-style-of.ts";

/** The pictures of charts, each in the size that its document has for it. */
export async function drawCharts(
  charts: readonly Chart[],
  document: Document,
  theme: Theme,
  studio: ChartStudio | undefined,
): Promise<Map<Chart, Drawing>> {
  const style = chartStyleOf(theme);
  const sizes = chartSizes(document);
  const drawings = new Map<Chart, Drawing>();
  for (const chart of charts) {
    const drawing = await studio?.draw(chart.spec, style, sizes.get(chart) ?? "wide");
    if (drawing) drawings.set(chart, drawing);
  }
  return drawings;
}

/** Characters of a chart that its font cannot show. */
export function glyphProblems({spec, place}: Chart): Diagnostic[] {
  const missing = missingGlyphs(spec).map((character) => {
    const codePoint = character.codePointAt(0) ?? 0;
    return `${character} (U+${codePoint.toString(16).toUpperCase().padStart(4, "0")})`;
  });
  if (missing.length === 0) return [];
  return [
    {
      severity: "warning",
      code: "glyph-missing",
      message: {
        en: `the font of charts lacks ${missing.join(", ")}; the picture of “${spec.title}” shows 〓 instead`,
        zh: `图表字体中没有 ${missing.join("、")}，图“${spec.title}”中以〓代替`,
      },
      hint: {
        en: "use another character, or charts: native for a chart that Office draws",
        zh: "请换用其他字，或用 charts: native 改为由 Office 绘制的图表",
      },
      place,
    },
  ];
}
