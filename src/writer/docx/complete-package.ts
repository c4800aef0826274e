import type {PackageFiles} from "../../ooxml/package.ts";
import {replaceExpected} from "../replace-expected.ts";
import {noBreakAfter, noBreakBefore} from "../typesetting/forbidden-characters.ts";

/**
 * Adds to the package what docx has no option for: rules of line breaking, the languages.
 * Paragraphs do not snap to the lines of the document grid, as their exact line distances do that work (in Word the
 * characters still keep to it, §17.3.2.34): LibreOffice would set each 16 pt character into two cells of 15.8 pt.
 */
export function completePackage(files: PackageFiles): void {
  edit(files, "word/settings.xml", completeSettings);
  edit(files, "word/styles.xml", (xml, replace) =>
    replace(
      xml,
      "<w:pPrDefault/>",
      () => `<w:pPrDefault><w:pPr><w:snapToGrid w:val="0"/></w:pPr></w:pPrDefault>`,
    ),
  );
  edit(files, "word/numbering.xml", (xml, replace) =>
    replace(xml, headingList, () => `<w:multiLevelType w:val="multilevel"/>`),
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

function edit(files: PackageFiles, name: string, change: (xml: string, replace: Replace) => string): void {
  const part = files[name];
  if (part === undefined) throw new Error(`docx wrote no part ${name}`);
  const replace: Replace = (text, expected, by) => replaceExpected(text, expected, by, `${name} of docx`);
  files[name] = Buffer.from(change(textOf(part), replace));
}

const textOf = (part: Uint8Array) => Buffer.from(part).toString();
