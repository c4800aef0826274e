import type {PdfPage, PdfText} from "./pdf-pages.ts";

/** What stands beside each other on a line without a gap. */
export interface PdfCell {
  readonly text: string;
  readonly from: number;
  readonly to: number;
}

export interface PdfLine {
  readonly cells: readonly PdfCell[];
  readonly y: number;
  readonly size: number;
  readonly from: number;
  readonly to: number;
  /** As the file has it, from the left. */
  readonly parts: readonly PdfText[];
}

/** The lines of a page from its top, each with its cells from the left; of two columns the left one first. */
export function linesOfPage({texts, width}: PdfPage): PdfLine[] {
  const shown = texts.filter(({text}) => text.trim() !== "");
  const lines = intoLines(shown);
  const gutter = findGutter(lines, width);
  if (gutter === undefined) return lines;
  const isLeft = ({x}: PdfText) => x < gutter;
  return [...intoLines(shown.filter(isLeft)), ...intoLines(shown.filter((each) => !isLeft(each)))];
}

function intoLines(texts: readonly PdfText[]): PdfLine[] {
  const lines: PdfText[][] = [];
  for (const each of texts.toSorted((a, b) => b.y - a.y)) {
    const open = lines.at(-1);
    const [first] = open ?? [];
    // Raised letters stand on the line as well.
    if (open && first && first.y - each.y < Math.max(first.size, each.size) * 0.5) open.push(each);
    else lines.push([each]);
  }
  return lines.map((parts) => joinParts(parts.toSorted((a, b) => a.x - b.x)));
}

function joinParts(parts: readonly PdfText[]): PdfLine {
  const cells: {text: string; from: number; to: number}[] = [];
  const size = Math.max(...parts.map((part) => part.size));
  for (const {text, x, width} of parts) {
    const last = cells.at(-1);
    const gap = last ? x - last.to : Number.POSITIVE_INFINITY;
    if (last && gap < size * 0.7) {
      const isApart = gap > size * 0.2 && /[\w)]$/u.test(last.text) && /^[\w(]/u.test(text);
      last.text = `${last.text}${isApart ? " " : ""}${text}`;
      last.to = Math.max(last.to, x + width);
    } else cells.push({text, from: x, to: x + width});
  }
  const [first] = parts;
  return {
    cells: cells.map((cell) => ({...cell, text: cell.text.trim()})),
    ...{y: first?.y ?? 0, size, from: cells[0]?.from ?? 0, to: cells.at(-1)?.to ?? 0, parts},
  };
}

/** Long texts on both sides of one place near the middle, on most lines: a page of two columns. */
function findGutter(lines: readonly PdfLine[], width: number): number | undefined {
  const isLong = ({text}: PdfCell) => [...text].length > 11;
  const both = lines.filter(({cells}) => cells.length === 2 && cells.every(isLong));
  const [left, right] = [
    Math.max(...both.map(({cells}) => cells[0]?.to ?? 0)),
    Math.min(...both.map(({cells}) => cells[1]?.from ?? 0)),
  ];
  const middle = (left + right) / 2;
  const isCentral = left < right && middle > width * 0.4 && middle < width * 0.6;
  if (both.length < 5 || !isCentral || both.length * 2 < lines.length) return undefined;
  return middle;
}
