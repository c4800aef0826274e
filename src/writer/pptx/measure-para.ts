import {type Inch, inches} from "../../model/length.ts";
import {breakShaped} from "../typesetting/break-lines.ts";
import {type ShapedText, type Slice, shapeText} from "../typesetting/shape-text.ts";
import {spans} from "./runs.ts";
import type {Bullet, Para, Run} from "./slide.ts";

/** PowerPoint's own breaking differs by a hair from font to font, so boxes are measured a little narrower. */
export const SAFETY = 0.985;

/** Distance from the left edge of the box to the text of a paragraph. */
export function indentOf(bullet: Bullet | undefined): Inch {
  return inches(bullet ? bullet.indent * (bullet.level + 1) : 0);
}

interface Measured {
  readonly shaped: ShapedText;
  /** By the width of a line in ems. */
  readonly lines: Map<number, readonly Slice[][]>;
  /** By the width of a line and the number of lines before the cut. */
  readonly halves: Map<string, readonly [Run[], Run[]]>;
}

/** A deck is laid out several times in search of the best sizes and divisions; what is measured once stays known. */
const known = new WeakMap<readonly Run[], Measured>();

export function paraLines(para: Para, width: Inch): readonly Slice[][] {
  const ems = lineEms(para, width);
  const {shaped, lines} = measured(para.runs);
  const found = lines.get(ems) ?? breakShaped(shaped, ems);
  lines.set(ems, found);
  return found;
}

const lineEms = ({bullet, size}: Para, width: Inch) => ((width - indentOf(bullet)) * SAFETY * 72) / size;

/** The text of a paragraph, measured and divided where a line may end. */
export const shapedRuns = (runs: readonly Run[]): ShapedText => measured(runs).shaped;

function measured(runs: readonly Run[]): Measured {
  const found = known.get(runs) ?? {shaped: shapeText(spans(runs)), lines: new Map(), halves: new Map()};
  known.set(runs, found);
  return found;
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
  const lines = paraLines(para, width);
  const take = (some: readonly Slice[][]) => joinSlices(para.runs, some.flat());
  const {halves} = measured(para.runs);
  const key = `${lineEms(para, width)} ${lineCount}`;
  const found = halves.get(key) ?? [take(lines.slice(0, lineCount)), take(lines.slice(lineCount))];
  halves.set(key, found);
  const {bullet: _, ...unmarked} = para;
  return [
    {...para, runs: found[0]},
    {...unmarked, runs: found[1]},
  ];
}

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
