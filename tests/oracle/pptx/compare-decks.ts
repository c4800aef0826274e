import {describeChart} from "../../../src/chart/describe-chart.ts";
import type {ChartForm, Drawing} from "../../../src/model/chart.ts";
import type {Chart, Document} from "../../../src/model/document.ts";
import {planNatives} from "../../../src/pipeline/document/chart-form-of.ts";
import {isRowChart} from "../../../src/query/chart-rows.ts";
import type {SlideTheme} from "../../../src/theme/slide-theme.ts";
import type {ChartMeans} from "../../../src/writer/chart-means.ts";
import {chartSizes} from "../../../src/writer/chart-sizes.ts";
import {readParts} from "../../support/read-package.ts";
import {packDeck} from "../../writer/pptx/pack-deck.ts";
import {normalizeLibrary} from "../normalize-library.ts";
import {writeWithLibrary} from "./write-with-library.ts";

export interface Comparison {
  /** As we wrote them, in their order. */
  readonly parts: ReadonlyMap<string, string | Uint8Array>;
  /** What differs, with both texts where it begins to. */
  readonly differences: readonly string[];
}

/**
 * The same document written by pptxgenjs and put right, and written straight. Where they differ on purpose, what differs
 * is taken out of both: cells that join the one above are bare in pptxgenjs; with the ground and lines of their column the
 * lower edge of what they make up is drawn by every program.
 */
export async function compareDecks(
  document: Document,
  theme: SlideTheme,
  means: ChartMeans,
): Promise<Comparison> {
  const library = await writeWithLibrary(document, theme, means);
  const ours = await packDeck(document, theme, means);
  if (library.value === undefined || ours.bytes === undefined)
    throw new Error(JSON.stringify([library.diagnostics, ours.diagnostics]));
  const expected = readParts(normalizeLibrary(library.value, document.meta.date));
  const parts = readParts(ours.bytes);
  const [wanted, names] = [[...expected.keys()], [...parts.keys()]];
  const order = wanted.join("\n") === names.join("\n") ? [] : ["the order of parts differs"];
  const differing = [...new Set([...wanted, ...names])].flatMap((name) => {
    const what = difference(withoutJoined(expected.get(name)), withoutJoined(parts.get(name)));
    return what === undefined ? [] : [`${name}: ${what}`];
  });
  return {parts, differences: [...order, ...differing]};
}

type Part = string | Uint8Array | undefined;

const withoutJoined = (part: Part): Part =>
  typeof part === "string" ? part.replace(/<a:tc vMerge="1">.*?<\/a:tc>/gs, '<a:tc vMerge="1"/>') : part;

function difference(expected: Part, written: Part): string | undefined {
  if (typeof expected !== "string" || typeof written !== "string") {
    const isSame =
      expected !== undefined &&
      written !== undefined &&
      Buffer.compare(Buffer.from(expected), Buffer.from(written)) === 0;
    return isSame ? undefined : `${describe(expected)} by the library, ${describe(written)} by us`;
  }
  if (expected === written) return undefined;
  let at = 0;
  while (expected[at] === written[at]) at++;
  const from = Math.max(0, at - 60);
  return `${expected.slice(from, at + 80)} by the library, ${written.slice(from, at + 80)} by us`;
}

function describe(part: Part): string {
  return part === undefined ? "nothing" : `${part.length} bytes or characters`;
}

/** @param form of all charts; every third picture is the same as the first */
export function meansOf(document: Document, theme: SlideTheme, form: ChartForm): ChartMeans {
  const sizes = [...chartSizes(document)];
  const natives =
    form === "native"
      ? planNatives(
          // Charts of rows are ours alone.
          sizes.map(([chart]) => chart).filter(({spec}) => !isRowChart(spec.type)),
          document,
          theme,
        )
      : new Map();
  const drawings = new Map<Chart, Drawing>(
    sizes.map(([chart, size], index) => {
      const png = Buffer.from(`picture ${index % 3 === 0 ? 0 : index}`);
      return [chart, size === "wide" ? {png, width: 1200, height: 600} : {png, width: 1000, height: 800}];
    }),
  );
  return {drawings, natives, describeChart};
}
