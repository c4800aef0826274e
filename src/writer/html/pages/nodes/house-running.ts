import type {RunningLine} from "../../../../house/word/running.ts";
import type {RunningKind} from "../../../docx/running-kinds.ts";
import {escapeHtml} from "../../escape-html.ts";
import {chineseStack, latinStack} from "../../font-stack.ts";
import {attributes, declarations, pt} from "../attributes.ts";
import type {PageContext} from "../page-context.ts";

/**
 * What a house has at the head or foot of a page: its lines, and boxes as large as its pictures, which only Word shows;
 * undefined where the page has ours.
 */
export function houseRunning(
  place: "header" | "footer",
  kind: RunningKind,
  context: PageContext,
): string | undefined {
  const {house} = context.theme;
  if (!house?.takes[place]) return undefined;
  const running = house.file.running[place];
  // A first page that is told apart only by us has what all pages have.
  const isOurs = kind === "first" && !house.file.hasTitlePage;
  const lines = (isOurs ? running.default : running[kind])?.lines ?? [];
  return lines.map((line) => writeLine(line, context)).join("");
}

function writeLine(line: RunningLine, {page, pages}: PageContext): string {
  const {sizePt, bold, colour, align, eastAsia, latin, hasRule, pictures} = line;
  const text = line.text
    .replace("{PAGE}", String(page))
    .replace("{NUMPAGES}", String(pages))
    .replace(/\t+/gu, "\u3000");
  const boxes = pictures.map(
    ({width, height}) =>
      `<span${attributes({class: "house-picture", style: `width:${pt(width)};height:${pt(height)}`})}></span>`,
  );
  const look = declarations({
    "--latin": latinStack(latin),
    "--han": chineseStack(eastAsia),
    "font-family": "var(--latin),var(--han)",
    "font-size": pt(sizePt),
    "line-height": pt(sizePt * 1.3),
    "min-height": pt(sizePt * 1.3),
    "font-weight": bold ? "700" : "400",
    color: colour === undefined ? undefined : `#${colour}`,
    "border-bottom": hasRule ? "0.75pt solid currentColor" : undefined,
  });
  return `<p${attributes({class: align, style: look})}>${boxes.join("")}${escapeHtml(text)}</p>`;
}
