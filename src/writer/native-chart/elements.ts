import {element, type PlainElement} from "../../ooxml/plain-element.ts";

/** Most elements of a chart say one value … */
export function value(name: string, val: string | number): PlainElement {
  return element(name, {val});
}

/** … or hold others and say nothing themselves. */
export function group(name: string, children: readonly (PlainElement | string)[]): PlainElement {
  return element(name, undefined, children);
}
