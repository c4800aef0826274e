import {findPart, type Package, xmlParts} from "../package.ts";
import type {Part} from "../part.ts";
import {kindOf} from "../relationships.ts";
import {parseXml, serializeXml} from "../xml.ts";
import type {Repair} from "./repair.ts";

/** The master of the slides keeps the theme that they share. */
const kinds = ["slideMaster", "notesMaster", "handoutMaster"].map((kind) => `presentationml.${kind}`);

/**
 * pptxgenjs lets its notes master use the theme of the slides. PowerPoint writes one for each master, and is reported
 * to repair the notes master of such files: https://github.com/gitbrent/PptxGenJS/issues/1449.
 */
export const separateThemes: Repair = (container) => {
  const taken = new Set<string>();
  for (const {part} of kinds.flatMap((kind) => xmlParts(container, kind))) {
    for (const relationship of part.relationships.filter((one) => kindOf(one) === "theme")) {
      if (taken.has(relationship.target))
        relationship.target = copyTheme(container, part, relationship.target);
      taken.add(relationship.target);
    }
  }
};

/** The name of a copy of that theme; renumbering gives it its final one. */
function copyTheme(container: Package, master: Part, name: string): string {
  const theme = findPart(container, name);
  if (theme === undefined) throw new Error(`a master has no theme: ${name}`);
  const {contentType, content, relationships} = theme;
  const copy = `${master.name.replace(/\.xml$/, "")}-theme.xml`;
  container.parts.push({
    name: copy,
    contentType,
    content: content instanceof Uint8Array ? content : parseXml(serializeXml(content)),
    relationships: relationships.map((relationship) => ({...relationship})),
  });
  return copy;
}
