import type {Document} from "../../model/document.ts";
import type {WordTheme} from "../../theme/word-theme.ts";
import type {ChartMeans} from "../chart-means.ts";
import {dressCharts} from "../native-chart/dress-charts.ts";
import {storeParts} from "../package-parts.ts";
import {makeStandIns} from "../stand-ins.ts";
import type {WrittenFile} from "../written-file.ts";
import {completePackage} from "./complete-package.ts";
import type {PageLayout} from "./pages/estimate-pages.ts";
import {wordPassages} from "./passages.ts";
import {planWord} from "./plan-word.ts";
import {makeWordFile} from "./word-file.ts";
import {wordParts} from "./word-parts.ts";

/** Document → Word package. Ids, dates and the zip are not repeatable yet: the package normaliser makes them so. */
export async function writeDocx(
  document: Document,
  theme: WordTheme,
  means: ChartMeans,
): Promise<WrittenFile> {
  const plan = planWord(document);
  const standIns = makeStandIns(means.drawings);
  const {file, placed, layout} = makeWordFile(document, plan, theme, {
    ...means,
    drawings: standIns.drawings,
  });
  const parts = await wordParts(file);
  dressCharts(parts, placed);
  completePackage(parts);
  standIns.replace(parts);
  return {
    bytes: storeParts(parts),
    passages: wordPassages(arrange(document, layout()), plan, means),
    pages: layout().pages,
  };
}

/** The document as it reads when its charts have found their places. */
const arrange = (document: Document, {order}: PageLayout): Document => ({
  ...document,
  blocks: order.flatMap((index) => document.blocks[index] ?? []),
});
