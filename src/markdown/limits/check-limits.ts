import type {Diagnostic} from "../../diagnostic/diagnostic.ts";
import type {Locate} from "../../yaml/parse-yaml.ts";
import {BlockDepth, isRule, type LineStart} from "./block-depth.ts";
import {countMarks, openBrackets} from "./count-marks.ts";
import {nestedTooDeeply, tooMuchMarkup} from "./limit-problems.ts";

/**
 * Blocks, quotes, list items or brackets within each other. Five are many in a briefing; with each one more, parsers
 * read all that lies inside once more.
 */
const deepest = 30;

/**
 * How much a parser may have to compare: for each paragraph its marks times its characters, as any mark may belong to
 * any later one. All documents of this project together need a tenth; a parser needs a second or two for it.
 */
const mostComparisons = 20_000_000;

/**
 * What would make a parser stand still, found by looking at each line once: the first spot that goes beyond a limit.
 * Whether a text is right is for the parser to say.
 */
export function checkLimits(text: string, locate: Locate): Diagnostic | undefined {
  const depth = new BlockDepth();
  let comparisons = 0;
  let lateLines = 0;
  let paragraph = noParagraph;
  for (const [index, line] of text.split("\n").entries()) {
    const start = depth.enter(line);
    if (depth.depth > deepest) return nestedTooDeeply(locate(index + 1, start.column + 1));
    if (start.isCode) {
      paragraph = noParagraph;
      continue;
    }
    const content = line.slice(start.column);
    if (content.trim() === "") {
      paragraph = noParagraph;
      continue;
    }
    const isRow = paragraph.isTable || isDelimiterRow(content);
    const isNew = start.isItem || paragraph === noParagraph || isRow || /^(?:#{1,6}\s|:{2,})/u.test(content);
    const before: Paragraph = isNew ? noParagraph : paragraph;
    const marks = before.marks + countMarks(content);
    const length = before.length + content.length;
    const {open, tooMany} = openBrackets(content, before.brackets, deepest);
    if (tooMany !== undefined) return nestedTooDeeply(locate(index + 1, start.column + tooMany + 1));
    if (isLate(start, content, paragraph)) {
      lateLines += 1;
      comparisons += lateLines * comparisonsOfLateLine;
    }
    comparisons += marks * length - before.marks * before.length;
    if (comparisons > mostComparisons) return tooMuchMarkup(marks, locate(index + 1, start.column + 1));
    paragraph = {marks, length, brackets: open, isTable: isRow, isQuote: start.isQuote};
  }
  return undefined;
}

interface Paragraph {
  readonly marks: number;
  /** Characters. */
  readonly length: number;
  /** Those that are still open. */
  readonly brackets: number;
  /** Each row of a table is read by itself. */
  readonly isTable: boolean;
  readonly isQuote: boolean;
}

const noParagraph: Paragraph = {marks: 0, length: 0, brackets: 0, isTable: false, isQuote: false};

/** A parser that meets such a line goes through all that it has read so far. */
const comparisonsOfLateLine = 20;

/** A line that says of the one above it what it is: its underline, or the rest of a quote without a sign of its own. */
function isLate(start: LineStart, content: string, above: Paragraph): boolean {
  if (above === noParagraph || start.isItem || start.isQuote) return false;
  return above.isQuote || /^(?:=+|-+)\s*$/u.test(content);
}

const isDelimiterRow = (line: string) =>
  line.includes("|") && /^[\s|:-]+$/u.test(line) && line.includes("-") && !isRule(line);
