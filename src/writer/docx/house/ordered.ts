import {element, type PlainElement, type PlainNode} from "../../../ooxml/plain-element.ts";

/** Children of an element in the order that the schema demands, where each name may stand once. */

/** The order of paragraph properties (ECMA-376 Part 1, 17.3.1.26). */
export const paragraphOrder = [
  ...["pStyle", "keepNext", "keepLines", "pageBreakBefore", "framePr", "widowControl", "numPr"],
  ...["suppressLineNumbers", "pBdr", "shd", "tabs", "suppressAutoHyphens", "kinsoku", "wordWrap"],
  ...["overflowPunct", "topLinePunct", "autoSpaceDE", "autoSpaceDN", "bidi", "adjustRightInd", "snapToGrid"],
  ...["spacing", "ind", "contextualSpacing", "mirrorIndents", "suppressOverlap", "jc", "textDirection"],
  ...["textAlignment", "textboxTightWrap", "outlineLvl", "divId", "cnfStyle", "rPr", "sectPr"],
].map((name) => `w:${name}`);

/** The order of the properties of a run (17.3.2.28). */
export const textOrder = [
  ...["rStyle", "rFonts", "b", "bCs", "i", "iCs", "caps", "smallCaps", "strike", "dstrike", "outline"],
  ...["shadow", "emboss", "imprint", "noProof", "snapToGrid", "vanish", "webHidden", "color", "spacing"],
  ...["w", "kern", "position", "sz", "szCs", "highlight", "u", "effect", "bdr", "shd", "fitText"],
  ...["vertAlign", "rtl", "cs", "em", "lang", "eastAsianLayout", "specVanish", "oMath"],
].map((name) => `w:${name}`);

/** The order within a style (17.7.4.17). */
export const styleOrder = [
  ...["name", "aliases", "basedOn", "next", "link", "autoRedefine", "hidden", "uiPriority", "semiHidden"],
  ...["unhideWhenUsed", "qFormat", "locked", "personal", "personalCompose", "personalReply", "rsid"],
  ...["pPr", "rPr", "tblPr", "trPr", "tcPr", "tblStylePr"],
].map((name) => `w:${name}`);

/** The order within a section (17.6.17). */
export const sectionOrder = [
  ...["headerReference", "footerReference", "footnotePr", "endnotePr", "type", "pgSz", "pgMar", "paperSrc"],
  ...["pgBorders", "lnNumType", "pgNumType", "cols", "formProt", "vAlign", "noEndnote", "titlePg"],
  ...["textDirection", "bidi", "rtlGutter", "docGrid", "printerSettings"],
].map((name) => `w:${name}`);

/** The order of settings (17.15.1.78); names of other vocabularies with their usual prefixes. */
export const settingsOrder = [
  ...["writeProtection", "view", "zoom", "removePersonalInformation", "removeDateAndTime"],
  ...["doNotDisplayPageBoundaries", "displayBackgroundShape", "printPostScriptOverText"],
  ...["printFractionalCharacterWidth", "printFormsData", "embedTrueTypeFonts", "embedSystemFonts"],
  ...["saveSubsetFonts", "saveFormsData", "mirrorMargins", "alignBordersAndEdges"],
  ...["bordersDoNotSurroundHeader", "bordersDoNotSurroundFooter", "gutterAtTop", "hideSpellingErrors"],
  ...["hideGrammaticalErrors", "activeWritingStyle", "proofState", "formsDesign", "attachedTemplate"],
  ...["linkStyles", "stylePaneFormatFilter", "stylePaneSortMethod", "documentType", "mailMerge"],
  ...["revisionView", "trackRevisions", "doNotTrackMoves", "doNotTrackFormatting", "documentProtection"],
  ...["autoFormatOverride", "styleLockTheme", "styleLockQFSet", "defaultTabStop", "autoHyphenation"],
  ...["consecutiveHyphenLimit", "hyphenationZone", "doNotHyphenateCaps", "showEnvelope"],
  ...["summaryLength", "clickAndTypeStyle", "defaultTableStyle", "evenAndOddHeaders", "bookFoldRevPrinting"],
  ...["bookFoldPrinting", "bookFoldPrintingSheets", "drawingGridHorizontalSpacing"],
  ...["drawingGridVerticalSpacing", "displayHorizontalDrawingGridEvery"],
  ...["displayVerticalDrawingGridEvery", "doNotUseMarginsForDrawingGridOrigin"],
  ...["drawingGridHorizontalOrigin", "drawingGridVerticalOrigin", "doNotShadeFormData"],
  ...["noPunctuationKerning", "characterSpacingControl", "printTwoOnOne", "strictFirstAndLastChars"],
  ...["noLineBreaksAfter", "noLineBreaksBefore", "savePreviewPicture", "doNotValidateAgainstSchema"],
  ...["saveInvalidXml", "ignoreMixedContent", "alwaysShowPlaceholderText", "doNotDemarcateInvalidXml"],
  ...["saveXmlDataOnly", "useXSLTWhenSaving", "saveThroughXslt", "showXMLTags"],
  ...["alwaysMergeEmptyNamespace", "updateFields", "hdrShapeDefaults", "footnotePr", "endnotePr", "compat"],
  ...["docVars", "rsids"],
]
  .map((name) => `w:${name}`)
  .concat("m:mathPr")
  .concat(
    [
      ...["attachedSchema", "themeFontLang", "clrSchemeMapping", "doNotIncludeSubdocsInStats"],
      ...["doNotAutoCompressPictures", "forceUpgrade", "captions", "readModeInkLockDown", "smartTagType"],
    ].map((name) => `w:${name}`),
  )
  .concat("sl:schemaLibrary")
  .concat(
    ["shapeDefaults", "doNotEmbedSmartTags", "decimalSymbol", "listSeparator"].map((name) => `w:${name}`),
  );

/** The element with a child put where it belongs, in the place of one of its name. */
export function withChild(parent: PlainElement, child: PlainElement, order: readonly string[]): PlainElement {
  const others = parent.children.filter((each) => typeof each === "string" || each.name !== child.name);
  const rank = order.indexOf(child.name);
  const isBefore = (each: PlainNode) =>
    typeof each === "string" || (order.includes(each.name) && order.indexOf(each.name) < rank);
  // After the last of those that stand before it; what nobody knows stays where it is.
  const at = others.findLastIndex(isBefore) + 1;
  return element(parent.name, parent.attributes, [...others.slice(0, at), child, ...others.slice(at)]);
}

export const withoutChildren = (parent: PlainElement, names: ReadonlySet<string>): PlainElement =>
  element(
    parent.name,
    parent.attributes,
    parent.children.filter((each) => typeof each === "string" || !names.has(each.name)),
  );

export const valued = (name: string, value: string | number): PlainElement => element(name, {"w:val": value});
