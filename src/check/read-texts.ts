import type {Diagnostic} from "../diagnostic/diagnostic.ts";
import type {KnownPictures} from "../markdown/known-pictures.ts";
import {parseBrief} from "../markdown/parse-brief.ts";
import {crowdedCharts} from "../pipeline/document/crowded-charts.ts";

export {parseTheme as readTheme} from "../theme/parse-theme.ts";

/** What is wrong with a sample of a brief text, at lines and columns of the sample itself. */
export function readBrief(text: string, pictures?: KnownPictures): readonly Diagnostic[] {
  const {value, diagnostics} = parseBrief(
    text,
    (line, column) => ({file: "", line, column}),
    pictures,
    false,
  );
  return value ? [...diagnostics, ...crowdedCharts(value)] : diagnostics;
}
