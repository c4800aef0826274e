// Reads a finished file with nothing of src/, so that a mistake there cannot hide itself.
import {DOMParser} from "@xmldom/xmldom";
import {unzipSync} from "fflate";

/** What XML 1.0 cannot carry (https://www.w3.org/TR/xml/#charsets), as itself or as a reference. */
const forbidden = /[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/u;
/** An ampersand that begins no reference; the parser below lets it pass. */
const bareAmpersand = /&(?!(?:amp|lt|gt|quot|apos|#\d+|#x[\da-fA-F]+);)/;
/** What a program prints that has lost its value. */
const lost = /undefined|\bNaN\b|\bnull\b|\[object |\bInfinity\b/u;

/** Parts that people see; the others are for programs. */
const visible = {
  docx: /^word\/(?:document|header\d*|footer\d*|footnotes|charts\/chart\d+)\.xml$/,
  pptx: /^ppt\/(?:slides|charts)\/[^/]+\.xml$/,
};
const notes = /^ppt\/notesSlides\/[^/]+\.xml$/;
const properties = /^docProps\/(?:core|app)\.xml$/;

/**
 * Everything that is wrong with a file; nothing for a sound one.
 * @param expected words and where they stand: `text`, `notes` (of decks) or `anywhere`, alternative texts included
 */
export function inspectFile(bytes, format, expected) {
  const problems = [];
  const parts = readParts(bytes, "", problems);
  if (!parts) return problems;
  const seen = [...parts].filter(
    ([name]) => visible[format].test(name) || notes.test(name) || properties.test(name),
  );
  for (const [name, {root}] of seen) {
    const found = wordsIn(root).find((words) => lost.test(words));
    if (found !== undefined) problems.push(`${name} says "${found.slice(0, 80)}"`);
  }
  const piecesOf = (pattern, read) =>
    [...parts].filter(([name]) => pattern.test(name)).flatMap(([, {root}]) => read(root));
  const places = {
    text: piecesOf(visible[format], paragraphsIn),
    anywhere: piecesOf(visible[format], wordsIn),
    notes: piecesOf(notes, paragraphsIn),
  };
  for (const {mark, where} of expected) {
    if (where === "notes" && format === "docx") continue;
    if (!holds(places[where], mark)) problems.push(`the text "${mark}" is lost (${where})`);
  }
  return problems;
}

/** XML parts by name, those of the packages inside as well; undefined if the package cannot be opened. */
function readParts(bytes, prefix, problems) {
  let files;
  try {
    files = unzipSync(bytes);
  } catch (error) {
    problems.push(`${prefix}the package cannot be opened: ${error.message}`);
    return undefined;
  }
  const parts = new Map();
  for (const [name, content] of Object.entries(files)) {
    if (/\.(?:xml|rels)$/.test(name)) {
      const part = readXml(content, prefix + name, problems);
      if (part) parts.set(prefix + name, part);
    } else if (/\.xlsx$/.test(name)) {
      for (const [inner, part] of readParts(content, `${prefix}${name}/`, problems) ?? [])
        parts.set(inner, part);
    }
  }
  return parts;
}

function readXml(content, name, problems) {
  let text;
  try {
    text = new TextDecoder("utf-8", {fatal: true, ignoreBOM: true}).decode(content);
  } catch {
    problems.push(`${name} is not UTF-8`);
    return undefined;
  }
  const character = forbidden.exec(text) ?? findForbiddenReference(text);
  if (character) problems.push(`${name} holds a character that XML cannot carry at ${character.index}`);
  if (bareAmpersand.test(text)) problems.push(`${name} is not well-formed: a bare ampersand`);
  try {
    const onError = (level, message) => {
      // That somebody wrote one is none of its business.
      if (message.includes("replacement character")) return;
      throw new Error(`${level}: ${message}`);
    };
    return {root: new DOMParser({onError}).parseFromString(text, "application/xml").documentElement};
  } catch (error) {
    problems.push(`${name} is not well-formed: ${error.message.slice(0, 200)}`);
    return undefined;
  }
}

function findForbiddenReference(text) {
  for (const match of text.matchAll(/&#(?:x([\da-f]+)|(\d+));/gi)) {
    const code = match[1] === undefined ? Number(match[2]) : Number.parseInt(match[1], 16);
    if (code > 0x10ffff || forbidden.test(String.fromCodePoint(code))) return match;
  }
  return undefined;
}

/** In one piece, or divided where a line ends on one slide and goes on on the next. */
function holds(pieces, mark) {
  if (pieces.some((piece) => piece.includes(mark))) return true;
  return [...mark].some((_, index) => {
    const [head, tail] = [mark.slice(0, index), mark.slice(index)];
    return (
      index > 0 && pieces.some((one) => one.endsWith(head)) && pieces.some((one) => one.startsWith(tail))
    );
  });
}

/** The texts of paragraphs, of Word as of PowerPoint; of charts, those of all leaves. */
function paragraphsIn(root) {
  const paragraphs = [...root.getElementsByTagName("*")].filter(({tagName}) => /^[aw]:p$/.test(tagName));
  return [
    ...paragraphs.map((paragraph) => textsIn(paragraph).join("")),
    ...(/chart/.test(root.tagName) ? textsIn(root) : []),
  ];
}

const wordsIn = (root) => [...textsIn(root), ...attributesIn(root)];

/** Texts of the leaves. */
function textsIn(root) {
  const texts = [];
  const visit = (node) => {
    if (node.nodeType === 3) texts.push(node.data);
    for (let child = node.firstChild; child; child = child.nextSibling) visit(child);
  };
  visit(root);
  return texts;
}

function attributesIn(root) {
  return [...root.getElementsByTagName("*")].flatMap((element) =>
    [...element.attributes].map(({value}) => value),
  );
}
