import type {Document} from "../../src/model/document.ts";
import {packWritten} from "../../src/ooxml/written-package.ts";
import type {WordTheme} from "../../src/theme/word-theme.ts";
import type {ChartMeans} from "../../src/writer/chart-means.ts";
import {takeHouseShell} from "../../src/writer/docx/house/house-shell.ts";
import {writeDocx} from "../../src/writer/docx/write-docx.ts";
import type {WrittenFile} from "../../src/writer/written-file.ts";
import {houseTheme} from "./word-house-theme.ts";

/** A briefing in the look of a house. */
export function writeHouse(
  document: Document,
  bytes: Uint8Array,
  means: ChartMeans,
  more = "",
): WrittenFile & {readonly bytes: Uint8Array; readonly theme: WordTheme} {
  const {theme, diagnostics} = houseTheme(bytes, more);
  if (theme === undefined) throw new Error(JSON.stringify(diagnostics));
  const written = writeDocx(document, theme, means, takeHouseShell(theme));
  if (written.value === undefined) throw new Error(JSON.stringify(written.diagnostics));
  return {...written.value, theme, bytes: packWritten(written.value.package, document.meta.date)};
}
