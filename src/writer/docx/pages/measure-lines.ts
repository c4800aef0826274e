import {type BodyNode, childNodes, findNode, firstWithin, numberOf} from "./body-nodes.ts";
import {countLines, type TextPiece} from "./count-lines.ts";
import type {ParagraphLook} from "./paragraph-look.ts";

export const styleOf = (paragraph: BodyNode) =>
  String(findNode(paragraph, "w:pPr", "w:pStyle")?.attributes["w:val"] ?? "");

/** Space that the paragraph has instead of its style's. */
export function ownSpacing(paragraph: BodyNode, look: ParagraphLook): ParagraphLook {
  const spacing = findNode(paragraph, "w:pPr", "w:spacing");
  const own = (side: "before" | "after") => {
    const twips = numberOf(spacing, `w:${side}`);
    return Number.isNaN(twips) ? look[side] : twips / 20;
  };
  return {...look, before: own("before"), after: own("after")};
}

/** The lines of a paragraph, and how high each is in points. */
export function measureLines(
  paragraph: BodyNode,
  look: ParagraphLook,
  width: number,
): {count: number; height: number} {
  const picture = firstWithin(paragraph, "wp:extent");
  // Below a picture there is room for what hangs below the line.
  if (picture) return {count: 1, height: numberOf(picture, "cy") / 12_700 + look.size * 0.1};
  const {room, firstIndent} = measureRoom(paragraph, look, width);
  const pieces = paragraphRuns(paragraph).map(({run}) => textPiece(run, look.size));
  return {count: countLines(pieces, room, firstIndent, look.latin), height: look.line};
}

/** What a paragraph takes of the width on either side, in points. */
export interface Indent {
  readonly left: number;
  readonly right: number;
  readonly firstLine: number;
  /** How far its mark stands out to the left, if it is an item of a list. */
  readonly hanging: number;
}

export function indentOf(paragraph: BodyNode, look: ParagraphLook): Indent {
  const indent = findNode(paragraph, "w:pPr", "w:ind");
  const own = (attribute: string, usual: number) => {
    const twips = numberOf(indent, attribute);
    return Number.isNaN(twips) ? usual : twips / 20;
  };
  const hanging = Math.max(own("w:hanging", 0), 0);
  return {
    left: own("w:left", look.left),
    right: own("w:right", look.right),
    // A mark of a list stands in the indent, so that its text begins where the other lines do.
    firstLine: hanging > 0 ? 0 : own("w:firstLine", look.firstLine),
    hanging,
  };
}

/** The length of a line, and how much less the first one holds, in ems of the paragraph. */
export function measureRoom(
  paragraph: BodyNode,
  look: ParagraphLook,
  width: number,
): {room: number; firstIndent: number} {
  const {left, right, firstLine} = indentOf(paragraph, look);
  const em = look.size + look.spacing;
  return {room: (width - left - right) / em, firstIndent: firstLine / em};
}

/** A run of a paragraph, with what encloses it, and the bookmarks that begin before it. */
export interface ParagraphRun {
  readonly run: BodyNode;
  readonly within: readonly BodyNode[];
  readonly bookmarks: readonly string[];
  /** The field that the run is the result of, the same object for all its runs. */
  readonly field: RunField | undefined;
}

export interface RunField {
  readonly instruction: string;
}

export function paragraphRuns(paragraph: BodyNode): ParagraphRun[] {
  const runs: ParagraphRun[] = [];
  const fields = openFields();
  let bookmarks: string[] = [];
  const walk = (node: BodyNode, within: readonly BodyNode[]) => {
    for (const child of childNodes(node)) {
      if (child.name === "w:bookmarkStart") bookmarks.push(String(child.attributes["w:name"]));
      else if (child.name === "w:r") {
        fields.pass(child);
        runs.push({run: child, within, bookmarks, field: fields.last});
        bookmarks = [];
      } else if (child.name !== "w:pPr") walk(child, [...within, child]);
    }
  };
  walk(paragraph, []);
  return runs;
}

/** Fields that are open while the runs of a paragraph pass by (ECMA-376 Part 1, 17.16.18). */
function openFields() {
  const open: {instruction: string}[] = [];
  const turn = ({name, attributes, children}: BodyNode) => {
    const field = open.at(-1);
    if (name === "w:instrText" && field !== undefined) field.instruction += children.join("");
    else if (attributes["w:fldCharType"] === "begin") open.push({instruction: ""});
    else if (attributes["w:fldCharType"] === "end") open.pop();
  };
  return {
    pass: (run: BodyNode) => childNodes(run).forEach(turn),
    get last(): RunField | undefined {
      return open.at(-1);
    },
  };
}

/** @param size that of the paragraph */
export const textPiece = (run: BodyNode, size: number): TextPiece => ({
  text: runText(run),
  scale: runScale(run, size),
});

function runText(run: BodyNode): string {
  return childNodes(run)
    .map((child) => {
      if (child.name === "w:br") return "\n";
      return child.name === "w:t" ? child.children.filter((text) => typeof text === "string").join("") : "";
    })
    .join("");
}

/** Superscripts are set at about two thirds; table cells and number cards may have a size of their own. */
function runScale(run: BodyNode, size: number): number {
  const properties = findNode(run, "w:rPr");
  if (findNode(properties, "w:rStyle")?.attributes["w:val"] === "SourceReference") return 0.62;
  const own = numberOf(findNode(properties, "w:sz"), "w:val") / 2;
  const raised = findNode(properties, "w:vertAlign") === undefined ? 1 : 0.62;
  return Number.isNaN(own) ? raised : (own / size) * raised;
}
