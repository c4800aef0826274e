import type {PackageParts} from "../package-parts.ts";
import {replaceExpected} from "../replace-expected.ts";

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
  edit(parts, "word/settings.xml", completeSettings);
  edit(parts, "word/styles.xml", (xml, replace) =>
    replace(
      xml,
      "<w:pPrDefault/>",
      () => `<w:pPrDefault><w:pPr><w:snapToGrid w:val="0"/></w:pPr></w:pPrDefault>`,
    ),
  );
  edit(parts, "word/numbering.xml", (xml, replace) =>
    replace(xml, headingList, () => `<w:multiLevelType w:val="multilevel"/>`),
  );
  if (hasContents(parts)) edit(parts, "word/document.xml", hintContents);
  edit(parts, "docProps/core.xml", (xml, replace) =>
    replace(xml, "</cp:coreProperties>", (end) => `<dc:language>zh-CN</dc:language>${end}`),
  );
}

type Replace = (
  text: string,
  expected: string | RegExp,
  replacement: (...found: string[]) => string,
) => string;

function completeSettings(xml: string, replace: Replace): string {
  const rules =
    `<w:characterSpacingControl w:val="compressPunctuation"/>` +
    `<w:noLineBreaksAfter w:lang="zh-CN" w:val="${noBreakAfter}"/>` +
    `<w:noLineBreaksBefore w:lang="zh-CN" w:val="${noBreakBefore.replace(">", "&gt;")}"/>`;
  const languages = `<w:themeFontLang w:val="en-US" w:eastAsia="zh-CN"/>`;
  const ruled = replace(xml, "<w:compat>", (start) => rules + start);
  return replace(ruled, "</w:compat>", (end) => end + languages);
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
function hintContents(xml: string, replace: Replace): string {
  return replace(xml, contents, (entries) => {
    const hinted = replace(
      entries,
      /<w:r><w:t /g,
      () => `<w:r><w:rPr><w:rFonts w:hint="eastAsia"/></w:rPr><w:t `,
    );
    return replace(
      hinted,
      /<w:p>(?=<w:r><w:fldChar w:fldCharType="end"\/><\/w:r><\/w:p><\/w:sdtContent>$)/,
      () => `<w:p><w:pPr><w:pStyle w:val="Spacer"/><w:spacing w:before="160"/></w:pPr>`,
    );
  });
}

function edit(parts: PackageParts, name: string, change: (xml: string, replace: Replace) => string): void {
  const part = parts[name];
  if (part === undefined) throw new Error(`docx wrote no part ${name}`);
  const replace: Replace = (text, expected, by) => replaceExpected(text, expected, by, `${name} of docx`);
  parts[name] = Buffer.from(change(textOf(part), replace));
}

const textOf = (part: Uint8Array) => Buffer.from(part).toString();
