import {type Inch, inches} from "../../model/length.ts";
import {breakShaped} from "../typesetting/break-lines.ts";
import {cutShaped, type ShapedText, type Slice, shapeText} from "../typesetting/shape-text.ts";
import {spans} from "./runs.ts";
import type {Bullet, Para, Run} from "./slide.ts";

/** PowerPoint's own breaking differs by a hair from font to font, so boxes are measured a little narrower. */
export const SAFETY = 0.985;

/** Distance from the left edge of the box to the text of a paragraph. */
export function indentOf(bullet: Bullet | undefined): Inch {
  return inches(bullet ? bullet.indent * (bullet.level + 1) : 0);
}

interface Measured {
  /** What spans and offsets of glyphs and slices refer to: the runs, or those that they were cut from. */
  readonly base: readonly Run[];
  readonly shaped: ShapedText;
  /** By the width of a line in ems. */
  readonly lines: Map<number, Lines>;
  /** By the width of a line and the number of lines before the cut. */
  readonly halves: Map<string, readonly [Run[], Run[]]>;
}

type Lines = readonly Slice[][];

/** A deck is laid out several times in search of the best sizes and divisions; what is measured once stays known. */
const known = new WeakMap<readonly Run[], Measured>();

/** The lines of a paragraph; what is in one of them `lineText` tells. */
export function paraLines(para: Para, width: Inch): Lines {
  return linesOf(measured(para.runs), lineEms(para, width));
}

export function lineText({runs}: Para, line: readonly Slice[]): string {
  const {base} = measured(runs);
  return line.map(({span, start, end}) => base[span]?.text.slice(start, end) ?? "").join("");
}

function linesOf({shaped, lines}: Measured, ems: number): Lines {
  const found = lines.get(ems) ?? breakShaped(shaped, ems);
  lines.set(ems, found);
  return found;
}

const lineEms = ({bullet, size}: Para, width: Inch) => ((width - indentOf(bullet)) * SAFETY * 72) / size;

/** The text of a paragraph, measured and divided where a line may end. */
export const shapedRuns = (runs: readonly Run[]): ShapedText => measured(runs).shaped;

function measured(runs: readonly Run[]): Measured {
  return known.get(runs) ?? remember(runs, runs, shapeText(spans(runs)));
}

function remember(runs: readonly Run[], base: readonly Run[], shaped: ShapedText): Measured {
  const entry: Measured = {base, shaped, lines: new Map(), halves: new Map()};
  known.set(runs, entry);
  return entry;
}

/** Height without the space before. */
export function paraHeight(para: Para, width: Inch): Inch {
  return inches((paraLines(para, width).length * para.lineHeight) / 72);
}

/** Height of paragraphs in one box, without its insets. */
export function parasHeight(paras: readonly Para[], width: Inch): Inch {
  return inches(
    paras.reduce(
      (total, para, index) => total + paraHeight(para, width) + (index > 0 ? para.spaceBefore / 72 : 0),
      0,
    ),
  );
}

/** The same paragraph cut after some of its lines; the second half goes on without a bullet of its own. */
export function splitParaAfter(para: Para, width: Inch, lineCount: number): [Para, Para] {
  const whole = measured(para.runs);
  const ems = lineEms(para, width);
  const key = `${ems} ${lineCount}`;
  const found = whole.halves.get(key) ?? cutAfter(whole, ems, lineCount);
  whole.halves.set(key, found);
  const {bullet: _, ...unmarked} = para;
  return [
    {...para, runs: found[0]},
    {...unmarked, runs: found[1]},
  ];
}

/**
 * Both halves share what is measured: to measure what is left of a text of a hundred slides anew on each of them would
 * take minutes, and all of it gigabytes.
 */
function cutAfter(whole: Measured, ems: number, lineCount: number): [Run[], Run[]] {
  const {base, shaped} = whole;
  const all = linesOf(whole, ems);
  const kept = all.slice(0, lineCount);
  const rest = all.slice(lineCount).flat();
  const [cut] = rest;
  const head = joinSlices(base, kept.flat());
  const tail = joinSlices(base, rest);
  const [before, after] = cut
    ? cutShaped(shaped, cut, spans(base.slice(cut.span, cut.span + 1))[0] ?? {})
    : [shaped, []];
  remember(head, base, before).lines.set(ems, kept);
  remember(tail, base, after);
  return [head, tail];
}

/** Begins with a number, or with a bracket before one. */
const numberFirst = /^[（(]?[第≥≤]?\d/u;

/**
 * The paragraph with its lines as they are measured where one of them begins with a number: a program that does not keep
 * numbers with their units would break within it. For labels and headers, which nobody writes on.
 */
export function fixNumberLines(para: Para, width: Inch): Para {
  const {base} = measured(para.runs);
  const lines = paraLines(para, width).map((line) => joinSlices(base, line));
  const text = (runs: readonly Run[] = []) => runs.map((run) => run.text).join("");
  const isTorn = lines.flat().filter(isFigure).length !== para.runs.filter(isFigure).length;
  if (isTorn || !lines.slice(1).some((line) => numberFirst.test(text(line)))) return para;
  const runs = lines.flatMap(([first, ...rest], index) =>
    first === undefined ? [] : [index === 0 ? first : {...first, breakBefore: true}, ...rest],
  );
  return {...para, runs};
}

const isFigure = ({observations}: Run) => observations.length > 0;

function joinSlices(runs: readonly Run[], slices: readonly Slice[]): Run[] {
  const result: Run[] = [];
  let lastSlice: Slice | undefined;
  for (const slice of slices) {
    const run = runs[slice.span];
    if (!run) continue;
    const text = run.text.slice(slice.start, slice.end);
    const last = result.at(-1);
    if (last && lastSlice?.span === slice.span) {
      result[result.length - 1] = {...last, text: last.text + text};
    } else {
      const {breakBefore, ...rest} = run;
      const breaks = breakBefore && slice.start === 0 && result.length > 0;
      result.push({...rest, text, ...(breaks ? {breakBefore: true} : {})});
    }
    lastSlice = slice;
  }
  return result;
}
