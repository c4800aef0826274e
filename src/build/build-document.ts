import type {ChartStudio} from "../chart/chart-studio.ts";
import {describeChart} from "../chart/describe-chart.ts";
import {missingGlyphs} from "../chart/missing-glyphs.ts";
import {parseBrief} from "../markdown/parse-brief.ts";
import type {Drawing} from "../model/chart.ts";
import {type Diagnostic, hasErrors, type Outcome} from "../model/diagnostic.ts";
import {digest} from "../model/digest.ts";
import type {Chart, Document, NativeCharts} from "../model/document.ts";
import {openNormalized} from "../ooxml/normalize-package.ts";
import {packPackage} from "../ooxml/package.ts";
import type {Theme} from "../theme/parse-theme.ts";
import {writeDocx} from "../writer/docx/write-docx.ts";
import {chartSizes} from "../writer/pptx/chart-sizes.ts";
import {writePptx} from "../writer/pptx/write-pptx.ts";
import type {WrittenFile} from "../writer/written-file.ts";
import {chartFormOf, planNatives} from "./chart-form-of.ts";
import {chartStyleOf} from "./chart-style-of.ts";
import {countFigures} from "./count-figures.ts";
import {lintGate} from "./lint-gate.ts";
import {listCharts} from "./list-charts.ts";
import {recordFigures} from "./record-figures.ts";

export interface BuiltDocument {
  readonly bytes: Uint8Array;
  readonly sha256: string;
  readonly figures: number;
  readonly pages: number;
  readonly sources: readonly string[];
  readonly charts: {
    /** A digest of each picture: equal charts have equal ones. */
    readonly pictures: readonly string[];
    /** How many are left to Office to draw. */
    readonly native: number;
  };
}

/**
 * Brief text → finished file. Sees the text and the theme, never the dataset. Problems in the text have a place
 * without a file: its lines and columns are those of the text.
 */
export async function buildDocument(
  text: string,
  theme: Theme,
  studio: Outcome<ChartStudio>,
): Promise<Outcome<BuiltDocument>> {
  const parsed = parseBrief(text, (line, column) => ({file: "", line, column}));
  if (!parsed.value) return {diagnostics: parsed.diagnostics};
  const document = parsed.value;
  const charts = listCharts(document.blocks);
  const pictures = charts.filter((chart) => chartFormOf(chart, document, theme) === "image");
  const natives = charts.filter((chart) => !pictures.includes(chart));
  if (pictures.length > 0 && !studio.value) {
    return {diagnostics: [...parsed.diagnostics, ...studio.diagnostics]};
  }
  const drawings = await drawCharts(pictures, document, theme, studio.value);
  const written = await write(document, theme, drawings, planNatives(natives, document, theme));
  const diagnostics: Diagnostic[] = [
    ...parsed.diagnostics,
    ...[...drawings.keys()].flatMap(glyphProblems),
    ...written.diagnostics,
  ];
  if (!written.value || hasErrors(diagnostics)) return {diagnostics};
  const record = recordFigures(document, written.value.passages);
  const {date} = document.meta;
  const container = openNormalized(written.value.bytes, {date, record});
  diagnostics.push(...lintGate(container));
  if (hasErrors(diagnostics)) return {diagnostics};
  const bytes = packPackage(container, date);
  return {
    value: {
      bytes,
      sha256: digest(bytes),
      figures: countFigures(document),
      pages: written.value.pages,
      sources: document.sources.map(({id}) => id),
      charts: {pictures: [...drawings.values()].map(({png}) => digest(png)), native: natives.length},
    },
    diagnostics,
  };
}

async function drawCharts(
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

function glyphProblems({spec, place}: Chart): Diagnostic[] {
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

async function write(
  document: Document,
  theme: Theme,
  drawings: ReadonlyMap<Chart, Drawing>,
  natives: NativeCharts,
): Promise<Outcome<WrittenFile>> {
  if (theme.format === "docx") {
    return {value: await writeDocx(document, theme, {drawings, natives, describeChart}), diagnostics: []};
  }
  return writePptx(document, theme, {drawings, natives, describeChart});
}
