import type {ChartStudio} from "../../chart/chart-studio.ts";
import type {Outcome} from "../../diagnostic/diagnostic.ts";
import {type DocumentBuilder, type DocumentWorker, locateOutcome} from "./document-builder.ts";

/**
 * A single worker, in this thread. Writers and canvas load with the first document: a mistake in data or templates is
 * told, and an unchanged folder left, without them.
 */
export function buildHere(openStudio?: () => Outcome<ChartStudio>): DocumentBuilder {
  return {
    async open(drawings) {
      const [{buildDocument}, {openChartStudio}, {openDrawingCache}] = await Promise.all([
        import("./build-document.ts"),
        import("../../chart/chart-studio.ts"),
        import("../incremental/drawing-cache.ts"),
      ]);
      const studio = openStudio
        ? openStudio()
        : openChartStudio(undefined, drawings && openDrawingCache(drawings));
      const worker: DocumentWorker = {
        build: async (brief, theme) => locateOutcome(await buildDocument(brief.text, theme, studio), brief),
      };
      return [worker];
    },
    async close() {},
  };
}
