import type {ChartStudio} from "../chart/chart-studio.ts";
import type {Outcome} from "../model/diagnostic.ts";
import {type DocumentBuilder, type DocumentLane, locateOutcome} from "./document-builder.ts";

/**
 * A single lane, in this thread. Writers and canvas load with the first document: a mistake in data or templates is
 * told, and an unchanged folder left, without them.
 */
export function buildHere(openStudio?: () => Outcome<ChartStudio>): DocumentBuilder {
  return {
    async open(drawings) {
      const [{buildDocument}, {openChartStudio}, {openDrawingShelf}] = await Promise.all([
        import("./build-document.ts"),
        import("../chart/chart-studio.ts"),
        import("./drawing-shelf.ts"),
      ]);
      const studio = openStudio
        ? openStudio()
        : openChartStudio(undefined, drawings && openDrawingShelf(drawings));
      const lane: DocumentLane = {
        build: async (brief, theme) => locateOutcome(await buildDocument(brief.text, theme, studio), brief),
      };
      return [lane];
    },
    async close() {},
  };
}
