import {LANGUAGE} from "../boxes/paragraphs.ts";

/** The language of the deck among its properties (ECMA-376 Part 2, core properties). */
export function setLanguage(xml: string): string {
  return xml.replace("</cp:coreProperties>", `<dc:language>${LANGUAGE}</dc:language></cp:coreProperties>`);
}
