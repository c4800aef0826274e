import type {ChartType} from "../model/chart.ts";
import type {LightState} from "../model/light.ts";

/** What charts say beside the names and figures of the data, in their pictures, data sheets and alternative texts. */
export interface ChartWords {
  readonly kinds: Readonly<Record<ChartType, string>>;
  readonly missing: string;
  /** A light as the alternative text says it. */
  readonly lights: Readonly<Record<LightState, string>>;
  /** A light in a row of a chart: one letter. */
  readonly lightLetters: Readonly<Record<LightState, string>>;
  readonly unit: (unit: string) => string;
  /** The unit above one of two axes; empty for none. */
  readonly leftAxis: (unit: string) => string;
  readonly rightAxis: (unit: string) => string;
  /** What the axes of a scatter are: an indicator with its unit. */
  readonly upAxis: (title: string) => string;
  readonly acrossAxis: (title: string) => string;
  readonly change: string;
  readonly changeIn: (unit: string) => string;
  readonly percentagePoints: string;
  readonly largestChange: string;
  /** What charts are compared with, where it has no name. */
  readonly reference: string;
  readonly remark: (text: string) => string;
  readonly gaps: (count: number) => string;
  readonly gapsOf: (names: string) => string;
  readonly axisFrom: (value: string) => string;
  /** The same of an axis that stands upright. */
  readonly uprightAxisFrom: (value: string) => string;
  /** Where a line began and ended, and between which values it ran; the last two are empty where they are the first two. */
  readonly course: (first: string, last: string, highest: string, lowest: string, missing: number) => string;
  /** `2000年72.4岁到2015年76.1岁`. */
  readonly fromTo: (first: string, last: string) => string;
  /** How many panels small multiples have, of which kind of chart. */
  readonly multiples: (kind: string, count: number) => string;
  readonly valueOf: (name: string, text: string) => string;
  readonly series: (count: number, names: string, items: number) => string;
  readonly summary: (count: number, highest: string, lowest: string, missing: number) => string;
  /** Columns of the data sheet that draw a chart, and hold none of its values. */
  readonly drawing: {
    readonly row: string;
    readonly text: string;
    readonly textRow: string;
    /** Marks the names below lines of many points. */
    readonly shownNames: string;
    readonly line: (number: number) => string;
    readonly lineRow: (number: number) => string;
  };
}

/** What is told of a sparkline to those who do not see it; figures stand between the words. */
export interface SparklineWords {
  readonly between: (first: string, last: string) => string;
  readonly from: string;
  readonly to: string;
  readonly lowest: string;
  readonly highest: string;
  readonly missing: (periods: readonly string[]) => string;
}
