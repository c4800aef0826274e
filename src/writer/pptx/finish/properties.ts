import type {Document} from "../../../model/document.ts";
import {escapeXml} from "../../../ooxml/relationships.ts";
import {asOf} from "../../as-of.ts";
import {cleanText} from "../../clean-text.ts";
import {cleanInlineText} from "../runs.ts";

/** What people search for and screen readers announce, as far as pptxgenjs has no option for it. */
export function setProperties(xml: string, document: Document): string {
  const {meta, blocks, sources} = document;
  const sections = blocks.flatMap((block) =>
    block.type === "heading" && block.level === 1 ? [cleanInlineText(block.children)] : [],
  );
  const keywords = [...new Set([meta.subject, ...sections])].filter((word) => word !== "").join("; ");
  const description = [meta.subtitle, asOf(sources)].filter((text) => text !== "").join("；");
  const properties = [
    `<cp:keywords>${escapeXml(cleanText(keywords))}</cp:keywords>`,
    `<dc:description>${escapeXml(cleanText(description))}</dc:description>`,
    `<dc:language>${meta.language}</dc:language>`,
  ];
  return xml.replace("</cp:coreProperties>", () => `${properties.join("")}</cp:coreProperties>`);
}
