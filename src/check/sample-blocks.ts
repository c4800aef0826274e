import type {Place} from "../diagnostic/place.ts";

/** The blocks of a brief text that are worth reading, in their order. */
export interface Sample {
  readonly text: string;
  /** Takes a 1-based line of the sample to that of the whole text. */
  readonly wholeLine: (line: number) => number;
}

/**
 * Cuts a brief text into its blocks and keeps those whose shape has not been seen. All documents together repeat a
 * few dozen shapes, right or wrong alike; reading one of each finds what reading all of them would, in a fraction of
 * the time.
 *
 * @param seen shapes of earlier texts; those of this text are added
 * @param locate where a line comes from; given, one shape from two places of the templates counts as two
 */
export function sampleBlocks(
  text: string,
  seen: Set<string>,
  locate?: (line: number, column: number) => Place,
): Sample | undefined {
  const end = text.indexOf("\n---\n", 3) + 5;
  const head = text.slice(0, end);
  const headLines = head.split("\n").length - 1;
  const lines = text.slice(end).split("\n");
  const shapes = lines.map((line, index): LineShape => {
    const shape = shapeOf(line);
    if (!locate) return {text: shape, key: shape};
    const {file, line: from} = locate(index + headLines + 1, 1);
    return {text: shape, key: `${shape}\t${file}:${from}`};
  });
  const kept = cutBlocks(lines).flatMap((block) => {
    const rows = withoutRepeats(shapes, block);
    const shape = rows
      .map((row) => shapes[row]?.key)
      .join("\n")
      .trimEnd();
    if (seen.has(shape)) return [];
    seen.add(shape);
    return rows;
  });
  if (kept.length === 0) return undefined;
  return {
    text: head + kept.map((line) => lines[line]).join("\n"),
    wholeLine: (line) => (line <= headLines ? line : (kept[line - headLines - 1] ?? 0) + headLines + 1),
  };
}

/** Line numbers from 0; `to` is the line after the last. */
interface Block {
  readonly from: number;
  readonly to: number;
}

/**
 * A block ends with the blank lines after it, unless a fence or a directive is open, what follows is indented and
 * so belongs to it, or it is the caption of a table.
 */
function cutBlocks(lines: readonly string[]): Block[] {
  const blocks: Block[] = [];
  let from = 0;
  let fence: string | undefined;
  let depth = 0;
  lines.forEach((line, index) => {
    const [, mark] = /^\s{0,3}(`{3,}|~{3,}|:{3,})/u.exec(line) ?? [];
    const isBare = /^\s*[`~:]+\s*$/u.test(line);
    if (fence !== undefined) {
      if (mark?.startsWith(fence) && isBare) fence = undefined;
    } else if (mark?.startsWith(":")) depth = Math.max(0, depth + (isBare ? -1 : 1));
    else if (mark) fence = mark;
    const next = lines[index + 1] ?? "";
    const isEnd = line.trim() === "" && next.trim() !== "" && !/^\s/u.test(next);
    const isCaption = /^(?:表|Table)[：:]/u.test(lines[from] ?? "") && index < from + 2;
    if (!isEnd || isCaption || fence !== undefined || depth > 0) return;
    blocks.push({from, to: index + 1});
    from = index + 1;
  });
  return [...blocks, {from, to: lines.length}];
}

interface LineShape {
  readonly text: string;
  /** With the place that the line comes from, where that counts. */
  readonly key: string;
}

/** Of rows and items of one shape in a row two are enough, and of groups of up to three lines such as number cards. */
function withoutRepeats(shapes: readonly LineShape[], {from, to}: Block): number[] {
  const kept: number[] = [];
  const isSame = (line: number, other: number) => other >= from && shapes[line]?.key === shapes[other]?.key;
  const isRepeat = (line: number, period: number) => {
    const group = Array.from({length: period}, (_, index) => line + index);
    return (
      line + period <= to &&
      group.every((each) => isSame(each, each - period) && isSame(each, each - 2 * period)) &&
      !group.some((each) => /^\s*(?:$|[`~:]{3})/u.test(shapes[each]?.text ?? ""))
    );
  };
  for (let line = from; line < to; ) {
    const period = [1, 2, 3].find((each) => isRepeat(line, each));
    if (period === undefined) kept.push(line);
    line += period ?? 1;
  }
  return kept;
}

/** A line's marks without its words: what is wrong with a block is wrong with all of its shape. */
function shapeOf(line: string): string {
  // Each picture is a file of its own.
  if (line.includes("![")) return line;
  return /^\s*(?:[`~:]{3,}|[\w-]+:\s)/u.test(line) ? shapeOfData(line) : shapeOfText(line);
}

/** Of a chart block the keys and words such as `bar` matter, of its texts only that there are some, of its data how much. */
function shapeOfData(line: string): string {
  return line
    .replace(/(:\s+)(\{.*\})$/u, (_, key: string, data: string) => `${key}{${extentOf(data)}}`)
    .replace(/"(?:[^"\\]|\\.)+"/gu, '"w"');
}

/** How many values and series, and whether all are 0: one document's chart may be crowded or empty, and no other's. */
function extentOf(data: string): string {
  const values = data.match(/"value":[^,]*/gu) ?? [];
  const isEmpty = values.every((value) => value === '"value":0');
  const [gaps, names] = [/\bnull\b/gu, /"name":/gu].map((each) => data.match(each)?.length ?? 0);
  return [values.length, gaps, names, isEmpty].join(" ");
}

/** Letters, digits and what helpers escaped are words; runs of words are one. */
function shapeOfText(line: string): string {
  return line
    .replace(/:figure\[(?:[^\]\\]|\\.)*\]\{[^}]*\}/gu, "w")
    .replace(/\\./gu, "w")
    .replace(/[\p{L}\p{N}，。；、：“”（）《》—～·%.+ ]+/gu, "w")
    .replace(/w?:?-{3,}:?w?/gu, "-")
    .replace(/(?<=.)(?:\|[w-])+/gu, "|w");
}
