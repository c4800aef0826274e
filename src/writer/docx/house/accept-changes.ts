import {element, type PlainElement, type PlainNode} from "../../../ooxml/plain-element.ts";

/** Taken away by a change that is tracked, or leading to a comment; what was before a change of looks. */
const gone: ReadonlySet<string> = new Set(
  [
    ...["del", "moveFrom", "delText", "delInstrText"],
    ...["moveFromRangeStart", "moveFromRangeEnd", "moveToRangeStart", "moveToRangeEnd"],
    ...["commentRangeStart", "commentRangeEnd", "commentReference", "annotationRef"],
    ...["rPrChange", "pPrChange", "sectPrChange", "tblPrChange", "tblGridChange", "trPrChange", "tcPrChange"],
    ...[
      "tblPrExChange",
      "numberingChange",
      "cellIns",
      "cellDel",
      "cellMerge",
      "proofErr",
      "permStart",
      "permEnd",
    ],
    ...["customXmlInsRangeStart", "customXmlInsRangeEnd", "customXmlDelRangeStart", "customXmlDelRangeEnd"],
  ].map((name) => `w:${name}`),
);
/** Put in: what is within stays. */
const wrappers: ReadonlySet<string> = new Set(["w:ins", "w:moveTo"]);
/** Sessions in which something was edited (17.18.50): they lead to nobody's text any more. */
const sessions = /^w:rsid|^w14:(?:paraId|textId)$/;

/** A part of the house's file as it reads when all changes in it are accepted, and nobody's remarks are left. */
export function acceptChanges(node: PlainElement): PlainElement {
  const attributes = Object.fromEntries(
    Object.entries(node.attributes).filter(([name]) => !sessions.test(name)),
  );
  return element(node.name, attributes, node.children.flatMap(acceptNode));
}

function acceptNode(node: PlainNode): PlainNode[] {
  if (typeof node === "string") return [node];
  if (gone.has(node.name)) return [];
  if (wrappers.has(node.name)) return node.children.flatMap(acceptNode);
  if (isDeletedRow(node)) return [];
  const accepted = acceptChanges(node);
  // The run of a mark that is gone.
  if (node.name === "w:r" && node.children.length > 0 && isBare(accepted)) return [];
  return [accepted];
}

const isBare = ({children}: PlainElement) =>
  children.every((child) => typeof child !== "string" && child.name === "w:rPr");

/** The properties of a run or row say themselves that it is deleted. */
function isDeletedRow(node: PlainElement): boolean {
  if (node.name !== "w:tr") return false;
  const properties = node.children.find(
    (child): child is PlainElement => typeof child !== "string" && child.name === "w:trPr",
  );
  return properties?.children.some((child) => typeof child !== "string" && child.name === "w:del") ?? false;
}
