import type {Place} from "../../../diagnostic/place.ts";
import {inches} from "../../../model/length.ts";
import {leading, lineHeight} from "../frame.ts";
import {para} from "../paras.ts";
import type {Para, Run} from "../slide.ts";
import type {PieceSetting} from "./piece.ts";
import {parasPiece} from "./text.ts";

/** The line above a table or chart that says what it shows. */
export function captionPiece(
  runs: readonly Run[],
  align: Para["align"],
  place: Place,
  setting: PieceSetting,
) {
  const size = setting.scale.label;
  const caption = para(runs, size, {align, lineHeight: lineHeight(size, leading.tight)});
  return {...parasPiece([caption], place, setting.width), stretch: inches(0)};
}
