import {element, type PlainNode} from "../../ooxml/plain-element.ts";

/** Language of every run as slides are written first, so that PowerPoint checks and breaks it as Chinese. */
export const LANGUAGE = "zh-CN";

/** What is written, in another language. @param tag BCP 47 */
export function inTongue<T extends PlainNode>(node: T, tag: string): T {
  if (tag === LANGUAGE || typeof node === "string") return node;
  const {name, attributes, children} = node;
  const spoken = attributes.lang === LANGUAGE ? {...attributes, lang: tag, altLang: tag} : attributes;
  return element(
    name,
    spoken,
    children.map((child) => inTongue(child, tag)),
  ) as T;
}
