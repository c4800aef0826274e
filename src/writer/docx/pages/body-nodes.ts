import type {Place} from "../../../diagnostic/place.ts";
import type {Chart, Figure, Picture, Sparkline} from "../../../model/document.ts";
import type {Attributes, PlainElement} from "../../../ooxml/plain-element.ts";

/** An element of the body, as it will be written. */
export interface BodyNode extends PlainElement {
  readonly children: readonly (BodyNode | string)[];
  /** What it was written from, for whoever reads the body, not only sees it. The file shows nothing of it. */
  readonly origin?: Figure | Chart | Picture | Sparkline;
  /** Where the editor wrote the block that it is the whole or a part of. */
  readonly place?: Place;
}

const noAttributes: Attributes = Object.freeze({});
const noChildren: readonly BodyNode[] = Object.freeze([]);

export function bodyNode(
  name: string,
  attributes: Attributes = noAttributes,
  children: readonly (BodyNode | string)[] = noChildren,
): BodyNode {
  return {name, attributes, children};
}

export const childNodes = (node: BodyNode | undefined, name?: string): BodyNode[] =>
  (node?.children ?? []).filter(
    (child): child is BodyNode => typeof child !== "string" && (name === undefined || child.name === name),
  );

/** The first element that a path of names leads to. */
export function findNode(node: BodyNode | undefined, ...path: readonly string[]): BodyNode | undefined {
  let found = node;
  for (const name of path) {
    found = found?.children.find(
      (child): child is BodyNode => typeof child !== "string" && child.name === name,
    );
  }
  return found;
}

/** The first element of a name inside, in document order; properties of runs and paragraphs are passed over. */
export function firstWithin(node: BodyNode, name: string): BodyNode | undefined {
  for (const child of node.children) {
    if (typeof child === "string" || child.name === "w:rPr" || child.name === "w:pPr") continue;
    if (child.name === name) return child;
    const found = firstWithin(child, name);
    if (found !== undefined) return found;
  }
  return undefined;
}

export function* descendants(node: BodyNode, name: string): Generator<BodyNode> {
  for (const child of node.children) {
    if (typeof child === "string") continue;
    if (child.name === name) yield child;
    yield* descendants(child, name);
  }
}

/** An attribute that counts something; NaN where there is none. */
export const numberOf = (node: BodyNode | undefined, attribute: string): number =>
  Number.parseFloat(String(node?.attributes[attribute]));
