import {type Attributes, element, writeElement} from "../../ooxml/plain-element.ts";
import type {TextRole, WordTheme} from "../../theme/word-theme.ts";
import {type BodyNode, childNodes, findNode} from "../docx/pages/body-nodes.ts";
import {alignments} from "../docx/styles.ts";
import {type FormStyles, findStyle} from "./form-styles.ts";
import {mergeProperties} from "./merge-properties.ts";
import type {Properties, Surroundings} from "./surroundings.ts";

/** What ids begin behind: those that the form has itself. */
export interface FirstIds {
  readonly drawing: number;
  readonly bookmark: number;
  readonly relationship: (id: string) => string;
}

export interface Restyling {
  readonly theme: WordTheme;
  readonly styles: FormStyles;
  readonly surroundings: Surroundings;
  readonly first: FirstIds;
  /** Namespaces that the part does not declare, of what stands in drawings. */
  readonly namespaces: Attributes;
}

/**
 * What our writers make, as it stands in a form: in its styles, found by name; where it has none, in the form of the
 * paragraph in whose place it stands, and in its fonts.
 */
export function restyle(nodes: readonly BodyNode[], setting: Restyling): string {
  const counts = new Map<string, number>();
  return nodes.map((node) => write(node, setting, noText, counts)).join("");
}

/** What a paragraph gives to the runs in it. */
type RunBase = Properties;
const noText: RunBase = new Map();

function write(node: BodyNode, setting: Restyling, base: RunBase, counts: Map<string, number>): string {
  switch (node.name) {
    case "w:p":
      return writeParagraph(node, setting, counts);
    case "w:r":
      return writeRun(node, setting, base);
    case "w:pPr":
      return "";
    case "w:bookmarkStart":
    case "w:bookmarkEnd": {
      const id = Number(node.attributes["w:id"]) + setting.first.bookmark;
      return writeElement(element(node.name, {...node.attributes, "w:id": id}));
    }
    default: {
      const children = node.children.map((child) =>
        typeof child === "string" ? writeText(child) : write(child, setting, base, counts),
      );
      return writeAround(element(node.name, ownAttributes(node, setting)), children.join(""));
    }
  }
}

const writeText = (text: string) => writeElement(element("t", undefined, [text])).slice(3, -4);

/** An element with contents that are written already. */
function writeAround(empty: ReturnType<typeof element>, contents: string): string {
  const tag = writeElement(empty);
  return contents === "" ? tag : `${tag.slice(0, -2)}>${contents}</${empty.name}>`;
}

function ownAttributes({name, attributes}: BodyNode, {first, namespaces}: Restyling): Attributes {
  if (name === "wp:docPr" || name === "pic:cNvPr")
    return {...attributes, id: Number(attributes.id) + first.drawing};
  if (name === "w:drawing") return {...namespaces, ...attributes};
  const reference = name === "a:blip" ? "r:embed" : "r:id";
  const id = attributes[reference];
  return typeof id === "string" && /^(?:a:blip|c:chart|w:hyperlink)$/.test(name)
    ? {...attributes, [reference]: first.relationship(id)}
    : attributes;
}

function writeRun(node: BodyNode, setting: Restyling, base: RunBase): string {
  const own = propertiesOf(findNode(node, "w:rPr"));
  const styled = styleOfRun(own, setting);
  const children = node.children
    .filter((child) => typeof child === "string" || child.name !== "w:rPr")
    .map((child) => (typeof child === "string" ? "" : write(child, setting, base, new Map())));
  return `<w:r>${mergeProperties("w:rPr", base, mergeFonts(base, styled))}${children.join("")}</w:r>`;
}

/** Fonts come from several sides; the attributes of both hold. */
function mergeFonts(base: Properties, own: Properties): Properties {
  const [below, above] = [base.get("w:rFonts"), own.get("w:rFonts")];
  if (below === undefined || above === undefined) return own;
  const attributes = (tag: string) =>
    new Map([...tag.matchAll(/([\w:]+)="([^"]*)"/g)].map(([, a = "", b = ""]) => [a, b]));
  const merged = new Map([...attributes(below), ...attributes(above)]);
  const written = [...merged].map(([name, value]) => ` ${name}="${value}"`).join("");
  return new Map([...own, ["w:rFonts", `<w:rFonts${written}/>`]]);
}

function styleOfRun(own: Properties, {styles}: Restyling): Properties {
  const style = /w:val="([^"]*)"/.exec(own.get("w:rStyle") ?? "")?.[1];
  if (style === undefined) return own;
  const rest = [...own].filter(([name]) => name !== "w:rStyle");
  if (style === "SourceReference")
    return new Map([...rest, ["w:vertAlign", `<w:vertAlign w:val="superscript"/>`]]);
  const known = findStyle(styles, style.toLowerCase());
  return known === undefined
    ? new Map([...rest, ["w:u", `<w:u w:val="single"/>`]])
    : new Map([...rest, ["w:rStyle", `<w:rStyle w:val="${known}"/>`]]);
}

const propertiesOf = (node: BodyNode | undefined): Properties =>
  new Map(childNodes(node).map((child) => [child.name, writeElement(child)]));

function writeParagraph(node: BodyNode, setting: Restyling, counts: Map<string, number>): string {
  const written = propertiesOf(findNode(node, "w:pPr"));
  const style = /w:val="([^"]*)"/.exec(written.get("w:pStyle") ?? "")?.[1] ?? "";
  const own = new Map([...written].filter(([name]) => name !== "w:pStyle"));
  const look = lookOf(style, own, setting, counts);
  const children = childNodes(node).map((child) => write(child, setting, look.run, counts));
  return `<w:p>${mergeProperties("w:pPr", look.paragraph)}${look.lead ?? ""}${children.join("")}</w:p>`;
}

interface ParagraphLook {
  readonly paragraph: Properties;
  readonly run: Properties;
  /** The mark of an item, where the form has no style for lists. */
  readonly lead?: string;
}

const noIndent = `<w:ind w:left="0" w:right="0" w:firstLine="0" w:firstLineChars="0"/>`;

function lookOf(
  style: string,
  own: Properties,
  setting: Restyling,
  counts: Map<string, number>,
): ParagraphLook {
  const {surroundings, styles} = setting;
  const level = /^Heading([1-4])$/.exec(style)?.[1];
  if (level !== undefined) return headingLook(level, own, setting);
  if (style === "ListParagraph") return itemLook(own, setting, counts);
  if (style === "BodyText" || style === "Callout")
    return {paragraph: new Map([...surroundings.paragraph, ...own]), run: surroundings.run};
  const caption = style === "Caption" ? findStyle(styles, "caption", "题注") : undefined;
  if (caption !== undefined)
    return {paragraph: new Map([...own, ["w:pStyle", `<w:pStyle w:val="${caption}"/>`]]), run: new Map()};
  return plainLook(style, own, setting);
}

function headingLook(level: string, own: Properties, {surroundings, styles}: Restyling): ParagraphLook {
  const known = findStyle(styles, `heading ${level}`, `标题 ${level}`);
  // Indents of our themes are no business of its own headings.
  const rest = [...own].filter(([name]) => name !== "w:ind");
  if (known !== undefined)
    return {paragraph: new Map([...rest, ["w:pStyle", `<w:pStyle w:val="${known}"/>`]]), run: new Map()};
  const lead: Properties = new Map([
    ["w:keepNext", "<w:keepNext/>"],
    ["w:outlineLvl", `<w:outlineLvl w:val="${Number(level) - 1}"/>`],
  ]);
  const bare = rest.filter(([name]) => name !== "w:numPr");
  return {
    paragraph: new Map([...surroundings.paragraph, ...lead, ...bare]),
    run: new Map([...surroundings.run, ["w:b", "<w:b/>"], ["w:bCs", "<w:bCs/>"]]),
  };
}

/** Bullets in the form's own style, if it has one; else, and for numbers, the mark is written. */
function itemLook(own: Properties, setting: Restyling, counts: Map<string, number>): ParagraphLook {
  const {surroundings, styles} = setting;
  const numbering = own.get("w:numPr");
  const list = /<w:numId w:val="(\d+)"/.exec(numbering ?? "")?.[1] ?? "";
  const level = Number(/<w:ilvl w:val="(\d+)"/.exec(numbering ?? "")?.[1] ?? 0);
  const isBullet = list === bulletList;
  const known = isBullet ? findStyle(styles, `list bullet${level > 0 ? ` ${level + 1}` : ""}`) : undefined;
  if (known !== undefined)
    return {paragraph: new Map([["w:pStyle", `<w:pStyle w:val="${known}"/>`]]), run: surroundings.run};
  const key = `${list} ${level}`;
  const number = (counts.get(key) ?? 0) + 1;
  if (numbering !== undefined) counts.set(key, number);
  const mark = numbering === undefined ? "" : isBullet ? "•" : `${number}.`;
  const left = 420 * (level + 1);
  const indent = `<w:ind w:left="${left}" w:leftChars="0" ${mark === "" ? `w:firstLine="0" w:firstLineChars="0"` : `w:hanging="420" w:hangingChars="0"`}/>`;
  const run = surroundings.run;
  const lead = mark === "" ? "" : `<w:r>${mergeProperties("w:rPr", run)}<w:t>${mark}</w:t><w:tab/></w:r>`;
  const tabs = `<w:tabs><w:tab w:val="left" w:pos="${left}"/></w:tabs>`;
  return {
    paragraph: new Map([...surroundings.paragraph, ["w:tabs", tabs], ["w:ind", indent]]),
    run,
    lead,
  };
}

/** Of the lists that our writer makes (`numbering.ts`). */
const bulletList = "2";

const roles: Readonly<Record<string, TextRole>> = {
  TableHeader: "tableHeader",
  TableCell: "tableCell",
  Caption: "caption",
  SourceEntry: "source",
  SourcePlaces: "source",
  KeyValue: "keyValue",
  KeyLabel: "keyLabel",
  KeyDetail: "keyDetail",
  PointsTitle: "callout",
  PointsTag: "callout",
  PointsText: "callout",
};

/** What only our themes have a style for: its size and colour, in the fonts of what stands around. */
function plainLook(style: string, own: Properties, {theme, surroundings}: Restyling): ParagraphLook {
  const {
    sizePt,
    bold,
    colour,
    align,
    beforePt,
    afterPt,
    lineMultiple = 1,
  } = theme.styles[roles[style] ?? "note"];
  const isPicture = style === "Picture";
  const line = `<w:spacing w:before="${Math.round(beforePt * 20)}" w:after="${Math.round(afterPt * 20)}" w:line="${Math.round(240 * lineMultiple)}" w:lineRule="auto"/>`;
  const small = `<w:spacing w:before="0" w:after="0" w:line="160" w:lineRule="exact"/>`;
  const fonts = [...surroundings.run].filter(([name]) => name === "w:rFonts" || name === "w:lang");
  return {
    paragraph: new Map([
      ["w:spacing", style === "Spacer" ? small : line],
      ["w:ind", noIndent],
      ["w:jc", `<w:jc w:val="${isPicture ? "center" : alignments[align]}"/>`],
      ...(isPicture ? [["w:keepNext", "<w:keepNext/>"] as const] : []),
      ...own,
    ]),
    run: new Map([
      ...fonts,
      ...(bold || /^Points(?:Title|Tag)$/.test(style)
        ? ([
            ["w:b", "<w:b/>"],
            ["w:bCs", "<w:bCs/>"],
          ] as const)
        : ([["w:b", `<w:b w:val="0"/>`]] as const)),
      ["w:color", `<w:color w:val="${theme.colours[colour]}"/>`],
      ["w:sz", `<w:sz w:val="${Math.round(sizePt * 2)}"/>`],
      ["w:szCs", `<w:szCs w:val="${Math.round(sizePt * 2)}"/>`],
    ]),
  };
}
