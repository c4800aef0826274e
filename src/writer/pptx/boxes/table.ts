import {type Attributes, element, type PlainElement} from "../../../ooxml/plain-element.ts";
import type {Para, TableBox, TableRow} from "../slide.ts";
import {emu, listStyle, noFill, placeOf} from "./drawing.ts";
import {endOfCell, writeParagraphs} from "./paragraphs.ts";
import {type DeckContext, nextId, type SlideContext} from "./slide-context.ts";

export function writeTable(box: TableBox, context: SlideContext): PlainElement {
  const {name} = box;
  const header = cellProperties("header", box, context.deck);
  const plain = cellProperties("plain", box, context.deck);
  const shaded = cellProperties("shaded", box, context.deck);
  const propertiesOf = (row: TableRow, column: number) =>
    row.header ? header : row.shaded || box.labelColumns?.includes(column) ? shaded : plain;
  return element("p:graphicFrame", undefined, [
    element("p:nvGraphicFramePr", undefined, [
      element("p:cNvPr", {
        id: nextId(context),
        name,
        descr: context.deck.words.descriptions.tableNamed(name),
      }),
      locked,
      frameProperties,
    ]),
    placeOf(box.area, "p:xfrm"),
    element("a:graphic", undefined, [
      element("a:graphicData", {uri: "http://schemas.openxmlformats.org/drawingml/2006/table"}, [
        element("a:tbl", undefined, [
          withHeader,
          element(
            "a:tblGrid",
            undefined,
            box.columnWidths.map((width) => element("a:gridCol", {w: emu(width)})),
          ),
          ...box.rows.map((row) => writeRow(row, (column) => propertiesOf(row, column), context)),
        ]),
      ]),
    ]),
  ]);
}

const locked = element("p:cNvGraphicFramePr", undefined, [element("a:graphicFrameLocks", {noGrp: 1})]);
/** pptxgenjs gives every table this mark of its last change ([MS-PPTX] 2.2.6). */
const frameProperties = element("p:nvPr", undefined, [
  element("p:extLst", undefined, [
    element("p:ext", {uri: "{D42A27DB-BD31-4B8C-83A1-F6EECF244321}"}, [
      element("p14:modId", {
        "xmlns:p14": "http://schemas.microsoft.com/office/powerpoint/2010/main",
        val: 1_579_011_935,
      }),
    ]),
  ]),
]);
const withHeader = element("a:tblPr", {firstRow: 1});

function writeRow(
  {height, cells, spans}: TableRow,
  propertiesOf: (column: number) => PlainElement,
  context: SlideContext,
): PlainElement {
  return element(
    "a:tr",
    {h: emu(height)},
    cells.map((cell, column) =>
      writeCell(cell, spanAttributes(spans?.[column] ?? 1), propertiesOf(column), context),
    ),
  );
}

/** Over how many rows a cell reaches; one that joins the cell above stays in the grid (ECMA-376 Part 1, 21.1.3.16). */
function spanAttributes(span: number): Attributes {
  if (span === 0) return {vMerge: 1};
  return span === 1 ? {} : {rowSpan: span};
}

const cellBody = element("a:bodyPr");

function writeCell(
  cell: Para,
  attributes: Attributes,
  properties: PlainElement,
  context: SlideContext,
): PlainElement {
  const [paragraph] = writeParagraphs([cell], endOfCell(cell, context.deck), context);
  return element("a:tc", attributes, [
    element("a:txBody", undefined, [cellBody, listStyle, paragraph as PlainElement]),
    properties,
  ]);
}

/** The same for all cells of a kind: distances, hairlines between rows only, the ground. */
function cellProperties(
  kind: "header" | "plain" | "shaded",
  {inset}: TableBox,
  {fills}: DeckContext,
): PlainElement {
  const [x, y] = [emu(inset.x), emu(inset.y)];
  const children = [noLeft, noRight, noTop, kind === "header" ? noBottom : hairline(fills.border)];
  if (kind !== "plain") children.push(kind === "header" ? fills.primary : fills.surface);
  return element("a:tcPr", {marL: x, marR: x, marT: y, marB: y, anchor: "ctr"}, children);
}

const noEdge = (name: string) => element(name, {w: 0, cap: "flat", cmpd: "sng", algn: "ctr"}, [noFill]);
const noLeft = noEdge("a:lnL");
const noRight = noEdge("a:lnR");
const noTop = noEdge("a:lnT");
const noBottom = noEdge("a:lnB");

const lineEnd = [
  element("a:prstDash", {val: "solid"}),
  element("a:round"),
  element("a:headEnd", {type: "none", w: "med", len: "med"}),
  element("a:tailEnd", {type: "none", w: "med", len: "med"}),
];

/** Three quarters of a point. */
function hairline(fill: PlainElement): PlainElement {
  return element("a:lnB", {w: 9525, cap: "flat", cmpd: "sng", algn: "ctr"}, [fill, ...lineEnd]);
}
