import {inches} from "../../../model/length.ts";
import type {ColourRole} from "../../../theme/slide-theme.ts";
import type {CitedFigure} from "../../cited-figures.ts";
import {sourceLine, sourcesOf} from "../citations.ts";
import {SAFETY} from "../measure-para.ts";
import {shapeNames} from "../name-shapes.ts";
import type {Area, TextBox} from "../slide.ts";
import type {DeckSetting} from "./setting.ts";
import {line, textBox} from "./text-box.ts";

/**
 * The line at the foot that names the sources of a slide's figures and explains the mark of inferred periods; nothing
 * when it shows neither.
 */
export function sourceBox(
  figures: readonly CitedFigure[],
  isInferred: boolean,
  place: Area,
  {document, theme, words}: DeckSetting,
  colour: ColourRole = "muted",
): TextBox[] {
  const size = theme.sizes.source;
  const text = sourceLine(
    sourcesOf(figures, document),
    inches(place.w * SAFETY),
    size,
    words,
    isInferred ? words.dates.inferred : "",
  );
  const style = {colour, bold: false};
  return text === "" ? [] : [textBox(shapeNames.sources, place, [line(text, size, style)])];
}
