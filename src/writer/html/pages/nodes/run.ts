import {type BodyNode, findNode, numberOf} from "../../../docx/pages/body-nodes.ts";
import {escapeHtml} from "../../escape-html.ts";
import {attributes, pt} from "../attributes.ts";

/** Signs that Latin fonts hold as well, narrower; Word takes them from the Chinese font (w:hint). */
const shared = /[\u00a1-\u00bf\u00d7\u00f7\u2010-\u27ff]+/gu;

/** Text in the look that its run has on top of the paragraph's. */
export function writeRun(text: string, run: BodyNode | undefined): string {
  if (text === "") return "";
  const properties = findNode(run, "w:rPr");
  const fonts = findNode(properties, "w:rFonts");
  const [latin, eastAsia] = ["w:ascii", "w:eastAsia"].map((script) => fonts?.attributes[script]?.toString());
  const colour = findNode(properties, "w:color")?.attributes["w:val"];
  const size = numberOf(findNode(properties, "w:sz"), "w:val") / 2;
  let html = writeText(text);
  const around = (tag: string, values: Record<string, string | undefined> = {}) => {
    html = `<${tag}${attributes(values)}>${html}</${tag}>`;
  };
  // The theme has one font for code and one for emphasis; a Chinese one for code is for both scripts.
  if (latin !== undefined) around("code");
  if (eastAsia !== undefined && eastAsia !== latin) around("em");
  if (!Number.isNaN(size)) around("span", {style: `font-size:${pt(size)}`});
  if (findNode(properties, "w:strike") !== undefined) around("s");
  const position = findNode(properties, "w:vertAlign")?.attributes["w:val"];
  if (position !== undefined) around(position === "superscript" ? "sup" : "sub");
  if (colour !== undefined) around("span", {style: `color:#${colour}`});
  if (findNode(properties, "w:b") !== undefined) around("strong");
  if (findNode(properties, "w:rStyle")?.attributes["w:val"] === "SourceReference") around("sup");
  const origin = run?.origin;
  if (origin?.type === "figure")
    around("span", {class: "figure", "data-observations": origin.observations.join(" ")});
  return html;
}

const writeText = (text: string) =>
  escapeHtml(text).replace(shared, (signs) => `<span class="han">${signs}</span>`);
