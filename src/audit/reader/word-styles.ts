import {attribute, child, children, type Element} from "../package/xml.ts";

/** Which styles are headings and of what level, by id: names are the same everywhere, ids depend on the language. */
export function headingLevels(styles: Element | undefined): Map<string, number> {
  const levels = new Map<string, number>();
  for (const style of children(styles, "style")) {
    const name = attribute(child(style, "name"), "val") ?? "";
    const level = /^(?:heading|标题) ?(\d)$/i.exec(name)?.[1];
    if (level !== undefined) levels.set(attribute(style, "styleId") ?? "", Number(level));
  }
  return levels;
}
