import type {Diagnostic} from "../../../diagnostic/diagnostic.ts";
import type {ChartSpec} from "../../../model/chart.ts";
import type {Drawings, NativeCharts} from "../../../model/document.ts";
import type {SlideTheme} from "../../../theme/slide-theme.ts";
import type {PlacedChart} from "../../native-chart/dress-charts.ts";
import type {PresentationSlide} from "../pptxgen.ts";

/** What the box writers draw with. */
export interface SlideContext {
  readonly slide: PresentationSlide;
  readonly theme: SlideTheme;
  readonly drawings: Drawings;
  readonly natives: NativeCharts;
  /** Alternative text of a chart. */
  readonly describeChart: (spec: ChartSpec) => string;
  readonly report: (diagnostic: Diagnostic) => void;
  /** Told of each native chart, in the order in which they are written. */
  readonly onNativeChart: (chart: PlacedChart) => void;
}
