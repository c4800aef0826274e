import type {Nodes} from "mdast";
import {findPathFault} from "../diagnostic/inner-path.ts";
import {checkLimits} from "./limits/check-limits.ts";
import {checkTreeDepth} from "./limits/check-tree-depth.ts";
import {readMarkdown} from "./read-markdown.ts";

/** The folder of pictures, within that of the templates. */
export const pictureFolder = "pictures/";

/** Paths of the pictures that a text names and that can be looked for, each once, in their order. */
export function listPictures(text: string): string[] {
  if (!text.includes("![")) return [];
  const body = text.slice(text.indexOf("\n---\n", 3) + 5);
  // What would take too long to read is told when it is parsed.
  if (checkLimits(body, nowhere)) return [];
  const tree = readMarkdown(body);
  if (checkTreeDepth(tree, nowhere)) return [];
  const paths = new Set<string>();
  const collect = (node: Nodes) => {
    if (node.type === "image" && node.url.startsWith(pictureFolder) && !findPathFault(node.url)) {
      paths.add(node.url);
    }
    if ("children" in node) for (const child of node.children) collect(child);
  };
  collect(tree);
  return [...paths];
}

const nowhere = () => ({file: ""});
