import {breakWords} from "./break-title.ts";
import {textEms} from "./measure-text.ts";

/** Where the header of a column comes apart by itself: before a bracket, or beside a period. 0 where nowhere. */
function findJoint(text: string): number {
  const bracket = text.indexOf("（");
  return bracket > 0 ? bracket : Math.max(0, text.search(besidePeriod));
}

const besidePeriod =
  /(?<=\d[年月]|季度|[上下]半年)(?=\p{Script=Han}{2})(?!第.季度|[上下]半年)|(?<=\p{Script=Han})(?=\d{4}年)/u;

/** A header too long for its column in two lines, as even as its words allow; undefined where no two will do. */
export function breakHeader(text: string, room: number): [string, string] | undefined {
  const joint = findJoint(text);
  const ends = joint > 0 ? [joint] : wordEnds(text);
  const fitting = ends
    .map((at): [string, string] => [text.slice(0, at), text.slice(at)])
    .filter((lines) => longest(lines) <= room);
  return fitting.toSorted((one, other) => longest(one) - longest(other))[0];
}

const longest = (lines: readonly string[]) => Math.max(...lines.map(textEms));

function wordEnds(text: string): number[] {
  const words = breakWords(text);
  return words.slice(1).map((_, index) => words.slice(0, index + 1).join("").length);
}
