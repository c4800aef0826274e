import type {PlainElement} from "../../ooxml/plain-element.ts";
import {attributeOf, childrenOf, find, settingOf} from "./plain.ts";

export type StyleKind = "paragraph" | "character" | "table" | "numbering";

export interface HouseStyle {
  /** What elements refer to: `1`, `a3`. It says nothing. */
  readonly id: string;
  readonly kind: StyleKind;
  /** What it is known by, the same in every language for those that come with Word: `heading 1`. */
  readonly name: string;
  readonly aliases: readonly string[];
  readonly basedOn: string | undefined;
  readonly isDefault: boolean;
  /** Made by somebody, not by Word. */
  readonly isCustom: boolean;
  readonly element: PlainElement;
}

/** The styles of a file. */
export interface HouseStyles {
  readonly all: readonly HouseStyle[];
  readonly byId: ReadonlyMap<string, HouseStyle>;
  /** What every paragraph and every text has that no style says otherwise of. */
  readonly paragraphDefaults: PlainElement | undefined;
  readonly textDefaults: PlainElement | undefined;
}

const kinds: ReadonlySet<string> = new Set(["paragraph", "character", "table", "numbering"]);

export function readStyles(styles: PlainElement | undefined): HouseStyles {
  const all = childrenOf(styles, "w:style").map(readStyle);
  const defaults = find(styles, "w:docDefaults");
  return {
    all,
    // Of two with one id Word takes the last.
    byId: new Map(all.map((style) => [style.id, style])),
    paragraphDefaults: find(defaults, "w:pPrDefault", "w:pPr"),
    textDefaults: find(defaults, "w:rPrDefault", "w:rPr"),
  };
}

function readStyle(element: PlainElement): HouseStyle {
  const kind = attributeOf(element, "w:type") ?? "paragraph";
  const aliases = settingOf(find(element, "w:aliases")) ?? "";
  const isSet = (name: string) => ["1", "true", "on"].includes(attributeOf(element, name) ?? "");
  return {
    id: attributeOf(element, "w:styleId") ?? "",
    kind: (kinds.has(kind) ? kind : "paragraph") as StyleKind,
    name: settingOf(find(element, "w:name")) ?? "",
    aliases: aliases.split(",").filter((alias) => alias.trim() !== ""),
    basedOn: settingOf(find(element, "w:basedOn")),
    isDefault: isSet("w:default"),
    isCustom: isSet("w:customStyle"),
    element,
  };
}

/** A style and those that it is based on, nearest first; one that leads back to itself ends there. */
export function chainOf(style: HouseStyle | undefined, {byId}: HouseStyles): HouseStyle[] {
  const chain: HouseStyle[] = [];
  for (let each = style; each !== undefined && !chain.includes(each); ) {
    chain.push(each);
    const base: HouseStyle | undefined = each.basedOn === undefined ? undefined : byId.get(each.basedOn);
    each = base?.kind === each.kind ? base : undefined;
  }
  return chain;
}

/** The style of paragraphs that name none. */
export const normalStyle = ({all}: HouseStyles): HouseStyle | undefined =>
  all.find(({kind, isDefault}) => kind === "paragraph" && isDefault) ??
  all.find(({kind, name}) => kind === "paragraph" && name.toLowerCase() === "normal");
