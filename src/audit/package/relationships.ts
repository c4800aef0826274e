import {posix} from "node:path";
import type {Parts} from "./open-package.ts";
import {attribute, children, parsePart} from "./xml.ts";

export interface Relationship {
  readonly id: string;
  /** Last word of its type: `slide`, `chart`, `package`. */
  readonly type: string;
  /** Name of the part that it leads to. */
  readonly target: string;
}

/** Where a part leads within the package; `""` is the package itself. Links to the outside are left out. */
export function relationshipsOf(parts: Parts, name: string): Relationship[] {
  const folder = posix.dirname(name);
  const file = name === "" ? "_rels/.rels" : posix.join(folder, "_rels", `${posix.basename(name)}.rels`);
  return children(parsePart(parts, file), "Relationship")
    .filter((each) => attribute(each, "TargetMode") !== "External")
    .map((each) => ({
      id: attribute(each, "Id") ?? "",
      type: (attribute(each, "Type") ?? "").split("/").at(-1) ?? "",
      target: posix.resolve("/", folder, attribute(each, "Target") ?? "").slice(1),
    }));
}
