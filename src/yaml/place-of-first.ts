import {isNode, LineCounter, parseDocument} from "yaml";
import type {Place} from "../diagnostic/place.ts";
import type {Locate} from "./parse-yaml.ts";

/**
 * Where values stand in YAML that has been read before: that of the first of several ways that is written there, the
 * beginning where none is.
 */
export function placesIn(
  text: string,
  locate: Locate,
): (...ways: readonly (readonly PropertyKey[])[]) => Place {
  const lineCounter = new LineCounter();
  const document = parseDocument(text, {lineCounter, prettyErrors: false, logLevel: "silent"});
  return (...ways) => {
    const nodes = ways.map((way) => (way.length === 0 ? undefined : document.getIn(way, true)));
    const node = nodes.find((each) => isNode(each));
    const {line, col} = lineCounter.linePos((isNode(node) ? node.range?.[0] : undefined) ?? 0);
    return locate(Math.max(line, 1), Math.max(col, 1));
  };
}
