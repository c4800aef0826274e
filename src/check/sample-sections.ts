/** The sections of a brief text that are worth reading, in their order. */
export interface Sample {
  readonly text: string;
  /** Takes a 1-based line of the sample to that of the whole text. */
  readonly wholeLine: (line: number) => number;
}

/**
 * Cuts a brief text at its headings, outside of blocks, and keeps the sections whose shape has not been seen. All
 * documents together repeat a few dozen shapes, right or wrong alike; reading one of each finds what reading all
 * of them would, in a fraction of the time.
 *
 * @param seen shapes of earlier texts; those of this text are added
 */
export function sampleSections(text: string, seen: Set<string>): Sample | undefined {
  const end = text.indexOf("\n---\n", 3) + 5;
  const head = text.slice(0, end);
  const headLines = head.split("\n").length - 1;
  const lines = text.slice(end).split("\n");
  const starts = findStarts(lines);
  const kept = starts.flatMap((start, index) => {
    const stop = starts[index + 1] ?? lines.length;
    const shape = shapeOf(lines.slice(start, stop));
    if (seen.has(shape)) return [];
    seen.add(shape);
    return Array.from({length: stop - start}, (_, offset) => start + offset);
  });
  if (kept.length === 0) return undefined;
  return {
    text: head + kept.map((line) => lines[line]).join("\n"),
    wholeLine: (line) => (line <= headLines ? line : (kept[line - headLines - 1] ?? 0) + headLines + 1),
  };
}

/** A heading begins a section where no block is open. */
function findStarts(lines: readonly string[]): number[] {
  const starts = [0];
  let fence: string | undefined;
  let depth = 0;
  lines.forEach((line, index) => {
    const [, mark] = /^\s{0,3}(`{3,}|~{3,}|:{3,})/u.exec(line) ?? [];
    const isBare = /^\s*[`~:]+\s*$/u.test(line);
    if (fence !== undefined) {
      if (mark?.startsWith(fence) && isBare) fence = undefined;
    } else if (mark?.startsWith(":")) depth = Math.max(0, depth + (isBare ? -1 : 1));
    else if (mark) fence = mark;
    else if (depth === 0 && index > 0 && /^#{1,2} /u.test(line)) starts.push(index);
  });
  return starts;
}

/** Letters, digits and what helpers escaped are words; runs of words are one. */
function shapeOf(lines: readonly string[]): string {
  const shapes = lines.map((line) =>
    /^\s*(?:[`~:]{3,}|[\w-]+:\s)/u.test(line) ? shapeOfData(line) : shapeOfText(line),
  );
  // Five cards are like four, and three paragraphs like two.
  return shapes.join("\n").replace(/(?<=^|\n)((?:[^\n]*\n){1,3}?)\1+/gu, "$1");
}

/** Of a chart block the keys and words such as `bar` matter, of its data and texts only that there are some. */
function shapeOfData(line: string): string {
  return line.replace(/(:\s+)\{.*\}$/u, "$1{}").replace(/"(?:[^"\\]|\\.)+"/gu, '"w"');
}

function shapeOfText(line: string): string {
  return line
    .replace(/:figure\[(?:[^\]\\]|\\.)*\]\{[^}]*\}/gu, "w")
    .replace(/\\./gu, "w")
    .replace(/[\p{L}\p{N}\p{Script=Han}，。；、：“”（）《》—～·%.+ ]+/gu, "w")
    .replace(/(?<=.)(?:\|w)+/gu, "|w");
}
