import type {openChartStudio} from "../../chart/chart-studio.ts";
import type {WordForm} from "../../form/form.ts";
import type {NamedPictures} from "../../markdown/known-pictures.ts";
import type {Theme} from "../../theme/parse-theme.ts";
import type {CacheFolders} from "../build-effects.ts";
import {type DocumentBuilder, type DocumentWorker, locateOutcome} from "./document-builder.ts";

/**
 * A single worker, in this thread. Writers and canvas load with the first document: a mistake in data or templates is
 * told, and an unchanged folder left, without them.
 */
export function buildHere(openStudio?: typeof openChartStudio): DocumentBuilder {
  return {
    async open(drawings) {
      let maker: ReturnType<typeof openMaker> | undefined;
      const worker: DocumentWorker = {
        async build(brief, theme, pictures) {
          maker ??= openMaker(drawings, openStudio);
          const build = await maker;
          return locateOutcome(await build(brief.text, theme, pictures, brief.form), brief);
        },
      };
      return [worker];
    },
    async close() {},
  };
}

async function openMaker(drawings: CacheFolders | undefined, openStudio?: typeof openChartStudio) {
  const [{buildDocument}, {openWorkshop}, {openFileCache}] = await Promise.all([
    import("./build-document.ts"),
    import("./workshop.ts"),
    import("../incremental/file-cache.ts"),
  ]);
  const workshop = openWorkshop(drawings && openFileCache(drawings), openStudio);
  return (text: string, theme: Theme, pictures: NamedPictures, form?: WordForm) =>
    buildDocument(text, theme, workshop, pictures, form);
}
