import type {IPropertiesOptions, ISectionPropertiesOptions} from "docx";
import {unzipSync} from "fflate";
import {millimetresToTwips} from "../../model/length.ts";
import {normalizePackage} from "../../ooxml/normalize-package.ts";
import {openPackage, type Package, type PackageFiles} from "../../ooxml/package.ts";
import {makeShell, type Shell} from "../../ooxml/shell.ts";
import type {WordTheme} from "../../theme/word-theme.ts";
import {cleanText} from "../clean-text.ts";
import {corePart, sampleCore} from "../core-properties.ts";
import {completePackage} from "./complete-package.ts";
import {bulletNumbering, writeNumbering} from "./numbering.ts";
import {writeStyles} from "./styles.ts";
import {mainPart, numberingPart, runningParts} from "./word-parts.ts";

const forms = [
  mainPart,
  corePart,
  numberingPart,
  ...Object.values(runningParts).flatMap(({header, footer}) => [header, footer]),
];

/**
 * All of a briefing but what it says, as docx writes it: styles, numbering, settings, fonts, theme, notes, headers and
 * footers, and how all of them hang together. docx takes long to load: only here, for a theme that is new.
 */
export async function writeSampleBriefing(theme: WordTheme): Promise<Package> {
  const {Document, Footer, Header, Packer, Paragraph} = await import("docx");
  const header = () => new Header({children: [new Paragraph({style: "Header"})]});
  const footer = () => new Footer({children: [new Paragraph({style: "Footer"})]});
  const file = new Document({
    styles: writeStyles(theme),
    numbering: writeNumbering(theme),
    theme: writeOfficeTheme(theme),
    evenAndOddHeaderAndFooters: true,
    compatibility: {version: 15, doNotExpandShiftReturn: true},
    sections: [
      {
        properties: writePage(theme),
        headers: {default: header(), first: header(), even: header()},
        footers: {default: footer(), first: footer(), even: footer()},
        // A list numbers its kind: bullets come before headings in every document.
        children: [
          new Paragraph({
            style: "ListParagraph",
            numbering: {reference: bulletNumbering, level: 0, instance: 0, custom: true},
          }),
        ],
      },
    ],
  });
  const files: PackageFiles = unzipSync(await Packer.toBuffer(file));
  completePackage(files);
  files[corePart] = sampleCore("docx");
  return normalizePackage(openPackage(files));
}

/** What documents take of that package. */
export function takeWordShell(container: Package): Shell {
  return makeShell(container, forms);
}

export function writePage({page}: WordTheme): ISectionPropertiesOptions {
  const {top, bottom, left, right, header, footer} = page.marginsMm;
  return {
    titlePage: true,
    page: {
      size: {width: millimetresToTwips(page.widthMm), height: millimetresToTwips(page.heightMm)},
      margin: {
        top: millimetresToTwips(top),
        bottom: millimetresToTwips(bottom),
        left: millimetresToTwips(left),
        right: millimetresToTwips(right),
        header: millimetresToTwips(header),
        footer: millimetresToTwips(footer),
      },
    },
    ...(page.grid === undefined ? {} : {grid: {...page.grid, type: "linesAndChars"}}),
  };
}

/** What Word offers an editor who goes on working: the theme's own fonts and colours instead of Office's. */
export function writeOfficeTheme({
  name,
  colours,
  styles,
}: WordTheme): NonNullable<IPropertiesOptions["theme"]> {
  return {
    name: cleanText(name),
    colors: {
      dark2: colours.primary,
      accent1: colours.primary,
      accent2: colours.accent,
      hyperlink: colours.accent,
    },
    fonts: {
      headings: {latin: styles.heading1.latin, eastAsia: styles.heading1.eastAsia},
      body: {latin: styles.body.latin, eastAsia: styles.body.eastAsia},
    },
  };
}
