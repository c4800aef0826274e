import type {PlainElement} from "../../ooxml/plain-element.ts";
import {value} from "./elements.ts";

/**
 * What Word's charts and PowerPoint's differ in though they look the same: docx wrote the one, pptxgenjs the other, and
 * documents do not change without a reason.
 */
export interface ChartConventions {
  readonly axisIds: {readonly names: number; readonly values: number};
  /** Those of a second pair of axes. */
  readonly secondAxisIds: {readonly names: number; readonly values: number};
  /** What a group of lines says of its marks; Office shows those of each series either way. */
  readonly lineMarks: readonly PlainElement[];
  /** How far names stand off their axis, in hundredths; 100 is what Office takes if it is not said. */
  readonly nameOffset: readonly PlainElement[];
  /** Whether names of several levels would stand on several lines; ours have one. */
  readonly nameLevels: PlainElement;
  /** Whether a range of one cell is written as that cell. */
  readonly shortensRanges: boolean;
  /** Whether the values of a ring say their number format. */
  readonly formatsRings: boolean;
}

export const chartsOfDocx: ChartConventions = {
  axisIds: {names: 1, values: 2},
  secondAxisIds: {names: 3, values: 4},
  lineMarks: [],
  nameOffset: [value("c:lblOffset", 100)],
  nameLevels: value("c:noMultiLvlLbl", 0),
  shortensRanges: true,
  formatsRings: true,
};

export const chartsOfPptxgenjs: ChartConventions = {
  axisIds: {names: 2094734554, values: 2094734552},
  secondAxisIds: {names: 2094734558, values: 2094734556},
  lineMarks: [value("c:marker", 1)],
  nameOffset: [],
  nameLevels: value("c:noMultiLvlLbl", 1),
  shortensRanges: false,
  formatsRings: false,
};
