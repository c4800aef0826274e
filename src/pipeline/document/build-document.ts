import {digest} from "../../base/digest.ts";
import {describeChart} from "../../chart/describe-chart.ts";
import {type Diagnostic, hasErrors, type Outcome} from "../../diagnostic/diagnostic.ts";
import type {WordForm} from "../../form/form.ts";
import type {NamedPictures} from "../../markdown/known-pictures.ts";
import {parseBrief} from "../../markdown/parse-brief.ts";
import type {Document, DocumentLength, Format} from "../../model/document.ts";
import type {FigureRecord} from "../../model/record.ts";
import {withRecord} from "../../ooxml/record-part.ts";
import type {Shell} from "../../ooxml/shell.ts";
import {packWritten} from "../../ooxml/written-package.ts";
import {inLanguage} from "../../theme/in-language.ts";
import type {Theme} from "../../theme/parse-theme.ts";
import type {ChartMeans} from "../../writer/chart-means.ts";
import type {WrittenFile} from "../../writer/written-file.ts";
import {chartFormOf, planNatives} from "./chart-form-of.ts";
import {countFigures} from "./count-figures.ts";
import {crowdedCharts} from "./crowded-charts.ts";
import {drawCharts, glyphProblems} from "./draw-charts.ts";
import {listCharts} from "./list-charts.ts";
import {recordFigures} from "./record-figures.ts";
import {storePictures} from "./store-pictures.ts";
import type {ThemeShells} from "./theme-shells.ts";
import {withSeparators} from "./with-separators.ts";
import type {Workshop} from "./workshop.ts";

export interface BuiltDocument {
  readonly bytes: Uint8Array;
  readonly sha256: string;
  readonly figures: number;
  readonly length: DocumentLength;
  readonly sources: readonly string[];
  readonly charts: {
    /** A digest of each picture: equal charts have equal ones. */
    readonly pictures: readonly string[];
    /** How many are left to Office to draw. */
    readonly native: number;
  };
}

/**
 * Brief text → finished file. Sees the text, the theme and the pictures that the text names, never the dataset. Problems in the text have a place
 * without a file: its lines and columns are those of the text.
 *
 * @param form the Word file that the text fills; the text names its digest
 */
export async function buildDocument(
  text: string,
  given: Theme,
  {studio, shells, pictures: pictureStudio}: Workshop,
  named: NamedPictures = new Map(),
  form?: WordForm,
): Promise<Outcome<BuiltDocument>> {
  const parsed = parseBrief(text, (line, column) => ({file: "", line, column}), named);
  if (!parsed.value) return {diagnostics: parsed.diagnostics};
  const theme = inLanguage(given, parsed.value.meta.language);
  const document = withSeparators(parsed.value, theme);
  const charts = listCharts(document.blocks);
  const pictures = charts.filter((chart) => chartFormOf(chart, document, theme) === "image");
  const natives = charts.filter((chart) => !pictures.includes(chart));
  if (pictures.length > 0 && !studio.value) {
    return {diagnostics: [...parsed.diagnostics, ...studio.diagnostics]};
  }
  const drawings = await drawCharts(pictures, document, theme, studio.value);
  const stored = await storePictures(document, theme, named, pictureStudio);
  if (hasErrors(stored.diagnostics)) return {diagnostics: [...parsed.diagnostics, ...stored.diagnostics]};
  const means = {
    drawings,
    natives: planNatives(natives, document, theme),
    pictures: stored.value,
    describeChart,
  };
  const written = form
    ? await writeIntoForm(document, theme, means, form)
    : await write(document, theme, means, shells);
  const diagnostics: Diagnostic[] = [
    ...parsed.diagnostics,
    ...stored.diagnostics,
    // What shows in one document need not in another of the same template.
    ...[
      ...crowdedCharts(document),
      ...[...drawings.keys()].flatMap(glyphProblems),
      ...written.diagnostics,
    ].map((each) => ({...each, document: document.meta.title})),
  ];
  if (!written.value || hasErrors(diagnostics)) return {diagnostics};
  const {passages, length, pack} = written.value;
  const bytes = pack(recordFigures(document, passages));
  return {
    value: {
      bytes,
      sha256: digest(bytes),
      figures: countFigures(document),
      length,
      sources: document.sources.map(({id}) => id),
      charts: {pictures: [...drawings.values()].map(({png}) => digest(png)), native: natives.length},
    },
    diagnostics,
  };
}

/** Only what is written is loaded, and at any time before. */
const writers = {
  docx: () => import("../../writer/docx/write-docx.ts"),
  pptx: () => import("../../writer/pptx/write-pptx.ts"),
} as const;

export async function loadWriters(formats: readonly Format[]): Promise<void> {
  for (const format of formats) await writers[format]();
}

/** A document that is written, but for the record of its figures. */
interface Writing extends Pick<WrittenFile, "passages"> {
  readonly length: DocumentLength;
  pack(record: FigureRecord): Uint8Array;
}

async function write(
  document: Document,
  theme: Theme,
  means: ChartMeans,
  shells: ThemeShells,
): Promise<Outcome<Writing>> {
  const shell = await shells.of(theme);
  const {value, diagnostics} = await writeAsThemed(document, theme, means, shell);
  if (!value) return {diagnostics};
  const {passages, length} = value;
  const pack = (record: FigureRecord) => packWritten(withRecord(value.package, record), document.meta.date);
  return {value: {passages, length, pack}, diagnostics};
}

async function writeAsThemed(
  document: Document,
  theme: Theme,
  means: ChartMeans,
  shell: Shell,
): Promise<Outcome<WrittenFile>> {
  if (theme.format === "docx") {
    const {writeDocx} = await writers.docx();
    return writeDocx(document, theme, means, shell);
  }
  const {writePptx} = await writers.pptx();
  return writePptx(document, theme, means, shell);
}

/** Only Word knows how many pages it makes of a template of its own. */
async function writeIntoForm(
  document: Document,
  theme: Theme,
  means: ChartMeans,
  form: WordForm,
): Promise<Outcome<Writing>> {
  if (document.meta.form?.digest !== form.digest || theme.format !== "docx")
    throw new Error(`the text of ${document.meta.title} fills another template`);
  const {writeForm} = await import("../../writer/form/write-form.ts");
  const {value, diagnostics} = writeForm(document, form, theme, means);
  return value ? {value: {...value, length: {}}, diagnostics} : {diagnostics};
}
