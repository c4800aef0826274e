import type {PackageParts} from "../package-parts.ts";

/**
 * Characters after which Word may not end a line: its own list for Chinese; the digits, so that a number is not torn
 * from its unit (`16 | 所`); what stands before a number or between the two of a range (`3～ | 5所`). GB/T 15835-2011
 * wants a number whole. LibreOffice 7.4 reads neither list.
 */
const noBreakAfter = "$([{£¥·‘“〈《「『【〔〖〝﹙﹛﹝＄（．［｛￡￥0123456789—–～±≥≤＞＜";
/** Characters before which Word may not break: its own list for Chinese, [, which opens a reference number, and the dash of a range. */
const noBreakBefore =
  "!%),.:;>?]}¢¨°·ˇˉ―‖’”…‰′″›℃∶、。〃〉》」』】〕〗〞︶︺︾﹀﹄﹚﹜﹞！＂％＇），．：；？］｀｜｝～￠[—–";

/**
 * Adds to the package what docx has no option for: rules of line breaking, the languages.
 * Paragraphs do not snap to the lines of the document grid, as their exact line distances do that work (in Word the
 * characters still keep to it, §17.3.2.34): LibreOffice would set each 16 pt character into two cells of 15.8 pt.
 */
export function completePackage(parts: PackageParts): void {
  edit(parts, "word/settings.xml", (xml) =>
    xml
      .replace(
        "<w:compat>",
        `<w:characterSpacingControl w:val="compressPunctuation"/>` +
          `<w:noLineBreaksAfter w:lang="zh-CN" w:val="${noBreakAfter}"/>` +
          `<w:noLineBreaksBefore w:lang="zh-CN" w:val="${noBreakBefore.replace(">", "&gt;")}"/><w:compat>`,
      )
      .replace("</w:compat>", `</w:compat><w:themeFontLang w:val="en-US" w:eastAsia="zh-CN"/>`),
  );
  edit(parts, "word/styles.xml", (xml) =>
    xml.replace("<w:pPrDefault/>", `<w:pPrDefault><w:pPr><w:snapToGrid w:val="0"/></w:pPr></w:pPrDefault>`),
  );
  edit(parts, "word/numbering.xml", (xml) =>
    xml.replace(headingList, `<w:multiLevelType w:val="multilevel"/>`),
  );
  if (hasContents(parts)) edit(parts, "word/document.xml", hintContents);
  edit(parts, "docProps/core.xml", (xml) =>
    xml.replace("</cp:coreProperties>", "<dc:language>zh-CN</dc:language></cp:coreProperties>"),
  );
}

/** The kind of the list that numbers the headings; docx calls every list hybrid, Word its heading lists multilevel. */
const headingList =
  /<w:multiLevelType w:val="hybridMultilevel"\/>(?=(?:(?!<\/w:abstractNum>).)*<w:pStyle w:val="Heading1"\/>)/s;

const contents = /<w:sdtContent>.*?<\/w:sdtContent>/s;

function hasContents(parts: PackageParts): boolean {
  return contents.test(textOf(parts["word/document.xml"] ?? new Uint8Array()));
}

/**
 * docx writes the entries of the contents without the hint that text-run.ts gives to all other text, and ends the
 * field in an empty line of body text, which becomes a gap.
 */
function hintContents(xml: string): string {
  return xml.replace(contents, (entries) =>
    entries
      .replaceAll("<w:r><w:t ", `<w:r><w:rPr><w:rFonts w:hint="eastAsia"/></w:rPr><w:t `)
      .replace(
        /<w:p>(?=<w:r><w:fldChar w:fldCharType="end"\/><\/w:r><\/w:p><\/w:sdtContent>$)/,
        `<w:p><w:pPr><w:pStyle w:val="Spacer"/><w:spacing w:before="160"/></w:pPr>`,
      ),
  );
}

function edit(parts: PackageParts, name: string, change: (xml: string) => string): void {
  const part = parts[name];
  if (part === undefined) throw new Error(`docx wrote no part ${name}`);
  const before = textOf(part);
  const after = change(before);
  if (after === before) throw new Error(`docx writes ${name} in another form than before`);
  parts[name] = Buffer.from(after);
}

const textOf = (part: Uint8Array) => Buffer.from(part).toString();
