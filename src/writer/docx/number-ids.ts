import {type BodyNode, bodyNode} from "./pages/body-nodes.ts";

/** A body whose ids are numbers. */
export interface NumberedBody {
  readonly elements: readonly BodyNode[];
  /** Names of the relationships that the body refers to: the first is rId1. */
  readonly relationships: readonly string[];
}

/**
 * Numbers bookmarks, drawings and relationships in the order in which they stand, once nothing changes its place any
 * more. Ids of drawings, and of the pictures in them, are unique in a document (ECMA-376 Part 1, 20.4.2.5 and 20.2.2.3).
 */
export function numberIds(elements: readonly BodyNode[]): NumberedBody {
  const drawings = count(elements, "wp:docPr");
  const bookmarks = new Map<string, number>();
  const relationships = new Map<string, number>();
  let drawing = 0;
  let picture = drawings;
  const numberOf = (name: string, known: Map<string, number>) => {
    const number = known.get(name) ?? known.size + 1;
    known.set(name, number);
    return number;
  };
  const reference = (name: unknown) => `rId${numberOf(String(name), relationships)}`;
  const change = (node: BodyNode): BodyNode => {
    const {name, attributes, children} = node;
    switch (name) {
      case "w:bookmarkStart":
      case "w:bookmarkEnd":
        return bodyNode(name, {...attributes, "w:id": numberOf(String(attributes["w:id"]), bookmarks)});
      case "wp:docPr":
        return bodyNode(name, {...attributes, id: ++drawing});
      case "pic:cNvPr":
        return bodyNode(name, {...attributes, id: ++picture});
      case "a:blip":
        return bodyNode(name, {...attributes, "r:embed": reference(attributes["r:embed"])});
      case "c:chart":
        return bodyNode(name, {...attributes, "r:id": reference(attributes["r:id"])});
      case "w:hyperlink":
        if ("r:id" in attributes)
          return {...node, attributes: {...attributes, "r:id": reference(attributes["r:id"])}};
        return node;
      case "w:rPr":
      case "w:pPr":
      case "w:t":
        return node;
      default: {
        const changed = changeAll(children);
        return changed === children ? node : {...node, children: changed};
      }
    }
  };
  const changeAll = (nodes: BodyNode["children"]): BodyNode["children"] => {
    let changed: (BodyNode | string)[] | undefined;
    nodes.forEach((node, index) => {
      if (typeof node === "string") return;
      const own = change(node);
      if (own === node) return;
      changed ??= [...nodes];
      changed[index] = own;
    });
    return changed ?? nodes;
  };
  const numbered = changeAll(elements) as readonly BodyNode[];
  return {elements: numbered, relationships: [...relationships.keys()]};
}

function count(nodes: BodyNode["children"], name: string): number {
  let found = 0;
  for (const node of nodes) {
    if (typeof node === "string") continue;
    if (node.name === name) found += 1;
    // Properties hold no drawings.
    else if (node.name !== "w:rPr" && node.name !== "w:pPr") found += count(node.children, name);
  }
  return found;
}
