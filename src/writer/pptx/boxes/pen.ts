import type {ChartSpec} from "../../../model/chart.ts";
import type {Diagnostic} from "../../../model/diagnostic.ts";
import type {Drawings} from "../../../model/document.ts";
import type {SlideTheme} from "../../../theme/slide-theme.ts";
import type {PresentationSlide} from "../pptxgen.ts";

/** What the box writers draw with. */
export interface Pen {
  readonly slide: PresentationSlide;
  readonly theme: SlideTheme;
  readonly drawings: Drawings;
  /** Alternative text of a chart. */
  readonly describeChart: (spec: ChartSpec) => string;
  readonly report: (diagnostic: Diagnostic) => void;
}
