import type {Inch} from "../../../model/length.ts";
import {indentOf} from "../../pptx/measure-para.ts";
import type {Bullet, Para} from "../../pptx/slide.ts";
import {breakRuns} from "./break-runs.ts";
import {pixels, pointPixels} from "./css-pixels.ts";
import {lookClasses, runsHtml, type TextLook} from "./run-html.ts";

/** The type of a paragraph. */
export type TextSize = Pick<Para, "size" | "lineHeight">;

/** Paragraphs one below the other. */
export function parasHtml(paras: readonly Para[], width: Inch): string {
  return paras.map((para, index) => paraHtml(para, width, index === 0)).join("");
}

function paraHtml(para: Para, width: Inch, isFirst: boolean): string {
  const {bullet, spaceBefore} = para;
  const look = lookOf(para);
  const classes = [
    ...lookClasses(look),
    ...alignClass(para),
    ...(bullet ? ["item"] : []),
    ...(bullet && !bullet.ordered ? ["dotted"] : []),
  ];
  const styles = [
    sizeStyle(para),
    ...(isFirst || spaceBefore === 0 ? [] : [`margin-top:${pointPixels(spaceBefore)}`]),
    ...(bullet ? [`--indent:${pixels(bullet.indent)}`, `padding-left:${pixels(indentOf(bullet))}`] : []),
  ];
  const mark = bullet ? ` data-mark="${markOf(bullet)}"` : "";
  const text = runsHtml(breakRuns(para, width), look);
  return `<p class="${classes.join(" ")}"${mark} style="${styles.join(";")}">${text}</p>`;
}

/** The look of the first run: the mark of an item has it too. */
export const lookOf = ({runs}: Para): TextLook => runs[0] ?? {bold: false, colour: "text"};

export const sizeStyle = ({size, lineHeight}: TextSize) =>
  `font-size:${pointPixels(size)};line-height:${pointPixels(lineHeight)}`;

export const alignClass = ({align}: Para) => (align === "left" ? [] : [align]);

function markOf({ordered, number, level}: Bullet): string {
  if (ordered) return `${number}.`;
  return level === 0 ? "•" : "–";
}
