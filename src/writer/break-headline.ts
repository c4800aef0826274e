import type {Inline} from "../model/document.ts";
import {inlineText} from "../query/inline-text.ts";
import {breakTitle} from "./docx/break-title.ts";

/** Part of a line that is filled: fonts differ in width, and marks may follow figures. */
const SHARE = 0.95;

/**
 * A headline with its lines broken between words, of about the same length, as titles are. Figures stay whole.
 *
 * @param room length of a line in ems
 */
export function breakHeadline(nodes: readonly Inline[], room: number): readonly Inline[] {
  const text = inlineText(nodes);
  const lines = breakTitle(text, room * SHARE);
  let at = 0;
  const starts = lines.map((line) => {
    const start = text.indexOf(line, at);
    at = start + line.length;
    return start;
  });
  return breakAt(nodes, starts.slice(1), 0);
}

/** @param from where the nodes begin in the whole text */
function breakAt(nodes: readonly Inline[], starts: readonly number[], from: number): Inline[] {
  let at = from;
  return nodes.flatMap((node): Inline[] => {
    const start = at;
    const length = inlineText([node]).length;
    at += length;
    if (node.type === "strong" || node.type === "emphasis" || node.type === "link")
      return [{...node, children: breakAt(node.children, starts, start)}];
    const own = starts.filter((each) => each >= start && each < start + length);
    if (node.type !== "text") return own.includes(start) ? [{type: "line-break"}, node] : [node];
    const cuts = [0, ...own.map((each) => each - start), length];
    return cuts.slice(1).flatMap((end, index): Inline[] => {
      const value = node.value.slice(cuts[index], end);
      const piece: Inline[] = value === "" ? [] : [{type: "text", value}];
      return index === 0 ? piece : [{type: "line-break"}, ...piece];
    });
  });
}
