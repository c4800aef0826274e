import type {IXmlableObject} from "docx";
import {type Origin, originOf} from "../origins.ts";

/** An element of the body as docx is about to write it: `{"w:p": [{_attr: …}, …]}`. */
export interface BodyNode {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string | number | boolean | undefined>>;
  readonly children: readonly (BodyNode | string)[];
  /** What it was written from, if that matters. */
  readonly origin?: Origin;
}

export function readNode(written: IXmlableObject): BodyNode {
  const [name = ""] = Object.keys(written);
  const content: unknown = written[name];
  const parts = Array.isArray(content) ? content : [content];
  let attributes: BodyNode["attributes"] = {};
  const children: (BodyNode | string)[] = [];
  for (const part of parts) {
    if (typeof part === "string") children.push(part);
    else if (typeof part !== "object" || part === null) continue;
    else if ("_attr" in part) attributes = part._attr as BodyNode["attributes"];
    else if (Object.keys(part).length > 0) children.push(readNode(part));
  }
  const origin = originOf(written);
  return {name, attributes, children, ...(origin === undefined ? {} : {origin})};
}

export const childNodes = (node: BodyNode | undefined, name?: string): BodyNode[] =>
  (node?.children ?? []).filter(
    (child): child is BodyNode => typeof child !== "string" && (name === undefined || child.name === name),
  );

/** The first element that a path of names leads to. */
export function findNode(node: BodyNode | undefined, ...path: readonly string[]): BodyNode | undefined {
  return path.reduce<BodyNode | undefined>((found, name) => childNodes(found, name)[0], node);
}

export function* descendants(node: BodyNode, name: string): Generator<BodyNode> {
  for (const child of childNodes(node)) {
    if (child.name === name) yield child;
    yield* descendants(child, name);
  }
}

/** An attribute that counts something; NaN where there is none. */
export const numberOf = (node: BodyNode | undefined, attribute: string): number =>
  Number.parseFloat(String(node?.attributes[attribute]));
