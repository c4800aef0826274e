import {type Inch, inches} from "../../model/length.ts";
import {breakSpans, type Slice} from "../typesetting/break-lines.ts";
import {spans} from "./runs.ts";
import type {Bullet, Para, Run} from "./slide.ts";

/** PowerPoint's own breaking differs by a hair from font to font, so boxes are measured a little narrower. */
const SAFETY = 0.985;

/** Distance from the left edge of the box to the text of a paragraph. */
export function indentOf(bullet: Bullet | undefined): Inch {
  return inches(bullet ? bullet.indent * (bullet.level + 1) : 0);
}

export function paraLines(para: Para, width: Inch): Slice[][] {
  const room = inches((width - indentOf(para.bullet)) * SAFETY);
  return breakSpans(spans(para.runs), room, para.size);
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
  const {bullet: _, ...unmarked} = para;
  return [
    {...para, runs: take(lines.slice(0, lineCount))},
    {...unmarked, runs: take(lines.slice(lineCount))},
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
