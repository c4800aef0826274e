import type {IStylesOptions} from "docx";
import {chineseStack, latinStack} from "../../font-stack.ts";
import {declarations, pt} from "../attributes.ts";

type Style = NonNullable<IStylesOptions["paragraphStyles"]>[number];

const twips = (length: unknown) => Number(length ?? 0) / 20;
const alignments: Readonly<Record<string, string>> = {
  center: "center",
  right: "right",
  end: "right",
  both: "justify",
};

/** The styles of Word as rules of CSS, under the same names. */
export function paragraphRules({paragraphStyles = []}: IStylesOptions): string[] {
  return paragraphStyles.flatMap((style) => {
    const {alignment} = style.paragraph ?? {};
    const justify = alignment === "both" ? [`.sheet .${style.id} .line{text-align-last:justify}`] : [];
    return [`.sheet .${style.id}{${declarations({...letters(style), ...lines(style)})}}`, ...justify];
  });
}

function letters({run = {}}: Style): Record<string, string | undefined> {
  const {font, size, bold, color, characterSpacing} = run;
  const {ascii = "", eastAsia = ""} = typeof font === "object" && "ascii" in font ? font : {};
  return {
    "--latin": latinStack(String(ascii)),
    "--han": chineseStack(String(eastAsia)),
    "font-family": "var(--latin),var(--han)",
    "font-size": pt(Number(size) / 2),
    "font-weight": bold ? "700" : "400",
    color: `#${color}`,
    "letter-spacing": characterSpacing === undefined ? undefined : pt(twips(characterSpacing)),
  };
}

function lines({id, run = {}, paragraph = {}}: Style): Record<string, string | undefined> {
  const {spacing = {}, indent = {}, alignment} = paragraph;
  const isFixed = spacing.lineRule === "exact";
  // Natural lines of Chinese fonts are about 1.3 times as high as the type, as the estimate of pages has it.
  const height = isFixed
    ? twips(spacing.line)
    : ((Number(run.size) / 2) * 1.3 * Number(spacing.line ?? 240)) / 240;
  // The frame of a callout takes its indent.
  const side = (length: unknown) => (id === "Callout" || !length ? undefined : pt(twips(length)));
  return {
    "line-height": pt(height),
    "min-height": pt(height),
    margin: `${pt(twips(spacing.before))} 0 ${pt(twips(spacing.after))}`,
    "padding-left": side(indent.left),
    "padding-right": side(indent.right),
    "text-align": alignments[String(alignment)],
    "text-indent": indent.firstLine === undefined ? undefined : pt(twips(indent.firstLine)),
  };
}
