import type {Relationship} from "../../ooxml/relationships.ts";
import type {PackageView, PartView} from "../view/package-view.ts";

/** Every list of relationships of a package, that of the package itself first. */
export function relationshipLists(
  view: PackageView,
): {part: PartView | undefined; label: string; relationships: readonly Relationship[]}[] {
  return [
    {part: undefined, label: `${view.prefix}_rels/.rels`, relationships: view.relationships},
    ...view.parts.map((part) => ({part, label: part.label, relationships: part.relationships})),
  ];
}

/** An address that leads out of the package, left as a path by whoever forgot to say so. */
export function isAddress(target: string): boolean {
  return /(?:^|\/)(?:https?|mailto|file|ftp):/i.test(target);
}
