import type {IStylesOptions} from "docx";
import {type LatinWidths, narrowLatin, wideLatin} from "./count-lines.ts";

/** How a style sets its paragraphs. Lengths are points. */
export interface ParagraphLook {
  readonly size: number;
  /** Added to the width of each character. */
  readonly spacing: number;
  /** From line to line. */
  readonly line: number;
  readonly before: number;
  readonly after: number;
  readonly left: number;
  readonly right: number;
  readonly firstLine: number;
  readonly keepNext: boolean;
  readonly keepLines: boolean;
  /** No space between paragraphs of the style. */
  readonly contextual: boolean;
  readonly latin: LatinWidths;
}

export type LookOf = (style: string) => ParagraphLook;

/** The looks of the styles as they are written; a paragraph without style is the line that ends the contents. */
export function readLooks({paragraphStyles = []}: IStylesOptions): LookOf {
  const looks = new Map(paragraphStyles.map((style) => [style.id, readLook(style)]));
  const spacer = looks.get("Spacer");
  if (spacer === undefined) throw new Error("the styles have no Spacer");
  const end = {...spacer, before: 8};
  return (style) => {
    const look = style === "" ? end : looks.get(style);
    if (look === undefined) throw new Error(`a paragraph has the style ${style}, which is not written`);
    return look;
  };
}

type Style = NonNullable<IStylesOptions["paragraphStyles"]>[number];

function readLook({run = {}, paragraph = {}}: Style): ParagraphLook {
  const {spacing = {}, indent = {}} = paragraph;
  const size = Number(run.size ?? 0) / 2;
  const font = typeof run.font === "object" && "ascii" in run.font ? String(run.font.ascii) : "";
  const points = (twips: unknown) => Number(twips ?? 0) / 20;
  return {
    size,
    spacing: points(run.characterSpacing),
    // Natural lines of Chinese fonts are about 1.3 times as high as the type.
    line:
      spacing.lineRule === "exact" ? points(spacing.line) : (size * 1.3 * Number(spacing.line ?? 240)) / 240,
    before: points(spacing.before),
    after: points(spacing.after),
    left: points(indent.left),
    right: points(indent.right),
    firstLine: points(indent.firstLine),
    keepNext: paragraph.keepNext ?? false,
    keepLines: paragraph.keepLines ?? false,
    contextual: paragraph.contextualSpacing ?? false,
    latin: /Times|Serif|Georgia|[宋楷仿]/u.test(font) ? narrowLatin : wideLatin,
  };
}
