import {escapeXml} from "../../../src/ooxml/relationships.ts";
import {cleanText} from "../../../src/writer/clean-text.ts";
import type {ChartFonts} from "../../../src/writer/native-chart/placed-chart.ts";

export interface TextLook {
  /** Logical pixels. */
  readonly size: number;
  readonly colour: string;
  /** Turned by a quarter, to be read from below. */
  readonly isUpright?: boolean;
  /** A value: no line may end within a number, however long. */
  readonly isWhole?: boolean;
}

/** How a text of the chart looks (`c:txPr`). */
export function textProperties(look: TextLook, fonts: ChartFonts): string {
  const paragraph = `<a:p>${paragraphLook(look, fonts)}<a:endParaRPr lang="zh-CN"/></a:p>`;
  return `<c:txPr>${bodyOf(look)}<a:lstStyle/>${paragraph}</c:txPr>`;
}

/** A text of its own (`c:tx`). LibreOffice reads the look of the run, Office that of the paragraph: both say it. */
export function richText(text: string, look: TextLook, fonts: ChartFonts): string {
  const run = `<a:r>${runLook("a:rPr", look, fonts)}<a:t>${escapeXml(cleanText(text))}</a:t></a:r>`;
  const paragraph = `<a:p>${paragraphLook(look, fonts)}${run}</a:p>`;
  return `<c:tx><c:rich>${bodyOf(look)}<a:lstStyle/>${paragraph}</c:rich></c:tx>`;
}

export function solidFill(colour: string): string {
  return `<a:solidFill><a:srgbClr val="${colour.replace("#", "").toUpperCase()}"/></a:solidFill>`;
}

/** Without a rotation of its own Office slants names that it finds too long; it should break their lines. */
function bodyOf({isUpright = false, isWhole = false}: TextLook): string {
  return `<a:bodyPr rot="${isUpright ? -5_400_000 : 0}" vert="horz"${isWhole ? ' wrap="none"' : ""}/>`;
}

function paragraphLook(look: TextLook, fonts: ChartFonts): string {
  return `<a:pPr>${runLook("a:defRPr", look, fonts)}</a:pPr>`;
}

function runLook(element: "a:defRPr" | "a:rPr", {size, colour}: TextLook, fonts: ChartFonts): string {
  const [latin, eastAsia] = [escapeXml(fonts.latin), escapeXml(fonts.eastAsia)];
  // Font sizes are hundredths of a point; tenths of a point are fine enough.
  const hundredths = Math.max(100, Math.round(size * fonts.scale * 10) * 10);
  return (
    `<${element} lang="zh-CN" altLang="en-US" sz="${hundredths}" b="0" i="0" u="none" strike="noStrike">` +
    `${solidFill(colour)}<a:latin typeface="${latin}"/><a:ea typeface="${eastAsia}"/>` +
    `<a:cs typeface="${latin}"/></${element}>`
  );
}
