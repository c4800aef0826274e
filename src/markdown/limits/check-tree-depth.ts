import type {Node, Parent, Root} from "mdast";
import type {Diagnostic} from "../../diagnostic/diagnostic.ts";
import type {Locate} from "../../yaml/parse-yaml.ts";
import {nestedTooDeeply} from "./limit-problems.ts";

/**
 * Nodes within each other: an item of a list makes three of them. All that follows walks through the tree by
 * recursion, and the stack would overflow.
 */
const deepest = 100;

/** The first node that lies too deep; walked without recursion. */
export function checkTreeDepth(root: Root, locate: Locate): Diagnostic | undefined {
  const open: {node: Node; depth: number}[] = [{node: root, depth: 0}];
  for (let next = open.pop(); next; next = open.pop()) {
    const {node, depth} = next;
    if (depth > deepest) {
      const {line, column} = node.position?.start ?? {line: 1, column: 1};
      return nestedTooDeeply(locate(line, column));
    }
    for (const child of (node as Partial<Parent>).children ?? []) open.push({node: child, depth: depth + 1});
  }
  return undefined;
}
