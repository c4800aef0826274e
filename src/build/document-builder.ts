import type {ChartStudio} from "../chart/chart-studio.ts";
import type {Diagnostic, Outcome} from "../model/diagnostic.ts";
import type {Brief} from "../template/render-template.ts";
import type {Theme} from "../theme/parse-theme.ts";
import {type BuiltDocument, buildDocument} from "./build-document.ts";

/** Makes finished files of brief texts, in this thread or in others: the bytes are the same. */
export interface DocumentBuilder {
  /** How many documents it works on at a time. */
  readonly jobs: number;
  build(brief: Brief, theme: Theme): Promise<Outcome<BuiltDocument>>;
  close(): Promise<void>;
}

/** One document after the other, in this thread. */
export function buildHere(studio: Outcome<ChartStudio>): DocumentBuilder {
  return {
    jobs: 1,
    async build(brief, theme) {
      const {diagnostics, ...rest} = await buildDocument(brief.text, theme, studio);
      return {...rest, diagnostics: diagnostics.map((each) => locateDiagnostic(each, brief))};
    },
    async close() {},
  };
}

/** A problem at a line of the text, as one at the line of the template that made it. */
export function locateDiagnostic(diagnostic: Diagnostic, {locate}: Brief): Diagnostic {
  const {place} = diagnostic;
  if (place?.file !== "" || place.line === undefined) return diagnostic;
  return {...diagnostic, place: locate(place.line, place.column ?? 1)};
}
