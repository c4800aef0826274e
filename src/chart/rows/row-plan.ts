import type {RowScene} from "../../model/chart.ts";
import type {RowFrame} from "./frame-rows.ts";

/** A chart of rows, laid out: its room, and what stands in it. */
export interface RowPlan extends Pick<RowScene, "strokes" | "markers" | "texts"> {
  readonly rows: RowFrame;
}
