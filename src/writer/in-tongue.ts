import {element, type PlainNode} from "../ooxml/plain-element.ts";

/** Language of every run as it is written first, so that Office checks and breaks it as Chinese. */
export const LANGUAGE = "zh-CN";

/** What is written, in another language: runs of drawings, and charts. @param tag BCP 47 */
export function inTongue<T extends PlainNode>(node: T, tag: string): T {
  if (tag === LANGUAGE || typeof node === "string") return node;
  const {name, attributes, children} = node;
  const isChart = name === "c:lang";
  const spoken = isChart
    ? {...attributes, val: tag}
    : attributes.lang === LANGUAGE
      ? {...attributes, lang: tag, altLang: tag}
      : attributes;
  return element(
    name,
    spoken,
    children.map((child) => inTongue(child, tag)),
  ) as T;
}
