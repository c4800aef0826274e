import {
  Bookmark,
  BuilderElement,
  TableProperties as DocxTableProperties,
  ExternalHyperlink,
  type IBorderOptions,
  ImageRun,
  InternalHyperlink,
  type IParagraphOptions,
  Paragraph,
  type ParagraphChild,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  WidthType,
} from "docx";
import {ChartRun} from "docx/charts";
import type {
  Border,
  CellProperties,
  DrawingFrame,
  ParagraphProperties,
  RowProperties,
  RunProperties,
  TableProperties,
} from "../../../src/writer/docx/elements.ts";
import {
  bulletList,
  bulletNumbering,
  headingList,
  orderedNumbering,
} from "../../../src/writer/docx/numbering.ts";

/**
 * What `src/writer/docx/elements.ts` makes, made by docx: the writers of all nodes run on it unchanged, so that both
 * ways can be compared.
 */

export function textRun(text: string, properties: RunProperties): TextRun {
  const {style, fonts, bold, deleted, colour, sizePt, position} = properties;
  const {latin, eastAsia, isEastAsian} = fonts ?? {};
  const font = {
    ...(latin === undefined ? {} : {ascii: latin, hAnsi: latin}),
    ...(eastAsia === undefined ? {} : {eastAsia}),
    ...(isEastAsian ? {hint: "eastAsia" as const} : {}),
  };
  return new TextRun({
    text,
    ...(style === undefined ? {} : {style}),
    ...(bold ? {bold} : {}),
    ...(deleted ? {strike: true} : {}),
    ...(position === "superscript" ? {superScript: true} : {}),
    ...(position === "subscript" ? {subScript: true} : {}),
    ...(colour === undefined ? {} : {color: colour}),
    ...(sizePt === undefined ? {} : {size: sizePt * 2}),
    ...(Object.keys(font).length === 0 ? {} : {font}),
  });
}

export const withOrigin = (written: TextRun): TextRun => written;

export const withPlace = <T>(written: T): T => written;

export const lineBreak = new TextRun({break: 1});

export function paragraph(
  {style, keepNext, startsPage, numbering, spacing, indent, alignment}: ParagraphProperties,
  children: readonly ParagraphChild[] = [],
): Paragraph {
  return new Paragraph({
    style,
    ...(keepNext === undefined ? {} : {keepNext}),
    ...(startsPage ? {pageBreakBefore: true} : {}),
    ...(numbering === undefined ? {} : {numbering: numbering && listOf(numbering)}),
    ...(spacing === undefined ? {} : {spacing}),
    ...(indent === undefined ? {} : {indent}),
    ...(alignment === undefined ? {} : {alignment}),
    children: [...children],
  } as IParagraphOptions);
}

function listOf({level, list}: {readonly level: number; readonly list: number}) {
  const isBullet = list === bulletList;
  return {
    reference: isBullet ? bulletNumbering : orderedNumbering,
    level,
    instance: isBullet ? 0 : list - headingList,
    custom: true,
  };
}

const border = ({style, colour, size}: Border): IBorderOptions => ({style, color: colour, size});

export function tableCell(
  {width, span, merge, borders, fill, margins, align}: CellProperties,
  children: readonly (Paragraph | Table)[],
): TableCell {
  return new TableCell({
    width: {size: width, type: WidthType.DXA},
    ...(span === undefined ? {} : {columnSpan: span}),
    ...(merge === undefined ? {} : {verticalMerge: merge}),
    ...(borders === undefined
      ? {}
      : {
          borders: {
            top: border(borders.top),
            bottom: border(borders.bottom),
            left: border(borders.left),
            right: border(borders.right),
          },
        }),
    ...(fill === undefined ? {} : {shading: {type: "clear", color: "auto", fill}}),
    ...(margins === undefined ? {} : {margins}),
    ...(align === undefined ? {} : {verticalAlign: align}),
    children,
  });
}

export function tableRow({cantSplit, isHeader}: RowProperties, cells: readonly TableCell[]): TableRow {
  return new TableRow({
    ...(cantSplit ? {cantSplit} : {}),
    ...(isHeader ? {tableHeader: true} : {}),
    children: cells,
  });
}

export function table(properties: TableProperties, rows: readonly TableRow[]): Table {
  const {width, columnWidths, borders, margins, hasHeader, title, description} = properties;
  return new DescribedTable(
    {
      width: {size: width, type: WidthType.DXA},
      columnWidths,
      layout: TableLayoutType.FIXED,
      borders: {
        top: border(borders.top),
        bottom: border(borders.bottom),
        left: border(borders.left),
        right: border(borders.right),
        insideHorizontal: border(borders.insideHorizontal),
        insideVertical: border(borders.insideVertical),
      },
      ...(margins === undefined ? {} : {margins}),
      ...(hasHeader ? {tableLook} : {}),
      rows,
    },
    title,
    description,
  );
}

const tableLook = {
  firstRow: true,
  firstColumn: false,
  lastRow: false,
  lastColumn: false,
  noHBand: true,
  noVBand: true,
} as const;

/** docx has no option for alternative texts of tables. */
class DescribedTable extends Table {
  constructor(options: ConstructorParameters<typeof Table>[0], title: string, description: string) {
    super(options);
    const properties = this.root.find((child) => child instanceof DocxTableProperties);
    if (properties === undefined) throw new Error("docx wrote a table without properties");
    for (const [name, value] of [
      ["w:tblCaption", title],
      ["w:tblDescription", description],
    ] as const) {
      const attributes = {val: {key: "w:val", value}};
      properties.addChildElement(new BuilderElement<{val: string}>({name, attributes}));
    }
  }
}

export const bookmark = (name: string, children: readonly ParagraphChild[]): Bookmark[] => [
  new Bookmark({id: name, children}),
];

export const internalLink = (anchor: string, children: readonly ParagraphChild[]): InternalHyperlink =>
  new InternalHyperlink({anchor, children: [...children]});

export const externalLink = (address: string, children: readonly ParagraphChild[]): ExternalHyperlink =>
  new ExternalHyperlink({link: address, children: [...children]});

/** docx's own field has no look; `spellFields` writes its marks, which docx would put into one run. */
export function field(instruction: string, children: readonly TextRun[]): ParagraphChild[] {
  const attributes = {instruction: {key: "w:instr", value: instruction}};
  const made = new BuilderElement<{instruction: string}>({
    name: "w:fldSimple",
    attributes,
    children: [...children],
  });
  return [made as unknown as ParagraphChild];
}

const frameOf = ({width, height, title, description}: DrawingFrame) => ({
  transformation: {width, height},
  altText: {name: title, title, description},
});

/** The name stands for the picture: docx only passes it on. */
export const picture = (name: string, frame: DrawingFrame): ImageRun =>
  new ImageRun({type: "png", data: Buffer.from(name), ...frameOf(frame)});

/** Any chart: what it shows is compared elsewhere. */
export const nativeChart = (_name: string, frame: DrawingFrame): ChartRun =>
  new ChartRun({type: "column", categories: ["甲"], series: [{name: "乙", values: [1]}], ...frameOf(frame)});
