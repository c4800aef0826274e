import type {Diagnostic} from "../../../src/diagnostic/diagnostic.ts";
import type {Document} from "../../../src/model/document.ts";
import type {Shell} from "../../../src/ooxml/shell.ts";
import {packWritten} from "../../../src/ooxml/written-package.ts";
import {makeShell} from "../../../src/pipeline/document/theme-shells.ts";
import type {SlideTheme} from "../../../src/theme/slide-theme.ts";
import type {ChartMeans} from "../../../src/writer/chart-means.ts";
import {writePptx} from "../../../src/writer/pptx/write-pptx.ts";

/** A deck as the bytes of a file that has no record; undefined where a diagnostic says why there is none. */
export interface PackedDeck {
  readonly bytes: Uint8Array | undefined;
  readonly diagnostics: readonly Diagnostic[];
}

export async function packDeck(
  document: Document,
  theme: SlideTheme,
  means: ChartMeans,
): Promise<PackedDeck> {
  const {value, diagnostics} = writePptx(document, theme, means, await shellOf(theme));
  return {bytes: value && packWritten(value.package, document.meta.date), diagnostics};
}

const shells = new Map<SlideTheme, Promise<Shell>>();

function shellOf(theme: SlideTheme): Promise<Shell> {
  const shell = shells.get(theme) ?? makeShell(theme);
  shells.set(theme, shell);
  return shell;
}
