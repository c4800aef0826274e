import type {Callout} from "../../../model/document.ts";
import {inches, type Point} from "../../../model/length.ts";
import {leading, lineHeight} from "../frame.ts";
import {paraLines} from "../measure-para.ts";
import {shapeNames} from "../name-shapes.ts";
import {isTextBlock, textParas} from "../paras.ts";
import type {Para} from "../slide.ts";
import type {Piece, PieceSetting} from "./piece.ts";
import {parasPiece} from "./text.ts";

/** The theme's body size times this is the largest. */
const MOST = 1.15;

/**
 * What a slide says, in one line under its title: a callout that stands before everything else. It is as large as
 * lets it stay one line; what needs more is set in the normal size.
 */
export function conclusionPiece(block: Callout, setting: PieceSetting): Piece | undefined {
  const {sizes} = setting.theme;
  const at = (size: number) =>
    textParas(block.blocks.filter(isTextBlock), size as Point, {colour: "text", bold: false}).map(
      (para): Para => ({
        ...para,
        lineHeight: lineHeight(para.size, leading.tight),
        runs: para.runs.map(stress),
      }),
    );
  const isOneLine = (paras: readonly Para[]) =>
    paras.every((para) => paraLines(para, setting.width).length === 1);
  const most = Math.round(sizes.body * MOST);
  const candidates = Array.from({length: most - sizes.body + 3}, (_, index) => at(most - index));
  const paras = candidates.find(isOneLine) ?? at(sizes.body);
  if (paras.length === 0) return undefined;
  const text = parasPiece(paras, block.place, setting.width);
  return {
    ...text,
    name: {zh: "结论", en: "conclusion"},
    stretch: inches(0),
    draw: (area) => text.draw(area).map((box) => ({...box, name: shapeNames.headline})),
  };
}

/** The figures are what people look for. */
function stress(run: Para["runs"][number]): Para["runs"][number] {
  return run.observations.length > 0 ? {...run, bold: true, colour: "highlight"} : run;
}
