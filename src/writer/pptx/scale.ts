import type {Point} from "../../model/length.ts";
import type {SlideTheme} from "../../theme/slide-theme.ts";

/** Type sizes for the body of one slide group. */
export interface Scale {
  /** Smaller than the theme's normal size: everything stands closer too. */
  readonly tight: boolean;
  readonly body: Point;
  readonly table: Point;
  readonly kpi: Point;
  /** Callouts: never larger than the theme's normal text, or a caveat would outshout its table. */
  readonly remark: Point;
  readonly label: Point;
  readonly small: Point;
}

/**
 * Sizes between the theme's limits: 1 is the largest, 0 the theme's normal size, -1 the least.
 * Labels grow but do not shrink with the body; they are small already.
 */
export function scaleSizes(theme: SlideTheme, step: number): Scale {
  const {sizes} = theme;
  const growth = Math.max(step, 0);
  return {
    tight: step < 0,
    body: between(sizes.bodyMinimum, sizes.body, sizes.bodyMaximum, step),
    table: between(sizes.tableMinimum, sizes.table, sizes.tableMaximum, step),
    remark: between(sizes.bodyMinimum, sizes.body, sizes.body, step),
    kpi: rounded(Math.max(sizes.kpiMinimum, sizes.kpi * (1 + 0.2 * step))),
    label: rounded(sizes.label * (1 + 0.15 * growth)),
    small: rounded(sizes.small * (1 + 0.15 * growth)),
  };
}

function between(least: number, normal: number, most: number, step: number): Point {
  return rounded(step >= 0 ? normal + (most - normal) * step : normal + (normal - least) * step);
}

/** Half points, as PowerPoint's own size box steps. */
const rounded = (size: number) => (Math.round(size * 2) / 2) as Point;
