import {element} from "../../../ooxml/plain-element.ts";
import {namespaces} from "../../../ooxml/xml.ts";
import {group, value} from "../elements.ts";
import {stylesPart, type WorkbookConventions, workbookPart} from "./workbook-conventions.ts";

const declarations = {xmlns: namespaces.s, "xmlns:r": namespaces.r} as const;

const font = group("font", [value("sz", 11), value("name", "Calibri"), value("family", 2)]);
const noFormat = {numFmtId: 0, fontId: 0, fillId: 0, borderId: 0} as const;

const styles = stylesPart(
  [element("fonts", {count: 1}, [font])],
  [
    element("cellStyleXfs", {count: 1}, [element("xf", noFormat)]),
    element("cellXfs", {count: 1}, [element("xf", {...noFormat, xfId: 0})]),
    element("cellStyles", {count: 1}, [element("cellStyle", {name: "Normal", xfId: 0, builtinId: 0})]),
  ],
);

const parts = [workbookPart(declarations, [], [], ["styles"]), styles];

/** As docx writes it: what Excel needs and nothing else. */
export const workbookOfDocx: WorkbookConventions = {
  sheet: {
    declarations,
    beforeCells: [],
    afterCells: [],
    spansRows: false,
    hasCorner: false,
    sharesTexts: true,
    marksBlanks: true,
  },
  links: [],
  parts: () => parts,
};
