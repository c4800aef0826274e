import {type ChartStudio, openChartStudio} from "../../chart/chart-studio.ts";
import type {Outcome} from "../../diagnostic/diagnostic.ts";
import {openPictureStudio, type PictureStudio} from "../../picture/picture-studio.ts";
import {openDrawingCache} from "../incremental/drawing-cache.ts";
import type {FileCache} from "../incremental/file-cache.ts";
import {compiledShells, openShellCache} from "../incremental/shell-cache.ts";
import {ThemeShells} from "./theme-shells.ts";

/** What documents are made with; it remembers what several of them need. */
export interface Workshop {
  readonly studio: Outcome<ChartStudio>;
  readonly shells: ThemeShells;
  readonly pictures: PictureStudio;
}

/** @param files where drawings and shells are kept from one build to the next */
export function openWorkshop(
  files?: FileCache,
  openStudio: typeof openChartStudio = openChartStudio,
): Workshop {
  return {
    studio: openStudio(undefined, files && openDrawingCache(files)),
    shells: new ThemeShells(compiledShells, ...(files ? [openShellCache(files)] : [])),
    pictures: openPictureStudio(files),
  };
}
