import type {ColourRole} from "../../../theme/slide-theme.ts";
import {type CitedFigure, sourceLine, sourcesOf} from "../citations.ts";
import type {TextBox} from "../slide.ts";
import type {DeckSetting} from "./setting.ts";
import {line, textBox} from "./text-box.ts";

/** The line at the foot that names the sources of a slide's figures; nothing when it shows none. */
export function sourceBox(
  figures: readonly CitedFigure[],
  colour: ColourRole,
  {document, theme, frame}: DeckSetting,
): TextBox[] {
  const size = theme.sizes.source;
  const text = sourceLine(sourcesOf(figures, document), frame.source.w, size);
  return text === "" ? [] : [textBox("资料来源", frame.source, [line(text, size, {colour, bold: false})])];
}
