import {propertyDate} from "../../../ooxml/dates.ts";
import {type Attributes, element, writePart} from "../../../ooxml/plain-element.ts";
import {leadsTo, type WrittenPart} from "../../../ooxml/written-package.ts";
import {namespaces} from "../../../ooxml/xml.ts";
import {packEntry} from "../../../ooxml/zip-writer.ts";
import {group, value} from "../elements.ts";
import {officeTheme} from "./office-theme.ts";
import {
  officeDocument,
  partNames,
  stylesPart,
  type WorkbookConventions,
  workbookPart,
} from "./workbook-conventions.ts";

/** `mc:Ignorable` stands before the declaration of the prefix that it names. */
const extendedBy = (prefix: string, namespace: string): Attributes => ({
  xmlns: namespaces.s,
  "xmlns:r": namespaces.r,
  "xmlns:mc": "http://schemas.openxmlformats.org/markup-compatibility/2006",
  "mc:Ignorable": prefix,
  [`xmlns:${prefix}`]: namespace,
});

const workbook = workbookPart(
  extendedBy("x15", "http://schemas.microsoft.com/office/spreadsheetml/2010/11/main"),
  [
    element("fileVersion", {appName: "xl", lastEdited: 7, lowestEdited: 6, rupBuild: 10507}),
    element("workbookPr"),
    group("bookViews", [
      element("workbookView", {xWindow: 0, yWindow: 500, windowWidth: 20960, windowHeight: 15960}),
    ]),
  ],
  [element("calcPr", {calcId: 0, concurrentCalc: 0})],
  ["styles", "theme"],
);

const font = (size: number, name: string) =>
  group("font", [value("sz", size), element("color", {indexed: 8}), value("name", name)]);

const indexed = "000000 ffffff ff0000 00ff00 0000ff ffff00 ff00ff 00ffff 000000 ffffff 878787 f9f9f9".split(
  " ",
);
const colours = indexed.map((colour) => element("rgbColor", {rgb: `ff${colour}`}));

const styles = stylesPart(
  [
    element("numFmts", {count: 1}, [element("numFmt", {numFmtId: 0, formatCode: "General"})]),
    element("fonts", {count: 4}, [
      font(9, "Geneva"),
      font(9, "Geneva"),
      font(10, "Geneva"),
      font(18, "Arial"),
    ]),
  ],
  [
    element("dxfs", {count: 0}),
    element("tableStyles", {count: 0}),
    group("colors", [group("indexedColors", colours)]),
  ],
);

let packedTheme: WrittenPart | undefined;

/** Larger than the parts that packages keep compressed of themselves: compressed here, for the first chart. */
function theme(): WrittenPart {
  packedTheme ??= packTheme();
  return packedTheme;
}

function packTheme(): WrittenPart {
  const name = partNames.theme;
  const bytes = Buffer.from(writePart(officeTheme()));
  const {name: _, ...content} = packEntry({name, content: bytes, isStored: false});
  return {name, contentType: `${officeDocument}.theme+xml`, content, relationships: []};
}

const application: WrittenPart = {
  name: "docProps/app.xml",
  contentType: `${officeDocument}.extended-properties+xml`,
  content: writePart(
    element(
      "Properties",
      {
        xmlns: "http://schemas.openxmlformats.org/officeDocument/2006/extended-properties",
        "xmlns:vt": "http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes",
      },
      [
        group("Application", ["Microsoft Macintosh Excel"]),
        group("DocSecurity", ["0"]),
        group("ScaleCrop", ["false"]),
        element("Company"),
        group("LinksUpToDate", ["false"]),
        group("SharedDoc", ["false"]),
        group("HyperlinksChanged", ["false"]),
        group("AppVersion", ["16.0300"]),
      ],
    ),
  ),
  relationships: [],
};

const packageNamespace = "http://schemas.openxmlformats.org/package/2006";
const propertyDeclarations = {
  "xmlns:cp": `${packageNamespace}/metadata/core-properties`,
  "xmlns:dc": "http://purl.org/dc/elements/1.1/",
  "xmlns:dcterms": namespaces.dcterms,
  "xmlns:dcmitype": "http://purl.org/dc/dcmitype/",
  "xmlns:xsi": "http://www.w3.org/2001/XMLSchema-instance",
} as const;
const dateType = {"xsi:type": "dcterms:W3CDTF"} as const;

function core(date: string): WrittenPart {
  const day = [propertyDate(date)];
  const root = element("cp:coreProperties", propertyDeclarations, [
    element("dcterms:created", dateType, day),
    element("dcterms:modified", dateType, day),
  ]);
  return {
    name: "docProps/core.xml",
    contentType: "application/vnd.openxmlformats-package.core-properties+xml",
    content: writePart(root),
    relationships: [],
  };
}

const view = element("sheetView", {tabSelected: 1, workbookViewId: 0}, [
  element("selection", {activeCell: "B1", sqref: "B1"}),
]);
const margins = {left: 0.7, right: 0.7, top: 0.75, bottom: 0.75, header: 0.3, footer: 0.3} as const;

/** As pptxgenjs writes it and repairs leave it: without its table, its statistics and its name. */
export const workbookOfPptxgenjs: WorkbookConventions = {
  sheet: {
    declarations: extendedBy("x14ac", "http://schemas.microsoft.com/office/spreadsheetml/2009/9/ac"),
    beforeCells: [
      group("sheetViews", [view]),
      element("sheetFormatPr", {baseColWidth: 10, defaultRowHeight: 16}),
    ],
    afterCells: [element("pageMargins", margins)],
    spansRows: true,
    hasCorner: true,
    sharesTexts: false,
    marksBlanks: false,
  },
  links: [
    {
      type: `${packageNamespace}/relationships/metadata/core-properties`,
      target: "docProps/core.xml",
      isExternal: false,
    },
    leadsTo("extended-properties", application.name),
  ],
  parts: (date) => [workbook, styles, theme(), core(date), application],
};
