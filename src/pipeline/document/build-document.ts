import {digest} from "../../base/digest.ts";
import type {ChartStudio} from "../../chart/chart-studio.ts";
import {describeChart} from "../../chart/describe-chart.ts";
import {type Diagnostic, hasErrors, type Outcome} from "../../diagnostic/diagnostic.ts";
import {parseBrief} from "../../markdown/parse-brief.ts";
import type {Drawing} from "../../model/chart.ts";
import type {Chart, Document, Format, NativeCharts} from "../../model/document.ts";
import {openNormalized} from "../../ooxml/normalize-package.ts";
import {packPackage} from "../../ooxml/package.ts";
import type {Theme} from "../../theme/parse-theme.ts";
import type {WrittenFile} from "../../writer/written-file.ts";
import {chartFormOf, planNatives} from "./chart-form-of.ts";
import {countFigures} from "./count-figures.ts";
import {drawCharts, glyphProblems} from "./draw-charts.ts";
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

/** Each writer brings a library along that takes long to load: only what is written is loaded, and at any time before. */
const writers = {
  docx: () => import("../../writer/docx/write-docx.ts"),
  pptx: () => import("../../writer/pptx/write-pptx.ts"),
} as const;

export async function loadWriters(formats: readonly Format[]): Promise<void> {
  for (const format of formats) await writers[format]();
}

async function write(
  document: Document,
  theme: Theme,
  drawings: ReadonlyMap<Chart, Drawing>,
  natives: NativeCharts,
): Promise<Outcome<WrittenFile>> {
  const means = {drawings, natives, describeChart};
  if (theme.format === "docx") {
    const {writeDocx} = await writers.docx();
    return {value: await writeDocx(document, theme, means), diagnostics: []};
  }
  const {writePptx} = await writers.pptx();
  return writePptx(document, theme, means);
}
