import {isNode, LineCounter, parseDocument} from "yaml";
import type {Place} from "../diagnostic/place.ts";
import type {Locate} from "./parse-yaml.ts";

/** Where the value of a key stands in YAML that has been read before; the beginning where there is none. */
export function placeOfValue(text: string, way: readonly string[], locate: Locate): Place {
  const lineCounter = new LineCounter();
  const document = parseDocument(text, {lineCounter, prettyErrors: false, logLevel: "silent"});
  const node = document.getIn(way, true);
  const {line, col} = lineCounter.linePos((isNode(node) ? node.range?.[0] : undefined) ?? 0);
  return locate(Math.max(line, 1), Math.max(col, 1));
}
