import type {Document} from "../../src/model/document.ts";
import type {Shell} from "../../src/ooxml/shell.ts";
import {packWritten} from "../../src/ooxml/written-package.ts";
import type {WordTheme} from "../../src/theme/word-theme.ts";
import type {ChartMeans} from "../../src/writer/chart-means.ts";
import {takeWordShell, writeSampleBriefing} from "../../src/writer/docx/word-shell.ts";
import {writeDocx} from "../../src/writer/docx/write-docx.ts";
import type {WrittenFile} from "../../src/writer/written-file.ts";

const shells = new Map<string, Promise<Shell>>();

export function wordShell(theme: WordTheme): Promise<Shell> {
  const key = JSON.stringify(theme);
  const shell = shells.get(key) ?? writeSampleBriefing(theme).then(takeWordShell);
  shells.set(key, shell);
  return shell;
}

/** A briefing as its writer makes it, without the record of its figures. */
export async function writeWord(
  document: Document,
  theme: WordTheme,
  means: ChartMeans,
): Promise<WrittenFile & {readonly bytes: Uint8Array}> {
  const {value, diagnostics} = writeDocx(document, theme, means, await wordShell(theme));
  if (value === undefined) throw new Error(JSON.stringify(diagnostics));
  return {...value, bytes: packWritten(value.package, document.meta.date)};
}
