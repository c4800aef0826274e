import {xmlParts} from "../package.ts";
import {createElement, type Element, elementsOf, namespaces} from "../xml.ts";
import type {Repair} from "./repair.ts";

const character = "DefaultParagraphFont";

/** docx bases its character styles on Word's default one, which it does not define. */
export const defineDefaultCharacterStyle: Repair = (container) => {
  for (const {xml} of xmlParts(container, "wordprocessingml.styles")) {
    const [first, ...others] = elementsOf(xml, "w", "style");
    const isUsed = elementsOf(xml, "w", "basedOn").some((base) => attributeOf(base, "val") === character);
    const isDefined = [first, ...others].some(
      (style) => style && attributeOf(style, "styleId") === character,
    );
    if (first && isUsed && !isDefined) first.parentNode?.insertBefore(defaultCharacterStyle(first), first);
  }
};

function defaultCharacterStyle(near: Element): Element {
  const element = (name: string, attributes: Readonly<Record<string, string>>) => {
    const created = createElement(near, "w", name);
    for (const [key, value] of Object.entries(attributes))
      created.setAttributeNS(namespaces.w, `w:${key}`, value);
    return created;
  };
  const style = element("style", {type: "character", default: "1", styleId: character});
  style.appendChild(element("name", {val: "Default Paragraph Font"}));
  style.appendChild(element("uiPriority", {val: "1"}));
  style.appendChild(element("semiHidden", {}));
  style.appendChild(element("unhideWhenUsed", {}));
  return style;
}

const attributeOf = (element: Element, name: string) => element.getAttributeNS(namespaces.w, name);
