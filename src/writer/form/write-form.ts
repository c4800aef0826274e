import type {Outcome} from "../../diagnostic/diagnostic.ts";
import type {WordForm} from "../../form/form.ts";
import type {Document, DocumentMeta} from "../../model/document.ts";
import {pictureKinds} from "../../model/picture.ts";
import type {FigureRecord, RecordedPassage} from "../../model/record.ts";
import {GrownPackage} from "../../ooxml/grown-package.ts";
import {
  recordDescription,
  recordDescriptionType,
  recordNamespace,
  recordText,
} from "../../ooxml/record-part.ts";
import {escapeText} from "../../ooxml/xml/escape.ts";
import type {WordTheme} from "../../theme/word-theme.ts";
import type {ChartMeans} from "../chart-means.ts";
import {cleanText} from "../clean-text.ts";
import {chartParts} from "../native-chart/write-chart.ts";
import {fillForm} from "./fill-form.ts";
import {formPassages} from "./form-passages.ts";
import {plainTheme} from "./plain-theme.ts";

/** A form that is filled, but for the record of its figures. */
export interface FilledFile {
  readonly passages: readonly RecordedPassage[];
  /** The finished file. */
  pack(record: FigureRecord): Uint8Array;
}

/** Document → the Word file that it fills: its text with the values in it, and what was added. */
export function writeForm(
  document: Document,
  form: WordForm,
  theme: WordTheme,
  means: ChartMeans,
): Outcome<FilledFile> {
  const {meta} = document;
  const main = form.parts[0]?.name ?? "";
  const grown = new GrownPackage(form.files);
  const filled = fillForm(document, form, plainTheme(theme), means, grown.nextId(main));
  for (const [name, text] of filled.parts) grown.write(name, text);
  for (const {id, name} of filled.relationships) {
    const drawing = filled.drawings.find(name);
    if (drawing === undefined) grown.relate(main, id, "hyperlink", name, true);
    else if ("picture" in drawing) {
      const {endings, mediaType} = pictureKinds[drawing.kind ?? "png"];
      const number = grown.nextNumber(/^word\/media\/jianbao(\d+)\.\w+$/);
      const part = `word/media/jianbao${number}.${endings[0]}`;
      grown.add(part, drawing.picture, mediaType);
      grown.relate(main, id, "image", part);
    } else {
      const number = grown.nextNumber(
        /^word\/(?:charts\/chart|embeddings\/Microsoft_Excel_Worksheet)(\d+)\.\w+$/,
      );
      const [chart, workbook] = chartParts(drawing, {folder: "word", number}, meta.date);
      for (const {name: part, content, contentType} of [chart, workbook])
        grown.add(part, content as string | Uint8Array, contentType);
      grown.relate(chart.name, "rId1", "package", workbook.name);
      grown.relate(main, id, "chart", chart.name);
    }
  }
  nameDocument(grown, meta);
  const passages = formPassages(document, form, filled.plan, means);
  return {
    value: {
      passages,
      pack(record) {
        addRecord(grown, main, record);
        return grown.pack(meta.date);
      },
    },
    diagnostics: [],
  };
}

const core = "docProps/core.xml";

/** The title and the author that a window and a screen reader say are those of the document, not of its template. */
function nameDocument(grown: GrownPackage, {title, author}: DocumentMeta): void {
  setProperty(grown, "dc:title", title);
  if (author !== "") setProperty(grown, "dc:creator", author);
}

function setProperty(grown: GrownPackage, name: string, value: string): void {
  const xml = grown.read(core);
  if (xml === undefined) return;
  const written = `<${name}>${escapeText(cleanText(value))}</${name}>`;
  const known = new RegExp(`<${name}(?:\\s[^>]*)?(?:/>|>[^<]*</${name}>)`);
  if (known.test(xml))
    grown.write(
      core,
      xml.replace(known, () => written),
    );
  else if (xml.includes("xmlns:dc="))
    grown.write(
      core,
      xml.replace(/<\/(?:\w+:)?coreProperties>\s*$/, (end) => written + end),
    );
}

/** A template made of a document of ours has a record already, which is another document's. */
function addRecord(grown: GrownPackage, main: string, record: FigureRecord): void {
  const earlier = grown.names.find(
    (name) => /^customXml\/item\d+\.xml$/.test(name) && grown.read(name)?.includes(`"${recordNamespace}"`),
  );
  if (earlier !== undefined) {
    grown.write(earlier, recordText(record));
    return;
  }
  const number = grown.nextNumber(/^customXml\/item(?:Props)?(\d+)\.xml$/);
  const item = `customXml/item${number}.xml`;
  const properties = `customXml/itemProps${number}.xml`;
  grown.add(item, recordText(record), "application/xml");
  grown.add(properties, recordDescription, recordDescriptionType);
  grown.relate(item, "rId1", "customXmlProps", properties);
  grown.relate(main, `rId${grown.nextId(main)}`, "customXml", item);
}
