import type {PlainElement} from "../../ooxml/plain-element.ts";

/** Questions to elements of WordprocessingML as plain data; names carry the usual prefixes. */

export const childrenOf = (parent: PlainElement | undefined, name?: string): PlainElement[] =>
  (parent?.children ?? []).filter(
    (child): child is PlainElement =>
      typeof child !== "string" && (name === undefined || child.name === name),
  );

/** The first element that a path of names leads to. */
export function find(parent: PlainElement | undefined, ...path: readonly string[]): PlainElement | undefined {
  let found = parent;
  for (const name of path) {
    found = found?.children.find(
      (child): child is PlainElement => typeof child !== "string" && child.name === name,
    );
  }
  return found;
}

/** Every element of a name inside, in document order, also within others of the name. */
export function* within(parent: PlainElement | undefined, name: string): Generator<PlainElement> {
  for (const child of parent?.children ?? []) {
    if (typeof child === "string") continue;
    if (child.name === name) yield child;
    yield* within(child, name);
  }
}

export function attributeOf(element: PlainElement | undefined, name: string): string | undefined {
  const value = element?.attributes[name];
  return value === undefined ? undefined : String(value);
}

/** What `w:val` says. */
export const settingOf = (element: PlainElement | undefined) => attributeOf(element, "w:val");

/** A whole or broken number; undefined where there is none, whatever stands there instead. */
export function numberOf(element: PlainElement | undefined, name: string): number | undefined {
  const value = Number.parseFloat(attributeOf(element, name) ?? "");
  return Number.isFinite(value) ? value : undefined;
}

/** A property that is on when it is there, unless it says otherwise (ECMA-376 Part 1, 17.17.4). */
export function isOn(element: PlainElement | undefined): boolean {
  return element !== undefined && !["0", "false", "off"].includes(settingOf(element) ?? "1");
}

/** On, off, or not said. */
export const switchOf = (element: PlainElement | undefined): boolean | undefined =>
  element === undefined ? undefined : isOn(element);

/** What a reader sees of an element: the texts of its runs, without what field codes say. */
export function shownText(element: PlainElement): string {
  let text = "";
  for (const child of element.children) {
    if (typeof child === "string") {
      if (element.name === "w:t") text += child;
    } else if (child.name === "w:tab") text += "\t";
    else if (child.name !== "w:instrText" && child.name !== "w:delText") text += shownText(child);
  }
  return text;
}
