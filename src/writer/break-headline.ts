import type {Inline, LineBreak} from "../model/document.ts";
import {inlineText} from "../query/inline-text.ts";
import {breakTitle} from "./docx/break-title.ts";
import {leavesOf} from "./docx/citation-marks.ts";
import {displayEms, textEms} from "./docx/measure-text.ts";

/** Part of a line that is filled: marks may follow figures. */
const SHARE = 0.95;
const softBreak: LineBreak = {type: "line-break", soft: true};

/**
 * A headline with its lines broken between words, of about the same length, as titles are. Figures stay whole.
 *
 * @param room length of a line in ems
 */
export function breakHeadline(nodes: readonly Inline[], room: number): readonly Inline[] {
  const text = inlineText(nodes);
  // Digits of the font that stands in for one that is not there may be half as wide again.
  const narrower = textEms(text) / displayEms(text, "");
  const lines = breakTitle(text, room * SHARE * narrower, withinFigures(nodes));
  let at = 0;
  const starts = lines.map((line) => {
    const start = text.indexOf(line, at);
    at = start + line.length;
    return start;
  });
  return breakAt(nodes, starts.slice(1), 0);
}

/** Offsets within figures. */
function withinFigures(nodes: readonly Inline[]): Set<number> {
  const inside = new Set<number>();
  let at = 0;
  for (const leaf of leavesOf(nodes)) {
    const {length} = inlineText([leaf]);
    if (leaf.type === "figure") for (let offset = 1; offset < length; offset++) inside.add(at + offset);
    at += length;
  }
  return inside;
}

/** @param from where the nodes begin in the whole text */
function breakAt(nodes: readonly Inline[], starts: readonly number[], from: number): Inline[] {
  let at = from;
  return nodes.flatMap((node): Inline[] => {
    const start = at;
    const length = inlineText([node]).length;
    at += length;
    if ("children" in node) return [{...node, children: breakAt(node.children, starts, start)}];
    const own = starts.filter((each) => each >= start && each < start + length);
    if (node.type !== "text") return own.includes(start) ? [softBreak, node] : [node];
    const cuts = [0, ...own.map((each) => each - start), length];
    return cuts.slice(1).flatMap((end, index): Inline[] => {
      const value = node.value.slice(cuts[index], end);
      const piece: Inline[] = value === "" ? [] : [{type: "text", value}];
      return index === 0 ? piece : [softBreak, ...piece];
    });
  });
}
