import {digest} from "../../base/digest.ts";
import {describeChart} from "../../chart/describe-chart.ts";
import {hasErrors, type Outcome} from "../../diagnostic/diagnostic.ts";
import type {WordForm} from "../../form/form.ts";
import type {NamedPictures} from "../../markdown/known-pictures.ts";
import {parseBrief} from "../../markdown/parse-brief.ts";
import type {Chart} from "../../model/document.ts";
import type {PictureKind} from "../../model/picture.ts";
import {chartFormOf} from "../../pipeline/document/chart-form-of.ts";
import {crowdedCharts} from "../../pipeline/document/crowded-charts.ts";
import {drawCharts, glyphProblems} from "../../pipeline/document/draw-charts.ts";
import {listCharts} from "../../pipeline/document/list-charts.ts";
import {storePictures} from "../../pipeline/document/store-pictures.ts";
import {withSeparators} from "../../pipeline/document/with-separators.ts";
import type {Workshop} from "../../pipeline/document/workshop.ts";
import {inLanguage} from "../../theme/in-language.ts";
import type {Theme} from "../../theme/parse-theme.ts";
import type {DocumentView, ViewMeans} from "../../writer/html/document-view.ts";
import {viewDocument} from "../../writer/html/view-document.ts";
import {type Picture, pictureAddress} from "./document-service.ts";

export interface BriefView {
  readonly title: string;
  readonly view: DocumentView;
  readonly pictures: readonly Picture[];
}

/**
 * Brief text → what people see of it, by the stages of `buildDocument` up to the writer. Also a chart that Office would
 * draw is a picture here; that its font lacks a character is then no problem. Problems in the text have a place without a file.
 *
 * @param form the Word file that the text fills
 */
export async function viewBrief(
  text: string,
  given: Theme,
  {studio, pictures: pictureStudio}: Workshop,
  named: NamedPictures,
  form?: WordForm,
): Promise<Outcome<BriefView>> {
  const parsed = parseBrief(text, (line, column) => ({file: "", line, column}), named);
  if (!parsed.value) return {diagnostics: parsed.diagnostics};
  const theme = inLanguage(given, parsed.value.meta.language);
  const document = withSeparators(parsed.value, theme);
  const charts = listCharts(document.blocks);
  if (charts.length > 0 && !studio.value) {
    return {diagnostics: [...parsed.diagnostics, ...studio.diagnostics]};
  }
  const drawings = await drawCharts(charts, document, theme, studio.value);
  const stored = await storePictures(document, theme, named, pictureStudio);
  if (hasErrors(stored.diagnostics)) return {diagnostics: [...parsed.diagnostics, ...stored.diagnostics]};
  const {files: ofTheme = []} = theme;
  const pictures = new Map<Chart | string, Picture>([
    ...[...drawings].map(([chart, {png}]) => [chart, pictureOf(png, "png")] as const),
    ...[...stored.value].map(([path, {bytes, kind}]) => [path, pictureOf(bytes, kind)] as const),
    ...ofTheme.flatMap(({path, picture}) =>
      picture && !stored.value.has(path) ? [[path, pictureOf(picture.bytes, picture.kind)] as const] : [],
    ),
  ]);
  const drawn = [...drawings.keys()].filter((chart) => chartFormOf(chart, document, theme) === "image");
  const means: ViewMeans = {
    pictureOf: (shown) => {
      const picture = pictures.get("spec" in shown ? shown : shown.path);
      return picture ? pictureAddress(picture) : "";
    },
    describeChart,
  };
  const {value: view, diagnostics} = viewDocument(document, theme, means, form);
  return {
    ...(view ? {value: {title: document.meta.title, view, pictures: [...pictures.values()]}} : {}),
    diagnostics: [
      ...parsed.diagnostics,
      ...crowdedCharts(document),
      ...drawn.flatMap(glyphProblems),
      ...diagnostics,
    ],
  };
}

const pictureOf = (bytes: Uint8Array, kind: PictureKind): Picture => ({digest: digest(bytes), kind, bytes});
