import type {WordList} from "../../language/word-list.ts";
import {element, type PlainElement, writePart} from "../../ooxml/plain-element.ts";
import {leadsTo, numbered, type WrittenPart} from "../../ooxml/written-package.ts";
import {namespaces} from "../../ooxml/xml.ts";
import {inTongue, LANGUAGE} from "../in-tongue.ts";
import {partsText} from "../text-parts.ts";
import {listStyle} from "./boxes/drawing.ts";
import {notesPart, slidePart} from "./deck-parts.ts";
import {masterColours, numberField} from "./layout-shapes.ts";
import type {NoteLine} from "./slide.ts";
import {rootNamespaces, shapeGroup} from "./slide-parts.ts";

const contentType = "application/vnd.openxmlformats-officedocument.presentationml.notesSlide+xml";
const emptyShape = element("p:spPr");
const emptyBody = element("a:bodyPr");
const locked = element("p:cNvSpPr", undefined, [element("a:spLocks", {noGrp: 1})]);
const inPlace = (attributes: Readonly<Record<string, string | number>>) =>
  element("p:nvPr", undefined, [element("p:ph", attributes)]);

/** The slide in small, above its notes. */
const slideImage = element("p:sp", undefined, [
  element("p:nvSpPr", undefined, [
    element("p:cNvPr", {id: 2, name: "Slide Image Placeholder 1"}),
    element("p:cNvSpPr", undefined, [element("a:spLocks", {noGrp: 1, noRot: 1, noChangeAspect: 1})]),
    inPlace({type: "sldImg"}),
  ]),
  emptyShape,
]);

const textProperties = element("p:nvSpPr", undefined, [
  element("p:cNvPr", {id: 3, name: "Notes Placeholder 2"}),
  locked,
  inPlace({type: "body", idx: 1}),
]);
const runProperties = element("a:rPr", {lang: LANGUAGE, dirty: 0, altLang: "en-US"});
const endOfLine = element("a:endParaRPr", {lang: LANGUAGE, dirty: 0, altLang: "en-US"});
const emptyLine = element("a:p", undefined, [endOfLine]);

const numberProperties = element("p:nvSpPr", undefined, [
  element("p:cNvPr", {id: 4, name: "Slide Number Placeholder 3"}),
  locked,
  inPlace({type: "sldNum", sz: "quarter", idx: 10}),
]);
const numberRun = element("a:rPr", {lang: LANGUAGE, altLang: "en-US"});
const numberEnd = element("a:endParaRPr", {lang: LANGUAGE, altLang: "en-US"});

/** pptxgenjs gives all notes this mark of when they were made ([MS-PPTX] 2.2.5). */
const creation = element("p:extLst", undefined, [
  element("p:ext", {uri: "{BB962C8B-B14F-4D97-AF65-F5344CB8AC3E}"}, [
    element("p14:creationId", {"xmlns:p14": namespaces.p14, val: 1_024_086_991}),
  ]),
]);

/** The speaker notes of a slide (ECMA-376 Part 1, 19.3.1.26), a paragraph for each line. Every slide has some. */
export function writeNotes(lines: readonly NoteLine[], number: number, {tag}: WordList): WrittenPart {
  const paragraphs = lines.length === 0 ? [emptyLine] : lines.map(writeLine);
  const text = element("a:t", undefined, [String(number)]);
  const root = element("p:notes", rootNamespaces, [
    element("p:cSld", undefined, [
      element("p:spTree", undefined, [
        ...shapeGroup,
        slideImage,
        element("p:sp", undefined, [
          textProperties,
          emptyShape,
          element("p:txBody", undefined, [emptyBody, listStyle, ...paragraphs]),
        ]),
        element("p:sp", undefined, [
          numberProperties,
          emptyShape,
          element("p:txBody", undefined, [
            emptyBody,
            listStyle,
            element("a:p", undefined, [
              element("a:fld", {id: numberField, type: "slidenum"}, [numberRun, text]),
              numberEnd,
            ]),
          ]),
        ]),
      ]),
      creation,
    ]),
    masterColours,
  ]);
  return {
    name: notesPart(number),
    contentType,
    content: writePart(inTongue(root, tag)),
    relationships: numbered([
      leadsTo("notesMaster", "ppt/notesMasters/notesMaster1.xml"),
      leadsTo("slide", slidePart(number)),
    ]),
  };
}

function writeLine(line: NoteLine): PlainElement {
  const text = partsText(line);
  if (text === "") return emptyLine;
  const run = element("a:r", undefined, [runProperties, element("a:t", undefined, [text])]);
  return element("a:p", undefined, [run, endOfLine]);
}
