import type {WordList} from "../../language/word-list.ts";
import type {BodyNode} from "./pages/body-nodes.ts";

/**
 * Runs ask Word to draw characters that both scripts have in the East Asian font; in a text of Latin letters the quotation
 * marks and dashes belong to these.
 */
export function inScript<T extends BodyNode>(nodes: readonly T[], {script}: WordList): readonly T[] {
  return script === "han" ? nodes : nodes.map((node) => withoutHints(node) as T);
}

function withoutHints(node: BodyNode): BodyNode {
  const given = node.children as readonly (BodyNode | string)[];
  const children = given.flatMap((child): (BodyNode | string)[] => {
    if (typeof child === "string") return [child];
    if (child.name !== "w:rFonts") return [withoutHints(child)];
    const {"w:hint": _hint, ...attributes} = child.attributes;
    return Object.keys(attributes).length === 0 ? [] : [{...child, attributes}];
  });
  return {...node, children} as unknown as BodyNode;
}
