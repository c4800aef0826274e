import type {WordForm} from "../../form/form.ts";
import {attributeOf, childOf, readTree} from "../../form/form-tree.ts";

/** Ids of the styles of a form by their names in small letters: in Chinese Word the id of `heading 1` is `1`. */
export type FormStyles = ReadonlyMap<string, string>;

export function readStyles({files}: WordForm): FormStyles {
  const bytes = files.get("word/styles.xml");
  if (bytes === undefined) return new Map();
  const xml = new TextDecoder().decode(bytes);
  try {
    return new Map(
      readTree(xml, 0)
        .children.filter(({name}) => name === "w:style")
        .map((style) => [
          (attributeOf(childOf(style, "w:name"), "w:val", xml) ?? "").toLowerCase(),
          attributeOf(style, "w:styleId", xml) ?? "",
        ]),
    );
  } catch {
    // Whatever is wrong with it, the template shows it too.
    return new Map();
  }
}

/** The first of these styles that the form has. */
export const findStyle = (styles: FormStyles, ...names: readonly string[]): string | undefined =>
  names.map((name) => styles.get(name)).find((id) => id !== undefined && id !== "");
