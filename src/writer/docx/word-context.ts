import type {ChartSpec} from "../../model/chart.ts";
import type {Block, Drawings, NativeCharts} from "../../model/document.ts";
import type {Twip} from "../../model/length.ts";
import type {WordTheme} from "../../theme/word-theme.ts";
import type {StoredPictures} from "../chart-means.ts";
import type {BodyNode} from "./pages/body-nodes.ts";
import type {PlacedDrawing} from "./placed-drawings.ts";
import type {WordPlan} from "./plan-word.ts";

/** What every block handler may look at. */
export interface WordContext {
  readonly theme: WordTheme;
  readonly plan: WordPlan;
  readonly drawings: Drawings;
  readonly natives: NativeCharts;
  readonly pictures: StoredPictures;
  /** Takes a picture or chart and names its relationship. */
  readonly place: (drawing: PlacedDrawing) => string;
  /** Alternative text of a chart, written from its data. */
  readonly describeChart: (spec: ChartSpec) => string;
  /** Room from left to right. */
  readonly width: Twip;
  readonly surrounding: "body" | "callout" | "column";
  /** How many lists stand around the block. */
  readonly listDepth: number;
  /** The block announces the one after it and must stay on its page. */
  readonly leadsOn?: boolean;
  /** The block is the first of the annex. */
  readonly startsPage?: boolean;
  /** Handed down so that containers need not import the handlers that import them. */
  readonly writeBlocks: (blocks: readonly Block[], context: WordContext) => BodyNode[];
}
