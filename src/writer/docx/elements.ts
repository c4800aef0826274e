import type {Place} from "../../diagnostic/place.ts";
import type {Chart, Figure, Picture, Sparkline} from "../../model/document.ts";
import type {Attributes} from "../../ooxml/plain-element.ts";
import {type BodyNode, bodyNode} from "./pages/body-nodes.ts";

/**
 * The elements of WordprocessingML that briefings are made of (ECMA-376 Part 1, 17), attributes and children in the
 * order in which docx writes them. Ids are names at first, since charts may still change places: `number-ids.ts` makes
 * them numbers.
 */

/** What a run has on top of the style of its paragraph. */
export interface RunProperties {
  readonly style?: string;
  readonly fonts?: Fonts;
  readonly bold?: boolean;
  /** Struck out. */
  readonly deleted?: boolean;
  /** Six hex digits. */
  readonly colour?: string;
  readonly sizePt?: number;
  readonly position?: "superscript" | "subscript";
}

export interface Fonts {
  readonly latin?: string;
  readonly eastAsia?: string;
  /** Signs that both scripts have are drawn in the East Asian font (17.3.2.26). */
  readonly isEastAsian?: boolean;
}

export const run = (children: readonly BodyNode[]): BodyNode => bodyNode("w:r", undefined, children);

export function textRun(text: string, properties: RunProperties): BodyNode {
  const look = runProperties(properties);
  return run(look === undefined ? [textNode(text)] : [look, textNode(text)]);
}

const preserve = {"xml:space": "preserve"} as const;

export const textNode = (text: string): BodyNode => bodyNode("w:t", preserve, [text]);

/** The look of nearly all runs. */
const eastAsianOnly = bodyNode("w:rPr", undefined, [bodyNode("w:rFonts", {"w:hint": "eastAsia"})]);
const boldNodes = [bodyNode("w:b"), bodyNode("w:bCs")];

function runProperties(properties: RunProperties): BodyNode | undefined {
  const {style, fonts, bold, deleted, colour, sizePt, position} = properties;
  const isStyled = style !== undefined || bold || deleted || position !== undefined;
  if (!isStyled && colour === undefined && sizePt === undefined) {
    if (fonts === undefined) return undefined;
    if (fonts.latin === undefined && fonts.eastAsia === undefined) return eastAsianOnly;
  }
  return bodyNode("w:rPr", undefined, [
    ...(style === undefined ? [] : [valued("w:rStyle", style)]),
    ...(fonts === undefined ? [] : [bodyNode("w:rFonts", fontAttributes(fonts))]),
    ...(bold ? boldNodes : []),
    ...(deleted ? [bodyNode("w:strike")] : []),
    ...(colour === undefined ? [] : [valued("w:color", colour)]),
    ...(sizePt === undefined ? [] : [valued("w:sz", sizePt * 2), valued("w:szCs", sizePt * 2)]),
    ...(position === undefined ? [] : [valued("w:vertAlign", position)]),
  ]);
}

function fontAttributes({latin, eastAsia, isEastAsian}: Fonts): Attributes {
  return {
    ...(latin === undefined ? {} : {"w:ascii": latin}),
    ...(eastAsia === undefined ? {} : {"w:eastAsia": eastAsia}),
    ...(latin === undefined ? {} : {"w:hAnsi": latin}),
    ...(isEastAsian ? {"w:hint": "eastAsia"} : {}),
  };
}

const valued = (name: string, value: string | number): BodyNode => bodyNode(name, {"w:val": value});

/** The run with what it was written from. */
export const withOrigin = (written: BodyNode, origin: Figure): BodyNode => ({...written, origin});

/** What a block became, with where the editor wrote it; what it holds of blocks within knows better. */
export const withPlace = (written: BodyNode, place: Place): BodyNode => ({place, ...written});

export const lineBreak = run([bodyNode("w:br")]);

export interface ParagraphProperties {
  readonly style: string;
  readonly keepNext?: boolean | undefined;
  /** Begins a page. */
  readonly startsPage?: boolean;
  /** An item of a list; false takes the numbering of the style off. */
  readonly numbering?: {readonly level: number; readonly list: number} | false;
  readonly borderBelow?: Border & {readonly space: number};
  /** Twips; `line` is exact, or as high as what stands in it, where its rule is `auto`. */
  readonly spacing?: {
    readonly before?: number;
    readonly after?: number;
    readonly line?: number;
    readonly lineRule?: "auto";
  };
  /** Twips; `firstLineChars` hundredths of a character. */
  readonly indent?: {
    readonly left?: number;
    readonly right?: number;
    readonly hanging?: number;
    readonly firstLine?: number;
    readonly firstLineChars?: number;
  };
  readonly alignment?: Alignment;
}

export type Alignment = "left" | "center" | "right" | "both";

export function paragraph(properties: ParagraphProperties, children: readonly BodyNode[] = []): BodyNode {
  return bodyNode("w:p", undefined, [paragraphProperties(properties), ...children]);
}

const keepNextOn = bodyNode("w:keepNext");
const keepNextOff = valued("w:keepNext", "false");
const noNumbering = numberingNode(0, 0);

function paragraphProperties(properties: ParagraphProperties): BodyNode {
  const {style, keepNext, startsPage, numbering, borderBelow, spacing, indent, alignment} = properties;
  const children = [valued("w:pStyle", style)];
  if (keepNext !== undefined) children.push(keepNext ? keepNextOn : keepNextOff);
  if (startsPage) children.push(bodyNode("w:pageBreakBefore"));
  if (numbering !== undefined)
    children.push(numbering === false ? noNumbering : numberingNode(numbering.level, numbering.list));
  if (borderBelow !== undefined) {
    const {space, ...border} = borderBelow;
    const line = {...borderAttributes(border), "w:space": space};
    children.push(bodyNode("w:pBdr", undefined, [bodyNode("w:bottom", line)]));
  }
  if (spacing !== undefined) {
    const {lineRule = "exact", ...lengths} = spacing;
    const rule = spacing.line === undefined ? {} : {"w:lineRule": lineRule};
    children.push(bodyNode("w:spacing", {...prefixed(lengths), ...rule}));
  }
  if (indent !== undefined) children.push(bodyNode("w:ind", prefixed(indent)));
  if (alignment !== undefined) children.push(valued("w:jc", alignment));
  return bodyNode("w:pPr", undefined, children);
}

function numberingNode(level: number, list: number): BodyNode {
  return bodyNode("w:numPr", undefined, [valued("w:ilvl", level), valued("w:numId", list)]);
}

const prefixed = (values: Readonly<Record<string, number>>): Attributes =>
  Object.fromEntries(Object.entries(values).map(([name, value]) => [`w:${name}`, value]));

/** A line around or in a table, or below a paragraph. */
export interface Border {
  readonly style: "none" | "single";
  readonly colour: string;
  /** Eighths of a point. */
  readonly size: number;
}

const borderAttributes = ({style, colour, size}: Border): Attributes => ({
  "w:val": style,
  "w:color": colour,
  "w:sz": size,
});

export interface Borders {
  readonly top: Border;
  readonly left: Border;
  readonly bottom: Border;
  readonly right: Border;
}

export interface TableBorders extends Borders {
  readonly insideHorizontal: Border;
  readonly insideVertical: Border;
}

/** Twips. */
export interface Margins {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

const bordered = (name: string, border: Border): BodyNode => bodyNode(name, borderAttributes(border));

const sides = ({top, left, bottom, right}: Borders): BodyNode[] => [
  bordered("w:top", top),
  bordered("w:left", left),
  bordered("w:bottom", bottom),
  bordered("w:right", right),
];

const length = (name: string, twips: number): BodyNode => bodyNode(name, {"w:type": "dxa", "w:w": twips});

const marginNode = (name: string, {top, left, bottom, right}: Margins): BodyNode =>
  bodyNode(name, undefined, [
    length("w:top", top),
    length("w:left", left),
    length("w:bottom", bottom),
    length("w:right", right),
  ]);

export interface CellProperties {
  /** Twips. */
  readonly width: number;
  readonly span?: number;
  /** Joined with the cells below (`restart`) or with the one above (17.4.84). */
  readonly merge?: "restart" | "continue";
  readonly borders?: Borders;
  readonly fill?: string;
  readonly margins?: Margins;
  readonly align?: "top" | "center";
}

export function tableCell(properties: CellProperties, children: readonly BodyNode[]): BodyNode {
  const {width, span, merge, borders, fill, margins, align} = properties;
  const look = [length("w:tcW", width)];
  if (span !== undefined) look.push(valued("w:gridSpan", span));
  if (merge !== undefined) look.push(valued("w:vMerge", merge));
  if (borders !== undefined) look.push(bodyNode("w:tcBorders", undefined, sides(borders)));
  if (fill !== undefined) look.push(bodyNode("w:shd", {"w:fill": fill, "w:color": "auto", "w:val": "clear"}));
  if (margins !== undefined) look.push(marginNode("w:tcMar", margins));
  if (align !== undefined) look.push(valued("w:vAlign", align));
  return bodyNode("w:tc", undefined, [bodyNode("w:tcPr", undefined, look), ...children]);
}

export interface RowProperties {
  /** Stays on one page. */
  readonly cantSplit?: boolean;
  /** Repeated at the head of each page. */
  readonly isHeader?: boolean;
}

const cantSplitNode = bodyNode("w:cantSplit");
const headerNode = bodyNode("w:tblHeader");

export function tableRow({cantSplit, isHeader}: RowProperties, cells: readonly BodyNode[]): BodyNode {
  if (!cantSplit && !isHeader) return bodyNode("w:tr", undefined, cells);
  const look = [...(cantSplit ? [cantSplitNode] : []), ...(isHeader ? [headerNode] : [])];
  return bodyNode("w:tr", undefined, [bodyNode("w:trPr", undefined, look), ...cells]);
}

export interface TableProperties {
  /** Twips. */
  readonly width: number;
  readonly columnWidths: readonly number[];
  readonly borders: TableBorders;
  readonly margins?: Margins;
  /** The first row is a header. */
  readonly hasHeader?: boolean;
  /** Alternative text (17.4.62 and 17.4.46). */
  readonly title: string;
  readonly description: string;
}

const headerLook = bodyNode("w:tblLook", {
  "w:firstRow": "true",
  "w:lastRow": "false",
  "w:firstColumn": "false",
  "w:lastColumn": "false",
  "w:noHBand": "true",
  "w:noVBand": "true",
});
const fixedLayout = bodyNode("w:tblLayout", {"w:type": "fixed"});

export function table(properties: TableProperties, rows: readonly BodyNode[]): BodyNode {
  const {width, columnWidths, borders, margins, hasHeader, title, description} = properties;
  const look = [
    length("w:tblW", width),
    bodyNode("w:tblBorders", undefined, [
      ...sides(borders),
      bordered("w:insideH", borders.insideHorizontal),
      bordered("w:insideV", borders.insideVertical),
    ]),
    fixedLayout,
    ...(margins === undefined ? [] : [marginNode("w:tblCellMar", margins)]),
    ...(hasHeader ? [headerLook] : []),
    valued("w:tblCaption", title),
    valued("w:tblDescription", description),
  ];
  return bodyNode("w:tbl", undefined, [
    bodyNode("w:tblPr", undefined, look),
    bodyNode(
      "w:tblGrid",
      undefined,
      columnWidths.map((each) => bodyNode("w:gridCol", {"w:w": each})),
    ),
    ...rows,
  ]);
}

/** A place that links lead to. */
export function bookmark(name: string, children: readonly BodyNode[]): BodyNode[] {
  return [
    bodyNode("w:bookmarkStart", {"w:name": name, "w:id": name}),
    ...children,
    bodyNode("w:bookmarkEnd", {"w:id": name}),
  ];
}

/** A link to a bookmark. */
export const internalLink = (anchor: string, children: readonly BodyNode[]): BodyNode =>
  bodyNode("w:hyperlink", {"w:history": 1, "w:anchor": anchor}, children);

/** A link to an address outside the document; its relationship is named by the address until it has a number. */
export const externalLink = (address: string, children: readonly BodyNode[]): BodyNode =>
  bodyNode("w:hyperlink", {"w:history": 1, "r:id": address}, children);

/**
 * A field that is filled in already, written as Word does it, each mark in a run of its own (17.16.18): pandoc, mammoth and
 * others pass over what stands in `w:fldSimple`.
 */
export const field = (instruction: string, result: readonly BodyNode[]): readonly BodyNode[] => [
  run([fieldCharacter("begin")]),
  run([instructionText(instruction)]),
  run([fieldCharacter("separate")]),
  ...result,
  run([fieldCharacter("end")]),
];

/** The number of the page, which Word fills in. */
export const pageNumber = field("PAGE", []);

/** How many pages there are, which Word fills in. */
export const numberOfPages = field("NUMPAGES", []);

export function fieldCharacter(type: "begin" | "separate" | "end"): BodyNode {
  return bodyNode("w:fldChar", {"w:fldCharType": type});
}

export function instructionText(instruction: string): BodyNode {
  return bodyNode("w:instrText", preserve, [instruction]);
}

/** Where a drawing stands in the line of its paragraph, and what it is called. */
export interface DrawingFrame {
  /** Pixels, 96 to the inch. */
  readonly width: number;
  readonly height: number;
  readonly title: string;
  /** Alternative text. */
  readonly description: string;
}

const drawingMain = "http://schemas.openxmlformats.org/drawingml/2006/main";
const pictureNamespace = "http://schemas.openxmlformats.org/drawingml/2006/picture";
const chartNamespace = "http://schemas.openxmlformats.org/drawingml/2006/chart";
const relationshipNamespace = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const noEffects = bodyNode("wp:effectExtent", {t: 0, r: 0, b: 0, l: 0});
const pictureFrame = bodyNode("wp:cNvGraphicFramePr", undefined, [
  bodyNode("a:graphicFrameLocks", {"xmlns:a": drawingMain, noChangeAspect: 1}),
]);
const chartFrame = bodyNode("wp:cNvGraphicFramePr");
const pictureLocks = bodyNode("pic:cNvPicPr", undefined, [
  bodyNode("a:picLocks", {noChangeAspect: 1, noChangeArrowheads: 1}),
]);
const wholePicture = [bodyNode("a:srcRect"), bodyNode("a:stretch", undefined, [bodyNode("a:fillRect")])];
const rectangle = bodyNode("a:prstGeom", {prst: "rect"}, [bodyNode("a:avLst")]);
const topLeft = bodyNode("a:off", {x: 0, y: 0});

/** A picture, of a chart, of the templates folder or of a sparkline; `name` is that of its relationship until it has a number. */
export function picture(name: string, frame: DrawingFrame, origin: Chart | Picture | Sparkline): BodyNode {
  const drawn = pictureNode(name, extent(frame), 0);
  return {...drawing(frame, pictureFrame, pictureNamespace, drawn), origin};
}

/** A chart that Word draws; `name` is that of its relationship until it has a number. */
export function nativeChart(name: string, frame: DrawingFrame): BodyNode {
  const attributes = {"xmlns:c": chartNamespace, "xmlns:r": relationshipNamespace, "r:id": name};
  return drawing(frame, chartFrame, chartNamespace, bodyNode("c:chart", attributes));
}

/** A picture that floats at a place of its page (20.4.2.3). @param frame in millimetres */
export function anchoredPicture(
  link: string,
  frame: {readonly x: number; readonly y: number} & DrawingFrame,
  id: number,
): BodyNode {
  const {title, description} = frame;
  const [x, y, cx, cy] = [frame.x, frame.y, frame.width, frame.height].map((each) =>
    Math.round(each * 36_000),
  );
  const at = (name: string, offset: number | undefined) =>
    bodyNode(name, {relativeFrom: "page"}, [bodyNode("wp:posOffset", undefined, [String(offset)])]);
  const anchor = {
    ...{distT: 0, distB: 0, distL: 0, distR: 0, simplePos: 0, relativeHeight: 1, behindDoc: 1},
    ...{locked: 0, layoutInCell: 1, allowOverlap: 1},
  };
  const size = {cx: cx ?? 0, cy: cy ?? 0};
  const floating = bodyNode("wp:anchor", anchor, [
    bodyNode("wp:simplePos", {x: 0, y: 0}),
    at("wp:positionH", x),
    at("wp:positionV", y),
    bodyNode("wp:extent", size),
    noEffects,
    bodyNode("wp:wrapNone"),
    bodyNode("wp:docPr", {id, name: title, descr: description, title}),
    pictureFrame,
    graphicNode(pictureNamespace, pictureNode(link, size, id)),
  ]);
  return run([bodyNode("w:drawing", undefined, [floating])]);
}

const graphicNode = (uri: string, graphic: BodyNode) =>
  bodyNode("a:graphic", {"xmlns:a": drawingMain}, [bodyNode("a:graphicData", {uri}, [graphic])]);

function pictureNode(link: string, size: {readonly cx: number; readonly cy: number}, id: number): BodyNode {
  return bodyNode("pic:pic", {"xmlns:pic": pictureNamespace}, [
    bodyNode("pic:nvPicPr", undefined, [bodyNode("pic:cNvPr", {id, name: "", descr: ""}), pictureLocks]),
    bodyNode("pic:blipFill", undefined, [
      bodyNode("a:blip", {"r:embed": link, cstate: "none"}),
      ...wholePicture,
    ]),
    bodyNode("pic:spPr", {bwMode: "auto"}, [
      bodyNode("a:xfrm", undefined, [topLeft, bodyNode("a:ext", size)]),
      rectangle,
    ]),
  ]);
}

function drawing(frame: DrawingFrame, properties: BodyNode, uri: string, graphic: BodyNode): BodyNode {
  const {title, description} = frame;
  const inline = bodyNode("wp:inline", {distT: 0, distB: 0, distL: 0, distR: 0}, [
    bodyNode("wp:extent", extent(frame)),
    noEffects,
    bodyNode("wp:docPr", {id: 0, name: title, descr: description, title}),
    properties,
    graphicNode(uri, graphic),
  ]);
  return run([bodyNode("w:drawing", undefined, [inline])]);
}

/** In EMU. */
const extent = ({width, height}: DrawingFrame) => ({
  cx: Math.round(width * 9525),
  cy: Math.round(height * 9525),
});
